"""What single figures of a list's time column mean: a day, a clock figure, a bare number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.lex.length import SIXTY, Length, length_named, minutes_in
from baocao_cli.reading.measures.times.period import shown_month, swapped_into
from baocao_cli.reading.measures.times.publication_reading import Answer
from baocao_cli.reading.model import Context
from baocao_cli.vietnamese.notation import write_rounded

_LAST_MONTH = 12
LONGEST_BARE = 999
"""Minutes that a bare number may mean."""


def of_day(day: date, shows_day: bool, month: Month | None) -> Answer[str]:
    """A sheet's own date; `shows_day`: its format prints the day."""
    if month is not None and day not in month:
        return of_other_month(day, month)
    if day.day == 1 and not shows_day:
        own = Month.of(day)
        return Answer(str(own), findings=(Finding.of("time-first-of-month", month=shown_month(own)),))
    return Answer(day.isoformat())


def of_other_month(day: date | None, month: Month) -> Answer[str]:
    """A time outside of the return's month; a single `day` may have changed places with its month."""
    other = swapped_into(day, month) if day is not None else None
    if other is not None:
        return Answer(likely=other.isoformat(), findings=(Finding.of("time-swapped", month=shown_month(month)),))
    return Answer(findings=(Finding.of("time-other-month", month=shown_month(month)),))


def of_clock(parts: tuple[int, ...]) -> Answer[Decimal]:
    """`3:15` may be of two units, of which minutes and seconds are likelier; `0:03:15` is of three."""
    if any(part >= SIXTY for part in parts[1:]):
        return Answer(findings=(Finding.of("time-clock"),))
    if len(parts) == 2:
        return Answer(likely=parts[0] + parts[1] / SIXTY, findings=(Finding.of("time-clock"),))
    minutes = parts[0] * SIXTY + parts[1] + parts[2] / SIXTY
    return Answer(minutes, findings=(Finding.of("time-clock-read", minutes=write_rounded(minutes)),))


def of_bare(figure: Decimal, context: Context) -> Answer[Decimal]:
    """A figure without a unit: in the unit of the column's head, unless it may be the month."""
    factor = minutes_in(context.column_unit)
    if factor is not None and factor != 1:
        finding = Finding.of("time-unit-of-head", unit=context.column_unit or "")
        return Answer(figure * factor, findings=(finding,))
    whole = figure == figure.to_integral_value()
    if figure <= 0 or (whole and figure <= _LAST_MONTH):
        likely = figure if figure > 0 and length_named(context.column_unit) is Length.MINUTES else None
        return Answer(likely=likely, findings=(Finding.of("time-bare-ambiguous"),))
    if whole and figure > LONGEST_BARE:
        return Answer(findings=(Finding.of("time-unclear"),))
    return Answer(figure, findings=(Finding.of("time-bare-number"),))
