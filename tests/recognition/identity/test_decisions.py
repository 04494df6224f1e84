"""How form, unit and month were decided, as data: every evidence with its weight, and which one decided."""

from __future__ import annotations

from baocao_cli.recognition.model import Decision, Question, RecognisedReturn
from tests.recognition import papers
from tests.recognition.papers import SEPTEMBER


def decided(found: RecognisedReturn, question: Question) -> Decision:
    return next(decision for decision in found.decisions if decision.question is question)


def test_every_return_says_how_form_unit_and_month_were_found() -> None:
    found = papers.single(papers.report(), "VP-ket-qua-2020-09.docx", sender="vp@example.vn", month=SEPTEMBER)
    assert [decision.question for decision in found.decisions] == list(Question)
    assert [decision.value for decision in found.decisions] == ["ket-qua", "VP", "2020-09"]
    assert all(decision.by in decision.evidence for decision in found.decisions)
    assert [each.source for each in decided(found, Question.FORM).evidence] == ["rows", "heads"]
    unit = decided(found, Question.UNIT)
    assert [(each.source, each.says) for each in unit.evidence] == [
        ("heading", ("VP",)),
        ("sentence", ("VP",)),
        ("file_name", ("VP",)),
        ("sender", ("VP",)),
    ]
    assert unit.by == unit.evidence[0]
    weights = [each.weight for each in unit.evidence]
    assert weights == sorted(weights, reverse=True)


def test_what_contradicts_is_kept_beside_what_decided() -> None:
    made = papers.document(
        papers.heading(), "BÁO CÁO", "Tháng 9 năm 2020", papers.grid(period="tháng 8 năm 2020"), *papers.ending()
    )
    month = decided(papers.single(made, "VP 2020-08.docx", month=SEPTEMBER), Question.MONTH)
    assert (month.value, month.proposal, month.by and month.by.source) == (None, "2020-08", "title")
    assert {(each.source, each.says[0]) for each in month.evidence} == {
        ("title", "2020-09"),
        ("periods", "2020-08"),
        ("file_name", "2020-08"),
        ("signed", "2020-10"),
        ("option", "2020-09"),
    }


def test_a_span_or_a_plan_is_what_held_the_month() -> None:
    for title, source, said in (("BÁO CÁO quý III năm 2020", "span", "longer"), ("KẾ HOẠCH", "plan", "plan")):
        found = papers.single(papers.report(title=title), month=SEPTEMBER)
        month = decided(found, Question.MONTH)
        assert (month.value, month.proposal) == (None, "2020-09")
        assert month.by is not None
        assert (month.by.source, month.by.says) == (source, (said,))


def test_nobody_that_is_known_is_said_by_a_name_all_the_same() -> None:
    unit = decided(papers.single(papers.report(unit="PHÒNG ĐÃ GIẢI THỂ")), Question.UNIT)
    assert unit.value is None
    assert unit.by is not None
    assert (unit.by.text, unit.by.says, unit.by.certain) == ("PHÒNG ĐÃ GIẢI THỂ", (), False)


def test_without_evidence_the_option_decides() -> None:
    made = papers.document(papers.heading(), "BÁO CÁO", papers.grid(period=""), *papers.ending())
    month = decided(papers.single(made, month=SEPTEMBER), Question.MONTH)
    assert month.value == "2020-09"
    assert month.by is not None
    assert month.by.source == "option"
