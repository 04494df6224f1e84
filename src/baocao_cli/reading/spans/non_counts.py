"""The chart of a cell: every stretch whose figures count nothing, with the rule that says so.

Times, times of day, sizes, numbers of papers, numbers of a list's entries. What is in no span is left to be counted,
or to be warned of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from baocao_cli.month import Month
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, digits_at, mark_at, token_at, without_breaks
from baocao_cli.reading.lex.vocabulary import COUNTED, Role
from baocao_cli.reading.spans.clocks import CLASSES as CLOCK_WORDS
from baocao_cli.reading.spans.clocks import GRAMMAR as CLOCKS
from baocao_cli.reading.spans.clocks import Clock, clock_at, is_named
from baocao_cli.reading.spans.linked import Link, Linked, find_linked, is_possible
from baocao_cli.reading.spans.named_times import NamedTime, named_time
from baocao_cli.reading.spans.references import GRAMMAR as REFERENCES
from baocao_cli.reading.spans.references import (
    entry_numbers,
    is_dated_paper,
    quotations,
    reference_at,
)
from baocao_cli.reading.spans.time_values import CLASSES as TIME_WORDS
from baocao_cli.reading.spans.times import Grain, Time

_COUNTED_THINGS = (Role.KIND, Role.UNIT, Role.PART, Role.MINUTES, Role.ASIDE, Role.EVENT)
_EARLIEST = 4
"""From this hour on, two or more hours one after the other are times of day and no lengths."""
_LISTING = ",;-&"
_LONGEST_NAME = 6
"""Tokens of a counted noun."""


class NonCount(NamedTuple):
    """Tokens from `first` to before `after` that count nothing; `time` where they name a time."""

    first: int
    after: int
    rule: str
    time: NamedTime | None = None


def find_non_counts(lexed: Lexed, own: Month | None) -> tuple[NonCount, ...]:
    """All of them in order, none over another. `own`: the month of the return."""
    return _Chart(lexed, own).found()


class _Chart:
    def __init__(self, lexed: Lexed, own: Month | None) -> None:
        self._lexed = lexed
        self._tokens = lexed.tokens
        self._own = own
        self._texts = {token.text for token in lexed.tokens}

    def found(self) -> tuple[NonCount, ...]:
        """References first, then times of day, then dates: what is taken is looked at no more."""
        taken: list[NonCount] = []
        for candidate in (*self._references(), *self._clocks(), *self._times()):
            if not any(candidate.first < other.after and other.first < candidate.after for other in taken):
                taken.append(candidate)
        return tuple(sorted(taken, key=lambda span: span.first) if len(taken) > 1 else taken)

    # names

    def _references(self) -> Iterator[NonCount]:
        for first, after in entry_numbers(self._tokens):
            yield NonCount(first, after, "entry-number")
        for first, after in quotations(self._tokens) if '"' in self._texts else ():
            yield NonCount(first, after, "quotation")
        after = 0
        for at in REFERENCES.places(self._tokens):
            span = reference_at(self._tokens, at) if at >= after else None
            if span is not None and self._is_name(span.rule, at, span.after):
                yield NonCount(at, span.after, span.rule)
                after = span.after

    def _is_name(self, rule: str, first: int, after: int) -> bool:
        """A raised digit behind a unit of length is its power; a number of a paper has nothing that it counts."""
        if rule == "note-mark":
            return first > 0 and self._lexed.length_at(first - 1) <= 1
        return rule not in ("paper-and-number", "sheet") or not self._counts_there(after)

    def _counts_there(self, at: int) -> bool:
        """What follows is something that a figure counts: `tháng 05 pa nô`."""
        noun = self._lexed.noun_at(at)
        return noun is not None and noun.role in _COUNTED_THINGS

    # times of day

    def _clocks(self) -> Iterator[NonCount]:
        after = 0
        for at in CLOCKS.places(self._tokens):
            end = self._clock_end(at) if at >= after else None
            if end is not None:
                yield NonCount(at, end, "time-of-day")
                after = end

    def _clock_end(self, at: int) -> int | None:
        """Where hours of the day end that begin there; a lone `2h30` is a length."""
        if at > 0 and not self._tokens[at].spaced and self._tokens[at - 1].is_mark("/x,."):
            return None
        chain = list(self._chain(at))
        if not chain:
            return None
        (first, end), (_, last) = chain[0], chain[-1]
        late = all(clock.hour >= _EARLIEST for clock, _ in chain)
        several = len(chain) > 1 and (late or self._ranged(end))
        if several or first.certain or self._in_the_day(at, last):
            return self._with_part_of_day(last)
        return None

    def _chain(self, at: int) -> Iterator[tuple[Clock, int]]:
        """Times of day that follow each other, a link between, with their ends: `5h30 và 17h30`, `từ 5h đến 6h`."""
        span = clock_at(self._tokens, at)
        while span is not None:
            after = self._with_part_of_day(span.after)
            yield span.value, after
            link = token_at(self._tokens, after)
            linked = link is not None and (
                link.is_mark("-,;") or link in TIME_WORDS["and"] or link in TIME_WORDS["range"]
            )
            span = clock_at(self._tokens, after + 1) if linked else None

    def _ranged(self, after: int) -> bool:
        return mark_at(self._tokens, after, "-") or token_at(self._tokens, after) in TIME_WORDS["range"]

    def _in_the_day(self, first: int, after: int) -> bool:
        """`lúc 17h30`, `sáng từ 5h`, `17h chiều`; but `buổi sáng 30 phút` and `lúc 02 buổi` are none."""
        before = token_at(self._tokens, first - 1)
        if before in CLOCK_WORDS["from"]:
            before = token_at(self._tokens, first - 2)
        if self._is_short_hour(first, after) and self._announces(before):
            return True
        ends_in_part = token_at(self._tokens, after - 1) in CLOCK_WORDS["part-of-day"]
        return is_named(before) or before in CLOCK_WORDS["part-of-day"] or ends_in_part

    def _is_short_hour(self, first: int, after: int) -> bool:
        """`5h`: a lone hour in short, from four on."""
        span = clock_at(self._tokens, first)
        short = after == first + 2 and self._tokens[after - 1] in CLOCK_WORDS["short-hour"]
        return short and span is not None and span.value.hour >= _EARLIEST

    def _announces(self, before: Token | None) -> bool:
        """`phát 5h`; for measures that count whatever is named, any word: `văn nghệ 20h`."""
        named = self._lexed.vocabulary.open_names and before is not None and before.kind is TokenKind.WORD
        return named or before in CLOCK_WORDS["broadcast"]

    def _with_part_of_day(self, after: int) -> int:
        """The index after `buổi sáng`, `chiều` behind a time of day."""
        at = after + (token_at(self._tokens, after) is not None and self._tokens[after].plain == "buoi")
        return at + 1 if token_at(self._tokens, at) in CLOCK_WORDS["part-of-day"] else after

    # dates

    def _times(self) -> Iterator[NonCount]:
        plain = without_breaks(self._tokens) if "\n" in self._texts else self._tokens
        groups = find_linked(plain)
        if not groups:
            return
        index = [at for at, token in enumerate(self._tokens) if token.kind is not TokenKind.BREAK]
        for group in groups:
            dates = self._own_dates(plain, group)
            if dates is None:
                continue
            first, after = self._beginning(index[dates.first], dates), index[dates.after - 1] + 1
            if self._is_time(dates, first, after):
                yield NonCount(first, after, "time", self._named(plain, dates, first, after))

    def _own_dates(self, plain: Tokens, group: Linked) -> Linked | None:
        """The group without figures in front of it that may be counts (`12, ngày 05/9`); None where nothing is left."""
        starts = {token.start: at for at, token in enumerate(plain)}
        times = list(group.times)
        while len(times) > 1 and _is_bare(plain, starts[times[0].start], times[0]):
            if plain[starts[times[1].start]].kind is TokenKind.DIGITS:
                break
            times = times[1:]
        first = starts[times[0].start]
        first = group.first if len(times) == len(group.times) else first
        month = self._month_behind_count(plain, first, times[0]) if len(times) == 1 else None
        if month is not None:
            first, times = month, [replace(times[0], grain=Grain.MONTH, day=None)]
        written = plain[first] in TIME_WORDS["day"] or plain[first] in TIME_WORDS["month"] or times[-1].year_written
        possible = written or all(is_possible(time) for time in times)
        loose = any(time.loose for time in times)
        return replace(group, times=tuple(times), first=first) if possible and not loose else None

    @staticmethod
    def _month_behind_count(plain: Tokens, first: int, time: Time) -> int | None:
        """`12 tháng 9`: so many in September, or its twelfth day; `05 tháng 9 năm 2020` is a day. The month's index."""
        before = token_at(plain, first - 1)
        linked = before in TIME_WORDS["range"] or before in TIME_WORDS["filler"]
        if time.grain is not Grain.DAY or plain[first].kind is not TokenKind.DIGITS or time.year_written or linked:
            return None
        at = first + 2 if mark_at(plain, first + 1, ",/-") else first + 1
        return at if token_at(plain, at) in TIME_WORDS["month"] else None

    def _from_cue(self, first: int) -> int:
        """Where a phrase begins that reaches into the span: `riêng tháng 9` is one expression."""
        before = range(max(0, first - 4), first)
        return next((at for at in before if self._cue_reaches(at, first)), first)

    def _cue_reaches(self, at: int, end: int) -> bool:
        """Whether a cue begins at that token and goes on behind `end`."""
        return self._lexed.cue_at(at) is not None and at + self._lexed.length_at(at) > end

    def _beginning(self, first: int, group: Linked) -> int:
        """Where the whole expression begins."""
        first = self._from_part(self._from_cue(first))
        days = digits_at(self._tokens, first - 1)
        named = token_at(self._tokens, first) in TIME_WORDS["day"]
        return first - 1 if named and days is not None and days == _number_of_days(group) else first

    def _from_part(self, first: int) -> int:
        """Where `tuần 2 tháng 9`, `tuần 1, 2 tháng 9`, `đợt 2 năm 2020` begin: with the part that is numbered."""
        at = first - 1
        if mark_at(self._tokens, at, _LISTING):
            at -= 1
        if digits_at(self._tokens, at, 1) is None:
            return first
        while mark_at(self._tokens, at - 1, _LISTING) and digits_at(self._tokens, at - 2, 1) is not None:
            at -= 2
        return at - 1 if token_at(self._tokens, at - 1) in TIME_WORDS["part"] else first

    def _is_time(self, group: Linked, first: int, after: int) -> bool:
        before, following = token_at(self._tokens, first - 1), token_at(self._tokens, after)
        glued = before is not None and not self._tokens[first].spaced and before.is_mark(".,/x'")
        if (glued and self._tokens[first].kind is TokenKind.DIGITS) or self._is_cut(first, after, group):
            return False
        if self._counts_there(after) or (following in TIME_WORDS["day"] and group.times[-1].month is None):
            return False
        if self._is_factor(first, group) or self._counts_in_month(first, after, group):
            return False
        only = group.times[0] if len(group.times) == 1 else None
        return only is None or not _is_short(self._tokens, first, after, only) or self._may_be_date(first, after)

    def _is_cut(self, first: int, after: int, group: Linked) -> bool:
        """A phrase reaches over its end (`5 tháng này`), a figure goes on behind it (`tháng 9/202`), or a colon parts
        the month's word from a figure without a year.
        """
        inside = range(first, after)
        beyond = any(self._cue_reaches(at, after) for at in inside)
        digits = token_at(self._tokens, after + 1) if mark_at(self._tokens, after, "/.") else None
        goes_on = digits is not None and digits.kind is TokenKind.DIGITS and len(digits.text) > len("05")
        dated = any(time.year_written for time in group.times)
        parted = not dated and any(self._tokens[at].is_mark(":") for at in inside)
        return beyond or parted or (goes_on and digits is not None and not digits.spaced)

    def _is_factor(self, first: int, group: Linked) -> bool:
        """`15 phút x 3 tháng`: a number of months that multiplies."""
        before = token_at(self._tokens, first - 1)
        several = group.times[0].grain is Grain.SEVERAL_MONTHS
        return several and before is not None and (before.key in ("x", "*") or before.is_mark("/"))

    def _counts_in_month(self, first: int, after: int, group: Linked) -> bool:
        """`trong tháng 03; lũy kế 12`: the month's figure beside the cumulative one, and no month's number."""
        time = group.times[0]
        if time.grain is not Grain.MONTH or self._own is None or time.month == self._own.number:
            return False
        if self._lexed.cue_at(first) is not Cue.OWN or mark_at(self._tokens, after, ":"):
            return False
        rest = (at for at in range(after, len(self._tokens)) if self._tokens[at].kind is TokenKind.WORD)
        following = next(rest, None)
        return following is not None and self._lexed.cue_at(following) is Cue.CUMULATIVE

    def _may_be_date(self, first: int, after: int) -> bool:
        """A day and month in figures alone: behind words, in brackets, in front of a colon; else two figures."""
        before, following = token_at(self._tokens, first - 1), token_at(self._tokens, after)
        begins = before is None or before.kind is TokenKind.BREAK or before.is_mark(";")
        if begins:
            return following is not None and following.is_mark(":")
        if following is not None and following.is_mark("/"):
            return False
        closes = following is None or following.is_mark("),;-") or following in TIME_WORDS["and"]
        return before is not None and (before.kind is TokenKind.WORD or (before.is_mark("(") and closes))

    def _named(self, plain: Tokens, group: Linked, first: int, after: int) -> NamedTime | None:
        """Whose time the group names; the day of a paper names none."""
        if group.times[0].grain is Grain.DAY and is_dated_paper(self._tokens, first):
            return None
        return named_time(
            plain, group, of_count=self._is_of_count(first, after), summed=self._lexed.cue_at(first) is Cue.CUMULATIVE
        )

    def _is_of_count(self, first: int, after: int) -> bool:
        """In front of a colon (`12/8: 05 pa nô`), or alone in brackets behind what is counted (`05 pa nô (12/8)`)."""
        if mark_at(self._tokens, after, ":"):
            return True
        alone = mark_at(self._tokens, first - 1, "(") and mark_at(self._tokens, after, ")")
        counted = range(max(0, first - _LONGEST_NAME), first - 1)
        return alone and any(self._ends_counted(at, first - 1) for at in counted)

    def _ends_counted(self, at: int, end: int) -> bool:
        """Whether a counted noun takes the tokens from there to `end`."""
        noun = self._lexed.noun_at(at)
        return noun is not None and noun.role in COUNTED and at + self._lexed.length_at(at) == end


def _number_of_days(group: Linked) -> int | None:
    """How many days are named, where they are several: two of `02 ngày 25, 26/9` and of `02 ngày 25-26/9`."""
    days = [time.day for time in group.times if time.grain is Grain.DAY and time.day is not None]
    if len(days) < len(group.times) or len(days) < 2:
        return None
    ranged = len(days) == 2 and Link.RANGE in group.links
    return days[1] - days[0] + 1 if ranged else len(days)


def _is_bare(plain: Tokens, at: int, time: Time) -> bool:
    """A figure that only its neighbours make a day."""
    return plain[at].kind is TokenKind.DIGITS and plain[at].end == time.end


def _is_short(tokens: Sequence[Token], first: int, after: int, time: Time) -> bool:
    """`12/9`, `30.09`, `9/20`: two figures and nothing that says what they are."""
    figures = all(token.kind in (TokenKind.DIGITS, TokenKind.MARK) for token in tokens[first:after])
    return figures and (not time.year_written or time.short_year)
