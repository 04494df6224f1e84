"""The month of a return: what names it, how heavily each weighs (contract §7, Periods and months)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from baocao_cli.documents.model import Cell, Place
from baocao_cli.documents.places import describe
from baocao_cli.month import Month
from baocao_cli.papers import office_words
from baocao_cli.papers.line_kinds import document_kind
from baocao_cli.papers.lines import Line
from baocao_cli.papers.office_words import loosely
from baocao_cli.papers.parts import PaperParts
from baocao_cli.reading.spans.dates import NamedMonth
from baocao_cli.recognition.wording.reported_times import (
    Length,
    days_in,
    from_day_to_day,
    leads_to_table,
    months_in,
    names_months_in_figures,
    reported_part,
    reported_spans,
)
from baocao_cli.vietnamese.fold import tidy

_YEAR = re.compile(loosely(r"năm\s+(20[0-9]{2})\b"), re.IGNORECASE)
_NOT_THIS_MONTH = re.compile(
    loosely(
        r"(?:so\s+với|cùng\s+kỳ|cùng\s+kì|phương\s+hướng|nhiệm\s+vụ|kế\s+hoạch|dự\s+kiến|trước|nhiệm\s+kỳ|"
        r"lũy\s+kế|kể\s+từ|đầu)\b[^,;.:]{0,24}$"
    ),
    re.IGNORECASE,
)
_PLANS = re.compile(
    loosely(
        r"\b(?:báo\s+cáo|đăng\s+ký|đăng\s+kí|xây\s+dựng|dự\s+kiến)\s+(?:dự\s+kiến\s+|về\s+)?(?:kế\s+hoạch|chương\s+trình)\b"
        r"(?!.*\b(?:kết\s+quả|số\s+liệu|tình\s+hình)\b).*(?:như\s+sau|:)"
    ),
    re.IGNORECASE,
)
"""`Đơn vị dự kiến kế hoạch tuyên truyền tháng 9 như sau:`."""


class Weight(IntEnum):
    """Which evidence of the month goes before which."""

    TITLE = 10
    SENTENCE = 9
    PERIODS = 8
    SHEET = 7
    FILE_NAME = 6
    PRINTED = 5
    """What the blank prints, wherever on it."""
    MARK = 4
    """The blank's hidden mark."""
    BLANK_NAME = 3
    """The file name under which the blank was written."""
    ITEMS = 2
    """Times of a list's items."""
    SURROUNDINGS = 1
    SIGNED = 0


@dataclass(frozen=True, slots=True)
class MonthNamed:
    """A month that is named somewhere; `year` is None where it is not written there.

    `kind` is the place where it is named; `line` the whole line or cell, of which `text` may be a part. `printed`: the
    office's blank says so already, nobody typed it.
    """

    kind: Weight
    number: int
    year: int | None
    text: str
    where: str | None
    line: str = ""
    printed: bool = False

    @property
    def weight(self) -> Weight:
        """How heavily it weighs: less than its kind where it is printed."""
        if not self.printed:
            return self.kind
        return Weight.BLANK_NAME if self.kind is Weight.FILE_NAME else Weight.PRINTED

    def in_year(self, year: int) -> Month:
        """The month; in that year where none was named."""
        return Month(self.year if self.year is not None else year, self.number)


@dataclass(frozen=True, slots=True)
class SpanNamed:
    """A span that is no month, as the time reported: a quarter, several months, a week."""

    length: Length
    text: str
    where: str | None


def in_lines(weight: Weight, lines: Iterable[Line], *, from_15th: bool = False) -> list[MonthNamed]:
    """The months that title lines or sentences name, but not those of the plan, of comparisons, of what comes next.

    `from_15th`: a month is counted from the 15th of the one before to its own 14th.
    """
    found: list[MonthNamed] = []
    for line in lines:
        text = reported_part(tidy(line.text))
        named = [] if names_months_in_figures(text) else _named(weight, text, describe(line.place))
        days = _from_day_to_day(weight, text, describe(line.place), from_15th)
        found.extend(replace(each, line=line.text) for each in (*named, *([days] if days is not None else [])))
    return found


def spans_in(lines: Iterable[Line]) -> list[SpanNamed]:
    """The spans that lines name as the time reported, each line's own words quoted."""
    found: list[SpanNamed] = []
    for line in lines:
        lengths = dict.fromkeys(span.length for span in reported_spans(reported_part(tidy(line.text))))
        found.extend(SpanNamed(length, line.text, describe(line.place)) for length in lengths)
    return found


def plan_named(parts: PaperParts) -> Line | None:
    """What says that the paper plans and does not report: its kind, or the sentence that leads to the table."""
    kinds = [line for line in parts.kinds if document_kind(line.text) in office_words.PLANS]
    reports = [line for line in (*parts.kinds, *parts.title) if document_kind(line.text) == office_words.REPORT]
    if kinds and not reports:
        return kinds[0]
    return next((line for line in leading(parts.sentences) if _PLANS.search(reported_part(tidy(line.text)))), None)


def leading(sentences: Sequence[Line]) -> list[Line]:
    """Of the lines above the table those that say what it reports: whatever reports or leads over, and the last."""
    return [line for line in sentences if leads_to_table(line.text) or line is sentences[-1]]


def _named(weight: Weight, text: str, where: str | None, *, loose: bool = False) -> list[MonthNamed]:
    mentions = [mention for mention in months_in(text) if loose or not mention.loose]
    year = _only_year(text, mentions, loose=loose)
    return [
        MonthNamed(weight, mention.number, mention.year if mention.year is not None else year, text, where)
        for mention in mentions
        if not _NOT_THIS_MONTH.search(text[: mention.start])
    ]


def _only_year(text: str, mentions: Sequence[NamedMonth], *, loose: bool) -> int | None:
    """The one year that the text names, of whatever; None where it names none or several."""
    years = {mention.year for mention in mentions if mention.year is not None}
    years |= {int(year) for year in _YEAR.findall(text)}
    if loose:
        years |= {day.year for day in days_in(text) if day.year is not None}
    return years.pop() if len(years) == 1 else None


def _from_day_to_day(weight: Weight, text: str, where: str | None, from_15th: bool) -> MonthNamed | None:
    """`từ ngày 01/9 đến ngày 30/9/2020` names the month where both days are in it."""
    found = from_day_to_day(text)
    if found is None:
        return None
    words, days = found
    if from_15th and (days[0].day, days[1].day) == (15, 14):
        return MonthNamed(weight, days[1].month, days[1].year, words, where)
    numbers = {day.month for day in days}
    years = {day.year for day in days if day.year is not None}
    if len(numbers) != 1 or len(years) > 1:
        return None
    return MonthNamed(weight, numbers.pop(), years.pop() if years else None, words, where)


def in_times(weight: Weight, cells: Iterable[Cell]) -> list[MonthNamed]:
    """Months of period cells or of items' times, and of days in them; each cell once, however many rows it covers."""
    found: list[MonthNamed] = []
    seen: set[Place] = set()
    for cell in cells:
        if cell.place not in seen:
            seen.add(cell.place)
            found.extend(_in_cell(weight, cell))
    return found


def _in_cell(weight: Weight, cell: Cell) -> list[MonthNamed]:
    where, text = describe(cell.place), tidy(cell.text)
    if isinstance(cell.value, date):
        return [MonthNamed(weight, cell.value.month, cell.value.year, text, where, text)]
    named = {(mention.number, mention.year) for mention in months_in(text) if not mention.loose}
    named |= {(day.month, day.year) for day in days_in(text)}
    if len({number for number, _year in named}) != 1:
        return []
    years = [year for _number, year in named if year is not None]
    return [MonthNamed(weight, next(iter(named))[0], years[0] if years else None, text, where, text)]


def prevailing(periods: Sequence[MonthNamed]) -> list[MonthNamed]:
    """What periods or items say together: one deviating period does not count against the others."""
    counts = Counter(named.number for named in periods)
    ranked = counts.most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return [named for named in periods if named.number in dict(ranked)]
    return [named for named in periods if named.number == ranked[0][0]] if ranked else []


def in_name(weight: Weight, name: str) -> list[MonthNamed]:
    """Months in the name of a file, folder or sheet, or in a mail's subject."""
    text = re.sub(r"_+", " ", tidy(name))
    return [replace(named, line=name) for named in _named(weight, text, None, loose=True)]


@dataclass(frozen=True, slots=True)
class Signed:
    """The day of signing as far as it is filled in."""

    number: int
    year: int | None
    text: str
    where: str

    def allows(self, month: Month) -> bool:
        """A day in the month or in the month after contradicts nothing."""
        months = (month, month.plus(1))
        return any(self.number == other.number and (self.year is None or self.year == other.year) for other in months)


def printed_year(lines: Iterable[Line]) -> int | None:
    """The year of the line for place and date, which forms print even where day and month are left open."""
    years = {int(year) for line in lines for year in _YEAR.findall(tidy(line.text))}
    return years.pop() if len(years) == 1 else None


def signed_on(lines: Iterable[Line]) -> Signed | None:
    """The first day that the lines for place and date name; None where they are left open."""
    for line in lines:
        for day in days_in(line.text):
            return Signed(day.month, day.year, line.text, describe(line.place))
    return None
