"""Building a table on its true grid, row by row, within bounds that no person's table reaches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_cli.documents.budget import MAX_COLUMNS, Budget
from baocao_cli.documents.looks.lines import Line, join_lines
from baocao_cli.documents.model import Cell, Place, Table, Unreadable
from baocao_cli.findings import Finding


@dataclass(slots=True)
class GridCell:
    """A cell while its table is being read; it grows as merged cells below and beside join it."""

    row: int
    column: int
    place: Place
    column_span: int = 1
    row_span: int = 1
    lines: list[Line] = field(default_factory=list)
    picture: bool = False
    tables: list[Table] = field(default_factory=list)

    def finished(self) -> Cell:
        line = join_lines(self.lines)
        return Cell(
            row=self.row,
            column=self.column,
            place=self.place,
            text=line.shown,
            row_span=self.row_span,
            column_span=self.column_span,
            struck=line.struck,
            hidden=line.hidden,
            legacy=line.legacy,
            picture=self.picture,
            tables=tuple(self.tables),
        )

    def swallow(self, other: GridCell) -> None:
        """A cell that merging covers is not shown: whatever stands in it is kept as hidden."""
        for line in other.lines:
            unseen = "\n".join(text for text in (line.text, line.hidden) if text)
            if unseen or line.struck:
                self.lines.append(Line("", line.struck, unseen, line.legacy))
        self.tables.extend(other.tables)


class Grid:
    """Takes rows of cells from top to bottom and knows where the next cell begins.

    `slivers`: columns (0-based, in order) that are too narrow to be seen, left over from dragging edges by hand. They
    do not count, so that cells that look aligned are aligned.
    """

    def __init__(self, number: int, outer: Place | None, budget: Budget, slivers: Sequence[int] = ()) -> None:
        self._number = number
        self._outer = outer
        self._budget = budget
        self._slivers = slivers
        self._row = -1
        self._column = 0
        self._hidden_rows: set[int] = set()
        self._width = 0
        self._cells: list[GridCell] = []
        self._open: dict[int, GridCell] = {}
        self._kept_open: dict[int, GridCell] = {}
        self._last: GridCell | None = None

    def begin_row(self, before: int = 0, *, hidden: bool = False) -> None:
        """The next row; `before`: places left out at its beginning."""
        self._row += 1
        self._column = before if 0 <= before < MAX_COLUMNS else 0
        self._open, self._kept_open, self._last = self._kept_open, {}, None
        if hidden:
            self._hidden_rows.add(self._row)

    def next_cell(self, span: int = 1) -> GridCell:
        """A new cell at the row's next place, not on the grid yet: `put`, `merge_up` or `merge_left` comes next.

        A span that no table has counts as 1.
        """
        end = self._column + (span if 1 <= span <= MAX_COLUMNS else 1)
        if end > MAX_COLUMNS:
            raise Unreadable(Finding.of("document-too-large"))
        column, self._column = self._seen(self._column), end
        place = Place(table=self._number, row=self._row + 1, column=column + 1, outer=self._outer)
        return GridCell(self._row, column, place, max(1, self._seen(end) - column))

    def _seen(self, column: int) -> int:
        return column - bisect_left(self._slivers, column) if self._slivers else column

    def put(self, cell: GridCell, *, opens: bool = False) -> None:
        """A cell of its own; `opens`: cells below may merge with it."""
        self._take(cell)
        self._cells.append(cell)
        self._last = cell
        if opens:
            self._kept_open[cell.column] = cell

    def merge_up(self, cell: GridCell) -> None:
        """A cell that continues the one above; with none above it stands for itself."""
        above = self._open.get(cell.column)
        if above is None:
            self.put(cell, opens=True)
            return
        self._take(cell)
        above.row_span = self._row - above.row + 1
        above.swallow(cell)
        self._last = above
        self._kept_open[cell.column] = above

    def merge_left(self, cell: GridCell) -> None:
        """A cell that continues the one on its left; with none there it stands for itself."""
        left = self._last
        if left is None or left.row != self._row:
            self.put(cell)
            return
        self._take(cell)
        left.column_span = cell.column + cell.column_span - left.column
        left.swallow(cell)

    def _take(self, cell: GridCell) -> None:
        self._budget.take_places(cell.column_span)
        self._width = max(self._width, cell.column + cell.column_span)

    def finished(self) -> Table:
        return Table(
            place=Place(table=self._number, outer=self._outer),
            row_count=self._row + 1,
            column_count=self._width,
            cells=tuple(cell.finished() for cell in self._cells),
            hidden_rows=frozenset(self._hidden_rows),
        )
