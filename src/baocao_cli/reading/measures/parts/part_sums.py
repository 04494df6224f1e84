"""Several figures of one part: sums, stated totals, the same thing said twice."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baocao_cli.forms.declaration import Part
from baocao_cli.reading.clauses.quantities import quoted_together
from baocao_cli.reading.measures.tally import ZERO, Entry, Tally, is_sum, shown, wholes
from baocao_cli.vietnamese.fold import fold

Figure = tuple[Decimal | None, Decimal | None]
"""The certain figure, or None with the likeliest."""
_UNCERTAIN: Figure = None, None
_HALVES = {fold("nam"), fold("nữ")}
"""`40 nam, 45 nữ` are all of them."""


class PartSums:
    """The entries of every part in the order of the cell."""

    def __init__(self, tally: Tally, entries: Sequence[Entry], parts: int) -> None:
        self._tally = tally
        self._report = tally.diagnostics.report
        self._entries = entries
        self._parts = parts

    def one(self, part: Part, entries: Sequence[Entry]) -> Figure:
        """The part's figure."""
        if None in [entry.figure for entry in entries]:
            return None, entries[0].guess if len(entries) == 1 else None
        self._tally.report_products(entries)
        if len(entries) == 1:
            return entries[0].figure, None
        groups = wholes(entries)
        broken = next((group for group in groups if not group.adds_up), None)
        if broken is not None:
            return self._contradict(part, broken.entry.figure, broken.sum)
        return self._together(part, [group.entry for group in groups])

    def _together(self, part: Part, entries: Sequence[Entry]) -> Figure:
        """One figure of all, which a stated total must equal."""
        if _is_said_once(entries):
            return entries[0].figure, None
        totals = [entry for entry in entries if entry.quantity.total]
        rest = [entry for entry in entries if not entry.quantity.total]
        if not totals or not rest:
            return self._sum(part, entries)
        if totals[0].figure != _sum_of(rest):
            return self._contradict(part, totals[0].figure, _sum_of(rest))
        return totals[0].figure, None

    def _contradict(self, part: Part, first: Decimal | None, second: Decimal | None) -> Figure:
        self._tally.contradict(first, second, part.label)
        return _UNCERTAIN

    def _sum(self, part: Part, entries: Sequence[Entry]) -> Figure:
        """What several figures come to, where the cell adds them."""
        products = [entry.figure for entry in entries if entry.product]
        plain = [entry.figure for entry in entries if not entry.product]
        if products and plain:
            return self._contradict(part, plain[0], products[0])
        if any(entry.quantity.segment.join == "/" for entry in entries[1:]):
            self._report("figure-unclear", typed=quoted_together([entry.quantity for entry in entries]))
            return _UNCERTAIN
        total = _sum_of(entries)
        if not self._may_add(part, entries):
            self._report("part-counted-twice", part=part.label, figure=shown(total))
            return _UNCERTAIN
        self._report("sum-not-written", part=part.label, figure=shown(total))
        return total, None

    def _may_add(self, part: Part, entries: Sequence[Entry]) -> bool:
        """Whether the cell says that they add up: by `+`, one by one in brackets or under labels, clause by clause."""
        if is_sum(entries) or self._are_in_turn():
            return True
        if part.duration:
            return not _are_converted(entries)
        names = {fold(entry.quantity.noun.text) for entry in entries if entry.quantity.noun is not None}
        if len(names) > 1:
            return names == _HALVES
        return _is_in_one_bracket(entries) or all(map(_is_labelled, entries))

    def _are_in_turn(self) -> bool:
        """`01 buổi 45 người, 01 buổi 40 người`: every part in turn, several times."""
        keys = [entry.key for entry in self._entries]
        cycle = list(dict.fromkeys(keys))
        return len(cycle) == self._parts > 1 and keys == cycle * (len(keys) // len(cycle))


def _sum_of(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.figure or ZERO for entry in entries), ZERO)


def _is_said_once(entries: Sequence[Entry]) -> bool:
    """One figure, or a product beside the very figure that it gives."""
    if len(entries) == 1:
        return True
    product_and_figure = len(entries) == 2 and bool(entries[0].product) != bool(entries[1].product)
    return product_and_figure and entries[0].figure == entries[1].figure


def _are_converted(entries: Sequence[Entry]) -> bool:
    """`2 giờ, 120 phút`: one length in two units."""
    units = {entry.quantity.noun.key for entry in entries if entry.quantity.noun is not None}
    return len(units) > 1 and len({entry.figure for entry in entries}) == 1


def _is_in_one_bracket(entries: Sequence[Entry]) -> bool:
    return entries[0].quantity.depth > 0 and len({entry.quantity.segment.group for entry in entries}) == 1


def _is_labelled(entry: Entry) -> bool:
    """`Lần 1: 40 người`, `Thôn 3: 45 người`: a label is in front of it, or a name with a number."""
    return bool(entry.quantity.head) or any(term.rule == "ordinal" for term in entry.quantity.segment.terms)
