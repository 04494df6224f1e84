"""The period column: plain, typed, printed, of another month."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from baocao_cli.documents.model import Cell, CellKind, Place, Table
from baocao_cli.month import Month
from baocao_cli.reading.measures.times.period import read_period
from baocao_cli.reading.model import Period, Status
from tests.reading.examples import Row, cell_of, expected, expected_severity, rows, text_cell, told

MONTH = Month(2020, 9)
_IN_MONTH = st.dates(MONTH.first_day, MONTH.last_day)
_NOTATIONS = (
    "{d:02d}/{m}/{y}",
    "{d}.{m}.{y}",
    "ngày {d} tháng {m} năm {y}",
    "{d:02d}-{m:02d}-{y}",
    "{y}-{m:02d}-{d:02d}",
)
_RANGES = ("từ {} đến {}", "{} - {}", "{}–{}", "Từ ngày {} đến hết ngày {}", "{} đến {}")


@pytest.mark.parametrize(
    "row",
    rows("thoi-gian", "cells.csv", "periods_more.csv", "variants.csv"),
    ids=lambda row: row["cell_type"] + ": " + row["cell"],
)
def test_period_is_read_as_the_examples_say(row: Row) -> None:
    reading = read_period(cell_of(row), MONTH)
    period = reading.period.to_json() if reading.period is not None else None
    proposal = reading.proposal.to_json() if reading.proposal is not None else None
    assert (str(reading.status), told(reading.findings)) == (row["status"], expected_severity(row)), reading
    assert (period, proposal) == (expected(row["value"]), expected(row["proposal"]))


def _written(day: date, notation: str) -> str:
    return notation.format(d=day.day, m=day.month, y=day.year)


@given(_IN_MONTH, _IN_MONTH, st.sampled_from(_NOTATIONS), st.sampled_from(_RANGES))
def test_a_range_of_the_month_is_read_back(one: date, other: date, notation: str, form: str) -> None:
    start, end = sorted((one, other))
    assume(not (form == "{} - {}" and "-" in notation))
    reading = read_period(text_cell(form.format(_written(start, notation), _written(end, notation))), MONTH)
    assert (reading.status, reading.period) == (Status.REPORTED, Period(start, end)), reading


@given(st.lists(st.integers(1, 30), min_size=1, max_size=5, unique=True), st.sampled_from((", ", "; ", " và ", ",")))
def test_a_list_of_days_reaches_from_first_to_last(days: list[int], link: str) -> None:
    text = link.join(f"{day:02d}" for day in sorted(days)) + "/9/2020"
    reading = read_period(text_cell(text), MONTH)
    assert reading.period == Period(date(2020, 9, min(days)), date(2020, 9, max(days))), reading


@given(st.dates(date(2019, 1, 1), date(2021, 12, 31)), st.sampled_from(_NOTATIONS))
def test_no_day_of_another_month_is_taken(day: date, notation: str) -> None:
    assume(day not in MONTH)
    reading = read_period(text_cell(_written(day, notation)), MONTH)
    assert (reading.status, reading.period, told(reading.findings)) == (Status.HELD, None, "error")


@given(st.text(alphabet="0123456789/.-,; thángnăqýuểđếừ'x?…", max_size=18))
def test_noise_never_becomes_a_silent_period(text: str) -> None:
    """Whatever is typed, a period that is reported without a word lies within the month or is spelled out whole."""
    reading = read_period(text_cell(text), MONTH)
    if reading.status is Status.REPORTED:
        assert reading.period is not None
        assert reading.period.start <= reading.period.end
        inside = reading.period.start in MONTH and reading.period.end in MONTH
        assert inside or told(reading.findings) == "warning"
    else:
        assert reading.period is None
        assert (told(reading.findings) == "error") == (reading.status is Status.HELD)


@pytest.mark.parametrize(
    ("kind", "value", "status", "period"),
    [
        (CellKind.DATE, date(2020, 9, 10), Status.REPORTED, Period(date(2020, 9, 10), date(2020, 9, 10))),
        (CellKind.DATE, date(2020, 8, 1), Status.HELD, None),
        (CellKind.NUMBER, Decimal(44075), Status.REPORTED, Period(MONTH.first_day, MONTH.last_day)),
        (CellKind.NUMBER, Decimal("9.202"), Status.REPORTED, Period(MONTH.first_day, MONTH.last_day)),
        (CellKind.NUMBER, Decimal(9), Status.HELD, None),
        (CellKind.NUMBER, Decimal(2020), Status.HELD, None),
        (CellKind.TIME, time(9, 20), Status.HELD, None),
        (CellKind.ERROR, None, Status.HELD, None),
        (CellKind.UNCOMPUTED, None, Status.HELD, None),
    ],
)
def test_the_cells_own_type_counts(
    kind: CellKind, value: Decimal | date | time | None, status: Status, period: Period | None
) -> None:
    reading = read_period(Cell(0, 0, Place(), str(value), kind, value), MONTH)
    assert (reading.status, reading.period) == (status, period), reading


def test_a_serial_number_is_told() -> None:
    reading = read_period(Cell(0, 0, Place(), "44075", CellKind.NUMBER, Decimal(44075)), MONTH)
    assert told(reading.findings) == "warning"


def test_no_cell_says_nothing() -> None:
    assert read_period(None, MONTH).status is Status.MISSING


def test_without_a_month_only_what_is_written_whole_is_known() -> None:
    assert read_period(text_cell("tháng 9/2020"), None).period == Period(MONTH.first_day, MONTH.last_day)
    assert read_period(text_cell("tháng 9"), None).status is Status.MISSING
    assert read_period(text_cell("hàng ngày"), None).status is Status.MISSING


def test_a_table_in_the_cell_is_read() -> None:
    inner = Table(Place(table=1), 1, 1, (Cell(0, 0, Place(table=1, row=1, column=1), "tháng 9/2020"),))
    reading = read_period(Cell(0, 0, Place(), tables=(inner,)), MONTH)
    assert reading.period == Period(MONTH.first_day, MONTH.last_day)


@given(st.integers(1, 28), st.integers(0, 40))
def test_a_year_that_is_not_written_is_the_nearest(day: int, length: int) -> None:
    """Around the turn of the year, days of December and January find each other."""
    month = Month(2021, 1)
    start = date(2020, 12, day)
    end = start + timedelta(days=length)
    assume(end in month)
    reading = read_period(text_cell(f"từ {start.day}/{start.month} đến {end.day}/{end.month}"), month)
    if reading.status is Status.REPORTED:
        assert reading.period == Period(start, end)
