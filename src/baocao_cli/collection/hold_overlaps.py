"""After a run: hold returns that would count a unit twice, and report it on both; `rollup.overlaps` has the rule."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.writer import Run
from baocao_cli.recognition.identity.unit_index import UnitIndex, unit_index
from baocao_cli.recognition.model import Knowledge
from baocao_cli.rollup.overlaps import Inside, Overlap, inside, overlaps


def hold_overlaps(run: Run, knowledge: Knowledge) -> None:
    """Decide anew about every form and month that this run changed, by the present roster."""
    index = unit_index(knowledge)
    names = {unit.code: unit.name for unit in knowledge.units}
    for form, month in run.forms_with_summaries():
        _OverlapHolds(run, run.release_overlap_holds(form, month), names).hold(index)


class _OverlapHolds:
    """The returns of one form and month."""

    def __init__(self, run: Run, returns: Sequence[KeptReturn], names: dict[str, str]) -> None:
        self._run = run
        self._returns = returns
        self._by_id = {kept.id: kept for kept in returns}
        self._names = names

    def hold(self, index: UnitIndex) -> None:
        """Hold every return that would be counted twice, and warn on the summaries that cover them."""
        for found in overlaps(self._returns, index):
            self._hold_both(found)
        direct: dict[int, list[Inside]] = {}
        for found_inside in inside(self._returns, index):
            self._hold_inner(found_inside)
            direct.setdefault(found_inside.outer, []).append(found_inside)
        for outer, found_direct in direct.items():
            self._warn_outer(outer, found_direct)

    def _name(self, kept: KeptReturn) -> str:
        return self._names.get(kept.unit or "", kept.unit or "")

    def _hold_both(self, found: Overlap) -> None:
        pair = self._by_id[found.first], self._by_id[found.second]
        for held, other in (pair, pair[::-1]):
            finding = Finding.of(
                "units-counted-twice",
                units=", ".join(found.names),
                other_unit=self._name(other),
                other=other.file_path,
            )
            self._run.hold_overlap(held, other, finding)

    def _hold_inner(self, found: Inside) -> None:
        held, other = self._by_id[found.inner], self._by_id[found.outer]
        finding = Finding.of(
            "unit-counted-twice", unit=self._name(held), other_unit=self._name(other), other=other.file_path
        )
        self._run.hold_overlap(held, other, finding)

    def _warn_outer(self, outer: int, found: Sequence[Inside]) -> None:
        inner = [self._by_id[each.inner] for each in found]
        finding = Finding.of(
            "covers-direct-return",
            units=", ".join(self._name(kept) for kept in inner),
            other="; ".join(kept.file_path for kept in inner),
        )
        self._run.add_return_finding(self._by_id[outer], finding)
