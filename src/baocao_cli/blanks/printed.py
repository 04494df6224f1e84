"""What a filled-in Word template prints, as plain lines and tables: the workbook blank says the same words.

So the wording of a form stands in one place, its `blank.docx`, whoever edits that.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from baocao_cli.ooxml.package import Parts, write_parts
from baocao_cli.vietnamese.text_width import width_in_points

Align = Literal["left", "center", "right", "justify"]

_ALIGNMENTS: dict[WD_ALIGN_PARAGRAPH, Align] = {
    WD_ALIGN_PARAGRAPH.CENTER: "center",
    WD_ALIGN_PARAGRAPH.RIGHT: "right",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "justify",
}
_DEFAULT_SIZE = 13.0
_SPACES = re.compile(r"[^\S\u00a0]+")
"""White space that is folded: a no-break space keeps the words of a name together in the workbook too."""
_LINE_AS_LONG = 0.9
"""A drawn line at least so long, as a share of the text above it, is as long as the text."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A paragraph. `underlined`: a line as long as the text is drawn below it."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float = _DEFAULT_SIZE
    align: Align = "left"
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """Rows of cells of lines; `shares` are the columns' shares of the whole width."""

    shares: tuple[float, ...]
    rows: tuple[tuple[tuple[PrintedLine, ...], ...], ...]

    def texts(self, row: int) -> list[str]:
        """The text of each cell of a row."""
        return [" ".join(line.text for line in cell) for cell in self.rows[row]]


PrintedBlock = PrintedLine | PrintedTable


def printed_blocks(parts: Parts, measured: Callable[[str], str]) -> list[PrintedBlock]:
    """The document's body in order; empty paragraphs outside of tables are left out.

    `measured` gives the text that widths are reckoned from: a placeholder stands for a longer name.
    """
    document = Document(io.BytesIO(write_parts(parts)))
    blocks: list[PrintedBlock] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            blocks.append(_table(item, measured))
        elif item.text.strip():
            blocks.append(_line(item))
    return blocks


def _table(table: Table, measured: Callable[[str], str]) -> PrintedTable:
    widths = [int(column.width or 1) for column in table.columns]
    rows: list[tuple[tuple[PrintedLine, ...], ...]] = []
    seen: set[object] = set()
    for row in table.rows:
        cells: list[tuple[PrintedLine, ...]] = []
        for cell, width in zip(row.cells, widths, strict=False):
            # python-docx lists a merged cell once for each place that it covers; it is printed at the first.
            cells.append(() if cell._tc in seen else tuple(_lines_of(cell, Length(width).pt, measured)))
            seen.add(cell._tc)
        rows.append(tuple(cells))
    return PrintedTable(tuple(width / sum(widths) for width in widths), tuple(rows))


def _lines_of(cell: _Cell, width: float, measured: Callable[[str], str]) -> Iterator[PrintedLine]:
    """The cell's lines; a drawn line goes to the text above it, empty paragraphs stay as room."""
    waiting: PrintedLine | None = None
    for paragraph in cell.paragraphs:
        drawn = _drawn_length(paragraph, width)
        if drawn is not None and waiting is not None:
            length = width_in_points(measured(waiting.text), waiting.size, bold=waiting.bold)
            waiting = _underlined(waiting) if drawn >= length * _LINE_AS_LONG else waiting
        elif drawn is None:
            if waiting is not None:
                yield waiting
            waiting = _line(paragraph)
    if waiting is not None:
        yield waiting


def _underlined(line: PrintedLine) -> PrintedLine:
    return PrintedLine(line.text, line.bold, line.italic, line.size, line.align, underlined=True)


def _drawn_length(paragraph: Paragraph, width: float) -> float | None:
    """The length in points of the line that an empty paragraph's border draws; None where it is no such paragraph."""
    if paragraph.text.strip() or not paragraph._p.xpath("./w:pPr/w:pBdr"):
        return None
    layout = paragraph.paragraph_format
    indents = [indent.pt for indent in (layout.left_indent, layout.right_indent) if indent is not None]
    return float(width - sum(indents))


def _line(paragraph: Paragraph) -> PrintedLine:
    run = next((run for run in paragraph.runs if run.text.strip()), None)
    bold, italic, size = (None, None, None) if run is None else (run.bold, run.italic, run.font.size)
    align = paragraph.alignment
    for style in _styles(paragraph):
        bold = style.font.bold if bold is None else bold
        italic = style.font.italic if italic is None else italic
        size = style.font.size if size is None else size
        align = style.paragraph_format.alignment if align is None else align
    return PrintedLine(
        _SPACES.sub(" ", paragraph.text).strip(),
        bool(bold),
        bool(italic),
        _DEFAULT_SIZE if size is None else size.pt,
        "left" if align is None else _ALIGNMENTS.get(align, "left"),
    )


def _styles(paragraph: Paragraph) -> Iterator[ParagraphStyle]:
    """The paragraph's style and those that it is based on."""
    style = paragraph.style
    while isinstance(style, ParagraphStyle):
        yield style
        style = style.base_style
