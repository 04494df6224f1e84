"""Months of the roster: `2020-09`, what Excel turns it into, and what clerks write instead."""

from __future__ import annotations

import re
from datetime import date

from baocao_cli.month import Month
from baocao_cli.vietnamese.fold import plain
from baocao_cli.vietnamese.typed_month import month_of, typed_month
from baocao_cli.workspace.roster_rows import RosterCell

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]0?1(?: 00:00:00)?")
_ENGLISH_SHOWN = re.compile(rf"({'|'.join(_ENGLISH)})[-/ ]([0-9]{{2}}|[0-9]{{4}})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")


def read_month(cell: RosterCell) -> Month | None:
    """The month in a cell; None if it is not certain.

    Excel turns `2020-09` into the first of September; a CSV that it saves then has `Sep-20` or `01/09/2020`.
    """
    if isinstance(cell.value, date):
        return Month.of(cell.value)
    if cell.is_number:
        return None  # 2020.1 may have been typed as 2020.10
    text = plain(cell.text)
    first_day = _FIRST_DAY.fullmatch(text)
    if first_day is not None:
        return month_of(first_day[1], first_day[2])
    shown = _ENGLISH_SHOWN.fullmatch(text)
    if shown is not None:
        return month_of(shown[2], str(_ENGLISH.index(shown[1]) + 1))
    day_first = _DAY_FIRST.fullmatch(text)
    # `9/1/2020` may be the first of September as American Excel shows it, or 9 January: not certain.
    if day_first is not None and (int(day_first[1]) == 1 or int(day_first[1]) > 12):
        return month_of(day_first[3], day_first[2])
    return typed_month(cell.text)
