"""Several figures of one part: sums, stated totals, the same thing said twice."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baocao_cli.forms.declaration import Part
from baocao_cli.reading.clauses.quantities import quoted_together
from baocao_cli.reading.measures.tally import ZERO, Entry, Tally, Whole, is_sum, shown, wholes
from baocao_cli.vietnamese.fold import fold

Figure = tuple[Decimal | None, Decimal | None]
"""The certain figure, or None with the likeliest."""


class PartSums:
    """The entries of every part in the order of the cell."""

    def __init__(self, tally: Tally, entries: Sequence[Entry], parts: int) -> None:
        self._tally = tally
        self._report = tally.diagnostics.report
        keys = [entry.key for entry in entries]
        cycle = _keys(entries)
        self._in_turn = len(cycle) == parts > 1 and keys == cycle * (len(keys) // max(len(cycle), 1))
        """`01 buổi 45 người, 01 buổi 40 người`: every part is told in turn, each time of something else."""

    def one(self, part: Part, entries: Sequence[Entry]) -> Figure:
        """The part's figure."""
        if any(entry.figure is None for entry in entries):
            return None, entries[0].guess if len(entries) == 1 else None
        self._tally.report_products(entries)
        groups = wholes(entries)
        for group in groups:
            if not group.adds_up:
                self._contradict(part, group.entry.figure, group.sum)
                return None, None
        totals = [group for group in groups if group.entry.quantity.total and len(groups) > 1]
        rest = [group for group in groups if group not in totals]
        if totals and rest:
            return self._agree(part, totals[0].entry.figure, sum((group.entry.figure or ZERO for group in rest), ZERO))
        figures = {group.entry.figure for group in groups}
        if len(figures) == 1 and _said_once([group.entry for group in groups]):
            return groups[0].entry.figure, None
        return self._sum(part, groups)

    def _contradict(self, part: Part, first: Decimal | None, second: Decimal | None) -> None:
        self._report("total-contradicts", part=part.label, first=shown(first), second=shown(second))

    def _agree(self, part: Part, stated: Decimal | None, computed: Decimal) -> Figure:
        """The stated total if it is what was computed."""
        if stated == computed:
            return stated, None
        self._contradict(part, stated, computed)
        return None, None

    def _sum(self, part: Part, groups: Sequence[Whole]) -> Figure:
        entries = [group.entry for group in groups]
        total = sum((entry.figure or ZERO for entry in entries), ZERO)
        products = [entry for entry in entries if entry.product]
        plain = [entry for entry in entries if not entry.product]
        if products and plain:
            self._contradict(part, plain[0].figure, products[0].figure)
            return None, None
        if any(entry.quantity.segment.join == "/" for entry in entries[1:]):
            self._report("figure-unclear", typed=quoted_together([entry.quantity for entry in entries]))
            return None, None
        if not self._may_add(part, entries):
            self._report("part-counted-twice", part=part.label, figure=shown(total))
            return None, None
        self._report("sum-not-written", part=part.label, figure=shown(total))
        return total, None

    def _may_add(self, part: Part, entries: Sequence[Entry]) -> bool:
        """Whether the cell says that they add up: by `+`, one by one in brackets or under labels, clause by clause."""
        if is_sum(entries) or self._in_turn:
            return True
        names = {fold(entry.quantity.noun.text) for entry in entries if entry.quantity.noun is not None}
        if part.duration:
            keys = {entry.quantity.noun.key for entry in entries if entry.quantity.noun is not None}
            return not (len(keys) > 1 and len({entry.figure for entry in entries}) == 1)
        if len(names) > 1 and not _are_halves(names):
            return False
        bracketed = entries[0].quantity.depth > 0 and len({entry.quantity.segment.group for entry in entries}) == 1
        labelled = all(entry.quantity.head or _is_numbered(entry) for entry in entries)
        return bracketed or labelled or _are_halves(names)


def _keys(entries: Sequence[Entry]) -> list[str | None]:
    return list(dict.fromkeys(entry.key for entry in entries))


def _said_once(entries: Sequence[Entry]) -> bool:
    """One figure, or a product beside the very figure that it gives."""
    return len(entries) == 1 or (len(entries) == 2 and sum(bool(entry.product) for entry in entries) == 1)


def _is_numbered(entry: Entry) -> bool:
    """`Lần 1: 40 người`, `Thôn 3: 45 người`: a name with a number is in front of it."""
    return any(term.rule == "ordinal" for term in entry.quantity.segment.terms)


def _are_halves(names: set[str]) -> bool:
    """`40 nam, 45 nữ` are all of them."""
    return names == {fold("nam"), fold("nữ")}
