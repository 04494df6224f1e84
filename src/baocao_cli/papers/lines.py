"""Everything a document says outside of its form's tables, line by line in reading order, with places.

Headings stand in borderless tables or in the rows of a sheet as often as in paragraphs: a line is the same thing
wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from baocao_cli.documents.model import Cell, Document, Origin, Paragraph, Place, Table
from baocao_cli.papers.line_kinds import pieces_of
from baocao_cli.vietnamese.fold import tidy, words

Position = tuple[int, ...]
"""Where something stands in reading order: block, row, column, …; positions compare as tuples do."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A table and where it begins; nested tables have longer positions."""

    position: Position
    table: Table


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. `row` is the same for lines that stand in one row of one table, else None."""

    text: str
    position: Position
    place: Place
    origin: Origin = Origin.BODY
    row: Position | None = None
    sheet: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Folded, as names and phrases are compared."""
        return words(self.text)

    @property
    def pieces(self) -> list[str]:
        """What tabs, wide gaps or the fixed words of every heading keep apart: its two columns typed on one line."""
        return pieces_of(self.text)

    def paragraph(self) -> Paragraph:
        """The line as a paragraph of the document."""
        return Paragraph(text=self.text, place=self.place, origin=self.origin)


def squeeze(text: str) -> str:
    """Letters and digits alone, folded without diacritics: `Pa nô` and `panô` are one."""
    return "".join(words(text))


def spots(document: Document) -> Iterator[Spot]:
    """Every table, nested ones after the one around them."""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            yield from _spots_within((index,), block)


def _spots_within(position: Position, table: Table) -> Iterator[Spot]:
    yield Spot(position, table)
    for cell in table.cells:
        for index, nested in enumerate(cell.tables):
            yield from _spots_within((*position, cell.row, cell.column, index + 1), nested)


def lines_outside(document: Document, taken: Mapping[Position, Sequence[range]]) -> list[Line]:
    """All lines but those in the rows that are `taken` (by table position), hidden sheets left out."""
    found: list[Line] = []
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            if not block.hidden:
                found.extend(_table_lines((index,), block, taken))
        else:
            found.extend(_paragraph_lines((index,), block))
    return found


def _paragraph_lines(position: Position, paragraph: Paragraph) -> Iterator[Line]:
    for number, text in enumerate(tidy(paragraph.text).split("\n")):
        if text.strip():
            yield Line(text.strip(), (*position, number), paragraph.place, paragraph.origin)


def _table_lines(position: Position, table: Table, taken: Mapping[Position, Sequence[range]]) -> Iterator[Line]:
    rows = taken.get(position, ())
    for cell in table.cells:
        if any(cell.row in span for span in rows):
            continue
        yield from cell_lines(position, cell, table.sheet)
        for index, nested in enumerate(cell.tables):
            yield from _table_lines((*position, cell.row, cell.column, index + 1), nested, taken)


def cell_lines(position: Position, cell: Cell, sheet: str | None) -> Iterator[Line]:
    """The lines of one cell of the table at `position`."""
    for number, text in enumerate(tidy(cell.text).split("\n")):
        if text.strip():
            yield Line(
                text=text.strip(),
                position=(*position, cell.row, cell.column, 0, number),
                place=cell.place,
                row=(*position, cell.row),
                sheet=sheet,
            )
