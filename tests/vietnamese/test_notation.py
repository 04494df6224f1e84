"""Figures and dates as Vietnamese documents write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from baocao_cli.month import Month
from baocao_cli.vietnamese.notation import (
    write_count,
    write_day,
    write_figure,
    write_month,
    write_percent,
    write_short_day,
)


@pytest.mark.parametrize(
    ("figure", "text"),
    [("0", "0"), ("5", "5"), ("1250", "1.250"), ("1250.50", "1.250,5"), ("1234567", "1.234.567"), ("-1250", "-1.250")],
)
def test_figures(figure: str, text: str) -> None:
    assert write_figure(Decimal(figure)) == text


def test_decimals_asked_for() -> None:
    assert write_figure(Decimal("2.345"), 2) == "2,35"
    assert write_figure(Decimal("-0.001"), 1) == "0,0"


@pytest.mark.parametrize(("figure", "text"), [(0, "0"), (5, "05"), (12, "12"), (1250, "1.250")])
def test_counts_below_ten_have_a_zero(figure: int, text: str) -> None:
    assert write_count(figure) == text


def test_percent() -> None:
    assert write_percent(Decimal(20) / Decimal(24)) == "83,3 %"
    assert write_percent(Decimal(1)) == "100 %"


def test_dates_have_zeros_before_small_days_and_the_first_two_months() -> None:
    assert write_day(date(2020, 9, 5)) == "ngày 05 tháng 9 năm 2020"
    assert write_day(date(2020, 2, 15)) == "ngày 15 tháng 02 năm 2020"
    assert write_month(Month(2020, 9)) == "tháng 9 năm 2020"
    assert write_short_day(date(2021, 1, 5)) == "05/01/2021"
