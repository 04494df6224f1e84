"""One figure for each part: from the quantities of a statement, their products and rates, sums and stated totals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baocao_cli.forms.declaration import Part, PartsMeasure
from baocao_cli.reading.clauses.products import Product, chains, found_product, written_product
from baocao_cli.reading.clauses.quantities import Mode, Quantity, quoted_together
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.length import Length
from baocao_cli.reading.lex.numeral import Numeral, decide
from baocao_cli.reading.lex.vocabulary import Noun, Role, unit_scale
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.doubts import tell_doubts, tell_unknown_words
from baocao_cli.reading.measures.part_sums import Candidate, PartSums, shown
from baocao_cli.reading.measures.verdict import Verdict

_MONTH_MINUTES = Decimal(31 * 24 * 60)
_IMPLIED = (Role.ASIDE, Role.EVENT, Role.SPAN, Role.PART)
_SMALL_WHOLE = Decimal(4)
"""`1/2`, `3/4` are no shares of a number of things."""


class PartFigures:
    """Resolves a statement's own quantities. `used`: those that gave a figure or a factor."""

    def __init__(self, statement: Statement, measure: PartsMeasure, column_unit: str | None, verdict: Verdict) -> None:
        self.statement = statement
        self.parts = measure.parts
        self.verdict = verdict
        self.column_unit = ColumnUnit(column_unit)
        self.used: list[Quantity] = []
        self._sums = PartSums(verdict, alone=len(measure.parts) == 1)
        self._candidates: dict[str, list[Candidate]] = {part.id: [] for part in self.parts}
        self._guesses: dict[str, Decimal] = {}

    def resolve(self) -> dict[str, Decimal | None]:
        """Every part that was told, None where its figure is not certain (then an error was told)."""
        own = self.statement.of(Mode.OWN, Mode.BREAKDOWN)
        self._products(own)
        self._rates(own)
        for quantity in own:
            self._plain(quantity)
        told: dict[str, Decimal | None] = {}
        self._sums.whole_clauses = frozenset.intersection(
            *(
                frozenset(candidate.quantity.segment.clause for candidate in candidates)
                for candidates in self._candidates.values()
            )
        )
        for part in self.parts:
            candidates = self._candidates[part.id]
            if candidates:
                told[part.id] = self._sums.one(part, candidates)
        for noun in self.statement.denied:
            if noun.role is Role.PART and noun.key not in told:
                told[noun.key] = Decimal(0)
        tell_doubts(self.statement, self.verdict)
        for typed in self.statement.doubtful_denials:
            self.verdict.tell("words-change-meaning", typed=typed)
        bare = [quantity for quantity in own if quantity.bare and quantity not in self.used]
        self._bare([quantity for quantity in bare if not quantity.state] or bare, told)
        self._left_over(own, told)
        return told

    # products and rates

    def _products(self, own: Sequence[Quantity]) -> None:
        for chain in chains(own):
            if self._stated(chain, own):
                continue
            target = self._target(chain)
            if target is None:
                self._product_of_nothing(chain)
                continue
            product = written_product(chain, target, _IMPLIED)
            self._take_product(product)

    def _product_of_nothing(self, chain: Sequence[Quantity]) -> None:
        """`10 tin x 3`: a bare factor of things set aside may be the length of each, or copies."""
        if any(factor.bare for factor in chain) and len(self.parts) == 1:
            self.used.extend(chain)
            typed = quoted_together(chain)
            self.verdict.tell("product-places", typed=typed, figure=shown(None))

    def _stated(self, chain: Sequence[Quantity], own: Sequence[Quantity]) -> bool:
        """`04 buổi x 30 = 120 người`: the product stands there; it must be what the factors give."""
        following = own[own.index(chain[-1]) + 1 :][:1]
        result = following[0] if following and following[0].segment.join == "=" else None
        part = self._part(result) if result is not None else None
        if result is None or part is None:
            return False
        computed: Decimal | None = Decimal(1)
        for factor in chain:
            value = self._value(factor, part if self._part(factor) is part else None)
            computed = None if computed is None or value is None else computed * value
            if self._part(factor) is part or factor.role is not Role.PART:
                self.used.append(factor)
        stated = self._value(result, part)
        if computed is None or stated is None or computed != stated:
            self.used.append(result)
            self.verdict.tell("total-contradicts", part=part.label, first=shown(stated), second=shown(computed))
            self._candidates[part.id].append(Candidate(None, result))
        result.total = False
        return True

    def _target(self, chain: Sequence[Quantity]) -> Quantity | None:
        """What a product counts: the last part in the form's order that a factor is of."""
        order = [part.id for part in self.parts]
        best: Quantity | None = None
        for factor in chain:
            part = self._part(factor)
            if part is None or factor.bare:
                continue
            if best is None or order.index(part.id) > order.index(self._id(best)):
                best = factor
        return best

    def _id(self, quantity: Quantity) -> str:
        part = self._part(quantity)
        return part.id if part is not None else self.parts[0].id

    def _rates(self, own: Sequence[Quantity]) -> None:
        for rate in own:
            part = self._part(rate)
            if rate.per is None or part is None or rate in self.used:
                continue
            product = found_product(rate, own)
            if product is not None:
                self._take_product(product)
            elif rate.per.role is Role.SPAN and rate.per.key == "month":
                self.verdict.tell("rate-of-month", typed=rate.typed)
                self._add(part, rate)
            elif self._told_plainly(part, own):
                self._rate_beside_total(part, rate, own)
            else:
                self.used.append(rate)
                self.verdict.tell("rate-without-count", typed=rate.typed, unit=rate.per.text)
                self._candidates[part.id].append(Candidate(None, rate))

    def _rate_beside_total(self, part: Part, rate: Quantity, own: Sequence[Quantity]) -> None:
        """`300 phút (15 phút/ngày)`: told for explanation; beside a figure that is no greater it may count too."""
        self.used.append(rate)
        plain = [quantity for quantity in own if quantity.per is None and self._part(quantity) is part]
        most = max((quantity.numeral.likeliest or Decimal(0) for quantity in plain), default=None)
        if most is not None and most <= (rate.numeral.likeliest or Decimal(0)) and rate.per is not None:
            self.verdict.tell("rate-without-count", typed=rate.typed, unit=rate.per.text)
            self._candidates[part.id].append(Candidate(None, rate))
        else:
            self.verdict.tell("figure-set-aside" if rate.depth else "figure-left-over", typed=rate.typed)

    def _told_plainly(self, part: Part, own: Sequence[Quantity]) -> bool:
        return bool(self._candidates[part.id]) or any(
            quantity.per is None and not quantity.bare and self._part(quantity) is part for quantity in own
        )

    def _take_product(self, product: Product) -> None:
        part = self._part(product.target)
        if part is None:
            return
        figure: Decimal | None = Decimal(1)
        text = quoted_together(product.factors)
        for factor in product.factors:
            value = self._value(factor, part if factor is product.target else None)
            figure = None if figure is None or value is None else figure * value
            if factor not in self.used and (factor is product.target or factor.role is not Role.PART):
                self.used.append(factor)
        if not product.certain:
            self.verdict.tell("product-places", typed=text, figure=shown(figure))
            self._candidates[part.id].append(Candidate(None, product.target, True, figure))
            return
        self._candidates[part.id].append(Candidate(figure, product.target, True, text=text))

    # plain quantities

    def _part(self, quantity: Quantity) -> Part | None:
        if quantity.role is Role.PART:
            return next((part for part in self.parts if part.id == quantity.nouns[0].key), None)
        if quantity.role is Role.MINUTES:
            return next((part for part in self.parts if part.duration), None)
        return None

    def _value(self, quantity: Quantity, part: Part | None) -> Decimal | None:
        """A quantity's figure in its part's measure; factors of other things are whole."""
        if part is None:
            return self.verdict.figure(quantity, whole=quantity.role is not Role.MINUTES)
        if not part.duration:
            self._to_declared_scale(quantity, part)
            return self.verdict.figure(quantity, whole=part.whole)
        noun = quantity.noun
        if noun is None or noun.role is not Role.MINUTES:
            noun = self.column_unit.time or Noun(Role.MINUTES, Length.MINUTES.value)
        at_most = _MONTH_MINUTES / Length(noun.key).in_minutes(Decimal(1)) if self._from_sheet(quantity) else None
        figure = self.verdict.figure(quantity, whole=part.whole, at_most=at_most)
        return None if figure is None else Length(noun.key).in_minutes(figure)

    @staticmethod
    def _to_declared_scale(quantity: Quantity, part: Part) -> None:
        """`12,5 triệu` where the form counts in `triệu đồng`."""
        scale = unit_scale(part.units[0]) if part.units else Decimal(1)
        if quantity.bare and quantity.numeral.scale != 1 and scale != 1:
            quantity.numeral = quantity.numeral.scaled(1 / scale, quantity.numeral.text)

    @staticmethod
    def _from_sheet(quantity: Quantity) -> bool:
        return any(style.name.startswith("SHEET") for style in quantity.numeral.values)

    def _plain(self, quantity: Quantity) -> None:
        part = self._part(quantity)
        if part is None or quantity in self.used or quantity.per is not None:
            return
        if quantity.numeral.fault is None and len(quantity.term.series) > 1:
            self._fraction(part, quantity)
            return
        self._add(part, quantity)

    def _add(self, part: Part, quantity: Quantity) -> None:
        self.used.append(quantity)
        if part.duration and self._each_or_all(quantity):
            self.verdict.tell("length-of-each", typed=quantity.typed)
        keys = {noun.key for noun in quantity.nouns if noun.role is Role.PART}
        if len(keys) > 1 or quantity.muddled:
            self.verdict.tell("kinds-muddled", typed=quantity.typed)
        figure = self._value(quantity, part)
        guess = None
        if figure is None:
            guess = decide(quantity.numeral, whole=part.whole).figure
            if guess is not None and part.duration and quantity.noun is not None:
                guess = Length(quantity.noun.key).in_minutes(guess)
        self._candidates[part.id].append(Candidate(figure, quantity, guess=guess))

    def _each_or_all(self, quantity: Quantity) -> bool:
        """`02 chương trình 30 phút`, side by side: the length of each, or of all?"""
        at = quantity.segment.terms.index(quantity.term)
        beside = [
            other
            for other in self.statement.quantities
            if other.segment is quantity.segment and other.role in (Role.ASIDE, Role.EVENT) and other.per is None
        ]
        several = any((other.numeral.likeliest or Decimal(0)) > 1 for other in beside)
        directly = at > 0 and quantity.segment.terms[at - 1].noun is not None
        return bool(several and directly and quantity.per is None)

    def _fraction(self, part: Part, quantity: Quantity) -> None:
        """`15/16 đảng viên`: so many of so many where other parts are told; else maybe two parts (`03/120 người`)."""
        self.used.append(quantity)
        figures = [self.verdict.take(decide(numeral, whole=True)) for numeral in quantity.term.series]
        others_told = len(self.parts) == 1 or any(
            self._part(other) not in (None, part) for other in self.statement.of(Mode.OWN)
        )
        first, second = figures[0], figures[1]
        shared = len(figures) == 2 and first is not None and second is not None and first <= second
        if shared and others_told and second is not None and first is not None and second > _SMALL_WHOLE:
            self.verdict.tell("fraction-of", typed=quantity.typed, figure=shown(first))
            self._candidates[part.id].append(Candidate(first, quantity))
            return
        self.verdict.tell("figure-unclear", typed=quantity.typed)
        self._candidates[part.id].append(Candidate(None, quantity))

    # figures without a noun

    def _bare(self, bare: list[Quantity], told: dict[str, Decimal | None]) -> None:
        untold = [part for part in self.parts if part.id not in told]
        if not bare or not untold:
            return
        if len(self.parts) == 1:
            self._bare_single(self.parts[0], bare, told)
        elif not told:
            self._bare_order(bare, told)
        elif len(untold) == 1 and len(bare) == 1 and self._is_share(bare[0]):
            self._fraction(untold[0], bare[0])
            told[untold[0].id] = self._candidates[untold[0].id][0].figure
        elif len(untold) == 1 and len(bare) == 1 and len(bare[0].term.series) < 2 and not bare[0].head:
            self.used.append(bare[0])
            figure = self._value(bare[0], untold[0])
            self.verdict.tell("order-of-label", typed=bare[0].typed, part=untold[0].label)
            told[untold[0].id] = figure

    @staticmethod
    def _is_share(quantity: Quantity) -> bool:
        """`45/45`, and no date."""
        figures = [numeral.likeliest or Decimal(0) for numeral in quantity.term.series]
        return len(figures) == 2 and figures[0] <= figures[1] and not _like_a_date(figures)

    def _bare_single(self, part: Part, bare: list[Quantity], told: dict[str, Decimal | None]) -> None:
        self.used.extend(bare)
        if len(bare) == 1 and len(bare[0].term.series) < 2:
            tell_unknown_words(self.statement, bare[0], self.verdict)
            figure = self._value(bare[0], part)
            told[part.id] = figure if figure is not None else self._guess(part, bare[0])
            self.column_unit.tell(self.verdict, bare[0])
            return
        figures = [self._value(quantity, part) for quantity in bare]
        known = [figure for figure in figures if figure is not None]
        results = [figure for figure, quantity in zip(known, bare, strict=False) if quantity.segment.join == "="]
        added = all(quantity.segment.join in ("+", "&", "=") for quantity in bare[1:])
        if len(known) < len(figures) or any(len(quantity.term.series) > 1 for quantity in bare) or not added:
            self.verdict.tell("figures-unnamed", typed=quoted(*(quantity.term for quantity in bare)))
            told[part.id] = None
            return
        total = sum(known, Decimal(0)) - sum(results, Decimal(0))
        if results:
            told[part.id] = self._sums.agree(part, results[0], total)
        else:
            self.verdict.tell("sum-not-written", part=part.label, figure=shown(total))
            told[part.id] = total

    def _guess(self, part: Part, quantity: Quantity) -> Decimal | None:
        figure = decide(quantity.numeral, whole=part.whole).figure
        noun = self.column_unit.time
        return Length(noun.key).in_minutes(figure) if figure is not None and noun is not None else figure

    def _bare_order(self, bare: list[Quantity], told: dict[str, Decimal | None]) -> None:
        """`03/120`, `3; 120`: the order of the row's own label; one figure alone may be either part."""
        self.used.extend(bare)
        series: list[Numeral] = list(bare[0].term.series) or [quantity.numeral for quantity in bare]
        if len(bare) == 1 and not bare[0].term.series:
            self.verdict.tell("figure-of-what", typed=bare[0].typed)
            figure = self.verdict.figure(bare[0], whole=self.parts[0].whole)
            if figure == 0:
                self.verdict.findings.clear()
                told.update({part.id: figure for part in self.parts})
            elif figure is not None:
                told[self.parts[0].id] = figure
            return
        qualified = any(quantity.negated or quantity.state or quantity.head for quantity in bare)
        joins = {quantity.segment.join for quantity in bare[1:]}
        if len(series) != len(self.parts) or qualified or not joins <= {",", ";", "\n", "-"}:
            self.verdict.tell("figures-unnamed", typed=quoted(*(quantity.term for quantity in bare)))
            return
        figures = [
            self.verdict.take(decide(numeral, whole=part.whole))
            for numeral, part in zip(series, self.parts, strict=True)
        ]
        known = [figure for figure in figures if figure is not None]
        for part, figure in zip(self.parts, figures, strict=True):
            told[part.id] = None if known != sorted(known) else figure
        typed = quoted(*(quantity.term for quantity in bare))
        if len(known) == len(figures):
            doubtful = known != sorted(known) or (bool(bare[0].term.series) and _like_a_date(known))
            if any(known):
                self.verdict.tell("order-doubtful" if doubtful else "order-of-label", typed=typed, part=self._labels())
        for quantity in bare:
            if quantity.approximate:
                self.verdict.tell("figure-approximate", typed=quantity.typed)

    def _labels(self) -> str:
        return ", ".join(part.label for part in self.parts)

    def _left_over(self, own: Sequence[Quantity], told: dict[str, Decimal | None]) -> None:
        """Figures that no part took: of a unit that the form does not know, or of none."""
        for quantity in own:
            if quantity in self.used or not (quantity.bare or quantity.role is None):
                continue
            if quantity.depth and quantity.mode is Mode.BREAKDOWN:
                continue
            self.used.append(quantity)
            self.verdict.tell("figure-left-over" if told else "figure-of-what", typed=quantity.named)


def _like_a_date(figures: list[Decimal]) -> bool:
    return len(figures) == 2 and figures[0] <= 31 and figures[1] <= 12
