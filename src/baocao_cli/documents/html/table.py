"""A page's table: each cell's place on the grid, and which rows and columns a person does not see."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from baocao_cli.documents.html.looks import Look, Looks
from baocao_cli.documents.model import Unreadable
from baocao_cli.findings import Finding

MAX_CELLS = 200_000
MAX_SPAN = 1_000


class Row(NamedTuple):
    """A row's cells with their looks. `hidden`: the row itself is not to be seen; the looks are as if it were."""

    cells: Sequence[tuple[Any, Look]]
    hidden: bool


class Placed(NamedTuple):
    """A cell on the grid (0-based). `unseen`: cells before it that are not there to be seen."""

    element: Any
    look: Look
    row: int
    column: int
    row_span: int
    column_span: int
    unseen: tuple[tuple[Any, Look], ...] = ()


class Layout(NamedTuple):
    """A table on its grid."""

    cells: Sequence[Placed]
    rows: int
    columns: int
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]


def lay_out(table: Any, look: Look, looks: Looks) -> Layout:
    """The grid of a table in that look. Raises Unreadable for one that no person made."""
    rows = list(_rows(table, look, looks))
    cells, hidden = _on_grid(rows)
    hidden |= _collapsed_columns(table, look, looks)
    columns = max((placed.column + placed.column_span for placed in cells), default=0)
    return Layout(
        [placed._replace(look=placed.look.on_view()) if placed.column in hidden else placed for placed in cells],
        len(rows),
        columns,
        frozenset(number for number, row in enumerate(rows) if row.hidden),
        frozenset(column for column in hidden if column < columns),
    )


def _on_grid(rows: Sequence[Row]) -> tuple[list[Placed], frozenset[int]]:
    """The cells in their places, and the columns that are not to be seen as a whole.

    Other cells that are not there to be seen take no place: the ones behind them move up.
    """
    cells = list(_place(rows, ()))
    if not any(placed.look.gone for placed in cells):
        return cells, frozenset()
    hidden = _hidden_columns(cells)
    left_out = {placed.element for placed in cells if placed.look.gone and placed.column not in hidden}
    return (list(_place(rows, left_out)) if left_out else cells), hidden


def _rows(table: Any, look: Look, looks: Looks) -> Iterator[Row]:
    for row in table.iter("tr"):
        around = list(_up_to(row))
        if around[-1] is not table:
            continue
        within = look
        for element in reversed(around[:-1]):
            within = looks.of(element, within)
        hidden = within.gone or within.invisible
        shown = within.on_view()
        cells = [(cell, looks.of(cell, shown)) for cell in row if cell.tag in ("td", "th")]
        yield Row(cells, hidden)


def _up_to(row: Any) -> Iterator[Any]:
    """The row and what is around it, to the innermost table."""
    yield row
    for ancestor in row.iterancestors():
        yield ancestor
        if ancestor.tag == "table":
            return


def _place(rows: Sequence[Row], left_out: Collection[Any]) -> Iterator[Placed]:
    """The cells from left to right, from top to bottom; those left out move the ones behind them."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        unseen: list[tuple[Any, Look]] = []
        last: Placed | None = None
        for element, look in row.cells:
            if element in left_out:
                unseen.append((element, look))
                continue
            while (number, column) in taken:
                column += 1
            if last is not None:
                yield last
            height, width = min(_span(element, "rowspan"), len(rows) - number), _span(element, "colspan")
            last = Placed(element, look, number, column, height, width, tuple(unseen))
            unseen.clear()
            taken.update((number + down, column + right) for down in range(height) for right in range(width))
            if len(taken) > MAX_CELLS:
                raise Unreadable(Finding.of("file-damaged"))
            column += width
        if last is not None:
            yield last._replace(unseen=(*last.unseen, *unseen))


def _hidden_columns(cells: Sequence[Placed]) -> frozenset[int]:
    """Columns with several cells of their own, all of which are gone."""
    own: dict[int, list[bool]] = {}
    for placed in cells:
        if placed.column_span == 1:
            own.setdefault(placed.column, []).append(placed.look.gone)
    return frozenset(column for column, gone in own.items() if all(gone) and len(gone) > 1)


def _collapsed_columns(table: Any, look: Look, looks: Looks) -> frozenset[int]:
    """Columns that a `col` takes away (`visibility: collapse`)."""
    collapsed: set[int] = set()
    start = 0
    for column in table.iter("col"):
        if next(column.iterancestors("table")) is not table:
            continue
        parent = column.getparent()
        around = looks.of(parent, look) if parent is not table else look
        width = _span(column, "span")
        if looks.of(column, around).invisible and not look.invisible:
            collapsed.update(range(start, start + width))
        start += width
    return frozenset(collapsed)


def _span(element: Any, name: str) -> int:
    digits = (element.get(name) or "1").strip()
    return min(max(int(digits), 1), MAX_SPAN) if digits.isascii() and digits.isdigit() else 1
