"""HTML pages (also those that Word, Excel and mail programs save as .doc or .xls) → neutral document."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml import etree

from baocao_cli.documents.html_fonts import Fonts
from baocao_cli.documents.model import Block, Cell, Document, Paragraph, Place, Table, Unreadable
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy

MAX_CELLS = 200_000
MAX_SPAN = 1_000
_SKIPPED = frozenset({"script", "style", "head", "title", "meta", "del", "noscript", "template"})
_STRUCK = frozenset({"s", "strike"})
_BREAKING = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "ul", "ol", "center"})


def read_html(data: bytes) -> Document:
    """Raises Unreadable for bytes that hold no text at all."""
    try:
        root = lxml.html.document_fromstring(data, parser=lxml.html.HTMLParser(encoding=_encoding(data)))
    except (etree.LxmlError, ValueError, LookupError):
        raise Unreadable(Finding.of("file-damaged")) from None
    body = root.find("body")
    reader = _Reader(Fonts(root))
    blocks = tuple(reader.blocks(body if body is not None else root))
    if not blocks:
        raise Unreadable(Finding.of("file-damaged"))
    findings = [Finding.of("read-from-html")]
    if reader.fonts.converted:
        findings.append(Finding.of("legacy-fonts"))
    return Document("html", blocks, findings=tuple(findings))


def read_mhtml(data: bytes) -> Document:
    """A page saved with its pictures in one file (RFC 2557): its first HTML part. Raises Unreadable."""
    parts = email.message_from_bytes(data, policy=email.policy.compat32).walk()
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    payload = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(payload, bytes) or not payload:
        raise Unreadable(Finding.of("file-damaged"))
    return read_html(payload)


def _encoding(data: bytes) -> str | None:
    """What the bytes are plainly in; None leaves it to the page's own declaration."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


class _Reader:
    """Counts tables and paragraphs while it walks the page once."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._tables = 0
        self._paragraphs = 0

    def blocks(self, element: Any) -> Iterator[Block]:
        show = self.fonts.shown
        pending: list[str] = [show(element.text, element)]
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _SKIPPED:
                pending.append(show(child.tail, element))
                continue
            if child.tag == "table":
                yield from self._paragraph(pending)
                yield self._table(child)
            elif child.tag in _BREAKING or child.find(".//table") is not None:
                yield from self._paragraph(pending)
                yield from self.blocks(child)
            elif child.tag == "br":
                yield from self._paragraph(pending)
            else:
                pending.append(self._text(child)[0])
            pending.append(show(child.tail, element))
        yield from self._paragraph(pending)

    def _paragraph(self, pending: list[str]) -> Iterator[Paragraph]:
        text = " ".join(tidy("".join(pending)).split())
        pending.clear()
        if text:
            self._paragraphs += 1
            yield Paragraph(text, Place(paragraph=self._paragraphs))

    def _table(self, table: Any) -> Table:
        self._tables += 1
        number = self._tables
        taken: set[tuple[int, int]] = set()
        cells: list[Cell] = []
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        for row_index, row in enumerate(rows):
            column = 0
            for element in row:
                if element.tag not in ("td", "th"):
                    continue
                while (row_index, column) in taken:
                    column += 1
                cell = self._cell(element, number, row_index, column, len(rows))
                taken.update(
                    (covered, column + offset)
                    for covered in range(row_index, row_index + cell.row_span)
                    for offset in range(cell.column_span)
                )
                if len(taken) > MAX_CELLS:
                    raise Unreadable(Finding.of("file-damaged"))
                cells.append(cell)
                column += cell.column_span
        columns = max((place[1] for place in taken), default=-1) + 1
        return Table(Place(table=number), len(rows), columns, tuple(cells))

    def _cell(self, element: Any, table: int, row: int, column: int, row_count: int) -> Cell:
        text, struck = self._text(element)
        return Cell(
            row=row,
            column=column,
            place=Place(table=table, row=row + 1, column=column + 1),
            text=_lines(text),
            struck=_lines(struck),
            row_span=min(_span(element, "rowspan"), row_count - row),
            column_span=_span(element, "colspan"),
            picture=element.find(".//img") is not None,
        )

    def _text(self, element: Any) -> tuple[str, str]:
        """What is shown, and what is shown struck through; line breaks where the page breaks lines."""
        shown: list[str] = [self.fonts.shown(element.text, element).replace("\n", " ")]
        struck: list[str] = []
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED:
                inner, inner_struck = self._text(child)
                if child.tag in _STRUCK or "line-through" in (child.get("style") or ""):
                    inner, inner_struck = "", inner + inner_struck
                breaking = child.tag in _BREAKING or child.tag == "br"
                shown.append(f"\n{inner}\n" if breaking else inner)
                struck.append(inner_struck)
            shown.append(self.fonts.shown(child.tail, element).replace("\n", " "))
        return "".join(shown), "".join(struck)


def _span(element: Any, name: str) -> int:
    digits = (element.get(name) or "1").strip()
    return min(max(int(digits), 1), MAX_SPAN) if digits.isascii() and digits.isdigit() else 1


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in tidy(text).split("\n"))
    return "\n".join(line for line in lines if line)
