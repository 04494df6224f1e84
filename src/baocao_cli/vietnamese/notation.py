"""Writing figures and dates as Vietnamese documents have them: `1.250,5`, `83,3 %`, `ngày 05 tháng 9 năm 2020`."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from baocao_cli.month import Month

MINUS = "-"


def write_figure(figure: Decimal | int, decimals: int | None = None) -> str:
    """`.` groups thousands, `,` is the decimal mark; trailing zeros go, unless so many `decimals` are asked for."""
    exact = Decimal(figure)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    exact = abs(exact) if exact == 0 else exact
    whole, _, fraction = f"{exact:,f}".partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    grouped = whole.replace(",", ".").replace("-", MINUS)
    return f"{grouped},{fraction}" if fraction else grouped


def write_rounded(figure: Decimal) -> str:
    """At most two decimals: minutes have seconds as fractions, which hardly ever come out even."""
    return write_figure(figure.quantize(Decimal("0.01")))


def write_count(figure: Decimal | int) -> str:
    """A count in running text: below ten with a zero before it (`05`), as offices write it."""
    whole = Decimal(figure)
    return f"0{whole:f}" if whole == whole.to_integral_value() and 0 < whole < 10 else write_figure(whole)


def write_percent(share: Decimal, decimals: int = 1) -> str:
    """A share of one as `83,3 %`, whole percents without decimals."""
    rounded = (share * 100).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return f"{write_figure(rounded)} %"


def write_day(day: date) -> str:
    """`ngày 05 tháng 9 năm 2020`: a zero before days below 10 and before months 1 and 2 only (NĐ 30/2020/NĐ-CP)."""
    return f"ngày {day.day:02d} {write_month(Month.of(day))}"


def write_month(month: Month) -> str:
    """`tháng 9 năm 2020`, `tháng 02 năm 2020`."""
    number = f"{month.number:02d}" if month.number <= 2 else str(month.number)
    return f"tháng {number} năm {month.year}"


def write_short_day(day: date) -> str:
    """`05/9/2020`, for tables."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"
