"""The neutral document: what every reader makes of a file's bytes, whatever the format.

Plain frozen values, so that a reader can run in a process of its own and send its result back.
Text is what a person sees: tracked insertions are in, deletions are out; struck-through text and text that nobody
sees (hidden, in the colour of its ground, covered, in a number format that shows nothing) are kept apart (`struck`,
`hidden`), so that nobody counts them and nobody loses them. Raised and lowered digits are Unicode's (`12¹`, `m²`),
letters of symbol fonts are signs, and a workbook's figures have the words of their number formats. Legacy Vietnamese
fonts are converted already (`legacy` says so), text is NFC.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from baocao_cli.findings import Finding


class CellKind(StrEnum):
    """The cell's own type: in a workbook a number, a date or a time is not what was typed."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    ERROR = "error"
    """An error value such as `#N/A`; `text` holds it."""
    UNCOMPUTED = "uncomputed"
    """A formula without a kept value; `text` holds the formula."""


class Origin(StrEnum):
    """Where in a file a paragraph stands."""

    BODY = "body"
    TEXT_BOX = "textbox"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    """A footnote, endnote or comment."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, counted from 1 as a person counts; precise enough to mark it again.

    A Word place has `table`, `row`, `column` or `paragraph`; a workbook's place has `sheet` and `row`/`column`.
    `outer` is the cell around a nested table. Wording: `baocao_cli.documents.places.describe`.
    """

    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None
    origin: Origin = Origin.BODY
    outer: Place | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text outside of every table, or one paragraph of a cell's text."""

    text: str
    place: Place
    origin: Origin = Origin.BODY
    struck: str = ""
    hidden: str = ""
    legacy: bool = False
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell at its anchor on the grid (0-based `row`, `column`), merged cells once with their spans.

    `text` joins the cell's paragraphs and line breaks with `\\n`, tabs kept. For NUMBER, DATE and TIME `value` holds
    the value as a Decimal (rounded to what was typed), date or time, and `text` what a person sees.
    """

    row: int
    column: int
    place: Place
    text: str = ""
    kind: CellKind = CellKind.TEXT
    value: Decimal | date | time | None = None
    row_span: int = 1
    column_span: int = 1
    struck: str = ""
    hidden: str = ""
    legacy: bool = False
    picture: bool = False
    number_format: str = ""
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table on its true grid; a worksheet is one table that has a `sheet` name.

    Only cells that exist are listed, in reading order. `hidden`: a hidden sheet.
    """

    place: Place
    row_count: int
    column_count: int
    cells: tuple[Cell, ...]
    sheet: str | None = None
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    _covered: dict[tuple[int, int], Cell] = field(default_factory=dict, compare=False, repr=False)

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers that place of the grid (0-based), merged ones included."""
        if not self._covered:
            for cell in self.cells:
                for covered_row in range(cell.row, cell.row + cell.row_span):
                    for covered_column in range(cell.column, cell.column + cell.column_span):
                        self._covered[covered_row, covered_column] = cell
        return self._covered.get((row, column))

    def rows(self) -> Iterator[list[Cell]]:
        """Each row's cells that begin in it, in column order; empty rows give an empty list."""
        by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_row.setdefault(cell.row, []).append(cell)
        for row in range(self.row_count):
            yield sorted(by_row.get(row, []), key=lambda cell: cell.column)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says. `format` is the reader's name (`docx`, `xlsx`, …); `properties` are the custom ones.

    `findings` tell what the reader met that is not plain text (conversion of legacy fonts, tracked changes, pictures).
    """

    format: str
    blocks: tuple[Block, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    carried: tuple[bytes, ...] = ()
    """Custom XML parts with the data of a summary (`documents.carried_part`)."""

    def tables(self) -> Iterator[Table]:
        """Top-level tables in order."""
        return (block for block in self.blocks if isinstance(block, Table))


class Unreadable(Exception):
    """A file that cannot be read; its finding says why and what to do. The only exception that leaves a reader."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.code)

    def __reduce__(self) -> tuple[type[Unreadable], tuple[Finding]]:
        return type(self), (self.finding,)
