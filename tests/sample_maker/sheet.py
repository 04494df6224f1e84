"""Returns typed into a workbook by hand: openpyxl writes them as Excel would."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_maker.content import (
    SECTION_I,
    SECTION_I_LIST,
    SECTION_II,
    SUBJECT,
    TITLE_LIST,
    Content,
    Grid,
    Listing,
)

SheetTouch = Callable[[Worksheet], None]


def xlsx_bytes(*contents: Content, touch: SheetTouch | None = None, first_empty: bool = False) -> bytes:
    """A workbook with a sheet a return; `touch` changes each sheet last."""
    workbook = Workbook()
    first = workbook.active
    assert isinstance(first, Worksheet)
    if first_empty:
        first.title = "Bìa"
    else:
        workbook.remove(first)
    for number, content in enumerate(contents, 1):
        sheet = workbook.create_sheet(f"Biểu {number}")
        _fill(sheet, content)
        if touch is not None:
            touch(sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def head_row(sheet: Worksheet) -> int:
    """The row of the table's heads."""
    return next(row for row in range(1, 40) if sheet.cell(row, 1).value == "STT")


def _fill(sheet: Worksheet, content: Content) -> None:
    heading = content.heading
    columns = len(content.heads)
    lines = [
        (heading.superior, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (heading.unit.upper(), "Độc lập - Tự do - Hạnh phúc"),
        (heading.number, heading.signed),
    ]
    for left, right in lines:
        sheet.append([left, None, right])
    sheet.append([])
    for text in (
        "BÁO CÁO" if isinstance(content, Grid) else TITLE_LIST,
        f"V/v {SUBJECT}",
        heading.basis,
        heading.sentence,
        SECTION_I if isinstance(content, Grid) else SECTION_I_LIST,
    ):
        sheet.append([text])
        sheet.merge_cells(start_row=sheet.max_row, start_column=1, end_row=sheet.max_row, end_column=columns)
    sheet.append(list(content.heads))
    for row in content.rows():
        sheet.append(list(row))
    if isinstance(content, Listing) and content.total is not None:
        sheet.append(["Tổng cộng", *content.total])
    sheet.append([])
    sheet.append([SECTION_II])
    for text in content.section:
        sheet.append([text])
    sheet.append([])
    sheet.append(["Nơi nhận:", None, "THỦ TRƯỞNG ĐƠN VỊ"])
    for width, letter in zip((12, 50, 30, 24), "ABCD", strict=True):
        sheet.column_dimensions[letter].width = width


def side_by_side(first: Content, second: Content) -> bytes:
    """Two returns on one sheet, an empty column between them."""
    book = load_workbook(io.BytesIO(xlsx_bytes(first)))
    beside = load_workbook(io.BytesIO(xlsx_bytes(second))).worksheets[0]
    sheet = book.worksheets[0]
    shift = len(first.heads) + 1
    for row in beside.iter_rows():
        for cell in row:
            if cell.value is not None:
                sheet.cell(cell.row, cell.column + shift).value = cell.value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
