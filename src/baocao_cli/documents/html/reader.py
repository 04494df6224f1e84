"""HTML pages (also those that Word, Excel and mail programs save as .doc or .xls) → neutral document."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml import etree

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.html.controls import value_of
from baocao_cli.documents.html.looks import Look, Looks
from baocao_cli.documents.html.table import Placed, lay_out
from baocao_cli.documents.looks.lines import Piece, set_line
from baocao_cli.documents.model import Block, Cell, Document, Paragraph, Place, Table, Unreadable
from baocao_cli.findings import Finding

_SKIPPED = frozenset({"script", "style", "head", "title", "meta", "noscript", "template"})
_BREAKING = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "ul", "ol", "center"})


def read_html(data: bytes) -> Document:
    """Raises Unreadable for bytes that hold no text at all."""
    try:
        root = lxml.html.document_fromstring(data, parser=lxml.html.HTMLParser(encoding=_encoding(data)))
    except (etree.LxmlError, ValueError, LookupError):
        raise Unreadable(Finding.of("file-damaged")) from None
    body = root.find("body")
    page = body if body is not None else root
    looks = Looks(root)
    blocks = tuple(_Reader(looks).blocks(page, looks.of(page, looks.of(root, Look()))))
    if not blocks:
        raise Unreadable(Finding.of("file-damaged"))
    findings = (Finding.of("read-from-html"), *findings_of(blocks, tracked=False))
    return Document("html", blocks, findings=findings)


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

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._tables = 0
        self._paragraphs = 0

    def blocks(self, element: Any, look: Look) -> Iterator[Block]:
        """What an element holds, whose own look is `look`."""
        pending: list[Piece] = [look.piece(element.text or "")]
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _SKIPPED:
                pass
            elif child.tag == "table":
                yield from self._paragraph(pending)
                yield self._table(child, look)
            elif child.tag == "br":
                yield from self._paragraph(pending)
            elif child.tag in _BREAKING or child.find(".//table") is not None:
                yield from self._paragraph(pending)
                yield from self.blocks(child, self._looks.of(child, look))
            else:
                pending.extend(self._pieces(child, look))
            pending.append(look.piece(child.tail or ""))
        yield from self._paragraph(pending)

    def _paragraph(self, pending: list[Piece]) -> Iterator[Paragraph]:
        line = set_line(pending)
        pending.clear()
        text, struck, hidden = (" ".join(part.split()) for part in (line.shown, line.struck, line.hidden))
        if text or struck or hidden:
            self._paragraphs += 1
            place = Place(paragraph=self._paragraphs)
            yield Paragraph(text, place, struck=struck, hidden=hidden, legacy=line.legacy)

    def _table(self, table: Any, around: Look) -> Table:
        self._tables += 1
        number = self._tables
        look = self._looks.of(table, around)
        layout = lay_out(table, look.on_view(), self._looks)
        return Table(
            Place(table=number),
            layout.rows,
            layout.columns,
            tuple(self._cell(placed, number) for placed in layout.cells),
            hidden=look.gone or look.invisible,
            hidden_rows=layout.hidden_rows,
            hidden_columns=layout.hidden_columns,
        )

    def _cell(self, placed: Placed, table: int) -> Cell:
        pieces = list(self._content(placed.element, placed.look))
        for element, look in placed.unseen:
            pieces.extend((look.piece("\n"), *self._content(element, look)))
        line = set_line(pieces)
        return Cell(
            row=placed.row,
            column=placed.column,
            place=Place(table=table, row=placed.row + 1, column=placed.column + 1),
            text=_lines(line.shown),
            struck=_lines(line.struck),
            hidden=_lines(line.hidden),
            legacy=line.legacy,
            row_span=placed.row_span,
            column_span=placed.column_span,
            picture=placed.element.find(".//img") is not None,
        )

    def _pieces(self, element: Any, around: Look) -> Iterator[Piece]:
        """An element's text in order, with line breaks where the page breaks lines."""
        value = value_of(element)
        if value is not None:
            yield self._looks.of(element, around.of_control()).piece(value)
            return
        look = self._looks.of(element, around)
        breaking = element.tag in _BREAKING or element.tag == "br"
        if breaking:
            yield look.piece("\n")
        yield from self._content(element, look)
        if breaking:
            yield look.piece("\n")

    def _content(self, element: Any, look: Look) -> Iterator[Piece]:
        yield look.piece((element.text or "").replace("\n", " "))
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED:
                yield from self._pieces(child, look)
            yield look.piece((child.tail or "").replace("\n", " "))


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
