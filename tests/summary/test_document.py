"""The document as an office reads it: layout of Nghị định 30/2020/NĐ-CP, words, escaping, the same bytes each time."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from openxml_audit import OpenXmlValidator

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.model import KeptReturn, ReturnOutcome
from baocao_cli.month import Month, months_between
from baocao_cli.resources import templates_folder
from baocao_cli.summary.compose import compose
from baocao_cli.summary.context import template_names
from baocao_cli.summary.document import render_document
from baocao_cli.summary.model import Summary
from baocao_cli.summary.totals import ListTally
from baocao_cli.summary.workbook import render_workbook
from baocao_cli.vietnamese.text_width import width_in_points
from baocao_cli.workspace.settings_model import Settings, SummarySettings
from tests.summary.examples import (
    FORMS,
    KET_QUA,
    SEPTEMBER,
    TOO_LATE,
    count,
    entries,
    entry,
    held,
    items,
    kept,
    missing,
    parts,
    reported,
    text,
    units,
    zero,
)
from tests.summary.offices import office_of, returns_of

TEMPLATE = templates_folder() / "tong-hop" / "summary.docx"
UNITS = units(
    ("VP", "Văn phòng Sở & <b>Công đoàn</b>"),
    ("KHTC", "Phòng Kế hoạch - Tài chính"),
    ("TTR", "Thanh tra Sở"),
)
TITLE = "Đại hội <i>điểm</i> & “Đoàn kết” {{ month }} {% x %}"


def september(*returns: KeptReturn, settings: Settings | None = None, waiting: tuple[KeptReturn, ...] = ()) -> Summary:
    return compose(SEPTEMBER, UNITS, FORMS, settings or Settings(), returns, waiting)


def a_full_month() -> Summary:
    return september(
        kept(
            "VP",
            "ket-qua",
            reported("pa-no", count(1035, pa_nô=10, áp_phích=5)),
            reported("tuyen-truyen-mieng", parts(sessions=2, attendees=1150)),
            held("phat-thanh", "15 phút/ngày"),
            reported("khac", items(("xe loa", "lượt", 3))),
            reported("kho-khan", text("Kinh phí <còn> hạn chế & chậm.\nĐề nghị {{ hỗ trợ }} thêm.")),
            received_at=TOO_LATE,
        ),
        kept("VP", "tin-bai", reported("tin-bai", entries(entry(TITLE, "tin", "2020-09-05", "3.25")))),
        kept(
            "KHTC",
            "ket-qua",
            reported("pa-no", count(5)),
            missing("phat-thanh"),
            reported("tuyen-truyen-mieng", parts(sessions=1, attendees=None)),
            zero("khac", items()),
            zero("kho-khan", text("")),
        ),
        kept("VP", "ket-qua", reported("pa-no", count(100)), month=Month(2020, 8)),
        waiting=(kept(None, "ket-qua", outcome=ReturnOutcome.HELD, file_path="BC khong ten.docx"),),
    )


def opened(summary: Summary, signed_on: date | None = None) -> WordDocument:
    return Document(io.BytesIO(render_document(summary, TEMPLATE, signed_on)))


def words(document: WordDocument) -> str:
    """All text in the order in which it stands, tables too."""
    body = document.element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def table_under(document: WordDocument, head: str) -> Table:
    return next(table for table in document.tables if head in [cell.text for cell in table.rows[0].cells])


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


# --- words ------------------------------------------------------------------------------------------------------------


def test_the_heading_says_who_reports_to_whom_and_leaves_the_date_open() -> None:
    found = words(opened(a_full_month()))
    for line in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "UBND TỈNH ĐẮK LẮK",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "Số: …/BC-SKHCN",
        "Đắk Lắk, ngày … tháng … năm 20…",
        "BÁO CÁO",
        "Kính gửi: Sở Thông tin và Truyền thông",
        "GIÁM ĐỐC",
        "- Lưu: VT, VP.",
    ):
        assert line in found.split("\n")


def test_a_day_and_a_number_are_written_as_the_decree_has_them() -> None:
    settings = Settings(summary=SummarySettings(number="5"))
    found = words(
        opened(september(kept("VP", "ket-qua", reported("pa-no", count(1))), settings=settings), date(2020, 10, 5))
    )
    assert "Số: 05/BC-SKHCN" in found
    assert "Đắk Lắk, ngày 05 tháng 10 năm 2020" in found
    assert "(Kèm theo Báo cáo số 05/BC-SKHCN ngày 05 tháng 10 năm 2020 của Sở KH&CN)" in found


def test_several_addressees_stand_on_lines_of_their_own() -> None:
    settings = Settings(summary=SummarySettings(addressees=("Sở TT&TT", "Ban Tuyên giáo Tỉnh ủy")))
    lines = words(opened(september(kept("VP", "ket-qua"), settings=settings))).split("\n")
    start = lines.index("Kính gửi:")
    assert lines[start + 1 : start + 3] == ["- Sở TT&TT;", "- Ban Tuyên giáo Tỉnh ủy."]


def test_basis_lines_end_as_they_must() -> None:
    document = opened(a_full_month())
    basis = [p.text for p in document.paragraphs if p.text.startswith("Căn cứ")]
    assert [line[-1] for line in basis] == [";", "."]


def test_coverage_tells_who_is_late_and_who_sent_nothing() -> None:
    found = words(opened(a_full_month()))
    assert "Trong tháng 9 năm 2020, 02/03 đơn vị đã gửi báo cáo, đạt 66,7 %, trong đó 01 đơn vị gửi đủ" in found
    assert "Số báo cáo nhận được là 03/06 (theo 02 biểu mẫu), đạt 50 %; trong đó 02 báo cáo đúng hạn, 01" in found
    assert "sau hạn (hạn gửi: hết ngày 05 tháng 10 năm 2020)." in found
    late = "Báo cáo gửi sau hạn: Văn phòng Sở & <b>Công đoàn</b> (biểu “Kết quả tuyên truyền”, nhận ngày 06/10/2020)."
    assert late in found.split("\n")
    assert "Chưa gửi báo cáo: Thanh tra Sở." in found.split("\n")
    assert "Chưa gửi biểu “Số liệu tin, bài, ảnh, video clip”: Phòng Kế hoạch - Tài chính." in found.split("\n")


def test_names_that_would_fill_a_page_stand_in_the_annex_alone() -> None:
    many = units(*((f"U{n}", f"Đơn vị {n}") for n in range(1, 41)))
    sent = [kept(unit.code, "ket-qua", reported("pa-no", count(1)), zero("kho-khan", text(""))) for unit in many[:20]]
    document = opened(compose(SEPTEMBER, many, FORMS, Settings(), sent))
    lines = words(document).split("\n")
    assert "Có 20 đơn vị chưa gửi báo cáo nào." in lines
    assert "Có 20 đơn vị chưa gửi biểu “Số liệu tin, bài, ảnh, video clip”." in lines
    nil = "đơn vị báo cáo không có khó khăn, vướng mắc, kiến nghị"
    assert f"Có 20 {nil}, nêu tại Phụ lục I." in lines
    assert any(line.startswith("Đơn vị báo cáo không có khó khăn") and "; Đơn vị 20." in line for line in lines)
    status = rows_of(table_under(document, "Kết quả tuyên truyền"))
    assert [row[2] for row in status[1:]] == ["Đúng hạn"] * 20 + ["Chưa gửi"] * 20


def test_figures_are_in_vietnamese_notation_with_the_month_before_and_the_cumulative_ones() -> None:
    rows = rows_of(table_under(opened(a_full_month()), "Hình thức, nội dung"))
    assert rows[0] == [
        "STT",
        "Hình thức, nội dung",
        "Đơn vị tính",
        "Tháng 9/2020",
        "Tháng 8/2020",
        "Lũy kế từ tháng 02/2020",
    ]
    assert ["01", "Pa nô, áp phích, khẩu hiệu", "cái", "1.040", "100", "1.140"] in rows
    assert ["", "- Pa nô", "", "10", "–", "10"] in rows
    assert ["", "- Không ghi loại", "", "1.025", "100", "1.125"] in rows
    assert ["", "- Số người dự", "người", "1.150", "–", "1.150"] in rows
    assert ["03", "Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)", "phút", "–", "–", "–"] in rows
    assert ["", "- Xe loa", "lượt", "3", "–", "3"] in rows


def test_the_difference_stands_where_the_same_units_tell_it_in_both_months() -> None:
    august = [kept(unit.code, "ket-qua", reported("pa-no", count(4, pa_nô=4)), month=Month(2020, 8)) for unit in UNITS]
    now = [kept(unit.code, "ket-qua", reported("pa-no", count(6, pa_nô=5))) for unit in UNITS]
    rows = rows_of(table_under(opened(september(*august, *now)), "Tăng (+), giảm (-)"))
    assert rows[1][1:] == ["Pa nô, áp phích, khẩu hiệu", "cái", "18", "12", "+6", "30"]
    assert rows[2][1:] == ["- Pa nô", "", "15", "12", "", "27"], "three were told without their kind"


def test_sentences_say_what_the_figures_bear() -> None:
    found = words(opened(a_full_month())).split("\n")
    assert "- Tuyên truyền miệng: 03 buổi, 1.150 người; lũy kế từ tháng 02 năm 2020 là 03 buổi, 1.150 người." in found
    assert "- Phát thanh trên Đài TT Cơ sở: chưa có số liệu được tính trong tháng." in found
    assert "- Khác: 03 lượt xe loa; lũy kế từ tháng 02 năm 2020 là 03 lượt xe loa." in found
    entry_sentence = (
        "- Tin, bài, ảnh, video clip: 01 mục (01 tin), tổng thời lượng 3,25 phút; lũy kế từ tháng 02 năm 2020"
    )
    assert any(line.startswith(entry_sentence) for line in found)
    assert "Tháng 8 năm 2020 không có báo cáo nào theo biểu này nên không có số liệu để so sánh." in found


def test_what_is_not_counted_is_told_in_the_units_own_words() -> None:
    rows = rows_of(table_under(opened(a_full_month()), "Lý do chưa tính"))
    what = "Kết quả tuyên truyền: phát thanh trên Đài TT Cơ sở"
    assert rows[1][:4] == ["01", "Văn phòng Sở & <b>Công đoàn</b>", what, "“15 phút/ngày”"]
    assert rows[2] == ["02", "Phòng Kế hoạch - Tài chính", what, "", "Để trống"]
    assert rows[3][4] == "Không ghi số người dự"
    assert rows[4][1:4] == ["(chưa rõ đơn vị)", "Kết quả tuyên truyền: cả báo cáo", "“BC khong ten.docx”"]


def test_much_that_waits_moves_to_an_annex_and_none_of_it_is_lost() -> None:
    raws = [f"khoảng {n} buổi" for n in range(30)]
    listed = entries(*(entry(None, held=True, raw=raw) for raw in raws))
    document = opened(september(kept("VP", "tin-bai", reported("tin-bai", listed), outcome=ReturnOutcome.HELD)))
    found = words(document)
    assert "Có 30 nội dung" in found
    assert "từng nội dung nêu tại Phụ lục III." in found
    assert [row[3] for row in rows_of(table_under(document, "Lý do chưa tính"))[1:]] == [f"“{raw}”" for raw in raws]


def test_cumulative_figures_say_which_months_they_lack() -> None:
    found = words(opened(a_full_month()))
    assert (
        "Số lũy kế chỉ gồm các tháng đã có báo cáo (tháng 8 – 9/2020); chưa có báo cáo của tháng 02 – 7/2020." in found
    )
    every_month = [
        kept("VP", "ket-qua", reported("pa-no", count(1)), month=month)
        for month in months_between(Month(2020, 2), SEPTEMBER)
    ]
    assert "Số lũy kế chỉ gồm" not in words(opened(september(*every_month)))


def test_units_that_wrote_the_same_share_it() -> None:
    same = [
        kept("KHTC", "ket-qua", reported("kho-khan", text("Thiếu kinh phí."))),
        kept("TTR", "ket-qua", reported("kho-khan", text("thiếu  kinh phí"))),
    ]
    lines = words(opened(september(*same))).split("\n")
    start = lines.index("1. Phòng Kế hoạch - Tài chính, Thanh tra Sở")
    assert lines[start + 1 : start + 3] == ["Thiếu kinh phí.", "Sở KH&CN trân trọng báo cáo./."]


def test_what_one_unit_wrote_in_two_forms_stands_under_its_name_once() -> None:
    written = [
        kept("VP", "ket-qua", reported("kho-khan", text("Thiếu kinh phí."))),
        kept("VP", "tin-bai", reported("kho-khan", text("Thiếu máy ảnh."))),
    ]
    lines = words(opened(september(*written))).split("\n")
    start = lines.index("1. Văn phòng Sở & <b>Công đoàn</b>")
    assert lines[start + 1 : start + 5] == [
        "Tại biểu “Kết quả tuyên truyền”:",
        "Thiếu kinh phí.",
        "Tại biểu “Số liệu tin, bài, ảnh, video clip”:",
        "Thiếu máy ảnh.",
    ]


def test_units_words_are_kept_paragraph_by_paragraph_and_attributed() -> None:
    lines = words(opened(a_full_month())).split("\n")
    start = lines.index("1. Văn phòng Sở & <b>Công đoàn</b>")
    assert lines[start + 1 : start + 3] == ["Kinh phí <còn> hạn chế & chậm.", "Đề nghị {{ hỗ trợ }} thêm."]
    assert "Đơn vị báo cáo không có khó khăn, vướng mắc, kiến nghị: Phòng Kế hoạch - Tài chính." in lines


def test_entries_stand_in_the_annex_with_their_title_untouched() -> None:
    document = opened(a_full_month())
    rows = rows_of(table_under(document, "Tít của: tin, bài, phóng sự, video clip..."))
    assert rows[1] == ["Tin: 01"] * 5
    assert rows[2] == ["01", TITLE, "05/9/2020", "3,25", "Văn phòng Sở & <b>Công đoàn</b>"]
    assert rows[3] == ["", "Tổng cộng: 01 mục", "", "3,25", ""]


def test_entries_are_grouped_and_counted_by_kind() -> None:
    of_office = entries(entry("Một", "bài"), entry("Hai", "tin", None, 2), entry("Ba"), entry("Bốn", held=True))
    of_others = entries(entry("Năm", "Tin"), entry("Sáu", "bài", None, 5))
    returns = [
        kept("KHTC", "tin-bai", reported("tin-bai", of_others)),
        kept("VP", "tin-bai", reported("tin-bai", of_office), outcome=ReturnOutcome.HELD),
    ]
    rows = rows_of(table_under(opened(september(*returns)), "Tít của: tin, bài, phóng sự, video clip..."))
    assert [row[:2] for row in rows[1:]] == [
        ["Tin: 02", "Tin: 02"],
        ["01", "Hai"],
        ["02", "Năm"],
        ["Bài: 02", "Bài: 02"],
        ["03", "Một"],
        ["04", "Sáu"],
        ["Không ghi loại: 01", "Không ghi loại: 01"],
        ["05", "Ba"],
        ["", "Tổng cộng: 05 mục"],
    ]
    assert rows[-1][3] == "7"


def test_every_units_figures_stand_in_an_annex() -> None:
    rows = rows_of(table_under(opened(a_full_month()), "Tuyên truyền miệng: số buổi"))
    assert rows[1][2:] == [
        "1.035 (pa nô: 10; áp phích: 05)",
        "2",
        "1.150",
        "chờ xác minh: “15 phút/ngày”",
        "03 lượt xe loa",
    ]
    assert rows[2][2:] == ["5", "1", "–", "để trống", "0"]
    assert rows[3][2:] == ["chưa gửi"] * 5
    assert rows[4][1:] == ["Tổng cộng", "1.040 (pa nô: 10; áp phích: 05)", "3", "1.150", "–", "03 lượt xe loa"]


def test_a_third_form_needs_no_code() -> None:
    third = KET_QUA.model_copy(update={"id": "mau-ba", "name": "Kết quả bổ sung", "sections": ()})
    summary = compose(SEPTEMBER, UNITS, (third,), Settings(), [kept("VP", "mau-ba", reported("pa-no", count(7)))])
    document = opened(summary)
    assert "1. Kết quả bổ sung" in words(document)
    assert rows_of(table_under(document, "Hình thức, nội dung"))[1][3] == "7"


def test_characters_that_xml_cannot_hold_do_not_spoil_the_document() -> None:
    written = "Dòng một\x0b\x07\x00 & hết\ud800"
    found = words(opened(september(kept("VP", "ket-qua", reported("kho-khan", text(written))))))
    assert "Dòng một & hết" in found
    assert "Sở KH&CN trân trọng báo cáo./." in found


def test_forms_that_came_late_together_are_told_together() -> None:
    late = [kept("VP", form.id, received_at=TOO_LATE) for form in FORMS]
    line = (
        "Báo cáo gửi sau hạn: Văn phòng Sở & <b>Công đoàn</b> (biểu “Kết quả tuyên truyền” và “Số liệu tin, bài, ảnh, "
        "video clip”, nhận ngày 06/10/2020)."
    )
    assert line in words(opened(september(*late))).split("\n")


@pytest.mark.parametrize(("number", "most"), [(1, 3), (12, 3), (200, 30)])
def test_an_office_of_any_size_loses_nothing(tmp_path: Path, number: int, most: int) -> None:
    roster = office_of(number)
    summary = compose(SEPTEMBER, roster, FORMS, Settings(), returns_of(roster, entries_each=most))
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(render_document(summary, TEMPLATE))
    assert OpenXmlValidator().validate(path).errors == []
    document = Document(str(path))
    head = "Tít của: tin, bài, phóng sự, video clip..."
    first_cells = (row._tr.tc_lst[0] for row in table_under(document, head).rows)
    numbers = ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in first_cells]
    tally = summary.totals[1].month["tin-bai"]
    assert isinstance(tally, ListTally)
    assert [each for each in numbers if each.isdecimal()] == [f"{n:02d}" for n in range(1, int(tally.items) + 1)]
    figures = table_under(document, "Tuyên truyền miệng: số buổi").rows
    assert len(figures) == number + 2
    assert figures[-1].cells[1].text == "Tổng cộng"


# --- layout -----------------------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("style", "least", "most", "bold", "italic"),
    [
        ("QuocHieu", 12, 13, True, None),
        ("TieuNgu", 13, 14, True, None),
        ("CoQuanCapTren", 12, 13, None, None),
        ("CoQuanBanHanh", 12, 13, True, None),
        ("SoVanBan", 13, 13, None, None),
        ("DiaDanhNgayThang", 13, 14, None, True),
        ("TenLoai", 13, 14, True, None),
        ("TrichYeu", 13, 14, True, None),
        ("ThanBai", 13, 14, None, None),
        ("CanCu", 13, 14, None, True),
        ("MucLon", 13, 14, True, None),
        ("NoiNhan", 12, 12, True, True),
        ("NoiNhanDong", 11, 11, None, None),
        ("ChucVu", 13, 14, True, None),
        ("PhuLucSo", 14, 14, True, None),
    ],
)
def test_sizes_are_the_decrees(style: str, least: float, most: float, bold: bool | None, italic: bool | None) -> None:
    document = opened(a_full_month())
    font = next(each for each in document.styles if each.style_id == style).font
    assert least <= font.size.pt <= most
    assert (font.bold, font.italic) == (bold, italic)


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


# --- templates --------------------------------------------------------------------------------------------------------


def changed_template(
    path: Path, old: str, new: str, *, part: str = "word/document.xml", source: Path = TEMPLATE
) -> Path:
    """The shipped template with other words in one of its parts."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(path, "w") as target:
        for name in package.namelist():
            content = package.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            target.writestr(name, content)
    return path


def fault_of(template: Path) -> Finding:
    with pytest.raises(WorkspaceFault) as fault:
        render_document(a_full_month(), template)
    assert fault.value.exit_code == 3
    return fault.value.findings[0]


def test_an_unknown_name_is_told_with_the_paragraph_it_stands_in(tmp_path: Path) -> None:
    template = changed_template(tmp_path / "summary.docx", "{{ opening }}", "Nay báo cáo {{ thang_bao_cao }}")
    finding = fault_of(template)
    assert finding.code == "template-unknown-name"
    assert finding.where == template.as_posix()
    assert "Nay báo cáo {{ thang_bao_cao }}" in (finding.raw or "")
    assert "thang_bao_cao" in finding.values["reason"]


def test_an_unknown_field_of_a_row_is_told(tmp_path: Path) -> None:
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ row.why }}", "{{ row.luy_ke }}"))
    assert finding.code == "template-unknown-name"
    assert "luy_ke" in (finding.raw or "")


def test_a_loop_that_is_never_closed_is_told(tmp_path: Path) -> None:
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{%p for line in basis %}", "{{ opening"))
    assert finding.code == "template-syntax"
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{%p for line in basis %}", "{%p for line basis %}"))
    assert finding.code == "template-syntax"
    assert "for line basis" in (finding.raw or "")


def test_a_loop_that_leaves_its_table_is_told_and_loses_nothing_in_silence(tmp_path: Path) -> None:
    begins, ends = "{{ place_and_date }}{% for line in basis %}", "{% endfor %}{{ opening }}"
    half = changed_template(tmp_path / "half.docx", "{{ place_and_date }}", begins)
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ opening }}", ends, source=half))
    assert finding.code == "template-structure"


def test_an_expression_that_fails_and_one_that_reaches_too_far_are_told(tmp_path: Path) -> None:
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ opening }}", "Mục {{ opening + 1 }}"))
    assert (finding.code, finding.raw) == ("template-syntax", "Mục {{ opening + 1 }}")
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ opening }}", "{{ opening.__class__.__mro__ }}"))
    assert finding.code in ("template-syntax", "template-unknown-name")


def test_a_fault_in_a_header_is_told_with_the_headers_words(tmp_path: Path) -> None:
    template = changed_template(
        tmp_path / "summary.docx", "<w:t>2</w:t>", "<w:t>Trang {{ trang_so }}</w:t>", part="word/header1.xml"
    )
    finding = fault_of(template)
    assert (finding.code, "Trang {{ trang_so }}" in (finding.raw or "")) == ("template-unknown-name", True)


def test_a_template_that_is_no_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "summary.docx"
    assert fault_of(path).code == "template-not-there"
    path.write_bytes(b"\xd0\xcf\x11\xe0 an old .doc under another name")
    assert fault_of(path).code == "template-not-a-document"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    assert fault_of(path).code == "template-not-a-document"
    assert fault_of(changed_template(path, "</w:body>", "")).code == "template-not-a-document"


def test_the_readme_lists_every_name_that_a_template_may_use() -> None:
    readme = (TEMPLATE.parent / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE)
    names = template_names(a_full_month(), None)
    assert set(listed) == set(names)
    for name in ("forms", "waiting", "difficulties", "annexes"):
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{name}` |"))
        assert set(names[name][0]) == set(re.findall(r"`(\w+)`", row)) - {name}, name
    figures = next(line for line in readme.splitlines() if "forms[].rows" in line)
    assert set(names["forms"][0]["rows"][0]) == set(re.findall(r"`(\w+)`", figures))


@pytest.mark.office
def test_lines_are_as_long_on_paper(tmp_path: Path) -> None:
    """LibreOffice draws them: the lengths are read from the page it prints."""
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(render_document(a_full_month(), TEMPLATE))
    program = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with pdfplumber.open(tmp_path / "tong-hop.pdf") as printed:
        page = printed.pages[0]
        shapes = [*page.lines, *page.rects, *page.curves]
        drawn = sorted((shape for shape in shapes if shape["top"] < page.height / 3), key=lambda shape: shape["x0"])
    lengths = [shape["x1"] - shape["x0"] for shape in drawn if shape["x1"] - shape["x0"] > 20]
    name = width_in_points("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12, bold=True)
    device = width_in_points("Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    assert any(abs(length - device) <= device * 0.1 for length in lengths)
    assert any(1 / 3 <= length / name <= 1 / 2 for length in lengths)
