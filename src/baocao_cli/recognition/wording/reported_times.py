"""The times that a line of a paper names: months, days, times that are longer than a month."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from baocao_cli.papers.line_kinds import is_basis
from baocao_cli.papers.lines import Line
from baocao_cli.papers.office_words import loosely
from baocao_cli.reading.spans.dates import NamedDate, NamedMonth, find_dates, find_longer_times, find_months
from baocao_cli.reading.spans.times import Grain
from baocao_cli.vietnamese.fold import tidy

_SAYS_A_TIME = re.compile(loosely(r"[0-9]|tháng|quý|quí"), re.IGNORECASE)
_TWO_MONTHS = re.compile(
    loosely(r"tháng\s+([0-9]{1,2})\s*(?:,|và|[-–+&])\s*([0-9]{1,2})\s*(?=/\s*20[0-9]{2}|năm\b|[).]?\s*$)"),
    re.IGNORECASE,
)
"""`tháng 8, 9 năm 2020`, `tháng 8-9/2020`: the year stands behind the second."""


@lru_cache(maxsize=8192)
def months_in(text: str) -> tuple[NamedMonth, ...]:
    """Forms print the same lines for everybody: each is searched once."""
    return find_months(text) if _SAYS_A_TIME.search(text) else ()


@lru_cache(maxsize=8192)
def days_in(text: str) -> tuple[NamedDate, ...]:
    return find_dates(text) if _SAYS_A_TIME.search(text) else ()


@lru_cache(maxsize=8192)
def _names_longer_time(text: str) -> bool:
    longer = find_longer_times(text) if _SAYS_A_TIME.search(text) else ()
    return two_months(text) is not None or any(
        mention.grain in (Grain.QUARTER, Grain.SEVERAL_MONTHS) for mention in longer
    )


def two_months(text: str) -> re.Match[str] | None:
    """Where the text names two different months at once, in figures."""
    two = _TWO_MONTHS.search(text)
    return two if two is not None and 1 <= int(two[1]) != int(two[2]) <= 12 else None


def longer_time(lines: Iterable[Line]) -> Line | None:
    """A title that names a quarter or several months: no month's report."""
    for line in lines:
        text = tidy(line.text)
        if is_basis(text):
            continue
        if _names_longer_time(text):
            return line
    return None
