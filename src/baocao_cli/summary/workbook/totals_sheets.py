"""The totals as formulas over the readings, and each total month by month. Both sheets have the same rows."""

from __future__ import annotations

from baocao_cli.documents.places import column_letters
from baocao_cli.forms.declaration import ItemsMeasure, ListMeasure
from baocao_cli.forms.list_fields import numeric_fields
from baocao_cli.month import Month, months_between
from baocao_cli.reading.model import Status
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import month_short, upper_first
from baocao_cli.summary.workbook.line_codes import CodedLine, CodedLines
from baocao_cli.summary.workbook.sheet_writer import Book, Formula, SheetColumn, SheetValue
from baocao_cli.summary.workbook.source_sheets import Row, Sources, columns_of
from baocao_cli.texts import say

_MONTH = 4
"""The index of the first column of figures, after form, number, name and unit."""


class TotalsSheets:
    """The sheet of totals, and the sheet of months from which its cumulative figures are added."""

    def __init__(self, book: Book, summary: Summary, lines: CodedLines) -> None:
        self._summary, self._lines = summary, lines
        self._months = months_between(summary.since, summary.span.last)
        self._cumulative = _MONTH + len(self._months)
        names = columns_of(("form", 22), ("number", 6), ("what", 42), ("unit-of-measure", 12))
        cumulative = SheetColumn(say("summary.head-cumulative", month=month_short(summary.since)), 18)
        before = summary.previous
        compared = columns_of() if before is None else [SheetColumn(upper_first(before.short), 14)]
        compared += columns_of() if before is None else columns_of(("difference", 14))
        columns = [*names, SheetColumn(upper_first(summary.span.short), 14), *compared, cumulative]
        self._code = len(columns)
        columns += columns_of(("line-code", 24))
        self.totals = book.sheet(say("sheet.totals"), columns, filtered=False, frozen_columns=3)
        of_months = (SheetColumn(upper_first(month_short(month)), 12) for month in self._months)
        columns = [*names, *of_months, cumulative, *columns_of(("line-code", 24))]
        self.months = book.sheet(say("sheet.months"), columns, filtered=False, frozen_columns=3)

    def fill(self, sources: Sources) -> None:
        for line in self._lines.all:
            self.totals.add(self._totals_row(line, sources), bold=not line.line.is_detail)
            self.months.add(self._months_row(line), bold=not line.line.is_detail)

    def cell_of_month(self, row: int, month: str) -> str:
        """The reference of the figure in that row and month (`2020-09`), for a formula of another sheet."""
        return self.months.cell(row, _MONTH + self._months.index(Month.parse(month)))

    # --- the totals ---------------------------------------------------------------------------------------------------

    def _totals_row(self, line: CodedLine, sources: Sources) -> Row:
        each, summary = line.line, self._summary
        row = _names(line)
        if not each.names:
            return [*row, *[None] * (self._code - len(row)), ""]
        row.append(self._month_figure(line, sources))
        if summary.previous is not None:
            row += [self._previous(line), self._difference(line)]
        cell = self.months.cell(line.row, self._cumulative)
        row += [Formula(f'IF({cell}="","",{cell})', each.cumulative), line.code]
        return row

    def _month_figure(self, line: CodedLine, sources: Sources) -> SheetValue:
        """A formula, except for a stock over several months: no short formula sums each unit's latest figure."""
        if line.measure.over_months == "latest" and not self._summary.span.is_month:
            return line.line.month
        return Formula(self._over_readings(line, sources), line.line.month)

    def _over_readings(self, line: CodedLine, sources: Sources) -> str:
        names, measure = line.line.names, line.measure
        code = f"${column_letters(self._code + 1)}{line.row}"
        if names == ("rest",):
            return self._rest(line, _MONTH)
        if names[0] == "by_kind":
            found = f"COUNTIFS({sources.entries[line.form.id, measure.id].codes},{code})"
            return f'IF({found}=0,"",{found})'
        if line.is_named and sources.details is not None:
            return summed(sources.details.figures, sources.details.codes, code)
        readings = sources.readings
        if isinstance(measure, ItemsMeasure):
            said = (
                f'COUNTIFS({readings.codes},{code},{readings.statuses},"{say(f"reading-status.{status}")}")'
                for status in (Status.REPORTED, Status.ZERO)
            )
            return f'IF({"+".join(said)}=0,"",0)'
        if_none = self._nil_list(line, _MONTH) if self._is_list_figure(line) else '""'
        return summed(readings.figures(names[0]), readings.codes, code, if_none)

    def _previous(self, line: CodedLine) -> SheetValue:
        before = self._summary.previous
        if before is None or not before.is_month or before.last not in self._months:
            return line.line.previous
        cell = self.cell_of_month(line.row, str(before.last))
        return Formula(f'IF({cell}="","",{cell})', line.line.previous)

    def _difference(self, line: CodedLine) -> SheetValue:
        """The difference as a formula; empty if the two figures cannot be compared."""
        difference = line.line.difference
        if difference is None:
            return None
        now, before = (f"{column_letters(_MONTH + offset + 1)}{line.row}" for offset in (0, 1))
        return Formula(f'IF(COUNT({now},{before})=2,{now}-{before},"")', difference)

    # --- the months ---------------------------------------------------------------------------------------------------

    def _months_row(self, line: CodedLine) -> Row:
        row = _names(line)
        if not line.line.names:
            return [*row, *[None] * (len(self._months) + 1), ""]
        for index, month in enumerate(self._months):
            total = line.totals.by_month.get(month, {}).get(line.line.measure)
            figure: SheetValue = line.of_month(total)
            if self._summary.span.is_month and index == len(self._months) - 1:
                cell = self.totals.cell(line.row, _MONTH)
                figure = Formula(f'IF({cell}="","",{cell})', line.line.month)
            row.append(figure)
        return [*row, self._cumulative_figure(line), line.code]

    def _cumulative_figure(self, line: CodedLine) -> SheetValue:
        if line.measure.over_months == "latest":
            return line.line.cumulative
        return Formula(self._over_months(line), line.line.cumulative)

    def _over_months(self, line: CodedLine) -> str:
        if line.line.names == ("rest",):
            return self._rest(line, self._cumulative)
        figures = self._month_cells(line.row)
        if not self._is_list_figure(line):
            return f'IF(COUNT({figures})=0,"",SUM({figures}))'
        items = self._month_cells(self._lines.row(line, "items"))
        nil = self._nil_list(line, self._cumulative)
        return f'IF(COUNTIFS({items},">0",{figures},">=0")=0,{nil},SUM({figures}))'

    def _month_cells(self, row: int) -> str:
        return f"{column_letters(_MONTH + 1)}{row}:{column_letters(self._cumulative)}{row}"

    # --- both ---------------------------------------------------------------------------------------------------------

    def _rest(self, line: CodedLine, index: int) -> str:
        """The formula of what a count has beside its kinds."""
        letters = column_letters(index + 1)
        total = f"{letters}{self._lines.row(line, 'total')}"
        first, last = self._lines.kind_rows(line)
        return f'IF({total}="","",MAX(0,{total}-SUM({letters}{first}:{letters}{last})))'

    def _nil_list(self, line: CodedLine, index: int) -> str:
        """The result if no entry has the figure: 0 if every unit reported an empty list, else empty."""
        items = f"{column_letters(index + 1)}{self._lines.row(line, 'items')}"
        return f'IF({items}=0,0,"")'

    def _is_list_figure(self, line: CodedLine) -> bool:
        return isinstance(line.measure, ListMeasure) and line.line.names[0] in numeric_fields(line.measure)


def _names(line: CodedLine) -> Row:
    each = line.line
    label = upper_first(each.label) if each.is_detail else each.label
    return [line.form.name, each.number, label, each.unit]


def summed(figures: str, codes: str, code: str, if_none: str = '""') -> str:
    """The formula that sums the figures with that code; `if_none` is its result without any."""
    return f'IF(COUNTIFS({codes},{code},{figures},"<>")=0,{if_none},SUMIFS({figures},{codes},{code}))'
