"""Calendar expressions one at a time: what begins at a token, as a `Mention`.

Days, months, quarters, years and spans of months in every notation that offices use: `05/9/2020`, `ngày 05 tháng 9
năm 2020`, `2020-09-05`, `T9/2020`, `tháng chín`, `quý III`, `6 tháng đầu năm`, `Sep-20`. The day comes before the
month always. How mentions stand together (lists, ranges) is the business of `dates`.
"""

from __future__ import annotations

from baocao_cli.reading.lex.datetokens import Kind, Words, spoken_number
from baocao_cli.reading.spans.figure_dates import chain, compact
from baocao_cli.reading.spans.mention import (
    DAY_WORDS,
    YEAR_WORD,
    Found,
    Grain,
    Tokens,
    figure_at,
    is_mark,
    is_year,
    made,
    token_at,
    year_after,
)
from baocao_cli.vietnamese.fold import fold

MONTH_WORDS = Words("tháng thang thg thág thàng")
_SHORT_MONTH = Words("t th")
_QUARTER_WORDS = Words("quý quí qúy qúi")
_SPAN_ENDS = Words("đầu cuối qua gần trở liền năm đã rồi")
ORDINAL_BEFORE = Words("đợt tuần kỳ lần buổi thứ số")
"""`đợt 1 tháng 9`, `tuần 2 tháng 9`: a figure that is no day."""
_TIMES = Words("lần buổi kỳ lượt")
"""`tháng 2 lần`, `ngày 2 buổi`: twice a month, twice a day."""
_OWN_NAMES = {fold("giêng"): 1, "gieng": 1, fold("tư"): 4, "tu": 4, fold("chạp"): 12, "chap": 12}
_ROMANS = dict(
    zip(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), range(1, 13), strict=True)
)
_ENGLISH_NAMES = """jan january;feb february;mar march;apr april;may;jun june;jul july;aug august;sep sept september;
oct october;nov november;dec december"""
_ENGLISH = {name: number for number, names in enumerate(_ENGLISH_NAMES.split(";"), start=1) for name in names.split()}


def mention_at(tokens: Tokens, index: int) -> Found | None:
    """The longest calendar expression that begins at that token, and the index after it."""
    if index >= len(tokens):
        return None
    for read in (_day_in_words, _several_months, _quarter, _named_month, _english_month, chain, compact, _year):
        found = read(tokens, index)
        if found is not None:
            return found
    return _named_day(tokens, index)


def _number_or_words(tokens: Tokens, index: int) -> tuple[int, int] | None:
    figure = figure_at(tokens, index)
    if figure is not None:
        return figure, index + 1
    return spoken_number(tokens, index)


def _month_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month after the word `tháng`: figures, words, or `Giêng`/`Chạp`."""
    token = token_at(tokens, index)
    if token is None:
        return None
    named = _OWN_NAMES.get(fold(token.text))
    if named is not None:
        return named, index + 1
    figure = figure_at(tokens, index)
    figure = figure if figure is not None else _ROMANS.get(token.text)
    if figure is not None:
        return figure, index + 1
    if token in YEAR_WORD:
        # `tháng năm 2020` is the printed `tháng… năm 2020` whose dots were lost; `tháng Năm`, `tháng năm năm` are May.
        may = token.text == "Năm" or token_at(tokens, index + 1) in YEAR_WORD or is_mark(tokens, index + 1, "/")
        return (5, index + 1) if may else None
    spoken = spoken_number(tokens, index)
    return spoken if spoken is not None and spoken[0] <= 12 else None


def _named_month(tokens: Tokens, index: int) -> Found | None:
    """`tháng 9 năm 2020`, `T9/2020`, `tháng chín`."""
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if token in MONTH_WORDS:
        at = index + 2 if is_mark(tokens, index + 1, ".:_-") else index + 1
    elif token in _SHORT_MONTH and following is not None:
        at = index + 2 if following.is_mark(".") else index + 1
        figure = token_at(tokens, at)
        if figure is None or figure.kind is not Kind.NUMBER or (figure.spaced and token.text != "Th"):
            return None
    else:
        return None
    month = _month_number(tokens, at)
    if month is None:
        return None
    number, after = month
    if token_at(tokens, after) in _TIMES:
        return None
    year, short, end = year_after(tokens, after)
    return made(Grain.MONTH, tokens, index, end, month=number, year=year, short_year=short)


def _day_in_words(tokens: Tokens, index: int) -> Found | None:
    """`ngày 05 tháng 9 năm 2020`, `05 tháng 9`, `ngày … tháng 9`, `ngày …/9/2020`."""
    at = index
    while token_at(tokens, at) in DAY_WORDS:
        at += 1
    named = at > index
    dotted = token_at(tokens, at)
    if dotted is not None and dotted.kind is Kind.DOTS:
        return _dotted_day(tokens, index, at + 1) if named or is_mark(tokens, at + 1, "/") else None
    day = _number_or_words(tokens, at) if named else _spaced_figure(tokens, at)
    if day is None:
        return None
    number, after = day
    if is_mark(tokens, after, ",/-"):
        after += 1
    if token_at(tokens, after) not in MONTH_WORDS and not _is_short_month(tokens, after, named):
        return None
    month = _month_number(tokens, after + 1)
    if month is None:
        return None
    year, short, end = year_after(tokens, month[1])
    return made(Grain.DAY, tokens, index, end, day=number, month=month[0], year=year, short_year=short)


def _is_short_month(tokens: Tokens, index: int, named: bool) -> bool:
    return named and token_at(tokens, index) in _SHORT_MONTH and figure_at(tokens, index + 1) is not None


def _spaced_figure(tokens: Tokens, index: int) -> tuple[int, int] | None:
    figure = figure_at(tokens, index)
    seconds = is_mark(tokens, index - 1, "'") and not tokens[index].spaced
    if figure is None or seconds or token_at(tokens, index - 1) in ORDINAL_BEFORE:
        return None
    return figure, index + 1


def _dotted_day(tokens: Tokens, first: int, at: int) -> Found | None:
    """The rest after a day that is left open: `… tháng 9 năm 2020`, `…../02/2020`."""
    if token_at(tokens, at) in MONTH_WORDS:
        month = _month_number(tokens, at + 1)
        if month is None:
            return None
        year, short, end = year_after(tokens, month[1])
        return made(Grain.DAY, tokens, first, end, month=month[0], year=year, short_year=short)
    if is_mark(tokens, at, "/"):
        number = figure_at(tokens, at + 1)
        if number is not None:
            year, short, end = year_after(tokens, at + 2)
            return made(Grain.DAY, tokens, first, end, month=number, year=year, short_year=short)
    return None


def _several_months(tokens: Tokens, index: int) -> Found | None:
    """`6 tháng đầu năm 2020`, `9 tháng qua`, `6 tháng/2020`: a number of months, not a month's number."""
    counted = _number_or_words(tokens, index)
    if token_at(tokens, index - 1) in ORDINAL_BEFORE:
        return None
    if counted is None or token_at(tokens, counted[1]) not in MONTH_WORDS:
        return None
    at = counted[1] + 1
    while token_at(tokens, at) in _SPAN_ENDS and not is_year(token_at(tokens, at + 1)):
        at += 1
    year, short, end = year_after(tokens, at)
    return made(Grain.SEVERAL_MONTHS, tokens, index, end, year=year, short_year=short)


def _quarter(tokens: Tokens, index: int) -> Found | None:
    """`quý III/2020`, `Q3`."""
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if following is None:
        return None
    short = token.text in ("Q", "q") and not following.spaced
    if not short and token not in _QUARTER_WORDS:
        return None
    roman = _ROMANS.get(following.text.upper())
    named = (roman, index + 2) if roman is not None else _number_or_words(tokens, index + 1)
    if named is None or not 1 <= named[0] <= 4:
        return None
    number, after = named
    year, two, end = year_after(tokens, after)
    return made(Grain.QUARTER, tokens, index, end, quarter=number, year=year, short_year=two)


def _year(tokens: Tokens, index: int) -> Found | None:
    if tokens[index] in YEAR_WORD and is_year(token_at(tokens, index + 1)):
        return made(Grain.YEAR, tokens, index, index + 2, year=tokens[index + 1].number)
    return None


def _english_month(tokens: Tokens, index: int) -> Found | None:
    """`Sep-20`, `Sep 2020`, `5-Sep-20`: how a sheet shows a date in its English formats."""
    day = figure_at(tokens, index)
    at = index if day is None else index + 1
    if day is not None and is_mark(tokens, at, "-/ "):
        at += 1
    token = token_at(tokens, at)
    if token is None or token.kind is not Kind.WORD or not token.text.isascii():
        return None
    month = _ENGLISH.get(token.text.casefold())
    if month is None:
        return None
    after = at + 1
    if is_mark(tokens, after, "-/,."):
        after += 1
    year_token = token_at(tokens, after)
    year = year_token.number if is_year(year_token) and year_token is not None else None
    two = figure_at(tokens, after) if year is None else None
    if year is None and two is None:
        return None
    grain = Grain.MONTH if day is None else Grain.DAY
    full = year if year is not None else 2000 + (two or 0)
    return made(grain, tokens, index, after + 1, day=day, month=month, year=full, short_year=year is None)


def _named_day(tokens: Tokens, index: int) -> Found | None:
    """`ngày 5`, `mùng 5`: a day whose month stands elsewhere."""
    if tokens[index] not in DAY_WORDS:
        return None
    at = index
    while token_at(tokens, at) in DAY_WORDS:
        at += 1
    day = _number_or_words(tokens, at)
    if day is None or token_at(tokens, day[1]) in _TIMES:
        return None
    return made(Grain.DAY, tokens, index, day[1], day=day[0])
