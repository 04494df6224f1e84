"""Stored numbers and what they stand for."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.model import CellKind
from baocao_cli.documents.workbook.values import as_typed, number


@pytest.mark.parametrize(
    ("stored", "figure"),
    [
        ("0.30000000000000004", "0.3"),
        ("1.1000000000000001", "1.1"),
        ("12.0", "12"),
        ("1E2", "100"),
        ("1.25", "1.25"),
        ("-5", "-5"),
        ("015", "15"),
        (0.1 + 0.2, "0.3"),
        (45.0, "45"),
        ("123456789012345678", "123456789012346000"),
    ],
)
def test_a_float_is_what_was_typed(stored: str | float, figure: str) -> None:
    assert as_typed(stored) == Decimal(figure)


@pytest.mark.parametrize("stored", ["", "x", "NaN", "Infinity", "-inf", "1,5", "0x10", "1E999999999", "1E-999999999"])
def test_no_number(stored: str) -> None:
    assert as_typed(stored) is None
    assert number(stored).kind is CellKind.ERROR


@given(st.decimals(places=3, min_value=-(10**9), max_value=10**9, allow_nan=False))
def test_three_decimals_survive_a_float(figure: Decimal) -> None:
    assert as_typed(float(figure)) == figure
    assert as_typed(repr(float(figure))) == figure


@pytest.mark.parametrize(
    ("serial", "code", "day", "text"),
    [
        ("44075", "dd/mm/yyyy", date(2020, 9, 1), "01/09/2020"),
        ("44075", "m/d/yyyy", date(2020, 9, 1), "01/09/2020"),
        ("44075", "mmm-yy", date(2020, 9, 1), "09/2020"),
        ("43832", "d-mmm", date(2020, 1, 2), "02/01"),
        ("44079.6041666667", "dd/mm/yyyy h:mm", date(2020, 9, 5), "05/09/2020 14:30"),
        ("1", "dd/mm/yyyy", date(1900, 1, 1), "01/01/1900"),
        ("12", "dd/mm/yyyy", date(1900, 1, 12), "12/01/1900"),
        ("59", "dd/mm/yyyy", date(1900, 2, 28), "28/02/1900"),
        ("61", "dd/mm/yyyy", date(1900, 3, 1), "01/03/1900"),
        ("2958465", "dd/mm/yyyy", date(9999, 12, 31), "31/12/9999"),
    ],
)
def test_dates(serial: str, code: str, day: date, text: str) -> None:
    content = number(serial, code)
    assert (content.kind, content.value, content.text) == (CellKind.DATE, day, text)


def test_dates_since_1904() -> None:
    assert number("42613", "dd/mm/yyyy", date1904=True).value == date(2020, 9, 1)
    assert number("0", "dd/mm/yyyy", date1904=True).value == date(1904, 1, 1)
    assert number("2957003", "dd/mm/yyyy", date1904=True).value == date(9999, 12, 31)


@pytest.mark.parametrize(("stored", "date1904"), [("2958465.9999999", False), ("2958466", False), ("2957004", True)])
def test_days_after_the_last_are_numbers(stored: str, date1904: bool) -> None:
    assert number(stored, "dd/mm/yyyy", date1904=date1904).kind is CellKind.NUMBER


@pytest.mark.parametrize(("serial", "text"), [("0", "00/01/1900"), ("60", "29/02/1900")])
def test_days_that_never_were_are_text(serial: str, text: str) -> None:
    content = number(serial, "dd/mm/yyyy")
    assert (content.kind, content.text) == (CellKind.TEXT, text)


def test_a_negative_date_is_a_number() -> None:
    content = number("-3", "yyyy-mm-dd")
    assert (content.kind, content.value, content.text) == (CellKind.NUMBER, Decimal(-3), "-3")


@pytest.mark.parametrize(
    ("serial", "code", "value", "text"),
    [
        ("0.104166666666667", "h:mm", time(2, 30), "02:30"),
        ("0.104166666666667", "h:mm:ss", time(2, 30), "02:30:00"),
        ("0.0107638888888889", "mm:ss", time(0, 15, 30), "15:30"),
        ("0.604166666666667", "h:mm AM/PM", time(14, 30), "14:30"),
        ("1.25", "[h]:mm", None, "30:00"),
        ("1.25", "h:mm", time(6, 0), "06:00"),
        ("0", "h:mm", time(0, 0), "00:00"),
    ],
)
def test_times_and_durations(serial: str, code: str, value: time | None, text: str) -> None:
    content = number(serial, code)
    assert (content.kind, content.value, content.text) == (CellKind.TIME, value, text)


@given(st.integers(min_value=61, max_value=2_958_465))
def test_every_day_since_march_1900(serial: int) -> None:
    assert number(str(serial), "dd/mm/yyyy").value == date(1899, 12, 30) + timedelta(serial)


@pytest.mark.parametrize("stored", ["1e400", "-1e400", "1e-400", "0E-999999", "5e-324"])
def test_figures_beyond_all_reports_stay_short(stored: str) -> None:
    assert len(number(stored).text) < 40
