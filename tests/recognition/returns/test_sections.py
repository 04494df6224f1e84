"""Free text below the table: from its heading to the signature block, kept whole."""

from __future__ import annotations

import pytest

from baocao_cli.recognition.model import FilledSection, RecognisedReturn
from tests.recognition import papers
from tests.recognition.papers import SECTION, Part, cell, grid, heading, intro
from tests.recognition.written import Paper, readings, recognised


def texts(*below: Part) -> list[str] | None:
    signature = [["Nơi nhận:\n- Sở TT&TT;\n- Lưu VT.", "THỦ TRƯỞNG ĐƠN VỊ\nNguyễn Văn A"]]
    found = papers.single(papers.document(papers.heading(), *papers.intro(), papers.grid(), *below, signature))
    assert found.filled is not None
    (section,) = found.filled.sections
    return [paragraph.text for paragraph in section.paragraphs] if section.found else None


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ([SECTION], []),
        ([SECTION, "Không"], ["Không"]),
        ([SECTION, "......"], ["......"]),
        ([SECTION, "Thiếu loa.", "Trên đây là báo cáo tháng 9 của Văn phòng Sở./."], ["Thiếu loa."]),
        ([SECTION, "- Một.", "- Hai.", "Ba 03."], ["- Một.", "- Hai.", "Ba 03."]),
        (["II. Khó khăn, vướng mắc: Kinh phí còn hạn chế."], ["Kinh phí còn hạn chế."]),
        ([f"{SECTION} Không có."], ["Không có."]),
        ([f"{SECTION}: Không"], ["Không"]),
        (
            ["II- Khó khăn, vướng mắc và kiến nghị, đề xuất", "1. Khó khăn: A", "2. Kiến nghị: B"],
            ["1. Khó khăn: A", "2. Kiến nghị: B"],
        ),
        (["1. Những khó khăn, vướng mắc", "A", "2. Kiến nghị, đề xuất", "B"], ["A", "2. Kiến nghị, đề xuất", "B"]),
        (["II. CAC KHO KHAN, VUONG MAC, KIEN NGHI (NEU CO)", "A"], ["A"]),
        (["II. Khó khăn, vướn mắc, kiến nghị (nếu có):", "A"], ["A"]),
        (["Khó khăn, vướng mắc lớn nhất là thiếu kinh phí."], ["Khó khăn, vướng mắc lớn nhất là thiếu kinh phí."]),
        ([SECTION, [["TT", "Khó khăn"], ["1", "Thiếu 02 loa"]], "Hết."], ["TT | Khó khăn", "1 | Thiếu 02 loa", "Hết."]),
        ([SECTION, "A", "Nơi nhận:", "- Sở", "THỦ TRƯỞNG ĐƠN VỊ"], ["A"]),
        ([], None),
    ],
)
def test_what_stands_under_the_heading(below: list[Part], expected: list[str] | None) -> None:
    assert texts(*below) == expected


def test_a_section_inside_the_forms_table() -> None:
    body = [*papers.grid(), ["II", "Khó khăn, vướng mắc", "Kinh phí hạn chế", ""]]
    found = papers.single(papers.document(papers.heading(), *papers.intro(), body))
    assert found.filled is not None
    assert [part.text for part in found.filled.sections[0].paragraphs] == ["Kinh phí hạn chế"]
    assert papers.filled(found)["khac"].extra == ()


def test_a_section_in_the_cell_that_holds_the_whole_paper() -> None:
    lines = [*intro(), SECTION, "Kinh phí còn hạn chế."]
    frame = cell("\n".join(lines), tables=(papers.table(heading()), papers.table(grid())))
    found = papers.single(papers.document([[frame]]))
    assert found.filled is not None
    assert [line.text for line in found.filled.sections[0].paragraphs] == ["Kinh phí còn hạn chế."]


def test_figures_in_the_section_are_no_figures_outside() -> None:
    found = papers.single(papers.document(papers.heading(), *papers.intro(), papers.grid(), SECTION, "Thiếu 02 loa."))
    assert "figure-outside" not in papers.codes(found)


OTHER_HEADINGS = {
    "II. CÁC KHÓ KHĂN": False,
    "II. Ý kiến khác": False,
    "II- Tồn tại, hạn chế": False,
    "Kiến nghị, đề xuất:": False,
    "II. Đánh giá chung": False,
    "Phần II. Bất cập": False,
    "Ý kiến": False,
    "II.": False,
    "II. NỘI DUNG KHÁC": True,
    "III. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10": True,
    "CÁC VẤN ĐỀ CẦN QUAN TÂM": True,
}
"""Headings that the form has not: whether they speak of something else, and so are text and told."""


@pytest.mark.parametrize("kind", ["word", "excel"])
def test_text_under_any_heading_below_the_table_is_the_section(kind: str) -> None:
    for opener, foreign in OTHER_HEADINGS.items():
        paper = Paper(below=(opener, "Thiếu 02 loa.", "THỦ TRƯỞNG ĐƠN VỊ"))
        reading = readings(recognised(getattr(paper, kind)()))["kho-khan"]
        assert reading.raw == (f"{opener}\nThiếu 02 loa." if foreign else "Thiếu 02 loa."), opener
        assert {finding.code for finding in reading.findings} == ({"section-other-heading"} if foreign else set())


@pytest.mark.parametrize(
    ("below", "text"),
    [
        (("II. Ý kiến khác: Không",), "Không"),
        (("Ý kiến khác", "Không"), "Không"),
        (("Đề nghị cấp thêm kinh phí cho 02 xã.",), "Đề nghị cấp thêm kinh phí cho 02 xã."),
        (("II. Đánh giá chung", "Tốt.", "III. Kiến nghị", "Cấp loa."), "Tốt.\nIII. Kiến nghị\nCấp loa."),
        (("Ghi chú: báo cáo bổ sung sau",), ""),
        (("Trên đây là báo cáo tháng 9.",), ""),
    ],
)
@pytest.mark.parametrize("kind", ["word", "excel"])
def test_what_is_the_sections_text_and_what_is_not(kind: str, below: tuple[str, ...], text: str) -> None:
    paper = Paper(below=(*below, "THỦ TRƯỞNG ĐƠN VỊ"))
    assert readings(recognised(getattr(paper, kind)()))["kho-khan"].raw == text


def test_a_section_of_other_words_in_a_row_of_the_table() -> None:
    body = [*papers.grid(), ["II", "Ý kiến khác", "Kinh phí hạn chế", ""]]
    found = papers.single(papers.document(papers.heading(), *papers.intro(), body))
    assert found.filled is not None
    assert [part.text for part in found.filled.sections[0].paragraphs] == ["Kinh phí hạn chế"]
    assert papers.filled(found)["khac"].extra == ()


def test_headings_of_groups_and_captions_open_no_section() -> None:
    entries = papers.listing(("Tin: A", "3 phút"), total=None)
    grouped = [entries[0], ["I. Tin", "", ""], *entries[1:], ["II. Bài", "", ""]]
    found = papers.single(papers.document(papers.heading(), *papers.intro(), grouped, *papers.ending("Thiếu loa.")))
    assert found.filled is not None
    assert [part.text for part in found.filled.sections[0].paragraphs] == ["Thiếu loa."]
    twice = papers.document(
        papers.heading(), *papers.intro(), papers.grid(), "II. DANH SÁCH TIN, BÀI", papers.listing(("Tin: A", "3 phút"))
    )
    assert all(not section.found for each in papers.known(twice).returns for section in _sections(each))


def _sections(found: RecognisedReturn) -> tuple[FilledSection, ...]:
    return () if found.filled is None else found.filled.sections
