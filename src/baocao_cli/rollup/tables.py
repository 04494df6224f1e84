"""The tables of totals that a summary shows, found by their heads wherever they are: in Word, or on a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.documents.model import Cell, CellKind, Document, Table
from baocao_cli.month import Month
from baocao_cli.papers.lines import spots
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import fold

_MOST_HEAD_ROWS = 15
_FEWEST_COLUMNS = 4
_MONTH = re.compile(r"tháng (\d{1,2})\s*/\s*(\d{4})", re.IGNORECASE)

NOTHING_TOLD = frozenset({"", "–", "-", "—"})
"""The texts of a cell for which no unit reported anything."""


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """A table of totals: which column says what. Rows and columns count from 0; `form` None: no such column."""

    table: Table
    head: int
    label: int
    unit: int
    figure: int
    cumulative: int | None
    number: int | None = None
    form: int | None = None
    month: Month | None = None
    """Of the head above the figures; None where it names no single month."""

    @property
    def figure_head(self) -> Cell | None:
        return self.table.at(self.head, self.figure)

    def rows(self) -> Iterator[int]:
        """The rows below the head, repeated heads left out."""
        label = fold(say("column.what"))
        for row in range(self.head + 1, self.table.row_count):
            if fold(text_at(self.table, row, self.label)) != label and row not in self.table.hidden_rows:
                yield row


def totals_tables(document: Document) -> tuple[TotalsTable, ...]:
    """Every visible table of totals, in reading order; nested tables too.

    A workbook has one sheet of totals, its first: further ones show the same lines month by month.
    """
    found = [_totals_table(spot.table) for spot in spots(document) if not spot.table.hidden]
    tables = [table for table in found if table is not None]
    sheets = [table for table in tables if table.table.sheet is not None]
    return tuple(table for table in tables if table.table.sheet is None or table is sheets[0])


def text_at(table: Table, row: int, column: int | None) -> str:
    """A cell's text with its white space folded; empty where there is none."""
    cell = None if column is None else table.at(row, column)
    return "" if cell is None else " ".join(cell.text.split())


def heads_of(table: Table, row: int) -> dict[str, int]:
    """The texts of a row, folded, with the column in which each begins."""
    heads: dict[str, int] = {}
    for column in range(table.column_count):
        cell = table.at(row, column)
        if cell is not None and cell.column == column and cell.kind is CellKind.TEXT and cell.text.strip():
            heads.setdefault(fold(" ".join(cell.text.split())), column)
    return heads


def month_of(text: str) -> Month | None:
    """The one month that a head names: `Tháng 9/2020`."""
    named = [(int(number), int(year)) for number, year in _MONTH.findall(" ".join(text.split()))]
    if len(named) != 1 or not 1 <= named[0][0] <= 12:
        return None
    ((number, year),) = named
    return Month(year, number)


def _totals_table(table: Table) -> TotalsTable | None:
    """Every return is asked whether it is a summary: only rows with a head that may be the cumulative one are read."""
    if table.column_count < _FEWEST_COLUMNS:
        return None
    rows = (cell.row for cell in table.cells if cell.row < _MOST_HEAD_ROWS and _is_cumulative_head(cell.text))
    found = (_with_head(table, row) for row in dict.fromkeys(rows))
    return next((each for each in found if each is not None), None)


def _is_cumulative_head(text: str) -> bool:
    """`Lũy kế từ tháng 02/2020`; the first letter is looked at first, for nearly every text is another one."""
    return text.lstrip()[:1] in ("L", "l") and fold(text).startswith(_cumulative_head())


def _with_head(table: Table, row: int) -> TotalsTable | None:
    heads = heads_of(table, row)
    label, unit = heads.get(fold(say("column.what"))), heads.get(fold(say("column.unit-of-measure")))
    if label is None or unit is None:
        return None
    after = [column for column in heads.values() if column > unit]
    cumulative = next((column for head, column in heads.items() if head.startswith(_cumulative_head())), None)
    if not after or cumulative is None:
        return None
    figure = min(after)
    return TotalsTable(
        table,
        row,
        label,
        unit,
        figure,
        cumulative if cumulative != figure else None,
        heads.get(fold(say("column.number"))),
        heads.get(fold(say("column.form"))),
        month_of(text_at(table, row, figure)),
    )


def _cumulative_head() -> str:
    """The words before the month: `lũy kế từ`."""
    return fold(say("summary.head-cumulative", month="").strip())
