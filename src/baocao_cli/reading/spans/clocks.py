"""The one grammar of times of day: `17h30`, `7 giờ 30 phút`, `8:00`, `15:51:44`, `3:44 CH`, `24/24`.

The same figures may be a length of time (`spans.lengths`): which of the two depends on what is around them.
"""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet, digits_at, mark_at, token_at
from baocao_cli.reading.rules.engine import Grammar, Match, Rule
from baocao_cli.reading.rules.patterns import Beginning, Value, is_digits
from baocao_cli.reading.spans.time_values import count, may_count
from baocao_cli.vietnamese.lexicon import lists_of

CLASSES = {name: WordSet(words) for name, words in lists_of("clocks").items()}
DAY_HOURS, HOUR_MINUTES = 24, 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `colon`: written as `8:00`. `certain`: nothing but a time of day is written so (`3:44 CH`)."""

    hour: int
    colon: bool = False
    seconds: bool = False
    certain: bool = False


def _hour(tokens: Tokens, at: int) -> tuple[int, int] | None:
    found = count(tokens, at)
    return found if found is not None and found[0] <= DAY_HOURS else None


def _figure(tokens: Tokens, at: int) -> tuple[int, int] | None:
    figure = digits_at(tokens, at)
    return (figure, at + 1) if figure is not None else None


def _minutes(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The minutes behind an hour: glued to it, named, or two digits behind `giờ` that begin nothing else."""
    token = tokens[at]
    found = count(tokens, at)
    if found is None:
        return None
    figure, after = found
    if token_at(tokens, after) in CLASSES["minute"] or mark_at(tokens, after, "'"):
        return figure, after + 1
    if token.kind is not TokenKind.DIGITS:
        return None
    long = tokens[at - 1] in CLASSES["long-hour"] and len(token.text) == len("30") and figure < HOUR_MINUTES
    alone = long and not mark_at(tokens, at + 1, "/-.,;")
    return (figure, at + 1) if not token.spaced or alone else None


def _day_long(tokens: Tokens, at: int) -> tuple[int, int] | None:
    return (DAY_HOURS, at + 1) if digits_at(tokens, at) == DAY_HOURS else None


def _made(match: Match) -> Clock:
    certain = any(match.get(name) is not None for name in ("half", "zone", "around"))
    return Clock(match.get("h"), match.get("colon") is not None, match.get("s") is not None, certain)


def _offset(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """How far a zone is from Greenwich: `7`, `07:00`."""
    if digits_at(tokens, at) is None:
        return None
    minutes = mark_at(tokens, at + 1, ":") and digits_at(tokens, at + 2) is not None
    return None, at + 3 if minutes else at + 1


RULES: tuple[Rule[Clock], ...] = (
    Rule("around-the-clock", "h=day-long '/' around=day-long HOUR?", _made, ("24/24", "24/24h")),
    Rule(
        "zoned", "h=hour colon=':' m=figure '('? zone=ZONE '+' offset ')'?", _made, ("09:47 GMT+7", "08:05 (UTC+07:00)")
    ),
    Rule(
        "zoned-with-seconds",
        "h=hour colon=':' m=figure ':' s=figure '('? zone=ZONE '+' offset ')'?",
        _made,
        ("08:05:33 (GMT+7)",),
    ),
    Rule("half-day-with-seconds", "h=hour colon=':' m=figure ':' s=figure half=HALF_DAY", _made, ("3:44:50 CH",)),
    Rule("half-day", "h=hour colon=':' m=figure half=HALF_DAY", _made, ("3:44 CH", "9:05 AM")),
    Rule("with-seconds", "h=hour colon=':' m=figure ':' s=figure", _made, ("15:51:44",)),
    Rule("hour:minute", "h=hour colon=':' m=figure", _made, ("8:00",)),
    Rule(
        "hour-and-minutes",
        "h=hour HOUR m=minutes",
        _made,
        ("17h30", "7 giờ 30 phút", "20h00'", "7 giờ 30", "bảy giờ ba mươi phút"),
    ),
    Rule("hour", "h=hour HOUR", _made, ("5h", "17 giờ", "tám giờ")),
)
VALUES: dict[str, Value] = {
    "hour": Beginning(may_count, _hour, in_digits=""),
    "figure": Beginning(is_digits, _figure, single=True),
    "offset": _offset,
    "minutes": _minutes,
    "day-long": Beginning(is_digits, _day_long, single=True),
}
GRAMMAR: Grammar[Clock] = Grammar(RULES, CLASSES, VALUES)
clock_at = GRAMMAR.at
"""What begins at a token, if it is a time of day; else None."""


def clocks_end(tokens: Tokens, at: int) -> int | None:
    """The index after a time of day, or after a range of two: `7h30 đến 11h00`, `8h - 10h`."""
    first = clock_at(tokens, at)
    if first is None:
        return None
    linked = mark_at(tokens, first.after, "-,;") or token_at(tokens, first.after) in CLASSES["to"]
    second = clock_at(tokens, first.after + 1) if linked else None
    return second.after if second is not None else first.after


def is_named(token: Token | None) -> bool:
    """Whether a time of day is announced: `lúc`, `hồi`."""
    return token in CLASSES["at"]
