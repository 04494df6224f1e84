"""Whole papers: which return, whose, of which month, and what answers what."""

from __future__ import annotations

import unicodedata

from baocao_cli.documents.places import describe
from tests.recognition import papers
from tests.recognition.papers import SEPTEMBER


def test_a_plain_report_on_the_first_form() -> None:
    found = papers.single(papers.report())
    assert (found.unit, found.form, found.month, found.held) == ("VP", "ket-qua", SEPTEMBER, False)
    assert papers.texts(found) == papers.VALUES
    assert papers.codes(found) == set()


def test_a_plain_report_on_the_second_form() -> None:
    title = "BÁO CÁO SỐ LIỆU TIN, BÀI, ẢNH, VIDEO CLIP"
    listed = papers.listing(("Tin: Đại hội Chi bộ", "3 phút"), ("Bài: 80 năm", "05/9/2020"), ("", "tháng... năm...."))
    found = papers.single(papers.document(papers.heading(), *papers.intro(title), listed, *papers.ending()))
    assert (found.unit, found.form, found.month, found.held) == ("VP", "tin-bai", SEPTEMBER, False)
    assert found.filled is not None
    (entries,) = found.filled.lists
    assert [row.cells["tit"].text for row in entries.rows] == ["Tin: Đại hội Chi bộ", "Bài: 80 năm"]
    assert [row.cells["thoi-gian"].text for row in entries.rows] == ["3 phút", "05/9/2020"]


def test_a_paper_without_any_diacritics() -> None:
    def bare(text: str) -> str:
        decomposed = unicodedata.normalize("NFD", text)
        kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
        return kept.replace("đ", "d").replace("Đ", "D")

    body: list[papers.Part] = [bare(line) for line in papers.intro("BÁO CÁO THÁNG 9 NĂM 2020")]
    body += [[[bare(text) for text in row] for row in papers.grid(period="")], bare(papers.SECTION), "Thieu kinh phi"]
    top = [[bare(text) for text in row] for row in papers.heading()]
    found = papers.single(papers.document(top, *body, [["Noi nhan:", "THU TRUONG DON VI"]]))
    assert (found.unit, found.form, found.month, found.held) == ("VP", "ket-qua", SEPTEMBER, False)
    assert papers.texts(found) == {measure: bare(text) for measure, text in papers.VALUES.items()}
    assert papers.filled(found)["phat-thanh"].column_unit is None
    assert found.filled is not None
    assert [part.text for part in found.filled.sections[0].paragraphs] == ["Thieu kinh phi"]


def test_a_row_struck_out_is_its_measures_row_still() -> None:
    struck = papers.cell("", struck=papers.LABELS["pa-no"])
    body: papers.Rows = [papers.HEAD, ["", struck, papers.cell("", struck="05"), ""], *papers.rows()[1:]]
    answer = papers.filled(papers.single(papers.report(body=[body])))["pa-no"]
    assert answer.cell is not None
    assert (answer.cell.text, answer.cell.struck, answer.findings) == ("", "05", ())


def test_an_empty_cell_of_a_sheet_has_its_place() -> None:
    sparse: papers.Rows = [
        papers.HEAD,
        *([number, label, None, None] for number, label, _value, _period in papers.rows()),
    ]
    found = papers.single(papers.document(papers.sheet("KQ", sparse), kind="xlsx"), "VP 9-2020.xlsx")
    answer = papers.filled(found)["phat-thanh"]
    assert answer.cell is not None
    assert (answer.cell.text, describe(answer.cell.place)) == ("", "KQ!C4")
