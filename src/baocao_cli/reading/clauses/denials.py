"""Negations beside figures: `Pa nô: không; khẩu hiệu: 05`, `02 buổi, chưa thống kê được số người`."""

from __future__ import annotations

import re

from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.statement import LISTING, NEGATIONS, Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_EXISTENCE = (fold("có"), fold("phát sinh"))


def find_denials(statement: Statement) -> None:
    """Segments with a negation and no figure, and the names listed after them (`không có pa nô, áp phích`)."""
    if not statement.has(*NEGATIONS):
        return
    before: Segment | None = None
    for segment in statement.segments:
        goes_on = before is not None and _goes_on(before, segment)
        before = segment if not segment.figures and (goes_on or segment.has(*NEGATIONS)) else None
        if before is not None:
            statement.denials.append(before)


def _goes_on(before: Segment, segment: Segment) -> bool:
    """Nothing but names, in a list with those before."""
    listed = segment.join in LISTING and segment.clause == before.clause
    return listed and all(term.kind is TermKind.NOUN for term in segment.terms)


def attach_denials(statement: Statement) -> None:
    """What segments without a figure deny, qualify, or leave without a figure."""
    for segment in statement.segments:
        if segment.figures:
            continue
        nouns = [noun for noun in segment.nouns if noun.role in (Role.KIND, Role.PART)]
        if segment.has(Cue.EXCEPT):
            statement.qualified.append(quoted(*segment.terms))
        elif segment in statement.denials:
            _deny(statement, segment, nouns)
        elif any(term.kind is TermKind.DOTS for term in segment.terms):
            statement.without_figure.extend(nouns)


def _deny(statement: Statement, segment: Segment, nouns: list[Noun]) -> None:
    """What a segment with a negation says of those nouns."""
    plainly = all(term.kind is not TermKind.WORD for term in segment.terms)
    if _of_knowledge(segment):
        statement.without_figure.extend(nouns)
        statement.qualified.append(quoted(*segment.terms))
    elif _denies_existence(segment) and not plainly:
        statement.qualified.append(quoted(*segment.terms))
    else:
        statement.denied.extend(nouns)
        if not nouns or not plainly:
            statement.doubtful_denials.append(quoted(*segment.terms))


def _of_knowledge(segment: Segment) -> bool:
    """`chưa thống kê được số người`: nothing is said of what was done."""
    words = " ".join(fold(term.text) for term in segment.terms)
    return any(re.search(rf"\b{re.escape(fold(word))}\b", words) for word in phrases("denials", "knowledge"))


def _denies_existence(segment: Segment) -> bool:
    """`không có kinh phí`."""
    return any(fold(term.text) in _EXISTENCE for term in segment.terms)
