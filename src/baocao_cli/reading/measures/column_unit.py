"""The unit that a column's head or a unit column gives (`ĐVT: giờ`): heeded where the cell's own figure has none."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_cli.forms.declaration import PartsMeasure
from baocao_cli.reading.clauses.quantities import Quantity
from baocao_cli.reading.lex.length import Length, length_named
from baocao_cli.reading.lex.vocabulary import Noun, QuantityMeasure, Role
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.numerals import MULTIPLIERS

_ONE = Decimal(1)


class ColumnUnit:
    """The unit as typed.

    `time`: the unit of bare lengths, if the measure has any; `multiplier`: of `nghìn tờ`, if the form has no such unit.
    """

    def __init__(self, typed: str | None, measure: QuantityMeasure) -> None:
        self.typed = typed or ""
        lasts = typed and isinstance(measure, PartsMeasure) and any(part.duration for part in measure.parts)
        self.length = length_named(typed) if lasts else None
        self.time = Noun(Role.MINUTES, self.length.value, self.typed) if self.length is not None else None
        by = MULTIPLIERS.get(fold(self.typed).split(" ")[0], _ONE) if typed else _ONE
        declared = by != _ONE and fold(self.typed) in map(fold, _units_of(measure))
        self.multiplier = _ONE if declared else by

    def beside(self, figure: str) -> str:
        """A figure that is all its cell holds, with the unit: the two are read as one text (contract §6.8)."""
        return figure if self.time is not None else f"{figure} {self.typed}".rstrip()

    def report(self, diagnostics: Diagnostics, quantity: Quantity) -> None:
        """A figure in thousands or millions may have been typed in full; one in hours is converted."""
        if self.multiplier != 1:
            diagnostics.report("column-unit-scaled", typed=quantity.typed, unit=self.typed)
        elif self.length not in (None, Length.MINUTES) and quantity.noun is None:
            diagnostics.report("column-unit-converted", typed=quantity.typed, unit=self.typed)


def _units_of(measure: QuantityMeasure) -> Iterator[str]:
    if isinstance(measure, PartsMeasure):
        yield from (unit for part in measure.parts for unit in part.units)
    else:
        yield from measure.units
