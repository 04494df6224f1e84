"""Whose time a time beside figures names: a month, longer than a month, or nothing that the calendar has."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from baocao_cli.month import Month
from baocao_cli.reading.lex.tokens import Tokens
from baocao_cli.reading.spans.linked import Link, Linked, is_possible
from baocao_cli.reading.spans.references import COMMEMORATED
from baocao_cli.reading.spans.time_values import CLASSES
from baocao_cli.reading.spans.times import Grain

_LONGER = (Grain.QUARTER, Grain.SEVERAL_MONTHS)
NO_MONTH = 0
_OCCASION = 4
"""Words between `chào mừng` and the day that it names."""


@dataclass(frozen=True, slots=True)
class NamedTime:
    """Whose time a span names: one month, or `longer` than a month; a month of None says nothing of it.

    NO_MONTH where the calendar has no such day or month: the figures are then of no month that can be known.
    """

    month: int | None = None
    year: int | None = None
    longer: bool = False

    def is_of(self, month: Month) -> bool:
        """Whether it is that very month."""
        return not self.longer and self.month == month.number and self.year in (None, month.year)


def named_time(plain: Tokens, group: Linked, *, of_count: bool, summed: bool) -> NamedTime | None:
    """Whose time the group of a text without line breaks names; None where it says nothing of whose the figures are.

    `of_count`: it is the time of a count and of nothing else (`05 pa nô (12/8)`), so that a day in two figures and a
    year alone name one too. `summed`: a cue of sums belongs to it (`cả năm 2020`).
    """
    times = group.times
    if not all(is_possible(time) for time in times):
        return NamedTime(NO_MONTH)
    if any(time.grain in _LONGER for time in times):
        return NamedTime(longer=True)
    months = _months(group, Grain.MONTH)
    if months:
        return _of_months(months)
    if times[0].grain is Grain.YEAR:
        return NamedTime(longer=True) if of_count or summed else None
    return _of_days(plain, group) if of_count or _is_written(plain, group) else None


def _of_days(plain: Tokens, group: Linked) -> NamedTime | None:
    """The month of the days; None where it is not known, or where they merely name an occasion."""
    months = _months(group, Grain.DAY)
    return _of_months(months) if months and not _is_occasion(plain, group.first) else None


def _months(group: Linked, grain: Grain) -> set[tuple[int, int | None]]:
    """The months, each with its year, that the times of that grain name."""
    return {(time.month, time.year) for time in group.times if time.grain is grain and time.month is not None}


def _of_months(months: Set[tuple[int, int | None]]) -> NamedTime:
    """One month with its year; several are longer than a month."""
    return NamedTime(*next(iter(months))) if len(months) == 1 else NamedTime(longer=True)


def _is_written(plain: Tokens, group: Linked) -> bool:
    """Nothing but days can be meant: with the word, with a year, or as the ends of a range."""
    year = any(time.year_written for time in group.times)
    return plain[group.first] in CLASSES["day"] or year or Link.RANGE in group.links


def _is_occasion(plain: Tokens, first: int) -> bool:
    return any(COMMEMORATED.length_at(plain, at) for at in range(max(0, first - _OCCASION), first + 1))
