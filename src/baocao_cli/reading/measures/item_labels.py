"""Which words of a cell belong to which item: its unit, its label, as typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import dropwhile, takewhile

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


Key = Callable[[str], str]
Listed = Mapping[Key, Set[tuple[str, ...]]]


def _words(name: str) -> Listed:
    """The phrases of a list as words, with their diacritics and without."""
    return {key: {tuple(map(key, phrase.split())) for phrase in phrases("labels", name)} for key in (fold, plain)}


_LEADING_WORDS, _TRAILING_WORDS = _words("leading"), _words("trailing")
_MOST_WORDS = max(len(words) for listed in (_LEADING_WORDS, _TRAILING_WORDS) for words in listed[fold])


Placed = tuple[Segment, Term]
"""A term with its segment."""


@dataclass(slots=True)
class Draft:
    """A quantity and the terms around it that no other quantity has."""

    quantity: Quantity
    before: list[Placed] = field(default_factory=list)
    after: list[Placed] = field(default_factory=list)


def draft_items(statement: Statement, own: Sequence[Quantity]) -> tuple[list[Draft], list[Quantity]]:
    """Each item with its words, and the quantities that are no items. Days are an item where nothing else is."""
    drafts, asides = _draft(statement, own, spans=False)
    outside = any(draft.quantity.depth == 0 for draft in drafts)
    return (drafts, asides) if outside else _draft(statement, own, spans=True)


def _draft(statement: Statement, own: Sequence[Quantity], spans: bool) -> tuple[list[Draft], list[Quantity]]:
    by_term = {id(quantity.term): quantity for quantity in own}
    drafts: list[Draft] = []
    asides: list[Quantity] = []
    pending: list[Placed] = []
    fresh = True
    for segment in statement.segments:
        if segment.join in CLAUSE_ENDS:
            _flush(drafts, pending)
            pending, fresh = [], True
        if segment in statement.denials:
            continue
        for term in segment.terms:
            quantity = by_term.get(id(term))
            if quantity is not None and _is_item(quantity, drafts[-1].quantity if drafts else None, spans):
                drafts.append(_opened(drafts, quantity, pending, fresh))
                pending, fresh = [], False
                continue
            if quantity is not None:
                asides.append(quantity)
            pending.append((segment, term))
    _flush(drafts, pending)
    return drafts, asides


def _is_item(quantity: Quantity, last: Quantity | None, spans: bool) -> bool:
    """Whether it is an item of its own, `last` being the item before it; sizes, places and money never are one."""
    if quantity.role in _NEVER_ITEMS:
        return False
    if quantity.role is Role.SPAN:
        counted = quantity.segment.join == "x" or quantity.per is not None
        return counted or (_is_of_days(quantity) and (spans or _names(quantity, last)))
    if last is None:
        return True
    if _tells_more(quantity, last):
        return False
    return quantity.role is not Role.MINUTES or _is_length_of_its_own(quantity, last)


def _is_of_days(quantity: Quantity) -> bool:
    return quantity.noun is not None and quantity.noun.key in ("day", "week")


def _is_length_of_its_own(quantity: Quantity, last: Quantity) -> bool:
    """`Xe loa: 30 phút; phát thanh: 60 phút`: not the length of the item in front of it."""
    if last.role is Role.MINUTES and quantity.depth == last.depth:
        return True
    begins = quantity.segment.join in CLAUSE_ENDS and quantity.depth == 0
    return quantity.labelled or begins or quantity.head != ""


def _names(quantity: Quantity, last: Quantity | None) -> bool:
    """`Chạy chữ LED: 30 ngày; xe loa: 03 lượt`: days of a thing of their own."""
    begins = last is None or last.segment is not quantity.segment
    words = any(term.kind is TermKind.WORD for term in quantity.segment.terms)
    apart = words and quantity.segment.join in ("", *CLAUSE_ENDS)
    return begins and quantity.depth == 0 and (quantity.head != "" or apart)


def _tells_more(quantity: Quantity, item: Quantity) -> bool:
    """`01 hội thi, 120 người tham gia`; `(1.200 lượt thích)` in brackets after an item."""
    apart = quantity.segment.clause != item.segment.clause or (item.total and quantity.depth > item.depth)
    if apart or quantity.segment.join == "x" or quantity.per is not None or quantity.head:
        return False
    return quantity.depth > item.depth or _is_of_persons(quantity)


def _is_of_persons(quantity: Quantity) -> bool:
    name = quantity.noun.text if quantity.noun is not None else ""
    return fold(name) in _PERSONS or (name.isascii() and plain(name) in _PLAIN_PERSONS)


def _flush(drafts: list[Draft], pending: list[Placed]) -> None:
    if drafts:
        drafts[-1].after.extend(pending)


def _opened(drafts: list[Draft], quantity: Quantity, pending: list[Placed], fresh: bool) -> Draft:
    """A new item, with those of the pending terms that are its own; others go to the item before it."""
    if not drafts or fresh:
        return Draft(quantity, _words_of_first(quantity, pending))
    behind_last, before = _divided(pending, drafts[-1].quantity, quantity)
    drafts[-1].after.extend(behind_last)
    return Draft(quantity, before)


def _words_of_first(quantity: Quantity, pending: list[Placed]) -> list[Placed]:
    """The words in front of the first item of a clause; where they name nothing, those that begin the clause."""
    near = [pair for pair in pending if pair[0] is quantity.segment or not pair[0].figures]
    return near if any(_may_be_name(term) for _, term in near) else _heading(pending)


def _divided(pending: list[Placed], last: Quantity, quantity: Quantity) -> tuple[list[Placed], list[Placed]]:
    """The terms between two figures: those that belong to the last one, and those that belong to the next."""
    if last.segment is quantity.segment:
        colon = next((at for at, (_, term) in enumerate(pending) if term.is_mark(":")), len(pending))
        return pending[:colon], pending[colon + 1 :]
    own, between = _by_segment(pending, quantity.segment)
    bracketed = quantity.segment.join == "(" and last.segment.join == "("
    if not bracketed and not (quantity.head and last.head):
        return between, own
    of_last, others = _by_segment(between, last.segment)
    return of_last, others + own


def _by_segment(pending: list[Placed], segment: Segment) -> tuple[list[Placed], list[Placed]]:
    """The terms of the segment, and all others."""
    return [pair for pair in pending if pair[0] is segment], [pair for pair in pending if pair[0] is not segment]


def _may_be_name(term: Term) -> bool:
    return term.kind in (TermKind.NOUN, TermKind.WORD) or (term.cue is not None and term.cue not in _WHOSE)


def _heading(pending: list[Placed]) -> list[Placed]:
    """`Xe loa: KH 10, TH 8`: the name in front of a figure that was set aside names the next one too."""
    return list(takewhile(lambda pair: pair[1].numeral is None and pair[1].cue not in _WHOSE, pending))


_LONGEST_UNIT = 2
"""Words of a unit that nobody declared."""


def unit_of(draft: Draft) -> str | None:
    """The counting words after the figure as typed: `lượt`, or several together (`tin, bài`), or words that nobody
    declared, behind a figure that has its label in front of it (`Cờ Tổ quốc: 60 lá`).
    """
    if draft.quantity.term.noun is not None:
        return draft.quantity.term.noun.text
    units = _unit_terms(draft) or (_undeclared_unit(draft) if draft.quantity.head else [])
    return " ".join(units[0].source[units[0].start : units[-1].end].split()) if units else None


def _undeclared_unit(draft: Draft) -> list[Term]:
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


def label_of(draft: Draft) -> str | None:
    """What is counted, as typed: the words before the figure and those after its unit, verbs of doing left out."""
    front = _stripped(_typed(_words_before(draft)), both=True)
    back = _stripped(_typed(_words_behind(draft, named=bool(front))), both=False)
    return f"{front} {back}".strip() or None


def _words_before(draft: Draft) -> list[Term]:
    """The words in front of the figure; none if they only say whose figure it is."""
    terms = (term for _, term in draft.before if term.kind not in (TermKind.MARK, TermKind.DOTS))
    words = list(dropwhile(lambda term: term.kind is TermKind.ASIDE, terms))
    return [] if all(term.cue in _WHOSE for term in words) else words


def _words_behind(draft: Draft, named: bool) -> list[Term]:
    """The words behind the unit; of an item that is named already, neither where nor what is in brackets."""
    after = _after_unit(draft)
    shallow = [term for segment, term in after if segment.depth <= draft.quantity.depth]
    if not named:
        return shallow or [term for _, term in after]
    described = draft.quantity.head or (shallow and shallow[0].cue is Cue.PREPOSITION)
    return [] if described else shallow


def _after_unit(draft: Draft) -> list[Placed]:
    kept: list[Placed] = []
    for segment, term in draft.after[len(_unit_terms(draft)) :]:
        apart = segment is not draft.quantity.segment and bool(segment.figures)
        rated = segment.join == "/" and draft.quantity.per is not None
        if term.cue in _END_OF_LABEL or apart or rated or segment.join == "x":
            break
        kept.append((segment, term))
    while kept and kept[-1][1].kind is TermKind.ASIDE:
        kept.pop()
    return kept


def _typed(terms: Sequence[Term]) -> str:
    """From the first to the last of the terms as typed, white space folded."""
    return " ".join(terms[0].source[terms[0].start : terms[-1].end].strip(_EDGES).split()) if terms else ""


def _stripped(label: str, both: bool) -> str:
    words = _NUMBERING.sub("", label).split()
    while (taken := _taken(words, _LEADING_WORDS, front=True)) and both:
        words = words[taken:]
    while taken := _taken(words, _TRAILING_WORDS, front=False):
        words = words[: len(words) - taken]
    return " ".join(words).strip(_EDGES)


def _taken(words: Sequence[str], listed: Listed, front: bool) -> int:
    """How many of the words are a listed phrase in front or at the end; the longest."""
    key = plain if "".join(words).isascii() else fold
    near = words[:_MOST_WORDS] if front else words[-_MOST_WORDS:]
    keys = tuple([key(word.strip(_EDGES)) for word in near])
    lengths = range(len(keys), 0, -1)
    return next((most for most in lengths if (keys[:most] if front else keys[-most:]) in listed[key]), 0)
