"""The month of a return: what names it, how heavily each weighs (contract §7, Periods and months)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from baocao_cli.documents.model import Cell, Place
from baocao_cli.documents.places import describe
from baocao_cli.month import Month
from baocao_cli.papers.line_kinds import is_basis
from baocao_cli.papers.lines import Line
from baocao_cli.papers.office_words import loosely
from baocao_cli.recognition.wording.reported_times import days_in, months_in, two_months
from baocao_cli.vietnamese.fold import tidy

_YEAR = re.compile(loosely(r"năm\s+(20[0-9]{2})\b"), re.IGNORECASE)
_NOT_THIS_MONTH = re.compile(
    loosely(
        r"(?:so\s+với|cùng\s+kỳ|cùng\s+kì|phương\s+hướng|nhiệm\s+vụ|kế\s+hoạch|dự\s+kiến|trước|nhiệm\s+kỳ|"
        r"lũy\s+kế|kể\s+từ|đầu)\b[^,;.:]{0,24}$"
    ),
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    loosely(r"từ\s+(?:ngày\s+)?[^;]{3,24}?\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?") + r"[0-9./\-năm tháng]{3,30}",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    loosely(r"\bbáo\s+cáo\s+(?:kết\s+quả|số\s+liệu|tình\s+hình|việc|như|về|công\s+tác)"), re.IGNORECASE
)
_IN_THE_MONTH = re.compile(loosely(r"\btrong\s+tháng\b"), re.IGNORECASE)


class Weight(IntEnum):
    """Which evidence of the month goes before which."""

    TITLE = 6
    SENTENCE = 5
    PERIODS = 4
    SHEET = 3
    FILE_NAME = 2
    SURROUNDINGS = 1
    SIGNED = 0


@dataclass(frozen=True, slots=True)
class MonthNamed:
    """A month that stands somewhere; `year` is None where it is not written there."""

    weight: Weight
    number: int
    year: int | None
    text: str
    where: str | None

    def in_year(self, year: int) -> Month:
        """The month; in that year where none was named."""
        return Month(self.year if self.year is not None else year, self.number)


def in_lines(weight: Weight, lines: Iterable[Line], *, from_15th: bool = False) -> list[MonthNamed]:
    """The months that title lines or sentences name, but not those of the plan, of comparisons, of what comes next.

    `from_15th`: a month is counted from the 15th of the one before to its own 14th.
    """
    found: list[MonthNamed] = []
    for line in lines:
        text = tidy(line.text)
        if is_basis(text):
            text = _after_basis(text)
        if two_months(text) is None:
            found.extend(_named(weight, text, describe(line.place)))
        if line_range := _range(weight, text, describe(line.place), from_15th):
            found.append(line_range)
    return found


def _after_basis(text: str) -> str:
    """The clause that reports, without the plan that it goes by: `…; trong tháng 9 Văn phòng Sở báo cáo kết quả …`."""
    reporting = _REPORTING.search(text)
    if reporting is None:
        inside = _IN_THE_MONTH.search(text)
        return text[inside.start() :] if inside is not None else ""
    before = text[: reporting.start()]
    return text[max(before.rfind(mark) for mark in ",;.:") + 1 :]


def _named(weight: Weight, text: str, where: str | None, *, loose: bool = False) -> list[MonthNamed]:
    mentions = [mention for mention in months_in(text) if loose or not mention.loose]
    years = {mention.year for mention in mentions if mention.year is not None}
    years |= {int(year) for year in _YEAR.findall(text)}
    if loose:
        years |= {day.year for day in days_in(text) if day.year is not None}
    year = years.pop() if len(years) == 1 else None
    return [
        MonthNamed(weight, mention.number, mention.year if mention.year is not None else year, text, where)
        for mention in mentions
        if not _NOT_THIS_MONTH.search(text[: mention.start])
    ]


def _range(weight: Weight, text: str, where: str | None, from_15th: bool) -> MonthNamed | None:
    """`từ ngày 01/9 đến ngày 30/9/2020` names the month where both days are in it."""
    match = _FROM_TO.search(text)
    if match is None:
        return None
    days = days_in(match[0])
    numbers = {day.month for day in days}
    years = {day.year for day in days if day.year is not None}
    if from_15th and len(days) == 2 and (days[0].day, days[1].day) == (15, 14):
        return MonthNamed(weight, days[1].month, days[1].year, match[0], where)
    if len(days) < 2 or len(numbers) != 1 or len(years) > 1:
        return None
    return MonthNamed(weight, numbers.pop(), years.pop() if years else None, match[0], where)


def in_periods(cells: Iterable[Cell]) -> list[MonthNamed]:
    """Months of period cells, and of days in them; each cell once, however many rows it covers."""
    found: list[MonthNamed] = []
    seen: set[Place] = set()
    for cell in cells:
        if cell.place not in seen:
            seen.add(cell.place)
            found.extend(_in_cell(cell))
    return found


def _in_cell(cell: Cell) -> list[MonthNamed]:
    where, text = describe(cell.place), tidy(cell.text)
    if isinstance(cell.value, date):
        return [MonthNamed(Weight.PERIODS, cell.value.month, cell.value.year, text, where)]
    named = {(mention.number, mention.year) for mention in months_in(text) if not mention.loose}
    named |= {(day.month, day.year) for day in days_in(text)}
    if len({number for number, _year in named}) != 1:
        return []
    years = [year for _number, year in named if year is not None]
    return [MonthNamed(Weight.PERIODS, next(iter(named))[0], years[0] if years else None, text, where)]


def prevailing(periods: Sequence[MonthNamed]) -> list[MonthNamed]:
    """What the periods say together: one deviating period does not count against the others."""
    counts = Counter(named.number for named in periods)
    ranked = counts.most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return [named for named in periods if named.number in dict(ranked)]
    return [named for named in periods if named.number == ranked[0][0]] if ranked else []


def in_name(weight: Weight, name: str) -> list[MonthNamed]:
    """Months in the name of a file, folder or sheet, or in a mail's subject."""
    text = re.sub(r"_+", " ", tidy(name))
    return _named(weight, text, None, loose=True)


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
