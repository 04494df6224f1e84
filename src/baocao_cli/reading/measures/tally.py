"""Adding up, the same under every measure: products and rates first, then figures, then wholes and their parts.

A measure says what it counts (`Counting`); how figures multiply, which of them are parts of others, and whether they
add up is decided here (contract §6: products, parts and totals, rates).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from baocao_cli.reading.clauses.products import Product, chains, found_product, written_product
from baocao_cli.reading.clauses.quantities import ADDED, Mode, Quantity, quoted_together
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.vietnamese.notation import write_figure

ZERO = Decimal(0)
_LISTED = (Mode.BREAKDOWN, Mode.SUBSET)


@dataclass(slots=True, eq=False)
class Entry:
    """A figure that counts. `figure` is None where it is not certain; `guess` is then the likeliest, or None."""

    quantity: Quantity
    key: str | None
    """What it counts: a kind, a part; None for a bare figure and for kinds that share a figure."""
    figure: Decimal | None
    guess: Decimal | None = None
    product: str = ""
    """Of a product, its factors as typed."""

    @property
    def likely(self) -> Decimal | None:
        return self.figure if self.figure is not None else self.guess


class Counting(Protocol):
    """What a measure counts."""

    @property
    def implied(self) -> tuple[Role, ...]:
        """Roles of factors that the target of a product is plainly a rate of (`05 tin x 3 phút`)."""

    def counts(self, quantity: Quantity) -> bool:
        """Whether the quantity is of what the measure counts."""

    def target(self, chain: Sequence[Quantity]) -> Quantity | None:
        """What a product of these factors counts; None for nothing of this measure."""

    def value(self, quantity: Quantity, *, factor: bool) -> Decimal | None:
        """The certain figure in the measure's own unit (a mere factor in its own); what is wrong is reported."""

    def guess(self, quantity: Quantity) -> Decimal | None:
        """The likeliest figure of one that is not certain."""

    def key(self, quantity: Quantity) -> str | None:
        """What the quantity counts."""


@dataclass(slots=True)
class Tally:
    """The entries of a cell, and which quantities gave a figure or a factor."""

    statement: Statement
    counting: Counting
    diagnostics: Diagnostics
    entries: list[Entry] = field(default_factory=list)
    used: list[Quantity] = field(default_factory=list)

    def multiply(self, own: Sequence[Quantity]) -> None:
        """Every product and rate among the quantities becomes one entry."""
        for chain in chains(own):
            if self._states_result(chain, own):
                continue
            target = self.counting.target(chain)
            if target is None:
                self._product_of_nothing(chain)
            else:
                self._take_product(written_product(chain, target, self.counting.implied))
        for rate in own:
            if rate.per is not None and rate not in self.used and self.counting.counts(rate):
                self._take_rate(rate, rate.per, own)

    def use(self, *quantities: Quantity) -> None:
        """Mark quantities as accounted for."""
        for quantity in quantities:
            if quantity not in self.used:
                self.used.append(quantity)

    def add(self, quantity: Quantity, key: str | None) -> Entry:
        """A plain figure."""
        self.use(quantity)
        figure = self.counting.value(quantity, factor=False)
        guess = self.counting.guess(quantity) if figure is None else None
        entry = Entry(quantity, key, figure, guess)
        self.entries.append(entry)
        return entry

    # products

    def _product_of_nothing(self, chain: Sequence[Quantity]) -> None:
        """`10 tin x 3`: a bare factor of things set aside may be the length of each, or copies."""
        if any(factor.bare for factor in chain):
            self.use(*chain)
            self.diagnostics.report("product-places", typed=quoted_together(chain), figure="…")

    def _states_result(self, chain: Sequence[Quantity], own: Sequence[Quantity]) -> bool:
        """`04 buổi x 30 = 120 người`: the result is typed; it must be what the factors give."""
        result = next(iter(own[own.index(chain[-1]) + 1 :]), None)
        if result is None or result.segment.join != "=" or not (result.bare or self.counting.counts(result)):
            return False
        target = self.counting.target(chain if result.bare else [*chain, result])
        if target is None:
            return False
        computed = self._multiplied(chain, target)
        stated = self.counting.value(result, factor=False)
        self._use_factors(chain, target)
        self.use(result)
        if stated is None or computed != stated:
            self.contradict(stated, computed)
            stated = None
        self.entries.append(Entry(target, self.counting.key(target), stated))
        return True

    def _use_factors(self, factors: Iterable[Quantity], target: Quantity) -> None:
        """Mark the factors as accounted for, all but those that are a figure of the measure beside being a factor."""
        self.use(*(factor for factor in factors if factor is target or not self._counts_itself(factor)))

    def _counts_itself(self, factor: Quantity) -> bool:
        """`04 buổi x 30 người`: the sessions are a figure of the measure beside being a factor."""
        return factor.role is Role.PART

    def _multiplied(self, factors: Iterable[Quantity], target: Quantity) -> Decimal | None:
        figure: Decimal | None = Decimal(1)
        for factor in factors:
            value = self.counting.value(factor, factor=factor is not target)
            figure = None if figure is None or value is None else figure * value
        return figure

    def _take_product(self, product: Product) -> None:
        target = product.target
        figure = self._multiplied(product.factors, target)
        self._use_factors(product.factors, target)
        text = quoted_together(product.factors)
        if not product.certain:
            self.diagnostics.report("product-places", typed=text, figure=shown(figure))
        certain = figure if product.certain else None
        self.entries.append(Entry(target, self.counting.key(target), certain, figure, text))

    # rates

    def _take_rate(self, rate: Quantity, per: Noun, own: Sequence[Quantity]) -> None:
        product = found_product(rate, own) if rate.rates < 2 else None
        if product is not None:
            self._take_product(product)
        elif per.role is Role.SPAN and per.key == "month":
            self.diagnostics.report("rate-of-month", typed=rate.typed)
        elif self._has_total(rate, own):
            self._beside_total(rate, per, own)
        else:
            self._without_count(rate, per)

    def _without_count(self, rate: Quantity, per: Noun) -> None:
        self.use(rate)
        self.diagnostics.report("rate-without-count", typed=rate.typed, unit=per.text)
        self.entries.append(Entry(rate, self.counting.key(rate), None))

    def _plain(self, rate: Quantity, own: Sequence[Quantity]) -> list[Quantity]:
        """Figures of what the rate is of, and no rates themselves."""
        key = self.counting.key(rate)
        alike = (each for each in own if each.per is None and self.counting.counts(each) and not each.bare)
        return [each for each in alike if self.counting.key(each) == key]

    def _has_total(self, rate: Quantity, own: Sequence[Quantity]) -> bool:
        key = self.counting.key(rate)
        return bool(self._plain(rate, own)) or any(entry.key == key for entry in self.entries)

    def _beside_total(self, rate: Quantity, per: Noun, own: Sequence[Quantity]) -> None:
        """`300 phút (15 phút/ngày)` explains; beside a figure that is no greater it may count too."""
        most = max((each.numeral.likeliest or ZERO for each in self._plain(rate, own)), default=None)
        if most is not None and most <= (rate.numeral.likeliest or ZERO):
            self._without_count(rate, per)
            return
        self.use(rate)
        self.diagnostics.report("figure-set-aside" if rate.depth else "figure-left-over", typed=rate.typed)

    # reports

    def contradict(self, first: Decimal | None, second: Decimal | None, part: str = "") -> None:
        """Report two figures that ought to be one; `part`: the label of the part that they are of."""
        self.diagnostics.report("total-contradicts", part=part, first=shown(first), second=shown(second))

    def report_products(self, entries: Sequence[Entry]) -> None:
        """Report computed products, except those that the cell also states as a figure."""
        products = [entry for entry in entries if entry.product]
        written = {entry.figure for entry in entries if not entry.product} if products else ()
        for entry in products:
            if entry.figure is not None and entry.figure not in written:
                self.diagnostics.report("product-computed", typed=entry.product, figure=shown(entry.figure))


@dataclass(slots=True)
class Whole:
    """An entry with those that are parts of it, never added to it (contract §6.12)."""

    entry: Entry
    parts: list[Entry] = field(default_factory=list)

    @property
    def sum(self) -> Decimal:
        """Of the parts that must add up; those of `trong đó` are only some."""
        return sum((part.likely or ZERO for part in self.parts), ZERO)

    @property
    def subset(self) -> bool:
        """All parts are of `trong đó`."""
        return bool(self.parts) and all(part.quantity.mode is Mode.SUBSET for part in self.parts)

    @property
    def adds_up(self) -> bool:
        """The parts make up the whole; or, of `trong đó`, none exceeds it, nor do things of several kinds together."""
        figure = self.entry.likely
        if figure is None or not self.parts:
            return True
        if self.subset:
            kinds = {part.key for part in self.parts}
            apart = len(kinds) == len(self.parts) and None not in kinds
            return all((part.likely or ZERO) <= figure for part in self.parts) and not (apart and self.sum > figure)
        return self.sum == figure


def wholes(entries: Sequence[Entry]) -> list[Whole]:
    """The entries of one unit with their parts: in brackets behind, after `gồm` or a colon, or before `=`."""
    found: list[Whole] = []
    for entry in entries:
        if entry.quantity.segment.join == "=" and found and not entry.quantity.detail:
            found = [*_without_sum(found, entry)]
            continue
        last = found[-1] if found else None
        if last is not None and not entry.quantity.total and _is_part(entry, last.entry):
            last.parts.append(entry)
        else:
            found.append(Whole(entry))
    return found


def _is_part(entry: Entry, whole: Entry) -> bool:
    deeper = entry.quantity.depth > whole.quantity.depth
    return deeper or (entry.quantity.mode in _LISTED and whole.quantity.mode not in _LISTED)


def _without_sum(found: list[Whole], result: Entry) -> Iterator[Whole]:
    """The addends of `a + b = c` become parts of `c`, or all that is before it where nothing is added to it."""
    first = len(found) - 1
    while first > 0 and found[first].entry.quantity.segment.join in ADDED:
        first -= 1
    if first == len(found) - 1:
        first = 0
    if found[first].entry.quantity.depth > result.quantity.depth:
        first = len(found)
    yield from found[:first]
    yield Whole(result, [whole.entry for whole in found[first:]])


def is_sum(entries: Sequence[Entry]) -> bool:
    """Whether the cell itself adds the figures: `45 + 40`, `45 và 40`."""
    return all(entry.quantity.segment.join in ADDED for entry in entries[1:])


def shown(figure: Decimal | None) -> str:
    """A figure in a message; an ellipsis for one that is not certain."""
    return "…" if figure is None else write_figure(figure)
