"""The words of the document: who reports what to whom, what counts, what does not, and nothing lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from baocao_cli.ledger.came import Sent
from baocao_cli.ledger.kept_return import ReturnOutcome
from baocao_cli.month import Month, months_between
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.model.gaps import gaps
from baocao_cli.summary.model.totals import ListTally
from baocao_cli.summary.tell.waiver_text import gap_in_words
from baocao_cli.workspace.settings_model import Settings, SummarySettings
from tests.support.built_returns import (
    FORMS,
    SEPTEMBER,
    TOO_LATE,
    count,
    entries,
    entry,
    kept,
    reported,
    text,
    units,
    zero,
)
from tests.support.large_office import office_of, returns_of
from tests.support.september import TEMPLATE, TITLE, UNITS, a_full_month, opened, rows_of, september, table_under, words
from tests.support.small_office import summary_of


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


def test_several_addressees_are_on_lines_of_their_own() -> None:
    settings = Settings(summary=SummarySettings(addressees=("Sở TT&TT", "Ban Tuyên giáo Tỉnh ủy")))
    lines = words(opened(september(kept("VP", "ket-qua"), settings=settings))).split("\n")
    start = lines.index("Kính gửi:")
    assert lines[start + 1 : start + 3] == ["- Sở TT&TT;", "- Ban Tuyên giáo Tỉnh ủy."]


def test_basis_lines_end_as_they_must() -> None:
    document = opened(a_full_month())
    basis = [p.text for p in document.paragraphs if p.text.startswith("Căn cứ")]
    assert [line[-1] for line in basis] == [";", "."]


def test_coverage_names_who_is_late_and_who_sent_nothing() -> None:
    found = words(opened(a_full_month()))
    assert "Trong tháng 9 năm 2020, 02/03 đơn vị đã gửi báo cáo, đạt 66,7 %, trong đó 01 đơn vị gửi đủ" in found
    assert "Số báo cáo nhận được là 03/06 (theo 02 biểu mẫu), đạt 50 %; trong đó 02 báo cáo đúng hạn, 01" in found
    assert "sau hạn (hạn gửi: hết ngày 05 tháng 10 năm 2020)." in found
    late = "Báo cáo gửi sau hạn: Văn phòng Sở & <b>Công đoàn</b> (biểu “Kết quả tuyên truyền”, nhận ngày 06/10/2020)."
    assert late in found.split("\n")
    assert "Chưa gửi báo cáo: Thanh tra Sở." in found.split("\n")
    assert "Chưa gửi biểu “Số liệu tin, bài, ảnh, video clip”: Phòng Kế hoạch - Tài chính." in found.split("\n")


@pytest.mark.parametrize(
    ("sent", "sentence", "status", "cell"),
    [
        (Sent.EMPTY, "Gửi mẫu chưa ghi số liệu: Phòng B.", "Gửi mẫu trống", "mẫu trống"),
        (
            Sent.UNREADABLE,
            "Đã gửi nhưng chưa đọc được (bản quét, ảnh chụp, tệp hỏng): Phòng B.",
            "Đã gửi, chưa đọc được",
            "chưa đọc được",
        ),
    ],
)
def test_of_a_unit_that_sent_something_it_is_not_said_that_it_sent_nothing(
    sent: Sent, sentence: str, status: str, cell: str
) -> None:
    summary = summary_of(
        kept("A", "ket-qua", reported("pa-no", count(1))), roster=units(("A", "Phòng A"), ("B", "Phòng B"))
    )
    dues = tuple(replace(due, sent=sent) if due.unit.code == "B" else due for due in summary.dues)
    found = replace(summary, dues=dues)
    document = opened(found)
    assert sentence in words(document).split("\n")
    rows = rows_of(table_under(document, "Kết quả tuyên truyền"))
    assert [row[2] for row in rows[1:]] == ["Đúng hạn", status]
    assert f"\n{cell}" in words(document)
    gap = next(each for each in gaps(found) if each.identity.unit == "B")
    assert gap_in_words(found, gap.identity) in (
        "Kết quả tuyên truyền gửi mẫu chưa ghi số liệu",
        "Kết quả tuyên truyền đã gửi, chưa đọc được",
    )
    assert not any("hưa gửi" in line and "Phòng B" in line for line in words(document).split("\n"))


def test_names_that_would_fill_a_page_are_only_in_the_annex() -> None:
    many = units(*((f"U{n}", f"Đơn vị {n}") for n in range(1, 41)))
    sent = [kept(unit.code, "ket-qua", reported("pa-no", count(1)), zero("kho-khan", text(""))) for unit in many[:20]]
    document = opened(summary_of(*sent, roster=many))
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


def test_a_difference_is_given_if_the_same_units_report_in_both_months() -> None:
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


def test_what_is_not_counted_is_quoted_in_the_words_of_the_unit() -> None:
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


def test_texts_of_one_unit_in_two_forms_are_under_one_heading() -> None:
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


def test_entries_are_in_the_annex_with_unchanged_titles() -> None:
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


def test_the_figures_of_every_unit_are_in_an_annex() -> None:
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


def test_characters_that_xml_cannot_hold_do_not_spoil_the_document() -> None:
    written = "Dòng một\x0b\x07\x00 & hết\ud800"
    found = words(opened(september(kept("VP", "ket-qua", reported("kho-khan", text(written))))))
    assert "Dòng một & hết" in found
    assert "Sở KH&CN trân trọng báo cáo./." in found


def test_forms_that_came_late_together_are_named_together() -> None:
    late = [kept("VP", form.id, received_at=TOO_LATE) for form in FORMS]
    line = (
        "Báo cáo gửi sau hạn: Văn phòng Sở & <b>Công đoàn</b> (biểu “Kết quả tuyên truyền” và “Số liệu tin, bài, ảnh, "
        "video clip”, nhận ngày 06/10/2020)."
    )
    assert line in words(opened(september(*late))).split("\n")


@pytest.mark.parametrize(("number", "most"), [(1, 3), (12, 3), (200, 30)])
def test_an_office_of_any_size_loses_nothing(tmp_path: Path, number: int, most: int) -> None:
    roster = office_of(number)
    summary = summary_of(*returns_of(roster, entries_each=most), roster=roster)
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
