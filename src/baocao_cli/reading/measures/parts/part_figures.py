"""One figure for each part of a composite, from the quantities of a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from baocao_cli.forms.declaration import Part, PartsMeasure
from baocao_cli.reading.clauses.ordinals import is_part_of_day
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.length import Length
from baocao_cli.reading.lex.numeral import Style, decide
from baocao_cli.reading.lex.vocabulary import Noun, Role, is_money, unit_scale
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.parts.bare_figures import BareFigures
from baocao_cli.reading.measures.parts.part_sums import PartSums
from baocao_cli.reading.measures.tally import ZERO, Entry, Tally, shown
from baocao_cli.reading.measures.unaccounted import report_doubts
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_MONTH_MINUTES = Decimal(31 * 24 * 60)
_SMALL_WHOLE = Decimal(4)
"""`1/2`, `3/4` are no shares of a number of things."""
_HALF_KNOWN = (Role.PLACE, Role.MONEY, Role.SPAN)
"""Nouns that begin words which are not known: `đồng bào`, `xã viên`, `ngày hội`."""
_AGAIN = {fold(phrase) for phrase in phrases("lengths", "again")}
"""`15 phút, phát lại 3 lần`: the length of each time, or of all?"""


def part_of(quantity: Quantity, parts: Sequence[Part]) -> Part | None:
    """The part that a quantity is of by its noun."""
    role = quantity.role
    if role is Role.PART:
        return next((part for part in parts if part.id == quantity.nouns[0].key), None)
    return next((part for part in parts if part.duration), None) if role is Role.MINUTES else None


@dataclass(frozen=True, slots=True)
class Parts:
    """What a composite counts: its parts by their units."""

    parts: tuple[Part, ...]
    unit: ColumnUnit
    diagnostics: Diagnostics
    implied: tuple[Role, ...] = (Role.ASIDE, Role.EVENT, Role.SPAN, Role.PART)

    def part(self, quantity: Quantity) -> Part | None:
        """The part that the quantity is of by its noun."""
        return part_of(quantity, self.parts)

    def counts(self, quantity: Quantity) -> bool:
        return self.part(quantity) is not None

    def key(self, quantity: Quantity) -> str | None:
        part = self.part(quantity)
        return part.id if part is not None else None

    def target(self, chain: Sequence[Quantity]) -> Quantity | None:
        """The last part in the form's order that a factor is of."""
        order = [part.id for part in self.parts]
        counted = [factor for factor in chain if self.counts(factor)]
        return max(counted, key=lambda factor: order.index(self.key(factor) or order[0]), default=None)

    def value(self, quantity: Quantity, *, factor: bool) -> Decimal | None:
        part = self.part(quantity) if not (factor and quantity.role is Role.PART) else None
        if factor or part is None:
            part = None if factor else self._only
        if part is None:
            return self.diagnostics.figure(quantity, whole=quantity.role is not Role.MINUTES)
        return self.of_part(quantity, part)

    @property
    def labels(self) -> str:
        """What the parts are called, in the form's order."""
        return ", ".join(part.label for part in self.parts)

    @property
    def _only(self) -> Part | None:
        return self.parts[0] if len(self.parts) == 1 else None

    def of_part(self, quantity: Quantity, part: Part) -> Decimal | None:
        """The certain figure of the quantity in the unit of that part."""
        if not part.duration:
            _to_declared_scale(quantity, part)
            return self.diagnostics.figure(quantity, whole=part.whole)
        length = self._length(quantity)
        at_most = _MONTH_MINUTES / length.in_minutes(Decimal(1)) if Style.SHEET in quantity.numeral.values else None
        figure = self.diagnostics.figure(quantity, whole=part.whole, at_most=at_most)
        return None if figure is None else length.in_minutes(figure)

    def _length(self, quantity: Quantity) -> Length:
        noun = quantity.noun
        if noun is None or noun.role is not Role.MINUTES:
            noun = self.unit.time or Noun(Role.MINUTES, Length.MINUTES.value)
        return Length(noun.key)

    def guess(self, quantity: Quantity) -> Decimal | None:
        if not quantity.certain:
            return None
        part = self.part(quantity) or self._only
        figure = decide(quantity.numeral, whole=part.whole if part is not None else True).figure
        if figure is None or part is None or not part.duration:
            return figure
        return self._length(quantity).in_minutes(figure)


@lru_cache(maxsize=256)
def _is_of_money(units: tuple[str, ...]) -> bool:
    return any(map(is_money, units))


def _to_declared_scale(quantity: Quantity, part: Part) -> None:
    """`12,5 triệu` where the form counts in `triệu đồng`."""
    if quantity.numeral.rounded and _is_of_money(part.units):
        quantity.numeral = quantity.numeral._replace(rounded=False)
    scale = unit_scale(part.units[0]) if part.units and quantity.bare and quantity.numeral.scale != 1 else Decimal(1)
    if scale != 1:
        quantity.numeral = quantity.numeral.scaled(1 / scale)


def _goes_on(quantity: Quantity) -> bool:
    """An unknown word is right behind the quantity's noun."""
    terms = quantity.segment.terms
    behind = terms[terms.index(quantity.term) + 2 :][:1]
    return any(term.kind is TermKind.WORD for term in behind)


@dataclass(slots=True)
class PartFigures:
    """Resolves a statement's own quantities into parts. `guesses`: the likeliest figures of uncertain parts."""

    statement: Statement
    measure: PartsMeasure
    diagnostics: Diagnostics
    unit: ColumnUnit
    reported: dict[str, Decimal | None] = field(default_factory=dict)
    """The parts that have a figure; None where it is not certain."""
    guesses: dict[str, Decimal] = field(default_factory=dict)
    _counting: Parts = field(init=False)
    _tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        self._counting = Parts(self.measure.parts, self.unit, self.diagnostics)
        self._tally = Tally(self.statement, self._counting, self.diagnostics)

    @property
    def used(self) -> list[Quantity]:
        return self._tally.used

    def resolve(self) -> None:
        """Fill `reported` and `guesses`; report what is not certain."""
        own = self.statement.of(Mode.OWN, Mode.BREAKDOWN)
        self._tally.multiply(own)
        for quantity in own:
            self._plain(quantity)
        for quantity in self.statement.of(Mode.SUBSET):
            self._subset(quantity)
        self._sum_up()
        for noun in self.statement.denied:
            if noun.role is Role.PART:
                self.reported.setdefault(noun.key, ZERO)
        report_doubts(self.statement, self.diagnostics)
        for typed in self.statement.doubtful_denials:
            self.diagnostics.report("words-change-meaning", typed=typed)
        self._take_bare(own)
        self._left_over(own)

    @property
    def _missing(self) -> list[Part]:
        """The parts that have no figure yet, nor the report of an uncertain one."""
        return [part for part in self.measure.parts if part.id not in self.reported]

    def _take_bare(self, own: Sequence[Quantity]) -> None:
        """Figures without a noun; those that say what there is only where there are no others."""
        bare = [quantity for quantity in own if quantity.bare and quantity not in self.used]
        if not bare:
            return
        done = [quantity for quantity in bare if not quantity.state]
        BareFigures(self.statement, self._counting, self._tally, self.reported, self.guesses).take(done or bare)

    def _sum_up(self) -> None:
        entries = sorted(self._tally.entries, key=lambda entry: entry.quantity.term.start)
        sums = PartSums(self._tally, entries, len(self.measure.parts))
        for part in self.measure.parts:
            of_part = [entry for entry in entries if entry.key == part.id]
            if not of_part:
                continue
            figure, guess = sums.one(part, of_part)
            self.reported[part.id] = figure
            if guess is not None:
                self.guesses[part.id] = guess

    # one figure

    def _plain(self, quantity: Quantity) -> None:
        part = self._counting.part(quantity)
        if part is None or quantity in self.used or self._is_rate(quantity):
            return
        if quantity.numeral.fault is None and len(quantity.term.series) > 1:
            self._fraction(part, quantity)
            return
        if part.duration and _is_of_part_of_day(quantity):
            self.diagnostics.report("rate-without-count", typed=quantity.typed, unit="ngày")
        if part.duration and self._each_or_all(quantity):
            self.diagnostics.report("length-of-each", typed=quantity.typed)
        if self._counts_another_too(part, quantity):
            self._tally.use(quantity)
            self.diagnostics.report("figure-of-what", typed=quantity.typed)
            return
        if quantity.muddled or self._names_several_parts(quantity):
            self.diagnostics.report("kinds-muddled", typed=quantity.typed)
        self._tally.add(quantity, part.id)

    def _counts_another_too(self, part: Part, quantity: Quantity) -> bool:
        """`qua các cuộc họp được 18 lượt`: a word that also begins units of the part named before it (`lượt buổi`)."""
        if quantity.segment.terms[0] is quantity.term:
            return False
        shared = self._begun_by(quantity.nouns[0], part)
        if not shared or any(self._counting.key(each) in shared for each in self.statement.quantities):
            return False
        terms = quantity.segment.terms
        before = terms[: terms.index(quantity.term)]
        return any(term.noun is not None and term.noun.key in shared for term in before)

    def _begun_by(self, noun: Noun, part: Part) -> set[str]:
        """The other parts that have a unit which begins with that noun."""
        word = f"{fold(noun.text)} "
        others = (other for other in self.measure.parts if other is not part)
        return {other.id for other in others if any(fold(each).startswith(word) for each in other.units)}

    @staticmethod
    def _names_several_parts(quantity: Quantity) -> bool:
        named = len(quantity.nouns) > 1
        return named and len({noun.key for noun in quantity.nouns if noun.role is Role.PART}) > 1

    @staticmethod
    def _is_rate(quantity: Quantity) -> bool:
        """A rate that was not multiplied; one by the month is the month's figure."""
        per = quantity.per
        return per is not None and not (per.role is Role.SPAN and per.key == "month")

    def _subset(self, quantity: Quantity) -> None:
        """`120 người (trong đó 145 nữ)`: some of a whole are no more than the whole, lengths not even together."""
        part = self._counting.part(quantity)
        figure = self._some_of(part, quantity) if part is not None else None
        if part is None or figure is None:
            return
        whole = next((entry for entry in self._tally.entries if entry.key == part.id), None)
        if whole is None:
            self._only_some_counted(part, quantity, figure)
        elif whole.likely is not None and figure > whole.likely:
            self._tally.contradict(whole.likely, figure)
            whole.figure = None

    def _some_of(self, part: Part, quantity: Quantity) -> Decimal | None:
        """What the quantity says of its part; of a length, all that are some of it together."""
        if not part.duration:
            return self._counting.guess(quantity)
        lengths = [each for each in self.statement.of(Mode.SUBSET) if self._counting.part(each) is part]
        return sum((self._counting.guess(each) or ZERO for each in lengths), ZERO)

    def _only_some_counted(self, part: Part, quantity: Quantity, figure: Decimal) -> None:
        """`05 buổi, trong đó 02 buổi chuyên đề, 188 người`: of some or of all?"""
        sure = part.id not in self.reported and quantity.depth == 0
        self.reported[part.id] = None
        self._tally.use(quantity)
        self.diagnostics.report("part-of-unknown-word", typed=quantity.typed, part=part.label)
        self.guesses.pop(part.id, None)
        if sure:
            self.guesses[part.id] = figure

    def _each_or_all(self, quantity: Quantity) -> bool:
        """`02 chương trình 30 phút`, side by side, `20 phút tại 4 xã`: the length of each, or of all?"""
        return quantity.per is None and any(self._may_each_be(quantity, other) for other in self.statement.quantities)

    @staticmethod
    def _may_each_be(quantity: Quantity, other: Quantity) -> bool:
        """Several of the other, and the length beside them; `phát lại 3 lần`: again, or in all?"""
        if other.per is not None or (other.numeral.likeliest or ZERO) <= 1:
            return False
        if other.role is Role.PLACE:
            return other.segment.clause == quantity.segment.clause and not quantity.total
        terms = quantity.segment.terms
        at = terms.index(quantity.term)
        directly = at > 0 and terms[at - 1].noun is not None and other.segment is quantity.segment
        return other.role in (Role.ASIDE, Role.EVENT) and (directly or _is_repeated(other))

    def _fraction(self, part: Part, quantity: Quantity) -> None:
        """`15/16 đảng viên`: so many of so many beside other parts; else maybe two parts (`03/120 người`)."""
        self._tally.use(quantity)
        figures = [self.diagnostics.take(decide(numeral, whole=True)) for numeral in quantity.term.series]
        others = [other for other in self.statement.of(Mode.OWN) if self._counting.part(other) not in (None, part)]
        shared = _is_share(figures) and (bool(others) or len(self.measure.parts) == 1)
        figure = figures[0] if shared and (figures[1] or ZERO) > _SMALL_WHOLE else None
        if figure is not None:
            self.diagnostics.report("fraction-of", typed=quantity.typed, figure=shown(figure))
        else:
            self.diagnostics.report("figure-unclear", typed=quantity.typed)
        self._tally.entries.append(Entry(quantity, part.id, figure))

    # what is left

    def _left_over(self, own: Sequence[Quantity]) -> None:
        """Figures that no part took: of a unit that the form does not know, of no unit, or rates of other things."""
        left = [quantity for quantity in own if quantity not in self.used and self._may_count(quantity)]
        self._report_rates(own)
        self._tally.use(*left)
        missing = self._missing
        if not self.reported or len(missing) != 1:
            for quantity in left:
                self.diagnostics.report("figure-left-over" if self.reported else "figure-of-what", typed=quantity.named)
        elif left:
            self._propose(missing[0], left)
        else:
            self._count_names(missing[0])

    def _report_rates(self, own: Sequence[Quantity]) -> None:
        """Rates that were multiplied with nothing, in a measure that has a length: `15 phút/buổi`."""
        rates = [quantity for quantity in own if quantity.per is not None]
        if not rates or not any(part.duration for part in self.measure.parts):
            return
        for quantity in rates:
            if quantity.per is not None and quantity.role is not None and quantity not in self.used:
                self._tally.use(quantity)
                self.diagnostics.report("rate-without-count", typed=quantity.typed, unit=quantity.per.text)

    def _may_count(self, quantity: Quantity) -> bool:
        """A figure of nothing known, or of things that could be what a part counts that is still missing."""
        if quantity.depth and quantity.mode is Mode.BREAKDOWN:
            return False
        if quantity.role is None:
            return True
        several = len(self.measure.parts) > 1 and bool(self._missing)
        return several and (quantity.role is Role.EVENT or (quantity.role in _HALF_KNOWN and _goes_on(quantity)))

    def _count_names(self, part: Part) -> None:
        """`HN1: 40 người; HN2: 45 người`: so many were named, one by one."""
        named = [term for term in self.statement.terms if term.rule == "ordinal" and _names_part(term.names, part)]
        if len(named) > 1:
            self.reported[part.id], self.guesses[part.id] = None, Decimal(len(named))
            self.diagnostics.report("part-of-unknown-word", typed=quoted(named[0], named[-1]), part=part.label)

    def _propose(self, part: Part, left: Sequence[Quantity]) -> None:
        """One part is missing and a numeral is left over: it is there, and not certain (contract §6.6)."""
        self.reported[part.id] = None
        for quantity in left:
            self.diagnostics.report("part-of-unknown-word", typed=quantity.named, part=part.label)
        guess = self._counting.guess(left[0]) if len(left) == 1 and len(left[0].term.series) < 2 else None
        if guess is not None and part.whole == (guess == guess.to_integral_value()):
            self.guesses[part.id] = guess


def _is_of_part_of_day(quantity: Quantity) -> bool:
    """`sáng 15 phút`; not `từ 5h00 đến 5h20 sáng: 20 phút`, whose length is the total."""
    terms = quantity.segment.terms
    return any(is_part_of_day(term.text) for term in terms) and all(term.rule != "time-of-day" for term in terms)


def _is_repeated(quantity: Quantity) -> bool:
    return any(fold(term.text) in _AGAIN for term in quantity.segment.terms)


def _names_part(noun: Noun | None, part: Part) -> bool:
    return noun is not None and noun.role is Role.PART and noun.key == part.id


def _is_share(figures: Sequence[Decimal | None]) -> bool:
    """`45/45`: two figures, the first no more than the second."""
    if len(figures) != 2 or figures[0] is None or figures[1] is None:
        return False
    return figures[0] <= figures[1]
