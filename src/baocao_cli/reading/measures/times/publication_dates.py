"""When an entry was published, by the dates that its time cell names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, digits_at, token_at
from baocao_cli.reading.measures.times.beside_period import WHOLE_MONTH
from baocao_cli.reading.measures.times.period import shown_month
from baocao_cli.reading.measures.times.publication_figures import of_other_month
from baocao_cli.reading.measures.times.publication_reading import Answer
from baocao_cli.reading.spans.intervals import ImpossibleDate, Interval, MonthUnknown, interval_of, lies_in
from baocao_cli.reading.spans.linked import Linked
from baocao_cli.reading.spans.times import Grain

OTHER_TIMES = ("time-other-month", "time-swapped", "time-not-a-day")
"""Faults of a date that make it doubtful whether what is beside it is the month's."""


def published_at(tokens: Tokens, groups: Sequence[Linked], month: Month | None) -> Answer[str]:
    """The day of publication, or the month where several days or none is named; `month` is the return's."""
    if not groups:
        return _habit(tokens, month)
    try:
        intervals = [interval_of(group, month) for group in groups]
    except ImpossibleDate:
        return Answer(findings=(Finding.of("time-impossible"),))
    except MonthUnknown:
        return Answer(findings=(Finding.of("time-month-unknown"),))
    if any(interval.grains - {Grain.DAY, Grain.MONTH} for interval in intervals):
        return Answer(findings=(Finding.of("time-not-a-day"),))
    return _of_other_month(intervals, month) or _in_month(tokens, groups, intervals)


def _habit(tokens: Tokens, month: Month | None) -> Answer[str]:
    """`trong tháng`, `hàng tuần`: the return's month."""
    habit = any(WHOLE_MONTH.length_at(tokens, at) for at in range(len(tokens)))
    if not habit or month is None:
        return Answer()
    return Answer(str(month), findings=(Finding.of("time-whole-month", month=shown_month(month)),))


def _of_other_month(intervals: Sequence[Interval], month: Month | None) -> Answer[str] | None:
    if month is None or all(lies_in(interval.period, month) for interval in intervals):
        return None
    days = {day for interval in intervals for day in _ends(interval)}
    return of_other_month(days.pop() if len(days) == 1 else None, month)


def _in_month(tokens: Tokens, groups: Sequence[Linked], intervals: Sequence[Interval]) -> Answer[str]:
    """One day, or the one month in which all of them are."""
    assumed = _year_assumed(intervals)
    days = {day for interval in intervals if interval.grains == {Grain.DAY} for day in _ends(interval)}
    if len(days) == 1:
        return Answer(days.pop().isoformat(), findings=assumed)
    months = {Month.of(day) for interval in intervals for day in _ends(interval)}
    if len(months) > 1:
        return Answer(findings=(Finding.of("time-not-a-day"),))
    month = months.pop()
    if not days or not _names_days(groups):
        return Answer(str(month), findings=assumed)
    if _has_bare_day(tokens, groups):
        return Answer(findings=(Finding.of("time-dates-unclear"),))
    return Answer(str(month), findings=(*assumed, Finding.of("time-several-dates", month=shown_month(month))))


def _names_days(groups: Sequence[Linked]) -> bool:
    return any(time.day is not None for group in groups for time in group.times)


def _ends(interval: Interval) -> tuple[date, date]:
    return interval.period.start, interval.period.end


def _year_assumed(intervals: Sequence[Interval]) -> tuple[Finding, ...]:
    if all(interval.year_written for interval in intervals):
        return ()
    return (Finding.of("time-year-assumed", year=max(interval.period.end for interval in intervals).year),)


def _has_bare_day(tokens: Tokens, groups: Sequence[Linked]) -> bool:
    """`3, 05/9`, `05/9/2020, 15`: the figure at the end may be a day or the minutes."""
    return any(
        len(group.times) > 1 and any(_is_bare(tokens, at) for at in (group.first, group.after - 1)) for group in groups
    )


def _is_bare(tokens: Tokens, at: int) -> bool:
    before, following = token_at(tokens, at - 1), token_at(tokens, at + 1)
    glued = before is not None and before.is_mark("/.-") and not tokens[at].spaced
    dated = before is not None and (glued or before.kind is TokenKind.WORD)
    return digits_at(tokens, at) is not None and not dated and (following is None or not following.is_mark("/."))
