"""Samples of what stands in workbooks' cells, and in the section on difficulties (defects 15 and 16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_maker.content import Grid, Heading
from tests.sample_maker.expectation import BASE_CELLS, HELD, MISSING, REPORTED, ZERO, Case, Return, changed
from tests.sample_maker.sheet import head_row, xlsx_bytes
from tests.sample_maker.word import docx_bytes

HAND, SHEET = "python-docx", "openpyxl"
BASE = Grid(Heading("Văn phòng Sở"), BASE_CELLS)
WARNED = "accepted_with_warnings"


def cell_cases() -> Iterator[Case]:
    yield from _workbooks()
    yield from _sections()


def _workbooks() -> Iterator[Case]:
    def formula(sheet: Worksheet) -> None:
        sheet.cell(head_row(sheet) + 3, 3).value = "=60*2"

    yield Case(
        15,
        "cong-thuc-chua-tinh.xlsx",
        "Công thức không giữ kết quả: chờ hỏi lại",
        SHEET,
        xlsx_bytes(BASE, touch=formula),
        returns=(Return(outcome=HELD, readings=changed(phat_thanh=(HELD, None))),),
    )

    def error(sheet: Worksheet) -> None:
        cell = sheet.cell(head_row(sheet) + 3, 3)
        cell.value = "#N/A"
        cell.data_type = "e"

    yield Case(
        15,
        "gia-tri-loi.xlsx",
        "Ô báo lỗi #N/A: chờ hỏi lại",
        SHEET,
        xlsx_bytes(BASE, touch=error),
        returns=(Return(outcome=HELD, readings=changed(phat_thanh=(HELD, None))),),
    )

    def number_types(sheet: Worksheet) -> None:
        row = head_row(sheet)
        sheet.cell(row + 1, 3).value = 15
        sheet.cell(row + 3, 3).value = "90"

    yield Case(
        15,
        "so-va-chu.xlsx",
        "Số gõ thành số và số gõ thành chữ",
        SHEET,
        xlsx_bytes(BASE, touch=number_types),
        returns=(
            Return(
                readings=changed(pa_no=(REPORTED, {"total": 15, "kinds": {}}), phat_thanh=(REPORTED, {"minutes": 90}))
            ),
        ),
    )

    def hidden_sheet(sheet: Worksheet) -> None:
        book = sheet.parent
        assert book is not None
        other = book.create_sheet("An")
        other["A1"] = "số liệu cũ"
        other["B1"] = 99
        other.sheet_state = "hidden"

    yield Case(
        15,
        "trang-tinh-an.xlsx",
        "Trang tính ẩn có số: cảnh báo",
        SHEET,
        xlsx_bytes(BASE, touch=hidden_sheet),
        returns=(Return(outcome=WARNED),),
    )
    yield Case(15, "trang-thu-hai.xlsx", "Biểu mẫu nằm ở trang tính thứ hai", SHEET, xlsx_bytes(BASE, first_empty=True))


def _sections() -> Iterator[Case]:
    for name, section, reading in (
        ("muc-II-trong", (), (MISSING, None)),
        ("muc-II-mot-dong", ("Kinh phí còn hạn chế.",), (REPORTED, {"text": "Kinh phí còn hạn chế."})),
        (
            "muc-II-nhieu-doan",
            ("1. Thiếu loa.", "2. Đề nghị cấp tài liệu."),
            (REPORTED, {"text": "1. Thiếu loa.\n2. Đề nghị cấp tài liệu."}),
        ),
        ("muc-II-khong", ("Không có khó khăn, vướng mắc gì.",), (ZERO, {"text": ""})),
    ):
        yield Case(
            16,
            f"{name}.docx",
            "Mục II: " + ("để trống" if not section else " / ".join(section)),
            HAND,
            docx_bytes(replace(BASE, section=section)),
            returns=(Return(readings=changed(kho_khan=reading)),),
        )
