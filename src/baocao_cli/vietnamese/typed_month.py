"""Months as people type them: `2020-09`, `9/2020`, `09-2020`, `tháng 9/2020`, `tháng 9 năm 2020`, `T9/20`."""

from __future__ import annotations

import re

from baocao_cli.month import Month
from baocao_cli.vietnamese.fold import plain

_YEAR_FIRST = re.compile(r"(?:thang |thang|thg|t)? ?(?P<year>[0-9]{4})[-/.](?P<number>[0-9]{1,2})")
_MONTH_FIRST = re.compile(r"(?:thang |thang|thg|t)? ?(?P<number>[0-9]{1,2})(?: ?[-/.] ?| nam )(?P<year>[0-9]{4})")
_SHORT_YEAR = re.compile(r"(?:thang |thang|thg|t) ?(?P<number>[0-9]{1,2})[-/.](?P<year>[0-9]{2})")


def typed_month(text: str) -> Month | None:
    """The month that the text names, and nothing else; None if it is not certain."""
    typed = plain(text)
    for pattern in (_YEAR_FIRST, _MONTH_FIRST, _SHORT_YEAR):
        match = pattern.fullmatch(typed)
        if match is not None:
            return month_of(match["year"], match["number"])
    return None


def month_of(year: str, number: str) -> Month | None:
    """The month of digits as they were typed, `20` standing for 2020; None for a month that does not exist."""
    try:
        return Month(int(year) + (2000 if len(year) == 2 else 0), int(number))
    except ValueError:
        return None
