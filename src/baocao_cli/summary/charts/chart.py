"""A chart as plain values: what it shows and says, before it is a part of a document or workbook."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """The one figure of a measure that is charted: where it stands and what it is called.

    `path` is its place among `figures()` of a value or a total.
    """

    form: str
    measure: str
    path: str
    label: str
    axis: str
    """The title of its axis, with the unit that it counts in."""
    is_stock: bool = False
    """Over several months the latest counts, not the sum."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One series of figures over named categories. A figure that is None leaves a gap.

    `bars` lie, `columns` stand. `keys` are the categories' own names in the program: unit codes, months.
    """

    shape: Literal["bars", "columns"]
    figure: Figure
    category_axis: str
    series: str
    keys: tuple[str, ...]
    points: tuple[tuple[str, Decimal | None], ...]
    caption: str
    """Without its number."""

    @property
    def figures(self) -> tuple[Decimal, ...]:
        return tuple(figure for _, figure in self.points if figure is not None)

    @property
    def is_whole(self) -> bool:
        return all(figure == figure.to_integral_value() for figure in self.figures)
