"""A figure with all that was understood about it: what it counts, by what it is a rate, whose figure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Numeral
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.vietnamese.fold import fold

ADDED = ("+", "&")
"""How figures that are added up are joined."""


class Mode(Enum):
    """Whose figure a quantity is."""

    OWN = "own"
    CUMULATIVE = "cumulative"
    PREVIOUS = "previous"
    CHANGE = "change"
    PLANNED = "planned"
    GROUPS = "groups"
    """`chia thành 5 đoàn`: how many groups, not how many."""
    SUBSET = "subset"
    """`trong đó`: part of a figure before it."""
    BREAKDOWN = "breakdown"
    """`gồm`: with its like it makes up a figure before it."""


@dataclass(slots=True, eq=False)
class Quantity:
    """One figure of a cell. Bound step by step while the statement is built; measures only read it."""

    numeral: Numeral
    term: Term
    segment: Segment
    nouns: list[Noun] = field(default_factory=list)
    """What it counts; several kinds may share one figure."""
    words: tuple[str, ...] = ()
    """Unknown words right after the figure (or before a colon): a name the form does not list."""
    labelled: bool = False
    """The name is in front of the figure."""
    per: Noun | None = None
    rate_term: Term | None = None
    """What it is a rate by, where that is in another segment: `15 phút/ngày`."""
    rates: int = 0
    """How many strokes make it a rate: `02 buổi/tháng/thôn` has two."""
    name_terms: Sequence[Term] = ()
    """The words of its name, where they are in another segment: `20 khẩu hiệu, băng rôn`."""
    approximate: bool = False
    mode: Mode = Mode.OWN
    total: bool = False
    state: bool = False
    stock: bool = False
    """`hiện có`, `duy trì` right in front of it: what is there, not what was done."""
    received: bool = False
    """`được cấp`, `chỉ đạo` in front of it."""
    average: bool = False
    negated: bool = False
    muddled: bool = False
    """Names that may belong to this figure or to the next."""
    detail: bool = False
    """After a colon that follows a counted figure: `05 khẩu hiệu: 02 tại Sở, …`."""
    change: bool = False
    """With a plus sign glued to it: `(+5)`."""
    head: str = ""
    """The label before the colon, as typed."""
    tagged: bool = False
    """A word of the month itself is with it: `riêng T9: 02 buổi`."""
    left_out: bool = False
    """It is of people invited, things ordered and the like, beside what was done."""
    plan_by_name: bool = False
    """`KH 10` names a plan, though the abbreviation is a kind's as well."""
    of_place: bool = False
    """It says where or by whom, not how many: `do 3 chi hội treo`."""
    singled_out: bool = False
    """It counts instead of a bigger figure before it."""

    @property
    def noun(self) -> Noun | None:
        return self.nouns[0] if self.nouns else None

    @property
    def role(self) -> Role | None:
        return self.nouns[0].role if self.nouns else None

    @property
    def typed(self) -> str:
        """The figure with its unit and what it is a rate by, as they are in the cell; for messages."""
        return quoted(*self.quoted_terms)

    @property
    def named(self) -> str:
        """The same with the words that name what is counted."""
        words = [term for term in self.segment.terms if term.kind is TermKind.WORD and term.text in self.words]
        return quoted(*self.quoted_terms, *words, *self.name_terms)

    @property
    def quoted_terms(self) -> list[Term]:
        """The terms that `typed` quotes."""
        found = [self.term]
        terms = self.segment.terms
        for at, term in enumerate(terms):
            if term.numeral is not None:
                continue
            if self._is_own_noun(term):
                found.append(term)
            if self.per is not None and (term.noun is self.per or term.text == self.per.text):
                each = at > 0 and terms[at - 1].cue is Cue.EACH
                found.extend(terms[at - each : at + 1])
        return found if self.rate_term is None else [*found, self.rate_term]

    def _is_own_noun(self, term: Term) -> bool:
        own = term.noun is not None and term.noun is self.noun
        return own and not self.labelled and term.start > self.term.start

    @property
    def bare(self) -> bool:
        """Neither noun nor name."""
        return not self.nouns and not self.words

    @property
    def depth(self) -> int:
        return self.segment.depth

    @property
    def certain(self) -> bool:
        """Nothing around it makes it something else than what was done."""
        return not (self.negated or self.state or self.stock or self.average)


def is_split(quantities: Sequence[Quantity], at: int) -> bool:
    """Whether the figure there begins the parts of the one before it: `35 = 20 pa nô + 15 áp phích`."""
    if not 0 < at < len(quantities) - 1 or quantities[at].segment.join != "=":
        return False
    whole, following = quantities[at - 1], quantities[at + 1]
    return whole.segment.join not in ADDED and following.segment.join in ADDED


def quoted_together(quantities: Sequence[Quantity]) -> str:
    """From the first to the last of the quantities as they are in the cell, with what is in between."""
    return quoted(*(term for quantity in quantities for term in quantity.quoted_terms))


def unknown_unit(term: Term) -> Noun:
    """What a rate is by where the language's nouns do not hold it: `mỗi kỳ`."""
    return Noun(Role.EVENT, fold(term.text), term.text)
