"""The walk over a text document's blocks, as far as it is the same in every format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterator

from lxml import etree

from baocao_cli.documents.budget import Budget
from baocao_cli.documents.composing import Composed, Counter, lines_of, paragraph_of
from baocao_cli.documents.grid import GridCell
from baocao_cli.documents.model import Block, Origin, Place, Table


class BlockWalk(ABC):
    """Collects the blocks of one document in order; counts tables, paragraphs and text boxes as a person does.

    A format says what stands in a container (`_items`) and how a table is laid out (`_table`).
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._counter = Counter()
        self._budget = Budget()
        self._waiting_boxes: deque[etree._Element] = deque()

    @abstractmethod
    def _items(self, container: etree._Element) -> Iterator[Composed | etree._Element]:
        """Paragraphs composed, tables as elements; text boxes met on the way wait in `_waiting_boxes`."""

    @abstractmethod
    def _table(self, element: etree._Element, table_number: int, outer: Place | None, depth: int) -> Table:
        """The table on its grid, `depth` tables deep."""

    def _items_of_box(self, box: etree._Element) -> Iterator[Composed | etree._Element]:
        """The same of a text box."""
        return self._items(box)

    def body(self, body: etree._Element) -> None:
        """The document's own text, each text box after the paragraph or table that it hangs on."""
        for item in self._items(body):
            if not isinstance(item, Composed):
                self._top_table(item)
            elif not item.empty:
                self.blocks.append(paragraph_of(item, self._counter.paragraph()))
            if self._waiting_boxes:
                self._text_boxes()

    def _margin(self, element: etree._Element, origin: Origin) -> None:
        """A header or footer: its paragraphs, those in tables and text boxes too."""
        for composed in self._flat(element):
            if not composed.empty:
                self.blocks.append(paragraph_of(composed, Place(origin=origin)))

    def _top_table(self, element: etree._Element) -> None:
        table = self._table(element, self._counter.tables + 1, None, 1)
        if table.row_count:
            self._counter.tables += 1
            self.blocks.append(table)

    def _text_boxes(self) -> None:
        while self._waiting_boxes:
            box = self._waiting_boxes.popleft()
            place = self._counter.box()
            for item in self._items_of_box(box):
                if not isinstance(item, Composed):
                    self._top_table(item)
                elif not item.empty:
                    self.blocks.append(paragraph_of(item, place))

    def _flat(self, container: etree._Element) -> Iterator[Composed]:
        """The paragraphs of a place that has no tables of its own: those in its tables and text boxes too."""
        yield from self._flattened(self._items(container))

    def _flattened(self, items: Iterator[Composed | etree._Element]) -> Iterator[Composed]:
        for item in items:
            if isinstance(item, Composed):
                yield item
            else:
                yield from lines_of(self._table(item, 0, None, 1))
            while self._waiting_boxes:
                yield from self._flattened(self._items_of_box(self._waiting_boxes.popleft()))

    def _fill(self, cell: GridCell, element: etree._Element, depth: int) -> None:
        """What stands in a table's cell goes into the cell."""
        for item in self._items(element):
            if isinstance(item, Composed):
                cell.lines.append(item.line)
                cell.picture = cell.picture or item.picture
            else:
                table = self._table(item, len(cell.tables) + 1, cell.place, depth + 1)
                if table.row_count:
                    cell.tables.append(table)
