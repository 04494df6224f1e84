"""Looking at a region's cells through its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from baocao_cli.documents.model import Cell, CellKind, Table
from baocao_cli.vietnamese.fold import tidy

_PLACEHOLDER = re.compile(r"(?:[.…_,;:/()\s-]|tháng|năm|ngày|phút|từ|đến|20(?=[.…_\s]))*", re.IGNORECASE)


def cells_at(table: Table, row: int, columns: Iterable[int]) -> list[Cell]:
    """The different cells that cover those columns of a row, in order."""
    found: list[Cell] = []
    for column in columns:
        cell = table.at(row, column)
        if cell is not None and not any(cell is other for other in found):
            found.append(cell)
    return found


def is_blank(cell: Cell) -> bool:
    """Nothing to be seen in the cell, nested tables and pictures included."""
    return not (
        cell.text.strip()
        or cell.value is not None
        or cell.picture
        or cell.struck.strip()
        or cell.hidden.strip()
        or any(not is_blank(inner) for table in cell.tables for inner in table.cells)
    )


def is_placeholder(cell: Cell) -> bool:
    """Blank, or left as printed: dots, `tháng... năm....`."""
    if cell.kind is not CellKind.TEXT or cell.picture or cell.struck or cell.hidden or cell.tables:
        return is_blank(cell)
    return _PLACEHOLDER.fullmatch(tidy(cell.text)) is not None


def flat(cell: Cell) -> Cell:
    """The cell with the text of tables nested in it added to its own, a row on a line."""
    if not cell.tables:
        return cell
    rows = [
        " ".join(text for inner in row if (text := flat(inner).text.strip()))
        for table in cell.tables
        for row in table.rows()
    ]
    return replace(cell, text="\n".join(text for text in (cell.text.strip(), *rows) if text), tables=())
