"""The one grammar of times: days, months, quarters, years and spans of months in every notation that offices use.

The day comes before the month always. How times that are next to each other belong together (lists, ranges) is read
by `spans.linked`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from baocao_cli.reading.lex.tokens import TokenKind
from baocao_cli.reading.rules.engine import Grammar, Match, Rule
from baocao_cli.reading.spans.time_values import CLASSES, TIME_VALUES, Compact, Year

LAST_DAY, LAST_MONTH, LAST_QUARTER = 31, 12, 4


class Grain(StrEnum):
    """How long a time is named."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEVERAL_MONTHS = "several-months"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a text names; `start` and `end` are half-open offsets in `tidy(text)`.

    A DAY may lack its month, or, where dots are in its place, the day itself (`ngày … tháng 9 năm 2020`). Nothing is
    checked against the calendar here: `day` may be 32. `year_written` is false where the year was taken from a
    neighbour or from outside.
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


Check = Callable[[Match], bool]


def _made(grain: Grain, match: Match, loose: bool = False) -> Time:
    year: Year | None = match.get("y")
    day, month = match.get("d"), match.get("m")
    compact: Compact | None = match.get("compact")
    if compact is not None:
        day, month, year = compact.day, compact.month, Year(compact.year)
    return Time(
        grain,
        match.tokens[match.first].start,
        match.tokens[match.after - 1].end,
        day=day,
        month=month,
        year=year.number if year is not None else None,
        quarter=match.get("q"),
        year_written=year is not None and year.number is not None,
        short_year=year is not None and year.short,
        loose=loose,
    )


def _rule(name: str, grain: Grain, pattern: str, examples: str, *checks: Check, loose: bool = False) -> Rule[Time]:
    def make(match: Match) -> Time | None:
        return _made(grain, match, loose) if all(check(match) for check in checks) else None

    return Rule(name, pattern, make, tuple(examples.split(" | ")))


# What a rule asks of its neighbours, and of its captures.


def _not_numbered(match: Match) -> bool:
    """`đợt 1 tháng 9`: the figure numbers a part of the month."""
    return match.before not in CLASSES["numbering"]


def _not_how_often(match: Match) -> bool:
    """`tháng 2 lần`, `ngày 2 buổi`."""
    return match.following not in CLASSES["times"]


def _not_inside(match: Match) -> bool:
    """`2020-09-14T08:05`: the letter parts a date from a time of day."""
    before = match.before
    return before is None or match.tokens[match.first].spaced or before.kind is not TokenKind.DIGITS


def _falls(match: Match) -> bool:
    """`20-9`: no range goes from twenty to nine; a day and its month."""
    day, month = match.get("d"), match.get("m")
    return bool(day > LAST_MONTH >= month >= 1)


def _no_word_follows(match: Match) -> bool:
    """`05 quý vị` are no quarters."""
    return match.following is None or match.following.kind is not TokenKind.WORD


def _not_seconds(match: Match) -> bool:
    """`45'30 tháng 9`: the figure belongs to the length before it."""
    before, first = match.before, match.tokens[match.first]
    return before is None or first.spaced or not before.is_mark("'")


def _no_document(match: Match) -> bool:
    """`số 12/2020`, `09/2019/NĐ-CP` are numbers of documents."""
    before = match.before
    if before is not None and before.is_mark(":."):
        before = match.tokens[match.first - 2] if match.first > 1 else None
    after = match.tokens[match.after : match.after + 2]
    lettered = len(after) == 2 and after[0].is_mark("/") and after[1].kind is TokenKind.WORD
    return before not in CLASSES["number"] and not lettered


def _ends_there(match: Match) -> bool:
    """No further figure with the same mark: `1/2/345` has no day `1/2` in it."""
    mark = next(token.text for token in match.tokens[match.first : match.after] if token.is_mark("/.-"))
    after = match.tokens[match.after : match.after + 2]
    goes_on = len(after) == 2 and after[0].is_mark(mark) and after[1].kind is TokenKind.DIGITS
    return not goes_on or (mark == "." and after[1].spaced)


def _no_range(match: Match) -> bool:
    """`2020-09-05/10`, `01-05/9`: a stroke or point binds more closely than the dash before it."""
    after = match.tokens[match.after : match.after + 2]
    closer = len(after) == 2 and after[0].is_mark("/.") and after[1].kind is TokenKind.DIGITS
    return not closer or len(after[1].text) > LAST_QUARTER


def _tight(match: Match) -> bool:
    return not any(token.spaced for token in match.tokens[match.first + 1 : match.after] if token.number is not None)


def _month_is_possible(match: Match) -> bool:
    return match.get("m") in range(1, LAST_MONTH + 1)


def _no_stroke_follows(match: Match) -> bool:
    return match.following is None or not match.following.is_mark("/")


def _like_a_day(match: Match) -> bool:
    """`05.9`, `30.09`: with a point between two figures, a decimal would not look so."""
    day, month = (token.text for token in match.tokens[match.first : match.after] if token.number is not None)
    unlike = day.startswith("0") or int(day) > LAST_MONTH or month.startswith("0")
    return unlike and int(day) <= LAST_DAY and 1 <= int(month) <= LAST_MONTH


def _no_length(match: Match) -> bool:
    """`15.5 phút` is a length in foreign notation, `hàng ngày 5 phút` a length of every day."""
    after = match.following
    return after is None or not (after in CLASSES["measure"] or after.is_mark("'\""))


def _in_figures() -> Iterator[Rule[Time]]:
    """Dates in figures with one and the same mark between: behind a point its figure follows at once."""
    for mark, glued in (("/", ""), (".", "~"), ("-", "")):
        gap = f"'{mark}' {glued}"
        last = (_no_document, _no_range if mark == "-" else _ends_there)
        short = (_no_document, _tight if mark == "-" else _ends_there)
        dmy, ymd = f"{gap}m=figure {gap}y=", f"y=year {gap}m=figure {gap}d=figure"
        yield _rule(f"day{mark}month{mark}year", Grain.DAY, f"DAY* d=figure {dmy}year", f"05{mark}9{mark}2020", *last)
        yield _rule(f"year{mark}month{mark}day", Grain.DAY, f"DAY* {ymd}", f"2020{mark}09{mark}05", *last)
        yield _rule(
            f"day{mark}month{mark}short-year", Grain.DAY, f"DAY* d=figure {dmy}two-digits", f"05{mark}9{mark}20", *short
        )
        yield _rule(f"month{mark}year", Grain.MONTH, f"DAY* m=figure {gap}y=year", f"9{mark}2020", *last)
        if mark != "-":
            named = f"DAY* y=year {gap}m=figure"
            yield _rule(f"year{mark}month", Grain.MONTH, named, f"2020{mark}09", *last, _month_is_possible)
    two = (_no_document, _ends_there)
    yield _rule("month/short-year", Grain.MONTH, "m=figure '/' y=short-year", "9/20", *two, _month_is_possible)
    yield _rule("day/month", Grain.DAY, "DAY* d=figure '/' m=figure", "05/9 | ngày 5/9", *two)
    yield _rule("named-day.month", Grain.DAY, "DAY DAY* d=figure '.' ~m=figure", "ngày 5.9", *two)
    yield _rule("day.month", Grain.DAY, "d=figure '.' ~m=figure", "05.9 | 30.09", *two, _like_a_day, _no_length)


def _beside_year(name: str, pattern: str, examples: str) -> Rule[Time]:
    return _rule(name, Grain.MONTH, pattern, examples, _month_is_possible, _no_stroke_follows, loose=True)


RULES: tuple[Rule[Time], ...] = (
    _rule(
        "named-day-of-month",
        Grain.DAY,
        "DAY DAY* d=count ',/-'? MONTH m=month y=year-suffix?",
        "ngày 05 tháng 9 năm 2020 | ngày mùng 5 tháng 9 | ngày năm tháng chín",
    ),
    _rule(
        "named-day-of-short-month",
        Grain.DAY,
        "DAY DAY* d=count ',/-'? SHORT_MONTH m=figure y=year-suffix?",
        "ngày 5/T9",
    ),
    _rule(
        "day-of-month",
        Grain.DAY,
        "d=figure ',/-'? MONTH m=month y=year-suffix?",
        "05 tháng 9 năm 2020",
        _not_numbered,
        _not_seconds,
    ),
    _rule("open-day-of-month", Grain.DAY, "DAY DAY* dots MONTH m=month y=year-suffix?", "ngày … tháng 9 năm 2020"),
    _rule("open-day/month", Grain.DAY, "DAY* dots '/' m=figure y=year-suffix?", "ngày …/9/2020 | ...../02/2020"),
    _rule(
        "several-months",
        Grain.SEVERAL_MONTHS,
        "count MONTH SPAN_END* y=year-suffix?",
        "6 tháng đầu năm 2020 | sáu tháng | 9 tháng qua",
        _not_numbered,
    ),
    _rule(
        "half-year",
        Grain.SEVERAL_MONTHS,
        "HALF SPAN_END* YEAR SPAN_END* y=year?",
        "nửa năm | nửa đầu năm 2020 | nửa năm qua",
    ),
    _rule(
        "several-quarters",
        Grain.SEVERAL_MONTHS,
        "count QUARTER SPAN_END* y=year-suffix?",
        "3 quý đầu năm 2020 | hai quý",
        _not_numbered,
        _no_word_follows,
    ),
    _rule("quarter", Grain.QUARTER, "QUARTER q=quarter y=year-suffix?", "quý III/2020 | quí ba | Quý 3"),
    _rule("short-quarter", Grain.QUARTER, "SHORT_QUARTER ~q=quarter y=year-suffix?", "Q3 | Q3/2020"),
    _rule(
        "named-month",
        Grain.MONTH,
        "MONTH '.:_-'? m=month y=year-suffix?",
        "tháng 9/2020 | thg 9 | tháng chín | Tháng Giêng | tháng IX | tháng ix",
        _not_how_often,
    ),
    _rule(
        "short-month",
        Grain.MONTH,
        "SHORT_MONTH '.'? ~m=figure y=year-suffix?",
        "T9/2020 | T.9",
        _not_how_often,
        _not_inside,
    ),
    _rule("spaced-short-month", Grain.MONTH, "capital-th '.'? m=figure y=year-suffix?", "Th 9", _not_how_often),
    _rule("english-day", Grain.DAY, "d=figure '-/'? m=english '-/,.'? y=year", "5-Sep-2020 | 5 Sept 2020"),
    _rule("english-day-of-short-year", Grain.DAY, "d=figure '-/'? m=english '-/' y=two-digits", "5-Sep-20"),
    _rule("english-month", Grain.MONTH, "m=english '-/,.'? y=year", "Sep 2020 | Sept, 2020"),
    _rule("english-month-of-short-year", Grain.MONTH, "m=english '-/' ~y=two-digits", "Sep-20"),
    *_in_figures(),
    _rule("day-month-in-the-day", Grain.DAY, "PART_OF_DAY DAY* d=figure '-' ~m=figure", "sáng 20-9", _falls),
    _rule("compact-day", Grain.DAY, "compact=compact-day", "20200905 | 05092020", loose=True),
    _rule("compact-month", Grain.MONTH, "compact=compact-month", "202009 | 092020", loose=True),
    _beside_year("year-beside-month", "y=near-year '_-'? m=figure", "2020-09 | 2020 09"),
    _beside_year("month-beside-year", "m=figure '_-'? y=near-year", "09 2020 | 09_2020"),
    _rule("year", Grain.YEAR, "YEAR y=year", "năm 2020"),
    _rule("named-day", Grain.DAY, "DAY DAY* d=count", "ngày 5 | mùng 5", _not_how_often, _no_length),
)

GRAMMAR: Grammar[Time] = Grammar(RULES, CLASSES, TIME_VALUES)
time_at = GRAMMAR.at
"""The time that begins at a token; None for no time."""
