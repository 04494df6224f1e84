"""HTML pages read as documents: merged cells, struck text, nested markup."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.html import read_html, read_mhtml
from baocao_cli.documents.model import Paragraph, Table, Unreadable


def test_a_page_saved_with_its_pictures_in_one_file() -> None:
    saved = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>B=C3=A1o c=C3=A1o</p>\r\n--x--\r\n"
    )
    assert [block.text for block in read_mhtml(saved.encode()).blocks if isinstance(block, Paragraph)] == ["Báo cáo"]


def test_text_in_legacy_fonts() -> None:
    page = """<html><head><style>.xl5 {font-family:"VNI-Times"; color:black} p.M, td {font-family:Arial}</style></head>
    <body><font face=".VnTime">b¸o c¸o <span style="font-family:Arial">báo cáo</span></font>
    <table><tr><td class=xl5>khaåu hieäu</td><td>khẩu hiệu</td></tr></table></body></html>"""
    document = read_html(page.encode())
    paragraph, table = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(table, Table)
    assert paragraph.text == "báo cáo báo cáo"
    assert [cell.text for cell in table.cells] == ["khẩu hiệu", "khẩu hiệu"]
    assert [finding.code for finding in document.findings] == ["read-from-html", "legacy-fonts"]


def test_paragraphs_and_a_merged_table() -> None:
    page = """<html><head><title>x</title><style>p {}</style></head><body><p>BÁO <b>CÁO</b><br>tháng 9</p>
    <table><tr><th rowspan=2>STT</th><th colspan=2>Kết quả</th></tr><tr><td>Số</td><td>Ngày</td></tr>
    <tr><td>01</td><td><s>12</s> 15</td><td>a<br>b</td></tr></table>cuối</body></html>"""
    document = read_html(page.encode())
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["BÁO CÁO", "tháng 9", "cuối"]
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    texts = {(cell.row, cell.column): (cell.text, cell.struck) for cell in table.cells}
    assert texts == {
        (0, 0): ("STT", ""),
        (0, 1): ("Kết quả", ""),
        (1, 1): ("Số", ""),
        (1, 2): ("Ngày", ""),
        (2, 0): ("01", ""),
        (2, 1): ("15", "12"),
        (2, 2): ("a\nb", ""),
    }
    covered = table.at(1, 0)
    assert covered is not None
    assert covered.text == "STT"


@given(st.text(alphabet="<>/tablerdh ='\"0123456789", max_size=200))
def test_any_page_gives_a_document_or_unreadable(noise: str) -> None:
    with contextlib.suppress(Unreadable):
        read_html(f"<html><body><table><tr><td>1{noise}".encode())
