"""Samples of what becomes of a form's structure in many hands (defects 1 to 14)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import docx
from docx.document import Document as WordDocument
from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_maker import wordxml as xml
from tests.sample_maker.content import Grid, Heading, Listing
from tests.sample_maker.expectation import BASE_CELLS, HELD, MISSING, REPORTED, Case, Return, changed
from tests.sample_maker.sheet import head_row, side_by_side, xlsx_bytes
from tests.sample_maker.word import docx_bytes, form_table

HAND, SHEET = "python-docx", "openpyxl"
UNIT = Heading("Văn phòng Sở")
BASE = Grid(UNIT, BASE_CELLS)
WARNED = "accepted_with_warnings"
LISTING = Listing(
    UNIT, (("Tin: Khai mạc Đại hội", "05/9/2020"), ("Bài: Chặng đường 80 năm", "3 phút")), ("02", "3 phút")
)
LISTED = {
    "tin-bai": (
        REPORTED,
        {
            "items": [
                {"title": "Khai mạc Đại hội", "kind": "tin", "published": "2020-09-05", "minutes": None},
                {"title": "Chặng đường 80 năm", "kind": "bài", "published": None, "minutes": 3},
            ]
        },
    ),
    "tong-cong": (REPORTED, {"items": 2, "minutes": 3}),
    "kho-khan": (MISSING, None),
}


def structure_cases() -> Iterator[Case]:
    yield from _rows_and_columns()
    yield from _merged()
    yield from _word_marks()
    yield from _lists()
    yield from _outside()
    yield from _several()


def _rows_and_columns() -> Iterator[Case]:
    order = (3, 1, 0, 2)
    shuffled = replace(
        BASE,
        cells=tuple(BASE_CELLS[index] for index in order),
        labels=tuple(
            ("Panô, apphich, khau hieu", "Tuyen truyen mieng", "Phát thanh", "Khac")[index] for index in order
        ),
    )

    def renumber(document: WordDocument) -> None:
        for row, number in enumerate(("", "1", "1", ""), 1):
            xml.cell(document, row, 0).text = number

    yield Case(
        1,
        "nhan-hang.docx",
        "Nhãn không dấu, hàng đổi chỗ, số thứ tự thiếu hoặc lặp",
        HAND,
        docx_bytes(shuffled, touch=renumber),
    )
    yield Case(
        2,
        "thieu-hang.docx",
        "Xóa mất hàng Phát thanh",
        HAND,
        docx_bytes(BASE, touch=lambda document: xml.drop_row(document, 3)),
        returns=(Return(outcome=WARNED, readings=changed(phat_thanh=(MISSING, None))),),
    )
    yield Case(
        3,
        "them-hang.docx",
        "Thêm hàng 05 Zalo, Facebook",
        HAND,
        docx_bytes(
            BASE, touch=lambda document: xml.add_row(document, "05", "Zalo, Facebook", "10 bài", "tháng 9 năm 2020")
        ),
        returns=(
            Return(
                outcome=WARNED,
                readings=changed(
                    khac=(REPORTED, {"items": [{"label": "Zalo, Facebook", "unit": "bài", "quantity": 10}]})
                ),
            ),
        ),
    )

    def columns(document: WordDocument) -> None:
        form_table(document).add_column(form_table(document).columns[0].width)
        for row, text in enumerate(("Ghi chú", "", "", "", "")):
            xml.cell(document, row, 4).text = text
        xml.move_column(document, 3, 2)

    yield Case(
        4,
        "cot-doi-cho.docx",
        "Thêm cột Ghi chú, đổi chỗ cột Thời gian và Số lượng",
        HAND,
        docx_bytes(BASE, touch=columns),
    )

    def two_heads(sheet: Worksheet) -> None:
        row = head_row(sheet)
        sheet.insert_rows(row + 1)
        for column, text in enumerate(("(1)", "(2)", "(3)", "(4)"), 1):
            sheet.cell(row + 1, column).value = text

    yield Case(
        4,
        "hai-hang-tieu-de.xlsx",
        "Hàng tiêu đề nằm thấp, có hàng đánh số cột bên dưới",
        SHEET,
        xlsx_bytes(BASE, touch=two_heads),
    )


def _merged() -> Iterator[Case]:
    def periods(document: WordDocument) -> None:
        merged = xml.cell(document, 1, 3).merge(xml.cell(document, 4, 3))
        merged.text = "tháng 9 năm 2020"

    yield Case(5, "gop-o-thoi-gian.docx", "Ô thời gian gộp dọc cả bốn hàng", HAND, docx_bytes(BASE, touch=periods))

    def title_row(document: WordDocument) -> None:
        table = form_table(document)
        row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
        table._tbl.insert(list(table._tbl).index(table.rows[0]._tr), row._tr)
        row.cells[0].merge(row.cells[3]).text = "BẢNG TỔNG HỢP"

    yield Case(5, "gop-o-tieu-de.docx", "Hàng tiêu đề gộp ngang cả bốn cột", HAND, docx_bytes(BASE, touch=title_row))

    def sheet_merge(sheet: Worksheet) -> None:
        row = head_row(sheet)
        for below in range(row + 2, row + 5):
            sheet.cell(below, 4).value = None
        sheet.merge_cells(start_row=row + 1, start_column=4, end_row=row + 4, end_column=4)

    yield Case(5, "gop-o.xlsx", "Ô thời gian gộp dọc trong bảng tính", SHEET, xlsx_bytes(BASE, touch=sheet_merge))


def _word_marks() -> Iterator[Case]:
    def tracked(document: WordDocument) -> None:
        xml.set_runs(xml.cell(document, 2, 2), xml.deleted("01"), xml.inserted("02"), xml.run(" buổi, 85 người"))

    yield Case(
        6,
        "theo-doi-sua.docx",
        "Theo dõi thay đổi: phần thêm tính, phần xóa không",
        HAND,
        docx_bytes(BASE, touch=tracked),
    )

    def struck(document: WordDocument) -> None:
        xml.set_runs(xml.cell(document, 3, 2), xml.run("90", "<w:strike/>"), xml.run(" 120 phút"))

    yield Case(
        6,
        "gach-ngang.docx",
        "Số bị gạch ngang không tính",
        HAND,
        docx_bytes(BASE, touch=struck),
        returns=(Return(outcome=WARNED),),
    )

    def only_struck(document: WordDocument) -> None:
        xml.set_runs(xml.cell(document, 3, 2), xml.run("90 phút", "<w:strike/>"))

    yield Case(
        6,
        "chi-con-so-gach.docx",
        "Chỉ còn số bị gạch ngang: coi như chưa ghi",
        HAND,
        docx_bytes(BASE, touch=only_struck),
        returns=(Return(outcome=WARNED, readings=changed(phat_thanh=(MISSING, None))),),
    )

    def hidden(document: WordDocument) -> None:
        xml.set_runs(xml.cell(document, 3, 2), xml.run("120 phút"), xml.run(" 500 phút", "<w:vanish/>"))

    yield Case(
        6, "chu-an.docx", "Chữ ẩn không tính", HAND, docx_bytes(BASE, touch=hidden), returns=(Return(outcome=WARNED),)
    )

    def controls(document: WordDocument) -> None:
        xml.set_runs(xml.cell(document, 1, 2), xml.control(xml.run(BASE_CELLS[0])))
        xml.wrap_cell(xml.cell(document, 2, 2))
        xml.set_runs(xml.cell(document, 3, 2), xml.field("120"), xml.run(" phút"))
        xml.wrap_row(document, 4)

    yield Case(
        7,
        "o-dieu-khien.docx",
        "Ô điều khiển quanh chữ, quanh ô, quanh hàng; trường tính",
        HAND,
        docx_bytes(BASE, touch=controls),
    )

    def lines(document: WordDocument) -> None:
        xml.set_runs(
            xml.cell(document, 1, 2),
            xml.run("05 pa nô,"),
            "<w:r><w:br/></w:r>",
            xml.run("20 áp phích,"),
            "<w:r><w:tab/></w:r>",
            xml.run("12 khẩu hiệu"),
        )

    yield Case(7, "xuong-dong.docx", "Xuống dòng và phím tab trong ô", HAND, docx_bytes(BASE, touch=lines))

    def nested(document: WordDocument) -> None:
        target = xml.cell(document, 1, 2)
        target.text = ""
        inner = target.add_table(rows=1, cols=1)
        inner.cell(0, 0).text = BASE_CELLS[0]

    yield Case(
        7, "bang-long.docx", "Bảng lồng trong ô", HAND, docx_bytes(BASE, touch=nested), returns=(Return(outcome=None),)
    )
    for repeat in (True, False):
        yield Case(
            8,
            f"bang-tach-doi-{'lap-tieu-de' if repeat else 'khong-tieu-de'}.docx",
            "Bảng tách làm hai" + (", tiêu đề lặp lại" if repeat else ", phần sau không có tiêu đề"),
            HAND,
            docx_bytes(BASE, touch=lambda document, repeat=repeat: xml.split_table(document, 3, repeat)),  # type: ignore[misc]
        )


def _lists() -> Iterator[Case]:
    many = Listing(
        UNIT, tuple((f"Tin: Bản tin số {number}", "3 phút") for number in range(1, 13)), ("12", "36 phút"), spare_rows=3
    )
    yield Case(
        9,
        "danh-sach-dai.docx",
        "Biểu 2 có 12 hàng và ba hàng trống",
        HAND,
        docx_bytes(many),
        returns=(
            Return(
                form="tin-bai",
                readings={
                    "tin-bai": (
                        REPORTED,
                        {
                            "items": [
                                {"title": f"Bản tin số {number}", "kind": "tin", "published": None, "minutes": 3}
                                for number in range(1, 13)
                            ]
                        },
                    ),
                    "tong-cong": (REPORTED, {"items": 12, "minutes": 36}),
                },
            ),
        ),
    )

    def merged_total(document: WordDocument) -> None:
        last = form_table(document).rows[-1]
        merged = last.cells[0].merge(last.cells[1])
        merged.text = "Tổng cộng: 02 tin, bài"

    yield Case(
        9,
        "tong-cong-gop.docx",
        "Hàng Tổng cộng gộp hai cột",
        HAND,
        docx_bytes(LISTING, touch=merged_total),
        returns=(
            Return(
                form="tin-bai",
                readings={"tin-bai": LISTED["tin-bai"], "tong-cong": (REPORTED, {"items": 2, "minutes": 3})},
            ),
        ),
    )
    yield Case(
        9,
        "khong-tong-cong.docx",
        "Biểu 2 không có hàng Tổng cộng",
        HAND,
        docx_bytes(replace(LISTING, total=None)),
        returns=(Return(form="tin-bai", readings={"tin-bai": LISTED["tin-bai"], "tong-cong": (MISSING, None)}),),
    )
    yield Case(
        9,
        "tong-cong-lech.docx",
        "Tổng in ra khác tổng tính được: cảnh báo",
        HAND,
        docx_bytes(replace(LISTING, total=("05", "30 phút"))),
        returns=(Return(form="tin-bai", outcome=WARNED, readings={"tin-bai": LISTED["tin-bai"]}),),
    )


def _outside() -> Iterator[Case]:
    yield Case(
        10,
        "so-lieu-ngoai-bang.docx",
        "Hộp văn bản có số liệu ngoài bảng: cảnh báo, trích nguyên văn",
        HAND,
        docx_bytes(BASE, touch=lambda document: xml.text_box(document, "Bổ sung: 03 buổi, 60 người")),
        returns=(Return(outcome=WARNED),),
    )
    empty = replace(BASE, cells=("", "", "", ""), section=())
    yield Case(
        10,
        "chi-co-so-lieu-ngoai-bang.docx",
        "Bảng để trống, số liệu viết thành câu ngoài bảng: chờ hỏi lại",
        HAND,
        docx_bytes(
            empty,
            touch=lambda document: xml.text_box(document, "Tháng 9 đã tổ chức 03 buổi, 60 người; treo 12 khẩu hiệu"),
        ),
        returns=(Return(outcome=HELD, readings={}),),
    )


def _several() -> Iterator[Case]:
    both = (Return(), Return(form="tin-bai", readings=LISTED))
    yield Case(12, "hai-bieu.docx", "Hai biểu trong một văn bản", HAND, docx_bytes(BASE, LISTING), returns=both)
    yield Case(12, "hai-bieu.xlsx", "Hai biểu trên hai trang tính", SHEET, xlsx_bytes(BASE, LISTING), returns=both)
    other = replace(BASE, heading=Heading("Thanh tra Sở"))
    yield Case(
        13,
        "hai-don-vi.docx",
        "Báo cáo của hai đơn vị trong một tệp, mỗi báo cáo có đầu riêng",
        HAND,
        docx_bytes(BASE, other),
        returns=(Return(), Return(unit="TTRA")),
    )
    august = replace(
        BASE,
        heading=Heading("Văn phòng Sở", month="tháng 8 năm 2020", signed="Đắk Lắk, ngày 03 tháng 9 năm 2020"),
        periods=("tháng 8 năm 2020",) * 4,
    )
    yield Case(
        13,
        "hai-thang.docx",
        "Báo cáo hai tháng trong một tệp, mỗi báo cáo có đầu riêng",
        HAND,
        docx_bytes(august, BASE),
        returns=(Return(month="2020-08"), Return()),
    )
    yield Case(
        13,
        "hai-don-vi-canh-nhau.xlsx",
        "Hai báo cáo đặt cạnh nhau trên một trang tính",
        SHEET,
        side_by_side(BASE, other),
        returns=(Return(), Return(unit="TTRA")),
    )
    yield Case(
        14, "bieu-khac.docx", "Biểu mẫu khác hẳn: từ chối", HAND, _another_form(), outcome="rejected", returns=()
    )


def _another_form() -> bytes:
    document = docx.Document()
    document.add_paragraph("DANH SÁCH CÁN BỘ NGHỈ PHÉP THÁNG 9")
    table = document.add_table(rows=2, cols=3, style="Table Grid")
    for target, text in zip(table.rows[0].cells, ("TT", "Họ và tên", "Số ngày"), strict=True):
        target.text = text
    for target, text in zip(table.rows[1].cells, ("1", "Nguyễn Văn A", "3"), strict=True):
        target.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
