"""Number formats: does a code show a date, a time or a number?

Codes are those of ECMA-376 Part 1, §18.8.30–31; Excel 97 and LibreOffice use the same. How a figure then looks:
`shown_number`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

GENERAL = "General"

_BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_EAST_ASIAN_DATES = frozenset((*range(27, 37), *range(50, 59)))


def built_in(number: int) -> str:
    """The code of a format that files only number. Format 14 is the short date of whoever looks: day first here."""
    if number in _EAST_ASIAN_DATES:
        return "dd/mm/yyyy"
    return _BUILT_IN.get(number, GENERAL)


class Shows(Enum):
    """What kind of thing a format makes of a number."""

    NUMBER = "number"
    DATE = "date"
    DATE_TIME = "date-time"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class DateParts:
    """What a date or time format shows of its value."""

    shows: Shows
    day: bool
    month: bool
    year: bool
    hour: bool
    second: bool
    elapsed: bool
    """Hours, minutes or seconds in all, beyond a day: `[h]:mm`."""


_QUOTED = re.compile(r'"[^"]*"?|\\.|_.|\*.', re.DOTALL)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_BRACKETED = re.compile(r"\[[^\]]*\]")
_SCIENTIFIC = re.compile(r"[eE][+-]")


@lru_cache(maxsize=1024)
def date_parts(code: str) -> DateParts:
    """What the code shows; `Shows.NUMBER` for one that is no date or time."""
    bare = _QUOTED.sub("", code.split(";")[0] if '"' not in code else sections(code)[0])
    elapsed = _ELAPSED.search(bare) is not None
    bare = _SCIENTIFIC.sub("", _BRACKETED.sub("", _ELAPSED.sub(r"\1", bare))).casefold()
    hour = "h" in bare or "am/pm" in bare or "a/p" in bare
    bare = bare.replace("am/pm", "").replace("a/p", "")
    second = "s" in bare
    day, year = "d" in bare, "y" in bare
    clock = hour or second or elapsed
    month = "m" in bare and (not clock or re.search(r"m[^hsm]*[dy]|[dy][^hsm]*m", bare) is not None)
    if day or year or month:
        shows = Shows.DATE_TIME if clock else Shows.DATE
    else:
        shows = Shows.TIME if clock else Shows.NUMBER
    return DateParts(shows, day, month, year, hour, second, elapsed)


@lru_cache(maxsize=1024)
def simplified(code: str) -> str:
    """The code without escapes and quotes that it can do without: `yyyy\\-mm\\-dd` → `yyyy-mm-dd`."""
    return re.sub(r'\\([-/:., ])|"([-/:., ]*)"', r"\1\2", code)


def sections(code: str) -> list[str]:
    """The parts between semicolons that stand in no quotes, brackets or escapes."""
    ends = [match.start() for match in _SEMICOLON.finditer(code) if match[1]]
    return [code[start + 1 : end] for start, end in zip([-1, *ends], [*ends, len(code)], strict=True)]


_SEMICOLON = re.compile(r'"[^"]*"?|\\.|\[[^\]]*\]|(;)', re.DOTALL)


def without_quoted(section: str) -> str:
    """A section's signs alone, its words left out."""
    return _QUOTED.sub("", section)
