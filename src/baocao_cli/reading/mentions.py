"""Calendar expressions one at a time: what begins at a token, as a `Mention`.

Days, months, quarters, years and spans of months in every notation that offices use: `05/9/2020`, `ngày 05 tháng 9
năm 2020`, `2020-09-05`, `T9/2020`, `tháng chín`, `quý III`, `6 tháng đầu năm`, `Sep-20`. The day comes before the
month always. How mentions stand together (lists, ranges) is the business of `dates`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from baocao_cli.reading.datetokens import Kind, Token, Words, spoken_number
from baocao_cli.vietnamese.fold import fold

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

    def with_year(self, year: int) -> Mention:
        return replace(self, year=year)


MONTH_WORDS = Words("tháng thang thg thág thàng")
_SHORT_MONTH = Words("t th")
_YEAR_WORD = Words("năm")
_DAY_WORDS = Words("ngày mùng mồng")
_QUARTER_WORDS = Words("quý quí qúy qúi")
_SPAN_ENDS = Words("đầu cuối qua gần trở liền năm đã rồi")
_NUMBER_BEFORE = Words("số")
_TIMES = Words("lần buổi kỳ lượt")
"""`tháng 2 lần`: twice a month."""
_FEAST_MONTHS = {fold("giêng"): 1, "gieng": 1, fold("chạp"): 12, "chap": 12}
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ENGLISH = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august")
        + ("sep sept september", "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}
FIRST_YEAR, LAST_YEAR = 1900, 2199


def mention_at(tokens: Tokens, index: int) -> Found | None:
    """The longest calendar expression that begins at that token, and the index after it."""
    for read in (_day_in_words, _several_months, _quarter, _named_month, _english_month, _chain, _compact, _year):
        found = read(tokens, index)
        if found is not None:
            return found
    return _named_day(tokens, index)


def token_at(tokens: Tokens, index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def _figure(tokens: Tokens, index: int, digits: int = 2) -> int | None:
    token = token_at(tokens, index)
    return token.number if token is not None and token.kind is Kind.NUMBER and len(token.text) <= digits else None


def _number_or_words(tokens: Tokens, index: int) -> tuple[int, int] | None:
    figure = _figure(tokens, index)
    if figure is not None:
        return figure, index + 1
    return spoken_number(tokens, index)


def _is_year(token: Token | None) -> bool:
    return (
        token is not None
        and token.kind is Kind.NUMBER
        and len(token.text) == 4
        and FIRST_YEAR <= int(token.text) <= LAST_YEAR
    )


def _is_mark(tokens: Tokens, index: int, marks: str) -> bool:
    token = token_at(tokens, index)
    return token is not None and token.is_mark(marks)


def _made(
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


def _year_after(tokens: Tokens, index: int) -> tuple[int | None, bool, int]:
    """The year that completes what stands before: (year, of two digits, index after); (None, False, index) if none."""
    if token_at(tokens, index) in _YEAR_WORD:
        return _spelled_year(tokens, index)
    sep = index
    while _is_mark(tokens, sep, "/-.,_(") and sep < index + 2:
        sep += 1
    token = token_at(tokens, sep)
    if _is_year(token) and token is not None and not _begins_chain(tokens, sep):
        return token.number, False, sep + 1
    if token_at(tokens, sep) in _YEAR_WORD and sep > index:
        return _spelled_year(tokens, sep)
    tight = sep == index + 1 and _is_mark(tokens, index, "/-.") and token is not None and not token.spaced
    short = _figure(tokens, sep) if tight else None
    if short is not None and short > 12 and token is not None and len(token.text) == 2:
        if not _is_mark(tokens, sep + 1, "/-.") or _figure(tokens, sep + 2, 4) is None:
            return 2000 + short, True, sep + 1
    return None, False, index


def _spelled_year(tokens: Tokens, index: int) -> tuple[int | None, bool, int]:
    after = index + 1
    token = token_at(tokens, after)
    if token is None:
        return None, False, index
    if _is_year(token):
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


def _begins_chain(tokens: Tokens, index: int) -> bool:
    """Whether that year is the head of an ISO date rather than the tail of what stands before."""
    return (
        _is_mark(tokens, index + 1, "-") and _is_mark(tokens, index + 3, "-") and _figure(tokens, index + 4) is not None
    )


def _month_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month after the word `tháng`: figures, words, or `Giêng`/`Chạp`."""
    token = token_at(tokens, index)
    if token is None:
        return None
    feast = _FEAST_MONTHS.get(fold(token.text))
    if feast is not None:
        return feast, index + 1
    figure = _figure(tokens, index)
    if figure is not None:
        return figure, index + 1
    if token in _YEAR_WORD:
        # `tháng năm 2020` is the printed `tháng… năm 2020` whose dots were lost; `tháng Năm`, `tháng năm năm` are May.
        may = token.text == "Năm" or token_at(tokens, index + 1) in _YEAR_WORD or _is_mark(tokens, index + 1, "/")
        return (5, index + 1) if may else None
    spoken = spoken_number(tokens, index)
    return spoken if spoken is not None and spoken[0] <= 12 else None


def _named_month(tokens: Tokens, index: int) -> Found | None:
    """`tháng 9 năm 2020`, `T9/2020`, `tháng chín`."""
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if token in MONTH_WORDS:
        at = index + 2 if _is_mark(tokens, index + 1, ".:_-") else index + 1
    elif token in _SHORT_MONTH and following is not None:
        at = index + 2 if following.is_mark(".") else index + 1
        number = token_at(tokens, at)
        if number is None or number.kind is not Kind.NUMBER or (number.spaced and token.text != "Th"):
            return None
    else:
        return None
    month = _month_number(tokens, at)
    if month is None:
        return None
    number, after = month
    if token_at(tokens, after) in _TIMES:
        return None
    year, short, end = _year_after(tokens, after)
    return _made(Grain.MONTH, tokens, index, end, month=number, year=year, short_year=short)


def _day_in_words(tokens: Tokens, index: int) -> Found | None:
    """`ngày 05 tháng 9 năm 2020`, `05 tháng 9`, `ngày … tháng 9`, `ngày …/9/2020`."""
    at = index
    while token_at(tokens, at) in _DAY_WORDS:
        at += 1
    named = at > index
    dotted = token_at(tokens, at)
    if dotted is not None and dotted.kind is Kind.DOTS:
        return _dotted_day(tokens, index, at + 1) if named or _is_mark(tokens, at + 1, "/") else None
    day = _number_or_words(tokens, at) if named else _spaced_figure(tokens, at)
    if day is None:
        return None
    number, after = day
    if _is_mark(tokens, after, ",/-"):
        after += 1
    if token_at(tokens, after) not in MONTH_WORDS and not _is_short_month(tokens, after, named):
        return None
    month = _month_number(tokens, after + 1)
    if month is None:
        return None
    year, short, end = _year_after(tokens, month[1])
    return _made(Grain.DAY, tokens, index, end, day=number, month=month[0], year=year, short_year=short)


def _is_short_month(tokens: Tokens, index: int, named: bool) -> bool:
    return named and token_at(tokens, index) in _SHORT_MONTH and _figure(tokens, index + 1) is not None


def _spaced_figure(tokens: Tokens, index: int) -> tuple[int, int] | None:
    figure = _figure(tokens, index)
    return (figure, index + 1) if figure is not None else None


def _dotted_day(tokens: Tokens, first: int, at: int) -> Found | None:
    """The rest after a day that is left open: `… tháng 9 năm 2020`, `…../02/2020`."""
    if token_at(tokens, at) in MONTH_WORDS:
        month = _month_number(tokens, at + 1)
        if month is None:
            return None
        year, short, end = _year_after(tokens, month[1])
        return _made(Grain.DAY, tokens, first, end, month=month[0], year=year, short_year=short)
    if _is_mark(tokens, at, "/"):
        number = _figure(tokens, at + 1)
        if number is not None:
            year, short, end = _year_after(tokens, at + 2)
            return _made(Grain.DAY, tokens, first, end, month=number, year=year, short_year=short)
    return None


def _several_months(tokens: Tokens, index: int) -> Found | None:
    """`6 tháng đầu năm 2020`, `9 tháng qua`, `6 tháng/2020`: a number of months, not a month's number."""
    counted = _number_or_words(tokens, index)
    if counted is None or token_at(tokens, counted[1]) not in MONTH_WORDS:
        return None
    at = counted[1] + 1
    while token_at(tokens, at) in _SPAN_ENDS and not _is_year(token_at(tokens, at + 1)):
        at += 1
    year, short, end = _year_after(tokens, at)
    return _made(Grain.SEVERAL_MONTHS, tokens, index, end, year=year, short_year=short)


def _quarter(tokens: Tokens, index: int) -> Found | None:
    """`quý III/2020`, `Q3`."""
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if following is None:
        return None
    short = token.text in ("Q", "q") and not following.spaced
    if not short and token not in _QUARTER_WORDS:
        return None
    number = _ROMANS.get(following.text.casefold()) or _figure(tokens, index + 1, 1)
    if number is None or not 1 <= number <= 4:
        return None
    year, two, end = _year_after(tokens, index + 2)
    return _made(Grain.QUARTER, tokens, index, end, quarter=number, year=year, short_year=two)


def _year(tokens: Tokens, index: int) -> Found | None:
    if tokens[index] in _YEAR_WORD and _is_year(token_at(tokens, index + 1)):
        return _made(Grain.YEAR, tokens, index, index + 2, year=tokens[index + 1].number)
    return None


def _english_month(tokens: Tokens, index: int) -> Found | None:
    """`Sep-20`, `Sep 2020`, `5-Sep-20`: how a sheet shows a date in its English formats."""
    day = _figure(tokens, index)
    at = index if day is None else index + 1
    if day is not None and _is_mark(tokens, at, "-/ "):
        at += 1
    token = token_at(tokens, at)
    if token is None or token.kind is not Kind.WORD or not token.text.isascii():
        return None
    month = _ENGLISH.get(token.text.casefold())
    if month is None:
        return None
    after = at + 1
    if _is_mark(tokens, after, "-/,."):
        after += 1
    year_token = token_at(tokens, after)
    year = year_token.number if _is_year(year_token) and year_token is not None else None
    two = _figure(tokens, after) if year is None else None
    if year is None and two is None:
        return None
    grain = Grain.MONTH if day is None else Grain.DAY
    full = year if year is not None else 2000 + (two or 0)
    return _made(grain, tokens, index, after + 1, day=day, month=month, year=full, short_year=year is None)


def _chain(tokens: Tokens, index: int) -> Found | None:
    """Figures with `/`, `.` or `-` between: `05/9/2020`, `9.2020`, `2020-09-05`, `ngày 5/9`."""
    at = index
    while token_at(tokens, at) in _DAY_WORDS:
        at += 1
    numbers, sep, after = _numbers_between_marks(tokens, at)
    if len(numbers) < 2 or _is_reference(tokens, index, after):
        return None
    dated = _as_date(numbers, sep, named=at > index)
    if dated is None:
        return None
    day, month, year = dated
    short = year is not None and not any(_is_year(number) for number in numbers)
    grain = Grain.MONTH if day is None else Grain.DAY
    return _made(grain, tokens, index, after, day=day, month=month, year=year, short_year=short)


def _numbers_between_marks(tokens: Tokens, at: int) -> tuple[list[Token], str, int]:
    """Up to three numbers with one and the same mark between them. `/` and `.` bind more closely than `-`."""
    first = token_at(tokens, at)
    mark = token_at(tokens, at + 1)
    if first is None or first.kind is not Kind.NUMBER or mark is None or not mark.is_mark("/.-"):
        return [], "", at
    numbers, after = [first], at + 1
    while len(numbers) < 3 and _is_mark(tokens, after, mark.text):
        number = token_at(tokens, after + 1)
        if number is None or number.kind is not Kind.NUMBER:
            break
        if mark.text == "-" and _is_mark(tokens, after + 2, "/.") and _figure(tokens, after + 3, 4) is not None:
            break
        if mark.text != "-" and _is_mark(tokens, after, ".") and number.spaced:
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
        return any(_is_year(number) for number in (numbers[0], numbers[2])) or tight
    if len(numbers) == 2 and _is_year(numbers[0]):
        return False
    return len(numbers) == 2 and _is_year(numbers[1]) and len(numbers[0].text) <= 2


def _is_reference(tokens: Tokens, first: int, after: int) -> bool:
    """A document's number, `số 12/2020`, `09/2019/NĐ-CP`: no date."""
    before = token_at(tokens, first - 1)
    if before is not None and before.is_mark(":."):
        before = token_at(tokens, first - 2)
    if before in _NUMBER_BEFORE:
        return True
    following = token_at(tokens, after + 1)
    return _is_mark(tokens, after, "/") and following is not None and following.kind is Kind.WORD


def _as_date(numbers: list[Token], sep: str, *, named: bool) -> Dated | None:
    """Day, month and year of a chain. None for what is no date at all (`1.250`, `1940-2020`)."""
    texts = [number.text for number in numbers]
    sizes = [len(text) for text in texts]
    values = [int(text) for text in texts]
    years = [_is_year(number) for number in numbers]
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


def _compact(tokens: Tokens, index: int) -> Found | None:
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
                return _made(
                    Grain.DAY, tokens, index, index + 1, day=found[0], month=found[1], year=found[2], loose=True
                )
        return None
    return _side_by_side(tokens, index)


def _compact_month(tokens: Tokens, index: int, text: str) -> Found | None:
    for year, month in ((text[:4], text[4:]), (text[2:], text[:2])):
        if _plausible(year, month):
            return _made(Grain.MONTH, tokens, index, index + 1, month=int(month), year=int(year), loose=True)
    return None


def _side_by_side(tokens: Tokens, index: int) -> Found | None:
    """A month and a year with a blank, `_` or `-` between."""
    after = index + 2 if _is_mark(tokens, index + 1, "_-") else index + 1
    second = token_at(tokens, after)
    if second is None or second.kind is not Kind.NUMBER or _is_mark(tokens, after + 1, "/"):
        return None
    first = tokens[index].text
    for year, month in ((first, second.text), (second.text, first)):
        if len(year) == 4 and len(month) <= 2 and _plausible(year, month):
            return _made(Grain.MONTH, tokens, index, after + 1, month=int(month), year=int(year), loose=True)
    return None


def _plausible(year: str, month: str) -> bool:
    return len(year) == 4 and 2000 <= int(year) <= 2099 and 1 <= int(month) <= 12


def _named_day(tokens: Tokens, index: int) -> Found | None:
    """`ngày 5`, `mùng 5`: a day whose month stands elsewhere."""
    if tokens[index] not in _DAY_WORDS:
        return None
    at = index
    while token_at(tokens, at) in _DAY_WORDS:
        at += 1
    day = _number_or_words(tokens, at)
    if day is None:
        return None
    return _made(Grain.DAY, tokens, index, day[1], day=day[0])
