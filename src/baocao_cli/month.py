"""The reporting month: an ordered value, written `YYYY-MM` outside of documents; and the time zone of all times."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
"""Viet Nam has one zone and no daylight saving time: a fixed offset needs no time zone data on the machine."""

_NOTATION = re.compile(r"([0-9]{4})-([0-9]{2})")


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """One calendar month. `str()` gives `2020-09`. Raises ValueError for a month or year that does not exist."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= 12 and 1 <= self.year <= 9999):
            raise ValueError(f"no such month: {self.year}-{self.number}")

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read `YYYY-MM`; raises ValueError for anything else."""
        match = _NOTATION.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a month in the form YYYY-MM: {text!r}")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that contains the day."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """The 1st."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The 28th to the 31st."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    def plus(self, months: int) -> Month:
        """The month that is `months` later (earlier, if negative)."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    def months_after(self, other: Month) -> int:
        """By how many months it is later than the other one; negative if earlier."""
        return (self.year - other.year) * 12 + self.number - other.number

    def __contains__(self, day: date) -> bool:
        return Month.of(day) == self

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


def months_between(first: Month, last: Month) -> list[Month]:
    """Every month from `first` to `last`, both included; empty if `last` is earlier."""
    months = []
    month = first
    while month <= last:
        months.append(month)
        month = month.plus(1)
    return months
