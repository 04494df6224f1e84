"""Quantities of whatever the unit names: `Xe loa: 03 lượt; văn nghệ: 01 buổi`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.reading.clauses.products import chains, found_product
from baocao_cli.reading.clauses.quantities import ADDED, Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Fault
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.item_labels import Draft, draft_items, label_of, unit_of
from baocao_cli.reading.measures.tally import ZERO, Tally, shown
from baocao_cli.reading.measures.unaccounted import report_doubts
from baocao_cli.reading.model import Status, Understood
from baocao_cli.values import Item, Items

_OTHERS = (Mode.PREVIOUS, Mode.CHANGE, Mode.GROUPS, Mode.PLANNED, Mode.CUMULATIVE, Mode.SUBSET)


def read_items(statement: Statement, measure: ItemsMeasure) -> Understood:
    """A cell's statement as items; each quantity is an item or is set aside."""
    diagnostics = Diagnostics()
    own = statement.of(Mode.OWN, Mode.BREAKDOWN)
    without = diagnostics.without_own(statement, own, measure)
    if without is not None:
        return without
    report_doubts(statement, diagnostics)
    items = _items(statement, own, diagnostics)
    if not items and not diagnostics.held:
        diagnostics.report("figure-of-what", typed=statement.typed)
    return _conclude(items, diagnostics)


def _conclude(items: list[Item], diagnostics: Diagnostics) -> Understood:
    zero = bool(items) and all(item.quantity == 0 for item in items)
    if zero and all(item.label is None for item in items) and not diagnostics.held:
        return Understood(Status.ZERO, Items(), findings=tuple(diagnostics.findings))
    value = Items(tuple(items))
    return diagnostics.understood(value, value if items else None, None, zero)


@dataclass(slots=True)
class _Named:
    """An item with the draft that it was made of."""

    draft: Draft
    item: Item

    @property
    def quantity(self) -> Quantity:
        return self.draft.quantity


def _items(statement: Statement, own: list[Quantity], diagnostics: Diagnostics) -> list[Item]:
    drafts, asides = draft_items(statement, own)
    tally = Tally(statement, _Drafted([draft.quantity for draft in drafts], diagnostics), diagnostics)
    details = _rates_of_items(drafts, own)
    tally.use(*details)
    tally.multiply([quantity for quantity in own if quantity not in details])
    tally.report_products(tally.entries)
    named = _named(drafts, tally)
    items = [each.item for each in _without_totals(named, tally)]
    asides = [quantity for quantity in asides if quantity not in tally.used]
    _check_details(named, asides, tally)
    texts = [quantity.typed for quantity in (*details, *asides)]
    diagnostics.set_aside(*statement.asides, *texts, *(quoted(each.term) for each in statement.of(*_OTHERS)))
    return [*items, *_denied(statement, diagnostics)]


def _named(drafts: Sequence[Draft], tally: Tally) -> list[_Named]:
    """The drafts that have a figure, as items; a draft that is a mere factor of another has none."""
    products = {entry.quantity: entry.likely for entry in tally.entries}
    named: list[_Named] = []
    for draft in drafts:
        if draft.quantity not in products and draft.quantity in tally.used:
            continue
        figure = _figure(draft.quantity, products, tally.diagnostics)
        if figure is not None:
            _take(_Named(draft, _item(draft, figure, tally.diagnostics)), named, tally)
    return named


def _rates_of_items(drafts: Sequence[Draft], own: Sequence[Quantity]) -> list[Quantity]:
    """`văn nghệ 2 buổi, mỗi buổi 5 tiết mục`: says more of an item that is counted itself."""
    quantities = [draft.quantity for draft in drafts]
    counted = {each.noun.key for each in quantities if each.per is None and each.noun is not None}
    written = set(chain.from_iterable(chains(own)))
    rates = [each for each in quantities if each.per is not None and each.per.key in counted]
    return [rate for rate in rates if rate not in written and found_product(rate, own)]


def _take(new: _Named, named: list[_Named], tally: Tally) -> None:
    """Keep the item; one without a name may be more of the item before it, or say something of that."""
    last = named[-1] if named else None
    beside = last is not None and new.quantity.segment.clause == last.quantity.segment.clause
    if last is None or new.item.label is not None or not beside or last.item.label is None:
        if new.item.label is None and new.item.quantity != 0:
            tally.diagnostics.report("item-unnamed", typed=new.quantity.typed)
        named.append(new)
    elif new.quantity.segment.join in ADDED and new.item.unit in (last.item.unit, None):
        total = last.item.quantity + new.item.quantity
        tally.diagnostics.report("sum-not-written", part=last.item.label, figure=shown(total))
        last.item = replace(last.item, quantity=total)
    else:
        tally.diagnostics.report("figure-left-over", typed=new.quantity.typed)


def _without_totals(named: Sequence[_Named], tally: Tally) -> list[_Named]:
    """`Tổng 8: xe loa 5 lượt, văn nghệ 3 buổi`: a total is no item; what it sums up must make it up."""
    totals = [each for each in named if each.quantity.total]
    rest = [each for each in named if not each.quantity.total]
    if not totals or not rest:
        return list(named)
    computed = sum((each.item.quantity for each in rest), ZERO)
    for total in totals:
        if total.item.quantity != computed:
            tally.contradict(total.item.quantity, computed)
    return rest


def _check_details(named: Sequence[_Named], asides: Sequence[Quantity], tally: Tally) -> None:
    """`06 lượt xe loa (04 lượt nội thị, 03 lượt ngoại thị)`: parts of an item must make it up."""
    for each in named:
        parts = [part for part in asides if _is_part(part, each.quantity)]
        figures = [part.numeral.likeliest or ZERO for part in parts]
        if len(parts) > 1 and sum(figures, ZERO) != each.item.quantity:
            tally.contradict(each.item.quantity, sum(figures, ZERO))


def _is_part(part: Quantity, whole: Quantity) -> bool:
    """In brackets behind it, and counted by the same word."""
    alike = part.noun is not None and whole.noun is not None and part.noun.key == whole.noun.key
    return alike and part.depth > whole.depth and part.segment.clause == whole.segment.clause


def _denied(statement: Statement, diagnostics: Diagnostics) -> list[Item]:
    """`Xe loa: không` is an item of zero; another negation is reported."""
    items = []
    for segment in statement.denials:
        colon = next((at for at, term in enumerate(segment.terms) if term.is_mark(":")), 0)
        first, last = segment.terms[0], segment.terms[colon]
        label = first.source[first.start : last.start].split()
        if label:
            items.append(Item(" ".join(label), None, ZERO))
        else:
            diagnostics.report("words-qualify", typed=quoted(*segment.terms))
    return items


@dataclass(frozen=True, slots=True)
class _Drafted:
    """What items count: whatever is drafted as one."""

    drafted: Sequence[Quantity]
    diagnostics: Diagnostics
    implied: tuple[Role, ...] = ()

    def counts(self, quantity: Quantity) -> bool:
        return quantity in self.drafted

    def target(self, chain: Sequence[Quantity]) -> Quantity | None:
        return next((factor for factor in chain if factor.per is not None), chain[0])

    def value(self, quantity: Quantity, *, factor: bool) -> Decimal | None:
        return self.diagnostics.figure(quantity, whole=quantity.role is not Role.MINUTES)

    def guess(self, quantity: Quantity) -> Decimal | None:
        return None

    def key(self, quantity: Quantity) -> str | None:
        return quantity.noun.key if quantity.noun is not None else None


def _figure(
    quantity: Quantity, products: Mapping[Quantity, Decimal | None], diagnostics: Diagnostics
) -> Decimal | None:
    """How many of the item there are; None where that is not even likely."""
    if quantity in products:
        if any(term.cue is Cue.EACH for term in quantity.segment.terms):
            diagnostics.report("product-places", typed=quantity.typed, figure=shown(products[quantity]))
        return products[quantity]
    if len(quantity.term.series) > 1:
        diagnostics.report("figure-unclear", typed=quantity.typed)
        return None
    figure = diagnostics.figure(quantity, whole=quantity.role is not Role.MINUTES)
    misread = quantity.numeral.fault is Fault.MISREAD and not (quantity.negated or quantity.state)
    return quantity.numeral.likeliest if figure is None and misread else figure


def _item(draft: Draft, figure: Decimal, diagnostics: Diagnostics) -> Item:
    quantity, label = draft.quantity, label_of(draft)
    if quantity.term.rule and quantity.role is Role.MINUTES:
        diagnostics.report("figure-of-what", typed=quantity.typed)
    if label is not None and quantity.head and "," in label:
        diagnostics.report("kinds-together", typed=quantity.named)
    return Item(label, unit_of(draft), figure)
