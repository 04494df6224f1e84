"""From a cell's text to its statement: every step of the grammar in order."""

from __future__ import annotations

from itertools import pairwise

from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.month import Month
from baocao_cli.reading.clauses.attribution import attribute
from baocao_cli.reading.clauses.binding import (
    attach_names,
    attach_states,
    attach_words,
    plan_by_abbreviation,
    read_abbreviations,
    share_names,
)
from baocao_cli.reading.clauses.denials import attach_denials, find_denials
from baocao_cli.reading.clauses.figure_nouns import bind
from baocao_cli.reading.clauses.quantities import Quantity, is_split
from baocao_cli.reading.clauses.read_terms import read_terms
from baocao_cli.reading.clauses.segments import cut
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.vocabulary import QuantityMeasure, Role

_MARK, _ASIDE = TermKind.MARK, TermKind.ASIDE
_MEASURED = (Role.SIZE, Role.MONEY, Role.PERCENT)
_ENTRY_LETTER = 2
"""Characters of `a)`, which no message needs."""


def read_statement(lexed: Lexed, measure: QuantityMeasure, month: Month | None = None) -> Statement:
    """Parse a cell's text against a measure's declaration."""
    terms = read_terms(lexed, month)
    statement = Statement(terms, cut(terms), month)
    _gather(statement)
    for segment in statement.segments:
        statement.quantities.extend(bind(segment))
    find_denials(statement)
    attach_names(statement, names_rates=not isinstance(measure, ItemsMeasure))
    attach_words(statement)
    share_names(statement)
    attach_states(statement)
    read_abbreviations(statement)
    _mark_signs(statement)
    _mark_totals(statement)
    attach_denials(statement)
    _find_measured_only(statement)
    attribute(statement)
    plan_by_abbreviation(statement)
    return statement


def _gather(statement: Statement) -> None:
    """Keep what the statement as a whole is asked for: its cues and marks, times, what counts nothing."""
    for term in statement.terms:
        if term.cue is not None:
            statement.cues.add(term.cue)
        elif term.kind is _MARK:
            statement.marks.add(term.text)
        elif term.kind is _ASIDE:
            typed = quoted(term)
            statement.timed = statement.timed or term.time is not None
            if any(map(str.isdigit, typed)) or len(typed) > _ENTRY_LETTER:
                statement.asides.append(typed)


def _find_measured_only(statement: Statement) -> None:
    """`Pa nô: 45 m2; áp phích: 10 tờ`: a kind with only an area, length, share or cost lacks its count."""
    counted = {noun.key for quantity in statement.quantities for noun in quantity.nouns if noun.role is Role.KIND}
    for quantity in statement.quantities:
        first = quantity.segment.terms[0].noun
        if first is None or first.role is not Role.KIND or first.key in counted:
            continue
        if _is_measured(quantity) and _only_measures(statement, quantity.segment.clause):
            statement.unclear.append(first)


def _is_measured(quantity: Quantity) -> bool:
    """An area, length, share or cost, and not in brackets."""
    return quantity.role in _MEASURED and not quantity.depth


def _only_measures(statement: Statement, clause: int) -> bool:
    """Whether the figures in that clause are measured ones, or count kinds."""
    inside = (quantity for quantity in statement.quantities if quantity.segment.clause == clause)
    return all(quantity.role in (*_MEASURED, Role.KIND) for quantity in inside)


def _mark_totals(statement: Statement) -> None:
    """`= 05 buổi/205 người`, `Tổng: 05 buổi, 205 người`: what is beside a total of one part is a total too."""
    for at, (before, quantity) in enumerate(pairwise(statement.quantities), start=1):
        quantity.detail = quantity.detail or is_split(statement.quantities, at)
        quantity.total = quantity.total or (quantity.segment.join == "=" and not quantity.detail)
        beside = quantity.segment.clause == before.segment.clause and quantity.segment.group == before.segment.group
        if before.total and beside and before.role is Role.PART is quantity.role:
            quantity.total = quantity.total or quantity.nouns[0].key != before.nouns[0].key


def _mark_signs(statement: Statement) -> None:
    """`(+5)` is a difference, `20+` more than twenty."""
    if "+" not in statement.marks:
        return
    marks = [term for term in statement.terms if term.is_mark("+")]
    groups: set[int] = set()
    for quantity in statement.quantities:
        start, end = quantity.term.start, quantity.term.end
        signed = any(mark.end == start for mark in marks) and quantity.bare
        first = quantity.segment.group not in groups
        groups.add(quantity.segment.group)
        quantity.change = signed and first and quantity.segment.join in ("(", "+", "")
        last = quantity is statement.quantities[-1]
        quantity.approximate = quantity.approximate or (last and any(mark.start == end for mark in marks))
