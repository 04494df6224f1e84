"""The walk over a Word document's blocks: paragraphs, tables, text boxes, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.block_walk import BlockWalk
from baocao_cli.documents.budget import MAX_COLUMNS
from baocao_cli.documents.composing import Composed, paragraph_of
from baocao_cli.documents.grid import Grid
from baocao_cli.documents.looks.lines import join_lines, set_line
from baocao_cli.documents.model import Origin, Place, Table
from baocao_cli.documents.word.inline import Content, Inline, shows_prompt
from baocao_cli.documents.word.names import ALTERNATE_CONTENT, VAL, branch, child_of, is_on, number, number_in, w
from baocao_cli.documents.word.styles import ground_behind

_P, _TBL, _TR, _TC = w("p"), w("tbl"), w("tr"), w("tc")
_BLOCKS, _ROWS, _CELLS = frozenset({_P, _TBL}), frozenset({_TR}), frozenset({_TC})
_SDT, _SDT_CONTENT = w("sdt"), w("sdtContent")
_WRAPPERS = frozenset(map(w, ("customXml", "smartTag", "ins", "moveTo")))
_INSERTED, _DELETED = frozenset(map(w, ("ins", "moveTo"))), frozenset(map(w, ("del", "moveFrom")))
_EMBEDDED = frozenset(map(w, ("altChunk", "subDoc")))
_TBL_PR, _TBL_STYLE, _SHADING = w("tblPr"), w("tblStyle"), w("shd")
_TBL_GRID, _GRID_COLUMN, _WIDTH = w("tblGrid"), w("gridCol"), w("w")
_SLIVER = 284
"""In twentieths of a point: 5 mm, less than a column of numbers takes."""
_TR_PR, _GRID_BEFORE, _ROW_HIDDEN = w("trPr"), w("gridBefore"), w("hidden")
_TC_PR, _GRID_SPAN, _V_MERGE, _H_MERGE = w("tcPr"), w("gridSpan"), w("vMerge"), w("hMerge")
_CELL_DELETED, _CELL_INSERTED = w("cellDel"), w("cellIns")


class _RowMarks(NamedTuple):
    before: int = 0
    hidden: bool = False
    deleted: bool = False


class _CellMarks(NamedTuple):
    span: int = 1
    vertical: str | None = None
    horizontal: str | None = None
    deleted: bool = False
    shading: etree._Element | None = None


class Walk(BlockWalk):
    """The walk over the body, headers, footers and notes of a Word document."""

    def __init__(self, inline: Inline) -> None:
        super().__init__()
        self.embedded = False
        self._inline = inline

    @property
    def tracked(self) -> bool:
        """Whether changes were tracked anywhere."""
        return self._inline.tracked

    def margin(self, root: etree._Element, origin: Origin) -> None:
        """A header or footer: its paragraphs, those in tables and text boxes too."""
        self._margin(root, origin)

    def note(self, element: etree._Element) -> None:
        """A footnote, endnote or comment: one paragraph."""
        line = join_lines([composed.line for composed in self._flat(element)])
        place = self._counter.note()
        if not line.empty:
            self.blocks.append(paragraph_of(Composed(line), place))

    def _items(self, container: etree._Element) -> Iterator[Composed | etree._Element]:
        """Paragraphs composed, tables as elements; a paragraph whose mark was deleted goes on in the next one."""
        begun: Content | None = None
        for element in self._children(container, _BLOCKS):
            if element.tag == _TBL:
                if begun is not None:
                    yield self._composed(begun)
                    begun = None
                yield element
                continue
            content = self._inline.paragraph(element)
            if begun is not None:
                begun.go_on(content)
                content = begun
            begun = content if content.joins_next else None
            if begun is None:
                yield self._composed(content)
        if begun is not None:
            yield self._composed(begun)

    def _items_of_box(self, box: etree._Element) -> Iterator[Composed | etree._Element]:
        around, self._inline.ground = self._inline.ground, None  # shapes are filled in ways that are not followed
        yield from self._items(box)
        self._inline.ground = around

    def _composed(self, content: Content) -> Composed:
        self._waiting_boxes.extend(content.boxes)
        line = set_line(content.pieces)
        self._budget.take_characters(len(line.text) + 1)
        return Composed(line, content.picture)

    def _children(self, container: etree._Element, wanted: frozenset[str]) -> Iterator[etree._Element]:
        """The wanted elements of a container, through content controls, custom markup and tracked insertions."""
        for child in container:
            tag = child.tag
            if tag in wanted:
                yield child
            elif tag == _SDT:
                yield from self._controlled(child, wanted)
            elif tag in _WRAPPERS:
                self._inline.tracked = self._inline.tracked or tag in _INSERTED
                yield from self._children(child, wanted)
            elif tag == ALTERNATE_CONTENT:
                chosen = branch(child)
                if chosen is not None:
                    yield from self._children(chosen, wanted)
            elif tag in _DELETED:
                self._inline.tracked = True
            elif tag in _EMBEDDED:
                self.embedded = True

    def _controlled(self, control: etree._Element, wanted: frozenset[str]) -> Iterator[etree._Element]:
        content = child_of(control, _SDT_CONTENT)
        if content is None:
            return
        prompt = shows_prompt(control)
        self._inline.placeholder += prompt
        yield from self._children(content, wanted)
        self._inline.placeholder -= prompt

    def _table(self, element: etree._Element, table_number: int, outer: Place | None, depth: int) -> Table:
        self._budget.check_nesting(depth)
        style_around, ground_around = self._inline.table_style, self._inline.ground
        self._enter_table(child_of(element, _TBL_PR))
        grid = Grid(table_number, outer, self._budget, self._slivers(element))
        for row in self._children(element, _ROWS):
            marks = self._row_marks(row)
            if marks.deleted:
                continue
            grid.begin_row(marks.before, hidden=marks.hidden)
            was_hidden = self._inline.hidden
            self._inline.hidden = was_hidden or marks.hidden
            for cell in self._children(row, _CELLS):
                self._cell(cell, grid, depth)
            self._inline.hidden = was_hidden
        self._inline.table_style, self._inline.ground = style_around, ground_around
        return grid.finished()

    def _enter_table(self, properties: etree._Element | None) -> None:
        style = child_of(properties, _TBL_STYLE) if properties is not None else None
        shading = child_of(properties, _SHADING) if properties is not None else None
        self._inline.enter_table(style.get(VAL) if style is not None else None, shading)

    def _slivers(self, table: etree._Element) -> tuple[int, ...]:
        """Columns of the grid that only lie between edges dragged apart: narrow, and no cell's only room."""
        grid = child_of(table, _TBL_GRID)
        columns = grid.iterchildren(_GRID_COLUMN) if grid is not None else iter(())
        widths = [number_in(column.get(_WIDTH, "")) for column in islice(columns, MAX_COLUMNS)]
        narrow = {index for index, width in enumerate(widths) if 0 < width < _SLIVER}
        if not narrow:
            return ()
        for row in self._children(table, _ROWS):
            column = self._row_marks(row).before
            for cell in self._children(row, _CELLS):
                places = range(column, column + self._cell_marks(cell).span)
                if len(places) <= len(narrow) and narrow.issuperset(places):
                    narrow.difference_update(places)
                column = places.stop
        return tuple(sorted(narrow))

    def _row_marks(self, row: etree._Element) -> _RowMarks:
        properties = child_of(row, _TR_PR)
        if properties is None:
            return _RowMarks()
        before, hidden, deleted = 0, False, False
        for child in properties:
            if child.tag == _GRID_BEFORE:
                before = number(child, 0)
            elif child.tag == _ROW_HIDDEN:
                hidden = is_on(child)
            elif child.tag in _INSERTED or child.tag in _DELETED:
                self._inline.tracked = True
                deleted = deleted or child.tag in _DELETED
        return _RowMarks(before, hidden, deleted)

    def _cell_marks(self, cell: etree._Element) -> _CellMarks:
        properties = child_of(cell, _TC_PR)
        if properties is None:
            return _CellMarks()
        span, deleted, shading = 1, False, None
        merges: dict[str, str] = {}
        for child in properties:
            if child.tag == _GRID_SPAN:
                span = number(child, 1)
            elif child.tag in (_V_MERGE, _H_MERGE):
                merges[child.tag] = child.get(VAL, "continue")
            elif child.tag in (_CELL_DELETED, _CELL_INSERTED):
                self._inline.tracked = True
                deleted = deleted or child.tag == _CELL_DELETED
            elif child.tag == _SHADING:
                shading = child
        return _CellMarks(span, merges.get(_V_MERGE), merges.get(_H_MERGE), deleted, shading)

    def _cell(self, element: etree._Element, grid: Grid, depth: int) -> None:
        marks = self._cell_marks(element)
        if marks.deleted:
            return
        cell = grid.next_cell(marks.span)
        around = self._inline.ground
        if marks.shading is not None:
            self._inline.ground = ground_behind(marks.shading, around)
        self._fill(cell, element, depth)
        self._inline.ground = around
        if marks.horizontal == "continue":
            grid.merge_left(cell)
        elif marks.vertical == "continue":
            grid.merge_up(cell)
        else:
            grid.put(cell, opens=marks.vertical is not None)
