"""Text PDFs with ruled tables → neutral document, through the optional extra `pdf` (pdfplumber).

A PDF knows neither paragraphs nor cells: cells are what drawn lines enclose, paragraphs are lines that follow on.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from baocao_cli.documents.model import Block, Cell, Document, Paragraph, Place, Table, Unreadable
from baocao_cli.documents.pdf_text import is_garbled, rejoined
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy

if TYPE_CHECKING:
    from pdfplumber.page import Page

MAX_PAGES = 60
_SAME_LINE = 3.0
"""Points by which edges and baselines may differ and still be the same."""
_COLUMN_GAP = 14.0
"""Points of white between words of one line from which on they stand in different columns; justified text has less."""
_FULL_LINE = 40.0
"""Points short of the right margin within which a line is full and goes on in the next."""

_PARAGRAPH_GAP = 0.6
"""White between two lines, as a share of the line's height, from which on a new paragraph begins."""

# pdfminer tells every flaw of a file on standard error, in English; what matters becomes a finding
logging.getLogger("pdfminer").addHandler(logging.NullHandler())
logging.getLogger("pdfminer").propagate = False

Box = tuple[float, float, float, float]
Word = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Line:
    """Words of one line that stand close enough together to be read on, and the space that they take."""

    top: float
    bottom: float
    left: float
    right: float
    text: str

    def goes_on_in(self, following: _Line, margin: float) -> bool:
        """A full line, and the next follows closely in the same kind of letters: one paragraph."""
        full = self.right >= margin - _FULL_LINE
        close = following.top - self.bottom <= _PARAGRAPH_GAP * (self.bottom - self.top)
        return full and close and self.text.isupper() == following.text.isupper()

    def joined(self, following: _Line) -> _Line:
        """Both lines as one."""
        return _Line(self.top, following.bottom, self.left, following.right, f"{self.text} {following.text}")


def read_pdf(data: bytes) -> Document:
    """Raises Unreadable where the extra is not installed, for scans, and for protected or damaged files."""
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError:
        raise Unreadable(Finding.of("pdf-support-missing")) from None
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            blocks = rejoined(list(_blocks(pdf.pages[:MAX_PAGES])))
    except PDFPasswordIncorrect:
        raise Unreadable(Finding.of("password-protected")) from None
    except Exception as fault:  # pdfminer meets damaged files with whatever Python raises
        protected = "password" in repr(fault).casefold() or "encrypt" in repr(fault).casefold()
        raise Unreadable(Finding.of("password-protected" if protected else "file-damaged")) from None
    if not blocks:
        raise Unreadable(Finding.of("pdf-scanned"))
    if is_garbled(blocks):
        raise Unreadable(Finding.of("pdf-without-text"))
    return Document("pdf", tuple(blocks), findings=(Finding.of("read-from-pdf"),))


def _blocks(pages: Sequence[Page]) -> Iterator[Block]:
    tables = paragraphs = 0
    for page in pages:
        words = page.extract_words()
        found = sorted(page.find_tables(), key=lambda table: table.bbox[1])
        outside = [word for word in words if not any(_inside(word, table.bbox) for table in found)]
        ends = [*(table.bbox[1] for table in found), page.height]
        start = 0.0
        for index, end in enumerate(ends):
            for text in _paragraphs([word for word in outside if start <= word["top"] < end], page.width):
                paragraphs += 1
                yield Paragraph(text, Place(paragraph=paragraphs))
            if index < len(found):
                tables += 1
                yield _table(words, found[index].cells, tables)
            start = end


def _table(words: Sequence[Word], boxes: Sequence[Box], number: int) -> Table:
    """Drawn cells on the grid of all their edges; a cell that spans several edges is a merged one."""
    lefts = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    tops = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    cells = []
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        column, row = _index(lefts, box[0]), _index(tops, box[1])
        text = " ".join(line.text for line in _lines([word for word in words if _inside(word, box)], gap=None))
        cells.append(
            Cell(
                row=row,
                column=column,
                place=Place(table=number, row=row + 1, column=column + 1),
                text=text,
                row_span=max(1, _index(tops, box[3]) - row),
                column_span=max(1, _index(lefts, box[2]) - column),
            )
        )
    return Table(Place(table=number), len(tops) - 1, len(lefts) - 1, tuple(cells))


def _edges(positions: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for position in sorted(positions):
        if not edges or position - edges[-1] > _SAME_LINE:
            edges.append(position)
    return edges


def _index(edges: Sequence[float], position: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - position))


def _paragraphs(words: Sequence[Word], page_width: float) -> Iterator[str]:
    """Lines that go on are joined; where text stands in two columns, the left one comes first."""
    lines = _lines(words, gap=_COLUMN_GAP)
    margin = max((line.right for line in lines), default=0.0)
    middle = page_width / 2
    for band in _bands(lines, middle):
        pending: _Line | None = None
        for line in band:
            if pending is not None and pending.goes_on_in(line, margin):
                pending = pending.joined(line)
                continue
            if pending is not None:
                yield pending.text
            pending = line
        if pending is not None:
            yield pending.text


def _bands(lines: Sequence[_Line], middle: float) -> Iterator[list[_Line]]:
    """Runs of lines: those across the middle of the page as they stand, others left column first."""
    left: list[_Line] = []
    right: list[_Line] = []
    across: list[_Line] = []
    for line in lines:
        if line.left < middle < line.right:
            yield from (column for column in (left, right) if column)
            left, right = [], []
            across.append(line)
            continue
        if across:
            yield across
            across = []
        (left if line.right <= middle else right).append(line)
    yield from (column for column in (across, left, right) if column)


def _lines(words: Sequence[Word], gap: float | None) -> list[_Line]:
    """Words put together by their height on the page; a gap wider than `gap` begins another line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word["top"], word["x0"])):
        if not lines or abs(word["top"] - lines[-1][0]["top"]) > _SAME_LINE:
            lines.append([])
        lines[-1].append(word)
    pieces: list[_Line] = []
    for line in lines:
        current: list[Word] = []
        for word in sorted(line, key=lambda word: word["x0"]):
            if current and gap is not None and word["x0"] - current[-1]["x1"] > gap:
                pieces.append(_line(current))
                current = []
            current.append(word)
        pieces.append(_line(current))
    return pieces


def _line(words: Sequence[Word]) -> _Line:
    text = tidy(" ".join(word["text"] for word in words))
    return _Line(words[0]["top"], words[0]["bottom"], words[0]["x0"], words[-1]["x1"], text)


def _inside(word: Word, box: Box) -> bool:
    middle = ((word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2)
    return bool(box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])
