"""A total and its kinds: from the quantities of a statement, their products, sums and stated totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure
from baocao_cli.reading.clauses.products import chains, found_product, written_product
from baocao_cli.reading.clauses.quantities import Mode, Quantity, quoted_together
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.numeral import decide
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.doubts import tell_doubts, tell_unknown_words
from baocao_cli.reading.measures.verdict import Verdict
from baocao_cli.values import Count
from baocao_cli.vietnamese.fold import plain
from baocao_cli.vietnamese.notation import write_figure

_ZERO = Decimal(0)
_LONGEST_NAME = 3


@dataclass(slots=True)
class _Entry:
    """One counted figure. `kind` is None for a bare figure and for kinds told together."""

    figure: Decimal
    quantity: Quantity
    kind: str | None = None
    together: bool = False
    product: bool = False


class KindFigures:
    """Resolves a statement's own quantities. `likely`: the count is worth proposing where it is not certain."""

    def __init__(self, statement: Statement, measure: CountMeasure, verdict: Verdict) -> None:
        self.statement = statement
        self.measure = measure
        self.verdict = verdict
        self.used: list[Quantity] = []
        self.likely = True
        self._entries: list[_Entry] = []

    def resolve(self) -> Count | None:
        """The count, or what of it is certain or likely; None where nothing is."""
        own = self.statement.of(Mode.OWN, Mode.BREAKDOWN)
        self._products(own)
        self._rates(own)
        for quantity in own:
            if quantity not in self.used:
                self._plain(quantity)
        for quantity in self.statement.of(Mode.SUBSET):
            self._subset(quantity)
        denied = [noun for noun in self.statement.denied if noun.role is Role.KIND]
        tell_doubts(self.statement, self.verdict)
        for doubtful in self.statement.doubtful_denials:
            self.verdict.tell("words-change-meaning", typed=doubtful)
        for noun in self.statement.untold:
            self.verdict.tell("part-untold", part=noun.text)
        if not self._entries and not denied:
            return None
        count = self._add_up()
        if count is None:
            return None
        zeros = {noun.key: _ZERO for noun in denied if noun.key not in count.kinds}
        return Count(count.total, {**zeros, **count.kinds})

    # products and rates

    def _products(self, own: Sequence[Quantity]) -> None:
        for chain in chains(own):
            counted = [factor for factor in chain if factor.role in (Role.KIND, Role.UNIT) or factor.words]
            rated = [factor for factor in counted if factor.per is not None]
            target = (rated or counted or [chain[0]])[0]
            product = written_product(chain, target, ())
            self._product(target, product.factors, product.certain)

    def _product(self, target: Quantity, factors: Sequence[Quantity], certain: bool) -> None:
        figure = Decimal(1)
        self.used.extend(factor for factor in factors if factor not in self.used)
        for factor in factors:
            value = self.verdict.figure(factor, whole=True)
            if value is None:
                self.likely = False
                return
            figure *= value
        typed = quoted_together(factors)
        self.verdict.tell("product-computed" if certain else "product-places", typed=typed, figure=write_figure(figure))
        entry = self._entry(target, figure)
        if entry is not None:
            entry.product = True

    def _rates(self, own: Sequence[Quantity]) -> None:
        for rate in own:
            if rate.per is None or rate in self.used or not self._is_counted(rate):
                continue
            product = found_product(rate, own)
            if product is not None:
                self._product(rate, product.factors, certain=True)
            elif rate.per.role is Role.SPAN and rate.per.key == "month":
                self.verdict.tell("rate-of-month", typed=rate.typed)
                self._plain(rate)
            elif any(quantity.total for quantity in own):
                self.verdict.tell("figure-set-aside", typed=rate.typed)
                self.used.append(rate)
            else:
                self.used.append(rate)
                self.likely = False
                self.verdict.tell("rate-without-count", typed=rate.typed, unit=rate.per.text)

    # plain quantities

    @staticmethod
    def _is_counted(quantity: Quantity) -> bool:
        return quantity.role in (Role.KIND, Role.UNIT) or quantity.role is None

    def _plain(self, quantity: Quantity) -> None:
        if quantity.role is Role.SIZE and (quantity.words or len(quantity.nouns) > 1):
            self.used.append(quantity)
            self.verdict.tell("length-no-count", typed=quantity.named)
            return
        if quantity.role is Role.PLACE:
            self.used.append(quantity)
            self.verdict.tell("figure-left-over", typed=quantity.typed)
            return
        if not self._is_counted(quantity):
            return
        self.used.append(quantity)
        if len(quantity.term.series) > 1:
            self.verdict.tell("figure-unclear", typed=quantity.typed)
            self.likely = False
            return
        if quantity.negated or quantity.state:
            self.likely = False
        quantity.words = quantity.words or self._name_before(quantity)
        if quantity.bare or quantity.role is Role.UNIT:
            tell_unknown_words(self.statement, quantity, self.verdict)
        figure = self.verdict.figure(quantity, whole=True)
        if figure is None:
            guess = decide(quantity.numeral, whole=True).figure
            if guess is None or quantity.negated or quantity.state:
                self.likely = self.likely and len(self._entries) > 0
                return
            figure = guess
        self._entry(quantity, figure)

    @staticmethod
    def _name_before(quantity: Quantity) -> tuple[str, ...]:
        """`băng rôn 50`: words that begin a segment, right before a figure that ends it, name an unlisted kind."""
        terms = quantity.segment.terms
        words = tuple(term.text for term in terms[:-1])
        named = all(term.kind is TermKind.WORD for term in terms[:-1]) and len(words) <= _LONGEST_NAME
        ends = quantity.bare and terms[-1] is quantity.term and len(quantity.term.series) < 2
        return words if ends and named and _is_name("".join(words).lower()) else ()

    def _entry(self, quantity: Quantity, figure: Decimal) -> _Entry | None:
        kinds = list(dict.fromkeys(noun.key for noun in quantity.nouns if noun.role is Role.KIND))
        typed = " ".join(quantity.words)
        name = typed.lower()
        if quantity.muddled:
            self.likely = False
            self.verdict.tell("kinds-muddled", typed=quantity.typed)
        if name and not (_is_name(name) or _is_abbreviation(typed)):
            self.verdict.tell("figure-of-what", typed=quantity.named)
            self.likely = False
            return None
        if name:
            self.verdict.tell("kind-unlisted", typed=quantity.named, kind=name)
        several = len(kinds) + bool(name) > 1
        if several and figure != 0 and (name or len(kinds) < len(self.measure.kinds)):
            named = (term for term in self.statement.terms if any(term.noun is noun for noun in quantity.nouns))
            self.verdict.tell("kinds-together", typed=quoted(*quantity.told, *named))
        if figure == 0 and len(kinds) > 1 and not name:
            self._entries.extend(_Entry(_ZERO, quantity, kind) for kind in kinds)
            return None
        kind = None if several else (kinds[0] if kinds else name or None)
        entry = _Entry(figure, quantity, kind, together=several)
        self._entries.append(entry)
        return entry

    def _subset(self, quantity: Quantity) -> None:
        """`37, trong đó 12 khẩu hiệu`: a kind of the total that is told; a part of a kind is set aside."""
        kinds = [noun.key for noun in quantity.nouns if noun.role is Role.KIND]
        if quantity.state or quantity.negated:
            self.verdict.tell("words-change-meaning", typed=quantity.typed)
        if len(kinds) == 1 and any(entry.kind is None for entry in self._entries):
            self._plain(quantity)

    # adding up

    def _add_up(self) -> Count | None:
        entries = self._without_details()
        totals = [entry for entry in entries if entry.kind is None and self._is_total(entry, entries)]
        counted = [entry for entry in entries if entry not in totals]
        kinds: dict[str, Decimal] = {}
        for entry in counted:
            if entry.kind is not None:
                kinds[entry.kind] = kinds.get(entry.kind, _ZERO) + entry.figure
        computed = sum((entry.figure for entry in counted), _ZERO)
        if totals:
            return self._with_total(totals, counted, computed, kinds)
        bare = [entry for entry in counted if entry.kind is None and not entry.together]
        if bare and len(counted) > 1:
            self._check_bare(bare, counted, computed)
            if self.verdict.held and len(bare) < len(counted):
                known = sum((entry.figure for entry in counted if entry not in bare), _ZERO)
                return Count(known, kinds)
        return Count(computed, kinds)

    def _check_bare(self, bare: list[_Entry], counted: list[_Entry], computed: Decimal) -> None:
        """Several figures that no name tells apart add up only where the cell says so."""
        joins = [entry.quantity.segment.join for entry in counted[1:]]
        headed = all(entry.quantity.head for entry in counted)
        if len(bare) == len(counted) and (all(join in ("+", "&") for join in joins) or headed):
            self.verdict.tell("sum-not-written", part=self.measure.label, figure=write_figure(computed))
            return
        self.verdict.tell("figures-unnamed", typed=quoted(*(entry.quantity.term for entry in bare)))

    def _is_total(self, entry: _Entry, entries: list[_Entry]) -> bool:
        """A figure of no kind beside kinds: called a total, or followed by what it is made of."""
        if len(entries) == 1 or (entry.together and not entry.quantity.total and entry is not entries[0]):
            return False
        if entry.quantity.total or entry.quantity.segment.join == "=":
            return True
        if entry.together and not self._made_of(entry, entries):
            return False
        return entry is entries[0] and self._made_of(entry, entries)

    @staticmethod
    def _made_of(entry: _Entry, entries: list[_Entry]) -> bool:
        rest = entries[1:]
        deeper = all(other.quantity.depth > entry.quantity.depth for other in rest)
        listed = all(other.quantity.mode in (Mode.BREAKDOWN, Mode.SUBSET) for other in rest)
        equal = sum((other.figure for other in rest), _ZERO) == entry.figure
        named = all(other.kind is not None for other in rest)
        return deeper or listed or (equal and named)

    def _with_total(
        self, totals: list[_Entry], counted: list[_Entry], computed: Decimal, kinds: dict[str, Decimal]
    ) -> Count | None:
        stated = totals[0].figure
        if any(total.figure != stated for total in totals):
            self.verdict.tell(
                "total-contradicts", part="", first=write_figure(stated), second=write_figure(totals[1].figure)
            )
            self.likely = False
            return Count(stated, {})
        if not counted or stated == computed:
            return Count(stated, kinds)
        subset = all(entry.quantity.mode is Mode.SUBSET for entry in counted)
        single = len(counted) == 1 and not totals[0].quantity.total
        if computed < stated and (subset or single):
            self.verdict.tell("total-partly-told", first=write_figure(stated), second=write_figure(computed))
            return Count(stated, kinds)
        self.verdict.tell("total-contradicts", part="", first=write_figure(stated), second=write_figure(computed))
        added = any(total.quantity.segment.join == "=" for total in totals)
        self.likely = self.likely and (bool(kinds) or added)
        return Count(computed, kinds)

    def _without_details(self) -> list[_Entry]:
        """Leave out bracketed figures that say again what the figure before them says (`05 pa nô (03 lớn, 02 nhỏ)`)."""
        kept: list[_Entry] = []
        at = 0
        while at < len(self._entries):
            entry = self._entries[at]
            group = []
            for other in self._entries[at + 1 :]:
                detail = other.quantity.mode is Mode.BREAKDOWN and other.kind is None
                if other.quantity.depth <= entry.quantity.depth and not detail:
                    break
                group.append(other)
            kept.append(entry)
            same = entry.kind is not None and all(other.kind in (None, entry.kind) for other in group)
            if group and same and sum((other.figure for other in group), _ZERO) == entry.figure:
                at += len(group)
            at += 1
        return kept


def _is_abbreviation(name: str) -> bool:
    """`BR`: an office's abbreviation of a kind that the form does not list."""
    return name.isalpha() and name.isupper() and len(name) > 1


def _is_name(name: str) -> bool:
    """A name has a vowel and more than one letter: `k` and `tr` are abbreviations of something else."""
    letters = [character for character in plain(name) if character.isalpha()]
    return len(letters) >= 2 and any(letter in "aeiouy" for letter in letters)
