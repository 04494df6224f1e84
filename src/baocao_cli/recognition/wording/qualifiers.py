"""What a head says beside its column's name: whose figures they are (this month's, last month's, planned, a sum)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from baocao_cli.month import Month
from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.office_words import contains
from baocao_cli.reading.spans.times import Grain
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.column_heads import says
from baocao_cli.recognition.wording.form_keys import without_parentheses
from baocao_cli.recognition.wording.reported_times import (
    Length,
    Span,
    from_day_to_day,
    longer_in,
    months_in,
    reported_spans,
)
from baocao_cli.vietnamese.fold import tidy, words

_LONGEST_WEEK = 10


class Sense(StrEnum):
    """Whose the figures below a head are."""

    THIS = "this"
    """Of the time that is reported, whichever that is: `Trong tháng`, `Kỳ này`."""
    MONTH = "month"
    """Of the month that is named."""
    WEEK = "week"
    """Of a part of the month."""
    TOTAL = "total"
    """The sum of other columns: `Cộng`."""
    OTHER = "other"
    """Of another time, or no count at all: cumulative, planned, compared, a share."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A head's qualifier; `number` and `year` are those of a MONTH. `span`: what OTHER or WEEK names as its time."""

    sense: Sense
    number: int | None = None
    year: int | None = None
    span: Length | None = None

    def is_of(self, month: Month | None) -> bool:
        """Whether the figures are the month's for sure; a named month is where none is known yet."""
        if self.sense is Sense.MONTH:
            same_year = month is None or self.year in (None, month.year)
            return month is None or (self.number == month.number and same_year)
        return self.sense is Sense.THIS


@lru_cache(maxsize=8192)
def qualifier_of(head: str) -> Qualifier | None:
    """The qualifier among a head's words; None where it has none."""
    text = " ".join(tidy(head).split())
    spans = reported_spans(text)
    if says(text, table_words.OTHER_FIGURES) or says(text, table_words.PLANNED_FIGURES):
        return Qualifier(Sense.OTHER, span=_length(spans))
    return _of_a_time(text, spans) or _by_words(text)


def _of_a_time(text: str, spans: tuple[Span, ...]) -> Qualifier | None:
    length = _length(spans)
    if length is Length.LONGER:
        return Qualifier(Sense.OTHER, span=length)
    if length is Length.PART or _is_week(text):
        return Qualifier(Sense.WEEK, span=Length.PART)
    months = _months(text)
    numbers = {number for number, _year in months}
    if len(numbers) == 1:
        year = next((year for _number, year in months if year is not None), None)
        return Qualifier(Sense.MONTH, numbers.pop(), year)
    other = bool(months) or any(mention.grain is Grain.YEAR for mention in longer_in(text))
    return Qualifier(Sense.OTHER) if other else None


def _months(text: str) -> list[tuple[int, int | None]]:
    """The months that a head names, alone or by the days from which to which."""
    found = from_day_to_day(text)
    days = found[1] if found is not None else ()
    named = [(month.number, month.year) for month in months_in(text) if not month.loose]
    return [*named, *((day.month, day.year) for day in days)]


def _length(spans: tuple[Span, ...]) -> Length | None:
    lengths = {span.length for span in spans}
    return next((length for length in (Length.LONGER, Length.PART) if length in lengths), None)


def _is_week(text: str) -> bool:
    """`Từ 01/9 đến 07/9`: days of one month, too few for it."""
    found = from_day_to_day(text)
    if found is None:
        return False
    first, last = found[1]
    return first.month == last.month and (last.day or 0) - (first.day or 0) < _LONGEST_WEEK


def _by_words(text: str) -> Qualifier | None:
    if contains(words(text), *table_words.THIS_PERIOD):
        return Qualifier(Sense.THIS)
    return Qualifier(Sense.TOTAL) if squeeze(without_parentheses(text)) in table_words.SUM_HEADS else None
