"""A total and its kinds, from the quantities of a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure
from baocao_cli.reading.clauses.ordinals import is_part_of_day
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.numeral import decide
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.tally import ZERO, Entry, Tally, Whole, is_sum, shown, wholes
from baocao_cli.reading.measures.unaccounted import report_doubts, report_unknown_words
from baocao_cli.values import Count
from baocao_cli.vietnamese.fold import plain

_LONGEST_NAME = 3
_COUNTED = (Role.KIND, Role.UNIT, None)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What a count counts: pieces of any kind, whole ones."""

    diagnostics: Diagnostics
    implied: tuple[Role, ...] = ()

    def counts(self, quantity: Quantity) -> bool:
        return quantity.role in _COUNTED

    def target(self, chain: Sequence[Quantity]) -> Quantity | None:
        counted = [factor for factor in chain if factor.role in (Role.KIND, Role.UNIT) or factor.words]
        rated = [factor for factor in counted if factor.per is not None]
        return (rated or counted or [chain[0]])[0]

    def value(self, quantity: Quantity, *, factor: bool) -> Decimal | None:
        return self.diagnostics.figure(quantity, whole=True)

    def guess(self, quantity: Quantity) -> Decimal | None:
        return None if not quantity.certain else decide(quantity.numeral, whole=True).figure

    def key(self, quantity: Quantity) -> str | None:
        kinds = {noun.key for noun in quantity.nouns if noun.role is Role.KIND}
        name = " ".join(quantity.words).lower()
        return (kinds.pop() if kinds else name or None) if len(kinds) + bool(name) <= 1 else None


@dataclass(slots=True)
class KindFigures:
    """Resolves a statement's own quantities. `likely`: the count is worth proposing where it is not certain."""

    statement: Statement
    measure: CountMeasure
    diagnostics: Diagnostics
    likely: bool = True
    _tally: Tally = field(init=False)
    _together: list[Entry] = field(default_factory=list)
    """Entries of several kinds that share a figure."""

    def __post_init__(self) -> None:
        self._tally = Tally(self.statement, _Pieces(self.diagnostics), self.diagnostics)

    @property
    def used(self) -> list[Quantity]:
        return self._tally.used

    def resolve(self) -> Count | None:
        """The count, as far as it is certain or likely; None for no count at all."""
        own = self.statement.of(Mode.OWN, Mode.BREAKDOWN)
        self._tally.multiply(own)
        products = list(self._tally.entries)
        self._tally.entries.clear()
        for entry in products:
            self._take_product(entry)
        for quantity in own:
            if quantity not in self.used:
                self._plain(quantity)
        for quantity in self.statement.of(Mode.SUBSET):
            self._subset(quantity)
        denied = [noun for noun in self.statement.denied if noun.role is Role.KIND]
        self._report_rest()
        if not self._tally.entries and not denied:
            return None
        count = self._add_up()
        zeros = {noun.key: ZERO for noun in denied if noun.key not in count.kinds}
        return Count(count.total, {**zeros, **count.kinds})

    def _report_rest(self) -> None:
        report_doubts(self.statement, self.diagnostics)
        for vague in self.statement.vague:
            self.diagnostics.report("figure-of-what", typed=vague)
        for doubtful in self.statement.doubtful_denials:
            self.diagnostics.report("words-change-meaning", typed=doubtful)
        for noun in self.statement.without_figure:
            self.diagnostics.report("part-untold", part=noun.text)

    # one figure

    def _take_product(self, entry: Entry) -> None:
        if entry.likely is None:
            self.likely = False
            return
        self._tally.report_products([entry])
        self._name(entry.quantity, entry.likely)

    def _plain(self, quantity: Quantity) -> None:
        role = quantity.role
        if role is Role.SIZE and (quantity.words or len(quantity.nouns) > 1):
            self._tally.use(quantity)
            self.diagnostics.report("length-no-count", typed=quantity.named)
        elif role is Role.PLACE or quantity.of_place:
            self._tally.use(quantity)
            self.diagnostics.report("figure-left-over", typed=quantity.named)
        elif role in _COUNTED:
            self._count(quantity)

    def _count(self, quantity: Quantity) -> None:
        self._tally.use(quantity)
        if len(quantity.term.series) > 1:
            self.diagnostics.report("figure-unclear", typed=quantity.typed)
            self.likely = False
            return
        quantity.words = quantity.words or _name_before(quantity)
        report_unknown_words(self.statement, quantity, self.diagnostics)
        figure = self.diagnostics.figure(quantity, whole=True)
        if not quantity.certain:
            self.likely = False
        elif figure is None:
            figure = decide(quantity.numeral, whole=True).figure
        if figure is None:
            self.likely = self.likely and bool(self._tally.entries)
        else:
            self._name(quantity, figure)

    def _name(self, quantity: Quantity, figure: Decimal) -> None:
        """An entry for the figure under its kind, or under no kind where several share it."""
        kinds, typed = _kinds_named(quantity), _unlisted_name(quantity)
        if quantity.muddled:
            self.likely = False
            self.diagnostics.report("kinds-muddled", typed=quantity.typed)
        if typed and not _may_name_kind(typed):
            self.likely = False
            self.diagnostics.report("figure-of-what", typed=quantity.named)
            return
        names = [*kinds, typed.lower()] if typed else kinds
        if names:
            self._report_unlisted(quantity, kinds, typed.lower())
        if figure == 0 and len(kinds) > 1 and not typed:
            self._tally.entries.extend(Entry(quantity, kind, ZERO) for kind in kinds)
            return
        entry = Entry(quantity, next(iter(names), None), figure)
        if len(names) > 1:
            self._share(entry, kinds)
        self._tally.entries.append(entry)

    def _report_unlisted(self, quantity: Quantity, kinds: Sequence[str], unlisted: str) -> None:
        """A name that is no kind, and kinds that the form does not ask for."""
        others = {kind.name for kind in self.measure.other_kinds}.intersection(kinds)
        names = [kind for kind in kinds if kind in others]
        for name in [unlisted, *names] if unlisted else names:
            self.diagnostics.report("kind-unlisted", typed=quantity.named, kind=name)

    def _share(self, entry: Entry, kinds: Sequence[str]) -> None:
        """Several kinds have one figure: `200 băng rôn, khẩu hiệu`."""
        entry.key = None
        self._together.append(entry)
        quantity = entry.quantity
        if entry.figure != 0 and (quantity.words or len(kinds) < len(self.measure.kinds)):
            named = (term for term in self.statement.terms if any(term.noun is noun for noun in quantity.nouns))
            self.diagnostics.report("kinds-together", typed=quoted(*quantity.quoted_terms, *named))

    def _subset(self, quantity: Quantity) -> None:
        """`37, trong đó 12 khẩu hiệu`: a kind of the total that is reported; a part of a kind is set aside."""
        if not quantity.certain:
            self.diagnostics.report("words-change-meaning", typed=quantity.typed)
        kinds = [noun.key for noun in quantity.nouns if noun.role is Role.KIND]
        if len(kinds) == 1 and any(entry.key is None for entry in self._tally.entries):
            self._plain(quantity)
        elif quantity.role in _COUNTED:
            self._check_subset(quantity)

    def _check_subset(self, quantity: Quantity) -> None:
        """It is no more than the figure in front of it."""
        start, figure = quantity.term.start, quantity.numeral.likeliest
        before = (entry for entry in reversed(self._tally.entries) if entry.quantity.term.start < start)
        whole = next(before, None)
        if whole is not None and figure is not None and figure > (whole.likely or figure):
            self._tally.contradict(whole.likely, figure)

    # adding up

    def _add_up(self) -> Count:
        groups = wholes(sorted(self._tally.entries, key=lambda entry: entry.quantity.term.start))
        groups = self._under_first(groups)
        totals = [group for group in groups if self._is_total(group, groups)]
        counted = [group for group in groups if group not in totals]
        for group in counted:
            self._check(group)
        return self._with_total(totals, counted) if totals else self._without_total(counted)

    def _without_total(self, counted: Sequence[Whole]) -> Count:
        """The sum of all; where it is not certain, of the figures that have a name."""
        named = [group for group in counted if not self._is_bare(group)]
        if len(counted) == 1 or len(named) == len(counted):
            return Count(_sum_of(counted), _kinds_of(counted))
        self._check_bare(counted)
        certain = named if named and self.diagnostics.held else counted
        return Count(_sum_of(certain), _kinds_of(counted))

    def _is_bare(self, group: Whole) -> bool:
        return group.entry.key is None and group.entry not in self._together and not group.parts

    def _under_first(self, groups: list[Whole]) -> list[Whole]:
        """`37 cái, 5 pa nô, 20 áp phích, 12 khẩu hiệu`: a figure of no kind and kinds that make it up."""
        if len(groups) < 2 or groups[0].entry.key is not None or groups[0].parts:
            return groups
        first, rest = groups[0], groups[1:]
        if _sum_of(rest) == first.entry.likely and all(group.entry.key is not None for group in rest):
            return [Whole(first.entry, [group.entry for group in rest])]
        return groups

    def _is_total(self, group: Whole, groups: Sequence[Whole]) -> bool:
        """A figure that is called a total beside others."""
        return len(groups) > 1 and group.entry.key is None and group.entry.quantity.total and not group.parts

    def _check(self, group: Whole) -> None:
        """Parts that do not make up their whole hold the cell; a total of which only a part is named is a warning."""
        if not group.parts or (group.adds_up and not (group.subset and group.sum != group.entry.likely)):
            return
        if group.subset and group.adds_up:
            if group.entry.key is None:
                self._partly(group.entry.likely, group.sum)
            return
        self._tally.contradict(group.entry.likely, group.sum)
        if not group.subset and (group.entry.key is None or group.entry.quantity.segment.join == "="):
            group.entry.figure = group.sum
        else:
            self.likely = False

    def _partly(self, stated: Decimal | None, named: Decimal) -> None:
        self.diagnostics.report("total-partly-told", first=shown(stated), second=shown(named))

    def _check_bare(self, counted: Sequence[Whole]) -> None:
        """Several figures without names add up only where the cell says so."""
        entries = [group.entry for group in counted]
        bare = [group.entry for group in counted if self._is_bare(group)]
        headed = all(entry.quantity.head for entry in entries)
        if len(bare) == len(entries) and (is_sum(entries) or headed):
            self.diagnostics.report("sum-not-written", part=self.measure.label, figure=shown(_sum_of(counted)))
        else:
            self.diagnostics.report("figures-unnamed", typed=quoted(*(entry.quantity.term for entry in bare)))

    def _with_total(self, totals: Sequence[Whole], counted: Sequence[Whole]) -> Count:
        """The stated total against what was counted beside it."""
        stated, computed, kinds = totals[0].entry.likely or ZERO, _sum_of(counted), _kinds_of(counted)
        other = next((total.entry.likely for total in totals if total.entry.likely != stated), None)
        if other is not None:
            self._tally.contradict(stated, other)
            self.likely = False
            return Count(stated, {})
        if not counted or stated == computed:
            return Count(stated, kinds)
        subset = all(group.entry.quantity.mode is Mode.SUBSET for group in counted)
        if computed < stated and subset:
            self._partly(stated, computed)
            return Count(stated, kinds)
        self._tally.contradict(stated, computed)
        self.likely = self.likely and bool(kinds)
        return Count(computed, kinds)


def _sum_of(groups: Sequence[Whole]) -> Decimal:
    return sum([group.entry.likely or ZERO for group in groups], ZERO)


def _kinds_of(groups: Sequence[Whole]) -> dict[str, Decimal]:
    """The figures by kind: of the wholes, or of the parts of one that has no kind itself."""
    kinds: dict[str, Decimal] = {}
    for group in groups:
        for entry in (group.entry,) if group.entry.key is not None else group.parts:
            if entry.key is not None:
                kinds[entry.key] = kinds.get(entry.key, ZERO) + (entry.likely or ZERO)
    return kinds


def _kinds_named(quantity: Quantity) -> list[str]:
    """The form's kinds that the figure is of."""
    return list(dict.fromkeys([noun.key for noun in quantity.nouns if noun.role is Role.KIND]))


def _unlisted_name(quantity: Quantity) -> str:
    """The words of its name that no form lists, as typed."""
    return " ".join([word for word in quantity.words if not is_part_of_day(word)])


def _name_before(quantity: Quantity) -> tuple[str, ...]:
    """`băng rôn 50`: words that begin a segment, right before a figure that ends it, name an unlisted kind."""
    terms = quantity.segment.terms
    ends = quantity.bare and terms[-1] is quantity.term and len(quantity.term.series) < 2
    if not ends or not 1 < len(terms) <= _LONGEST_NAME + 1:
        return ()
    words = tuple(term.text for term in terms[:-1])
    named = all(term.kind is TermKind.WORD for term in terms[:-1])
    return words if named and _is_name("".join(words)) else ()


def _may_name_kind(words: str) -> bool:
    """A name, or `BR`, an office's abbreviation, of a kind that the form does not list."""
    abbreviation = words.isalpha() and words.isupper() and len(words) > 1
    return abbreviation or _is_name(words)


def _is_name(name: str) -> bool:
    """A name has a vowel and more than one letter: `k` and `tr` are abbreviations of something else."""
    letters = [character for character in plain(name) if character.isalpha()]
    return len(letters) >= 2 and any(letter in "aeiouy" for letter in letters)
