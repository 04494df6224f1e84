"""The unit that a column's head gives (`ĐVT: giờ`): heeded where the cell's own figure has none."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.reading.clauses.quantities import Quantity
from baocao_cli.reading.lex.length import length_named
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.numerals import MULTIPLIERS


class ColumnUnit:
    """`time`: the unit of bare durations; `multiplier`: of heads such as `nghìn tờ`."""

    def __init__(self, typed: str | None) -> None:
        self.typed = typed or ""
        unit = length_named(typed)
        self.time = Noun(Role.MINUTES, unit.value, self.typed) if unit is not None else None
        first = fold(self.typed).split(" ")[0]
        self.multiplier = MULTIPLIERS.get(first, Decimal(1))

    def report(self, diagnostics: Diagnostics, quantity: Quantity) -> None:
        """A head in thousands or millions: not certain whether the figure was typed in them."""
        if self.multiplier != 1:
            diagnostics.report("column-unit-scaled", typed=quantity.typed, unit=self.typed)
