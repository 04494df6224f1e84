"""A region's columns: from its head, or, where a table goes on without one, from the head before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from baocao_cli.documents.model import Cell, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.recognition.tables.cells import cells_at, is_blank
from baocao_cli.recognition.tables.head_rows import HeadRows
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.figures import has_figure


@dataclass(frozen=True, slots=True)
class Columns:
    """Grid columns (0-based) by declared column. `uncertain`: no head says which column holds the figures."""

    by_id: Mapping[str, Sequence[int]]
    values: Sequence[str]
    periods: Sequence[str]
    notes: Sequence[int] = ()
    planned: Sequence[int] = ()
    numbers: Sequence[int] = ()
    unit_columns: Sequence[int] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    unknown: Mapping[int, str] = field(default_factory=dict)
    uncertain: bool = False
    findings: tuple[Finding, ...] = ()

    def of(self, column: str) -> Sequence[int]:
        """The columns (0-based) that stand under that declared one."""
        return self.by_id.get(column, ())

    def unit_of(self, column: str) -> str | None:
        """The unit that the column's head gives."""
        return self.units.get(column)

    @property
    def placed(self) -> frozenset[int]:
        """Columns that are known to hold something else than a label."""
        taken = [at for column in (*self.values, *self.periods) for at in self.of(column)]
        return frozenset([*taken, *self.notes, *self.planned])

    def beside(self, table: Table, row: int, reading: str | None) -> list[Finding]:
        """What was typed beside the expected columns of a row (contract §6.2: it always gives a finding)."""
        findings: list[Finding] = []
        apart = {*self.notes, *self.planned, *self.numbers}
        expected = cells_at(table, row, [at for columns in self.by_id.values() for at in columns if at not in apart])
        for code, columns in (("note-kept", self.notes), ("column-not-counted", self.unknown)):
            for cell in cells_at(table, row, columns):
                if is_blank(cell) or cell.row != row or any(cell is other for other in expected):
                    continue
                findings.append(_beside(code, cell, reading, self.unknown.get(cell.column, "")))
        for cell in cells_at(table, row, self.numbers):
            if any(cell is other for other in expected):
                continue
            text = cell.text.strip()
            if cell.row == row and has_figure(text) and any(letter.isalpha() for letter in text):
                findings.append(Finding.of("number-cell-text", reading=reading, where=describe(cell.place), raw=text))
        return findings


def _beside(code: str, cell: Cell, reading: str | None, head: str) -> Finding:
    text = cell.text.strip()
    if code == "column-not-counted" and not has_figure(text):
        code = "note-kept"
    return Finding.of(code, reading=reading, where=describe(cell.place), raw=text, head=head)


def columns_of(region: Region) -> Columns:
    """Which columns of the region answer what: by its heads, or as the form is printed."""
    if region.head is None:
        return _as_printed(region)
    return _as_headed(region, region.head)


def _as_headed(region: Region, head: HeadRows) -> Columns:
    keys = region.keys
    by_id = {column.id: head.of(column.id) for column in keys.declared.columns}
    labels = [column.id for column in keys.columns("label")]
    if region.label_column is not None:
        for column in labels:
            by_id[column] = [region.label_column]
        for column, found in by_id.items():
            if column not in labels:
                by_id[column] = [at for at in found if at != region.label_column]
    values = [column.id for column in keys.columns("value")]
    used = {at for found in by_id.values() for at in found}
    unknown = {at: " ".join(cell.text.split()) for at, cell in head.other.items() if at not in used}
    unknown.update({at: " ".join(headed.head.text.split()) for at, headed in head.headed.items() if at not in used})
    unknown.update(_headless(region, head, used))
    uncertain = False
    if region.label_column is not None and not any(by_id[column] for column in values):
        guess = _filled_column(region, [at for at in unknown if at not in head.units])
        if guess is not None and len(values) == 1:
            by_id[values[0]] = [guess]
            unknown.pop(guess)
            uncertain = True
    return Columns(
        by_id=by_id,
        values=values,
        periods=[column.id for column in keys.columns("period")],
        notes=[at for column in keys.columns("note") for at in by_id[column.id]],
        planned=[at for column in keys.columns("planned") for at in by_id[column.id]],
        numbers=[at for column in keys.columns("number") for at in by_id[column.id]],
        unit_columns=head.units,
        units={column: unit for column in values if (unit := head.unit_of(column))},
        unknown=unknown,
        uncertain=uncertain,
        findings=_planned(region, [at for column in keys.columns("planned") for at in by_id[column.id]]),
    )


def _headless(region: Region, head: HeadRows, used: set[int]) -> dict[int, str]:
    """Columns without a head: figures typed there are somebody's figures all the same."""
    known = used | set(head.headed) | set(head.other) | set(head.units)
    return {at: "" for at in range(region.table.column_count) if at not in known}


def _filled_column(region: Region, candidates: Sequence[int]) -> int | None:
    """The one column that has something typed in it beside the labels."""
    filled = [
        at
        for at in candidates
        if any(
            not is_blank(cell)
            for row in range(region.data, region.end)
            for cell in cells_at(region.table, row, [at])
            if cell.column == at
        )
    ]
    return filled[0] if len(filled) == 1 else None


def _planned(region: Region, planned: Sequence[int]) -> tuple[Finding, ...]:
    """Planned figures never count: told once for the column."""
    for at in planned:
        for row in range(region.data, region.end):
            cell = region.table.at(row, at)
            if cell is not None and cell.column == at and has_figure(cell.text):
                return (Finding.of("planned-set-aside", where=describe(cell.place), raw=cell.text.strip()),)
    return ()


def _as_printed(region: Region) -> Columns:
    """No head at all: the columns stand as the form prints them, but nobody says so."""
    keys = region.keys
    printed = [column for column in keys.declared.columns if not column.optional]
    labelled = next((index for index, column in enumerate(printed) if column.role == "label"), 0)
    shift = (region.label_column or 0) - labelled
    by_id = {
        column.id: [index + shift]
        for index, column in enumerate(printed)
        if 0 <= index + shift < region.table.column_count
    }
    as_wide = region.table.column_count == len(printed) + shift
    return Columns(
        by_id=by_id,
        values=[column.id for column in keys.columns("value")],
        periods=[column.id for column in keys.columns("period")],
        numbers=[at for column in keys.columns("number") for at in by_id.get(column.id, ())],
        unknown={at: "" for at in range(region.table.column_count) if [at] not in by_id.values()},
        uncertain=not as_wide,
        findings=(Finding.of("head-not-there", where=describe(region.table.place)),),
    )
