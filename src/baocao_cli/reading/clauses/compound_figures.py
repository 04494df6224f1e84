"""Figures made of several terms: `05 (năm)`, ranges (`10-15`), series (`03/120`), halves (`2 buổi rưỡi`), negatives."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from decimal import Decimal

from baocao_cli.reading.clauses.terms import Term, TermKind, quoted, term_at
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.figures import agree
from baocao_cli.reading.lex.numeral import Fault, Numeral, Style, decide
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun
from baocao_cli.vietnamese.fold import fold

Shape = Callable[[Sequence[Term], int], tuple[Term, int] | None]
_HALF, _HALF_MORE = fold("nửa"), fold("rưỡi")
_SPELLED_OUT = {*map(fold, ("ghi", "viết", "bằng", "chữ")), ":"}
"""Between a figure and its words: `15 (bằng chữ: mười lăm)`."""
_RANGE_MARKS, _RANGE_CUES = {"-", "~"}, {Cue.TO, Cue.OTHER}


def confirm(terms: Sequence[Term], keys: Set[str]) -> Sequence[Term]:
    """`15 (mười lăm)`, `15 pa nô (bằng chữ: mười lăm)` and `Hai (02)` say one figure twice.

    Where the two differ, it cannot be counted. `keys`: those of the cell's tokens.
    """
    return _apply(terms, _said_twice) if "(" in keys else terms


def shape(terms: Sequence[Term], keys: Set[str]) -> tuple[Term, ...]:
    """The terms with composite figures made one. `keys`: those of the cell's tokens."""
    if "(" in keys:
        terms = _without_noun_brackets(terms)
    if "-" in keys:
        terms = _apply(terms, _negative)
    if _HALF in keys or _HALF_MORE in keys:
        terms = _apply(terms, _half)
    if not _RANGE_MARKS.isdisjoint(keys) or not _RANGE_CUES.isdisjoint([term.cue for term in terms]):
        terms = _apply(terms, _range)
    return tuple(_apply(terms, _series) if "/" in keys else terms)


def _without_noun_brackets(terms: Sequence[Term]) -> list[Term]:
    """`Pa nô (cái): 02`, `85 (người)`: brackets around nothing but a counted noun change nothing."""
    idle = {mark for at in range(len(terms) - 3) if _brackets_noun(*terms[at : at + 4]) for mark in (at + 1, at + 3)}
    return [term for at, term in enumerate(terms) if at not in idle]


def _brackets_noun(before: Term, opening: Term, inside: Term, closing: Term) -> bool:
    named = before.numeral is not None or before.noun is not None
    return named and opening.is_mark("(") and inside.role in COUNTED and closing.is_mark(")")


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


def _joined(first: Term, last: Term, numeral: Numeral, noun: Noun | None = None) -> Term:
    """One figure of several terms; what was typed becomes its text."""
    numeral = numeral._replace(text=quoted(first, last))
    return Term(TermKind.NUMERAL, numeral.text, first.start, last.end, numeral, noun, source=first.source)


def _said_twice(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    noun = terms[at + 1].noun if at + 1 < len(terms) and terms[at + 1].role in COUNTED else None
    inside = _bracketed(terms, at + (1 if noun is None else 2))
    first, second = terms[at].numeral, terms[inside].numeral if inside is not None else None
    if inside is None or first is None or second is None or first.fault or second.fault:
        return None
    if (Style.WORDS in first.values) == (Style.WORDS in second.values):
        return None
    digits, spelled = (second, first) if Style.WORDS in first.values else (first, second)
    return _joined(terms[at], terms[inside + 1], agree(digits, spelled), noun), inside + 2 - at


def _bracketed(terms: Sequence[Term], at: int) -> int | None:
    """The index of the one term in the brackets that open there, the words that announce it aside."""
    opening, inside = term_at(terms, at), at + 1
    while inside < len(terms) and fold(terms[inside].text) in _SPELLED_OUT:
        inside += 1
    closing = term_at(terms, inside + 1)
    closed = opening is not None and opening.is_mark("(") and closing is not None and closing.is_mark(")")
    return inside if closed else None


def _negative(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`-5` at the beginning of a line, or behind a colon, an equals sign or a bracket."""
    dash, figure = terms[at], term_at(terms, at + 1)
    if not dash.is_mark("-") or figure is None or figure.numeral is None:
        return None
    before = term_at(terms, at - 1)
    if before is None or before.kind is TermKind.BREAK:
        if _is_bullet(terms, at):
            return None
    elif not before.is_mark(":(="):
        return None
    return _joined(dash, figure, figure.numeral._replace(fault=Fault.NEGATIVE)), 2


def _is_bullet(terms: Sequence[Term], at: int) -> bool:
    """`- 5 pa nô`: a dash before a figure with words, in a text of several lines or with a blank behind the dash."""
    after = term_at(terms, at + 2)
    named = after is not None and after.kind in (TermKind.NOUN, TermKind.WORD)
    apart = terms[at].end < terms[at + 1].start
    return named and (apart or any(term.kind is TermKind.BREAK for term in terms))


def _half(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`nửa giờ`, `2 giờ rưỡi`."""
    first, second, third = terms[at], term_at(terms, at + 1), term_at(terms, at + 2)
    if fold(first.text) == _HALF and second is not None and second.noun is not None:
        return _joined(first, first, Numeral("", {Style.WORDS: Decimal("0.5")})), 1
    if first.numeral is None or second is None or third is None or fold(third.text) != _HALF_MORE:
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
    noun = term_at(terms, at + 1)
    named = noun is not None and noun.kind is TermKind.NOUN
    link = at + 2 if named else at + 1
    mark, second, after = (term_at(terms, spot) for spot in range(link, link + 3))
    if mark is None or second is None or second.numeral is None or not _spans(mark):
        return None
    if named and not _same_noun(noun, after):
        return None
    numeral = Numeral("", {**first.numeral.values}, Fault.RANGE)
    return _joined(first, second, numeral), link + 2 - at


def _same_noun(first: Term | None, second: Term | None) -> bool:
    one, other = (term.noun if term is not None else None for term in (first, second))
    return one is not None and other is not None and one.key == other.key


def _spans(mark: Term) -> bool:
    return mark.text in _RANGE_MARKS or mark.cue in _RANGE_CUES


def _series(terms: Sequence[Term], at: int) -> tuple[Term, int] | None:
    """`03/120`, `15/16`: figures with strokes between them."""
    end = at + 1
    while end + 1 < len(terms) and terms[end].is_mark("/") and _is_bare(terms[end + 1]):
        end += 2
    if end == at + 1 or not _is_bare(terms[at]):
        return None
    first, last = terms[at], terms[end - 1]
    series = tuple(term.numeral for term in terms[at:end:2] if term.numeral is not None)
    return first._replace(text=quoted(first, last), end=last.end, series=series), end - at


def _is_bare(figure: Term) -> bool:
    return figure.numeral is not None and figure.noun is None
