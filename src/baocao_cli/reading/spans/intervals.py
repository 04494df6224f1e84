"""From times that a text names to days on the calendar, seen from the month of the return."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from baocao_cli.month import Month, months_between
from baocao_cli.reading.model import Period
from baocao_cli.reading.spans.linked import Link, Linked, is_possible
from baocao_cli.reading.spans.times import Grain, Time


class ImpossibleDate(Exception):
    """The calendar has no such day or month."""


class MonthUnknown(Exception):
    """The month or year is not written, and the return's own is not known."""


@dataclass(frozen=True, slots=True)
class Interval:
    """What linked times cover. `reversed_`: a range whose end lies before its start (the period is in order)."""

    period: Period
    grains: frozenset[Grain]
    year_written: bool
    reversed_: bool = False


def interval_of(linked: Linked, month: Month | None) -> Interval:
    """The days from the first to the last that the linked times name.

    A year that is not written is the one that brings the date nearest to `month`. Raises ImpossibleDate, MonthUnknown.
    """
    periods = [_period_of(time, month) for time in linked.times]
    reversed_ = any(
        link is Link.RANGE and periods[index].start > periods[index + 1].start
        for index, link in enumerate(linked.links)
    )
    return Interval(
        Period(min(period.start for period in periods), max(period.end for period in periods)),
        frozenset(time.grain for time in linked.times),
        all(time.year is not None and not time.short_year for time in linked.times),
        reversed_,
    )


def _period_of(time: Time, month: Month | None) -> Period:
    if time.grain is Grain.DAY:
        return _days(time, month)
    if time.grain is Grain.MONTH:
        if time.month is None or not 1 <= time.month <= 12:
            raise ImpossibleDate
        return whole(Month(_year_of(time, month), time.month))
    year = time.year if time.year is not None else (month.year if month is not None else None)
    if year is None:
        raise MonthUnknown
    if time.grain is Grain.QUARTER and time.quarter is not None:
        first = Month(year, time.quarter * 3 - 2)
        return Period(first.first_day, first.plus(2).last_day)
    return Period(Month(year, 1).first_day, Month(year, 12).last_day)


def _days(time: Time, month: Month | None) -> Period:
    if time.month is None:
        if month is None:
            raise MonthUnknown
        time = replace(time, month=month.number, year=month.year)
    if not is_possible(time):
        raise ImpossibleDate
    dated = replace(time, year=_year_of(time, month))
    if not is_possible(dated) or dated.year is None or dated.month is None:
        raise ImpossibleDate
    if dated.day is None:
        return whole(Month(dated.year, dated.month))
    day = date(dated.year, dated.month, dated.day)
    return Period(day, day)


def _year_of(time: Time, month: Month | None) -> int:
    if time.year is not None:
        return time.year
    if month is None or time.month is None:
        raise MonthUnknown
    number = time.month
    years = (month.year, month.year - 1, month.year + 1)
    return min(years, key=lambda year: abs(Month(year, number).months_after(month)))


def whole(month: Month) -> Period:
    return Period(month.first_day, month.last_day)


def meets(period: Period, month: Month) -> bool:
    return period.start <= month.last_day and period.end >= month.first_day


def lies_in(period: Period, month: Month) -> bool:
    return period.start >= month.first_day and period.end <= month.last_day


def holds_other_month(period: Period, month: Month) -> bool:
    """Whether the whole of another month lies in the period: figures of several months are none of one."""
    months = months_between(Month.of(period.start), Month.of(period.end))
    return any(other != month and period.start <= other.first_day and other.last_day <= period.end for other in months)


def swapped(day: date) -> date | None:
    """The date with day and month exchanged, as a sheet that expects the month first keeps it, if it exists."""
    return date(day.year, day.day, day.month) if day.day <= 12 else None
