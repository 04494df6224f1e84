"""Text PDFs with ruled tables → neutral document, through the optional extra `pdf` (pdfplumber).

A PDF knows neither paragraphs nor cells: cells are what drawn lines enclose, paragraphs are lines that follow on.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.looks.lines import HIDDEN, STRUCK, VISIBLE
from baocao_cli.documents.model import Block, Cell, Document, Origin, Paragraph, Place, Table, Unreadable
from baocao_cli.documents.pdf.text import is_garbled, rejoined, says_anything
from baocao_cli.documents.pdf.text_lines import SAME_LINE, Box, Word, inside, paragraphs, run_together
from baocao_cli.findings import Finding

if TYPE_CHECKING:
    from baocao_cli.documents.pdf.page import DrawnPage

MAX_PAGES = 60

# pdfminer tells every flaw of a file on standard error, in English; what matters becomes a finding
logging.getLogger("pdfminer").addHandler(logging.NullHandler())
logging.getLogger("pdfminer").propagate = False


def read_pdf(data: bytes) -> Document:
    """Raises Unreadable where the extra is not installed, for scans, and for protected or damaged files."""
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError:
        raise Unreadable(Finding.of("pdf-support-missing")) from None
    from baocao_cli.documents.pdf.page import readable_pages

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            blocks = rejoined(list(_blocks(readable_pages(pdf, MAX_PAGES))))
    except PDFPasswordIncorrect:
        raise Unreadable(Finding.of("password-protected")) from None
    except Exception as fault:  # pdfminer meets damaged files with whatever Python raises
        protected = "password" in repr(fault).casefold() or "encrypt" in repr(fault).casefold()
        raise Unreadable(Finding.of("password-protected" if protected else "file-damaged")) from None
    if not says_anything(blocks):
        raise Unreadable(Finding.of("pdf-scanned"))
    if is_garbled(blocks):
        raise Unreadable(Finding.of("pdf-without-text"))
    return Document("pdf", tuple(blocks), findings=(Finding.of("read-from-pdf"), *findings_of(blocks, tracked=False)))


def _blocks(pages: Sequence[DrawnPage]) -> Iterator[Block]:
    from baocao_cli.documents.pdf.words import read_page

    tables = count = 0
    for page in pages:
        words, found, comments = read_page(page)
        outside = [word for word in words if not any(inside(word, table.bbox) for table in found)]
        ends = [*(table.bbox[1] for table in found), page.height]
        start = 0.0
        for index, end in enumerate(ends):
            for paragraph in _paragraphs([word for word in outside if start <= word["top"] < end], page.width):
                count += 1
                yield Paragraph(
                    paragraph.text, Place(paragraph=count), struck=paragraph.struck, hidden=paragraph.hidden
                )
            if index < len(found):
                tables += 1
                yield _table(words, found[index].cells, tables)
            start = end
        for comment in comments:
            yield Paragraph(comment, Place(paragraph=count, origin=Origin.NOTE), Origin.NOTE)


def _paragraphs(words: Sequence[Word], width: float) -> Iterator[Paragraph]:
    """The text between two tables; what is not seen of it follows in one."""
    for text in paragraphs([word for word in words if word["showing"] == VISIBLE], width):
        yield Paragraph(text, Place())
    struck, hidden = run_together(words, STRUCK), run_together(words, HIDDEN)
    if struck or hidden:
        yield Paragraph("", Place(), struck=struck, hidden=hidden)


def _table(words: Sequence[Word], boxes: Sequence[Box], number: int) -> Table:
    """Drawn cells on the grid of all their edges; a cell that spans several edges is a merged one."""
    lefts = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    tops = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    cells = []
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        column, row = _index(lefts, box[0]), _index(tops, box[1])
        held = [word for word in words if inside(word, box)]
        cells.append(
            Cell(
                row=row,
                column=column,
                place=Place(table=number, row=row + 1, column=column + 1),
                text=run_together(held, VISIBLE),
                struck=run_together(held, STRUCK),
                hidden=run_together(held, HIDDEN),
                row_span=max(1, _index(tops, box[3]) - row),
                column_span=max(1, _index(lefts, box[2]) - column),
            )
        )
    return Table(Place(table=number), len(tops) - 1, len(lefts) - 1, tuple(cells))


def _edges(positions: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for position in sorted(positions):
        if not edges or position - edges[-1] > SAME_LINE:
            edges.append(position)
    return edges


def _index(edges: Sequence[float], position: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - position))
