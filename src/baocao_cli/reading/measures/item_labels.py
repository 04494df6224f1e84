"""Which words of a cell belong to which item: its unit, its label, as typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_cli.reading.clauses.quantities import Quantity
from baocao_cli.reading.clauses.segments import CLAUSE_ENDS, Segment
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import Term, TermKind
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.lexicon import phrases

_EDGES = " \t\n,;:.-+&*/()[]\"'=~<>≈≥≤"
_UNITS = (Role.UNIT, Role.MINUTES, Role.EVENT, Role.PART, Role.SPAN)
_NEVER_ITEMS = (Role.SIZE, Role.SIDE, Role.PERCENT, Role.PLACE, Role.MONEY)
_PERSONS = {fold(person) for person in phrases("nouns", "persons")}
_PLAIN_PERSONS = {plain(person) for person in phrases("nouns", "persons")}
_NUMBERING = re.compile(r"^(?:[a-zđ]|[0-9]{1,2})\s*[).]\s*", re.IGNORECASE)
_END_OF_LABEL = (Cue.CUMULATIVE, Cue.COMPARED, Cue.OF_WHICH, Cue.CONSISTS, Cue.EACH, Cue.DAILY, Cue.GROUPED)
_WHOSE = (Cue.DONE, Cue.PLANNED, Cue.PENDING, Cue.OWN, Cue.USED, Cue.INVITED, Cue.STOCK, Cue.TOTAL)
"""Cues that say whose a figure is: no part of a name."""


def _words(name: str) -> list[list[str]]:
    listed = ([fold(word) for word in phrase.split()] for phrase in phrases("labels", name))
    return sorted(listed, key=len, reverse=True)


_LEADING_WORDS, _TRAILING_WORDS = _words("leading"), _words("trailing")


@dataclass(slots=True)
class Draft:
    """A quantity and the terms around it that no other quantity has; each with its segment."""

    quantity: Quantity
    before: list[tuple[Segment, Term]] = field(default_factory=list)
    after: list[tuple[Segment, Term]] = field(default_factory=list)


def draft_items(statement: Statement, own: Sequence[Quantity]) -> tuple[list[Draft], list[Quantity]]:
    """Each item with its words, and the quantities that are no items. A span is one where nothing else is."""
    drafts, asides = _draft(statement, own, spans=False)
    plain = any(draft.quantity.depth == 0 for draft in drafts)
    return (drafts, asides) if plain else _draft(statement, own, spans=True)


def _draft(statement: Statement, own: Sequence[Quantity], spans: bool) -> tuple[list[Draft], list[Quantity]]:
    by_term = {id(quantity.term): quantity for quantity in own}
    drafts: list[Draft] = []
    asides: list[Quantity] = []
    pending: list[tuple[Segment, Term]] = []
    fresh = True
    for segment in statement.segments:
        if segment.join in CLAUSE_ENDS:
            _flush(drafts, pending)
            pending, fresh = [], True
        if segment in statement.denials:
            continue
        for term in segment.terms:
            quantity = by_term.get(id(term))
            if quantity is not None and _is_item(quantity, drafts, spans):
                drafts.append(_opened(drafts, quantity, segment, pending, fresh))
                pending, fresh = [], False
                continue
            if quantity is not None:
                asides.append(quantity)
            pending.append((segment, term))
    _flush(drafts, pending)
    return drafts, asides


def _is_item(quantity: Quantity, drafts: Sequence[Draft], spans: bool) -> bool:
    """Sizes, places, money are none; persons, durations, spans are none beside an item they tell more of."""
    if quantity.role in _NEVER_ITEMS:
        return False
    if quantity.role is Role.SPAN:
        days = quantity.noun is not None and quantity.noun.key in ("day", "week")
        return (
            quantity.segment.join == "x" or quantity.per is not None or (days and (spans or _names(quantity, drafts)))
        )
    if drafts and _tells_more(quantity, drafts[-1].quantity):
        return False
    if quantity.role is not Role.MINUTES or not drafts:
        return True
    if drafts[-1].quantity.role is Role.MINUTES and quantity.depth == drafts[-1].quantity.depth:
        return True
    return quantity.labelled or (quantity.segment.join in CLAUSE_ENDS and quantity.depth == 0) or quantity.head != ""


def _names(quantity: Quantity, drafts: Sequence[Draft]) -> bool:
    """`Chạy chữ LED: 30 ngày; xe loa: 03 lượt`: days of a thing of their own."""
    begins = not drafts or drafts[-1].quantity.segment is not quantity.segment
    words = any(term.kind is TermKind.WORD for term in quantity.segment.terms)
    apart = words and quantity.segment.join in ("", *CLAUSE_ENDS)
    return begins and quantity.depth == 0 and (quantity.head != "" or apart)


def _tells_more(quantity: Quantity, item: Quantity) -> bool:
    """`01 hội thi, 120 người tham gia`; `(1.200 lượt thích)` in brackets after an item."""
    apart = quantity.segment.clause != item.segment.clause or (item.total and quantity.depth > item.depth)
    if quantity.segment.join == "x" or quantity.per is not None or apart:
        return False
    noun = quantity.noun.text if quantity.noun is not None else ""
    persons = (fold(noun) in _PERSONS or (noun.isascii() and plain(noun) in _PLAIN_PERSONS)) and not quantity.head
    return persons or (quantity.depth > item.depth and not quantity.head)


def _flush(drafts: list[Draft], pending: list[tuple[Segment, Term]]) -> None:
    if drafts:
        drafts[-1].after.extend(pending)


def _opened(
    drafts: list[Draft], quantity: Quantity, segment: Segment, pending: list[tuple[Segment, Term]], fresh: bool
) -> Draft:
    """A new item. Terms between two figures: those of its own segment are its label, others are the last one's."""
    draft = Draft(quantity)
    if not drafts or fresh:
        draft.before = [pair for pair in pending if pair[0] is segment or not pair[0].has_figure]
        if not any(_may_be_name(term) for _, term in draft.before):
            draft.before = _heading(pending)
        return draft
    last = drafts[-1]
    if last.quantity.segment is segment:
        colon = next((at for at, (_, term) in enumerate(pending) if term.is_mark(":")), len(pending))
        last.after.extend(pending[:colon])
        draft.before = pending[colon + 1 :]
        return draft
    draft.before = [pair for pair in pending if pair[0] is segment]
    between = [pair for pair in pending if pair[0] is not segment]
    bracketed = quantity.segment.join == "(" and last.quantity.segment.join == "("
    if bracketed or (quantity.head and last.quantity.head):
        last.after.extend(pair for pair in between if pair[0] is last.quantity.segment)
        draft.before[:0] = [pair for pair in between if pair[0] is not last.quantity.segment]
    else:
        last.after.extend(between)
    return draft


def _may_be_name(term: Term) -> bool:
    return term.kind in (TermKind.NOUN, TermKind.WORD) or (term.cue is not None and term.cue not in _WHOSE)


def _heading(pending: list[tuple[Segment, Term]]) -> list[tuple[Segment, Term]]:
    """`Xe loa: KH 10, TH 8`: the name in front of a figure that was set aside names the next one too."""
    heading: list[tuple[Segment, Term]] = []
    for pair in pending:
        if pair[1].numeral is not None or pair[1].cue in _WHOSE:
            break
        heading.append(pair)
    return heading


_LONGEST_UNIT = 2
"""Words of a unit that nobody declared."""


def unit_of(text: str, draft: Draft) -> str | None:
    """The counting words after the figure as typed: `lượt`, or several together (`tin, bài`), or words that nobody
    declared, behind a figure that has its label in front of it (`Cờ Tổ quốc: 60 lá`).
    """
    if draft.quantity.term.noun is not None:
        return draft.quantity.term.noun.text
    units = _unit_terms(draft) or (_words_behind(draft) if draft.quantity.head else [])
    return " ".join(text[units[0].start : units[-1].end].split()) if units else None


def _words_behind(draft: Draft) -> list[Term]:
    """The one or two words between the figure and the end of its segment."""
    behind = [term for segment, term in draft.after if segment is draft.quantity.segment]
    words = all(term.kind is TermKind.WORD for term in behind)
    return behind if words and len(behind) <= _LONGEST_UNIT else []


def _unit_terms(draft: Draft) -> list[Term]:
    units: list[Term] = []
    for at, (segment, term) in enumerate(draft.after):
        if term.noun is None or term.noun.role not in _UNITS:
            break
        directly = segment is draft.quantity.segment if at == 0 else segment.join in (",", "/", "&")
        if not directly or (at > 0 and segment is draft.after[at - 1][0]):
            break
        if segment.join == "/" and draft.quantity.per is not None:
            break
        units.append(term)
    return units


def label_of(text: str, draft: Draft) -> str | None:
    """What is counted, as typed: the words before the figure and those after its unit, verbs of doing left out."""
    before = [term for _, term in draft.before if term.kind not in (TermKind.MARK, TermKind.DOTS)]
    while before and (before[0].kind is TermKind.ASIDE or before[0].cue in _WHOSE):
        before = before[1:]
    if all(term.cue in _WHOSE for term in before):
        before = []
    after = _after_unit(draft)
    shallow = [term for segment, term in after if segment.depth <= draft.quantity.depth]
    front = _stripped(_span(text, before), both=True)
    described = bool(front) and bool(draft.quantity.head or (shallow and shallow[0].cue is Cue.PREPOSITION))
    terms = [] if described else shallow or ([] if front else [term for _, term in after])
    back = _stripped(_span(text, terms), both=False)
    return " ".join(piece for piece in (front, back) if piece) or None


def _after_unit(draft: Draft) -> list[tuple[Segment, Term]]:
    kept: list[tuple[Segment, Term]] = []
    for segment, term in draft.after[len(_unit_terms(draft)) :]:
        apart = segment is not draft.quantity.segment and segment.has_figure
        rated = apart or (segment.join == "/" and draft.quantity.per is not None)
        if term.cue in _END_OF_LABEL or rated or segment.join == "x":
            break
        kept.append((segment, term))
    while kept and kept[-1][1].kind is TermKind.ASIDE:
        kept.pop()
    return kept


def _span(text: str, terms: Sequence[Term]) -> str:
    """From the first to the last of the terms as typed, white space folded."""
    return " ".join(text[terms[0].start : terms[-1].end].strip(_EDGES).split()) if terms else ""


def _stripped(label: str, both: bool) -> str:
    words = _NUMBERING.sub("", label).split()
    while (taken := _taken(words, _LEADING_WORDS, front=True)) and both:
        words = words[taken:]
    while taken := _taken(words, _TRAILING_WORDS, front=False):
        words = words[: len(words) - taken]
    return " ".join(words).strip(_EDGES)


def _taken(words: Sequence[str], listed: Sequence[list[str]], front: bool) -> int:
    key = plain if all(word.isascii() for word in words) else fold
    keys = [key(word.strip(_EDGES)) for word in words]
    for phrase in listed:
        if (keys[: len(phrase)] if front else keys[-len(phrase) :]) == [key(word) for word in phrase]:
            return len(phrase)
    return 0
