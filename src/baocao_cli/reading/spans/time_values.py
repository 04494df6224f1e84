"""What the patterns of times are made of: figures, months and quarters by name, years written or left out."""

from __future__ import annotations

from typing import NamedTuple

from baocao_cli.reading.lex.figures import words_at
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet, digits_at, mark_at, token_at
from baocao_cli.reading.rules.patterns import Beginning, Value, is_digits, one
from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.lexicon import lists_of, phrases
from baocao_cli.vietnamese.numerals import begins_number, read_prefix

CLASSES = {name: WordSet(words) for name, words in lists_of("times").items()}
CLASSES["part-of-day"] = WordSet(phrases("clocks", "part-of-day"))
FIRST_YEAR, LAST_YEAR = 1900, 2199
_CENTURY = 2000
_LAST_MONTH, _LAST_QUARTER, _LAST_DAY = 12, 4, 31
_YEAR = CLASSES["year"]
_OWN_NAMES = {
    key(word): number
    for key in (fold, plain)
    for number, name in ((1, "january"), (4, "april"), (12, "december"))
    for word in lists_of("times")[name]
}
_ROMANS = {
    roman: at
    for at, roman in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1)
}
_SYLLABLES = ("I", "V", "X", "VI", "XI")
"""In small letters these are words or a times sign: `tháng vi phạm`, `tháng x 3`."""
_SMALL_ROMANS = {roman.lower(): number for roman, number in _ROMANS.items() if roman not in _SYLLABLES}
_ENGLISH_NAMES = """jan january;feb february;mar march;apr april;may;jun june;jul july;aug august;sep sept september;
oct october;nov november;dec december"""
_ENGLISH = {name: number for number, names in enumerate(_ENGLISH_NAMES.split(";"), start=1) for name in names.split()}


class Year(NamedTuple):
    """`number` is None where dots are in its place; `short`: written with two digits."""

    number: int | None
    short: bool = False


def is_year(token: Token | None) -> bool:
    """A year in four digits."""
    number = token.number if token is not None and len(token.text) == len("2020") else None
    return number is not None and FIRST_YEAR <= number <= LAST_YEAR


def spoken_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A number from 1 to 99 in words that begins at that token, and the index after it.

    `mười lăm` is 15, but in `tháng mười năm 2020` the year begins at `năm`.
    """
    begins = token_at(tokens, at)
    if begins is None or not begins_number(begins.text):
        return None
    words: list[str] = []
    for token in tokens[at : at + 3]:
        if token.kind is not TokenKind.WORD or (words and token in _YEAR):
            break
        words.append(token.text)
    found = read_prefix(words, without_diacritics=all(word.isascii() for word in words)) if words else None
    return (int(found[1]), at + found[0]) if found is not None and 1 <= found[1] <= 99 else None


def _figure(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """One or two digits that are no thousands: `9 tháng 1.350 phút` names no January."""
    figure = digits_at(tokens, at)
    return (figure, at + 1) if figure is not None and not _is_grouped(tokens, at) else None


def _is_grouped(tokens: Tokens, at: int) -> bool:
    mark, group = token_at(tokens, at + 1), token_at(tokens, at + 2)
    if mark is None or group is None or mark.spaced or group.spaced:
        return False
    return mark.is_mark(".,") and group.kind is TokenKind.DIGITS and len(group.text) == len("350")


def count(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """One or two digits, or a number in words."""
    return _figure(tokens, at) or spoken_number(tokens, at)


def _month(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The month behind the word `tháng`: a figure, a Roman numeral, words, or `Giêng`, `Chạp`."""
    token = tokens[at]
    named = _OWN_NAMES.get(token.key) or _ROMANS.get(token.text) or _SMALL_ROMANS.get(token.text)
    if named is not None:
        return named, at + 1
    if token in _YEAR:
        # `tháng năm 2020` is the printed `tháng… năm 2020` whose dots were lost; `tháng Năm`, `tháng năm năm` are May.
        may = token.text == "Năm" or token_at(tokens, at + 1) in _YEAR or mark_at(tokens, at + 1, "/")
        return (5, at + 1) if may else None
    found = count(tokens, at)
    return found if found is not None and (token.kind is TokenKind.DIGITS or found[0] <= _LAST_MONTH) else None


def _quarter(tokens: Tokens, at: int) -> tuple[int, int] | None:
    roman = _ROMANS.get(tokens[at].text.upper())
    found = (roman, at + 1) if roman is not None else count(tokens, at)
    return found if found is not None and 1 <= found[0] <= _LAST_QUARTER else None


def _english(tokens: Tokens, at: int) -> tuple[int, int]:
    return _ENGLISH[tokens[at].text.casefold()], at + 1


# Years


def _year(tokens: Tokens, at: int) -> tuple[Year, int]:
    return Year(tokens[at].number), at + 1


def _two_digits(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    figure = digits_at(tokens, at) if len(tokens[at].text) == len("20") else None
    return (Year(_CENTURY + figure, short=True), at + 1) if figure is not None else None


def _short_year(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    """Two digits that are no month."""
    found = _two_digits(tokens, at)
    beyond = found is not None and found[0].number is not None and found[0].number > _CENTURY + _LAST_MONTH
    return found if beyond else None


def year_suffix(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    """The year that completes what is before it: `năm 2020`, `/2020`, `.2020`, ` (2020`, `/20`, `năm …`."""
    first = at
    while first < at + 2 and mark_at(tokens, first, "/-.,_("):
        first += 1
    token = token_at(tokens, first)
    if token is None:
        return None
    if is_year(token) and not _begins_iso_date(tokens, first):
        return Year(token.number), first + 1
    if token in _YEAR:
        return _spelled_year(tokens, first)
    glued = mark_at(tokens, first - 1, "/-.") and not token.spaced
    return _last_short_year(tokens, first) if glued and first == at + 1 else None


def _last_short_year(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    """The `20` of `9/20`; no figure with a further one behind it (`9/20/2020`)."""
    goes_on = mark_at(tokens, at + 1, "/-.") and digits_at(tokens, at + 2, 4) is not None
    return None if goes_on else _short_year(tokens, at)


def _spelled_year(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    """`năm 2020`, `năm 20`, `năm ...`, `năm 20..`, `năm hai nghìn không trăm hai mươi`."""
    token = token_at(tokens, at + 1)
    if token is None:
        return None
    if token.kind is TokenKind.WORD:
        return _year_in_words(tokens, at + 1)
    if token.kind is TokenKind.DOTS:
        return Year(None), at + 2
    if token.number is not None and len(token.text) == len("2020"):
        return Year(token.number), at + 2
    waits = token_at(tokens, at + 2)
    if token.kind is TokenKind.DIGITS and waits is not None and waits.kind is TokenKind.DOTS:
        return Year(None), at + 3
    return _two_digits(tokens, at + 1)


def _year_in_words(tokens: Tokens, at: int) -> tuple[Year, int] | None:
    found = read_prefix(words_at(tokens, at, 8))
    return (Year(int(found[1])), at + found[0]) if found and FIRST_YEAR <= found[1] <= LAST_YEAR else None


def _begins_iso_date(tokens: Tokens, at: int) -> bool:
    """Whether that year is the head of `2020-09-05` rather than the tail of what is before it."""
    return mark_at(tokens, at + 1, "-") and mark_at(tokens, at + 3, "-") and digits_at(tokens, at + 4) is not None


# Digits without separators, mostly in the names of files


class Compact(NamedTuple):
    """Day (None for a month), month and year of `20200905`, `05092020`, `202009`, `092020`."""

    day: int | None
    month: int
    year: int


def _compact(tokens: Tokens, at: int) -> tuple[Compact, int] | None:
    text = tokens[at].text
    year_first = text[:4], text[4:6], text[6:]
    year_last = text[-4:], text[-6:-4], text[:-6]
    for year, month, day in (year_first, year_last):
        near = int(year) // 100 == _CENTURY // 100
        if near and 1 <= int(month) <= _LAST_MONTH and (not day or 1 <= int(day) <= _LAST_DAY):
            return Compact(int(day) if day else None, int(month), int(year)), at + 1
    return None


def may_count(token: Token) -> bool:
    """Whether a number in digits or words may begin with that token."""
    return token.kind is TokenKind.DIGITS or (token.kind is TokenKind.WORD and begins_number(token.text))


def _is_english(token: Token) -> bool:
    return token.text.casefold() in _ENGLISH


TIME_VALUES: dict[str, Value] = {
    "figure": Beginning(is_digits, _figure, single=True),
    "count": Beginning(may_count, count, in_digits=""),
    "month": _month,
    "quarter": _quarter,
    "english": Beginning(_is_english, _english, single=True),
    "capital-th": one(lambda token: token.text == "Th"),
    "dots": one(lambda token: token.kind is TokenKind.DOTS),
    "year": Beginning(is_year, _year, single=True),
    "two-digits": Beginning(is_digits, _two_digits, single=True),
    "short-year": Beginning(is_digits, _short_year, single=True),
    "near-year": Beginning(lambda token: is_year(token) and token.text.startswith("20"), _year, single=True),
    "year-suffix": year_suffix,
    "compact-day": Beginning(lambda token: is_digits(token) and len(token.text) == 8, _compact, single=True),
    "compact-month": Beginning(lambda token: is_digits(token) and len(token.text) == 6, _compact, single=True),
}
