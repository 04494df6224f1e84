"""The span that a summary covers: a month, a run of months, a phase (đợt) of the plan or a year, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from baocao_cli.month import Month, months_between
from baocao_cli.summary.phrasing import month_short, months_in_words, upper_first
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_month
from baocao_cli.workspace.settings_model import Phase, Settings


class SpanKind(StrEnum):
    """What a span was asked for as."""

    MONTH = "month"
    MONTHS = "months"
    PHASE = "phase"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class PartMonth:
    """A month of which a phase has some of the days only. A month's figures cannot be parted: they are in or out."""

    month: Month
    days: int
    of_days: int
    counted: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The months from `first` to `last`, both included. `number` is the phase's number or the year."""

    kind: SpanKind
    first: Month
    last: Month
    number: int = 0
    part_months: tuple[PartMonth, ...] = ()

    @classmethod
    def of_month(cls, month: Month) -> Span:
        return cls(SpanKind.MONTH, month, month)

    @classmethod
    def of_months(cls, first: Month, last: Month) -> Span:
        """One month is that month's own summary. Raises ValueError where `last` is earlier."""
        if last < first:
            raise ValueError(f"{last} is before {first}")
        return cls.of_month(first) if first == last else cls(SpanKind.MONTHS, first, last)

    @classmethod
    def of_year(cls, year: int, settings: Settings, latest: Month | None) -> Span:
        """The campaign's months of the year as far as reports have come (`latest`: the last month that has one)."""
        first = max(Month(year, 1), min(settings.campaign.first_month, Month(year, 12)))
        return cls(SpanKind.YEAR, first, _until(latest, first, Month(year, 12)), year)

    @classmethod
    def of_phase(cls, phase: Phase, settings: Settings, latest: Month | None) -> Span:
        """The months most of whose days are the phase's, as far as reports have come.

        So a month belongs to one phase, and phases add up to the whole. Raises ValueError for a phase of no month.
        """
        touched = _touched(phase, settings, latest)
        own = [month for month in touched if settings.phase_of(month) == phase]
        if not own:
            raise ValueError(f"phase {phase.number} has no month")
        parts = [_part(phase, settings, month, counted=month in own) for month in touched]
        return cls(
            SpanKind.PHASE,
            own[0],
            _until(latest, own[0], own[-1]),
            phase.number,
            tuple(part for part in parts if part.days < part.of_days),
        )

    @property
    def months(self) -> list[Month]:
        return months_between(self.first, self.last)

    @property
    def length(self) -> int:
        """How many months."""
        return self.last.months_after(self.first) + 1

    @property
    def is_month(self) -> bool:
        return self.kind is SpanKind.MONTH

    def __contains__(self, month: Month) -> bool:
        return self.first <= month <= self.last

    def before(self) -> Span:
        """The span of the same length right before."""
        return Span.of_months(self.first.plus(-self.length), self.first.plus(-1))

    @property
    def name(self) -> str:
        """Of folder and files: `2020-09`, `2020-02_2020-09`, `dot-1`, `nam-2020`."""
        if self.kind is SpanKind.PHASE:
            return f"dot-{self.number}"
        if self.kind is SpanKind.YEAR:
            return f"nam-{self.number:04d}"
        return str(self.first) if self.is_month else f"{self.first}_{self.last}"

    @property
    def in_words(self) -> str:
        """`tháng 9 năm 2020`, `từ tháng 02 đến tháng 9 năm 2020`, `đợt 1 (từ tháng 02 đến tháng 9 năm 2020)`."""
        months = months_in_words(self.first, self.last)
        if self.kind is SpanKind.PHASE:
            return say("span.phase", number=self.number, months=months)
        if self.kind is SpanKind.YEAR:
            return say("span.year" if self.length == 12 else "span.part-year", number=self.number, months=months)
        return months

    @property
    def called(self) -> str:
        """Its name where the months were said before: `tháng 9 năm 2020`, `đợt 1`, `năm 2020`."""
        if self.kind in (SpanKind.PHASE, SpanKind.YEAR):
            return say(f"span.{self.kind}-called", number=self.number)
        return self.in_words

    @property
    def as_noun(self) -> str:
        """The same where a sentence needs a noun: `so với kỳ từ tháng 4 đến tháng 5 năm 2020`."""
        return say("span.months-noun", months=self.in_words) if self.kind is SpanKind.MONTHS else self.called

    @property
    def short(self) -> str:
        """For heads of columns: `tháng 9/2020`, `tháng 02–9/2020`, `đợt 1`, `năm 2020`."""
        if self.kind in (SpanKind.PHASE, SpanKind.YEAR):
            return self.called
        if self.is_month:
            return month_short(self.first)
        first = month_short(self.first)
        return f"{first.partition('/')[0] if self.first.year == self.last.year else first} – {month_short(self.last)}"

    @property
    def word(self) -> str:
        """What one such span is called: `tháng`, else `kỳ`."""
        return say("span.month-word" if self.is_month else "span.span-word")

    def part_sentences(self) -> list[str]:
        """Of a phase that has some days only of a month: on which side the month's figures are."""
        return [
            say(
                "span.part-counted" if part.counted else "span.part-left-out",
                month=upper_first(write_month(part.month)),
                days=write_count(part.days),
                of_days=part.of_days,
                number=self.number,
            )
            for part in self.part_months
            if part.month <= self.last or not part.counted
        ]


def _until(latest: Month | None, first: Month, last: Month) -> Month:
    """`last`, or the last month with reports where that is earlier: months to come owe nothing yet."""
    return last if latest is None or latest < first else min(last, latest)


def _touched(phase: Phase, settings: Settings, latest: Month | None) -> list[Month]:
    """The months with a day of the phase; of one without an end those up to `latest`."""
    first = Month.of(phase.start)
    last = max(first, latest or first) if phase.end is None else Month.of(phase.end).plus(1)
    months = months_between(first.plus(-1), last)
    return [month for month in months if phase.days_of(*settings.reporting_period(month))]


def _part(phase: Phase, settings: Settings, month: Month, *, counted: bool) -> PartMonth:
    first, last = settings.reporting_period(month)
    return PartMonth(month, phase.days_of(first, last), (last - first).days + 1, counted)
