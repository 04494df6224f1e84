"""A region's columns: from its head, or, where a table goes on without one, from the head before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from baocao_cli.documents.model import Cell, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Grid
from baocao_cli.month import Month
from baocao_cli.recognition.tables.cells import cells_at, is_blank
from baocao_cli.recognition.tables.head_rows import HeadRows
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.tables.value_columns import ValueColumns, choose
from baocao_cli.recognition.wording.figures import has_figure
from baocao_cli.recognition.wording.qualifiers import Qualifier, Sense


@dataclass(frozen=True, slots=True)
class Columns:
    """Grid columns (0-based) by declared column.

    `unknown`: columns with a head that means none, or without one, and the words of that head. `parts`: columns whose
    figures the value column adds up (weeks). `of_another_time`: the head says that the figures are not the month's.
    `uncertain`: no head says which column holds the figures.
    """

    by_id: Mapping[str, Sequence[int]]
    values: Sequence[str]
    periods: Sequence[str]
    notes: Sequence[int] = ()
    planned: Sequence[int] = ()
    numbers: Sequence[int] = ()
    unit_columns: Sequence[int] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    unknown: Mapping[int, str] = field(default_factory=dict)
    parts: Mapping[int, str] = field(default_factory=dict)
    of_another_time: Mapping[str, str] = field(default_factory=dict)
    """The head's words, by declared column."""
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
        apart = {*self.notes, *self.planned, *self.numbers}
        expected = cells_at(table, row, [at for columns in self.by_id.values() for at in columns if at not in apart])

        def typed(columns: Sequence[int]) -> list[Cell]:
            cells = [cell for cell in cells_at(table, row, columns) if cell.row == row and not is_blank(cell)]
            return [cell for cell in cells if not any(cell is other for other in expected)]

        findings = [_beside("note-kept", cell, reading) for cell in typed(self.notes)]
        for cell in typed(list(self.unknown)):
            code = "column-not-counted" if has_figure(cell.text) else "note-kept"
            findings.append(_beside(code, cell, reading, self.unknown.get(cell.column, "")))
        for cell in typed(self.numbers):
            if has_figure(cell.text) and any(letter.isalpha() for letter in cell.text):
                findings.append(_beside("number-cell-text", cell, reading))
        return findings


def _beside(code: str, cell: Cell, reading: str | None, head: str = "") -> Finding:
    return Finding.of(code, reading=reading, where=describe(cell.place), raw=cell.text.strip(), head=head)


def columns_of(region: Region, month: Month | None) -> Columns:
    """Which columns of the region answer what: by its heads, or as the form is printed.

    `month` tells the columns of several months apart; None where it is not known yet.
    """
    if region.head is None:
        return _as_printed(region)
    return _as_headed(region, region.head, month)


@dataclass(frozen=True, slots=True)
class ValueHead:
    """A head above the month's figures. `apart`: other columns hold those of other times; `sums_weeks`: as it says."""

    cell: Cell
    qualifier: Qualifier | None
    apart: bool
    sums_weeks: bool


def value_heads(region: Region) -> list[ValueHead]:
    """The heads of the region's columns of figures, while no month is known."""
    head = region.head
    if head is None:
        return []
    by_id: dict[str, Sequence[int]] = dict(_by_heads(region, head))
    chosen = _choose_values(region, head, by_id, None)
    others = any(qualifier.sense is Sense.OTHER for qualifier in head.qualifiers.values())
    found: list[ValueHead] = []
    for column in region.keys.columns("value"):
        choice = chosen.get(column.id, ValueColumns(by_id[column.id]))
        cells = [(at, cell) for at in choice.at if (cell := head.cell(at)) is not None]
        found.extend(ValueHead(cell, head.qualifiers.get(at), others, bool(choice.parts)) for at, cell in cells)
    return found


def _as_headed(region: Region, head: HeadRows, month: Month | None) -> Columns:
    keys = region.keys
    by_id: dict[str, Sequence[int]] = dict(_by_heads(region, head))
    values = [column.id for column in keys.columns("value")]
    chosen = _choose_values(region, head, by_id, month)
    for column, choice in chosen.items():
        by_id[column] = choice.at
    used = {at for found in by_id.values() for at in found}
    used |= {at for choice in chosen.values() for at in choice.parts}
    planned = [at for column in keys.columns("planned") for at in by_id[column.id]]
    return Columns(
        by_id=by_id,
        values=values,
        periods=[column.id for column in keys.columns("period")],
        notes=[at for column in keys.columns("note") for at in by_id[column.id]],
        planned=planned,
        numbers=[at for column in keys.columns("number") for at in by_id[column.id]],
        unit_columns=head.units,
        units=_units(head, by_id, values),
        unknown=_unknown(region, head, used),
        parts={at: head.words(at) for choice in chosen.values() for at in choice.parts},
        of_another_time={
            column: head.words(choice.at[0]) for column, choice in chosen.items() if choice.of_another_time
        },
        uncertain=any(choice.uncertain for choice in chosen.values()),
        findings=_planned(region, planned),
    )


def _by_heads(region: Region, head: HeadRows) -> Mapping[str, list[int]]:
    """Each declared column by its heads; the labels are where the labels are, whatever is above them."""
    declared = region.keys.declared.columns
    if region.label_column is None:
        return {column.id: head.of(column.id) for column in declared}
    labels = [column.id for column in region.keys.columns("label")]
    return {
        column.id: [region.label_column]
        if column.id in labels
        else [at for at in head.of(column.id) if at != region.label_column]
        for column in declared
    }


def _choose_values(
    region: Region, head: HeadRows, by_id: Mapping[str, Sequence[int]], month: Month | None
) -> Mapping[str, ValueColumns]:
    """Of a grid: which of the columns that may hold a measure's figures holds the month's."""
    if not isinstance(region.keys.declared, Grid):
        return {}
    values = [column.id for column in region.keys.columns("value")]
    others = [at for at in head.other if at != region.label_column and at not in head.units]
    alone = len(values) == 1
    chosen = {column: choose(head, by_id[column], others if alone else (), month) for column in values}
    found = {column: choice for column, choice in chosen.items() if choice is not None}
    if not found and alone and not by_id[values[0]]:
        guess = _filled_column(region, [*others, *_headless(region, head, by_id)])
        if guess is not None:
            named = guess in head.qualifiers
            return {values[0]: ValueColumns((guess,), of_another_time=named, uncertain=not named)}
    return found


def _units(head: HeadRows, by_id: Mapping[str, Sequence[int]], values: Sequence[str]) -> dict[str, str]:
    units = {column: next((unit for at in by_id[column] if (unit := head.unit(at))), None) for column in values}
    return {column: unit for column, unit in units.items() if unit is not None}


def _unknown(region: Region, head: HeadRows, used: set[int]) -> dict[int, str]:
    """Columns that answer nothing: figures typed there are somebody's figures all the same."""
    headed = {at: head.words(at) for at in (*head.other, *head.headed) if at not in used}
    headless = {
        at: ""
        for at in range(region.table.column_count)
        if at not in used and head.cell(at) is None and at not in head.units
    }
    return {**headed, **headless}


def _headless(region: Region, head: HeadRows, by_id: Mapping[str, Sequence[int]]) -> list[int]:
    used = {at for found in by_id.values() for at in found}
    return list(_unknown(region, head, used | set(head.other) | set(head.headed)))


def _filled_column(region: Region, candidates: Sequence[int]) -> int | None:
    """The one column that has something typed in it beside the labels."""
    filled = [at for at in candidates if any(not is_blank(cell) for cell in _cells_in(region, at))]
    return filled[0] if len(filled) == 1 else None


def _cells_in(region: Region, at: int) -> list[Cell]:
    """The cells that begin in a column, within the region's rows."""
    cells = [region.table.at(row, at) for row in range(region.data, region.end)]
    return [cell for cell in cells if cell is not None and cell.column == at]


def _planned(region: Region, planned: Sequence[int]) -> tuple[Finding, ...]:
    """Planned figures never count: told once for the column."""
    for at in planned:
        for cell in _cells_in(region, at):
            if has_figure(cell.text):
                return (Finding.of("planned-set-aside", where=describe(cell.place), raw=cell.text.strip()),)
    return ()


def _as_printed(region: Region) -> Columns:
    """No head at all: the columns stand as the form prints them, but nobody says so."""
    keys = region.keys
    printed = [column for column in keys.declared.columns if not column.optional]
    labelled = next((index for index, column in enumerate(printed) if column.role == "label"), 0)
    shift = (region.label_column or 0) - labelled
    width = region.table.column_count
    by_id = {column.id: [index + shift] for index, column in enumerate(printed) if 0 <= index + shift < width}
    placed = {at for found in by_id.values() for at in found}
    return Columns(
        by_id=by_id,
        values=[column.id for column in keys.columns("value")],
        periods=[column.id for column in keys.columns("period")],
        numbers=[at for column in keys.columns("number") for at in by_id.get(column.id, ())],
        unknown={at: "" for at in range(width) if at not in placed},
        uncertain=width != len(printed) + shift,
        findings=(Finding.of("head-not-there", where=describe(region.table.place)),),
    )
