"""Figures made of several: durations (`2 giờ 30 phút`), ranges (`10-15`), series (`03/120`), negative ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from baocao_cli.reading.lex.lexicon import Cue
from baocao_cli.reading.lex.numerals import Fault, Numeral, Style, decide
from baocao_cli.reading.lex.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun, Role
from baocao_cli.vietnamese.fold import fold

Shape = Callable[[Sequence[Term], int], tuple[Term, int] | None]
_SIXTY = Decimal(60)


def minutes(figure: Decimal, noun: Noun) -> Decimal:
    """A figure of hours, minutes or seconds in minutes."""
    if noun.key == "60":
        return figure * _SIXTY
    return figure / _SIXTY if noun.key == "1/60" else figure


def shape(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms with composite figures made one; a composite duration carries its noun."""
    terms = _without_noun_brackets(terms)
    for find in (_negative, _clock, _half, _duration, _range, _series):
        terms = _apply(terms, find)
    return tuple(terms)


def _without_noun_brackets(terms: Sequence[Term]) -> list[Term]:
    """`Pa nô (cái): 02`, `85 (người)`: a counted noun alone in brackets stands as if without."""
    kept: list[Term] = []
    skip: set[int] = set()
    for at, term in enumerate(terms):
        before, inside, after = _at(terms, at - 1), _at(terms, at + 1), _at(terms, at + 2)
        named = before is not None and (before.numeral is not None or before.noun is not None)
        alone = inside is not None and inside.noun is not None and after is not None and after.is_mark(")")
        noun = inside.noun if inside is not None else None
        if term.is_mark("(") and named and alone and noun is not None and noun.role in COUNTED:
            skip |= {at, at + 2}
        if at not in skip:
            kept.append(term)
    return kept


def _apply(terms: Sequence[Term], find: Shape) -> list[Term]:
    result: list[Term] = []
    at = 0
    while at < len(terms):
        found = find(terms, at)
        if found is None:
            result.append(terms[at])
            at += 1
        else:
            result.append(found[0])
            at += found[1]
    return result


def _at(terms: Sequence[Term], at: int) -> Term | None:
    return terms[at] if 0 <= at < len(terms) else None


def _joined(first: Term, last: Term, numeral: Numeral, noun: Noun | None = None) -> Term:
    """One figure of several terms; what stands there becomes its text."""
    numeral = replace(numeral, text=quoted(first, last))
    return Term(TermKind.NUMERAL, numeral.text, first.start, last.end, numeral, noun, source=first.source)


def _negative(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`-5`; a dash that begins one line of several, or stands apart before words, is a list's mark."""
    dash, figure = terms[at], _at(terms, at + 1)
    if not dash.is_mark("-") or figure is None or figure.numeral is None:
        return None
    before, after = _at(terms, at - 1), _at(terms, at + 2)
    line_start = before is None or before.kind is TermKind.BREAK
    if not line_start and not (before is not None and before.is_mark(":(=")):
        return None
    glued = dash.end == figure.start
    named = after is not None and after.kind in (TermKind.NOUN, TermKind.WORD)
    several = sum(term.kind is TermKind.BREAK for term in terms) > 0
    if line_start and named and (not glued or several):
        return None
    numeral = replace(figure.numeral, fault=Fault.NEGATIVE)
    return _joined(dash, figure, numeral), 2


def _clock(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`2:30`: hours and minutes, or minutes and seconds."""
    first, colon, second = terms[at], _at(terms, at + 1), _at(terms, at + 2)
    if first.numeral is None or colon is None or second is None or second.numeral is None:
        return None
    if not colon.is_mark(":") or colon.start != first.end or second.start != colon.end:
        return None
    return _joined(first, second, Numeral("", {}, Fault.CLOCK)), 3


def _half(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`nửa giờ`, `2 giờ rưỡi`."""
    first, second, third = terms[at], _at(terms, at + 1), _at(terms, at + 2)
    if fold(first.text) == fold("nửa") and second is not None and second.noun is not None:
        return _joined(first, first, Numeral("", {Style.WORDS: Decimal("0.5")})), 1
    if first.numeral is None or second is None or third is None or fold(third.text) != fold("rưỡi"):
        return None
    decision = decide(first.numeral, whole=True)
    if second.noun is None or decision.held or decision.figure is None:
        return None
    value = decision.figure + Decimal("0.5")
    if second.noun.role is not Role.MINUTES:
        return _joined(first, third, Numeral("", {Style.DECIMAL: value}), second.noun), 3
    value = minutes(value, second.noun)
    return _joined(first, third, Numeral("", {Style.PLAIN: value}), _MINUTE), 3


_MINUTE = Noun(Role.MINUTES, "1", "phút")


_SMALLER = {"60": "1", "1": "1/60"}
_SHORT_HOURS = ("h", "g")
_EARLIEST_CLOCK, _DAY_END = 5, 24
_HOUR_AND_REST = 3
"""Terms of `17h00`: figure, unit, figure."""


def _is_time(term: Term) -> bool:
    return term.noun is not None and term.noun.role is Role.MINUTES


def _duration(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`2 giờ 30 phút`, `2h30`, `45'30"`: larger unit first, each smaller part below sixty."""
    total = Decimal(0)
    end = at
    factors: list[str] = []
    while True:
        figure, unit = _at(terms, end), _at(terms, end + 1)
        if figure is None or figure.numeral is None or figure.noun is not None:
            break
        decision = decide(figure.numeral, whole=bool(factors))
        if decision.held or decision.finding is not None or decision.figure is None:
            break
        if unit is not None and _is_time(unit) and unit.noun is not None:
            if not _descends(factors, unit.noun.key, decision.figure):
                break
            total += minutes(decision.figure, unit.noun)
            factors.append(unit.noun.key)
            end += 2
            colon = _at(terms, end)
            end += colon is not None and colon.is_mark(":") and colon.start == unit.end and factors == ["60"]
        elif factors[-1:] in (["60"], ["1"]) and _two_digits(figure, unit):
            factors.append(_SMALLER[factors[-1]])
            total += minutes(decision.figure, Noun(Role.MINUTES, factors[-1]))
            end += 1
        else:
            break
    fault = _unmarked(terms, at, end, factors)
    if len(factors) < 2 and fault is None:
        return None
    end += fault is Fault.UNREADABLE
    return _joined(terms[at], terms[end - 1], Numeral("", {Style.PLAIN: total}, fault), _MINUTE), end - at


def _unmarked(terms: Sequence[Term], at: int, end: int, factors: list[str]) -> Fault | None:
    """`1h5` may be five minutes or half an hour; `17h00` is what a clock shows rather than a length."""
    rest, unit = _at(terms, end), _at(terms, end + 1)
    glued = rest is not None and rest.numeral is not None and rest.noun is None and rest.start == terms[end - 1].end
    counted = unit is not None and unit.kind in (TermKind.NOUN, TermKind.WORD)
    if factors and factors[-1] != "1/60" and glued and not counted:
        return Fault.UNREADABLE
    full_hour = factors == ["60", "1"] and end - at == _HOUR_AND_REST and terms[end - 1].text == "00"
    short = fold(terms[at + 1].text) in _SHORT_HOURS if full_hour else False
    figure = terms[at].numeral
    hour = figure.likeliest if figure is not None else None
    return Fault.CLOCK if short and hour is not None and _EARLIEST_CLOCK <= hour < _DAY_END else None


def _descends(factors: list[str], key: str, figure: Decimal) -> bool:
    order = ["60", "1", "1/60"]
    return not factors or (order.index(key) > order.index(factors[-1]) and figure < _SIXTY)


def _two_digits(figure: Term, after: Term | None) -> bool:
    """The bare rest of `2h30`, `45'30`: two digits below sixty, and nothing counted by them."""
    counted = after is not None and after.kind in (TermKind.NOUN, TermKind.WORD)
    return len(figure.text) == 2 and figure.text.isdigit() and int(figure.text) < 60 and not counted


def _range(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`10-15`, `từ 10 đến 15`, `60 phút - 90 phút`: no single figure."""
    first = terms[at]
    if first.numeral is None:
        return None
    link = at + 1
    noun = _at(terms, link)
    if noun is not None and noun.kind is TermKind.NOUN:
        link += 1
    else:
        noun = None
    mark, second, after = _at(terms, link), _at(terms, link + 1), _at(terms, link + 2)
    if mark is None or second is None or second.numeral is None:
        return None
    spans = mark.cue in (Cue.TO, Cue.OTHER) or mark.is_mark("-") or mark.text == "~"
    if not spans or (noun is not None and not _same_noun(noun, after)):
        return None
    numeral = Numeral("", {**first.numeral.values}, Fault.RANGE)
    return _joined(first, second, numeral), link + 2 - at


def _same_noun(noun: Term, after: Term | None) -> bool:
    return after is not None and after.noun is not None and noun.noun is not None and after.noun.key == noun.noun.key


def _series(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`03/120`, `15/16`: figures with strokes between them."""
    first = terms[at]
    if first.numeral is None or first.noun is not None:
        return None
    figures = [first.numeral]
    end = at + 1
    while end + 1 < len(terms) and terms[end].is_mark("/"):
        following = terms[end + 1].numeral
        if following is None or terms[end + 1].noun is not None:
            break
        figures.append(following)
        end += 2
    if len(figures) == 1:
        return None
    last = terms[end - 1]
    text = quoted(first, last)
    series = tuple(figures)
    return Term(TermKind.NUMERAL, text, first.start, last.end, figures[0], series=series, source=first.source), end - at
