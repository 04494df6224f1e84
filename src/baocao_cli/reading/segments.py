"""Cutting terms into segments: what stands between separators, with how it is joined to what stands before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from baocao_cli.reading.lexicon import Cue
from baocao_cli.reading.terms import Term, TermKind

_OPENING, _CLOSING = "([{", ")]}"
_SEPARATORS = ",;+/&=.-|"
CLAUSE_ENDS = (";", "\n", ".")


@dataclass(frozen=True, slots=True)
class Segment:
    """`join` is the separator before it (`x` for times, `&` for `và`, `(` or `)` for brackets, `\\n` for a new line).

    `clause` counts stretches between `;`, full stops and line breaks; `group` is unique to a pair of brackets.
    """

    terms: tuple[Term, ...]
    join: str
    depth: int
    clause: int
    group: int

    @property
    def has_figure(self) -> bool:
        return any(term.numeral is not None for term in self.terms)


def cut(terms: Sequence[Term]) -> list[Segment]:
    """Segments in order; empty ones (two separators side by side) are left out, the weightier separator kept."""
    cutter = _Cutter()
    for term in _labels(terms):
        cutter.take(term)
    cutter.close("\n")
    return cutter.segments


class _Cutter:
    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._terms: list[Term] = []
        self._join = ""
        self._clause = 0
        self._groups = [0]
        self._last_group = 0

    def take(self, term: Term) -> None:
        if term.kind is TermKind.BREAK:
            self.close("\n")
        elif term.cue is Cue.TIMES:
            self.close("x")
        elif term.cue is Cue.AND:
            self.close("&")
        elif term.is_mark(_OPENING):
            self.close("(")
            self._last_group += 1
            self._groups.append(self._last_group)
        elif term.is_mark(_CLOSING):
            self.close(")")
            if len(self._groups) > 1:
                self._groups.pop()
        elif term.is_mark(_SEPARATORS):
            self.close(term.text)
        else:
            self._terms.append(term)

    def close(self, separator: str) -> None:
        if self._terms:
            depth = len(self._groups) - 1
            self.segments.append(Segment(tuple(self._terms), self._join, depth, self._clause, self._groups[-1]))
            self._terms = []
            self._join = separator
        elif not self._join or separator in "\n;(x=" or self._join in ")":
            self._join = separator
        if separator in CLAUSE_ENDS and len(self._groups) == 1:
            self._clause += 1


def _labels(terms: Sequence[Term]) -> list[Term]:
    """`Pa nô - 05`, `pa nô = 5`: a dash or equals sign after a name that has no figure yet is a colon."""
    result: list[Term] = []
    named = False
    for at, term in enumerate(terms):
        following = terms[at + 1] if at + 1 < len(terms) else None
        if term.is_mark("-=") and named and following is not None and following.numeral is not None:
            term = replace(term, text=":")
        if term.kind in (TermKind.NOUN, TermKind.WORD):
            named = named or not _figure_before(result)
        elif _separates(term) or term.numeral is not None:
            named = False
        result.append(term)
    return result


def _figure_before(terms: Sequence[Term]) -> bool:
    for term in reversed(terms):
        if term.numeral is not None:
            return True
        if _separates(term):
            return False
    return False


def _separates(term: Term) -> bool:
    return term.kind is TermKind.BREAK or term.is_mark(",;+()/&") or term.cue in (Cue.AND, Cue.TIMES)
