"""Figures that are names because of the word in front of them: `khóa 13`, `thôn 3`, `Buổi 1: 40 người`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from baocao_cli.reading.clauses.terms import Term, TermKind, quoted, term_at
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_NUMBERED = {Role.SIZE: {"km"}, Role.PLACE: {fold(place) for place in phrases("nouns", "numbered-places")}}
"""Words that a number behind them makes a place of: `km 12`, `thôn 3`."""
_PARTS_OF_DAY = {fold(word) for word in phrases("clocks", "part-of-day")}
_NUMBERED_THINGS = (Role.PART, Role.ASIDE, Role.EVENT, Role.SPAN)


def is_part_of_day(words: str) -> bool:
    """`sáng`, `buổi chiều`: when something was done, not what."""
    return fold(words).rpartition(" ")[2] in _PARTS_OF_DAY


def name_ordinals(terms: Sequence[Term], keys: Set[str]) -> list[Term]:
    """The terms with such a word and its figure as one that counts nothing. `keys`: those of the cell's tokens."""
    result: list[Term] = []
    terms = terms if _PARTS_OF_DAY.isdisjoint(keys) else _with_parts_of_day(terms)
    for at, term in enumerate(terms):
        if term.numeral is not None and at > 0 and _is_ordinal(terms, at):
            name = result.pop()
            text = f"{name.text} {term.text}"
            term = term._replace(
                kind=TermKind.ASIDE, numeral=None, names=name.noun, text=text, start=name.start, rule="ordinal"
            )
        result.append(term)
    return result


def _with_parts_of_day(terms: Sequence[Term]) -> list[Term]:
    """`buổi sáng: 40`: the name of one session, not a number of them."""
    result: list[Term] = []
    for term in terms:
        before = result[-1] if result else None
        names = before is not None and before.noun is not None and before.noun.role in _NUMBERED_THINGS
        counted = names and len(result) > 1 and result[-2].numeral is not None
        if before is not None and names and not counted and is_part_of_day(term.text):
            typed = quoted(before, term)
            result[-1] = before._replace(kind=TermKind.WORD, noun=None, text=typed, end=term.end)
        else:
            result.append(term)
    return result


def _is_ordinal(terms: Sequence[Term], at: int) -> bool:
    """Whether the figure there is the number of what is named right before it, and does not count what follows."""
    before, after = terms[at - 1], term_at(terms, at + 1)
    counts = after is not None and after.noun is not None
    if before.cue is Cue.ORDINAL:
        again = after is not None and fold(after.text) == fold(before.text)
        return not counts and not again
    if before.noun is None or (at > 1 and terms[at - 2].numeral is not None):
        return False
    if before.noun.role in _NUMBERED:
        return not counts and _is_numbered_place(before.noun, after)
    return before.noun.role in _NUMBERED_THINGS and _heads_figures(terms, at + 1)


def _is_numbered_place(noun: Noun, after: Term | None) -> bool:
    """`thôn 3`, `km 12`; but `thôn 3/5` says how many of them."""
    fraction = noun.role is Role.PLACE and after is not None and after.is_mark("/")
    return fold(noun.text) in _NUMBERED[noun.role] and not fraction


def _heads_figures(terms: Sequence[Term], at: int) -> bool:
    """A colon, with a figure behind it in the same clause: `Buổi 1: 40 người`."""
    colon = term_at(terms, at)
    return colon is not None and colon.is_mark(":") and any(term.numeral is not None for term in _clause(terms[at:]))


def _clause(terms: Sequence[Term]) -> Iterator[Term]:
    for term in terms:
        if term.kind is TermKind.BREAK or term.is_mark(";"):
            return
        yield term
