"""Whole papers: which return, whose, of which month, and what answers what."""

from __future__ import annotations

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
