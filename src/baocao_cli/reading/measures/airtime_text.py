"""A text of a list's time column: dates are taken out first, then lengths, then what is left is sorted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.lex.celltext import without_links
from baocao_cli.reading.lex.datetokens import Kind, Words, tokenize
from baocao_cli.reading.lex.misread import as_meant
from baocao_cli.reading.lex.quoting import quote, quote_runs
from baocao_cli.reading.lex.tokens import Token as Word
from baocao_cli.reading.measures.airtime_figures import AirtimeReading, held, missing, of_bare, of_clock
from baocao_cli.reading.measures.period import is_printed, shown_month
from baocao_cli.reading.model import Context, Status
from baocao_cli.reading.spans.dates import Linked, find_linked
from baocao_cli.reading.spans.duration import Durations, read_durations
from baocao_cli.reading.spans.intervals import ImpossibleDate, Interval, MonthUnknown, interval_of, lies_in, swapped
from baocao_cli.reading.spans.mention import Grain, Tokens, figure_at, token_at
from baocao_cli.reading.spans.period_words import NO_TIME, WHOLE_MONTH, says_done
from baocao_cli.vietnamese.fold import tidy

_SIXTY = Decimal(60)
_EARLIEST_CLOCK = 5
_LONGEST = _EARLIEST_CLOCK * _SIXTY
"""From here on `5h30` beside a date is a time of day; before, it may be a length."""
_NOT_YET = Words("chưa hoãn hủy huỷ")
_TENTATIVE = Words("dự kiến sẽ")
_AT = Words("lúc hồi vào")
_HOURS = Words("h g giờ")
_SHORT_HOURS = Words("h g")
_MINUTE_WORDS = Words("phút p ph")
_CONTEXT = Words(
    "ngày tháng năm vào lúc hồi đăng phát sóng thời lượng gian từ đến trong và là buổi sáng chiều tối trưa thứ hai ba "
    "tư năm sáu bảy chủ nhật số phút dài tổng đã được trên kỳ của cn đài giờ mỗi hàng hằng tuần"
)


def read_airtime_text(text: str, context: Context) -> AirtimeReading:
    """What the text says of publication and length. With letters for digits in it, that is the proposal."""
    text = tidy(without_links(text))
    meant = as_meant(text)
    if meant is not None:
        likely = read_airtime_text(meant, context)
        certain = likely.status is Status.REPORTED
        minutes = likely.minutes if certain else likely.likely_minutes
        return held(Finding.of("time-misread"), minutes, likely.published if certain else likely.likely_published)
    tokens = tokenize(text)
    if not any(token.kind in (Kind.NUMBER, Kind.WORD) for token in tokens):
        if any(token.is_mark("?") for token in tokens):
            return held(Finding.of("time-unclear"))
        return missing("time-none" if any(token.kind is Kind.MARK for token in tokens) else "time-empty")
    groups = find_linked(tokens)
    if is_printed(tokens, groups) or _names_units_only(tokens):
        return missing("time-empty")
    if NO_TIME.match(tokens, 0) == len(tokens) or says_done(tokens):
        return missing("time-none")
    if any(token in _NOT_YET for token in tokens):
        return held(Finding.of("time-not-yet"))
    clocks = _times_of_day(tokens, groups)
    spans = [(group.first, group.after) for group in groups] + clocks
    found = read_durations(_blanked(text, tokens, spans))
    return _Text(text, tokens, groups, found, clocks, context).reading()


def _names_units_only(tokens: Tokens) -> bool:
    """`... phút`: the unit as printed, and no figure."""
    return all(token in _MINUTE_WORDS or token.kind in (Kind.DOTS, Kind.MARK) for token in tokens)


def _blanked(text: str, tokens: Tokens, spans: list[tuple[int, int]]) -> str:
    characters = list(text)
    for first, after in spans:
        for at in range(tokens[first].start, tokens[after - 1].end):
            characters[at] = "|" if at == tokens[first].start else " "
    return "".join(characters)


def _times_of_day(tokens: Tokens, groups: tuple[Linked, ...]) -> list[tuple[int, int]]:
    """Times of day: after `lúc`, or late enough in the day beside a date."""
    dated = any(group.mentions[0].grain is Grain.DAY for group in groups)
    taken = {index for group in groups for index in range(group.first, group.after)}
    spans = []
    for index in range(len(tokens)):
        hour = figure_at(tokens, index)
        if hour is None or hour > 24 or index in taken:
            continue
        named = token_at(tokens, index - 1) in _AT
        colon = token_at(tokens, index + 1)
        by_hour = colon in _HOURS
        by_colon = named and colon is not None and colon.is_mark(":")
        late = dated and hour >= _EARLIEST_CLOCK and by_hour and not _says_minutes(tokens, index)
        if (named and by_hour) or by_colon or late:
            after = index + 2
            minutes = token_at(tokens, after)
            if (
                figure_at(tokens, after) is not None
                and after not in taken
                and minutes is not None
                and not minutes.spaced
            ):
                after += 1
            spans.append((index, after))
    return spans


def _says_minutes(tokens: Tokens, index: int) -> bool:
    return token_at(tokens, index + 3) in _MINUTE_WORDS


@dataclass(frozen=True, slots=True)
class _Text:
    """A text cut into dates, lengths and the rest; `reading` puts them together."""

    text: str
    tokens: Tokens
    groups: tuple[Linked, ...]
    found: Durations
    clocks: list[tuple[int, int]]
    """Token spans of times of day."""
    context: Context

    def reading(self) -> AirtimeReading:
        published, date_problem, date_findings = self._published()
        minutes, problem, findings = self._minutes(published is not None or date_problem is not None)
        fault = date_problem or problem
        if fault is not None:
            likely = published.likely_published if published is not None else None
            certain = published.published if published is not None else None
            return AirtimeReading(Status.HELD, None, None, *self._likely(minutes, likely or certain, problem), (fault,))
        told = (*date_findings, *findings, *self._told_of_rest())
        day = published.published if published is not None else None
        if minutes is None and day is None:
            return self._without_either(told)
        return AirtimeReading(Status.REPORTED, minutes, day, findings=told)

    def _likely(
        self, minutes: Decimal | None, published: str | None, problem: Finding | None
    ) -> tuple[Decimal | None, str | None]:
        clock = self.found.clocks[0] if problem is not None and len(self.found.clocks) == 1 else None
        if clock is not None and len(clock) == 2 and clock[1] < _SIXTY and not self.groups:
            return clock[0] + clock[1] / _SIXTY, published
        return minutes, published

    def _published(self) -> tuple[AirtimeReading | None, Finding | None, list[Finding]]:
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

    def _habit(self, month: Month | None) -> tuple[AirtimeReading | None, Finding | None, list[Finding]]:
        """`trong tháng`, `hàng tuần`: the return's month."""
        habit = any(WHOLE_MONTH.match(self.tokens, index) for index in range(len(self.tokens)))
        if not habit or month is None:
            return None, None, []
        told = Finding.of("time-whole-month", month=shown_month(month))
        return AirtimeReading(Status.REPORTED, None, str(month)), None, [told]

    def _judged(
        self, intervals: list[Interval], month: Month | None
    ) -> tuple[AirtimeReading | None, Finding | None, list[Finding]]:
        start = min(interval.period.start for interval in intervals)
        end = max(interval.period.end for interval in intervals)
        if month is not None and not all(lies_in(interval.period, month) for interval in intervals):
            other = swapped(start) if start == end else None
            if other is not None and other in month:
                likely = AirtimeReading(Status.HELD, likely_published=other.isoformat())
                return likely, Finding.of("time-swapped", month=shown_month(month)), []
            return None, Finding.of("time-other-month", month=shown_month(month)), []
        findings = []
        if not all(interval.year_written for interval in intervals):
            findings.append(Finding.of("time-year-assumed", year=end.year))
        days = [interval.period for interval in intervals if interval.grains == {Grain.DAY}]
        if len({(period.start, period.end) for period in days}) == 1 and days[0].start == days[0].end:
            return AirtimeReading(Status.REPORTED, None, days[0].start.isoformat()), None, findings
        if Month.of(start) != Month.of(end):
            return None, Finding.of("time-not-a-day"), []
        if all(mention.day is None for group in self.groups for mention in group.mentions):
            return AirtimeReading(Status.REPORTED, None, str(Month.of(start))), None, findings
        if days and self._has_bare_day():
            return None, Finding.of("time-dates-unclear"), []
        if days:
            findings.append(Finding.of("time-several-dates", month=shown_month(Month.of(start))))
        return AirtimeReading(Status.REPORTED, None, str(Month.of(start))), None, findings

    def _has_bare_day(self) -> bool:
        """`3, 05/9`, `05/9/2020, 15`: the figure at the end may be a day or the minutes."""
        return any(
            len(group.mentions) > 1
            and any(
                figure_at(self.tokens, at) is not None and _alone(self.tokens, at)
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
        return any(token in _HOURS for token in self.tokens)

    def _may_be_clock(self) -> bool:
        """`1h30 ngày 05/9`: an hour and a half, or half past one."""
        tokens = self.tokens
        known = {first for first, _ in self.clocks}
        return any(group.mentions[0].grain is Grain.DAY for group in self.groups) and any(
            figure_at(tokens, index) is not None
            and index not in known
            and token_at(tokens, index + 1) in _SHORT_HOURS
            and not _says_minutes(tokens, index)
            for index in range(len(tokens))
        )

    def _bare_minutes(self, dated: bool) -> tuple[Decimal | None, Finding | None, list[Finding]]:
        bare = self.found.bare
        if not bare:
            return None, None, []
        if len(bare) > 1:
            return None, Finding.of("time-unclear"), []
        figure = read_durations(f"{bare[0]} phút")
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

    def _other_words(self) -> list[Word]:
        return [
            word
            for word in self.found.words
            if not any(token in _CONTEXT or token in _TENTATIVE for token in tokenize(word.text))
        ]

    def _without_either(self, told: tuple[Finding, ...]) -> AirtimeReading:
        if any(finding.code == "time-month-unknown" for finding in told):
            return AirtimeReading(Status.MISSING, findings=told)
        return held(Finding.of("time-unclear"))


def _alone(tokens: Tokens, index: int) -> bool:
    before, following = token_at(tokens, index - 1), token_at(tokens, index + 1)
    glued = before is not None and before.is_mark("/.-") and not tokens[index].spaced
    dated = index > 0 and before is not None and (glued or before.kind is Kind.WORD)
    return not dated and (following is None or not following.is_mark("/."))
