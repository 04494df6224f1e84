"""A time that a text names, and the small readings that every notation of times shares: figures, marks, years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from baocao_cli.reading.lex.datetokens import Kind, Token, Words
from baocao_cli.vietnamese.numerals import read_prefix

Tokens = tuple[Token, ...]
Found = tuple["Mention", int]
Dated = tuple[int | None, int, int | None]
"""Day, month, year."""


class Grain(StrEnum):
    """How long a time is named."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEVERAL_MONTHS = "several-months"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Mention:
    """A time that a text names; offsets are within `tidy(text)`.

    A DAY may lack its month, or, where dots stand for it, the day itself (`ngày … tháng 9 năm 2020`). Nothing is
    checked against the calendar here: `day` may be 32. `year_written` is false where the year was taken from a
    neighbour's or from outside. `month_first`: written in English, month before day.
    """

    grain: Grain
    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    quarter: int | None = None
    year_written: bool = False
    short_year: bool = False
    loose: bool = False
    """Two numbers side by side (`09 2020`, `202009`): a month in a file's name, hardly one in a sentence."""


YEAR_WORD = Words("năm")
DAY_WORDS = Words("ngày mùng mồng")
FIRST_YEAR, LAST_YEAR = 1900, 2199


def token_at(tokens: Tokens, index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def figure_at(tokens: Tokens, index: int, digits: int = 2) -> int | None:
    token = token_at(tokens, index)
    return token.number if token is not None and token.kind is Kind.NUMBER and len(token.text) <= digits else None


def is_year(token: Token | None) -> bool:
    return (
        token is not None
        and token.kind is Kind.NUMBER
        and len(token.text) == 4
        and FIRST_YEAR <= int(token.text) <= LAST_YEAR
    )


def is_mark(tokens: Tokens, index: int, marks: str) -> bool:
    token = token_at(tokens, index)
    return token is not None and token.is_mark(marks)


def made(
    grain: Grain,
    tokens: Tokens,
    first: int,
    after: int,
    *,
    day: int | None = None,
    month: int | None = None,
    year: int | None = None,
    quarter: int | None = None,
    short_year: bool = False,
    loose: bool = False,
) -> Found:
    span = tokens[first].start, tokens[after - 1].end
    return Mention(grain, *span, day, month, year, quarter, year is not None, short_year, loose), after


def year_after(tokens: Tokens, index: int) -> tuple[int | None, bool, int]:
    """The year that completes what stands before: (year, of two digits, index after); (None, False, index) if none."""
    if token_at(tokens, index) in YEAR_WORD:
        return _spelled_year(tokens, index)
    sep = index
    while is_mark(tokens, sep, "/-.,_(") and sep < index + 2:
        sep += 1
    token = token_at(tokens, sep)
    if is_year(token) and token is not None and not _begins_chain(tokens, sep):
        return token.number, False, sep + 1
    if token_at(tokens, sep) in YEAR_WORD and sep > index:
        return _spelled_year(tokens, sep)
    tight = sep == index + 1 and is_mark(tokens, index, "/-.") and token is not None and not token.spaced
    short = figure_at(tokens, sep) if tight else None
    last = not is_mark(tokens, sep + 1, "/-.") or figure_at(tokens, sep + 2, 4) is None
    if short is not None and short > 12 and last:
        return 2000 + short, True, sep + 1
    return None, False, index


def _spelled_year(tokens: Tokens, index: int) -> tuple[int | None, bool, int]:
    after = index + 1
    token = token_at(tokens, after)
    if token is None:
        return None, False, index
    if token.kind is Kind.WORD:
        return _year_in_words(tokens, index)
    if is_year(token):
        return token.number, False, after + 1
    dotted = token_at(tokens, after + 1)
    unfinished = token.kind is Kind.NUMBER and dotted is not None and dotted.kind is Kind.DOTS
    if unfinished:
        return None, False, after + 2
    if token.kind is Kind.DOTS:
        return None, False, after + 1
    if token.kind is Kind.NUMBER and len(token.text) == 2:
        return 2000 + int(token.text), True, after + 1
    return None, False, index


def _year_in_words(tokens: Tokens, index: int) -> tuple[int | None, bool, int]:
    """`năm hai nghìn không trăm hai mươi`."""
    words = []
    for token in tokens[index + 1 : index + 9]:
        if token.kind is not Kind.WORD:
            break
        words.append(token.text)
    found = read_prefix(words)
    if found is None or not FIRST_YEAR <= found[1] <= LAST_YEAR:
        return None, False, index
    return int(found[1]), False, index + 1 + found[0]


def _begins_chain(tokens: Tokens, index: int) -> bool:
    """Whether that year is the head of an ISO date rather than the tail of what stands before."""
    return (
        is_mark(tokens, index + 1, "-") and is_mark(tokens, index + 3, "-") and figure_at(tokens, index + 4) is not None
    )
