"""The span that a summary covers (a month, a run of months, a phase of the plan, a year), and its names in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from baocao_cli.month import Month, months_between
from baocao_cli.summary.phrasing import month_short, months_in_words, upper_first
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_month
from baocao_cli.workspace.settings_model import Phase, Settings


class SpanKind(StrEnum):
    """How a span was requested."""

    MONTH = "month"
    MONTHS = "months"
    PHASE = "phase"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class PartMonth:
    """A month of which a phase has only some days. A month's figures cannot be divided: all are counted or none."""

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
        """A run of months; of a single month, that month. Raises ValueError if `last` is before `first`."""
        if last < first:
            raise ValueError(f"{last} is before {first}")
        return cls.of_month(first) if first == last else cls(SpanKind.MONTHS, first, last)

    @classmethod
    def of_year(cls, year: int, settings: Settings, latest: Month | None) -> Span:
        """The campaign's months of the year, up to `latest`, the last month with a return (None: to its end)."""
        first = max(Month(year, 1), min(settings.campaign.first_month, Month(year, 12)))
        return cls(SpanKind.YEAR, first, _until(latest, first, Month(year, 12)), year)

    @classmethod
    def of_phase(cls, phase: Phase, settings: Settings, latest: Month | None) -> Span:
        """The campaign's months most of whose days belong to the phase, up to `latest`, the last month with a return.

        Each month belongs to one phase, so phases add up to the whole. Raises ValueError for a phase without months.
        """
        touched = _touched(phase, settings, latest)
        own = [month for month in touched if settings.phase_of(month) == phase]
        if not own:
            raise ValueError(f"phase {phase.number} has no month")
        campaign = settings.campaign.first_month
        first = min(max(own[0], campaign), own[-1])
        parts = [_part(phase, settings, month, counted=month in own) for month in touched if month >= campaign]
        return cls(
            SpanKind.PHASE,
            first,
            _until(latest, first, own[-1]),
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
        """The span of the same length right before this one."""
        return Span.of_months(self.first.plus(-self.length), self.first.plus(-1))

    @property
    def name(self) -> str:
        """The name of its folder and files: `2020-09`, `2020-02_2020-09`, `dot-1`, `nam-2020`."""
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
        """Its short name, after its months were given once: `tháng 9 năm 2020`, `đợt 1`, `năm 2020`."""
        if self.kind in (SpanKind.PHASE, SpanKind.YEAR):
            return say(f"span.{self.kind}-called", number=self.number)
        return self.in_words

    @property
    def as_noun(self) -> str:
        """The same as a noun: `so với kỳ từ tháng 4 đến tháng 5 năm 2020`."""
        return say("span.months-noun", months=self.in_words) if self.kind is SpanKind.MONTHS else self.called

    @property
    def short(self) -> str:
        """For column heads: `tháng 9/2020`, `tháng 02–9/2020`, `đợt 1`, `năm 2020`."""
        if self.kind in (SpanKind.PHASE, SpanKind.YEAR):
            return self.called
        if self.is_month:
            return month_short(self.first)
        first = month_short(self.first)
        return f"{first.partition('/')[0] if self.first.year == self.last.year else first} – {month_short(self.last)}"

    @property
    def word(self) -> str:
        """What such a span is called: `tháng` for a month, else `kỳ`."""
        return say("span.month-word" if self.is_month else "span.span-word")

    def part_sentences(self) -> list[str]:
        """For each month of which the phase has only some days: whether its figures are counted."""
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
    """`last`, or the last month with returns if that is earlier: in later months nothing is owed yet."""
    return last if latest is None or latest < first else min(last, latest)


def _touched(phase: Phase, settings: Settings, latest: Month | None) -> list[Month]:
    """The months with a day of the phase; if it has no end, those up to `latest`."""
    first = Month.of(phase.start)
    last = max(first, latest or first) if phase.end is None else Month.of(phase.end).plus(1)
    months = months_between(first.plus(-1), last)
    return [month for month in months if phase.days_of(*settings.reporting_period(month))]


def _part(phase: Phase, settings: Settings, month: Month, *, counted: bool) -> PartMonth:
    first, last = settings.reporting_period(month)
    return PartMonth(month, phase.days_of(first, last), (last - first).days + 1, counted)
