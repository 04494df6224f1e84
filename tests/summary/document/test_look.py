"""How the summary looks: pages, fonts, sizes, lines, tables; the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pdfplumber
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from openxml_audit import OpenXmlValidator

from baocao_cli.ledger.kept_return import ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.vietnamese.text_width import width_in_points
from tests.support.built_returns import (
    entries,
    entry,
    held,
    items,
    kept,
    reported,
    text,
)
from tests.support.office_programs import converted
from tests.support.september import TEMPLATE, TITLE, a_full_month, opened, rows_of, september, table_under


def test_pages_are_a4_with_the_decrees_margins_and_wide_annexes_lie_across() -> None:
    sections = opened(a_full_month()).sections
    assert [section.orientation for section in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    for section in sections:
        short, long = sorted((section.page_width or 0, section.page_height or 0))
        assert abs(short - Mm(210)) < Mm(0.1)
        assert abs(long - Mm(297)) < Mm(0.1)
        for margin, least, most in (
            (section.top_margin, 20, 25),
            (section.bottom_margin, 20, 25),
            (section.left_margin, 30, 35),
            (section.right_margin, 15, 20),
        ):
            assert Mm(least - 0.1) <= (margin or 0) <= Mm(most)


def test_the_page_number_is_centred_above_and_not_on_page_one() -> None:
    first, second = opened(a_full_month()).sections
    assert first.different_first_page_header_footer
    assert not second.different_first_page_header_footer
    assert second.header.is_linked_to_previous
    number = first.header.paragraphs[0]
    assert "PAGE" in "".join(t.text or "" for t in number._p.iter(qn("w:instrText")))
    assert number.style is not None
    assert number.style.font.size is not None
    assert number.style.font.size.pt == 13
    assert first.first_page_header.paragraphs[0].text == ""


def test_every_font_slot_is_times_new_roman() -> None:
    package = zipfile.ZipFile(io.BytesIO(render_document(a_full_month(), TEMPLATE)))
    styles = package.read("word/styles.xml").decode()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        assert f'w:{slot}="Times New Roman"' in styles
    names = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
    everything = "".join(package.read(name).decode() for name in names)
    fonts = "".join(re.findall(r"<w:rFonts [^>]*>", everything))
    assert set(re.findall(r'"([^"]*)"', fonts)) == {"Times New Roman"}
    assert "Theme=" not in everything


SIZES = {
    "QuocHieu": (12, 13, True, None),
    "TieuNgu": (13, 14, True, None),
    "CoQuanCapTren": (12, 13, None, None),
    "CoQuanBanHanh": (12, 13, True, None),
    "SoVanBan": (13, 13, None, None),
    "DiaDanhNgayThang": (13, 14, None, True),
    "TenLoai": (13, 14, True, None),
    "TrichYeu": (13, 14, True, None),
    "ThanBai": (13, 14, None, None),
    "CanCu": (13, 14, None, True),
    "MucLon": (13, 14, True, None),
    "NoiNhan": (12, 12, True, True),
    "NoiNhanDong": (11, 11, None, None),
    "ChucVu": (13, 14, True, None),
    "PhuLucSo": (14, 14, True, None),
}
"""By style: the least and greatest size in points, bold, italic (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""


def test_sizes_are_those_of_the_decree() -> None:
    fonts = {style.style_id: style.font for style in opened(a_full_month()).styles if style.style_id in SIZES}
    found = {
        style: (least <= fonts[style].size.pt <= most, fonts[style].bold, fonts[style].italic)
        for style, (least, most, _, _) in SIZES.items()
    }
    assert found == {style: (True, bold, italic) for style, (_, _, bold, italic) in SIZES.items()}


def _lines(document: WordDocument) -> list[tuple[float, float]]:
    """Each drawn line's indents in points: left and right."""
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        if paragraph.find(f".//{qn('w:pBdr')}") is not None:
            indent = paragraph.find(f".//{qn('w:ind')}")
            found.append((int(indent.get(qn("w:left"))) / 20, int(indent.get(qn("w:right"))) / 20))
    return found


def test_lines_are_drawn_as_long_as_the_decree_says() -> None:
    document = opened(a_full_month())
    widths = [column.width.pt for column in document.tables[0].columns if column.width is not None]
    issuer, motto, subject = _lines(document)
    for left, right in (issuer, motto, subject):
        assert abs(left - right) <= 0.1
    name = width_in_points("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12, bold=True)
    assert 1 / 3 <= (widths[0] - sum(issuer)) / name <= 1 / 2
    device = width_in_points("Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    assert abs(widths[1] - sum(motto) - device) <= device * 0.03
    text_width = 165 / 25.4 * 72
    assert 1 / 3 <= (text_width - sum(subject)) / text_width <= 1 / 2


def test_heads_repeat_and_rows_stay_whole() -> None:
    document = opened(a_full_month())
    bordered = [table for table in document.tables if table.rows[0].cells[0].text == "STT"]
    assert len(bordered) == 6
    for table in bordered:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        for row in table.rows:
            assert row._tr.find(f".//{qn('w:cantSplit')}") is not None


def test_only_a_row_as_tall_as_a_page_may_break() -> None:
    many = items(*((f"hình thức số {n}", "lượt", n) for n in range(1, 121)))
    document = opened(september(kept("VP", "ket-qua", reported("khac", many)), kept("KHTC", "ket-qua")))
    rows = table_under(document, "Tuyên truyền miệng: số buổi").rows
    assert [row._tr.find(f".//{qn('w:cantSplit')}") is None for row in rows] == [False, True, False, False, False]
    assert "hình thức số 120" in rows[1].cells[-1].text
    assert rows[-1].cells[-1].text == "120 hình thức, liệt kê ở bảng trong phần II"
    assert ["", "- Hình thức số 120", "lượt", "120", "120"] in rows_of(table_under(document, "Hình thức, nội dung"))


def test_headings_stay_with_what_follows() -> None:
    document = opened(a_full_month())
    for style in ("MucLon", "MucNho", "PhuLucSo", "PhuLucTen", "ThanBaiDan"):
        found = next(each for each in document.styles if each.style_id == style)
        assert found.paragraph_format.keep_with_next


# --- the package ------------------------------------------------------------------------------------------------------


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert render_document(a_full_month(), TEMPLATE) == render_document(a_full_month(), TEMPLATE)
    package = zipfile.ZipFile(io.BytesIO(render_document(a_full_month(), TEMPLATE)))
    assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_order_in_which_returns_come_changes_nothing() -> None:
    full = [
        kept("VP", "ket-qua", reported("khac", items(("Xe loa", "lượt", 3))), reported("kho-khan", text("Thiếu."))),
        kept("KHTC", "ket-qua", reported("khac", items(("xe loa", "lượt", 1))), held("pa-no", "?")),
        kept("TTR", "tin-bai", reported("tin-bai", entries(entry(TITLE, "tin")))),
        kept("LA", "ket-qua", reported("khac", items(("XE LOA", "lượt", 5))), month=Month(2020, 8)),
    ]
    unknown = [kept(None, "ket-qua", outcome=ReturnOutcome.HELD, file_path=f"{n}.docx") for n in (1, 2)]
    forward = september(*full, waiting=(unknown[0], unknown[1]))
    backward = september(*full[::-1], waiting=(unknown[1], unknown[0]))
    assert render_document(forward, TEMPLATE) == render_document(backward, TEMPLATE)
    assert render_workbook(forward) == render_workbook(backward)


def test_the_document_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(render_document(a_full_month(), TEMPLATE))
    assert OpenXmlValidator().validate(path).errors == []


@pytest.mark.office
def test_lines_are_as_long_on_paper(tmp_path: Path) -> None:
    """LibreOffice draws them: the lengths are read from the page it prints."""
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(render_document(a_full_month(), TEMPLATE))
    with pdfplumber.open(converted(path, "pdf", tmp_path)) as printed:
        page = printed.pages[0]
        shapes = [*page.lines, *page.rects, *page.curves]
        drawn = sorted((shape for shape in shapes if shape["top"] < page.height / 3), key=lambda shape: shape["x0"])
    lengths = [shape["x1"] - shape["x0"] for shape in drawn if shape["x1"] - shape["x0"] > 20]
    name = width_in_points("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12, bold=True)
    device = width_in_points("Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    assert any(abs(length - device) <= device * 0.1 for length in lengths)
    assert any(1 / 3 <= length / name <= 1 / 2 for length in lengths)
