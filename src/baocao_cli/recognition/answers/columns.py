"""A region's columns: from its head, or, where a table goes on without one, from the head before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from baocao_cli.documents.model import Cell, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Column, Grid
from baocao_cli.month import Month
from baocao_cli.recognition.answers.value_columns import ValueColumns, choose
from baocao_cli.recognition.tables.cells import cells_at, is_blank
from baocao_cli.recognition.tables.head_rows import HeadRows
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.figures import has_figure
from baocao_cli.recognition.wording.qualifiers import Qualifier, Sense, qualifier_of


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
        findings = [_beside("note-kept", cell, reading) for cell in self._typed(table, row, self.notes)]
        for cell in self._typed(table, row, list(self.unknown)):
            head = self.unknown.get(cell.column, "")
            findings.append(_beside(_code_of_unknown(cell, head), cell, reading, head))
        for cell in self._typed(table, row, self.numbers):
            if has_figure(cell.text) and any(letter.isalpha() for letter in cell.text):
                findings.append(_beside("number-cell-text", cell, reading))
        return findings

    def _typed(self, table: Table, row: int, columns: Sequence[int]) -> list[Cell]:
        """The filled cells of those grid columns that begin in the row and are of no expected column."""
        apart = {*self.notes, *self.planned, *self.numbers}
        expected = [at for found in self.by_id.values() for at in found if at not in apart]
        taken = {id(cell) for cell in cells_at(table, row, expected)}
        cells = cells_at(table, row, columns)
        return [cell for cell in cells if cell.row == row and not is_blank(cell) and id(cell) not in taken]


def _code_of_unknown(cell: Cell, head: str) -> str:
    """A column whose head says that it is planned, cumulative or a share is known to be no count of the month."""
    if not has_figure(cell.text):
        return "note-kept"
    qualifier = qualifier_of(head)
    return "column-of-no-count" if qualifier is not None and qualifier.sense is Sense.OTHER else "column-not-counted"


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
    values = keys.ids("value")
    chosen = _choose_values(region, head, by_id, month)
    by_id.update({column: choice.at for column, choice in chosen.items()})
    parts = list(chain.from_iterable(choice.parts for choice in chosen.values()))
    used = {*parts, *chain.from_iterable(by_id.values())}
    planned = _of_role(region, by_id, "planned")
    return Columns(
        by_id=by_id,
        values=values,
        periods=keys.ids("period"),
        notes=_of_role(region, by_id, "note"),
        planned=planned,
        numbers=_of_role(region, by_id, "number"),
        unit_columns=head.units,
        units=_units(head, by_id, values),
        unknown=_unknown(region, head, used),
        parts={at: head.words(at) for at in parts},
        of_another_time={name: head.words(choice.at[0]) for name, choice in chosen.items() if choice.of_another_time},
        uncertain=any(choice.uncertain for choice in chosen.values()),
        findings=_planned(region, planned),
    )


def _of_role(region: Region, by_id: Mapping[str, Sequence[int]], role: str) -> list[int]:
    """The grid columns of all declared columns with that role."""
    return [at for column in region.keys.ids(role) for at in by_id.get(column, ())]


def _by_heads(region: Region, head: HeadRows) -> Mapping[str, list[int]]:
    """Each declared column by its heads; the labels are where the labels are, whatever is above them."""
    declared = region.keys.declared.columns
    if region.label_column is None:
        return {column.id: head.of(column.id) for column in declared}
    labels = region.keys.ids("label")
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
    values = region.keys.ids("value")
    if len(values) == 1:
        choice = _choose_only(region, head, by_id, values[0], month)
        return {} if choice is None else {values[0]: choice}
    chosen = {column: choose(head, by_id[column], (), month) for column in values}
    return {column: choice for column, choice in chosen.items() if choice is not None}


def _choose_only(
    region: Region, head: HeadRows, by_id: Mapping[str, Sequence[int]], column: str, month: Month | None
) -> ValueColumns | None:
    """Where the form has one column of figures: any column may be it whose head says so, or that alone is filled."""
    others = [at for at in head.other if at != region.label_column and at not in head.units]
    choice = choose(head, by_id[column], others, month)
    if choice is not None or by_id[column]:
        return choice
    guess = _filled_column(region, [*others, *_headless(region, head, by_id)])
    if guess is None:
        return None
    other_time = guess in head.qualifiers
    named = other_time or head.unit(guess) is not None
    return ValueColumns((guess,), of_another_time=other_time, uncertain=not named)


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


def _printed_label(printed: Sequence[Column]) -> int:
    """Which of the printed columns holds the labels; the first of a list, which has none."""
    return next((at for at, column in enumerate(printed) if column.role == "label"), 0)


def _as_printed(region: Region) -> Columns:
    """No head at all: the columns are as the form prints them, but nobody says so."""
    keys = region.keys
    printed = [column for column in keys.declared.columns if not column.optional]
    shift = (region.label_column or 0) - _printed_label(printed)
    width = region.table.column_count
    places = range(width)
    by_id = {column.id: [at] for at, column in enumerate(printed, start=shift) if at in places}
    placed = [at for found in by_id.values() for at in found]
    return Columns(
        by_id=by_id,
        values=keys.ids("value"),
        periods=keys.ids("period"),
        numbers=_of_role(region, by_id, "number"),
        unknown={at: "" for at in places if at not in placed},
        uncertain=width != len(printed) + shift,
        findings=(Finding.of("head-not-there", where=describe(region.table.place)),),
    )
