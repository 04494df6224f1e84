"""From composed lines to the neutral document's paragraphs: what the readers of text documents share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baocao_cli.documents.looks.lines import Line
from baocao_cli.documents.model import Cell, Origin, Paragraph, Place, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding

_DIGIT = re.compile(r"[0-9]")
_LONGEST_QUOTE = 200


class Composed(NamedTuple):
    """A paragraph as it is to be shown; `picture`: one hangs on it."""

    line: Line
    picture: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is there: no text shown, hidden or struck, no picture."""
        return self.line.empty and not self.picture


def paragraph_of(composed: Composed, place: Place) -> Paragraph:
    """The paragraph at that place, of the place's origin."""
    line = composed.line
    return Paragraph(line.shown, place, place.origin, line.struck, line.hidden, line.legacy, composed.picture)


def lines_of(table: Table) -> Iterator[Composed]:
    """A table's cells as paragraphs, for places that have no tables of their own (headers, notes)."""
    for cell in table.cells:
        yield Composed(Line(cell.text, cell.struck, cell.hidden, cell.legacy), cell.picture)
        for nested in cell.tables:
            yield from lines_of(nested)


class Counter:
    """Numbers of tables, paragraphs, text boxes and notes, each from 1 in the order a person meets them."""

    def __init__(self) -> None:
        self.tables = 0
        self._paragraphs = 0
        self._boxes = 0
        self._notes = 0

    def paragraph(self) -> Place:
        """The place of the next paragraph."""
        self._paragraphs += 1
        return Place(paragraph=self._paragraphs)

    def box(self) -> Place:
        """The place of the next text box."""
        self._boxes += 1
        return Place(paragraph=self._boxes, origin=Origin.TEXT_BOX)

    def note(self) -> Place:
        """The place of the next footnote, endnote or comment."""
        self._notes += 1
        return Place(paragraph=self._notes, origin=Origin.NOTE)


def findings_of(blocks: Sequence[Paragraph | Table], *, tracked: bool, embedded: bool = False) -> tuple[Finding, ...]:
    """The findings of a whole document: one of each kind, and one for each unseen figure outside of its tables."""
    findings = [finding for block in blocks if isinstance(block, Paragraph) for finding in _unseen(block)]
    if any(_is_legacy(block) for block in blocks):
        findings.append(Finding.of("legacy-fonts"))
    if tracked:
        findings.append(Finding.of("tracked-changes"))
    if embedded:
        findings.append(Finding.of("embedded-part"))
    return tuple(findings)


def _unseen(paragraph: Paragraph) -> Iterator[Finding]:
    for code, text in (("text-struck", paragraph.struck), ("text-hidden", paragraph.hidden)):
        if text and _DIGIT.search(text):
            yield Finding.of(code, where=describe(paragraph.place), raw=text[:_LONGEST_QUOTE])


def _is_legacy(block: Paragraph | Table | Cell) -> bool:
    if isinstance(block, Table):
        return any(_is_legacy(cell) for cell in block.cells)
    return block.legacy or (isinstance(block, Cell) and any(_is_legacy(table) for table in block.tables))
