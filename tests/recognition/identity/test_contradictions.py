"""Whether other evidence contradicts the unit or the month of a return, strongly or weakly."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Document
from baocao_cli.recognition.model import Question, RecognisedReturn
from baocao_cli.validation import judge
from tests.recognition import papers
from tests.recognition.papers import BASIS, SUBJECT, heading

UNIT, MONTH = Question.UNIT, Question.MONTH


def report(
    unit: str = "VĂN PHÒNG SỞ",
    title: str = "BÁO CÁO THÁNG 9/2020",
    signed: str = "Đắk Lắk, ngày 05 tháng 10 năm 2020",
    properties: dict[str, str] | None = None,
) -> Document:
    top = heading(unit)
    top[1][1] = signed
    lines = (title, SUBJECT, BASIS, "Kết quả thực hiện như sau:")
    return papers.document(top, *lines, papers.grid(period="tháng... năm...."), *papers.ending(), properties=properties)


def listed(*times: str) -> Document:
    entries = papers.listing(*((f"Tin: Đại hội chi bộ {number}", time) for number, time in enumerate(times)))
    return papers.document(heading(), "BÁO CÁO SỐ LIỆU TIN, BÀI THÁNG 9/2020", SUBJECT, entries, *papers.ending())


def contradicted(found: RecognisedReturn) -> set[Question]:
    """As it is judged, with the month and the unit known."""
    assert found.unit == "VP"
    assert str(found.month) == "2020-09"
    assert judge(found, (), {}).contradicted == found.contradicted
    return set(found.contradicted)


def test_what_agrees_contradicts_nothing() -> None:
    found = papers.single(report(), "VP-ket-qua-2020-09.docx", sender="vp@example.vn", subject="VP báo cáo tháng 9")
    assert contradicted(found) == set()


@pytest.mark.parametrize(
    ("path", "how", "expected"),
    [
        ("BC thang 8.docx", {}, {MONTH}),
        ("VP-ket-qua-2020-08.docx", {}, {MONTH}),
        ("BC.docx", {"subject": "Báo cáo tháng 8/2020"}, {MONTH}),
        ("Tháng 8/BC.docx", {}, set()),
        ("TTRA.docx", {}, {UNIT}),
        ("Thanh tra Sở/BC.docx", {}, {UNIT}),
        ("Thanh tra Sở/VP/BC.docx", {}, set()),
        ("BC.docx", {"sender": "Thanh tra Sở <a@example.com>"}, {UNIT}),
        ("TTRA thang 8.docx", {}, {UNIT, MONTH}),
        ("thanh tra tinh.docx", {}, set()),
    ],
)
def test_a_name_or_a_sender_that_says_another(path: str, how: dict[str, str], expected: set[Question]) -> None:
    assert contradicted(papers.single(report(), path, **how)) == expected


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"baocao-unit": "TTRA", "baocao-month": "2020-09"}, {UNIT}),
        ({"baocao-unit": "VP", "baocao-month": "2020-07"}, {MONTH}),
        ({"baocao-unit": "KHONG-CO", "baocao-month": "2020-09"}, set()),
    ],
)
def test_a_mark_of_another(properties: dict[str, str], expected: set[Question]) -> None:
    assert contradicted(papers.single(report(properties=properties))) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("ngày 30 tháng 9", set()),
        ("ngày 31 tháng 10", set()),
        ("ngày 31 tháng 8", {MONTH}),
        ("ngày 01 tháng 11", {MONTH}),
        ("ngày ... tháng ...", set()),
    ],
)
def test_a_day_of_signing_in_neither_month(day: str, expected: set[Question]) -> None:
    assert contradicted(papers.single(report(signed=f"Đắk Lắk, {day} năm 2020"))) == expected


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("31/8/2020", "30/8/2020"), {MONTH}),
        (("31/8/2020",), {MONTH}),
        (("tháng 8 năm 2020 (3 phút)", ""), {MONTH}),
        (("31/8/2020", "30/8/2020", "01/9/2020"), set()),
        (("", "tháng... năm...."), set()),
        (("05/9/2020", "3 phút"), set()),
    ],
)
def test_every_dated_item_outside_of_the_month(times: tuple[str, ...], expected: set[Question]) -> None:
    assert contradicted(papers.single(listed(*times))) == expected


def test_a_sentence_or_periods_that_say_another_month_than_the_title() -> None:
    made = papers.report(title="BÁO CÁO THÁNG 9/2020", body=[papers.grid(period="tháng 8 năm 2020")])
    assert contradicted(papers.single(made)) == {MONTH}


def test_the_same_bytes_are_whose_evidence_around_them_says_where_the_heading_names_nobody() -> None:
    made = report(unit="Phòng/đv.....")
    known = [
        papers.single(made, "BC TTRA thang 9.docx").unit,
        papers.single(made, "BC QLKH thang 9.docx").unit,
        papers.single(made, "Thanh tra Sở/BC.docx").unit,
        papers.single(made, "thu.eml!/BC.docx", sender="VP@example.vn").unit,
        papers.single(made, "BC.docx").unit,
    ]
    assert known == ["TTRA", "QLKH", "TTRA", "VP", None]
