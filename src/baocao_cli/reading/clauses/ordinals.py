"""Figures that are names because of the word in front of them: `khóa 13`, `thôn 3`, `Buổi 1: 40 người`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_NUMBERED_PLACES = {fold(place) for place in phrases("nouns", "numbered-places")}
_PARTS_OF_DAY = {fold(word) for word in phrases("clocks", "part-of-day")}
_NUMBERED_THINGS = (Role.PART, Role.ASIDE, Role.EVENT, Role.SPAN)


def is_part_of_day(words: str) -> bool:
    """`sáng`, `buổi chiều`: when something was done, not what."""
    return fold(words).split(" ")[-1] in _PARTS_OF_DAY


def name_ordinals(terms: Sequence[Term]) -> list[Term]:
    """The terms with such a word and its figure as one that counts nothing."""
    result: list[Term] = []
    terms = _with_parts_of_day(terms)
    for at, term in enumerate(terms):
        if term.numeral is not None and at > 0 and _is_ordinal(terms, at):
            name = result.pop()
            text = f"{name.text} {term.text}"
            term = replace(
                term, kind=TermKind.ASIDE, numeral=None, names=name.noun, text=text, start=name.start, rule="ordinal"
            )
        result.append(term)
    return result


def _with_parts_of_day(terms: Sequence[Term]) -> list[Term]:
    """`buổi sáng: 40`: the name of one session, not a number of them."""
    result: list[Term] = []
    for term in terms:
        before = result[-1] if result else None
        names = before is not None and before.noun is not None and before.noun.role in _NUMBERED_THINGS
        counted = len(result) > 1 and result[-2].numeral is not None
        if names and not counted and before is not None and is_part_of_day(term.text):
            typed = quoted(before, term)
            result[-1] = replace(before, kind=TermKind.WORD, noun=None, text=typed, end=term.end)
        else:
            result.append(term)
    return result


def _is_ordinal(terms: Sequence[Term], at: int) -> bool:
    before, after = terms[at - 1], terms[at + 1] if at + 1 < len(terms) else None
    if before.cue is Cue.ORDINAL:
        again = after is not None and fold(after.text) == fold(before.text)
        return after is None or (after.noun is None and not again)
    if before.noun is None or (at > 1 and terms[at - 2].numeral is not None):
        return False
    if before.noun.role is Role.SIZE:
        return fold(before.noun.text) == "km" and (after is None or after.noun is None)
    if before.noun.role is Role.PLACE:
        numbered = fold(before.noun.text) in _NUMBERED_PLACES and not (after is not None and after.is_mark("/"))
        return numbered and not (after is not None and after.noun is not None)
    heads_clause = before.noun.role in _NUMBERED_THINGS and after is not None and after.is_mark(":")
    return heads_clause and any(term.numeral is not None for term in _clause(terms[at + 1 :]))


def _clause(terms: Sequence[Term]) -> Iterator[Term]:
    for term in terms:
        if term.kind is TermKind.BREAK or term.is_mark(";"):
            return
        yield term
