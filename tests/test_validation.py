"""Rules that hold readings against each other, and the outcome of a return (contract §4)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

import pytest

from baocao_cli.documents.model import Place
from baocao_cli.findings import Finding
from baocao_cli.forms.loader import load_forms
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.recognition.model import FilledForm, RecognisedReturn
from baocao_cli.resources import templates_folder
from baocao_cli.validation import JudgedReturn, ReturnOutcome, judge
from baocao_cli.values import Count, Entries, Entry, Parts, Value, Wait

FORMS = {loaded.form.id: loaded.form for loaded in load_forms((templates_folder(),))}
INFO = Finding.of("converted", kind=".doc", target=".docx")
WARNING = Finding.of("version-differs")
ERROR = Finding.of("internal-fault", reason="?")


def figures(**parts: int | None) -> Parts:
    return Parts({part: None if figure is None else Decimal(figure) for part, figure in parts.items()})


def judged(
    *readings: Reading,
    unit: str | None = "VP",
    held: bool = False,
    findings: tuple[Finding, ...] = (),
    before: Mapping[str, Value] | None = None,
    of_file: tuple[Finding, ...] = (),
) -> JudgedReturn:
    filled = FilledForm(FORMS["ket-qua"])
    recognised = RecognisedReturn(unit, "ket-qua", Month(2020, 9), filled, held=held, findings=findings)
    return judge(recognised, readings, before or {}, of_file)


def reported(
    measure: str, value: Value, *, findings: tuple[Finding, ...] = (), cumulative: Value | None = None
) -> Reading:
    place = Place(table=2, row=2, column=3)
    return Reading(measure, Status.REPORTED, value, raw="x", place=place, findings=findings, cumulative=cumulative)


@pytest.mark.parametrize(
    ("findings", "outcome"),
    [
        ((), ReturnOutcome.ACCEPTED),
        ((INFO,), ReturnOutcome.ACCEPTED),
        ((INFO, WARNING), ReturnOutcome.ACCEPTED_WITH_WARNINGS),
        ((WARNING, ERROR), ReturnOutcome.HELD),
    ],
)
def test_the_gravest_finding_decides(findings: tuple[Finding, ...], outcome: ReturnOutcome) -> None:
    reading = reported("pa-no", Count(Decimal(1)))
    assert judged(reading, findings=findings).outcome is outcome
    assert judged(reading, of_file=findings).outcome is outcome
    assert judged(reported("pa-no", Count(Decimal(1)), findings=findings)).outcome is outcome


def test_a_return_of_an_unknown_unit_is_held() -> None:
    result = judged(reported("pa-no", Count(Decimal(1))), unit=None)
    assert (result.outcome, result.held_whole) == (ReturnOutcome.HELD, True)


def test_a_return_that_recognition_holds_is_held() -> None:
    assert judged(held=True).held_whole


def test_a_held_reading_holds_the_return_and_not_the_other_readings() -> None:
    held = Reading("phat-thanh", Status.HELD, raw="15 phút/ngày", findings=(ERROR,))
    result = judged(reported("pa-no", Count(Decimal(1))), held)
    assert (result.outcome, result.held_whole) == (ReturnOutcome.HELD, False)
    assert result.readings[0].value == Count(Decimal(1))


def test_a_held_item_of_a_list_holds_the_return() -> None:
    row = Entry({"title": "Tin"}, "Tin", "bảng 2, hàng 2", {"minutes": Wait("time-clock")})
    assert judged(reported("pa-no", Entries((row,)))).outcome is ReturnOutcome.HELD


@pytest.mark.parametrize(
    "reading",
    [
        Reading("pa-no", Status.REPORTED),
        Reading("pa-no", Status.MISSING, Count(Decimal(1))),
        Reading("pa-no", Status.HELD, Count(Decimal(1)), findings=(ERROR,)),
        Reading("pa-no", Status.HELD),
    ],
)
def test_a_reading_that_contradicts_itself_is_held(reading: Reading) -> None:
    """It would be a mistake of the program, and must not pass for a figure."""
    result = judged(reading)
    assert (result.readings[0].status, result.readings[0].value) == (Status.HELD, None)
    assert "reading-contradicts-itself" in [finding.code for finding in result.readings[0].findings]
    assert result.outcome is ReturnOutcome.HELD


class TestParts:
    def test_attendees_without_a_session_are_a_warning(self) -> None:
        result = judged(reported("tuyen-truyen-mieng", figures(sessions=0, attendees=120)))
        (finding,) = result.readings[0].findings
        assert (finding.code, finding.reading, finding.where) == (
            "parts-disagree",
            "tuyen-truyen-mieng",
            "bảng 2, hàng 2, cột 3",
        )
        assert result.outcome is ReturnOutcome.ACCEPTED_WITH_WARNINGS

    @pytest.mark.parametrize(
        "value",
        [figures(sessions=2, attendees=120), figures(sessions=3, attendees=None), figures(sessions=0, attendees=0)],
    )
    def test_parts_that_agree(self, value: Parts) -> None:
        assert judged(reported("tuyen-truyen-mieng", value)).readings[0].findings == ()


class TestCumulative:
    BEFORE: ClassVar[Mapping[str, Value]] = {"pa-no": Count(Decimal(7)), "phat-thanh": figures(minutes=60)}

    @pytest.mark.parametrize(("stated", "codes"), [(10, []), (12, ["cumulative-differs"])])
    def test_the_units_own_running_total(self, stated: int, codes: list[str]) -> None:
        reading = reported("pa-no", Count(Decimal(3)), cumulative=Count(Decimal(stated)))
        result = judged(reading, before=self.BEFORE)
        assert [finding.code for finding in result.readings[0].findings] == codes

    def test_of_parts(self) -> None:
        reading = reported("phat-thanh", figures(minutes=30), cumulative=figures(minutes=100))
        assert [finding.code for finding in judged(reading, before=self.BEFORE).readings[0].findings] == [
            "cumulative-differs"
        ]

    def test_where_the_ledger_knows_nothing_there_is_nothing_to_compare(self) -> None:
        reading = reported("pa-no", Count(Decimal(3)), cumulative=Count(Decimal(12)))
        assert judged(reading).readings[0].findings == ()
