"""The annexes: who sent what, every unit's figures, every entry of the lists. Their columns follow the forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from baocao_cli.forms.declaration import CountMeasure, EntryList, Form, Grid, ItemsMeasure, PartsMeasure
from baocao_cli.forms.list_fields import EntryColumn, entry_columns
from baocao_cli.ledger.model import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.compose import received_in_vietnam
from baocao_cli.summary.entries import certain_entries
from baocao_cli.summary.lines import measure_labels, without_remark
from baocao_cli.summary.model import FormTotals, Summary
from baocao_cli.summary.prose import MOST_ITEMS_IN_SENTENCE, figures_in_words
from baocao_cli.summary.totals import Total
from baocao_cli.summary.uncounted import Uncounted
from baocao_cli.summary.value_text import items_in_words, value_in_words
from baocao_cli.summary.wording import DASH, published_shown, shown
from baocao_cli.summary.wordml import Cell, Column, table
from baocao_cli.texts import say
from baocao_cli.values import Count, FieldValue, Items, Parts
from baocao_cli.vietnamese.notation import write_month, write_short_day

PORTRAIT_WIDTH = 9354
LANDSCAPE_WIDTH = 14286
"""Twips between the margins of the template's pages: 165 mm and 252 mm."""


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: `number` and `reference` are filled in when all annexes are known."""

    title: str
    table: Markup
    notes: tuple[str, ...] = ()


def coverage_annex(summary: Summary) -> Annex:
    """Every unit that owed or sent something, and for each form whether its report came in time."""
    columns = [
        Column(say("summary.head-number"), 1, "figure"),
        Column(say("summary.head-unit"), 5),
        *(Column(form.name, 8 / len(summary.forms), "figure") for form in summary.forms),
    ]
    statuses = _statuses(summary)
    rows: list[list[Cell]] = []
    for unit in summary.units:
        of_unit = [statuses.get((unit.code, form.id)) for form in summary.forms]
        if any(of_unit):
            cells = [status or say("summary.not-owed") for status in of_unit]
            rows.append([f"{len(rows) + 1:02d}", unit.name, *cells])
    title = say("summary.annex-coverage", month=write_month(summary.month).upper())
    return Annex(title, table(columns, rows, PORTRAIT_WIDTH))


def _statuses(summary: Summary) -> dict[tuple[str, str], str]:
    statuses: dict[tuple[str, str], str] = {}
    for due in summary.dues:
        status = say("summary.missing") if due.kept is None else _received_status(due.kept, late=due.late)
        statuses[due.unit.code, due.form.id] = status
    for kept in summary.unowed:
        statuses[kept.unit or "", kept.form or ""] = say("summary.sent-unowed")
    return statuses


def _received_status(kept: KeptReturn, *, late: bool) -> str:
    day = write_short_day(received_in_vietnam(kept).date())
    status = say("summary.late", day=day) if late else say("summary.on-time")
    return say("summary.some-held", status=status) if kept.outcome is ReturnOutcome.HELD else status


def form_annexes(summary: Summary) -> Iterator[Annex]:
    """For each table of each form: every unit's figures, or every unit's entries."""
    for totals in summary.totals:
        for declared in totals.form.tables:
            if isinstance(declared, Grid):
                yield _figures_annex(summary, totals, declared)
            else:
                yield _list_annex(summary, totals, declared)


def waiting_annex(rows: Sequence[Uncounted], month: Month) -> Annex:
    """What is not counted, where it is too much for the report's own pages."""
    columns = [
        Column(say("summary.head-number"), 1, "figure"),
        Column(say("column.unit"), 4),
        Column(say("column.form-and-measure"), 5),
        Column(say("summary.head-raw"), 5),
        Column(say("column.why"), 6),
    ]
    cells = [[f"{index:02d}", row.unit, row.what, row.quoted, row.why] for index, row in enumerate(rows, start=1)]
    return Annex(say("summary.annex-waiting", month=write_month(month).upper()), table(columns, cells, LANDSCAPE_WIDTH))


# --- every unit's figures ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _FigureColumn:
    """A column of the figures' table: a measure, or one part of it."""

    measure: CountMeasure | PartsMeasure | ItemsMeasure
    head: str
    part: str | None = None

    def shows(self, value: object) -> Cell:
        if isinstance(value, Count):
            return value_in_words(value)
        if isinstance(value, Parts) and self.part is not None:
            return shown(value.parts.get(self.part))
        if isinstance(value, Items):
            return items_in_words(value) if value.items else "0"
        return DASH

    def shows_total(self, total: Total | None) -> Cell:
        """Of many items the report itself has the list."""
        return items_in_words(total, MOST_ITEMS_IN_SENTENCE) if isinstance(total, Items) else self.shows(total)


def _figure_columns(form: Form, grid: Grid) -> list[_FigureColumn]:
    labels = {measure: without_remark(label) for measure, label in measure_labels(form).items()}
    columns = []
    for measure in grid.measures:
        if isinstance(measure, PartsMeasure):
            several = len(measure.parts) > 1
            for part in measure.parts:
                head = f"{labels[measure.id]}: {part.label.lower()}" if several else labels[measure.id]
                columns.append(_FigureColumn(measure, head, part.id))
        elif isinstance(measure, CountMeasure | ItemsMeasure):
            columns.append(_FigureColumn(measure, labels[measure.id]))
    return columns


def _figures_annex(summary: Summary, totals: FormTotals, grid: Grid) -> Annex:
    form = totals.form
    columns = _figure_columns(form, grid)
    heads = [
        Column(say("summary.head-number"), 1.2, "figure"),
        Column(say("summary.head-unit"), 6),
        *(Column(column.head, 5 if column.part is None else 3.4, "figure") for column in columns),
    ]
    owing = {due.unit.code for due in summary.dues if due.form.id == form.id}
    by_unit = {kept.unit: kept for kept in summary.returns if kept.form == form.id}
    units = [unit for unit in summary.units if unit.code in owing or unit.code in by_unit]
    rows: list[list[Cell]] = [
        [f"{index:02d}", unit.name, *_unit_cells(columns, by_unit.get(unit.code))]
        for index, unit in enumerate(units, start=1)
    ]
    rows.append(
        ["", say("summary.total-row"), *(column.shows_total(totals.month[column.measure.id]) for column in columns)]
    )
    title = say("summary.annex-figures", month=write_month(summary.month).upper())
    return Annex(title, table(heads, rows, LANDSCAPE_WIDTH), (say("summary.dash-note"),))


def _unit_cells(columns: Sequence[_FigureColumn], kept: KeptReturn | None) -> list[Cell]:
    if kept is None:
        return [say("summary.not-sent-in-cell")] * len(columns)
    readings = {reading.measure: reading for reading in kept.readings}
    return [_reading_cell(column, readings.get(column.measure.id)) for column in columns]


def _reading_cell(column: _FigureColumn, reading: Reading | None) -> Cell:
    if reading is None:
        return DASH
    if reading.status is Status.HELD:
        return say("summary.waits-in-cell", raw=" ".join(reading.raw.split()))
    if reading.status is Status.MISSING:
        return say("summary.empty-in-cell")
    return column.shows(reading.value)


# --- every unit's entries ---------------------------------------------------------------------------------------------


def _list_annex(summary: Summary, totals: FormTotals, entry_list: EntryList) -> Annex:
    columns = entry_columns(entry_list)
    heads = [
        Column(say("summary.head-number"), 1, "figure"),
        Column(say("summary.head-unit"), 4.5),
        *(Column(column.head, _share(column), "figure" if not column.is_title else "text") for column in columns),
    ]
    rows: list[list[Cell]] = []
    for placed in certain_entries(summary, totals.form.id, entry_list.measure.id):
        cells = [_entry_cell(column, placed.field(column.name)) for column in columns]
        rows.append([f"{len(rows) + 1:02d}", placed.unit_name, *cells])
    measure = entry_list.measure
    total = totals.month[measure.id]
    said = say("summary.nothing-said") if total is None else figures_in_words(measure, total)
    title = say(
        "summary.annex-list",
        list=(measure.label or totals.form.name).upper(),
        month=write_month(summary.month).upper(),
    )
    note = f"{say('summary.total-row')}: {said}."
    return Annex(title, table(heads, rows, LANDSCAPE_WIDTH) if rows else Markup(""), (note,))


def _share(column: EntryColumn) -> float:
    if column.is_title:
        return 10
    return 2.2 if column.name == "kind" else 2.6


def _entry_cell(column: EntryColumn, value: FieldValue) -> str:
    if isinstance(value, str):
        return published_shown(value) if column.is_date else value
    return shown(value)
