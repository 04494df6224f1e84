"""What single figures of a list's time column mean: a day, a clock figure, a bare number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.lex.length import minutes_in
from baocao_cli.reading.measures.period import shown_month
from baocao_cli.reading.model import Context, Status
from baocao_cli.reading.spans.intervals import swapped

_SIXTY = Decimal(60)
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class PublicationReading:
    """`published` is a day `2020-09-05`, a month `2020-09` or None; MISSING: both None, nobody wrote anything.

    HELD: both None; the `likely_` pair is the proposal, both None where nothing is likelier.
    """

    status: Status
    minutes: Decimal | None = None
    published: str | None = None
    likely_minutes: Decimal | None = None
    likely_published: str | None = None
    findings: tuple[Finding, ...] = ()


def missing(code: str) -> PublicationReading:
    return PublicationReading(Status.MISSING, findings=(Finding.of(code),))


def held(finding: Finding, minutes: Decimal | None = None, published: str | None = None) -> PublicationReading:
    return PublicationReading(Status.HELD, None, None, minutes, published, (finding,))


def of_day(day: date, shows_day: bool, month: Month | None) -> PublicationReading:
    if month is not None and day not in month:
        other = swapped(day)
        if other is not None and other in month:
            return held(Finding.of("time-swapped", month=shown_month(month)), published=other.isoformat())
        return held(Finding.of("time-other-month", month=shown_month(month)))
    if day.day == 1 and not shows_day:
        told = Finding.of("time-first-of-month", month=shown_month(Month.of(day)))
        return PublicationReading(Status.REPORTED, None, str(Month.of(day)), findings=(told,))
    return PublicationReading(Status.REPORTED, None, day.isoformat())


def of_clock(parts: tuple[int, ...]) -> PublicationReading:
    if any(part >= _SIXTY for part in parts[1:]):
        return held(Finding.of("time-clock"))
    if len(parts) == 2:
        return held(Finding.of("time-clock"), minutes=parts[0] + parts[1] / _SIXTY)
    minutes = parts[0] * _SIXTY + parts[1] + parts[2] / _SIXTY
    return PublicationReading(
        Status.REPORTED, minutes, findings=(Finding.of("time-clock-read", minutes=f"{minutes:.2f}".replace(".", ",")),)
    )


def of_bare(figure: Decimal, context: Context) -> PublicationReading:
    """A figure without a unit: minutes by the column's head, unless it may be the month."""
    factor = minutes_in(context.column_unit)
    if factor is not None and factor != 1:
        told = Finding.of("time-unit-of-head", unit=context.column_unit or "")
        return PublicationReading(Status.REPORTED, figure * factor, findings=(told,))
    whole = figure == figure.to_integral_value()
    if figure <= 0 or (whole and figure <= _LAST_MONTH):
        return held(Finding.of("time-bare-ambiguous"))
    if whole and figure > 999:
        return held(Finding.of("time-unclear"))
    return PublicationReading(Status.REPORTED, figure, findings=(Finding.of("time-bare-number"),))
