"""Cutting terms into segments: what is between two separators, with how it is joined to what is before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from baocao_cli.reading.clauses.terms import Term, TermKind, term_at
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Noun, Role

_OPENING, _CLOSING = "([{", ")]}"
_SEPARATORS = ",;+/&=.-|"
CLAUSE_ENDS = (";", "\n", ".")
_JOINING_CUES = {Cue.TIMES: "x", Cue.AND: "&"}
_BREAK, _MARK, _NAMES = TermKind.BREAK, TermKind.MARK, (TermKind.NOUN, TermKind.WORD)


class Segment(NamedTuple):
    """`join` is the separator before it (`x` for times, `&` for `và`, `(` or `)` for brackets, `\\n` for a new line).

    `clause` counts stretches between `;`, full stops and line breaks; `group` is unique to a pair of brackets.
    """

    terms: tuple[Term, ...]
    figures: tuple[int, ...]
    """Where among the terms the figures are."""
    join: str
    depth: int
    clause: int
    group: int

    @property
    def nouns(self) -> list[Noun]:
        return [term.noun for term in self.terms if term.noun is not None]

    def has(self, *cues: Cue) -> bool:
        """Whether one of the cues is in it."""
        return any(term.cue in cues for term in self.terms)


def cut(terms: Sequence[Term]) -> list[Segment]:
    """Segments in order; empty ones (two separators side by side) are left out, the weightier separator kept."""
    cutter = _Cutter()
    cutter.take(_mended([term for term in terms if term.rule != "note-mark"]))
    cutter.close("\n")
    return cutter.segments


def _mended(terms: Sequence[Term]) -> Sequence[Term]:
    """The terms with colons and commas where other signs, or none, do their work."""
    marks = [term.text for term in terms if term.kind is _MARK and term.text in ":-="]
    if ":" in marks and Cue.TIMES in [term.cue for term in terms]:
        terms = _ticks(terms)
    if "-" in marks or "=" in marks:
        terms = _labels(terms)
    return _parted(terms) if len(marks) > 1 else terms


class _Cutter:
    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._terms: list[Term] = []
        self._join = ""
        self._clause = 0
        self._groups = [0]
        self._last_group = 0

    def take(self, terms: Sequence[Term]) -> None:
        for term in terms:
            kind = term.kind
            if kind is _BREAK:
                self.close("\n")
            elif kind is _MARK:
                self._take_mark(term)
            elif term.cue is not None and term.cue in _JOINING_CUES:
                self.close(_JOINING_CUES[term.cue])
            else:
                self._terms.append(term)

    def _take_mark(self, term: Term) -> None:
        if term.text in _OPENING:
            self.close("(")
            self._last_group += 1
            self._groups.append(self._last_group)
        elif term.text in _CLOSING:
            self.close(")")
            if len(self._groups) > 1:
                self._groups.pop()
        elif term.text in _SEPARATORS:
            self.close(term.text)
        else:
            self._terms.append(term)

    def close(self, separator: str) -> None:
        if self._terms:
            figures = tuple([at for at, term in enumerate(self._terms) if term.numeral is not None])
            depth, group = len(self._groups) - 1, self._groups[-1]
            self.segments.append(Segment(tuple(self._terms), figures, self._join, depth, self._clause, group))
            self._terms = []
            self._join = separator
        elif not self._join or separator in "\n;(x=" or self._join in ")":
            self._join = separator
        if separator in CLAUSE_ENDS and len(self._groups) == 1:
            self._clause += 1


def _ticks(terms: Sequence[Term]) -> list[Term]:
    """`Pa nô: x; khẩu hiệu: 5`: the sign between a name's colon and the next name multiplies nothing."""
    result: list[Term] = []
    for at, term in enumerate(terms):
        before, following = terms[max(at - 1, 0)], term_at(terms, at + 1)
        ends = following is None or following.kind is _BREAK or following.is_mark(",;")
        if term.cue is Cue.TIMES and before.is_mark(":") and ends:
            term = term._replace(kind=TermKind.WORD, cue=None)
        result.append(term)
    return result


def _labels(terms: Sequence[Term]) -> list[Term]:
    """`Pa nô - 05`, `pa nô = 5`: a dash or equals sign after a name that has no figure yet is a colon."""
    result: list[Term] = []
    named = False
    for at, term in enumerate(terms):
        following = term_at(terms, at + 1)
        if term.is_mark("-=") and named and following is not None and following.numeral is not None:
            term = term._replace(text=":")
        if term.kind in _NAMES:
            named = named or not _figure_before(result)
        elif _separates(term) or term.numeral is not None:
            named = False
        result.append(term)
    return result


def _parted(terms: Sequence[Term]) -> list[Term]:
    """`Pa nô: 02 Áp phích: 03`: the name before a colon belongs to the figure after it, not to the one before."""
    result: list[Term] = []
    labelled: list[Term] | None = None
    for at, term in enumerate(terms):
        label = _label_from(terms, at) if term.kind in _NAMES else []
        if label and labelled is not None and result and result[-1].numeral is not None:
            own = _belongs_to_figure(label[0], labelled) and len(label) > 1
            result.extend(label[:1] if own else ())
            result.append(term._replace(kind=_MARK, text=",", noun=None, cue=None))
            if own:
                labelled = label[1:]
                continue
        elif _separates(term):
            labelled = None
        if label:
            labelled = label
        result.append(term)
    return result


def _label_from(terms: Sequence[Term], at: int) -> list[Term]:
    """The names from there to a colon with a figure behind it; empty where the names begin earlier."""
    if at and terms[at - 1].kind in _NAMES:
        return []
    end = at
    while end < len(terms) and terms[end].kind in _NAMES:
        end += 1
    colon = end + 1 < len(terms) and terms[end].is_mark(":") and terms[end + 1].numeral is not None
    return list(terms[at:end]) if colon else []


def _belongs_to_figure(name: Term, labelled: Sequence[Term]) -> bool:
    """A unit (`xe loa: 3 lượt văn nghệ: 2`), or what the label of the figure said already."""
    if name.noun is None:
        return False
    same = any(other.noun is not None and other.noun.key == name.noun.key for other in labelled)
    return same or name.role not in (Role.KIND, Role.PART)


def _figure_before(terms: Sequence[Term]) -> bool:
    for term in reversed(terms):
        if term.numeral is not None:
            return True
        if _separates(term):
            return False
    return False


def _separates(term: Term) -> bool:
    return term.kind is _BREAK or term.is_mark(",;+()/&") or term.cue in (Cue.AND, Cue.TIMES)
