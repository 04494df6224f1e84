"""Nobody twice: returns that count a unit which another return counts already.

A unit that reports both to the office below and straight to this one is in two returns. The summary counts: its
figures include the unit's, so that nothing is lost; the unit's own return is held. Of two summaries with a unit in
common nobody can say which is right, and neither can be parted: both are held. Names decide, as a reader would take
them; codes are each office's own. Namesakes are told apart by their superior bodies, where both are written down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Protocol

from baocao_cli.papers.organisations import name_key
from baocao_cli.recognition.identity.unit_index import Fit, UnitIndex
from baocao_cli.rollup.carried import Covered
from baocao_cli.workspace.unit import Unit


class Counted(Protocol):
    """A return in force: its number, its unit's code, and whom it covers."""

    @property
    def id(self) -> int: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def covers(self) -> tuple[Covered, ...]: ...


@dataclass(frozen=True, slots=True)
class Inside:
    """The return `inner` is of a unit that `outer` covers under `name`."""

    inner: int
    outer: int
    name: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two summaries that count the same units."""

    first: int
    second: int
    names: tuple[str, ...]


def inside(returns: Sequence[Counted], index: UnitIndex) -> tuple[Inside, ...]:
    """Returns whose unit a summary covers. `returns`: of one form and month, each unit once.

    A summary that is itself inside another, or overlaps with one, does not hold back the direct returns of its units.
    """
    summaries = [each for each in returns if each.covers]
    by_unit = _by_unit(returns)
    among = {found.inner for found in _inside(summaries, by_unit, index) if _covers(by_unit, found.inner)}
    contested = among | {number for found in overlaps(returns, index) for number in (found.first, found.second)}
    return tuple(
        found for found in _inside(summaries, by_unit, index) if found.outer not in contested or found.inner in among
    )


def overlaps(returns: Sequence[Counted], index: UnitIndex) -> tuple[Overlap, ...]:
    """Pairs of summaries that count a unit in common, neither of them being a unit of the other."""
    summaries = [each for each in returns if each.covers]
    by_unit = _by_unit(returns)
    nested = {found.inner for found in _inside(summaries, by_unit, index)}
    apart = [each for each in summaries if each.id not in nested]
    return tuple(_overlaps(apart))


def _by_unit(returns: Sequence[Counted]) -> dict[str, Counted]:
    return {each.unit: each for each in returns if each.unit is not None}


def _covers(by_unit: Mapping[str, Counted], number: int) -> bool:
    return any(each.id == number and each.covers for each in by_unit.values())


def _inside(summaries: Sequence[Counted], by_unit: Mapping[str, Counted], index: UnitIndex) -> Iterator[Inside]:
    for outer in summaries:
        found: set[int] = set()
        for covered in outer.covers:
            unit = unit_of(covered, index)
            inner = None if unit is None or unit.code == outer.unit else by_unit.get(unit.code)
            if inner is not None and inner.id not in found:
                found.add(inner.id)
                yield Inside(inner.id, outer.id, covered.name)


def unit_of(covered: Covered, index: UnitIndex) -> Unit | None:
    """The unit of our roster that is meant; None where nobody is, or where the superior bodies tell them apart."""
    match = index.match(covered.name, covered.superior)
    if match is None or len(match.units) != 1:
        return None
    unit = match.units[0]
    if match.fit is Fit.ALIKE and unit.code != covered.code:
        return None
    return None if _apart(unit.superior, covered.superior) else unit


def _apart(first: str, second: str) -> bool:
    """Whether two superior bodies are written down and differ."""
    return bool(first.strip() and second.strip()) and name_key(first) != name_key(second)


def _overlaps(summaries: Sequence[Counted]) -> Iterator[Overlap]:
    by_name: dict[tuple[str, ...], list[tuple[Counted, Covered]]] = {}
    for each in summaries:
        for covered in each.covers:
            by_name.setdefault(name_key(covered.name), []).append((each, covered))
    common: dict[tuple[int, int], list[str]] = {}
    pairs = chain.from_iterable(combinations(owners, 2) for owners in by_name.values())
    for (first, of_first), (second, of_second) in pairs:
        if first.id != second.id and not _apart(of_first.superior, of_second.superior):
            common.setdefault((first.id, second.id), []).append(of_first.name)
    for (first_id, second_id), names in common.items():
        yield Overlap(first_id, second_id, tuple(dict.fromkeys(names)))
