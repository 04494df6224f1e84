"""A cell's text as a statement: its quantities with what they count, what was set aside, what was denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.reading.asides import set_asides
from baocao_cli.reading.lexicon import KNOWLEDGE, Cue, split_phrases
from baocao_cli.reading.modes import assign_modes
from baocao_cli.reading.quantities import COUNTED, Mode, Quantity, bind, unknown_unit
from baocao_cli.reading.segments import Segment, cut
from baocao_cli.reading.shapes import shape
from baocao_cli.reading.terms import Term, TermKind, read_terms
from baocao_cli.reading.vocabulary import Noun, QuantityMeasure, Role, vocabulary_of
from baocao_cli.vietnamese.fold import fold

_LISTING = (",", "&", "/", "-")


@dataclass(slots=True)
class Statement:
    """What a cell's text says, before the measure decides what it means."""

    terms: tuple[Term, ...]
    segments: list[Segment]
    quantities: list[Quantity] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    denials: list[Segment] = field(default_factory=list)
    denied: list[Noun] = field(default_factory=list)
    """Nouns that a negation without a figure denies: `Pa nô: không`."""
    doubtful_denials: bool = False
    """A negation of something that is no count of the measure."""
    qualified: list[str] = field(default_factory=list)
    """Clauses without a figure that qualify one: `chưa kể khách mời`."""
    untold: list[Noun] = field(default_factory=list)
    """Nouns whose figure is dots: `... người`."""
    unclear: list[Noun] = field(default_factory=list)
    """Nouns that words answer and no figure: `Pa nô: có`."""

    def of(self, *modes: Mode) -> list[Quantity]:
        return [quantity for quantity in self.quantities if quantity.mode in modes]

    def has(self, *cues: Cue) -> bool:
        return any(term.cue in cues for term in self.terms)

    def aside_findings(self) -> list[Finding]:
        return [Finding.of("figure-set-aside", typed=text) for text in dict.fromkeys(self.asides)]


def read_statement(text: str, measure: QuantityMeasure, month: int | None = None) -> Statement:
    """Parse a cell's text against a measure's declaration."""
    terms = shape(set_asides(read_terms(text, vocabulary_of(measure)), text))
    segments = cut(terms)
    statement = Statement(terms, segments)
    statement.asides = [term.text for term in terms if term.kind is TermKind.ASIDE]
    for segment in segments:
        statement.quantities.extend(bind(segment))
    _find_denials(statement)
    _attach_names(statement, names_rates=not isinstance(measure, ItemsMeasure))
    _attach_words(statement)
    _share_names(statement)
    _attach_states(statement)
    _mark_signs(statement)
    _mark_totals(statement)
    _attach_denials(statement)
    assign_modes(segments, statement.quantities, month)
    return statement


def _attach_names(statement: Statement, names_rates: bool) -> None:
    """Segments without a figure: a rate (`/ngày`), further kinds told together, or a name for the next figure."""
    waiting: list[Noun] = []
    waiting_after: Quantity | None = None
    for segment in statement.segments:
        own = [quantity for quantity in statement.quantities if quantity.segment is segment]
        if own:
            if waiting:
                _give(waiting, waiting_after, own[0])
            waiting, waiting_after = [], own[-1]
            continue
        nouns = [] if _has_dots(segment) or segment in statement.denials else _only_nouns(segment)
        if nouns and any(term.is_mark(":") for term in segment.terms) and _stands_alone(statement, segment):
            answered = not segment.terms[-1].is_mark(":")
            (statement.unclear if answered else statement.untold).extend(nouns)
            continue
        rated = waiting_after is not None and waiting_after.segment is _previous(statement, segment)
        first = segment.terms[0]
        if names_rates and segment.join == "/" and rated and waiting_after is not None and not waiting_after.bare:
            if first.cue is Cue.ORDINAL or (first.kind is TermKind.WORD and waiting_after.role is not Role.KIND):
                waiting_after.per = unknown_unit(first)
                continue
        if segment.join == "/" and waiting_after is not None and nouns and _is_rate(waiting_after, nouns[0]):
            waiting_after.per = nouns[0]
            nouns = nouns[1:]
        named_in_brackets = segment.join == "(" and waiting_after is not None and waiting_after.bare
        if named_in_brackets and waiting_after is not None and all(noun.role in COUNTED for noun in nouns):
            waiting_after.nouns.extend(nouns)
            continue
        if not nouns or segment.join not in (*_LISTING, "", "\n", ";", "+", ")"):
            if segment.join in "\n;.":
                _give(waiting, waiting_after, None)
                waiting, waiting_after = [], None
            continue
        joined = segment.join in _LISTING
        if not joined:
            _give(waiting, waiting_after, None)
            waiting, waiting_after = [], None
        waiting.extend(nouns)
    _give(waiting, waiting_after, None)


def _give(waiting: list[Noun], before: Quantity | None, after: Quantity | None) -> None:
    """Names between two figures belong to the one that takes names on that side; to neither where both do."""
    counted = [noun for noun in waiting if noun.role in COUNTED or noun.role is Role.ASIDE]
    if not counted:
        return
    in_brackets = after is not None and after.bare and after.segment.join == "(" and after is not before
    if in_brackets and after is not None and (before is None or before.labelled):
        after.labelled = True
    takes_after = after is not None and after.labelled
    takes_before = before is not None and not before.labelled and not before.bare
    if takes_before and before is not None and before.role is Role.PART:
        counted = [noun for noun in counted if before.noun is not None and noun.key == before.noun.key]
    if takes_before and takes_after and before is not None and before.role is not Role.PART:
        before.muddled = True
    if takes_after and after is not None:
        after.nouns.extend(counted)
    elif takes_before and before is not None:
        before.nouns.extend(counted)
        kinds = any(noun.role is Role.KIND for noun in counted)
        before.muddled = before.muddled or (after is not None and not after.labelled and kinds)
    elif before is not None and before.labelled and after is None:
        before.muddled = before.role is Role.KIND
    elif before is not None and before.bare:
        before.nouns.extend(counted)


def _previous(statement: Statement, segment: Segment) -> Segment | None:
    at = next(at for at, other in enumerate(statement.segments) if other is segment)
    return statement.segments[at - 1] if at else None


def _has_dots(segment: Segment) -> bool:
    return any(term.kind is TermKind.DOTS for term in segment.terms)


def _share_names(statement: Statement) -> None:
    """`45 + 40 người`: a bare figure that is added to a named one counts the same."""
    for before, quantity in reversed(list(pairwise(statement.quantities))):
        ends = before.segment.terms[-1] is before.term
        added = ends and quantity.segment.join in ("+", "&") and quantity.segment.group == before.segment.group
        if added and before.bare and quantity.nouns and not quantity.labelled and len(before.term.series) < 2:
            before.nouns = list(quantity.nouns)


def _attach_states(statement: Statement) -> None:
    """`05 pa nô (cũ)`: a state told apart from the figure is still of the figure before."""
    before: Quantity | None = None
    for segment in statement.segments:
        own = [quantity for quantity in statement.quantities if quantity.segment is segment]
        if own:
            before = own[-1]
        elif before is not None and any(term.cue is Cue.STATE for term in segment.terms):
            before.state = True


def _is_rate(quantity: Quantity, noun: Noun) -> bool:
    """`40 người/buổi`, `15 phút/ngày`; but `pa nô/áp phích` and `cán bộ/đảng viên` name things told together."""
    if quantity.role is None:
        return True
    if noun.role is quantity.role:
        return noun.role is Role.PART and noun.key != (quantity.noun.key if quantity.noun else None)
    return True


def _only_nouns(segment: Segment) -> list[Noun]:
    """The nouns of a segment that has no figure."""
    return [term.noun for term in segment.terms if term.noun is not None]


def _is_denial(segment: Segment) -> bool:
    return any(term.cue in (Cue.NEGATION, Cue.NOT_YET) for term in segment.terms)


def _find_denials(statement: Statement) -> None:
    """Segments with a negation and no figure, and the names listed after them (`không có pa nô, áp phích`)."""
    before: Segment | None = None
    for segment in statement.segments:
        listed = before is not None and segment.join in _LISTING and segment.clause == before.clause
        named = all(term.kind is TermKind.NOUN for term in segment.terms)
        if not segment.has_figure and (_is_denial(segment) or (listed and named)):
            statement.denials.append(segment)
            before = segment
        else:
            before = None


def _stands_alone(statement: Statement, segment: Segment) -> bool:
    """No figure in the whole clause."""
    return not any(other.has_figure for other in statement.segments if other.clause == segment.clause)


def _attach_words(statement: Statement) -> None:
    """`20 khẩu hiệu, băng rôn`: a name that the form does not list, told together with one that it does."""
    for before, segment in pairwise(statement.segments):
        quantity = next((quantity for quantity in statement.quantities if quantity.segment is before), None)
        if quantity is None or quantity.role is not Role.KIND or quantity.labelled or quantity.words:
            continue
        ends_named = before.terms[-1].noun is not None and before.terms[-1].noun is quantity.nouns[-1]
        words = [term for term in segment.terms if term.kind is TermKind.WORD]
        if ends_named and segment.join in (",", "/", "&") and len(words) == len(segment.terms) <= 3:
            quantity.words = tuple(term.text for term in words)


def _mark_totals(statement: Statement) -> None:
    """`= 05 buổi/205 người`, `Tổng: 05 buổi, 205 người`: what stands beside a total of one part is a total too."""
    for before, quantity in pairwise(statement.quantities):
        quantity.total = quantity.total or quantity.segment.join == "="
        beside = quantity.segment.clause == before.segment.clause and quantity.segment.group == before.segment.group
        if before.total and beside and before.role is Role.PART is quantity.role:
            quantity.total = quantity.total or quantity.nouns[0].key != before.nouns[0].key


def _mark_signs(statement: Statement) -> None:
    """`(+5)` is a difference, `20+` more than twenty; a question mark doubts."""
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


def _attach_denials(statement: Statement) -> None:
    for segment in statement.segments:
        if segment.has_figure:
            continue
        nouns = [noun for noun in _only_nouns(segment) if noun.role in (Role.KIND, Role.PART)]
        if any(term.cue is Cue.EXCEPT for term in segment.terms):
            statement.qualified.append(_typed(segment))
        elif segment in statement.denials and _of_knowledge(segment):
            statement.untold.extend(nouns)
            statement.qualified.append(_typed(segment))
        elif segment in statement.denials and _denies_existence(segment) and not _plainly_denied(segment):
            statement.qualified.append(_typed(segment))
        elif segment in statement.denials:
            statement.denied.extend(nouns)
            statement.doubtful_denials = statement.doubtful_denials or not nouns or not _plainly_denied(segment)
        elif any(term.kind is TermKind.DOTS for term in segment.terms):
            statement.untold.extend(nouns)


def _plainly_denied(segment: Segment) -> bool:
    return not any(term.kind is TermKind.WORD for term in _content(segment))


def _typed(segment: Segment) -> str:
    return " ".join(term.text for term in segment.terms)


def _of_knowledge(segment: Segment) -> bool:
    """`chưa thống kê được số người`: nothing is said of what was done."""
    words = " ".join(fold(term.text) for term in segment.terms)
    return any(re.search(rf"\b{re.escape(fold(word))}\b", words) for word in split_phrases(KNOWLEDGE))


def _denies_existence(segment: Segment) -> bool:
    """`không có kinh phí`."""
    keys = [fold(term.text) for term in segment.terms]
    return any(key in keys for key in (fold("có"), fold("phát sinh")))


def _content(segment: Segment) -> Iterator[Term]:
    return (term for term in segment.terms if term.kind in (TermKind.WORD, TermKind.CUE))
