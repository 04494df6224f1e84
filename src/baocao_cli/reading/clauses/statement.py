"""A cell's text as a statement: its quantities with what they count, what was set aside, what was denied."""

from __future__ import annotations

from dataclasses import dataclass, field

from baocao_cli.month import Month
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.segments import CLAUSE_ENDS, Segment
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Noun

NEGATIONS = (Cue.NEGATION, Cue.NOT_YET)
_NONE = (*NEGATIONS, Cue.OWN, Cue.PREPOSITION)
LISTING = (",", "&", "/", "-")
"""How names of one figure are joined."""


@dataclass(slots=True)
class Statement:
    """What a cell's text says, before the measure decides what it means."""

    terms: tuple[Term, ...]
    segments: list[Segment]
    month: Month | None = None
    """The month of the return, where it is known."""
    cues: set[Cue] = field(default_factory=set)
    """The cues among the terms."""
    marks: set[str] = field(default_factory=set)
    """The marks among them."""
    timed: bool = False
    """A time among them says whose figures are."""
    quantities: list[Quantity] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    denials: list[Segment] = field(default_factory=list)
    denied: list[Noun] = field(default_factory=list)
    """Nouns that a negation without a figure denies: `Pa nô: không`."""
    doubtful_denials: list[str] = field(default_factory=list)
    """Negations of something that is no count of the measure."""
    qualified: list[str] = field(default_factory=list)
    """Clauses without a figure that qualify one: `chưa kể khách mời`."""
    without_figure: list[Noun] = field(default_factory=list)
    """Nouns whose figure is dots: `... người`."""
    in_words: dict[str, str] = field(default_factory=dict)
    """Parts whose figure is only hinted at, and the words: `hơn trăm người`."""
    vague: list[str] = field(default_factory=list)
    """Amounts of something that no form lists, and no figure: `hàng chục băng rôn`."""
    unclear: list[Noun] = field(default_factory=list)
    """Nouns that words answer and no figure: `Pa nô: có`."""

    @property
    def typed(self) -> str:
        """All that the cell says."""
        return quoted(*self.terms)

    def of(self, *modes: Mode) -> list[Quantity]:
        return [quantity for quantity in self.quantities if quantity.mode in modes]

    def says_none(self) -> Cue | None:
        """The negation of `Trong tháng: không; lũy kế: 12`: the month has no figure of its own, and that is said."""
        if not self.denials:
            return None
        others = self.of(Mode.CUMULATIVE, Mode.PREVIOUS, Mode.PLANNED)
        qualified = any(quantity.negated or quantity.state for quantity in others)
        if others != self.quantities or qualified or self.unclear or self.qualified:
            return None
        return next((term.cue for segment in self.denials for term in self._negations(segment)), None)

    def _negations(self, segment: Segment) -> list[Term]:
        """The negations of a denial that is of the month and of nothing else."""
        plain = all(
            term.cue in _NONE or term.kind is TermKind.MARK or self._is_own_time(term) for term in segment.terms
        )
        of_month = plain and self._is_apart(segment)
        return [term for term in segment.terms if of_month and term.cue in NEGATIONS]

    def _is_own_time(self, term: Term) -> bool:
        """`Tháng 9 không có`, in the report of September."""
        return term.time is not None and self.month is not None and term.time.is_of(self.month)

    def _is_apart(self, segment: Segment) -> bool:
        """At the front or in a clause of its own, and joined to nothing."""
        at = self.segments.index(segment)
        following = self.segments[at + 1].join if at + 1 < len(self.segments) else ";"
        return (at == 0 or segment.join in CLAUSE_ENDS) and following in (*CLAUSE_ENDS, ",", "(")

    def figures_of(self, segment: Segment) -> list[Quantity]:
        """The quantities of a segment in order."""
        return [quantity for quantity in self.quantities if quantity.segment is segment]

    def has(self, *cues: Cue) -> bool:
        return bool(self.cues) and not self.cues.isdisjoint(cues)
