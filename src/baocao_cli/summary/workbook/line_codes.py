"""A code for each figure of the summary, by which the formulas of one sheet find the rows of another.

A measure's own figures have the code `form/measure`. Each kind or item that units name has a code of its own, because
names, unlike ids, may contain what a formula takes for wildcards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.forms.declaration import Form
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import ListTally, Total, TotalledMeasure, totalled_measures
from baocao_cli.summary.tell.figure_lines import FigureAt, FigureLine, figure_lines
from baocao_cli.values import Count, Items, Parts
from baocao_cli.vietnamese.fold import fold

FIRST_ROW = 2


def measure_code(form: str, measure: str) -> str:
    return f"{form}/{measure}"


def reading_key(unit: str, code: str) -> str:
    """The key of one unit's reading; never a text that a formula takes for a number or a date."""
    return f"{unit}|{code}"


@dataclass(frozen=True, slots=True)
class CodedLine:
    """A line of the totals, its row in every sheet of lines, and its code, which is empty for a heading."""

    totals: FormTotals
    line: FigureLine
    row: int
    code: str

    @property
    def form(self) -> Form:
        return self.totals.form

    @property
    def measure(self) -> TotalledMeasure:
        return next(each for each in totalled_measures(self.form) if each.id == self.line.measure)

    @property
    def is_named(self) -> bool:
        """Whether units name it themselves: a kind or an item."""
        return len(self.line.names) > 1

    def of_month(self, total: Total | None) -> Decimal | None:
        """The line's figure in a total."""
        return figure_of(total, self.line.names)


def figure_of(total: Total | None, names: tuple[str, ...]) -> Decimal | None:
    """The figure of that name (see `FigureLine.names`); None if it was not reported."""
    if isinstance(total, Count) and names == ("rest",):
        return max(total.total - sum(total.kinds.values(), Decimal(0)), Decimal(0))
    if isinstance(total, Items):
        if names == ("items",):
            return Decimal(0)
        found = {_folded((each.label or "", each.unit or "")): each.quantity for each in total.items}
        return found.get(_folded(names[1:]))
    if isinstance(total, Count | Parts | ListTally):
        return FigureAt(".".join(names))(total)
    return None


def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(name) for name in names)


class CodedLines:
    """Every line of the summary with its code."""

    def __init__(self, summary: Summary) -> None:
        self.all = tuple(_coded(summary))
        self._codes = {
            (each.form.id, each.line.measure, each.line.names[0], *_folded(each.line.names[1:])): each.code
            for each in self.all
            if each.is_named
        }
        self._rows = {(each.form.id, each.line.measure, each.line.names): each.row for each in self.all}

    def code(self, form: str, measure: str, *names: str) -> str:
        """The code of a kind or an item; empty if there is no line for it."""
        return self._codes.get((form, measure, names[0], *_folded(names[1:])), "")

    def row(self, line: CodedLine, name: str) -> int:
        """The row of another figure of the same measure."""
        return self.row_of(line.form.id, line.line.measure, name)

    def row_of(self, form: str, measure: str, name: str) -> int:
        """The row of a measure's own figure."""
        return self._rows[form, measure, (name,)]

    def kind_rows(self, line: CodedLine) -> tuple[int, int]:
        """The first and last row of a count's kinds, which follow each other."""
        kinds = (each for each in self.all if each.line.names[:1] == ("kinds",))
        rows = [each.row for each in kinds if (each.form.id, each.line.measure) == (line.form.id, line.line.measure)]
        return min(rows), max(rows)


def _coded(summary: Summary) -> Iterator[CodedLine]:
    row = FIRST_ROW
    for totals in summary.totals:
        for number, line in enumerate(figure_lines(totals), start=1):
            code = measure_code(totals.form.id, line.measure) if line.names else ""
            if len(line.names) > 1:
                code = f"{code}#{number}"
            yield CodedLine(totals, line, row, code)
            row += 1
