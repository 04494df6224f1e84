"""The walk over an OpenDocument text's blocks, and its tables on their grid."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from lxml import etree

from baocao_cli.documents.block_walk import BlockWalk
from baocao_cli.documents.budget import MAX_COLUMNS, Budget
from baocao_cli.documents.composing import Composed, paragraph_of
from baocao_cli.documents.grid import GridCell
from baocao_cli.documents.looks.lines import join_lines, set_line
from baocao_cli.documents.model import Origin, Place, Table, Unreadable
from baocao_cli.documents.odt.inline import Content, Inline
from baocao_cli.documents.odt.names import count, name, names
from baocao_cli.documents.odt.styles import UNKNOWN
from baocao_cli.findings import Finding

_STYLE_NAME = name("table:style-name")
_PARAGRAPHS = names("text:p", "text:h")
_SECTION = name("text:section")
_TABLES = names("table:table", "loext:table")
"""LibreOffice writes tables within shapes under its own namespace."""
_SKIPPED = names("text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls")
_SKIPPED |= names(
    "office:forms", "table:shapes", "table:title", "table:desc", "dc:creator", "dc:date", "meta:date-string"
)
_SHAPES = names("draw:frame", "draw:custom-shape", "draw:rect", "draw:g")
_ROWS = names("table:table-row", "loext:table-row")
_CELLS = names("table:table-cell", "loext:table-cell")
_COVERED = names("table:covered-table-cell", "loext:covered-table-cell")
_ROW_GROUPS = names("table:table-header-rows", "table:table-rows", "table:table-row-group", "loext:table-header-rows")
_MAX_REPEATS = 1000


class Walk(BlockWalk):
    """The walk over the body, headers, footers and notes of an OpenDocument text."""

    def __init__(self, inline: Inline) -> None:
        super().__init__()
        self._inline = inline
        self._hidden = False
        self._ground: str | None = None
        """The colour of the cell, row, table or frame that the paragraphs are in."""
        self._waiting_notes: deque[etree._Element] = deque()

    def notes(self) -> None:
        """The footnotes, endnotes and comments met so far."""
        while self._waiting_notes:
            note = self._waiting_notes.popleft()
            body = note.find(name("text:note-body"))
            line = join_lines([composed.line for composed in self._flat(note if body is None else body)])
            place = self._counter.note()
            if not line.empty:
                self.blocks.append(paragraph_of(Composed(line), place))

    def margin(self, element: etree._Element, origin: Origin, inline: Inline) -> None:
        """A header or footer: its paragraphs, those in tables and text boxes too; `inline` knows its styles."""
        body_inline, self._inline = self._inline, inline
        self._margin(element, origin)
        self._inline = body_inline

    def _items(self, container: etree._Element) -> Iterator[Composed | etree._Element]:
        """Paragraphs composed, tables as elements; through lists, sections and indexes."""
        for child in container:
            tag = child.tag
            if tag in _PARAGRAPHS:
                yield self._composed(self._inline.paragraph(child, hidden=self._hidden, ground=self._ground))
            elif tag in _TABLES:
                yield child
            elif tag in _SHAPES:
                yield self._composed(self._inline.shape(child))
            elif tag == _SECTION:
                yield from self._section(child)
            elif tag not in _SKIPPED and len(child):
                yield from self._items(child)

    def _items_of_box(self, box: etree._Element) -> Iterator[Composed | etree._Element]:
        around, self._ground = self._ground, UNKNOWN  # shapes are filled in ways that are not followed
        yield from self._items(box)
        self._ground = around

    def _section(self, section: etree._Element) -> Iterator[Composed | etree._Element]:
        was_hidden = self._hidden
        self._hidden = was_hidden or section.get(name("text:display")) == "none"
        yield from self._items(section)
        self._hidden = was_hidden

    def _composed(self, content: Content) -> Composed:
        self._waiting_boxes.extend(content.boxes)
        self._waiting_notes.extend(content.notes)
        line = set_line(content.pieces)
        self._budget.take_characters(len(line.text) + 1)
        return Composed(line, content.picture)

    def _table(self, element: etree._Element, table_number: int, outer: Place | None, depth: int) -> Table:
        self._budget.check_nesting(depth)
        grid = _Grid(table_number, outer, self._budget)
        hidden_around, ground_around = self._hidden, self._ground
        for row in _rows(element):
            self._ground = self._ground_of("table", element) or ground_around
            self._ground = self._ground_of("table-row", row) or self._ground
            hidden = row.get(name("table:visibility"), "visible") != "visible"
            self._hidden = hidden_around or hidden
            for _ in range(_repeats(row)):
                grid.begin_row(hidden=hidden)
                self._row(row, grid, depth)
        self._hidden, self._ground = hidden_around, ground_around
        return grid.finished()

    def _ground_of(self, family: str, element: etree._Element) -> str | None:
        return self._inline.ground(family, element.get(_STYLE_NAME))

    def _row(self, row: etree._Element, grid: _Grid, depth: int) -> None:
        around = self._ground
        for element in row:
            if element.tag not in _CELLS | _COVERED:
                continue
            self._ground = self._ground_of("table-cell", element) or around
            for _ in range(min(count(element, "table:number-columns-repeated"), MAX_COLUMNS)):
                if element.tag in _CELLS:
                    spans = count(element, "table:number-rows-spanned"), count(element, "table:number-columns-spanned")
                    self._fill(grid.put(*spans), element, depth)
                else:
                    covered = grid.covered()
                    self._fill(covered, element, depth)
                    grid.cover(covered)
        self._ground = around


class _Grid:
    """A table's grid where spans are said at once; the places that they cover may be listed as cells or left out."""

    def __init__(self, number: int, outer: Place | None, budget: Budget) -> None:
        self._number = number
        self._outer = outer
        self._budget = budget
        self._row = -1
        self._column = 0
        self._cells: list[GridCell] = []
        self._covering: dict[tuple[int, int], GridCell] = {}
        self._hidden_rows: set[int] = set()

    def begin_row(self, *, hidden: bool) -> None:
        """The next row; its first free place comes next."""
        self._row += 1
        self._column = 0
        if hidden:
            self._hidden_rows.add(self._row)

    def put(self, row_span: int, column_span: int) -> GridCell:
        """A new cell at the row's next free place."""
        while (self._row, self._column) in self._covering:
            self._column += 1
        column_span = column_span if column_span <= MAX_COLUMNS else 1
        self._budget.take_places(row_span * column_span)
        if self._column >= MAX_COLUMNS:
            raise Unreadable(Finding.of("document-too-large"))
        cell = self._new(row_span, column_span)
        for row in range(self._row, self._row + row_span):
            for column in range(self._column, self._column + column_span):
                self._covering.setdefault((row, column), cell)
        self._cells.append(cell)
        self._column += 1
        return cell

    def covered(self) -> GridCell:
        """A listed place that another cell covers; not on the grid."""
        self._budget.take_places(1)
        return self._new(1, 1)

    def cover(self, cell: GridCell) -> None:
        """Whatever stands in a covered place goes to the cell that covers it."""
        covering = self._covering.get((cell.row, cell.column))
        if covering is not None:
            covering.swallow(cell)
        self._column += 1

    def _new(self, row_span: int, column_span: int) -> GridCell:
        place = Place(table=self._number, row=self._row + 1, column=self._column + 1, outer=self._outer)
        return GridCell(self._row, self._column, place, column_span, row_span)

    def finished(self) -> Table:
        for cell in self._cells:
            cell.row_span = min(cell.row_span, self._row + 1 - cell.row)
        return Table(
            place=Place(table=self._number, outer=self._outer),
            row_count=self._row + 1,
            column_count=max((cell.column + cell.column_span for cell in self._cells), default=0),
            cells=tuple(cell.finished() for cell in self._cells),
            hidden_rows=frozenset(self._hidden_rows),
        )


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in _ROWS:
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _repeats(row: etree._Element) -> int:
    """How often a row stands there; thousands of them can only be empty ones."""
    repeats = count(row, "table:number-rows-repeated")
    if repeats <= _MAX_REPEATS:
        return repeats
    if "".join(text for text in row.itertext() if isinstance(text, str)).strip():
        raise Unreadable(Finding.of("document-too-large"))
    return 1
