"""The table as a workbook: figures are numbers, words stay words whatever they begin with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from baocao_cli.exporting.rows import COLUMNS, Scalar, TidyRow
from baocao_cli.exporting.spreadsheet_text import FORMULA_STARTS
from baocao_cli.ooxml.characters import printable
from baocao_cli.texts import say

_LONGEST_TEXT = 32767
_MOST_ROWS = 1_048_576
"""The most characters of a cell, and rows of a sheet, in Excel."""
_WIDTHS = {"unit_name": 32, "label": 40, "text": 40, "raw": 40, "file": 34, "original": 34, "place": 22}
_USUAL_WIDTH = 13
_SPECIAL = (*FORMULA_STARTS, "#")
"""`#N/A` typed by a unit is no error value."""


def write_sheet(path: Path, rows: Iterable[TidyRow]) -> None:
    """Write the rows to one sheet, and to a further one when a sheet is full."""
    book = Workbook(write_only=True)
    sheet: Any = None
    written = _MOST_ROWS
    for row in rows:
        if written == _MOST_ROWS:
            sheet, written = _new_sheet(book), 1
        sheet.append([_cell(sheet, cell) for cell in row.cells()])
        written += 1
    if sheet is None:
        _new_sheet(book)
    book.save(path)


def _new_sheet(book: Workbook) -> Any:
    number = len(book.worksheets) + 1
    title = say("export.sheet")
    sheet: Any = book.create_sheet(title if number == 1 else f"{title} {number}")
    sheet.freeze_panes = "A2"
    for index, name in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS.get(name, _USUAL_WIDTH)
    sheet.append(COLUMNS)
    return sheet


def _cell(sheet: Any, cell: Scalar) -> Any:
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None, microsecond=0)  # times of a sheet have no zone: they are Viet Nam's
    if not isinstance(cell, str):
        return cell
    text = printable(cell)
    if len(text) > _LONGEST_TEXT:
        ending = say("sheet.cut")
        text = text[: _LONGEST_TEXT - len(ending)] + ending
    if not text.startswith(_SPECIAL):
        return text
    kept = WriteOnlyCell(sheet, value=text)
    kept.data_type = "s"
    kept.quotePrefix = True
    return kept
