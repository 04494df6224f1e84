"""A text of a list's time column: dates are taken out first, then lengths, then what is left is sorted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.lex.celltext import without_links
from baocao_cli.reading.lex.length import SIXTY
from baocao_cli.reading.lex.misread import as_meant
from baocao_cli.reading.lex.quoting import quote, quote_runs
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet, digits_at, time_tokens, token_at
from baocao_cli.reading.measures.beside_period import NO_TIME, WHOLE_MONTH, says_done
from baocao_cli.reading.measures.period import is_printed, shown_month
from baocao_cli.reading.measures.publication_figures import PublicationReading, held, missing, of_bare, of_clock
from baocao_cli.reading.model import Context, Status
from baocao_cli.reading.spans.clocks import CLASSES, clock_at, is_named
from baocao_cli.reading.spans.intervals import ImpossibleDate, Interval, MonthUnknown, interval_of, lies_in, swapped
from baocao_cli.reading.spans.length_text import Lengths, read_lengths
from baocao_cli.reading.spans.linked import Linked, find_linked
from baocao_cli.reading.spans.times import Grain
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.lexicon import lists_of

_EARLIEST_CLOCK = 5
_LONGEST = _EARLIEST_CLOCK * SIXTY
"""From here on `5h30` beside a date is a time of day; before, it may be a length."""
_WORDS = {name: WordSet(listed) for name, listed in lists_of("publication").items()}
_NOT_YET, _TENTATIVE, _CONTEXT = (_WORDS[name] for name in ("not-yet", "tentative", "context"))


def read_publication_text(text: str, context: Context) -> PublicationReading:
    """What the text says of publication and length. With letters for digits in it, that is the proposal."""
    text = tidy(without_links(text))
    meant = as_meant(text)
    if meant is not None:
        likely = read_publication_text(meant, context)
        certain = likely.status is Status.REPORTED
        minutes = likely.minutes if certain else likely.likely_minutes
        return held(Finding.of("time-misread"), minutes, likely.published if certain else likely.likely_published)
    tokens = time_tokens(text)
    if not any(token.kind in (TokenKind.DIGITS, TokenKind.WORD) for token in tokens):
        if any(token.is_mark("?") for token in tokens):
            return held(Finding.of("time-unclear"))
        return missing("time-none" if any(token.kind is TokenKind.MARK for token in tokens) else "time-empty")
    groups = find_linked(tokens)
    if is_printed(tokens, groups) or _names_units_only(tokens):
        return missing("time-empty")
    if NO_TIME.length_at(tokens, 0) == len(tokens) or says_done(tokens):
        return missing("time-none")
    if any(token in _NOT_YET for token in tokens):
        return held(Finding.of("time-not-yet"))
    clocks = _times_of_day(tokens, groups)
    spans = [(group.first, group.after) for group in groups] + clocks
    found = read_lengths(_blanked(text, tokens, spans))
    return _Text(text, tokens, groups, found, clocks, context).reading()


def _names_units_only(tokens: Tokens) -> bool:
    """`... phút`: the unit as printed, and no figure."""
    return all(token in CLASSES["minute"] or token.kind in (TokenKind.DOTS, TokenKind.MARK) for token in tokens)


def _blanked(text: str, tokens: Tokens, spans: list[tuple[int, int]]) -> str:
    characters = list(text)
    for first, after in spans:
        for at in range(tokens[first].start, tokens[after - 1].end):
            characters[at] = "|" if at == tokens[first].start else " "
    return "".join(characters)


def _times_of_day(tokens: Tokens, groups: tuple[Linked, ...]) -> list[tuple[int, int]]:
    """Times of day: behind `lúc`, or late enough in the day beside a date; never within a date."""
    dated = any(group.times[0].grain is Grain.DAY for group in groups)
    taken = {index for group in groups for index in range(group.first, group.after)}
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        span = clock_at(tokens, index) if index not in taken else None
        if span is None or not _is_time_of_day(tokens, index, dated):
            index += 1
            continue
        after = next((at for at in range(index, span.after) if at in taken), span.after)
        spans.append((index, after))
        index = after
    return spans


def _is_time_of_day(tokens: Tokens, index: int, dated: bool) -> bool:
    span = clock_at(tokens, index)
    if span is None:
        return False
    clock = span.value
    if clock.certain or (dated and clock.seconds and clock.hour > 0):
        return True
    named = is_named(token_at(tokens, index - 1))
    late = dated and clock.hour >= _EARLIEST_CLOCK and not clock.colon and not _says_minutes(tokens, index)
    return named or late


def _says_minutes(tokens: Tokens, index: int) -> bool:
    return token_at(tokens, index + 3) in CLASSES["minute"]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text cut into dates, lengths and the rest; `reading` puts them together."""

    text: str
    tokens: Tokens
    groups: tuple[Linked, ...]
    found: Lengths
    clocks: list[tuple[int, int]]
    """Token spans of times of day."""
    context: Context

    def reading(self) -> PublicationReading:
        published, date_problem, date_findings = self._published()
        minutes, problem, findings = self._minutes(published is not None or date_problem is not None)
        fault = date_problem or problem
        if fault is not None:
            likely = published.likely_published if published is not None else None
            certain = published.published if published is not None else None
            return PublicationReading(
                Status.HELD, None, None, *self._likely(minutes, likely or certain, problem), (fault,)
            )
        told = (*date_findings, *findings, *self._told_of_rest())
        day = published.published if published is not None else None
        if minutes is None and day is None:
            return self._without_either(told)
        return PublicationReading(Status.REPORTED, minutes, day, findings=told)

    def _likely(
        self, minutes: Decimal | None, published: str | None, problem: Finding | None
    ) -> tuple[Decimal | None, str | None]:
        clock = self.found.clocks[0] if problem is not None and len(self.found.clocks) == 1 else None
        if clock is not None and len(clock) == 2 and clock[1] < SIXTY and not self.groups:
            return clock[0] + clock[1] / SIXTY, published
        return minutes, published

    def _published(self) -> tuple[PublicationReading | None, Finding | None, list[Finding]]:
        """The day or month of publication (as a reading, with what is likely), a problem, findings."""
        month = self.context.month
        if not self.groups:
            return self._habit(month)
        try:
            intervals = [interval_of(group, month) for group in self.groups]
        except ImpossibleDate:
            return None, Finding.of("time-impossible"), []
        except MonthUnknown:
            return None, None, [Finding.of("time-month-unknown")]
        if any(interval.grains - {Grain.DAY, Grain.MONTH} for interval in intervals):
            return None, Finding.of("time-not-a-day"), []
        return self._judged(intervals, month)

    def _habit(self, month: Month | None) -> tuple[PublicationReading | None, Finding | None, list[Finding]]:
        """`trong tháng`, `hàng tuần`: the return's month."""
        habit = any(WHOLE_MONTH.length_at(self.tokens, index) for index in range(len(self.tokens)))
        if not habit or month is None:
            return None, None, []
        told = Finding.of("time-whole-month", month=shown_month(month))
        return PublicationReading(Status.REPORTED, None, str(month)), None, [told]

    def _judged(
        self, intervals: list[Interval], month: Month | None
    ) -> tuple[PublicationReading | None, Finding | None, list[Finding]]:
        start = min(interval.period.start for interval in intervals)
        end = max(interval.period.end for interval in intervals)
        if month is not None and not all(lies_in(interval.period, month) for interval in intervals):
            other = swapped(start) if start == end else None
            if other is not None and other in month:
                likely = PublicationReading(Status.HELD, likely_published=other.isoformat())
                return likely, Finding.of("time-swapped", month=shown_month(month)), []
            return None, Finding.of("time-other-month", month=shown_month(month)), []
        findings = []
        if not all(interval.year_written for interval in intervals):
            findings.append(Finding.of("time-year-assumed", year=end.year))
        days = [interval.period for interval in intervals if interval.grains == {Grain.DAY}]
        if len({(period.start, period.end) for period in days}) == 1 and days[0].start == days[0].end:
            return PublicationReading(Status.REPORTED, None, days[0].start.isoformat()), None, findings
        if Month.of(start) != Month.of(end):
            return None, Finding.of("time-not-a-day"), []
        if all(time.day is None for group in self.groups for time in group.times):
            return PublicationReading(Status.REPORTED, None, str(Month.of(start))), None, findings
        if days and self._has_bare_day():
            return None, Finding.of("time-dates-unclear"), []
        if days:
            findings.append(Finding.of("time-several-dates", month=shown_month(Month.of(start))))
        return PublicationReading(Status.REPORTED, None, str(Month.of(start))), None, findings

    def _has_bare_day(self) -> bool:
        """`3, 05/9`, `05/9/2020, 15`: the figure at the end may be a day or the minutes."""
        return any(
            len(group.times) > 1
            and any(
                digits_at(self.tokens, at) is not None and _alone(self.tokens, at)
                for at in (group.first, group.after - 1)
            )
            for group in self.groups
        )

    def _minutes(self, dated: bool) -> tuple[Decimal | None, Finding | None, list[Finding]]:
        found = self.found
        if found.problem is not None:
            return None, found.problem, []
        if len(found.lengths) > 1:
            return None, Finding.of("time-several"), []
        if found.lengths and (self._may_be_clock() or (found.lengths[0] >= _LONGEST and self._says_hours())):
            return None, Finding.of("time-clock"), []
        if found.lengths:
            left = [*found.bare, *found.clock_texts]
            findings = list(found.findings)
            if left:
                findings.append(Finding.of("time-number-left", numbers=", ".join(left)))
            return found.lengths[0], None, findings
        if found.clocks:
            reading = of_clock(found.clocks[0])
            problem = reading.findings[0] if reading.status is Status.HELD or len(found.clocks) > 1 else None
            return (reading.minutes, None, list(reading.findings)) if problem is None else (None, problem, [])
        return self._bare_minutes(dated)

    def _says_hours(self) -> bool:
        """`20h30`: hardly the length of an entry."""
        return any(token in CLASSES["hour"] for token in self.tokens)

    def _may_be_clock(self) -> bool:
        """`1h30 ngày 05/9`: an hour and a half, or half past one."""
        tokens = self.tokens
        known = {first for first, _ in self.clocks}
        return any(group.times[0].grain is Grain.DAY for group in self.groups) and any(
            digits_at(tokens, index) is not None
            and index not in known
            and token_at(tokens, index + 1) in CLASSES["short-hour"]
            and not _says_minutes(tokens, index)
            for index in range(len(tokens))
        )

    def _bare_minutes(self, dated: bool) -> tuple[Decimal | None, Finding | None, list[Finding]]:
        bare = self.found.bare
        if not bare:
            return None, None, []
        if len(bare) > 1:
            return None, Finding.of("time-unclear"), []
        figure = read_lengths(f"{bare[0]} phút")
        if figure.problem is not None or not figure.lengths:
            return None, figure.problem or Finding.of("time-unclear"), []
        if figure.findings:
            return None, Finding.of("time-bare-ambiguous"), []
        if dated and 0 < figure.lengths[0] <= 999:
            return figure.lengths[0], None, [Finding.of("time-bare-number")]
        reading = of_bare(figure.lengths[0], self.context)
        if reading.status is Status.HELD:
            return None, reading.findings[0], []
        return reading.minutes, None, list(reading.findings)

    def _told_of_rest(self) -> list[Finding]:
        aside = [*(quote(self.text, self.tokens[first:after]) for first, after in self.clocks), *self.found.aside]
        findings = [Finding.of("time-set-aside", numbers="”, “".join(aside))] if aside else []
        if any(token in _TENTATIVE or token.is_mark("?") for token in self.tokens):
            findings.append(Finding.of("time-tentative"))
        words = self._other_words()
        if words:
            findings.append(Finding.of("time-words-left", words=quote_runs(self.text, words)))
        return findings

    def _other_words(self) -> list[Token]:
        return [word for word in self.found.words if word not in _CONTEXT and word not in _TENTATIVE]

    def _without_either(self, told: tuple[Finding, ...]) -> PublicationReading:
        if any(finding.code == "time-month-unknown" for finding in told):
            return PublicationReading(Status.MISSING, findings=told)
        return held(Finding.of("time-unclear"))


def _alone(tokens: Tokens, index: int) -> bool:
    before, following = token_at(tokens, index - 1), token_at(tokens, index + 1)
    glued = before is not None and before.is_mark("/.-") and not tokens[index].spaced
    dated = index > 0 and before is not None and (glued or before.kind is TokenKind.WORD)
    return not dated and (following is None or not following.is_mark("/."))
