"""A cell's text as a statement: its quantities with what they count, what was set aside, what was denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from baocao_cli.findings import Finding
from baocao_cli.reading.asides import set_asides
from baocao_cli.reading.lexicon import Cue
from baocao_cli.reading.modes import assign_modes
from baocao_cli.reading.quantities import COUNTED, Mode, Quantity, bind
from baocao_cli.reading.segments import Segment, cut
from baocao_cli.reading.shapes import shape
from baocao_cli.reading.terms import Term, TermKind, read_terms
from baocao_cli.reading.vocabulary import Noun, QuantityMeasure, Role, vocabulary_of

_LISTING = (",", "&", "/", "-")


@dataclass(slots=True)
class Statement:
    """What a cell's text says, before the measure decides what it means."""

    terms: tuple[Term, ...]
    segments: list[Segment]
    quantities: list[Quantity] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    denied: list[Noun] = field(default_factory=list)
    """Nouns that a negation without a figure denies: `Pa nô: không`."""
    doubtful_denials: bool = False
    untold: list[Noun] = field(default_factory=list)
    """Nouns whose figure is dots: `... người`."""
    tables: dict[int, list[Quantity]] = field(default_factory=dict)

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
    _attach_names(statement)
    _attach_denials(statement)
    assign_modes(segments, statement.quantities, month)
    return statement


def _attach_names(statement: Statement) -> None:
    """Segments without a figure: a rate (`/ngày`), further kinds told together, or a name for the next figure."""
    waiting: list[Noun] = []
    waiting_after: Quantity | None = None
    for at, segment in enumerate(statement.segments):
        own = [quantity for quantity in statement.quantities if quantity.segment is segment]
        if own:
            if waiting:
                _give(waiting, waiting_after, own[0])
            waiting, waiting_after = [], own[-1]
            continue
        nouns = _only_nouns(segment)
        if segment.join == "/" and waiting_after is not None and nouns and _is_rate(waiting_after, nouns[0]):
            waiting_after.per = nouns[0]
            nouns = nouns[1:]
        if not nouns or (segment.join not in (*_LISTING, "", "\n", ";", "+") or _is_denial(segment)):
            if segment.join in "\n;.":
                _give(waiting, waiting_after, None)
                waiting, waiting_after = [], None
            continue
        joined = segment.join in _LISTING
        if not joined:
            _give(waiting, waiting_after, None)
            waiting, waiting_after = [], None
        waiting.extend(nouns)
        del at
    _give(waiting, waiting_after, None)


def _give(waiting: list[Noun], before: Quantity | None, after: Quantity | None) -> None:
    """Names between two figures belong to the one that takes names on that side; to neither where both do."""
    counted = [noun for noun in waiting if noun.role in COUNTED or noun.role is Role.ASIDE]
    if not counted:
        return
    takes_after = after is not None and after.labelled
    takes_before = before is not None and not before.labelled and not before.bare
    if takes_before and takes_after and before is not None:
        before.muddled = True
    if takes_after and after is not None:
        after.nouns.extend(counted)
    elif takes_before and before is not None:
        before.nouns.extend(counted)
        before.muddled = before.muddled or (after is not None and not after.labelled and _kinds(counted))
    elif before is not None and before.labelled and after is None:
        before.muddled = True


def _kinds(nouns: Sequence[Noun]) -> bool:
    return any(noun.role in (Role.KIND, Role.PART) for noun in nouns)


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


def _attach_denials(statement: Statement) -> None:
    for segment in statement.segments:
        if segment.has_figure:
            continue
        nouns = [noun for noun in _only_nouns(segment) if noun.role in (Role.KIND, Role.PART)]
        if _is_denial(segment):
            statement.denied.extend(nouns)
            statement.doubtful_denials = statement.doubtful_denials or not nouns or not _plainly_denied(segment)
        elif any(term.kind is TermKind.DOTS for term in segment.terms):
            statement.untold.extend(nouns)


def _plainly_denied(segment: Segment) -> bool:
    return not any(term.kind is TermKind.WORD for term in _content(segment))


def _content(segment: Segment) -> Iterator[Term]:
    return (term for term in segment.terms if term.kind in (TermKind.WORD, TermKind.CUE))
