"""Free text below the table: from its heading to the signature block, kept whole."""

from __future__ import annotations

import pytest

from tests.recognition import papers
from tests.recognition.papers import SECTION, Part, cell, grid, heading, intro


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
