"""The worksheet's columns: a form's table and the heading above it divide the same page width differently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_NEAR = 0.06
"""A heading's edge nearer than this share of the width to a table's edge is drawn there."""
_SAME = 0.001


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """Columns with their widths in characters, counted from 1."""

    widths: tuple[float, ...]

    def spans(self, shares: Sequence[float]) -> list[tuple[int, int]]:
        """First and last column of each cell of a table whose columns have those shares of the width."""
        edges = [0.0, *accumulate(shares)]
        return [self._span(start, end) for start, end in pairwise(edges)]

    def _span(self, start: float, end: float) -> tuple[int, int]:
        """First and last column of what stands between two shares of the whole width."""
        edges = self._edges()
        first = min(range(len(edges) - 1), key=lambda index: abs(edges[index] - start))
        last = min(range(1, len(edges)), key=lambda index: abs(edges[index] - end))
        return first + 1, max(first + 1, last)

    def width(self, span: tuple[int, int]) -> float:
        """Of the columns in that span (1-based, both ends included), in characters."""
        return sum(self.widths[span[0] - 1 : span[1]])

    @property
    def count(self) -> int:
        """How many columns the sheet has."""
        return len(self.widths)

    def _edges(self) -> list[float]:
        whole = sum(self.widths)
        return [0.0, *(edge / whole for edge in accumulate(self.widths))]


def divide(width: float, tables: Sequence[Sequence[float]], heading: Sequence[float]) -> SheetColumns:
    """The columns of all tables, divided further where the heading's cells end far from every edge.

    `width` is the whole in characters; tables and heading are given as shares of it.
    """
    edges = [0.0, 1.0]
    for shares, near in (*((table, _SAME) for table in tables), (heading, _NEAR)):
        for edge in list(accumulate(shares))[:-1]:
            if all(abs(edge - other) > near for other in edges):
                edges.append(edge)
    edges.sort()
    return SheetColumns(tuple((after - before) * width for before, after in pairwise(edges)))
