"""Writing sheets row by row: frozen heads, filters, widths, print set-up, and text that stays text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from baocao_cli.summary.cleaning import printable
from baocao_cli.texts import say

FONT = "Times New Roman"
_LONGEST_TEXT = 32767
"""Characters that a cell holds; what is longer is cut, and says so."""
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_PAPER_A4 = 9

_EDGE = Side(style="thin", color="FF808080")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_TEXT_ALIGNMENT = Alignment(vertical="top", wrap_text=True)
_FIGURE_ALIGNMENT = Alignment(vertical="top", horizontal="right")
_HEAD_ALIGNMENT = Alignment(vertical="center", horizontal="center", wrap_text=True)
_HEAD_FILL = PatternFill("solid", fgColor="FFE7E6E6")
_WHOLE, _FRACTION, _MOMENT = "#,##0", "#,##0.0##", "dd/mm/yyyy hh:mm"

SheetValue = str | Decimal | int | datetime | None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column's head and its width in characters."""

    head: str
    width: float


class Book:
    """A workbook that is written once, sheet after sheet; nothing of a finished row is kept in memory."""

    def __init__(self) -> None:
        self.workbook = Workbook(write_only=True)
        self._titles: set[str] = set()
        for style in _named_styles():
            self.workbook.add_named_style(style)

    def sheet(
        self,
        title: str,
        columns: Sequence[SheetColumn],
        rows: Iterable[Sequence[SheetValue]],
        bold_rows: frozenset[int] = frozenset(),
    ) -> None:
        """One sheet; `bold_rows` count from 0. The head stands in row 1."""
        sheet: Any = self.workbook.create_sheet(self._free_title(title))  # its stubs leave out what it inherits
        sheet.freeze_panes = "A2"
        for index, column in enumerate(columns, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = column.width
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _PAPER_A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows = "1:1"
        sheet.oddHeader.center.text = "&P"
        sheet.append([_head(sheet, column.head) for column in columns])
        last = 1
        for index, row in enumerate(rows):
            sheet.append([_cell(sheet, value, bold=index in bold_rows) for value in row])
            last += 1
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{last}"

    def _free_title(self, wanted: str) -> str:
        plain = wanted.translate(_NOT_IN_TITLES).strip()
        title, number = plain[:_LONGEST_TITLE], 1
        while title.casefold() in self._titles:
            number += 1
            ending = f" ({number})"
            title = plain[: _LONGEST_TITLE - len(ending)] + ending
        self._titles.add(title.casefold())
        return title


def _named_styles() -> Iterator[NamedStyle]:
    """The styles of all cells: set by name, because looking a style's parts up for each cell takes most of the time."""
    head = NamedStyle(say("sheet.style-head"), alignment=_HEAD_ALIGNMENT, fill=_HEAD_FILL)
    head.font, head.border = Font(name=FONT, size=11, bold=True), _BORDER
    yield head
    for bold in (False, True):
        for kind, alignment, number_format in (
            ("text", _TEXT_ALIGNMENT, "General"),
            ("whole", _FIGURE_ALIGNMENT, _WHOLE),
            ("fraction", _FIGURE_ALIGNMENT, _FRACTION),
            ("moment", _FIGURE_ALIGNMENT, _MOMENT),
        ):
            style = NamedStyle(_style_name(kind, bold=bold), alignment=alignment, number_format=number_format)
            style.font, style.border = Font(name=FONT, size=11, bold=bold), _BORDER
            yield style


def _style_name(kind: str, *, bold: bool) -> str:
    name = say(f"sheet.style-{kind}")
    return say("sheet.style-bold", name=name) if bold else name


def _head(sheet: Any, text: str) -> Cell:
    return _text_cell(sheet, text, say("sheet.style-head"))


def _cell(sheet: Any, value: SheetValue, *, bold: bool) -> Cell:
    if isinstance(value, str):
        return _text_cell(sheet, value, _style_name("text", bold=bold))
    figure: Any = value  # a Decimal is written as it stands; the stubs know floats only
    cell = WriteOnlyCell(sheet, value=figure)
    cell.style = _style_name(_kind(value), bold=bold)
    return cell


def _kind(value: SheetValue) -> str:
    if isinstance(value, datetime):
        return "moment"
    return "fraction" if isinstance(value, Decimal) and value != value.to_integral_value() else "whole"


def _text_cell(sheet: Any, text: str, style: str) -> Cell:
    """A cell of text whatever it begins with: `=1+1`, `#N/A` and `-5` are the unit's words, not a formula."""
    text = printable(text)
    if len(text) > _LONGEST_TEXT:
        ending = say("sheet.cut")
        text = text[: _LONGEST_TEXT - len(ending)] + ending
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.style = style
    if text[:1] in ("=", "+", "-", "@"):
        cell.quotePrefix = True
    return cell
