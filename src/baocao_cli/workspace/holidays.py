"""Public holidays of the settings, on which no report is due: yearly days, single days, runs of days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_DAY = r"([0-9]{1,2})/([0-9]{1,2})"
_YEARLY = re.compile(_DAY)
_DATED = re.compile(_DAY + r"/([0-9]{4})")
_RUN = re.compile(_DAY + r"/([0-9]{4}) ?[-–] ?" + _DAY + r"/([0-9]{4})")
_LEAP_YEAR = 2000
_LONGEST_RUN = timedelta(days=31)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Holiday:
    """The days from `first` to `last`, both included; a yearly one is a single day in every year."""

    first: date
    last: date
    yearly: bool = False

    def __contains__(self, day: date) -> bool:
        if self.yearly:
            return (day.day, day.month) == (self.first.day, self.first.month)
        return self.first <= day <= self.last


def read_holiday(typed: object) -> Holiday:
    """`"2/9"` (every year), `"10/2/2021"`, `"10/2/2021 - 16/2/2021"`, or a date of TOML without a time of day.

    Raises ValueError for anything else.
    """
    if isinstance(typed, Holiday):
        return typed
    if isinstance(typed, date) and not isinstance(typed, datetime):
        return Holiday(typed, typed)
    text = " ".join(str(typed).split())
    yearly, dated, run = _YEARLY.fullmatch(text), _DATED.fullmatch(text), _RUN.fullmatch(text)
    if yearly is not None:
        day = date(_LEAP_YEAR, int(yearly[2]), int(yearly[1]))
        return Holiday(day, day, yearly=True)
    if dated is not None:
        day = _day(*dated.groups())
        return Holiday(day, day)
    if run is None:
        raise ValueError(text)
    first, last = _day(*run.groups()[:3]), _day(*run.groups()[3:])
    if not first <= last <= first + _LONGEST_RUN:
        raise ValueError(text)
    return Holiday(first, last)


def next_working_day(day: date, holidays: Iterable[Holiday]) -> date:
    """The day itself, or the next one that is neither on a weekend nor a holiday."""
    listed = tuple(holidays)
    while day.weekday() >= _SATURDAY or any(day in holiday for holiday in listed):
        day += timedelta(days=1)
    return day


def _day(day: str, month: str, year: str) -> date:
    return date(int(year), int(month), int(day))
