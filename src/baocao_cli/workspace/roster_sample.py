"""The sample roster that is written into a new workspace: the plan's own units, and examples plainly marked."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from baocao_cli.texts import sample_units, say
from baocao_cli.workspace.roster_header import COLUMNS
from baocao_cli.workspace.unit import Unit

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {
    "code": 12,
    "name": 50,
    "aliases": 46,
    "email": 28,
    "forms": 20,
    "first_month": 12,
    "last_month": 12,
    "superior": 42,
    "place": 16,
    "body": 10,
    "signer_title": 24,
    "former_codes": 14,
}
_HEADER_ROW = 4
_FONT = "Times New Roman"
_ROW_HEIGHT = 17.0
_LAST_ROW = 300
"""The last row that is formatted as text, so that Excel leaves `01` and `2020-09` as they are typed."""


def is_sample(unit: Unit) -> bool:
    """Whether the unit is one of the sample's examples, which nobody has replaced yet."""
    return say("roster.example-mark") in unit.name


def write_sample_roster(path: Path) -> None:
    """Write a workbook with a title, column names, a note for each column, and sample units."""
    from openpyxl import Workbook
    from openpyxl.worksheet.properties import PageSetupProperties

    from baocao_cli.ooxml.package import read_parts, write_parts
    from baocao_cli.ooxml.workbook import mended

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = say("roster.sheet")
    _titles(sheet)
    for index, column in enumerate(COLUMNS, start=1):
        _column(sheet, index, column)
    for row, unit in enumerate(sample_units(), start=_HEADER_ROW + 1):
        for index, column in enumerate(COLUMNS, start=1):
            sheet.cell(row, index, unit.get(column))
        sheet.row_dimensions[row].height = _ROW_HEIGHT * _lines_needed(unit)
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    stream = io.BytesIO()
    workbook.save(stream)
    path.write_bytes(write_parts(mended(read_parts(stream.getvalue()), font=_FONT, size=12)))


def _lines_needed(unit: Mapping[str, str]) -> int:
    """How many lines the longest text of a row takes in its column."""
    return max(math.ceil(len(unit.get(column, "")) / width) for column, width in _WIDTHS.items())


def _titles(sheet: Worksheet) -> None:
    from openpyxl.styles import Font

    for address, key, font in (
        ("A1", "roster.title", Font(_FONT, 14, bold=True)),
        ("A2", "roster.guide", Font(_FONT, 12, italic=True)),
    ):
        sheet[address] = say(key)
        sheet[address].font = font


def _column(sheet: Worksheet, index: int, column: str) -> None:
    """Head, width, text format and the note that Excel shows beside a chosen cell."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(index)
    sheet.column_dimensions[letter].width = _WIDTHS[column]
    head = sheet.cell(_HEADER_ROW, index, say(f"roster.column.{column}"))
    head.font = Font(_FONT, 12, bold=True)
    head.fill = PatternFill("solid", fgColor="DDEBF7")
    head.alignment = Alignment("center", "center", wrap_text=True)
    edge = Side(style="thin")
    head.border = Border(edge, edge, edge, edge)
    font, alignment = Font(_FONT, 12), Alignment(vertical="top", wrap_text=True)
    for row in range(_HEADER_ROW + 1, _LAST_ROW + 1):
        cell = sheet.cell(row, index)
        cell.number_format, cell.font, cell.alignment = "@", font, alignment
    note = DataValidation(showErrorMessage=False, showInputMessage=True, allow_blank=True)
    note.promptTitle = say(f"roster.column.{column}")
    note.prompt = say(f"roster.note.{column}")
    note.add(f"{letter}{_HEADER_ROW + 1}:{letter}{_LAST_ROW}")
    sheet.add_data_validation(note)
