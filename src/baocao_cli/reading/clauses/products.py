"""Products and rates: `15 phút/ngày x 20 ngày`, `02 buổi, mỗi buổi 40 người`, `03 khẩu hiệu x 4 điểm`.

A product counts where one factor is a rate of the other (contract §6.1); copies of a thing at several places do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from baocao_cli.reading.clauses.quantities import Quantity
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.vietnamese.fold import fold


@dataclass(slots=True)
class Product:
    """Factors that belong together. `certain`: every rate meets what it is a rate of."""

    target: Quantity
    factors: list[Quantity]
    certain: bool
    written: bool = True
    """With a times sign; else the factors were found in the cell (`20 ngày, mỗi ngày 15 phút`)."""
    results: list[Quantity] = field(default_factory=list)


def chains(quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Runs of quantities with times signs between them."""
    found: list[list[Quantity]] = []
    for before, quantity in pairwise(quantities):
        apart = quantity.segment.join != "x" or quantity.segment is before.segment
        if apart or quantity.role is Role.SIZE:
            continue
        if found and found[-1][-1] is before:
            found[-1].append(quantity)
        else:
            found.append([before, quantity])
    return found


def counts_of(noun: Noun, quantities: Sequence[Quantity], but: Quantity) -> list[Quantity]:
    """The quantities that say how many there are of what a rate is by."""
    return [quantity for quantity in quantities if quantity is not but and _is_of(noun, quantity)]


def _is_of(noun: Noun, quantity: Quantity) -> bool:
    if quantity.noun is not None:
        return quantity.noun.role is noun.role and quantity.noun.key == noun.key
    return bool(quantity.words) and fold(quantity.words[0]) == noun.key


def written_product(chain: list[Quantity], target: Quantity, implied: tuple[Role, ...]) -> Product:
    """A chain as a product of its target.

    Certain if every rate meets its count; without any rate, if every other factor is of a role that the target is
    plainly a rate of (`05 tin x 3 phút`).
    """
    others = [factor for factor in chain if factor is not target]
    rates = [factor for factor in chain if factor.per is not None]
    left = _uncancelled(chain, rates) if rates else others
    certain = left is not None and all(factor.role in implied for factor in left if factor is not target)
    return Product(target, chain, certain)


def _uncancelled(chain: list[Quantity], rates: list[Quantity]) -> list[Quantity] | None:
    """The factors that no rate is by; None where a rate's unit is counted by no factor."""
    free = [factor for factor in chain if factor not in rates]
    for rate in rates:
        if rate.per is None:
            continue
        meets = counts_of(rate.per, chain, but=rate)
        if meets:
            free = [factor for factor in free if factor not in meets]
            continue
        bare = next((factor for factor in free if factor.bare), None)
        if bare is None:
            return None
        free.remove(bare)
    return free


def found_product(rate: Quantity, quantities: Sequence[Quantity]) -> Product | None:
    """A rate and what it is a rate of, elsewhere in the cell: each step's unit must be counted exactly once."""
    factors = [rate]
    current = rate
    while current.per is not None:
        counts = counts_of(current.per, quantities, but=current)
        counts = [count for count in counts if count not in factors]
        if len(counts) != 1:
            return None
        current = counts[0]
        factors.append(current)
    return Product(rate, factors, certain=True, written=False)
