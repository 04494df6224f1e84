"""The times that a line of a paper names: months, days, and spans that are no month, as the time that is reported.

The calendar itself is `reading.spans`; here is which of its times a line reports, and what is longer or shorter than a
month when they are taken together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from baocao_cli.papers.line_kinds import is_basis, is_major_heading, reports_on
from baocao_cli.papers.office_words import loosely
from baocao_cli.reading.spans.dates import (
    NamedDate,
    NamedMonth,
    find_dates,
    find_longer_times,
    find_months,
    linked_times,
)
from baocao_cli.reading.spans.times import Grain, Time
from baocao_cli.vietnamese.fold import tidy


class Length(StrEnum):
    """How a span of time stands to a month."""

    LONGER = "longer"
    PART = "part"
    PHASE = "phase"
    """A phase of the campaign (`đợt 1`): another time where no month is named beside it."""


_SAYS_A_TIME = re.compile(loosely(r"[0-9]|tháng|quý|quí|năm|tuần|niên|đợt|lũy|luỹ|cộng dồn"), re.IGNORECASE)
_FROM = re.compile(loosely(r"\btừ\s*$"), re.IGNORECASE)
_TO = re.compile(loosely(r"[^;]{0,16}(?:đến|tới|[-–])[^;]{0,16}"), re.IGNORECASE)
_LONGER_WORDS = re.compile(
    loosely(
        r"(?:\b(?:cả|toàn|trọn|hết)|^\s*trong)\s+năm(?:\s+20[0-9]{2})?\b"
        r"|\b(?:từ|kể\s+từ)\s+đầu\s+(?:năm|nhiệm\s+kỳ|chiến\s+dịch|đợt)\b"
        r"|\bđầu\s+năm\s+(?:20[0-9]{2}\s+)?(?:đến|tới)\b"
        r"|\bbán\s+niên\b"
        r"|\b[0-9]{1,2}\s*T\b(?=\s*(?:/|đầu\b|cuối\b|năm\b))"
        r"|\b(?:lũy|luỹ|lũi)\s+kế\b|\bcộng\s+dồn\b"
        r"|\btừ\s+(?:(?:tháng|ngày)\s+)?[0-9]{1,2}(?:[/.-][0-9]{1,4}){0,2}(?:\s+năm\s+20[0-9]{2})?\s+(?:đến|tới)\s+nay\b"
    ),
    re.IGNORECASE,
)
_PART_WORDS = re.compile(
    loosely(
        r"\btuần\s+(?:thứ\s+)?(?:[0-9]{1,2}|[ivx]{1,4}|nhất|hai|ba|tư|bốn|năm|đầu|cuối|này|qua)\b|\btuần\s+từ\b"
        r"|\bnửa\s+(?:đầu\s+|cuối\s+)?tháng\b|\b[0-9]{1,2}\s+ngày\s+(?:đầu|cuối|giữa)\s+tháng\b"
        r"|\b(?:báo\s+cáo|kết\s+quả)\s+tuần\b"
    ),
    re.IGNORECASE,
)
_PHASE_WORDS = re.compile(loosely(r"\bđợt\s+(?:thứ\s+)?(?:[0-9]{1,2}|[ivx]{1,4}|một|hai|ba)\b"), re.IGNORECASE)
_WORDS_OF = ((_LONGER_WORDS, Length.LONGER), (_PART_WORDS, Length.PART), (_PHASE_WORDS, Length.PHASE))
_COMING = re.compile(
    loosely(
        r"\b(?:phương\s+hướng|nhiệm\s+vụ|chương\s+trình|kế\s+hoạch|dự\s+kiến|thời\s+gian\s+tới|sắp\s+tới|tiếp\s+theo)\b"
    ),
    re.IGNORECASE,
)
_DENIED = re.compile(loosely(r"\b(?:không|chưa)\s+(?:\w+\s+)?$"), re.IGNORECASE)
_COMPARED = re.compile(loosely(r"\b(?:so\s+với|cùng\s+(?:kỳ|kì)|nhiệm\s+(?:kỳ|kì)|giai\s+đoạn)\b"), re.IGNORECASE)
_DONE = re.compile(loosely(r"[.;:]|\b(?:kết\s+quả|báo\s+cáo|số\s+liệu|tình\s+hình)\b"), re.IGNORECASE)
_CLAUSE = re.compile(r"[.,;:()]")
_LEADS = re.compile(loosely(r"\bnhư\s+sau\b|:\s*$"), re.IGNORECASE)
_OF_A_TIME = re.compile(loosely(r"\s*(?:trong|từ|tính|kỳ|kì|tháng|quý|tuần)\b"), re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[^\W\d_]\.)\s+(?=[^\W\d_a-z])")
_CLAUSES = re.compile(r"(?<=[,;.:])(?![0-9])")
_LONGEST_MONTH = 31


def reported_part(text: str) -> str:
    """Of a paragraph the sentences that lead to the table, if any do; of one that goes by a plan the clauses that
    report: `…; trong tháng 9, Văn phòng Sở báo cáo kết quả …`. Empty where it only cites.
    """
    if is_basis(text):
        return _after_basis(_CLAUSES.split(text))
    return " ".join(sentence for sentence in _SENTENCES.split(text) if leads_to_table(sentence)) or text


def _after_basis(clauses: Sequence[str]) -> str:
    """The clauses from the one on that reports, with those before it that give its time."""
    reporting = [index for index, clause in enumerate(clauses) if index and reports_on(clause) is not None]
    timed = [index for index, clause in enumerate(clauses) if index and _OF_A_TIME.match(clause)]
    first = next(iter([*reporting, *timed]), len(clauses))
    while reporting and first - 1 in timed:
        first -= 1
    return "".join(clauses[first:])


def leads_to_table(text: str) -> bool:
    """Whether a sentence or heading says what the table below it reports."""
    return reports_on(text) is not None or _LEADS.search(text) is not None or is_major_heading(text)


@dataclass(frozen=True, slots=True)
class Span:
    """A span that a text names as the time reported; offsets are within `tidy(text)`."""

    length: Length
    start: int
    end: int


@lru_cache(maxsize=8192)
def months_in(text: str) -> tuple[NamedMonth, ...]:
    """Forms print the same lines for everybody: each is searched once."""
    return find_months(text) if _SAYS_A_TIME.search(text) else ()


@lru_cache(maxsize=8192)
def days_in(text: str) -> tuple[NamedDate, ...]:
    """Every possible date that the text names with a month at least."""
    return find_dates(text) if _SAYS_A_TIME.search(text) else ()


@lru_cache(maxsize=8192)
def longer_in(text: str) -> tuple[Time, ...]:
    """Every quarter, span of months and year that the text names."""
    return find_longer_times(text) if _SAYS_A_TIME.search(text) else ()


def from_day_to_day(text: str) -> tuple[str, tuple[NamedDate, NamedDate]] | None:
    """The words `từ ngày … đến ngày …` and the two days; None where the text names no two days so."""
    text = tidy(text)
    for first, last in pairwise(days_in(text)):
        begins = _FROM.search(text[: first.start])
        if begins is not None and _TO.fullmatch(text[first.end : last.start]):
            return text[begins.start() : last.end], (first, last)
    return None


@lru_cache(maxsize=8192)
def _months_together(text: str) -> tuple[tuple[Time, ...], ...]:
    """Where the text names several months at once: `từ tháng 7 đến tháng 9`, `tháng 8, 9 năm 2020`."""
    groups = linked_times(text) if _SAYS_A_TIME.search(text) else ()
    return tuple(group.times for group in groups if _are_months(group.times))


def names_months_in_figures(text: str) -> bool:
    """Whether the text names several months of which the last is a figure alone: `tháng 8, 9 năm 2020`."""
    return any(tidy(text)[times[-1].start].isdigit() for times in _months_together(text))


def _are_months(times: Sequence[Time]) -> bool:
    """Whether times that belong together are different months, or begin with how many they are: `2 tháng 8, 9/2020`."""
    months = [time for time in times if time.grain is Grain.MONTH and not time.loose]
    counted = times[0].day == len(times) and months[-1:] == [times[-1]]
    return counted or len({month.month for month in months}) > 1


@lru_cache(maxsize=8192)
def reported_spans(text: str) -> tuple[Span, ...]:
    """The spans other than a month that the text names as the time reported.

    Those of what is to come (`phương hướng, nhiệm vụ quý IV`), of a plan, of a comparison are left out.
    """
    text = tidy(text)
    if not _SAYS_A_TIME.search(text):
        return ()
    return tuple(span for span in _spans(text) if not _is_aside(text, span.start))


def _spans(text: str) -> Iterator[Span]:
    for mention in longer_in(text):
        if mention.grain in (Grain.QUARTER, Grain.SEVERAL_MONTHS):
            yield Span(Length.LONGER, mention.start, mention.end)
    for pattern, length in _WORDS_OF:
        for match in pattern.finditer(text):
            yield Span(length, match.start(), match.end())
    for times in _months_together(text):
        yield Span(Length.LONGER, times[0].start, times[-1].end)
    yield from _over_months(text)


def _over_months(text: str) -> Iterator[Span]:
    """Days of two months that are farther apart than a month is long."""
    found = from_day_to_day(text)
    if found is None:
        return
    words, days = found
    first, last = days
    months = (last.month - first.month) % 12 if _years_apart(first, last) == 0 else 12
    longest = months * _LONGEST_MONTH + (last.day or 1) - (first.day or 1)
    if months and longest > _LONGEST_MONTH:
        start = text.index(words)
        yield Span(Length.LONGER, start, start + len(words))


def _years_apart(first: NamedDate, last: NamedDate) -> int:
    if first.year is None or last.year is None:
        return 0
    before = last.year - first.year
    return before - 1 if last.month < first.month else before


def _is_aside(text: str, start: int) -> bool:
    """Whether what is located there is denied, or governed by words for what is to come, planned or compared with."""
    before = text[:start]
    if _DENIED.search(before):
        return True
    compared = [match.end() for match in _COMPARED.finditer(before)]
    if compared and not _CLAUSE.search(before[compared[-1] :]):
        return True
    coming = [match.end() for match in _COMING.finditer(before)]
    return bool(coming) and not _DONE.search(before[coming[-1] :])
