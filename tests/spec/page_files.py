"""Returns of form `ket-qua` written from a few words, as Word, Excel and web pages.

A cell's text may hold marks: `12{sup:1}`, `{sub:2}`, `{strike:9}`, `{hidden: + 5}`, `{FFFFFF: + 5}` (a colour).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import openpyxl
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.table import _Cell
from docx.text.font import Font
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, PatternFill
from openpyxl.utils import get_column_letter

ROWS = {
    "pa-no": ("Pa nô, áp phích, khẩu hiệu", "12"),
    "tuyen-truyen-mieng": ("Tuyên truyền miệng (buổi, tổng số người dự)", "02 buổi, 85 người"),
    "phat-thanh": ("Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)", "120 phút"),
    "khac": ("Khác (xe loa, văn nghệ cổ động.v.v..)", "Xe loa: 03 lượt"),
}
_LEAD = "{unit} báo cáo kết quả tuyên truyền tháng 9 năm 2020, cụ thể kết quả thực hiện như sau:"
_MARK = re.compile(r"\{(\w+):([^}]*)\}")
Page = Mapping[str, Any]
Piece = tuple[str | None, str]
"""A mark (None: plain) and the text under it."""


@dataclass(frozen=True)
class _PageCell:
    """A cell of the page's table; only a value cell has the rest."""

    text: str
    is_value: bool = False
    fill: str | None = None
    number_format: str | None = None


def _above(page: Page, unit: str) -> list[str]:
    """The paragraphs above the table."""
    return [
        unit,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Đắk Lắk, ngày 28 tháng 9 năm 2020",
        page.get("kind", "BÁO CÁO"),
        page.get("subject", "V/v Tuyên truyền đại hội đảng bộ các cấp"),
        *page.get("before", []),
        page.get("lead", _LEAD).format(unit=unit),
        "I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN:",
    ]


def _below(page: Page) -> list[str]:
    heading = "II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ (NẾU CÓ)"
    return [heading, page.get("section", "Không"), *page.get("after", [])]


def _grid(page: Page) -> list[list[_PageCell]]:
    """The table row by row: number, label, unit (where the page gives one), value, period."""
    units: Mapping[str, str] = page.get("units", {})
    heads = [
        "STT",
        "Hình thức tuyên truyền",
        *(["ĐVT"] if units else []),
        page.get("head", "Số lượng"),
        "Thời gian thực hiện",
    ]
    grid = [[_PageCell(head) for head in heads]]
    for number, (measure, (label, plain)) in enumerate(ROWS.items(), start=1):
        text = page.get("cells", {}).get(measure, plain)
        value = _PageCell(text, True, page.get("fill", {}).get(measure), page.get("formats", {}).get(measure))
        unit = [_PageCell(units.get(measure, ""))] if units else []
        grid.append([_PageCell(f"{number:02}"), _PageCell(label), *unit, value, _PageCell("tháng 9 năm 2020")])
    return grid


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for found in _MARK.finditer(text):
        if found.start() > at:
            yield None, text[at : found.start()]
        yield found.group(1), found.group(2)
        at = found.end()
    if at < len(text):
        yield None, text[at:]


# Word


def _write_docx(path: Path, page: Page, unit: str) -> None:
    document = Document()
    for text in _above(page, unit):
        document.add_paragraph(text)
    grid = _grid(page)
    table = document.add_table(len(grid), len(grid[0]))
    for row, cells in zip(table.rows, grid, strict=True):
        for written, cell in zip(row.cells, cells, strict=True):
            _fill_docx_cell(written, cell)
    for text in _below(page):
        document.add_paragraph(text)
    document.save(str(path))


def _fill_docx_cell(written: _Cell, cell: _PageCell) -> None:
    for mark, text in _pieces(cell.text):
        _mark_font(written.paragraphs[0].add_run(text).font, mark)
    if cell.fill is not None:
        shade = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", cell.fill)):
            shade.set(qn(name), value)
        written._tc.get_or_add_tcPr().append(shade)


_FONT_PROPERTIES = {"sup": "superscript", "sub": "subscript", "strike": "strike", "hidden": "hidden"}


def _mark_font(font: Font, mark: str | None) -> None:
    if mark in _FONT_PROPERTIES:
        setattr(font, _FONT_PROPERTIES[mark], True)
    elif mark is not None:
        font.color.rgb = RGBColor.from_string(mark)


# HTML

_TAGS = {"sup": "sup", "sub": "sub", "strike": "s"}


def _write_html(path: Path, page: Page, unit: str) -> None:
    rows = "".join(f"<tr>{''.join(_html_cell(cell) for cell in cells)}</tr>\n" for cells in _grid(page))
    above = "".join(f"<p>{escape(text)}</p>\n" for text in _above(page, unit))
    below = "".join(f"<p>{escape(text)}</p>\n" for text in _below(page))
    head = "<html><head><meta charset='utf-8'></head><body>\n"
    path.write_text(f"{head}{above}<table border=1>\n{rows}</table>\n{below}</body></html>\n", encoding="utf-8")


def _html_cell(cell: _PageCell) -> str:
    style = f" style='background:#{cell.fill}'" if cell.fill else ""
    return f"<td{style}>{''.join(_html_piece(mark, escape(text)) for mark, text in _pieces(cell.text))}</td>"


def _html_piece(mark: str | None, text: str) -> str:
    if mark is None:
        return text
    if mark in _TAGS:
        return f"<{_TAGS[mark]}>{text}</{_TAGS[mark]}>"
    style = "display:none" if mark == "hidden" else f"color:#{mark}"
    return f"<span style='{style}'>{text}</span>"


# Excel

_SHEET_FONTS = {
    "sup": InlineFont(vertAlign="superscript"),
    "sub": InlineFont(vertAlign="subscript"),
    "strike": InlineFont(strike=True),
}


def _write_xlsx(path: Path, page: Page, unit: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for text in _above(page, unit):
        sheet.append([text])
    top = sheet.max_row + 1
    for row, cells in enumerate(_grid(page), start=top):
        for column, cell in enumerate(cells, start=1):
            _fill_sheet_cell(sheet.cell(row, column), cell)
            if cell.is_value and page.get("hide") == "column":
                sheet.column_dimensions[get_column_letter(column)].hidden = True
    if page.get("hide") in ROWS:
        sheet.row_dimensions[top + 1 + list(ROWS).index(page["hide"])].hidden = True
    for text in _below(page):
        sheet.append([text])
    book.save(path)


def _fill_sheet_cell(written: SheetCell | MergedCell, cell: _PageCell) -> None:
    """A cell with a number format holds a number, any other a text."""
    assert isinstance(written, SheetCell)
    written.value = _sheet_text(cell.text) if cell.number_format is None else float(cell.text)
    if cell.number_format is not None:
        written.number_format = cell.number_format
    if cell.fill is not None:
        written.fill = PatternFill("solid", fgColor=cell.fill)


def _sheet_text(text: str) -> str | CellRichText:
    marked = list(_pieces(text))
    if all(mark is None for mark, _text in marked):
        return text
    return CellRichText(*(part if mark is None else TextBlock(_sheet_font(mark), part) for mark, part in marked))


def _sheet_font(mark: str) -> InlineFont:
    return _SHEET_FONTS.get(mark) or InlineFont(color=Color(rgb=f"FF{mark}"))


WRITERS: Mapping[str, Callable[[Path, Page, str], None]] = {
    "docx": _write_docx,
    "html": _write_html,
    "xlsx": _write_xlsx,
}
"""By the file's ending: a page of that unit's return is written to the path."""
