"""Quantities of whatever the unit names: `Xe loa: 03 lượt; văn nghệ: 01 buổi`."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.reading.clauses.parsing import read_statement
from baocao_cli.reading.clauses.products import chains, found_product
from baocao_cli.reading.clauses.quantities import Mode, Quantity, quoted_together
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.numeral import Fault, Numeral
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.doubts import tell_doubts
from baocao_cli.reading.measures.drafts import Draft, draft_items, label_of, unit_of
from baocao_cli.reading.measures.verdict import Verdict
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Item, Items
from baocao_cli.vietnamese.notation import write_figure

_OTHERS = (Mode.PREVIOUS, Mode.CHANGE, Mode.PLANNED, Mode.CUMULATIVE, Mode.SUBSET)


def read_items(lexed: Lexed, measure: ItemsMeasure, context: Context, number: Numeral | None = None) -> Understood:
    """A cell's text (or a number cell's `number`) as items; each quantity is an item or is set aside."""
    statement = read_statement(lexed, measure, context.month)
    if number is not None and statement.quantities:
        statement.quantities[0].numeral = number
    verdict = Verdict()
    own = statement.of(Mode.OWN, Mode.BREAKDOWN)
    if statement.says_none() is not None:
        verdict.tell_none(statement)
        return verdict.understood(Items(), None, None, zero=True)
    if not own:
        others = statement.of(Mode.CUMULATIVE)
        code = "only-cumulative" if others else "only-other-period" if statement.quantities else "words-no-figure"
        verdict.tell(code, typed=statement.typed)
        return verdict.hold()
    tell_doubts(statement, verdict)
    items = _items(lexed.source, statement, own, verdict)
    if not items and not verdict.held:
        verdict.tell("figure-of-what", typed=statement.typed)
    return _conclude(items, verdict)


def _conclude(items: list[Item], verdict: Verdict) -> Understood:
    zero = bool(items) and all(item.quantity == 0 for item in items)
    if zero and all(item.label is None for item in items) and not verdict.held:
        return Understood(Status.ZERO, Items(), findings=tuple(verdict.findings))
    value = Items(tuple(items))
    return verdict.understood(value, value if items else None, None, zero)


def _items(text: str, statement: Statement, own: list[Quantity], verdict: Verdict) -> list[Item]:
    drafts, asides = draft_items(statement, own)
    factors = _factors([draft.quantity for draft in drafts], own, verdict)
    items = []
    for draft in drafts:
        if draft.quantity not in factors.consumed:
            item = _item(text, draft, factors, verdict)
            if item is not None:
                items.append(item)
    asides = [quantity for quantity in asides if quantity not in factors.consumed]
    texts = [quantity.typed for quantity in asides]
    texts += [quoted(quantity.term) for quantity in statement.of(*_OTHERS)]
    for typed in dict.fromkeys([*statement.asides, *texts]):
        verdict.findings.append(Finding.of("figure-set-aside", typed=typed))
    return [*items, *_denied(text, statement, verdict)]


def _denied(text: str, statement: Statement, verdict: Verdict) -> list[Item]:
    """`Xe loa: không` is an item of zero; another negation is told."""
    items = []
    for segment in statement.denials:
        colon = next((at for at, term in enumerate(segment.terms) if term.is_mark(":")), 0)
        label = text[segment.terms[0].start : segment.terms[colon].start].strip()
        if colon and label:
            items.append(Item(" ".join(label.split()), None, Decimal(0)))
        else:
            verdict.tell("words-qualify", typed=quoted(*segment.terms))
    return items


@dataclass(slots=True)
class _Factors:
    """Figures of products by the item's quantity; `consumed` are the other factors."""

    figures: dict[Quantity, Decimal | None] = field(default_factory=dict)
    consumed: list[Quantity] = field(default_factory=list)


def _factors(drafted: list[Quantity], own: list[Quantity], verdict: Verdict) -> _Factors:
    """Products: the rated factor is the item, the others are consumed; without a rate the product is uncertain."""
    factors = _Factors()
    for chain in chains(own):
        target = next((factor for factor in chain if factor.per is not None), chain[0])
        rated = target.per is not None
        _multiply(factors, chain, target, verdict, "product-computed" if rated else "product-places")
    for rate in drafted:
        if rate.per is None or rate in factors.figures or rate in factors.consumed:
            continue
        product = found_product(rate, own)
        if product is not None:
            _multiply(factors, product.factors, rate, verdict, "product-computed")
        else:
            verdict.tell("rate-without-count", typed=rate.typed, unit=rate.per.text)
            factors.figures[rate] = None
    return factors


def _multiply(factors: _Factors, chain: list[Quantity], target: Quantity, verdict: Verdict, code: str) -> None:
    figure: Decimal | None = Decimal(1)
    for factor in chain:
        value = verdict.figure(factor, whole=factor.role is not Role.MINUTES)
        figure = figure * value if figure is not None and value is not None else None
    shown = "…" if figure is None else write_figure(figure)
    verdict.tell(code, typed=quoted_together(chain), figure=shown)
    factors.figures[target] = figure
    factors.consumed.extend(factor for factor in chain if factor is not target)


def _item(text: str, draft: Draft, factors: _Factors, verdict: Verdict) -> Item | None:
    quantity = draft.quantity
    if quantity in factors.figures:
        figure = factors.figures[quantity]
    elif len(quantity.term.series) > 1:
        verdict.tell("figure-unclear", typed=quantity.typed)
        return None
    else:
        figure = verdict.figure(quantity, whole=quantity.role is not Role.MINUTES)
        if figure is None and quantity.numeral.fault is Fault.MISREAD and not (quantity.negated or quantity.state):
            figure = quantity.numeral.likeliest
    if figure is None:
        return None
    unit = unit_of(text, draft)
    label = label_of(text, draft)
    if label is None and figure != 0:
        verdict.tell("item-unnamed", typed=quantity.typed)
    return Item(label, unit, figure)
