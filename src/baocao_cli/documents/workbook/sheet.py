"""One worksheet's cells, in whatever order a file gives them → a table on its true grid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from baocao_cli.documents.model import Cell, Place, Table
from baocao_cli.documents.places import describe
from baocao_cli.documents.workbook import limits
from baocao_cli.documents.workbook.faults import too_large
from baocao_cli.documents.workbook.limits import Budget
from baocao_cli.documents.workbook.values import Content
from baocao_cli.findings import Finding


@dataclass(frozen=True, slots=True)
class Area:
    """A block of the grid, 0-based, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        """How many cells it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def holds(self, row: int, column: int) -> bool:
        """Whether that cell (0-based) lies in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(slots=True)
class SheetBuilder:
    """Gathers a sheet; `table` closes it. Rows and columns are 0-based, hidden ones given as spans (first, last)."""

    name: str
    budget: Budget
    hidden: bool = False
    contents: dict[tuple[int, int], Content] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def place(self, row: int, column: int) -> Place:
        """The place of a cell given 0-based, as a person counts."""
        return Place(sheet=self.name, row=row + 1, column=column + 1)

    def put(self, row: int, column: int, content: Content) -> None:
        """Takes a cell in unless it is empty. Raises Unreadable where a sheet holds more than a report can."""
        if not (content.text or content.struck or content.hidden):
            return
        self.contents[row, column] = content
        self.budget.cells -= 1
        if self.budget.cells < 0:
            raise too_large(self.place(row, column))

    def table(self) -> Table:
        """The used range from A1, empty rows and columns at its ends left out; merged cells once, at their anchor."""
        self._take_in_covered()
        rows, columns = self._used()
        spans = self._spans(rows, columns)
        cells = [
            self._cell(row, column, content, spans.get((row, column), (1, 1)))
            for (row, column), content in sorted(self.contents.items(), key=_position)
        ]
        return Table(
            place=Place(sheet=self.name),
            row_count=rows,
            column_count=columns,
            cells=tuple(cells),
            sheet=self.name,
            hidden=self.hidden,
            hidden_rows=_within(self.hidden_rows, rows),
            hidden_columns=_within(self.hidden_columns, columns),
        )

    def _cell(self, row: int, column: int, content: Content, span: tuple[int, int]) -> Cell:
        return Cell(
            row,
            column,
            self.place(row, column),
            content.text,
            content.kind,
            content.value,
            row_span=span[0],
            column_span=span[1],
            struck=content.struck,
            hidden=content.hidden,
            legacy=content.legacy,
            number_format=content.number_format,
        )

    def _take_in_covered(self) -> None:
        """What stands under a merged cell is seen by nobody: it becomes hidden text of that cell, and is told."""
        work = 0
        for area in self.merges:
            work += min(area.size, len(self.contents))
            if work > limits.GRID:
                raise too_large(Place(sheet=self.name))
            covered = [self.contents.pop(place) for place in self._covered(area)]
            if covered:
                self._hide_under(area, "\n".join(item.text or item.struck or item.hidden for item in covered))

    def _hide_under(self, area: Area, text: str) -> None:
        anchor = self.contents.get((area.top, area.left), Content())
        hidden = f"{anchor.hidden}\n{text}" if anchor.hidden else text
        self.contents[area.top, area.left] = replace(anchor, hidden=hidden)
        where = describe(self.place(area.top, area.left))
        self.findings.append(Finding.of("workbook-covered-text", where=where, raw=text))

    def _covered(self, area: Area) -> list[tuple[int, int]]:
        if area.size < len(self.contents):
            inside = ((r, c) for r in range(area.top, area.bottom + 1) for c in range(area.left, area.right + 1))
            found = [place for place in inside if place in self.contents]
        else:
            found = sorted(place for place in self.contents if area.holds(*place))
        return [place for place in found if place != (area.top, area.left)]

    def _used(self) -> tuple[int, int]:
        """Row and column counts. Raises Unreadable for a range that nobody meant."""
        if not self.contents:
            return 0, 0
        rows = max(row for row, _ in self.contents) + 1
        columns = max(column for _, column in self.contents) + 1
        self.budget.grid -= rows * columns
        if self.budget.grid < 0:
            raise too_large(self.place(*max(self.contents)))
        return rows, columns

    def _spans(self, rows: int, columns: int) -> dict[tuple[int, int], tuple[int, int]]:
        """Spans by anchor, within the used range; a sheet has no more merged places than it has places."""
        spans: dict[tuple[int, int], tuple[int, int]] = {}
        for area in self.merges:
            if area.top < rows and area.left < columns:
                height = min(area.bottom, rows - 1) - area.top + 1
                width = min(area.right, columns - 1) - area.left + 1
                spans[area.top, area.left] = (height, width)
        if sum(height * width for height, width in spans.values()) > limits.GRID:
            raise too_large(Place(sheet=self.name))
        return spans


def _position(entry: tuple[tuple[int, int], Content]) -> tuple[int, int]:
    return entry[0]


def _within(spans: Iterable[tuple[int, int]], count: int) -> frozenset[int]:
    """The numbers below `count` that the spans hold; each is looked at once, however often it is told."""
    held: set[int] = set()
    reached = 0
    for first, last in sorted(spans):
        held.update(range(max(first, reached), min(last + 1, count)))
        reached = max(reached, last + 1)
    return frozenset(held)
