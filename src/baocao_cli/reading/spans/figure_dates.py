"""Dates written in figures alone: `05/9/2020`, `9.2020`, `2020-09-05`, `ngày 5/9`, `202009`."""

from __future__ import annotations

from baocao_cli.reading.lex.datetokens import Kind, Token, Words
from baocao_cli.reading.spans.mention import (
    DAY_WORDS,
    Dated,
    Found,
    Grain,
    Tokens,
    figure_at,
    is_mark,
    is_year,
    made,
    token_at,
)

_NUMBER_BEFORE = Words("số")


def chain(tokens: Tokens, index: int) -> Found | None:
    """Figures with `/`, `.` or `-` between: `05/9/2020`, `9.2020`, `2020-09-05`, `ngày 5/9`."""
    at = index
    while token_at(tokens, at) in DAY_WORDS:
        at += 1
    numbers, sep, after = _numbers_between_marks(tokens, at)
    if len(numbers) < 2 or _is_reference(tokens, index, after):
        return None
    dated = _as_date(numbers, sep, named=at > index)
    if dated is None:
        return None
    day, month, year = dated
    short = year is not None and not any(is_year(number) for number in numbers)
    grain = Grain.MONTH if day is None else Grain.DAY
    return made(grain, tokens, index, after, day=day, month=month, year=year, short_year=short)


def _numbers_between_marks(tokens: Tokens, at: int) -> tuple[list[Token], str, int]:
    """Up to three numbers with one and the same mark between them. `/` and `.` bind more closely than `-`."""
    first = token_at(tokens, at)
    mark = token_at(tokens, at + 1)
    if first is None or first.kind is not Kind.NUMBER or mark is None or not mark.is_mark("/.-"):
        return [], "", at
    numbers, after = [first], at + 1
    while len(numbers) < 3 and is_mark(tokens, after, mark.text):
        number = token_at(tokens, after + 1)
        if number is None or number.kind is not Kind.NUMBER:
            break
        if mark.text == "-" and is_mark(tokens, after + 2, "/.") and figure_at(tokens, after + 3, 4) is not None:
            break
        if mark.text != "-" and is_mark(tokens, after, ".") and number.spaced:
            break
        numbers.append(number)
        after += 2
        if mark.text == "-" and _ends_date(numbers):
            break
    if mark.text == "-" and not _ends_date(numbers):
        return [], "", at
    return numbers, mark.text, after


def _ends_date(numbers: list[Token]) -> bool:
    """With `-`, which may also be a range's, only figures that hold a year of four digits are one date,
    or three that are typed tightly.
    """
    if len(numbers) == 3:
        tight = not any(number.spaced for number in numbers[1:])
        return any(is_year(number) for number in (numbers[0], numbers[2])) or tight
    if len(numbers) == 2 and is_year(numbers[0]):
        return False
    return len(numbers) == 2 and is_year(numbers[1]) and len(numbers[0].text) <= 2


def _is_reference(tokens: Tokens, first: int, after: int) -> bool:
    """A document's number, `số 12/2020`, `09/2019/NĐ-CP`: no date."""
    before = token_at(tokens, first - 1)
    if before is not None and before.is_mark(":."):
        before = token_at(tokens, first - 2)
    if before in _NUMBER_BEFORE:
        return True
    following = token_at(tokens, after + 1)
    return is_mark(tokens, after, "/") and following is not None and following.kind is Kind.WORD


def _as_date(numbers: list[Token], sep: str, *, named: bool) -> Dated | None:
    """Day, month and year of a chain. None for what is no date at all (`1.250`, `1940-2020`)."""
    texts = [number.text for number in numbers]
    sizes = [len(text) for text in texts]
    values = [int(text) for text in texts]
    years = [is_year(number) for number in numbers]
    if any(size > 4 for size in sizes) or sum(years) > 1:
        return None
    if len(numbers) == 3:
        return _three(values, sizes, years)
    if years[0] and sizes[1] <= 2 and 1 <= values[1] <= 12:
        return None, values[1], values[0]
    if years[1] and sizes[0] <= 2:
        return None, values[0], values[1]
    if max(sizes) > 2 or (sep == "." and not named and not _looks_like_day_month(texts)):
        return None
    if values[1] > 12 and 1 <= values[0] <= 12 and sizes[1] == 2 and not named:
        return None, values[0], 2000 + values[1]
    return values[0], values[1], None


def _three(values: list[int], sizes: list[int], years: list[bool]) -> Dated | None:
    if years[0] and max(sizes[1:]) <= 2:
        return values[2], values[1], values[0]
    if years[2] and max(sizes[:2]) <= 2:
        return values[0], values[1], values[2]
    if sizes[2] == 2 and max(sizes) <= 2:
        return values[0], values[1], 2000 + values[2]
    return None


def _looks_like_day_month(texts: list[str]) -> bool:
    """`05.9`, `30.09`: with a point between two figures, a decimal would not look so."""
    return (texts[0].startswith("0") or int(texts[0]) > 12 or texts[1].startswith("0")) and 1 <= int(texts[1]) <= 12


def compact(tokens: Tokens, index: int) -> Found | None:
    """`202009`, `092020`, `20200905`, `05092020`, `09_2020`, `2020-09`, `09 2020`: names of files, mostly."""
    token = tokens[index]
    if token.kind is not Kind.NUMBER:
        return None
    text = token.text
    if len(text) == 6:
        return _compact_month(tokens, index, text)
    if len(text) == 8:
        for year, month, day in ((text[:4], text[4:6], text[6:]), (text[4:], text[2:4], text[:2])):
            if _plausible(year, month) and 1 <= int(day) <= 31:
                found = int(day), int(month), int(year)
                return made(
                    Grain.DAY, tokens, index, index + 1, day=found[0], month=found[1], year=found[2], loose=True
                )
        return None
    return _side_by_side(tokens, index)


def _compact_month(tokens: Tokens, index: int, text: str) -> Found | None:
    for year, month in ((text[:4], text[4:]), (text[2:], text[:2])):
        if _plausible(year, month):
            return made(Grain.MONTH, tokens, index, index + 1, month=int(month), year=int(year), loose=True)
    return None


def _side_by_side(tokens: Tokens, index: int) -> Found | None:
    """A month and a year with a blank, `_` or `-` between."""
    after = index + 2 if is_mark(tokens, index + 1, "_-") else index + 1
    second = token_at(tokens, after)
    if second is None or second.kind is not Kind.NUMBER or is_mark(tokens, after + 1, "/"):
        return None
    first = tokens[index].text
    for year, month in ((first, second.text), (second.text, first)):
        if len(year) == 4 and len(month) <= 2 and _plausible(year, month):
            return made(Grain.MONTH, tokens, index, after + 1, month=int(month), year=int(year), loose=True)
    return None


def _plausible(year: str, month: str) -> bool:
    return len(year) == 4 and 2000 <= int(year) <= 2099 and 1 <= int(month) <= 12
