"""The column of a list that tells when something was published, how long it runs, or both (contract §4, `tin-bai`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.celltext import whole_text, without_links
from baocao_cli.reading.dates import Linked, find_linked
from baocao_cli.reading.datetokens import Kind, Words, tokenize
from baocao_cli.reading.duration import Durations, read_durations, unit_factor
from baocao_cli.reading.intervals import ImpossibleDate, Interval, MonthUnknown, interval_of, lies_in, swapped
from baocao_cli.reading.mention import Grain, Tokens, figure_at, token_at
from baocao_cli.reading.model import Context, Status
from baocao_cli.reading.period import SERIALS, is_printed, shown_month
from baocao_cli.reading.period_words import NO_TIME, WHOLE_MONTH, as_typed, says_done
from baocao_cli.vietnamese.fold import tidy

_SIXTY = Decimal(60)
_LAST_MONTH = 12
_EARLIEST_CLOCK = 5
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


@dataclass(frozen=True, slots=True)
class AirtimeReading:
    """`published` is a day `2020-09-05`, a month `2020-09` or None; MISSING: both None, nobody wrote anything.

    HELD: both None; the `likely_` pair is the proposal, both None where nothing is likelier.
    """

    status: Status
    minutes: Decimal | None = None
    published: str | None = None
    likely_minutes: Decimal | None = None
    likely_published: str | None = None
    findings: tuple[Finding, ...] = ()


def read_airtime(cell: Cell | None, context: Context) -> AirtimeReading:
    """What the cell says of publication and length."""
    if cell is None:
        return _missing("time-empty")
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        return _held(Finding.of("time-unclear"))
    if isinstance(cell.value, date):
        return _of_day(date(cell.value.year, cell.value.month, cell.value.day), _shows_day(cell), context.month)
    if isinstance(cell.value, time):
        return _of_time(cell.value)
    if isinstance(cell.value, Decimal):
        return _of_number(cell.value, context)
    return _of_text(whole_text(cell), context)


def _missing(code: str) -> AirtimeReading:
    return AirtimeReading(Status.MISSING, findings=(Finding.of(code),))


def _held(finding: Finding, minutes: Decimal | None = None, published: str | None = None) -> AirtimeReading:
    return AirtimeReading(Status.HELD, None, None, minutes, published, (finding,))


def _shows_day(cell: Cell) -> bool:
    """Whether the sheet shows the day of a date; ISO dates are a machine's default and tell nothing."""
    number_format = cell.number_format.casefold().split(";")[0]
    return "d" in number_format and not number_format.startswith("yyyy-mm-dd")


def _of_day(day: date, shows_day: bool, month: Month | None) -> AirtimeReading:
    if month is not None and day not in month:
        other = swapped(day)
        if other is not None and other in month:
            return _held(Finding.of("time-swapped", month=shown_month(month)), published=other.isoformat())
        return _held(Finding.of("time-other-month", month=shown_month(month)))
    if day.day == 1 and not shows_day:
        told = Finding.of("time-first-of-month", month=shown_month(Month.of(day)))
        return AirtimeReading(Status.REPORTED, None, str(Month.of(day)), findings=(told,))
    return AirtimeReading(Status.REPORTED, None, day.isoformat())


def _of_time(clock: time) -> AirtimeReading:
    """A sheet's own time: `3:15` was typed for three minutes, `0:03:15` says hours, minutes and seconds."""
    return _of_clock(
        (clock.hour, clock.minute, clock.second) if clock.hour == 0 or clock.second else (clock.hour, clock.minute)
    )


def _of_clock(parts: tuple[int, ...]) -> AirtimeReading:
    if any(part >= _SIXTY for part in parts[1:]):
        return _held(Finding.of("time-clock"))
    if len(parts) == 2:
        return _held(Finding.of("time-clock"), minutes=parts[0] + parts[1] / _SIXTY)
    minutes = parts[0] * _SIXTY + parts[1] + parts[2] / _SIXTY
    return AirtimeReading(
        Status.REPORTED, minutes, findings=(Finding.of("time-clock-read", minutes=f"{minutes:.2f}".replace(".", ",")),)
    )


def _of_number(figure: Decimal, context: Context) -> AirtimeReading:
    if figure == figure.to_integral_value() and int(figure) in SERIALS:
        day = date.fromordinal(date(1899, 12, 30).toordinal() + int(figure))
        reading = _of_day(day, True, context.month)
        told = Finding.of("time-serial", date=f"{day.day:02d}/{day.month:02d}/{day.year}")
        if reading.status is Status.HELD:
            return reading
        return AirtimeReading(reading.status, None, reading.published, findings=(told, *reading.findings))
    return _of_bare(figure, context)


def _of_bare(figure: Decimal, context: Context) -> AirtimeReading:
    """A figure without a unit: minutes by the column's head, unless it may be the month."""
    factor = unit_factor(context.column_unit)
    if factor is not None and factor != 1:
        told = Finding.of("time-unit-of-head", unit=context.column_unit or "")
        return AirtimeReading(Status.REPORTED, figure * factor, findings=(told,))
    whole = figure == figure.to_integral_value()
    if figure <= 0 or (whole and figure <= _LAST_MONTH):
        return _held(Finding.of("time-bare-ambiguous"))
    if whole and figure > 999:
        return _held(Finding.of("time-unclear"))
    return AirtimeReading(Status.REPORTED, figure, findings=(Finding.of("time-bare-number"),))


def _of_text(text: str, context: Context) -> AirtimeReading:
    text = tidy(without_links(text))
    tokens = tokenize(text)
    if not any(token.kind in (Kind.NUMBER, Kind.WORD) for token in tokens):
        if any(token.is_mark("?") for token in tokens):
            return _held(Finding.of("time-unclear"))
        return _missing("time-none" if any(token.kind is Kind.MARK for token in tokens) else "time-empty")
    groups = find_linked(tokens)
    if is_printed(tokens, groups):
        return _missing("time-empty")
    if NO_TIME.match(tokens, 0) == len(tokens) or says_done(tokens):
        return _missing("time-none")
    if any(token in _NOT_YET for token in tokens):
        return _held(Finding.of("time-not-yet"))
    clocks = _times_of_day(tokens, groups)
    spans = [(group.first, group.after) for group in groups] + clocks
    found = read_durations(_blanked(text, tokens, spans))
    return _Text(tokens, groups, found, clocks, context).reading()


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
        if days and self._has_bare_day():
            return None, Finding.of("time-dates-unclear"), []
        if days:
            findings.append(Finding.of("time-several-dates", month=shown_month(Month.of(start))))
        return AirtimeReading(Status.REPORTED, None, str(Month.of(start))), None, findings

    def _has_bare_day(self) -> bool:
        """`3, 05/9`: the first figure may be a day or the minutes."""
        return any(
            len(group.mentions) > 1
            and figure_at(self.tokens, group.first) is not None
            and _alone(self.tokens, group.first)
            for group in self.groups
        )

    def _minutes(self, dated: bool) -> tuple[Decimal | None, Finding | None, list[Finding]]:
        found = self.found
        if found.problem is not None:
            return None, found.problem, []
        if len(found.lengths) > 1:
            return None, Finding.of("time-several"), []
        if found.lengths and self._may_be_clock():
            return None, Finding.of("time-clock"), []
        if found.lengths:
            left = [*found.bare, *(":".join(map(str, clock)) for clock in found.clocks)]
            findings = list(found.findings)
            if left:
                findings.append(Finding.of("time-number-left", numbers=", ".join(left)))
            return found.lengths[0], None, findings
        if found.clocks:
            reading = _of_clock(found.clocks[0])
            problem = reading.findings[0] if reading.status is Status.HELD or len(found.clocks) > 1 else None
            return (reading.minutes, None, list(reading.findings)) if problem is None else (None, problem, [])
        return self._bare_minutes(dated)

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
        reading = _of_bare(figure.lengths[0], self.context)
        if reading.status is Status.HELD:
            return None, reading.findings[0], []
        return reading.minutes, None, list(reading.findings)

    def _told_of_rest(self) -> list[Finding]:
        aside = [*(as_typed(self.tokens[first:after]) for first, after in self.clocks), *self.found.aside]
        findings = [Finding.of("time-set-aside", numbers=", ".join(aside))] if aside else []
        if any(token in _TENTATIVE for token in self.tokens):
            findings.append(Finding.of("time-tentative"))
        words = self._other_words()
        if words:
            findings.append(Finding.of("time-words-left", words=" ".join(words)))
        return findings

    def _other_words(self) -> list[str]:
        return [
            word
            for word in self.found.words
            if not any(token in _CONTEXT or token in _TENTATIVE for token in tokenize(word))
        ]

    def _without_either(self, told: tuple[Finding, ...]) -> AirtimeReading:
        if any(finding.code == "time-month-unknown" for finding in told):
            return AirtimeReading(Status.MISSING, findings=told)
        return _held(Finding.of("time-unclear"))


def _alone(tokens: Tokens, index: int) -> bool:
    following = token_at(tokens, index + 1)
    return following is None or not following.is_mark("/.")
