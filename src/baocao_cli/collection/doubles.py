"""After a run: returns that would count a unit twice are held, both sides told; `rollup.doubles` has the rule."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.findings import Finding
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.ledger.writer import Run
from baocao_cli.recognition.identity.unit_index import UnitIndex, unit_index
from baocao_cli.recognition.model import Knowledge
from baocao_cli.rollup.doubles import Inside, Overlap, inside, overlaps


def hold_doubles(run: Run, knowledge: Knowledge) -> None:
    """Judge every form and month anew of which this run took something in, by the roster as it is now."""
    index = unit_index(knowledge)
    names = {unit.code: unit.name for unit in knowledge.units}
    for form, month in run.forms_with_summaries():
        _Doubles(run, run.without_doubles(form, month), names).hold(index)


class _Doubles:
    """The returns of one form and month."""

    def __init__(self, run: Run, returns: Sequence[KeptReturn], names: dict[str, str]) -> None:
        self._run = run
        self._returns = returns
        self._by_id = {kept.id: kept for kept in returns}
        self._names = names

    def hold(self, index: UnitIndex) -> None:
        """Hold every return that would count twice, and tell the summaries that cover them."""
        for found in overlaps(self._returns, index):
            self._hold_both(found)
        direct: dict[int, list[Inside]] = {}
        for found_inside in inside(self._returns, index):
            self._hold_inner(found_inside)
            direct.setdefault(found_inside.outer, []).append(found_inside)
        for outer, found_direct in direct.items():
            self._tell_outer(outer, found_direct)

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
            self._run.hold_double(held, other, finding)

    def _hold_inner(self, found: Inside) -> None:
        held, other = self._by_id[found.inner], self._by_id[found.outer]
        finding = Finding.of(
            "unit-counted-twice", unit=self._name(held), other_unit=self._name(other), other=other.file_path
        )
        self._run.hold_double(held, other, finding)

    def _tell_outer(self, outer: int, found: Sequence[Inside]) -> None:
        inner = [self._by_id[each.inner] for each in found]
        finding = Finding.of(
            "covers-direct-return",
            units=", ".join(self._name(kept) for kept in inner),
            other="; ".join(kept.file_path for kept in inner),
        )
        self._run.tell_of_return(self._by_id[outer], finding)
