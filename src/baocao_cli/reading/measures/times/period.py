"""The period cell beside a measure: from which day to which day its figure goes (contract §7, Periods and months)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.lex.celltext import whole_text, without_links
from baocao_cli.reading.lex.misread import as_meant
from baocao_cli.reading.lex.quoting import quote_runs
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, time_tokens, token_at
from baocao_cli.reading.measures.times.beside_period import (
    FROM,
    NO_TIME,
    PRINTED,
    TO,
    UNTIL,
    Beside,
    read_beside,
    says_done,
    without_clock_and_weekdays,
)
from baocao_cli.reading.model import Period, PeriodReading, Status
from baocao_cli.reading.spans.intervals import (
    ImpossibleDate,
    Interval,
    MonthUnknown,
    holds_other_month,
    interval_of,
    lies_in,
    meets,
    swapped,
    whole,
)
from baocao_cli.reading.spans.linked import Linked, find_linked
from baocao_cli.reading.spans.time_values import CLASSES, is_year
from baocao_cli.reading.spans.times import Grain
from baocao_cli.vietnamese.fold import tidy

_LONG = frozenset({Grain.QUARTER, Grain.SEVERAL_MONTHS, Grain.YEAR})


def read_period(cell: Cell | None, month: Month | None) -> PeriodReading:
    """What the cell says of its measure's period; `month` is the return's own, None if that is not known."""
    if cell is None:
        return _missing("period-empty")
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED, CellKind.TIME):
        return _held("period-unclear")
    if isinstance(cell.value, date):
        return _read_date(cell.value, month)
    if isinstance(cell.value, Decimal):
        return _read_number(cell.value, month)
    return read_period_text(whole_text(cell), month)


def _missing(*codes: str) -> PeriodReading:
    return PeriodReading(Status.MISSING, findings=tuple(Finding.of(code) for code in codes))


def _held(code: str, proposal: Period | None = None, month: Month | None = None) -> PeriodReading:
    finding = Finding.of(code, month=shown_month(month)) if month is not None else Finding.of(code)
    return PeriodReading(Status.HELD, None, proposal, (finding,))


def _read_date(day: date, month: Month | None) -> PeriodReading:
    """A sheet's own date. `9/2020` becomes the first of the month there, and day and month may change places."""
    day = date(day.year, day.month, day.day)
    if month is not None and day not in month:
        return _of_other_month(Period(day, day), month)
    if day.day == 1:
        own = Month.of(day)
        finding = Finding.of("period-first-of-month", month=shown_month(own))
        return PeriodReading(Status.REPORTED, whole(own), findings=(finding,))
    return PeriodReading(Status.REPORTED, Period(day, day))


def _of_other_month(period: Period, month: Month) -> PeriodReading:
    other = swapped_into(period.start, month) if period.start == period.end else None
    if other is None:
        return _held("period-other-month", None, month)
    return _held("period-swapped", Period(other, other), month)


def swapped_into(day: date, month: Month) -> date | None:
    """The date with day and month exchanged, if that is a day of the month; else None."""
    other = swapped(day)
    return other if other is not None and other in month else None


SERIALS = range(36526, 73051)
"""Serial numbers of the days from 2000 to 2099, as a sheet counts them from 1899-12-30."""


def _read_number(figure: Decimal, month: Month | None) -> PeriodReading:
    """A sheet's number: a date that lost its format, or a month that was typed as one."""
    if figure == figure.to_integral_value() and int(figure) in SERIALS:
        day = date.fromordinal(date(1899, 12, 30).toordinal() + int(figure))
        reading = _read_date(day, month)
        if reading.status is not Status.REPORTED or reading.period is None:
            return reading
        finding = Finding.of("period-serial", date=_day(day))
        return PeriodReading(Status.REPORTED, reading.period, findings=(finding, *reading.findings))
    shown = _point_notation(figure)
    return read_period_text(shown, month)


def _point_notation(figure: Decimal) -> str:
    """`9.202` is what a sheet keeps of `9.2020`."""
    text = format(figure.normalize(), "f")
    number, _, fraction = text.partition(".")
    return f"{number}.{fraction.ljust(4, '0')}" if len(fraction) in (3, 4) and fraction.startswith("20") else text


def read_period_text(text: str, month: Month | None) -> PeriodReading:
    """What a text says of a period. With letters for digits in it, that is the proposal."""
    meant = as_meant(text)
    if meant is not None:
        likely = read_period_text(meant, month)
        return _held("period-misread", likely.period if likely.period is not None else likely.proposal)
    text = tidy(without_links(text))
    tokens, clock = without_clock_and_weekdays(time_tokens(text), text)
    if not says_anything(tokens) and not clock:
        return _without_words(tokens)
    groups = find_linked(tokens)
    if is_printed(tokens, groups):
        return _missing("period-empty")
    beside = read_beside(_rest(tokens, groups), text)
    beside.set_aside[:0] = clock
    dated = _with_dates(tokens, groups, beside, month) if groups else _without_dates(tokens, beside, month)
    return _held("period-not-done") if beside.not_done and dated.period is not None else dated


def says_anything(tokens: Tokens) -> bool:
    """Whether there is a word or a figure among the tokens."""
    return any(token.kind in (TokenKind.DIGITS, TokenKind.WORD) for token in tokens)


def _without_words(tokens: Tokens) -> PeriodReading:
    if any(token.is_mark("?") for token in tokens):
        return _held("period-unclear")
    return _missing("period-none" if any(token.kind is TokenKind.MARK for token in tokens) else "period-empty")


def _rest(tokens: Tokens, groups: tuple[Linked, ...]) -> Tokens:
    taken = {index for group in groups for index in range(group.first, group.after)}
    # In `trong 02 ngày 25, 26/9` the word belongs to the figure before it as well.
    shared = {group.first for group in groups if tokens[group.first] in CLASSES["day"]}
    taken -= {first for first in shared if first > 0 and tokens[first - 1].kind is TokenKind.DIGITS}
    return tuple(token for index, token in enumerate(tokens) if index not in taken)


def is_printed(tokens: Tokens, groups: tuple[Linked, ...]) -> bool:
    """`tháng... năm....`, and the same with the year filled in: the month is missing."""
    if not groups:
        dotted = any(token.kind is TokenKind.DOTS for token in tokens)
        return all(_waits(token) or (dotted and is_year(token)) for token in tokens)
    if [time.grain for group in groups for time in group.times] != [Grain.YEAR]:
        return False
    before = tokens[: groups[0].first]
    return any(token in CLASSES["month"] for token in before) and all(map(_waits, before))


def _waits(token: Token) -> bool:
    """A word or mark that is printed in the form, or dots that wait for a figure."""
    return token in PRINTED or token.kind in (TokenKind.DOTS, TokenKind.MARK)


def _without_dates(tokens: Tokens, beside: Beside, month: Month | None) -> PeriodReading:
    if says_done(tokens) or _denies_time(tokens, beside):
        return _missing("period-none")
    if beside.other_time:
        return _held("period-several-months")
    if beside.same_as_above:
        return _held("period-same-as-above")
    if beside.numbers:
        return _bare_number(beside, month)
    if not (beside.whole_month or beside.roughly) or beside.tentative or beside.not_done or beside.phase:
        return _held("period-unclear")
    if month is None:
        return _missing("period-month-unknown")
    finding = Finding.of("period-whole-month", month=shown_month(month))
    return PeriodReading(Status.REPORTED, whole(month), findings=(finding, *_remarks_on_rest(beside)))


def _denies_time(tokens: Tokens, beside: Beside) -> bool:
    """`Không`, `không xác định`, or nothing but noughts."""
    if beside.numbers:
        return not beside.words and not any(map(int, beside.numbers))
    words = sum(token.kind is TokenKind.WORD for token in tokens)
    return words > 0 and NO_TIME.length_at(tokens, 0) == words


def _bare_number(beside: Beside, month: Month | None) -> PeriodReading:
    only = beside.numbers[0] if len(beside.numbers) == 1 and not beside.words else None
    likely = month is not None and only is not None and len(only) <= 2 and int(only) == month.number
    return _held("period-bare-number", whole(month) if likely and month is not None else None)


def _with_dates(tokens: Tokens, groups: tuple[Linked, ...], beside: Beside, month: Month | None) -> PeriodReading:
    try:
        intervals = [interval_of(group, month) for group in groups]
    except ImpossibleDate:
        return _held("period-impossible", _mended(groups, month))
    except MonthUnknown:
        return _missing("period-month-unknown")
    if beside.other_time or any(_is_long(interval, intervals) for interval in intervals):
        return _held("period-several-months")
    period = _envelope(intervals)
    opened = _opened(tokens, groups, beside, period, month)
    problem = _problem(groups, intervals, opened or period, month)
    if problem is not None:
        return problem
    findings = (*_remarks(opened, period, intervals, month), *_remarks_on_rest(beside))
    return PeriodReading(Status.REPORTED, opened or period, findings=findings)


def _remarks(
    opened: Period | None, period: Period, intervals: list[Interval], month: Month | None
) -> Iterator[Finding]:
    """What was completed or goes beyond the month."""
    if opened is not None:
        yield Finding.of("period-open")
        period = opened
    if month is not None and not lies_in(period, month):
        yield Finding.of("period-outside", month=shown_month(month))
    if not all(interval.year_written for interval in intervals):
        yield Finding.of("period-year-assumed", year=period.end.year)


def _is_long(interval: Interval, intervals: list[Interval]) -> bool:
    """A year or quarter, unless it merely surrounds a closer time: `05/9 (quý III)`, `tháng 9, năm 2020`."""
    closer = (other.period for other in intervals if not other.grains & _LONG)
    return bool(interval.grains & _LONG) and not any(_holds(interval.period, period) for period in closer)


def _envelope(intervals: list[Interval]) -> Period:
    """From the first day to the last; times that only surround closer ones (`tháng 9: ngày 05/9`) set no bounds."""
    periods = {interval.period for interval in intervals}
    closer = [outer for outer in periods if not any(_holds(outer, inner) for inner in periods - {outer})]
    return Period(min(period.start for period in closer), max(period.end for period in closer))


def _holds(outer: Period, inner: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _opened(
    tokens: Tokens, groups: tuple[Linked, ...], beside: Beside, period: Period, month: Month | None
) -> Period | None:
    """The period of a time that has one end only, `từ 15/9` or `đến tháng 9`; None where both are written."""
    group = groups[0]
    if len(groups) > 1 or len(group.times) > 1 or month is None:
        return None
    if group.times[0].grain is Grain.DAY:
        return _opened_day(tokens, group, beside, period, month)
    before, second = token_at(tokens, group.first - 1), token_at(tokens, group.first - 2)
    # `đến tháng 9`: what came before may be counted in.
    return period if before in TO or (before in UNTIL and second in TO) else None


def _opened_day(tokens: Tokens, group: Linked, beside: Beside, period: Period, month: Month) -> Period | None:
    """`từ 15/9` goes on to the month's end, `đến 15/9` begins with the month."""
    before, second = token_at(tokens, group.first - 1), token_at(tokens, group.first - 2)
    unfinished = group.after == len(tokens) - 1 and tokens[-1].is_mark("-")
    starts = before in FROM or second in FROM or unfinished or beside.to_now
    if starts and period.start <= month.last_day:
        return Period(period.start, max(period.end, month.last_day))
    if before in UNTIL and period.end >= month.first_day:
        return Period(min(period.start, month.first_day), period.end)
    return None


def _problem(
    groups: tuple[Linked, ...], intervals: list[Interval], period: Period, month: Month | None
) -> PeriodReading | None:
    if any(interval.reversed_ for interval in intervals):
        return _held("period-reversed", period if month is not None and lies_in(period, month) else None)
    if any(group.ambiguous for group in groups):
        return _held("period-ambiguous")
    if month is None:
        return None
    if not meets(period, month):
        return _of_other_month(period, month)
    return _held("period-several-months") if holds_other_month(period, month) else None


def _mended(groups: tuple[Linked, ...], month: Month | None) -> Period | None:
    """A range that ends on a day just past the month's last (`01/9–31/9`) most likely ends on its last."""
    if month is None or len(groups) != 1 or len(groups[0].times) != 2:
        return None
    first, last = groups[0].times
    past_end = last.day is not None and month.last_day.day < last.day <= 31
    same = last.month in (None, month.number) and first.month in (None, month.number)
    years = {first.year, last.year} <= {None, month.year}
    if past_end and same and years and first.day is not None and 1 <= first.day <= month.last_day.day:
        return Period(date(month.year, month.number, first.day), month.last_day)
    return None


def _remarks_on_rest(beside: Beside) -> list[Finding]:
    findings = []
    if beside.roughly and not beside.whole_month:
        findings.append(Finding.of("period-part-of-month"))
    if beside.set_aside:
        findings.append(Finding.of("period-set-aside", numbers=", ".join(beside.set_aside)))
    if beside.numbers:
        findings.append(Finding.of("period-number-left", numbers=", ".join(beside.numbers)))
    if beside.tentative:
        findings.append(Finding.of("period-tentative"))
    if beside.words:
        findings.append(Finding.of("period-words-left", words=quote_runs(beside.text, beside.words)))
    return findings


def shown_month(month: Month) -> str:
    return f"{month.number}/{month.year}"


def _day(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"
