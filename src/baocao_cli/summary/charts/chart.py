"""A chart as plain values, before it becomes a part of a document or workbook."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of a measure that is charted. `path` is its key among `figures()` of a value or a total."""

    form: str
    measure: str
    path: str
    label: str
    axis: str
    """The title of its axis, with its unit of measure."""
    is_stock: bool = False
    """Whether the latest month counts over several months, instead of the sum."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One series of figures over named categories. A figure of None leaves a gap.

    `bars` are horizontal, `columns` vertical. `keys` identify the categories: unit codes, months.
    """

    shape: Literal["bars", "columns"]
    figure: Figure
    category_axis: str
    series: str
    keys: tuple[str, ...]
    points: tuple[tuple[str, Decimal | None], ...]
    caption: str
    """The caption without its number."""

    @property
    def figures(self) -> tuple[Decimal, ...]:
        return tuple(figure for _, figure in self.points if figure is not None)

    @property
    def is_whole(self) -> bool:
        return all(figure == figure.to_integral_value() for figure in self.figures)
