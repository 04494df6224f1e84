"""Quantities of whatever the unit names: `Xe loa: 03 lượt; văn nghệ: 01 buổi`."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.reading.lexicon import Cue
from baocao_cli.reading.model import Context, Understood
from baocao_cli.reading.numerals import Numeral
from baocao_cli.reading.products import chains, found_product
from baocao_cli.reading.quantities import Mode, Quantity
from baocao_cli.reading.statement import Statement, read_statement
from baocao_cli.reading.terms import Term, TermKind
from baocao_cli.reading.tokens import normalise
from baocao_cli.reading.verdict import Verdict
from baocao_cli.reading.vocabulary import Role
from baocao_cli.values import Item, Items
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.notation import write_figure

_EDGES = " \t\n,;:.-+&*/()\"'"
_OPENERS = {
    fold(word)
    for word in (
        "đã tổ chức|tổ chức|thực hiện|đã thực hiện|đăng|đã đăng|đăng tải|phát|đã phát|có|đã|treo|làm|viết|in|triển khai|được"
        "|tổng|tổng số|tổng cộng|và|với|số lượng|kết quả|phối hợp tổ chức|duy trì|khoảng|hơn|trên|gần|ước"
    ).split("|")
}
_ASIDE = (Role.SIZE, Role.PERCENT, Role.PLACE)


@dataclass(slots=True)
class _Draft:
    quantity: Quantity
    before: list[Term] = field(default_factory=list)
    after: list[Term] = field(default_factory=list)


def read_items(text: str, measure: ItemsMeasure, context: Context, number: Numeral | None = None) -> Understood:
    """A cell's text (or a number cell's `number`) as items; each quantity is an item or is set aside."""
    month = context.month.number if context.month is not None else None
    statement = read_statement(text, measure, month)
    if number is not None and statement.quantities:
        statement.quantities[0].numeral = number
    verdict = Verdict()
    own = statement.of(Mode.OWN, Mode.BREAKDOWN)
    if not own:
        code = "only-other-period" if statement.quantities else "words-no-figure"
        verdict.tell(code, typed=text.strip())
        return verdict.hold()
    if statement.doubtful_denials:
        verdict.tell("words-change-meaning", typed="không")
    items, asides = _items(normalise(text), statement, own, verdict)
    for typed in dict.fromkeys([*statement.asides, *asides]):
        verdict.findings.append(Finding.of("figure-set-aside", typed=typed))
    value = Items(tuple(items))
    if not items and not verdict.held:
        verdict.tell("figure-of-what", typed=text.strip())
    zero = bool(items) and all(item.quantity == 0 for item in items)
    if zero and all(item.label is None for item in items):
        value = Items()
    return verdict.understood(value, value if items else None, None, zero)


def _items(text: str, statement: Statement, own: list[Quantity], verdict: Verdict) -> tuple[list[Item], list[str]]:
    drafts, asides = _drafts(statement, own)
    factors = _factors(own, verdict)
    items = []
    for draft in drafts:
        if draft.quantity in factors.consumed:
            continue
        item = _item(text, draft, factors, verdict)
        if item is not None:
            items.append(item)
    others = statement.of(Mode.PREVIOUS, Mode.CHANGE, Mode.PLANNED, Mode.CUMULATIVE, Mode.SUBSET)
    return items, [*asides, *(quantity.term.text for quantity in others)]


def _drafts(statement: Statement, own: list[Quantity]) -> tuple[list[_Draft], list[str]]:
    """Each item's quantity with the terms before and after it that are not another quantity's."""
    by_term = {id(quantity.term): quantity for quantity in own}
    drafts: list[_Draft] = []
    asides: list[str] = []
    pending: list[Term] = []
    skipping = False
    for segment in statement.segments:
        if segment.join in (";", "\n", "."):
            _flush(drafts, pending)
            pending = []
        for term in segment.terms:
            quantity = by_term.get(id(term))
            if quantity is None:
                if not skipping or not _is_unit_of_aside(term):
                    pending.append(term)
                skipping = False
                continue
            if _is_aside(quantity, drafts):
                asides.append(f"{term.text} {quantity.noun.text if quantity.noun else ''}".strip())
                skipping = True
                continue
            drafts.append(_Draft(quantity))
            _share(drafts, pending, quantity)
            pending = []
    _flush(drafts, pending)
    return drafts, asides


def _is_unit_of_aside(term: Term) -> bool:
    return term.noun is not None


def _is_aside(quantity: Quantity, drafts: list[_Draft]) -> bool:
    """Sizes and places always; durations in brackets or after an item's own figure."""
    if quantity.role in _ASIDE:
        return True
    return (
        quantity.role in (Role.MINUTES, Role.SPAN)
        and bool(drafts)
        and (quantity.depth > drafts[-1].quantity.depth or quantity.segment.join in ",&" or quantity.per is not None)
        and quantity.segment.join != "x"
    )


def _flush(drafts: list[_Draft], pending: list[Term]) -> None:
    if drafts:
        drafts[-1].after.extend(pending)


def _share(drafts: list[_Draft], pending: list[Term], quantity: Quantity) -> None:
    """Terms between two figures: those of the new figure's segment are its label, those before are the last one's."""
    mine = [term for term in pending if any(term is other for other in quantity.segment.terms)]
    drafts[-1].before.extend(mine)
    if len(drafts) > 1:
        same_segment = drafts[-2].quantity.segment is quantity.segment
        rest = [term for term in pending if term not in mine]
        if same_segment:
            drafts[-2].after.extend(mine)
            drafts[-1].before.clear()
        drafts[-2].after.extend(rest)
    else:
        drafts[-1].before[:0] = [term for term in pending if term not in mine]


@dataclass(slots=True)
class _Factors:
    figures: dict[int, Decimal | None]
    consumed: list[Quantity]


def _factors(own: list[Quantity], verdict: Verdict) -> _Factors:
    """Products: the rated factor is the item, the others are consumed; without a rate the product is uncertain."""
    factors = _Factors({}, [])
    for chain in chains(own):
        target = next((factor for factor in chain if factor.per is not None), chain[0])
        rated = target.per is not None
        _multiply(factors, chain, target, verdict, "product-computed" if rated else "product-places")
    for rate in own:
        if rate.per is None or id(rate) in factors.figures:
            continue
        product = found_product(rate, own)
        if product is not None:
            _multiply(factors, product.factors, rate, verdict, "product-computed")
        elif rate.role is not Role.MINUTES:
            verdict.tell("rate-without-count", typed=rate.term.text, unit=rate.per.text)
    return factors


def _multiply(factors: _Factors, chain: list[Quantity], target: Quantity, verdict: Verdict, code: str) -> None:
    figure: Decimal | None = Decimal(1)
    for factor in chain:
        value = verdict.figure(factor, whole=True)
        figure = figure * value if figure is not None and value is not None else None
    shown = "…" if figure is None else write_figure(figure)
    verdict.tell(code, typed=" × ".join(factor.term.text for factor in chain), figure=shown)
    factors.figures[id(target)] = figure
    factors.consumed.extend(factor for factor in chain if factor is not target)


def _item(text: str, draft: _Draft, factors: _Factors, verdict: Verdict) -> Item | None:
    quantity = draft.quantity
    if id(quantity) in factors.figures:
        figure = factors.figures[id(quantity)]
    elif len(quantity.term.series) > 1:
        verdict.tell("figure-unclear", typed=quantity.term.text)
        return None
    else:
        figure = verdict.figure(quantity, whole=quantity.role is not Role.MINUTES)
    if figure is None:
        return None
    unit, after = _unit(draft)
    label = _label(text, draft.before, after)
    if label is None:
        verdict.tell("item-unnamed", typed=f"{quantity.term.text} {unit or ''}".strip())
    return Item(label, unit, figure)


def _unit(draft: _Draft) -> tuple[str | None, list[Term]]:
    """The counting word after the figure as typed, and the terms after it."""
    after = draft.after
    if draft.quantity.term.noun is not None:
        return draft.quantity.term.noun.text, after
    if not after or after[0].noun is None or after[0].start - draft.quantity.term.end > 1:
        return None, after
    if after[0].noun.role not in (Role.UNIT, Role.MINUTES, Role.EVENT, Role.PART):
        return None, after
    return after[0].text, after[1:]


def _label(text: str, before: list[Term], after: list[Term]) -> str | None:
    """What is counted, as typed: the words before the figure and those after its unit, verbs of doing left out."""
    pieces = [_span(text, _named(before)), _span(text, _until_cue(after))]
    label = " ".join(piece for piece in pieces if piece)
    return label or None


def _named(terms: list[Term]) -> list[Term]:
    kept = [term for term in terms if term.kind not in (TermKind.MARK, TermKind.DOTS)]
    while kept and fold(kept[0].text) in _OPENERS:
        kept = kept[1:]
    while kept and (kept[-1].cue in (Cue.APPROXIMATE, Cue.TOTAL, Cue.EACH) or fold(kept[-1].text) in _OPENERS):
        kept = kept[:-1]
    return kept


def _until_cue(terms: list[Term]) -> list[Term]:
    kept = []
    for term in terms:
        if term.cue in (Cue.APPROXIMATE, Cue.CUMULATIVE, Cue.COMPARED, Cue.OF_WHICH, Cue.CONSISTS, Cue.EACH):
            break
        kept.append(term)
    return kept


def _span(text: str, terms: list[Term]) -> str:
    """From the first to the last of the terms as typed, white space folded."""
    if not terms:
        return ""
    return " ".join(text[terms[0].start : terms[-1].end].strip(_EDGES).split())
