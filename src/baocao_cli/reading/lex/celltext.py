"""All that a cell says: its own text, and that of the tables inside it."""

from __future__ import annotations

import re
from dataclasses import replace

from baocao_cli.documents.model import Cell, Table
from baocao_cli.vietnamese.fold import tidy


def whole_text(cell: Cell) -> str:
    """The cell's text, tidied; nested tables follow line by line, their cells parted by a semicolon."""
    lines = [cell.text, *(line for table in cell.tables for line in _lines(table))]
    return "\n".join(tidied for line in lines if (tidied := tidy(line).strip()))


def _lines(table: Table) -> list[str]:
    lines = []
    for row in table.rows():
        texts = [text for cell in row if (text := whole_text(cell))]
        if texts:
            lines.append("; ".join(texts))
    return lines


_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def without_links(text: str) -> str:
    """The text without web addresses, whose figures mean nothing here."""
    return _LINK.sub(" ", text)


def flattened(cell: Cell) -> Cell:
    """The cell with the text of its nested tables as its own; the same cell where it has none."""
    return replace(cell, text=whole_text(cell), tables=()) if cell.tables else cell
