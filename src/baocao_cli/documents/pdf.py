"""Text PDFs with ruled tables → neutral document, through the optional extra `pdf` (pdfplumber).

A PDF knows neither paragraphs nor cells: cells are what drawn lines enclose, paragraphs are lines that follow on.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from baocao_cli.documents.model import Block, Cell, Document, Paragraph, Place, Table, Unreadable
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy

if TYPE_CHECKING:
    from pdfplumber.page import Page

MAX_PAGES = 60
_SAME_LINE = 3.0
"""Points by which edges and baselines may differ and still be the same."""
_COLUMN_GAP = 14.0
"""Points of white between words of one line from which on they stand in different columns; justified text has less."""
_FULL_LINE = 24.0
"""Points short of the right margin within which a line is full and goes on in the next."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Line:
    top: float
    left: float
    right: float
    text: str


def read_pdf(data: bytes) -> Document:
    """Raises Unreadable where the extra is not installed, for scans, and for protected or damaged files."""
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError:
        raise Unreadable(Finding.of("pdf-support-missing")) from None
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            blocks = list(_blocks(pdf.pages[:MAX_PAGES]))
    except PDFPasswordIncorrect:
        raise Unreadable(Finding.of("password-protected")) from None
    except Exception as fault:  # pdfminer meets damaged files with whatever Python raises
        protected = "password" in repr(fault).casefold() or "encrypt" in repr(fault).casefold()
        raise Unreadable(Finding.of("password-protected" if protected else "file-damaged")) from None
    if not blocks:
        raise Unreadable(Finding.of("pdf-scanned"))
    return Document("pdf", tuple(blocks), findings=(Finding.of("read-from-pdf"),))


def _blocks(pages: Sequence[Page]) -> Iterator[Block]:
    tables = paragraphs = 0
    for page in pages:
        boxes = [found.bbox for found in page.find_tables()]
        pieces: list[tuple[float, Sequence[Block] | str]] = []
        for found in page.find_tables():
            tables += 1
            pieces.append((found.bbox[1], [_table(page, found.cells, tables)]))
        pieces.extend((line.top, line.text) for line in _paragraph_lines(page, boxes))
        for _, piece in sorted(pieces, key=lambda pair: pair[0]):
            if isinstance(piece, str):
                paragraphs += 1
                yield Paragraph(piece, Place(paragraph=paragraphs))
            else:
                yield from piece


def _table(page: Page, boxes: Sequence[Box], number: int) -> Table:
    """Drawn cells on the grid of all their edges; a cell that spans several edges is a merged one."""
    lefts = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    tops = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    cells = []
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        column, row = _index(lefts, box[0]), _index(tops, box[1])
        text = tidy(page.crop(box).extract_text() or "").replace("\n", " ").strip()
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


def _paragraph_lines(page: Page, boxes: Sequence[Box]) -> Iterator[_Line]:
    """Lines outside of tables, those that go on joined, those in two columns apart."""
    words = [word for word in page.extract_words() if not any(_inside(word, box) for box in boxes)]
    lines = list(_lines(words))
    right = max((line.right for line in lines), default=0.0)
    going_on: _Line | None = None
    for line in lines:
        alone = sum(1 for other in lines if abs(other.top - line.top) <= _SAME_LINE) == 1
        if going_on is not None and alone:
            line = _Line(going_on.top, going_on.left, line.right, f"{going_on.text} {line.text}")
        elif going_on is not None:
            yield going_on
        going_on = line if alone and line.right >= right - _FULL_LINE else None
        if going_on is None:
            yield line
    if going_on is not None:
        yield going_on


def _lines(words: Sequence[dict[str, Any]]) -> Iterator[_Line]:
    current: list[dict[str, Any]] = []
    for word in sorted(words, key=lambda word: (round(word["top"] / _SAME_LINE), word["x0"])):
        new_line = current and abs(word["top"] - current[-1]["top"]) > _SAME_LINE
        new_column = current and word["x0"] - current[-1]["x1"] > _COLUMN_GAP
        if new_line or new_column:
            yield _line(current)
            current = []
        current.append(word)
    if current:
        yield _line(current)


def _line(words: Sequence[dict[str, Any]]) -> _Line:
    text = tidy(" ".join(word["text"] for word in words))
    return _Line(words[0]["top"], words[0]["x0"], words[-1]["x1"], text)


def _inside(word: dict[str, Any], box: Box) -> bool:
    middle = ((word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2)
    return bool(box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])
