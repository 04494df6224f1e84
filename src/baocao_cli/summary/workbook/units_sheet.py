"""The sheet of units: a row for each unit, a column for each figure, as formulas over the readings, with totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.documents.places import column_letters
from baocao_cli.forms.declaration import CountMeasure, Form, ItemsMeasure, ListMeasure, PartsMeasure
from baocao_cli.forms.list_fields import field_label, numeric_fields
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import TotalledMeasure, totalled_measures
from baocao_cli.summary.phrasing import lower_first
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.summary.tell.value_text import value_in_words
from baocao_cli.summary.workbook.line_codes import measure_code
from baocao_cli.summary.workbook.sheet_writer import Book, Formula, SheetColumn, SheetValue
from baocao_cli.summary.workbook.source_sheets import Row, Sources, columns_of, counts
from baocao_cli.summary.workbook.totals_sheets import summed
from baocao_cli.texts import say
from baocao_cli.values import Items, Value, add_known
from baocao_cli.workspace.unit import Unit

_BEFORE_FIGURES = 2


@dataclass(frozen=True, slots=True)
class UnitColumn:
    """One figure of one measure. `part` None: items, which are listed in words because unlike things have no sum."""

    form: Form
    measure: TotalledMeasure
    part: str | None
    head: str

    @property
    def code(self) -> str:
        return measure_code(self.form.id, self.measure.id)

    @property
    def is_list_figure(self) -> bool:
        return isinstance(self.measure, ListMeasure) and self.part in numeric_fields(self.measure)


def unit_columns(form: Form) -> Iterator[UnitColumn]:
    """The form's columns, in the order of its declaration."""
    labels = measure_labels(form)
    for measure in totalled_measures(form):
        label = without_remark(labels[measure.id])
        if isinstance(measure, CountMeasure):
            yield UnitColumn(form, measure, "total", label)
        elif isinstance(measure, PartsMeasure):
            for part in measure.parts:
                head = say("chart.part", measure=label, part=lower_first(part.label)) if measure.parts[1:] else label
                yield UnitColumn(form, measure, part.id, head)
        elif isinstance(measure, ItemsMeasure):
            yield UnitColumn(form, measure, None, label)
        else:
            yield UnitColumn(form, measure, "items", label)
            for name in numeric_fields(measure):
                head = say("chart.part", measure=label, part=lower_first(field_label(measure, name)))
                yield UnitColumn(form, measure, name, head)


class UnitsSheet:
    """The sheet of the units' figures."""

    def __init__(self, book: Book, summary: Summary) -> None:
        self._summary = summary
        self.columns = tuple(column for form in summary.forms for column in unit_columns(form))
        owing = {due.unit.code for due in summary.dues} | {kept.unit for kept in summary.returns}
        self._units = tuple(unit for unit in summary.units if unit.code in owing)
        self._reported_values = _reported_values(summary)
        heads = [SheetColumn(column.head, 26 if column.part is None else 15) for column in self.columns]
        columns = [*columns_of(("unit-code", 10), ("unit", 36)), *heads]
        self.sheet = book.sheet(say("sheet.units"), columns, frozen_columns=_BEFORE_FIGURES)

    def fill(self, sources: Sources) -> None:
        for unit in self._units:
            cells = (self._cell(unit, column, sources) for column in self.columns)
            self.sheet.add([unit.code, unit.name, *cells])
        last = self.sheet.next_row - 1
        self.sheet.ended()
        if self._units:
            self.sheet.add(self._totals(last), bold=True)

    def cell(self, unit: str, form: str, measure: str, part: str) -> str:
        """A formula for a unit's figure in another sheet; it looks up the unit's code, for rows may be sorted."""
        wanted = (form, measure, part)
        index = next(
            index
            for index, column in enumerate(self.columns, start=_BEFORE_FIGURES)
            if (column.form.id, column.measure.id, column.part) == wanted
        )
        return found(self.sheet.column(index), self.sheet.column(0), f'"{unit}"')

    def _cell(self, unit: Unit, column: UnitColumn, sources: Sources) -> SheetValue:
        values = self._reported_values.get((unit.code, column.form.id, column.measure.id), [])
        if column.part is None:
            return "; ".join(value_in_words(value) for value in values if isinstance(value, Items) and value.items)
        figure = _sum(column, values)
        if column.measure.over_months == "latest" and not self._summary.span.is_month:
            return figure
        figures, keys = sources.readings.figures(column.part), sources.readings.keys
        key = f'$A{self.sheet.next_row}&"|{column.code}"'
        text = found(figures, keys, key) if self._summary.span.is_month else summed(figures, keys, key)
        return Formula(text, figure)

    def _totals(self, last: int) -> Row:
        row: Row = ["", say("summary.total-row")]
        by_form = {totals.form.id: totals for totals in self._summary.totals}
        for index, column in enumerate(self.columns, start=_BEFORE_FIGURES):
            if column.part is None:
                row.append(None)
                continue
            letters = column_letters(index + 1)
            if_none = '""'
            if column.is_list_figure:
                items = column_letters(index + 1 - self._steps_from_items(column))
                if_none = f'IF({items}{last + 1}=0,0,"")'
            cells = f"{letters}2:{letters}{last}"
            text = f"IF(COUNT({cells})=0,{if_none},SUM({cells}))"
            row.append(Formula(text, _total(by_form[column.form.id], column)))
        return row

    def _steps_from_items(self, column: UnitColumn) -> int:
        of_measure = [each for each in self.columns if each.code == column.code]
        return of_measure.index(column)


def found(figures: str, keys: str, key: str) -> str:
    """The formula for the figure of that key; a look-up, for a sum over all rows would be slow for many units."""
    there = f"INDEX({figures},MATCH({key},{keys},0))"
    return f'IFERROR(IF({there}="","",{there}),"")'


_ReportedValues = dict[tuple[str, str, str], list[Value]]


def _reported_values(summary: Summary) -> _ReportedValues:
    """(unit, form, measure) → the values that were reported, month after month."""
    found: _ReportedValues = {}
    for kept in summary.returns:
        for reading in kept.readings:
            if counts(reading) and reading.value is not None:
                found.setdefault((kept.unit or "", kept.form or "", reading.measure), []).append(reading.value)
    return found


def _sum(column: UnitColumn, values: list[Value]) -> Decimal | None:
    """The sum over the months of the span; the latest figure of a stock."""
    figure: Decimal | None = None
    for value in values[-1:] if column.measure.over_months == "latest" else values:
        figure = add_known(figure, value.figures().get(column.part or ""))
    return figure


def _total(totals: FormTotals, column: UnitColumn) -> Decimal | None:
    total = totals.month[column.measure.id]
    return None if total is None else total.figures().get(column.part or "")
