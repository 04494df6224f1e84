"""Whose figures they are: the month's own, cumulative, last month's, planned, or part of another figure."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.month import Month
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.terms import Term, TermKind
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.vietnamese.fold import fold

_MODES = {
    Cue.CUMULATIVE: Mode.CUMULATIVE,
    Cue.PREVIOUS: Mode.PREVIOUS,
    Cue.COMPARED: Mode.PREVIOUS,
    Cue.CHANGE: Mode.CHANGE,
    Cue.PLANNED: Mode.PLANNED,
    Cue.OF_WHICH: Mode.SUBSET,
    Cue.CONSISTS: Mode.BREAKDOWN,
    Cue.OWN: Mode.OWN,
    Cue.DONE: Mode.OWN,
}
_STRONG_PLANS = {
    fold(word)
    for word in ("dự kiến", "sẽ", "dự định", "tháng sau", "tháng tới", "kỳ tới", "phấn đấu", "đang in", "đặt in")
}
_BACKWARD = (Mode.CUMULATIVE, Mode.PREVIOUS, Mode.PLANNED)


def assign_modes(segments: Sequence[Segment], quantities: Sequence[Quantity], month: Month | None) -> None:
    """Set every quantity's mode from the cues around it.

    A cue speaks of the figures after it: to the end of its brackets or clause; after `so với` and `tăng` only within
    its segment. A cue with no figure after it speaks of those before it in its clause (`45 (lũy kế)`).
    """
    by_term = {id(quantity.term): quantity for quantity in quantities}
    _Assigner(by_term, month).run(segments)


class _Assigner:
    def __init__(self, by_term: dict[int, Quantity], month: Month | None) -> None:
        self._by_term = by_term
        self._month = month
        self._mode = Mode.OWN
        self._transient = False
        self._spoken = 0
        self._cue_segment: Segment | None = None
        self._outer: list[tuple[int, Mode, bool]] = []
        self._seen: list[Quantity] = []
        self._own_segments: list[Segment] = []
        self._listing = False
        self._lapsed: Mode | None = None
        self._own: set[str] = set()
        self._changed = False
        self._told_in_clause: set[str] = set()

    def run(self, segments: Sequence[Segment]) -> None:
        before: Segment | None = None
        for segment in segments:
            self._enter(before, segment)
            for at, term in enumerate(segment.terms):
                self._take(segment, at, term)
            before = segment
        self._leave()

    def _enter(self, before: Segment | None, segment: Segment) -> None:
        if before is None:
            return
        if segment.depth > before.depth:
            self._leave()
            self._outer.append((before.depth, self._mode, self._transient))
            if self._mode is Mode.CHANGE:
                self._mode = Mode.OWN
            return
        while self._outer and segment.depth <= self._outer[-1][0]:
            self._leave()
            _, self._mode, self._transient = self._outer.pop()
        ended = segment.clause != before.clause or (segment.join in ";." and segment.depth)
        listing = self._mode in (Mode.SUBSET, Mode.BREAKDOWN) and self._listing and segment.join in (";", "\n")
        if segment.clause != before.clause:
            self._told_in_clause = set()
            self._changed = False
        if (ended and not listing) or self._transient:
            self._leave()
            lapses = self._mode in (Mode.CUMULATIVE, Mode.PREVIOUS) and segment.join == ";" and not self._transient
            self._lapsed = self._mode if lapses else self._lapsed if segment.join == ";" else None
            self._set(Mode.OWN, None)

    def _leave(self) -> None:
        """Close the reach of a cue; one that no figure followed speaks of those before it."""
        cue = self._cue_segment
        if cue is not None and self._spoken == 0 and self._mode in _BACKWARD and not self._transient:
            for quantity in self._seen:
                said = any(quantity.segment is segment for segment in self._own_segments)
                if quantity.mode is Mode.OWN and quantity.segment.clause == cue.clause and not said:
                    quantity.mode = self._mode
        self._cue_segment = None

    def _set(self, mode: Mode, segment: Segment | None, transient: bool = False) -> None:
        self._mode, self._transient = mode, transient
        self._cue_segment = segment
        self._spoken = 0

    def _take(self, segment: Segment, at: int, term: Term) -> None:
        quantity = self._by_term.get(id(term))
        if quantity is not None:
            self._speak(quantity)
        elif term.time is not None and term.time.longer:
            self._leave()
            self._set(Mode.CUMULATIVE, segment)
        elif term.time is not None and self._month is not None:
            self._month_named(segment, own=term.time.is_of(self._month))
        elif term.cue in _MODES:
            self._cue(segment, at, term)

    def _speak(self, quantity: Quantity) -> None:
        if quantity.detail and self._mode is Mode.OWN:
            self._set(Mode.BREAKDOWN, None)
            self._listing = False
        if quantity.change and self._mode is Mode.OWN:
            self._mode = Mode.CHANGE
        compared = self._mode is Mode.CHANGE and quantity.negated
        quantity.mode = Mode.OWN if compared else self._mode
        key = quantity.noun.key if quantity.noun is not None else ""
        if quantity.mode is Mode.OWN and self._lapsed is not None and (key in self._own or not self._own):
            quantity.mode = self._lapsed
        if quantity.mode is Mode.OWN:
            self._own.add(key)
        again = quantity.noun is not None and quantity.noun.key in self._told_in_clause
        if self._changed and again and quantity.mode is Mode.OWN:
            quantity.mode = Mode.CHANGE
        if quantity.noun is not None:
            self._told_in_clause.add(quantity.noun.key)
        self._spoken += 1
        self._seen.append(quantity)
        if self._mode is Mode.CHANGE:
            self._mode = Mode.OWN
            self._changed = True

    def _month_named(self, segment: Segment, own: bool) -> None:
        apart = self._mode is Mode.CUMULATIVE and own and self._cue_segment is not segment
        if apart:
            self._leave()
            self._set(Mode.OWN, None)
        if self._mode not in (Mode.OWN, Mode.PREVIOUS):
            return
        if own:
            self._own_segments.append(segment)
            self._lapsed = None
            if self._mode is Mode.PREVIOUS:
                self._set(Mode.OWN, None)
        else:
            self._leave()
            self._set(Mode.PREVIOUS, segment, self._transient)

    def _cue(self, segment: Segment, at: int, term: Term) -> None:
        cue = term.cue
        if cue is None or (cue is Cue.PLANNED and not _plans(segment, at)):
            return
        if cue is Cue.DONE and self._mode not in (Mode.PLANNED, Mode.PREVIOUS):
            return
        if self._transient and cue is Cue.PREVIOUS:
            return
        if cue is Cue.OWN:
            self._own_segments.append(segment)
            self._lapsed = None
        mode = _MODES[cue]
        if mode is not self._mode:
            self._leave()
        following = segment.terms[at + 1] if at + 1 < len(segment.terms) else None
        self._listing = following is None or following.is_mark(":")
        self._set(mode, segment, transient=cue in (Cue.COMPARED, Cue.CHANGE))


def _plans(segment: Segment, at: int) -> bool:
    """`kế hoạch` and its like are plans where a figure or a colon follows, or where they stand alone."""
    term = segment.terms[at]
    if fold(term.text) in _STRONG_PLANS or len(segment.terms) == 1:
        return True
    following = segment.terms[at + 1] if at + 1 < len(segment.terms) else None
    before = segment.terms[at - 1] if at else None
    counted = before is not None and (before.numeral is not None or before.noun is not None)
    share = before is not None and before.noun is not None and before.noun.role is Role.PERCENT
    if following is None and counted and not share:
        return True
    return following is not None and (
        following.numeral is not None or following.is_mark(":") or following.kind is TermKind.CUE
    )
