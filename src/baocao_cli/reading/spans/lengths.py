"""The one grammar of lengths of time: `3 phút`, `2h30`, `45'30"`, `2 giờ rưỡi`, `nửa giờ`, `3:15`.

Whether `5h30` is a length or a time of day (`spans.clocks`) depends on what is around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from baocao_cli.reading.lex.figures import figure_at
from baocao_cli.reading.lex.length import SIXTY, Length
from baocao_cli.reading.lex.numeral import Numeral, Style
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, WordSet, digits_at, mark_at, token_at
from baocao_cli.reading.lex.trie import PhraseSet, phrase_trie
from baocao_cli.reading.rules.engine import Grammar, Match, Rule, Span
from baocao_cli.reading.rules.patterns import Beginning, Value, is_digits, one, phrase
from baocao_cli.reading.spans.time_values import may_count
from baocao_cli.vietnamese.lexicon import lists_of, phrases

_HALF = Decimal("0.5")
_QUARTERS = ("25", "50", "75")
"""Of an hour, as decimals: `1.25 giờ`; `2.30h` may be two and a half hours."""
_SPELLINGS = {unit: phrases("nouns", unit.value) for unit in Length}
_UNITS = phrase_trie((spelling, unit) for unit, spellings in _SPELLINGS.items() for spelling in spellings)
_COUNTED = WordSet(phrase.split()[0] for phrase in phrases("nouns", "events", "persons", "places"))
CLASSES = {name: WordSet(words) for name, words in lists_of("lengths").items()}


class Doubt(Enum):
    """Why a length that was found is not certain."""

    REST = "rest"
    """`1h5`: five minutes, or half an hour."""
    OVERFLOW = "overflow"
    """`2 giờ 75 phút`: a smaller part of sixty or more."""
    CLOCK = "clock"
    """`3:15` without a unit: hours and minutes, minutes and seconds, or a time of day."""


Part = tuple[Numeral, Length]


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as it was written: figures with their units, larger ones first."""

    parts: tuple[Part, ...]
    half: bool = False
    """`rưỡi` behind it: half of its last unit more."""
    doubt: Doubt | None = None
    bare_rest: bool = False
    """The last unit is not written: `2h30`."""

    @property
    def minutes(self) -> Decimal | None:
        """All of it in minutes; None where a figure of it can be read in several ways or in none."""
        total = Decimal(0)
        for numeral, unit in self.parts:
            if numeral.fault is not None or len(numeral.values) != 1 or numeral.likeliest is None:
                return None
            total += unit.in_minutes(numeral.likeliest)
        return total + self.parts[-1][1].in_minutes(_HALF) if self.half else total

    @property
    def composite(self) -> bool:
        """Made of more than one figure and its unit."""
        return len(self.parts) > 1 or self.half or self.doubt is not None


def _any_unit(tokens: Tokens, at: int) -> tuple[Length, int] | None:
    """The longest spelling of any unit: `''` are seconds, `'` minutes."""
    found = _UNITS.longest(tokens, at)
    return (found[1], at + found[0]) if found is not None else None


def _minute_sign(tokens: Tokens, at: int) -> tuple[Length, int] | None:
    """Minutes, but not the first half of the sign of seconds."""
    found = _any_unit(tokens, at)
    return found if found is not None and found[0] is Length.MINUTES else None


def _rest(tokens: Tokens, at: int) -> tuple[Numeral, int] | None:
    """Two digits below sixty that the next smaller unit is left out of: `2h30`, `45'30`, `2 giờ 30`."""
    figure = digits_at(tokens, at) if len(tokens[at].text) == len("30") else None
    last = at + 1 == len(tokens)
    beside = not tokens[at].spaced or last or (at > 0 and tokens[at - 1].kind is TokenKind.WORD)
    if figure is None or figure >= SIXTY or not beside or token_at(tokens, at + 1) in _COUNTED:
        return None
    decimal = mark_at(tokens, at + 1, ".,/:") and digits_at(tokens, at + 2, 4) is not None
    return None if decimal else (Numeral(tokens[at].text, {Style.PLAIN: Decimal(figure)}), at + 1)


def _no_rest(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """Digits glued behind a unit that are no rest of it, and that no word follows."""
    counted = token_at(tokens, at + 1)
    return None if counted is not None and counted.kind is TokenKind.WORD else (None, at + 1)


def _clock_figure(tokens: Tokens, at: int) -> tuple[Numeral, int] | None:
    figure = digits_at(tokens, at, 3)
    return (Numeral(tokens[at].text, {Style.PLAIN: Decimal(figure)}), at + 1) if figure is not None else None


def _made(match: Match) -> Duration | None:
    units = {"h": Length.HOURS, "m": Length.MINUTES, "s": Length.SECONDS, "n": match.get("unit")}
    parts: list[Part] = [(match.get(name), unit) for name, unit in units.items() if match.get(name) is not None]
    rest = match.get("rest")
    if rest is not None:
        smaller = parts[-1][1].smaller
        if smaller is None:
            return None
        parts.append((rest, smaller))
    if len(parts) == 1 and _may_hold_minutes(*parts[0]):
        return Duration(tuple(parts), doubt=Doubt.REST)
    over = len(parts) > 1 and any((numeral.likeliest or Decimal(0)) >= SIXTY for numeral, _ in parts[1:])
    half = match.get("half") is not None
    return Duration(tuple(parts), half, Doubt.OVERFLOW if over else None, bare_rest=rest is not None)


def _may_hold_minutes(numeral: Numeral, unit: Length) -> bool:
    """`2.30h`: the point may part hours from minutes."""
    minutes = numeral.text.rpartition(".")[2]
    decimal = unit is Length.HOURS and Style.FOREIGN_DECIMAL in numeral.values
    return decimal and len(minutes) == len("30") and int(minutes) < SIXTY and minutes not in _QUARTERS


def _half_of(match: Match) -> Duration:
    return Duration(((Numeral(match.tokens[match.first].text, {Style.WORDS: _HALF}), match.get("unit")),))


def _unclear_rest(match: Match) -> Duration:
    return Duration(((match.get("n"), match.get("unit")),), doubt=Doubt.REST)


def _clock(match: Match) -> Duration:
    """`3:15`, `0:03:15`: two figures may be of any two units that follow each other."""
    figures = [match.get(name) for name in ("a", "b", "c") if match.get(name) is not None]
    units = (Length.HOURS, Length.MINUTES, Length.SECONDS) if len(figures) > 2 else (Length.MINUTES, Length.SECONDS)
    return Duration(tuple(zip(figures, units, strict=True)), doubt=Doubt.CLOCK)


def _clock_of_minutes(match: Match) -> Duration:
    """`3:15 phút`: the unit says that it is minutes and seconds."""
    return Duration(((match.get("a"), Length.MINUTES), (match.get("b"), Length.SECONDS)))


RULES: tuple[Rule[Duration], ...] = (
    Rule("clock-of-minutes", "a=clock ':' ~b=clock minutes", _clock_of_minutes, ("3:15 phút",)),
    Rule("clock-of-seconds", "a=clock ':' ~b=clock ':' ~c=clock", _clock, ("0:03:15",)),
    Rule("clock", "a=clock ~':' ~b=clock", _clock, ("3:15",)),
    Rule("half", "HALF unit", _half_of, ("nửa giờ", "nửa tiếng")),
    Rule(
        "hours-minutes-seconds",
        "h=number hours link? m=number minutes link? s=number seconds",
        _made,
        ("1 giờ 2 phút 3 giây", "1h02'03\""),
    ),
    Rule("hours-minutes-rest", "h=number hours m=number minutes ~rest", _made, ("1h02'30",)),
    Rule("hours-minutes", "h=number hours link? m=number minutes", _made, ("2 giờ 30 phút", "2h30p", "2 giờ, 30 phút")),
    Rule("minutes-seconds", "m=number minutes link? s=number seconds", _made, ("3 phút 15 giây", "03'15\"")),
    Rule("short-minutes-seconds", "m=number METRE ~s=number seconds", _made, ("60 m30s",)),
    Rule("and-a-half", "n=number unit half=HALF_MORE", _made, ("2 giờ rưỡi", "3 phút rưỡi")),
    Rule("unit-and-rest", "n=number unit ~':'? rest", _made, ("2h30", "45'30", "2h:30", "2 giờ 30")),
    Rule("unclear-rest", "n=number unit ~no-rest", _unclear_rest, ("1h5",)),
    Rule("length", "n=number unit", _made, ("3 phút", "một giờ", "90'")),
)


VALUES: dict[str, Value] = {
    "number": Beginning(may_count, figure_at, in_digits=".,'("),
    "unit": Beginning(_UNITS.begins, _any_unit),
    "hours": phrase(PhraseSet(_SPELLINGS[Length.HOURS]), Length.HOURS),
    "minutes": Beginning(_UNITS.begins, _minute_sign),
    "seconds": phrase(PhraseSet(_SPELLINGS[Length.SECONDS]), Length.SECONDS),
    "link": one(lambda token: token.is_mark(",") or token in CLASSES["link"]),
    "rest": Beginning(is_digits, _rest, single=True),
    "no-rest": Beginning(is_digits, _no_rest, single=True),
    "clock": Beginning(is_digits, _clock_figure, single=True),
}
GRAMMAR: Grammar[Duration] = Grammar(RULES, CLASSES, VALUES)


def _or_metres(find: Value) -> Value:
    """Where a text speaks of nothing but times, `m` is short for minutes: `3m15s`."""
    return lambda tokens, at: find(tokens, at) or ((Length.MINUTES, at + 1) if tokens[at].key == "m" else None)


_OF_TIMES: Grammar[Duration] = Grammar(
    RULES, CLASSES, {**VALUES, "minutes": _or_metres(_minute_sign), "unit": _or_metres(_any_unit)}
)


def duration_at(tokens: Tokens, at: int, *, among_times: bool = False) -> Span[Duration] | None:
    """The length of time that begins at that token. `among_times`: the text speaks of nothing but times."""
    return (_OF_TIMES if among_times else GRAMMAR).at(tokens, at)
