"""Whose figures they are: the month's own, cumulative, last month's, planned, or part of another figure.

A cue opens a scope over the figures behind it, to the end of its brackets or clause; a figure's attribution is that
of the scope it is in. A cue with no figure behind it speaks of those before it in its clause (`45 (lũy kế)`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import Term, TermKind, term_at
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_MODES = {
    Cue.CUMULATIVE: Mode.CUMULATIVE,
    Cue.PREVIOUS: Mode.PREVIOUS,
    Cue.COMPARED: Mode.PREVIOUS,
    Cue.CHANGE: Mode.CHANGE,
    Cue.GROUPED: Mode.GROUPS,
    Cue.PLANNED: Mode.PLANNED,
    Cue.PENDING: Mode.PLANNED,
    Cue.INVITED: Mode.PLANNED,
    Cue.OF_WHICH: Mode.SUBSET,
    Cue.CONSISTS: Mode.BREAKDOWN,
    Cue.OWN: Mode.OWN,
    Cue.DONE: Mode.OWN,
    Cue.USED: Mode.OWN,
}
_ONE_SEGMENT = (Cue.COMPARED, Cue.CHANGE, Cue.INVITED, Cue.GROUPED)
"""These speak only within their segment."""
_TAGS = (Cue.OWN, Cue.USED)
"""These single out the month's own figure beside a bigger one."""
_BACKWARD = (Mode.CUMULATIVE, Mode.PREVIOUS, Mode.PLANNED)
_RETURNS_FROM = (Mode.PLANNED, Mode.PREVIOUS)
_LISTS = (Mode.SUBSET, Mode.BREAKDOWN)
_STRONG_PLANS = {fold(phrase) for phrase in phrases("plans", "strong")}
_DOUBTFUL = {fold(phrase) for phrase in (*phrases("cues", "planned"), "với trước", "trước là")}
_DOUBTFUL -= {fold(phrase) for phrase in phrases("plans", "plain")}


def attribute(statement: Statement) -> None:
    """Set every quantity's mode from the cues around it; where nothing says otherwise, all are the month's own."""
    if (
        statement.timed
        or statement.has(*_MODES)
        or any(quantity.detail or quantity.change for quantity in statement.quantities)
    ):
        _Attributor(statement).run()
        _prefer_tagged(statement.quantities)
        _prefer_done(statement.quantities)


@dataclass(slots=True)
class _Scope:
    """What a cue says of the figures behind it; the outermost scope is the month's own."""

    mode: Mode = Mode.OWN
    cue: Cue | None = None
    segment: Segment | None = None
    passing: bool = False
    """Ends with its segment."""
    listing: bool = False
    """A colon or the end of the segment is behind the cue: `gồm:` reaches over the clauses of a list."""
    spoken: int = 0
    """How many figures it spoke of."""
    tagged: bool = False
    """It singles out the month's own figure."""
    doubtful: bool = False
    """Whether its figure is left out deserves a look."""


@dataclass(slots=True)
class _Clause:
    """What was said in a clause so far."""

    nouns: set[str] = field(default_factory=set)
    changed: bool = False
    """It had a difference (`tăng 2`): the same thing again is the difference's."""


class _Attributor:
    def __init__(self, statement: Statement) -> None:
        self._segments = statement.segments
        self._by_term = {id(quantity.term): quantity for quantity in statement.quantities}
        self._month = statement.month
        self._scope = _Scope()
        self._outer: list[tuple[int, _Scope]] = []
        self._clause = _Clause()
        self._seen: list[Quantity] = []
        self._own_segments: list[Segment] = []
        self._own_nouns: set[str] = set()
        self._lapsed: Mode | None = None
        """The mode of the clause before: `LK: 45 pa nô; 20 áp phích` goes on with the cumulative figures."""

    def run(self) -> None:
        before: Segment | None = None
        for segment in self._segments:
            if before is not None:
                self._enter(before, segment)
            for at, term in enumerate(segment.terms):
                self._take(segment, at, term)
            before = segment
        self._speak_backwards()

    # scopes

    def _enter(self, before: Segment, segment: Segment) -> None:
        if segment.depth > before.depth:
            self._speak_backwards()
            self._outer.append((before.depth, self._scope))
            goes_on = self._scope.mode is not Mode.CHANGE
            self._scope = _Scope(self._scope.mode if goes_on else Mode.OWN, passing=self._scope.passing)
            return
        while self._outer and segment.depth <= self._outer[-1][0]:
            self._speak_backwards()
            _, self._scope = self._outer.pop()
        clause_ends = segment.clause != before.clause
        if clause_ends:
            self._clause = _Clause()
        if self._scope.passing or (self._ends(segment, clause_ends) and not self._lists_on(segment)):
            self._close(segment)

    @staticmethod
    def _ends(segment: Segment, clause_ends: bool) -> bool:
        return clause_ends or (segment.join in ";." and segment.depth > 0)

    def _lists_on(self, segment: Segment) -> bool:
        return self._scope.mode in _LISTS and self._scope.listing and segment.join in (";", "\n")

    def _close(self, segment: Segment) -> None:
        self._speak_backwards()
        if segment.join != ";":
            self._lapsed = None
        elif self._scope.mode in (Mode.CUMULATIVE, Mode.PREVIOUS) and not self._scope.passing:
            self._lapsed = self._scope.mode
        self._scope = _Scope()

    def _speak_backwards(self) -> None:
        """A cue that no figure followed speaks of those before it in its clause; words of need do not."""
        scope, cue_segment = self._scope, self._scope.segment
        silent = scope.spoken == 0 and scope.mode in _BACKWARD and not scope.passing and scope.cue is not Cue.PENDING
        if cue_segment is not None and silent:
            for quantity in self._seen:
                own = quantity.mode is Mode.OWN and quantity.segment.clause == cue_segment.clause
                if own and not any(quantity.segment is segment for segment in self._own_segments):
                    quantity.mode = scope.mode
        scope.segment = None

    # terms

    def _take(self, segment: Segment, at: int, term: Term) -> None:
        quantity = self._by_term.get(id(term))
        if quantity is not None:
            self._attribute(quantity)
        elif term.time is not None and term.time.longer:
            self._speak_backwards()
            self._scope = _Scope(Mode.CUMULATIVE, segment=segment)
        elif term.time is not None and term.time.month is not None and self._month is not None:
            self._name_month(segment, at, own=term.time.is_of(self._month))
        elif term.cue in _MODES:
            self._hear(segment, at, term)

    def _attribute(self, quantity: Quantity) -> None:
        scope = self._scope
        if quantity.detail and scope.mode is Mode.OWN:
            scope = self._scope = _Scope(Mode.BREAKDOWN)
        changes = quantity.change and scope.mode is Mode.OWN
        mode = Mode.CHANGE if changes else scope.mode
        quantity.mode = self._in_context(quantity, mode)
        quantity.tagged = scope.tagged and quantity.mode is Mode.OWN
        quantity.left_out = scope.doubtful and quantity.mode is not Mode.OWN
        scope.spoken += 1
        self._seen.append(quantity)
        if mode in (Mode.CHANGE, Mode.GROUPS):
            scope.mode = Mode.OWN
            self._clause.changed = mode is Mode.CHANGE

    def _in_context(self, quantity: Quantity, mode: Mode) -> Mode:
        """The scope's mode, unless the clause before or a difference in this one goes on."""
        key = quantity.noun.key if quantity.noun is not None else ""
        again = key in self._clause.nouns
        if quantity.noun is not None:
            self._clause.nouns.add(key)
        if mode is Mode.CHANGE and quantity.negated:
            return Mode.OWN
        if mode is not Mode.OWN:
            return mode
        if self._lapsed is not None and (key in self._own_nouns or not self._own_nouns):
            return self._lapsed
        self._own_nouns.add(key)
        return Mode.CHANGE if self._clause.changed and again else Mode.OWN

    def _tags_back(self, segment: Segment, at: int) -> bool:
        """`5 tháng này`: the month's own word is behind its figure, and no other figure follows it."""
        figures = [spot for spot, term in enumerate(segment.terms) if term.numeral is not None]
        back = bool(figures) and figures[-1] < at
        if back and self._seen and self._seen[-1].segment is segment:
            self._seen[-1].tagged = self._seen[-1].mode is Mode.OWN
        return back

    def _name_month(self, segment: Segment, at: int, own: bool) -> None:
        scope = self._scope
        if scope.mode is Mode.CUMULATIVE and own and scope.segment is not segment:
            self._speak_backwards()
            scope = self._scope = _Scope()
        if own and scope.mode in (Mode.OWN, Mode.PREVIOUS, Mode.SUBSET):
            self._own_segments.append(segment)
            self._lapsed = None
            self._scope = _Scope(Mode.OWN, segment=segment, tagged=not self._tags_back(segment, at))
        elif not own and scope.mode in (Mode.OWN, Mode.PREVIOUS):
            self._speak_backwards()
            self._scope = _Scope(Mode.PREVIOUS, segment=segment, passing=scope.passing)

    def _hear(self, segment: Segment, at: int, term: Term) -> None:
        cue = term.cue
        if cue is None or not self._is_meant(cue, segment, at):
            return
        if cue is Cue.OWN:
            self._own_segments.append(segment)
            self._lapsed = None
        if _MODES[cue] is not self._scope.mode:
            self._speak_backwards()
        following = term_at(segment.terms, at + 1)
        listing = following is None or following.is_mark(":")
        passing = cue in _ONE_SEGMENT
        doubtful = cue in (Cue.INVITED, Cue.PENDING) or fold(term.text) in _DOUBTFUL
        tagged = cue in _TAGS and not self._tags_back(segment, at)
        self._scope = _Scope(_MODES[cue], cue, segment, passing, listing, tagged=tagged, doubtful=doubtful)

    def _is_meant(self, cue: Cue, segment: Segment, at: int) -> bool:
        """Whether the cue there says something of the figures around it."""
        if cue is Cue.PLANNED:
            return _plans(segment, at)
        if cue is Cue.PENDING:
            return _governs(segment, at)
        if cue is Cue.DONE:
            return self._scope.mode in _RETURNS_FROM
        return cue is not Cue.PREVIOUS or not self._scope.passing


def _governs(segment: Segment, at: int) -> bool:
    """`chuẩn bị treo 20`: a figure is behind the word of need, unlike in `02 buổi tuyên truyền chuẩn bị Đại hội`."""
    behind = segment.terms[at + 1 :]
    alone = not behind and not segment.figures
    return alone or any(term.is_mark(":") for term in behind[:1]) or any(term.numeral is not None for term in behind)


def _plans(segment: Segment, at: int) -> bool:
    """`kế hoạch` and its like are plans where a figure or a colon follows, or where they are alone."""
    term = segment.terms[at]
    if fold(term.text) in _STRONG_PLANS or len(segment.terms) == 1:
        return True
    if at + 1 == len(segment.terms):
        return at > 0 and _counts(segment.terms[at - 1])
    following = segment.terms[at + 1]
    return following.numeral is not None or following.is_mark(":") or following.kind is TermKind.CUE


def _counts(term: Term) -> bool:
    return (term.numeral is not None or term.noun is not None) and term.role is not Role.PERCENT


def _prefer_tagged(quantities: Sequence[Quantity]) -> None:
    """`40 (tháng này 5)`, `15 buổi (riêng T9: 02 buổi)`: the figure that the month's own word is with is the month's.

    An untagged figure of the same unit before it, no smaller, is then of more than the month.
    """
    for at, tagged in enumerate(quantities):
        for before in quantities[:at] if tagged.tagged else ():
            if before.mode is Mode.OWN and not before.tagged and _may_hold(before, tagged):
                before.mode, tagged.singled_out = Mode.CUMULATIVE, True


def _prefer_done(quantities: Sequence[Quantity]) -> None:
    """`Theo kế hoạch 150 phút, thực hiện 120 phút`: what was ordered is no count beside what was done of it."""
    done = next((at for at, quantity in enumerate(quantities) if quantity.mode is Mode.OWN and _is_done(quantity)), 0)
    ordered = next((at for at, quantity in enumerate(quantities[:done]) if quantity.received), done)
    for before in quantities[ordered:done]:
        if before.mode is Mode.OWN and any(_same_unit(before, quantity) for quantity in quantities[done:]):
            before.mode = Mode.PLANNED


def _is_done(quantity: Quantity) -> bool:
    """A word of what was done is in front of the figure."""
    terms = quantity.segment.terms
    return any(term.cue is Cue.DONE for term in terms[: terms.index(quantity.term)])


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    """Whether one figure may be part of the other: no bigger, and of the same unit."""
    figure, own = whole.numeral.likeliest, part.numeral.likeliest
    return figure is not None and own is not None and figure >= own and _same_unit(whole, part)


def _same_unit(first: Quantity, second: Quantity) -> bool:
    """Both count the same part, or things that the form counts together."""
    if Role.PART in (first.role, second.role) or Role.MINUTES in (first.role, second.role):
        return (
            first.bare or second.bare or (first.noun is not None and first.noun.key == (second.noun or first.noun).key)
        )
    return first.role is second.role or first.bare or second.bare
