"""The same defects in other programs and other ways: a second sample of most."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_maker.content import Grid, Heading, Listing
from tests.sample_maker.expectation import BASE_CELLS, HELD, MISSING, REPORTED, Case, Return, changed
from tests.sample_maker.legacy_text import tcvn3
from tests.sample_maker.mail import SIGNATURE_PICTURE, eml_bytes
from tests.sample_maker.office import Saved
from tests.sample_maker.sheet import head_row, xlsx_bytes
from tests.sample_maker.word import docx_bytes, form_table

HAND, SHEET, OFFICE, MAIL = "python-docx", "openpyxl", "LibreOffice", "thư điện tử"
BASE = Grid(Heading("Văn phòng Sở"), BASE_CELLS)
WARNED = "accepted_with_warnings"
NONE: tuple[Return, ...] = ()


def variant_cases() -> Iterator[Case]:
    yield from _rows()
    yield from _columns()
    yield from _around_the_table()
    yield from _identity()
    yield from _text()
    yield from _files()
    yield from _mails()


def _rows() -> Iterator[Case]:
    labels = (
        "1. PANO, ÁP PHÍCH, KHẨU HIỆU",
        "2) Tuyên truyền miệng",
        "- Phát thanh trên đài truyền thanh cơ sở",
        "Hình thức khác:",
    )
    yield Case(
        1,
        "nhan-co-so-thu-tu.xlsx",
        "Nhãn viết hoa, có số thứ tự, gạch đầu dòng, dấu hai chấm",
        SHEET,
        xlsx_bytes(replace(BASE, labels=labels)),
    )

    def without_row(sheet: Worksheet) -> None:
        sheet.delete_rows(head_row(sheet) + 1)

    yield Case(
        2,
        "thieu-hang.xlsx",
        "Xóa mất hàng Pa nô trong bảng tính",
        SHEET,
        xlsx_bytes(BASE, touch=without_row),
        returns=(Return(outcome=WARNED, readings=changed(pa_no=(MISSING, None))),),
        codes=("row-not-there",),
    )

    def with_row(sheet: Worksheet) -> None:
        row = head_row(sheet) + 5
        sheet.insert_rows(row)
        added: tuple[str | int, ...] = ("05", "Trang Facebook của Sở", 12, "tháng 9 năm 2020")
        for column, content in enumerate(added, 1):
            sheet.cell(row, column).value = content

    yield Case(
        3,
        "them-hang.xlsx",
        "Thêm hàng 05, số lượng là số của bảng tính",
        SHEET,
        xlsx_bytes(BASE, touch=with_row),
        returns=(
            Return(
                outcome=WARNED,
                readings=changed(
                    khac=(REPORTED, {"items": [{"label": "Trang Facebook của Sở", "unit": None, "quantity": 12}]})
                ),
            ),
        ),
        codes=("row-added",),
    )


def _columns() -> Iterator[Case]:
    def months(sheet: Worksheet) -> None:
        row = head_row(sheet)
        for column, texts in (
            (3, ("Tháng 8", "7", "01 buổi, 40 người", "60 phút", "Không")),
            (4, ("Tháng 9", *BASE_CELLS)),
        ):
            for offset, text in enumerate(texts):
                sheet.cell(row + offset, column).value = text

    held = dict.fromkeys(("pa-no", "tuyen-truyen-mieng", "phat-thanh", "khac"), (HELD, None))
    yield Case(
        4,
        "cot-theo-thang.xlsx",
        "Không có cột Số lượng mà có cột từng tháng: giữ lại, không đoán",
        SHEET,
        xlsx_bytes(BASE, touch=months),
        returns=(Return(outcome=HELD, readings=held),),
        codes=("value-columns-several",),
    )

    def parts(sheet: Worksheet) -> None:
        row = head_row(sheet)
        for column, head, figure in ((3, "Số buổi", 2), (4, "Số người dự", 85)):
            for below in range(1, 5):
                sheet.cell(row + below, column).value = figure if below == 2 else None
            sheet.cell(row, column).value = head

    readings = changed(pa_no=(MISSING, None), phat_thanh=(MISSING, None), khac=(MISSING, None))
    yield Case(
        4,
        "cot-so-buoi-so-nguoi.xlsx",
        "Cột Số buổi và Số người dự thay cho cột Số lượng",
        SHEET,
        xlsx_bytes(BASE, touch=parts),
        returns=(Return(outcome=WARNED, readings=readings),),
    )


def _around_the_table() -> Iterator[Case]:
    def framed(document: WordDocument) -> None:
        body = document.element.body
        outer = parse_xml(
            f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>"
        )
        cell = next(outer.iter(qn("w:tc")))
        for element in list(body):
            if element.tag != qn("w:sectPr"):
                cell.append(element)
        cell.append(parse_xml(f"<w:p {nsdecls('w')}/>"))
        body.insert(0, outer)

    yield Case(
        7,
        "khung-bao-ngoai.docx",
        "Cả báo cáo đặt trong một ô của bảng làm khung",
        HAND,
        docx_bytes(replace(BASE, section=("Kinh phí còn hạn chế.",)), touch=framed),
        returns=(Return(readings=changed(kho_khan=(REPORTED, {"text": "Kinh phí còn hạn chế."}))),),
    )

    def remark(sheet: Worksheet) -> None:
        row = head_row(sheet) + 5
        sheet.insert_rows(row)
        sheet.cell(row, 1).value = "Ngoài ra đơn vị đã treo thêm 15 cờ Tổ quốc."
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)

    yield Case(
        10,
        "ghi-ngay-duoi-bang.xlsx",
        "Câu có số liệu gộp ô ngay dưới bảng",
        SHEET,
        xlsx_bytes(BASE, touch=remark),
        returns=(Return(outcome=WARNED),),
        codes=("figure-outside",),
    )

    def pictured(document: WordDocument) -> None:
        table = form_table(document)
        document.add_picture(BytesIO(SIGNATURE_PICTURE))
        table._tbl.addprevious(document.paragraphs[-1]._p)
        document.element.body.remove(table._tbl)

    yield Case(
        11,
        "bang-la-anh.docx",
        "Bảng số liệu được dán thành ảnh",
        HAND,
        docx_bytes(BASE, touch=pictured),
        "rejected",
        NONE,
        ("figures-in-picture",),
    )

    def older(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        properties = sheet.parent.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
        for name, value in (("baocao-form", "ket-qua"), ("baocao-version", "0"), ("baocao-unit", "VP")):
            properties.append(StringProperty(name=name, value=value))

    yield Case(14, "mau-cu.xlsx", "Làm trên mẫu cũ", SHEET, xlsx_bytes(BASE, touch=older), codes=("older-version",))
    closing = "Trên đây là báo cáo kết quả tuyên truyền tháng 9 năm 2020 của Văn phòng Sở./."
    yield Case(
        16,
        "muc-II-cau-ket.docx",
        "Câu kết của báo cáo không phải là khó khăn",
        HAND,
        docx_bytes(replace(BASE, section=("Không có.", closing))),
        returns=(Return(outcome=None),),
    )


def _identity() -> Iterator[Case]:
    yield Case(
        18,
        "TCCB-Phong-TC-CB.docx",
        "Tên viết tắt “Phòng TC - CB”: chữ cái đầu của từng tiếng",
        HAND,
        docx_bytes(replace(BASE, heading=Heading("Phòng TC - CB"))),
        returns=(Return(unit="TCCB"),),
    )

    def titled(document: WordDocument) -> None:
        title = next(paragraph for paragraph in document.paragraphs if paragraph.text == "BÁO CÁO")
        title.text = "BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN THÁNG 8, 9 NĂM 2020"

    yield Case(
        19,
        "hai thang mot tieu de.docx",
        "Tiêu đề gộp hai tháng: giữ lại",
        HAND,
        docx_bytes(
            replace(BASE, heading=Heading("Văn phòng Sở", month=""), periods=("tháng... năm....",) * 4), touch=titled
        ),
        returns=(Return(month=None, outcome=HELD, readings={}),),
        codes=("month-longer-time",),
    )
    listing = Listing(Heading("Phòng Kế hoạch - Tài chính"), (("Tin: Khai mạc Đại hội", "05/9/2020"),))
    yield Case(
        20,
        "khong-phai-nop.xlsx",
        "Đơn vị chỉ phải nộp biểu 1 gửi thêm biểu 2",
        SHEET,
        xlsx_bytes(listing),
        returns=(Return(unit="KHTC", form="tin-bai", outcome=WARNED, readings={}),),
        codes=("not-owed",),
    )


def _text() -> Iterator[Case]:
    def capitals_left(document: WordDocument) -> None:
        for paragraph in document.element.body.iter(qn("w:p")):
            for text in paragraph.iter(qn("w:t")):
                text.text = tcvn3(text.text or "")
        fonts = document.styles["Normal"].element.rPr.rFonts
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), ".VnTime")

    yield Case(
        24,
        "tcvn3-sot-chu-hoa.docx",
        "Chương trình chuyển mã sót chữ hoa có dấu trong phông .VnTime",
        HAND,
        docx_bytes(replace(BASE, heading=Heading("Trung tâm Ứng dụng Tiến bộ KH&CN")), touch=capitals_left),
        returns=(Return(unit="TTUD"),),
        codes=("legacy-fonts",),
    )
    plain = replace(BASE, heading=Heading("Văn phòng Sở", superior=""))
    yield Case(
        24,
        "trang-web-vntime.html",
        "Trang web đặt phông .VnTime",
        "trang web",
        _page(plain, tcvn3, ".VnTime"),
        codes=("legacy-fonts",),
    )
    old = replace(BASE, section=("Kinh phí cấp về chưa kịp thời; đề nghị Uỷ ban hỗ trợ.",))
    yield Case(
        25,
        "dau-kieu-cu.xlsx",
        "Dấu thanh kiểu cũ trong lời của đơn vị được giữ nguyên",
        SHEET,
        xlsx_bytes(old),
        returns=(
            Return(
                readings=changed(kho_khan=(REPORTED, {"text": "Kinh phí cấp về chưa kịp thời; đề nghị Uỷ ban hỗ trợ."}))
            ),
        ),
    )


def _page(grid: Grid, code: Callable[[str], str] = str, font: str = "Times New Roman") -> bytes:
    """The return as a web page, its text coded for that font; capitals as small letters, which any font has."""
    lines = (grid.heading.unit, "Báo cáo", grid.heading.sentence, "I. Kết quả triển khai thực hiện:")
    cells = (grid.heads, *grid.rows())
    rows = "".join("<tr>" + "".join(f"<td>{code(text)}</td>" for text in row) + "</tr>" for row in cells)
    after = "".join(
        f"<p>{code(text)}</p>" for text in ("II. Các khó khăn, vướng mắc, kiến nghị (nếu có)", *grid.section)
    )
    before = "".join(f"<p>{code(text)}</p>" for text in lines)
    body = f'<font face="{font}">{before}<table border="1">{rows}</table>{after}</font>'
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def _files() -> Iterator[Case]:
    word, sheet = docx_bytes(BASE), xlsx_bytes(BASE)
    yield Case(26, "phang.fodt", "Văn bản LibreOffice một tệp XML", OFFICE, Saved(word, "docx", "fodt"))
    yield Case(26, "phang.fods", "Bảng tính LibreOffice một tệp XML", OFFICE, Saved(sheet, "xlsx", "fods"))
    packed = base64.encodebytes(_page(BASE)).decode("ascii")
    yield Case(
        27,
        "trang-web-mot-tep.doc",
        "Trang web lưu một tệp (MHTML) với đuôi .doc",
        "Word",
        (
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
            "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            f"{packed}\r\n--x--\r\n"
        ).encode("ascii"),
    )
    yield Case(27, "utf-16.xls", "Trang web UTF-16 với đuôi .xls", "Excel", _page(BASE).decode().encode("utf-16"))
    scan = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )
    yield Case(29, "ban-quet.pdf", "PDF không có chữ (bản quét)", "máy quét", scan, "rejected", NONE, ("pdf-scanned",))
    lock = ",may,may,02.10.2020 08:00,file:///home/may;".encode("ascii")
    yield Case(31, "thu-muc/.~lock.BC.docx#", "Tệp khóa của LibreOffice", OFFICE, lock, "ignored", NONE)


def _mails() -> Iterator[Case]:
    sender, sent = "Văn phòng <vp@example.vn>", "2020-10-02T08:00:00+07:00"
    first, second = docx_bytes(BASE), docx_bytes(replace(BASE, cells=("07 pa nô", *BASE_CELLS[1:])))
    yield Case(
        22,
        "hai ban trong mot thu.eml",
        "Hai bản khác nhau đính trong cùng một thư: không biết bản nào sau",
        MAIL,
        eml_bytes(sender, "Báo cáo", sent, {"BC.docx": first, "BC sua.docx": second}),
        returns=(Return(outcome=HELD, readings={}), Return(outcome=HELD, readings={})),
        members={"BC sua.docx": "read", "BC.docx": "read"},
    )
    attached = base64.encodebytes(first).decode("ascii")
    yield Case(
        28,
        "thu-html.eml",
        "Thư có nội dung HTML ngay đầu, báo cáo đính kèm phía sau",
        MAIL,
        (
            "Content-Type: multipart/mixed; boundary=x\r\nMIME-Version: 1.0\r\nFrom: <vp@example.vn>\r\n"
            "To: <sokhcn@example.vn>\r\nSubject: BC\r\nDate: Fri, 02 Oct 2020 08:00:00 +0700\r\n\r\n--x\r\n"
            "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Kinh gui bao cao</p></body></html>\r\n"
            '--x\r\nContent-Type: application/octet-stream; name="BC.docx"\r\n'
            f"Content-Transfer-Encoding: base64\r\n\r\n{attached}\r\n--x--\r\n"
        ).encode("ascii"),
        members={"BC.docx": "read"},
    )
