"""Negations beside figures: `Pa nô: không; khẩu hiệu: 05`, `02 buổi, chưa thống kê được số người`."""

from __future__ import annotations

import re

from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.statement import LISTING, Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases


def find_denials(statement: Statement) -> None:
    """Segments with a negation and no figure, and the names listed after them (`không có pa nô, áp phích`)."""
    before: Segment | None = None
    for segment in statement.segments:
        listed = before is not None and segment.join in LISTING and segment.clause == before.clause
        named = all(term.kind is TermKind.NOUN for term in segment.terms)
        if not segment.has_figure and (_is_denial(segment) or (listed and named)):
            statement.denials.append(segment)
            before = segment
        else:
            before = None


def _is_denial(segment: Segment) -> bool:
    return any(term.cue in (Cue.NEGATION, Cue.NOT_YET) for term in segment.terms)


def attach_denials(statement: Statement) -> None:
    """What segments without a figure deny, qualify, or leave untold."""
    for segment in statement.segments:
        if segment.has_figure:
            continue
        nouns = [noun for noun in statement.nouns_of(segment) if noun.role in (Role.KIND, Role.PART)]
        if any(term.cue is Cue.EXCEPT for term in segment.terms):
            statement.qualified.append(quoted(*segment.terms))
        elif segment in statement.denials and _of_knowledge(segment):
            statement.untold.extend(nouns)
            statement.qualified.append(quoted(*segment.terms))
        elif segment in statement.denials and _denies_existence(segment) and not _plainly_denied(segment):
            statement.qualified.append(quoted(*segment.terms))
        elif segment in statement.denials:
            statement.denied.extend(nouns)
            if not nouns or not _plainly_denied(segment):
                statement.doubtful_denials.append(quoted(*segment.terms))
        elif any(term.kind is TermKind.DOTS for term in segment.terms):
            statement.untold.extend(nouns)


def _plainly_denied(segment: Segment) -> bool:
    return not any(term.kind is TermKind.WORD for term in segment.terms)


def _of_knowledge(segment: Segment) -> bool:
    """`chưa thống kê được số người`: nothing is said of what was done."""
    words = " ".join(fold(term.text) for term in segment.terms)
    return any(re.search(rf"\b{re.escape(fold(word))}\b", words) for word in phrases("denials", "knowledge"))


def _denies_existence(segment: Segment) -> bool:
    """`không có kinh phí`."""
    keys = [fold(term.text) for term in segment.terms]
    return any(key in keys for key in (fold("có"), fold("phát sinh")))
