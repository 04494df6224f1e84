"""Days, months and longer times that a running text names, each completed by its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from baocao_cli.month import Month
from baocao_cli.reading.lex.tokens import time_tokens
from baocao_cli.reading.spans.linked import Linked, find_linked, is_possible
from baocao_cli.reading.spans.times import Grain, Time


@dataclass(frozen=True, slots=True)
class NamedMonth:
    """A month that a text names. `year` is None where it is not written and no default was given."""

    year: int | None
    number: int
    start: int
    end: int
    year_written: bool
    loose: bool = False
    """Two figures side by side (`09 2020`, `202009`): a month in a file's name, hardly one in a sentence."""

    @property
    def month(self) -> Month | None:
        return Month(self.year, self.number) if self.year is not None else None


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date that a text names. `day` is None where dots are in its place (`ngày … tháng 9 năm 2020`)."""

    day: int | None
    month: int
    year: int | None
    start: int
    end: int
    year_written: bool
    loose: bool = False

    @property
    def value(self) -> date | None:
        """The date, where all of it is known."""
        return None if self.day is None or self.year is None else date(self.year, self.month, self.day)


def find_months(text: str, default_year: int | None = None) -> tuple[NamedMonth, ...]:
    """Every month that the text names without a day, in order. Offsets are within `tidy(text)`."""
    return tuple(
        NamedMonth(time.year or default_year, time.month, time.start, time.end, time.year_written, time.loose)
        for time in _all_times(text)
        if time.grain is Grain.MONTH and time.month is not None and 1 <= time.month <= 12
    )


def find_dates(text: str) -> tuple[NamedDate, ...]:
    """Every possible date that the text names with a month at least, in order. Offsets are within `tidy(text)`."""
    return tuple(
        NamedDate(time.day, time.month, time.year, time.start, time.end, time.year_written, time.loose)
        for time in _all_times(text)
        if time.grain is Grain.DAY and time.month is not None and is_possible(time)
    )


def find_longer_times(text: str) -> tuple[Time, ...]:
    """Every quarter, span of months and year that the text names, in order. Offsets are within `tidy(text)`."""
    longer = (Grain.QUARTER, Grain.SEVERAL_MONTHS, Grain.YEAR)
    return tuple(time for time in _all_times(text) if time.grain in longer)


@lru_cache(maxsize=8192)
def linked_times(text: str) -> tuple[Linked, ...]:
    """Every time that the text names, those together that belong together. Offsets are within `tidy(text)`."""
    return find_linked(time_tokens(text))


def _all_times(text: str) -> Iterator[Time]:
    for linked in linked_times(text):
        yield from linked.times
