"""The annexes of the forms: every unit's figures and every entry of the lists, with the forms' own columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao_cli.forms.declaration import CountMeasure, EntryList, Form, Grid, ItemsMeasure, ListMeasure, PartsMeasure
from baocao_cli.forms.list_fields import EntryColumn, asks_for_kind, entry_columns, numeric_fields
from baocao_cli.ledger.came import Sent
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.document.annexes import LANDSCAPE_WIDTH, Annex, month_or_dash
from baocao_cli.summary.document.wordml import Cell, Column, Group, Row, Totals, table
from baocao_cli.summary.model.list_entries import PlacedEntry, certain_entries
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import ListTally, SourceRank, Total, sum_over_months
from baocao_cli.summary.phrasing import DASH, months_listed, published_shown, shown, upper_first
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.summary.tell.prose import MOST_ITEMS_IN_SENTENCE, figures_in_words, kind_in_words
from baocao_cli.summary.tell.value_text import items_in_words, value_in_words
from baocao_cli.texts import say
from baocao_cli.values import KIND_FIELD, OTHER_KIND, Count, FieldValue, Items, Parts
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.notation import write_count
from baocao_cli.workspace.unit import Unit


def form_annexes(summary: Summary) -> Iterator[Annex]:
    """An annex for each table of each form: every unit's figures, or every unit's entries if there are any."""
    for totals in summary.totals:
        for declared in totals.form.tables:
            if isinstance(declared, Grid):
                yield _figures_annex(summary, totals, declared)
            elif annex := _list_annex(summary, totals, declared):
                yield annex


# --- every unit's figures ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _FigureColumn:
    """A column of the table of figures: a measure, or one part of it."""

    measure: CountMeasure | PartsMeasure | ItemsMeasure
    head: str
    part: str | None = None

    def shows(self, value: object) -> str:
        if isinstance(value, Count):
            return value_in_words(value)
        if isinstance(value, Parts) and self.part is not None:
            return shown(value.parts.get(self.part))
        if isinstance(value, Items):
            return items_in_words(value) if value.items else "0"
        return DASH

    def shows_total(self, total: Total | None) -> str:
        """As `shows`, but of many items only their number, for the report itself lists them."""
        if isinstance(total, Items) and total.items:
            return items_in_words(total, MOST_ITEMS_IN_SENTENCE)
        return self.shows(total)


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
    several = not summary.span.is_month
    heads = [
        Column(say("summary.head-number"), 1.5, "figure"),
        Column(say("summary.head-unit"), 6),
        *([Column(say("summary.head-returns"), 2, "figure")] if several else []),
        *(Column(column.head, 5 if column.part is None else 3.4, "figure") for column in columns),
    ]
    rows = list(_unit_rows(summary, form, columns))
    dashed = any(DASH in row for row in rows)
    shown_totals = [column.shows_total(totals.month[column.measure.id]) for column in columns]
    total = Totals(["", say("summary.total-row"), *([""] if several else []), *shown_totals])
    title = say("summary.annex-figures", month=summary.span.in_words.upper())
    if len(summary.totals) > 1:
        title = say("summary.annex-of-form", title=title, form=form.name.upper())
    notes = (say("summary.annex-dash-note"),) if dashed else ()
    return Annex(title, table(heads, [*rows, total], LANDSCAPE_WIDTH), notes)


def _unit_rows(summary: Summary, form: Form, columns: Sequence[_FigureColumn]) -> Iterator[list[Cell]]:
    """A row for each unit that owed or sent the form; in a longer span with how many of its reports came."""
    several = not summary.span.is_month
    owed = Counter(due.unit.code for due in summary.dues if due.form.id == form.id)
    by_unit: dict[str, list[KeptReturn]] = {}
    for kept in summary.returns:
        if kept.form == form.id:
            by_unit.setdefault(kept.unit or "", []).append(kept)
    units = [unit for unit in summary.units if unit.code in owed or unit.code in by_unit]
    for number, unit in enumerate(units, start=1):
        returns = by_unit.get(unit.code, [])
        sent = [f"{write_count(len(returns))}/{write_count(owed[unit.code])}"] if several else []
        cells = _unit_cells(columns, returns, several=several) if returns else []
        yield [f"{number:02d}", unit.name, *sent, *(cells or [say(_absent(summary, form, unit))] * len(columns))]


def _absent(summary: Summary, form: Form, unit: Unit) -> str:
    """What is said in place of the figures of a unit of which no return counts: whether it sent something."""
    sent = {due.sent for due in summary.missing if due.unit.code == unit.code and due.form.id == form.id}
    known = next((each for each in (Sent.UNREADABLE, Sent.HELD, Sent.EMPTY) if each in sent), None)
    return "summary.not-sent-in-cell" if known is None else f"summary.sent-{known}-in-cell"


def _unit_cells(columns: Sequence[_FigureColumn], returns: Sequence[KeptReturn], *, several: bool) -> list[Cell]:
    found: dict[str, list[tuple[Month | None, Reading]]] = {}
    for kept in returns:
        for reading in kept.readings:
            found.setdefault(reading.measure, []).append((kept.month, reading))
    if several:
        return [_span_cell(column, found.get(column.measure.id, [])) for column in columns]
    return [_month_cell(column, [reading for _, reading in found.get(column.measure.id, [])]) for column in columns]


def _month_cell(column: _FigureColumn, readings: Sequence[Reading]) -> Cell:
    if not readings:
        return DASH
    reading = readings[0]
    if reading.status is Status.HELD:
        return say("summary.waits-in-cell", raw=" ".join(reading.raw.split()))
    if reading.status is Status.MISSING:
        return say("summary.empty-in-cell")
    return column.shows(reading.value)


def _span_cell(column: _FigureColumn, readings: Sequence[tuple[Month | None, Reading]]) -> Cell:
    """The sum over the months, and which months are not in it."""
    found = sum_over_months(column.measure)
    for month, reading in readings:
        if reading.value is not None and month is not None and reading.status in (Status.REPORTED, Status.ZERO):
            found.add(reading.value, SourceRank(month.year * 12 + month.number, 0, ""))
    lines = [column.shows(found.total())]
    for status, key in ((Status.HELD, "summary.held-months"), (Status.MISSING, "summary.empty-months")):
        months = [month for month, reading in readings if reading.status is status and month is not None]
        if months:
            lines.append(say(key, months=months_listed(months)))
    return lines


# --- every unit's entries ---------------------------------------------------------------------------------------------


def _list_annex(summary: Summary, totals: FormTotals, entry_list: EntryList) -> Annex | None:
    """By kind, in the order of the totals; within a kind by unit. None if there is nothing to list."""
    measure = entry_list.measure
    columns = [column for column in entry_columns(entry_list) if column.name != KIND_FIELD]
    several = not summary.span.is_month
    heads = [
        Column(say("summary.head-number"), 1, "figure"),
        *(Column(column.head, _share(column), "text" if column.is_title else "figure") for column in columns),
        Column(say("summary.head-unit"), 5),
        *([Column(say("summary.head-returned"), 2.4, "figure")] if several else []),
    ]
    total = totals.month[measure.id]
    rows = list(_entry_rows(summary, totals, measure, columns))
    if not rows or not isinstance(total, ListTally):
        return None
    rows.append(_total_row(measure, total, columns, several=several))
    name = (measure.label or totals.form.name).upper()
    title = say("summary.annex-list", list=name, month=summary.span.in_words.upper())
    return Annex(title, table(heads, rows, LANDSCAPE_WIDTH))


def _entry_rows(
    summary: Summary, totals: FormTotals, measure: ListMeasure, columns: Sequence[EntryColumn]
) -> Iterator[Row]:
    """Each kind's heading, if the list has kinds, and its entries, numbered throughout."""
    number = 0
    for group, entries in _by_kind(summary, totals.form, measure, totals.month[measure.id]):
        if group:
            yield Group(group)
        for placed in entries:
            number += 1
            cells = [_entry_cell(column, placed.field(column.name)) for column in columns]
            month = [] if summary.span.is_month else [month_or_dash(placed.kept.month)]
            yield [f"{number:02d}", *cells, placed.unit_name, *month]


def _by_kind(
    summary: Summary, form: Form, measure: ListMeasure, total: Total | None
) -> Iterator[tuple[str, list[PlacedEntry]]]:
    """(heading, entries) for each kind; all entries under an empty heading if the list has no kinds."""
    entries = list(certain_entries(summary, form.id, measure.id))
    if not asks_for_kind(measure) or not isinstance(total, ListTally):
        yield "", entries
        return
    found: dict[str, list[PlacedEntry]] = {}
    for placed in entries:
        found.setdefault(fold(str(placed.field(KIND_FIELD) or OTHER_KIND)), []).append(placed)
    for kind, number in (total.by_kind or {}).items():
        name = upper_first(kind_in_words(kind))
        yield say("summary.kind-group", kind=name, number=write_count(number)), found.get(fold(kind), [])


def _total_row(measure: ListMeasure, total: ListTally, columns: Sequence[EntryColumn], *, several: bool) -> Totals:
    """The sum below each column of figures, and the number of entries."""
    sums = {name: total.sums.get(name) for name in numeric_fields(measure)}
    words = say("summary.list-total", entries=figures_in_words(measure, ListTally(total.items, None, {})))
    cells = [shown(sums[column.name]) if column.name in sums else "" for column in columns]
    first_text = next((index for index, column in enumerate(columns) if column.name not in sums), None)
    if first_text is not None:
        cells[first_text] = words
    return Totals(["", *cells, "" if first_text is not None else words, *([""] if several else [])])


def _share(column: EntryColumn) -> float:
    return 10 if column.is_title else 2.6


def _entry_cell(column: EntryColumn, value: FieldValue) -> str:
    if isinstance(value, str):
        return published_shown(value) if column.is_date else value
    return shown(value)
