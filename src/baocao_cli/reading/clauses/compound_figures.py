"""Figures made of several terms: ranges (`10-15`), series (`03/120`), halves (`2 buổi rưỡi`), negative ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Fault, Numeral, Style, decide
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun
from baocao_cli.vietnamese.fold import fold

Shape = Callable[[Sequence[Term], int], tuple[Term, int] | None]


def shape(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms with composite figures made one."""
    terms = _without_noun_brackets(terms)
    for find in (_negative, _half, _range, _series):
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
    return _joined(first, third, Numeral("", {Style.DECIMAL: value}), second.noun), 3


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
