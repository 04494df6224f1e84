"""Spans: which months, what they are called, and what phases do with months that they have in part."""

from __future__ import annotations

from datetime import date

import pytest

from baocao_cli.month import Month, months_between
from baocao_cli.summary.model.span import Span
from baocao_cli.workspace.settings_model import Campaign, Phase, Settings
from tests.support.built_returns import SEPTEMBER

FEBRUARY = Month(2020, 2)
PHASES = (
    Phase(number=1, name="Đợt một", start=date(2020, 2, 1), end=date(2020, 10, 20)),
    Phase(number=2, name="Đợt hai", start=date(2020, 10, 21), end=date(2021, 1, 25)),
    Phase(number=3, name="Đợt ba", start=date(2021, 2, 1)),
)
SETTINGS = Settings(phases=PHASES)


@pytest.mark.parametrize(
    ("span", "name", "words", "short"),
    [
        (Span.of_month(SEPTEMBER), "2020-09", "tháng 9 năm 2020", "tháng 9/2020"),
        (Span.of_months(SEPTEMBER, SEPTEMBER), "2020-09", "tháng 9 năm 2020", "tháng 9/2020"),
        (
            Span.of_months(FEBRUARY, SEPTEMBER),
            "2020-02_2020-09",
            "từ tháng 02 đến tháng 9 năm 2020",
            "tháng 02 – tháng 9/2020",
        ),
        (
            Span.of_months(Month(2020, 11), Month(2021, 1)),
            "2020-11_2021-01",
            "từ tháng 11 năm 2020 đến tháng 01 năm 2021",
            "tháng 11/2020 – tháng 01/2021",
        ),
        (
            Span.of_phase(PHASES[0], SETTINGS, SEPTEMBER),
            "dot-1",
            "đợt 1 (từ tháng 02 đến tháng 9 năm 2020)",
            "đợt 1",
        ),
        (
            Span.of_year(2020, SETTINGS, SEPTEMBER),
            "nam-2020",
            "năm 2020 (từ tháng 02 đến tháng 9 năm 2020)",
            "năm 2020",
        ),
        (Span.of_year(2021, SETTINGS, None), "nam-2021", "năm 2021", "năm 2021"),
    ],
)
def test_what_a_span_is_called(span: Span, name: str, words: str, short: str) -> None:
    assert (span.name, span.in_words, span.short) == (name, words, short)


def test_the_span_before_is_as_long_and_ends_where_it_begins() -> None:
    before = Span.of_months(Month(2020, 7), SEPTEMBER).before()
    assert before.months == months_between(Month(2020, 4), Month(2020, 6))
    assert Span.of_month(Month(2020, 1)).before() == Span.of_month(Month(2019, 12))


def test_a_span_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before"):
        Span.of_months(SEPTEMBER, FEBRUARY)


def test_every_month_belongs_to_one_phase() -> None:
    latest = Month(2021, 6)
    found = [month for phase in PHASES for month in Span.of_phase(phase, SETTINGS, latest).months]
    assert found == months_between(FEBRUARY, latest)


def test_a_phase_says_which_months_it_has_in_part() -> None:
    first, second = (Span.of_phase(phase, SETTINGS, Month(2021, 3)) for phase in PHASES[:2])
    assert (first.last, second.first, second.last) == (Month(2020, 10), Month(2020, 11), Month(2021, 1))
    assert [(part.month, part.days, part.counted) for part in first.part_months] == [(Month(2020, 10), 20, True)]
    assert [(part.month, part.days, part.counted) for part in second.part_months] == [
        (Month(2020, 10), 11, False),
        (Month(2021, 1), 25, True),
    ]
    left_out, counted = second.part_sentences()
    assert left_out.startswith("Tháng 10 năm 2020 có 11/31 ngày thuộc đợt 2;")
    assert "nên không tính vào đợt này" in left_out
    assert counted.startswith("Tháng 01 năm 2021 chỉ có 25/31 ngày thuộc đợt 2;")
    assert "nên được tính cả vào đợt này" in counted


def test_a_phase_begins_with_the_campaign() -> None:
    settings = Settings(phases=PHASES, campaign=Campaign(first_month=Month(2020, 7)))
    first = Span.of_phase(PHASES[0], settings, Month(2021, 3))
    assert (first.first, first.last) == (Month(2020, 7), Month(2020, 10))


def test_months_that_are_counted_otherwise_move_the_phase_with_them() -> None:
    settings = Settings(phases=PHASES, campaign=Campaign(month_counts="15-14"))
    first = Span.of_phase(PHASES[0], settings, Month(2021, 6))
    assert (first.first, first.last) == (FEBRUARY, Month(2020, 10))
    assert [(part.month, part.days, part.counted) for part in first.part_months] == [
        (FEBRUARY, 14, True),
        (Month(2020, 11), 6, False),
    ]


def test_a_phase_without_an_end_reaches_as_far_as_reports_have_come() -> None:
    assert Span.of_phase(PHASES[2], SETTINGS, Month(2021, 4)).last == Month(2021, 4)
    assert Span.of_phase(PHASES[2], SETTINGS, SEPTEMBER).months == [Month(2021, 2)]
    assert Span.of_phase(PHASES[2], SETTINGS, None).months == [Month(2021, 2)]


def test_a_phase_of_no_month_is_refused() -> None:
    short = Phase(number=1, name="Ngắn", start=date(2020, 3, 10), end=date(2020, 3, 12))
    longer = Phase(number=2, name="Dài", start=date(2020, 3, 13))
    with pytest.raises(ValueError, match="no month"):
        Span.of_phase(short, Settings(phases=(short, longer)), SEPTEMBER)


def test_a_year_begins_with_the_campaign_and_ends_with_the_last_reports() -> None:
    assert Span.of_year(2020, SETTINGS, Month(2021, 2)).months == months_between(FEBRUARY, Month(2020, 12))
    assert Span.of_year(2021, SETTINGS, Month(2021, 2)).last == Month(2021, 2)
