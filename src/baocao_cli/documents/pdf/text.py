"""What a PDF does to text: rows cut by the end of a page, letters that no table of the font gives back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from baocao_cli.documents.model import Block, Cell, Paragraph, Table

_LOST = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]|\(cid:[0-9]+\)")
"""What pdfminer gives for letters whose Unicode value the file does not tell."""
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:trang\s*)?[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?[-–\s]*", re.IGNORECASE)
_FEW = 3
_SHARE = 200


def says_anything(blocks: Sequence[Block]) -> bool:
    """Whether any text is seen; a page without any, but for tables, is a scan."""
    if any(text.strip() for text in _texts(blocks)):
        return True
    parts = [part for block in blocks for part in ([block] if isinstance(block, Paragraph) else block.cells)]
    return bool(parts) and not any(part.struck or part.hidden for part in parts)


def is_garbled(blocks: Sequence[Block]) -> bool:
    """Whether so many letters are lost that what is left says something else: more than one in 200."""
    text = "".join(_texts(blocks))
    lost = len(_LOST.findall(text))
    return lost > _FEW and lost * _SHARE > len(text)


def _texts(blocks: Sequence[Block]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        texts.extend([block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells])
    return texts


def rejoined(blocks: list[Block]) -> list[Block]:
    """A row that the end of a page cut in two is put together in its first half's cells.

    Its second half opens the next table, in the same columns, and has no row number of its own.
    """
    joined = list(blocks)
    above: int | None = None
    for index, block in enumerate(joined):
        if isinstance(block, Paragraph):
            if not _PAGE_NUMBER.fullmatch(block.text):
                above = None
            continue
        upper = joined[above] if above is not None else None
        if above is not None and isinstance(upper, Table):
            joined[above], joined[index] = _moved_up(upper, block)
        above = index
    return joined


def _moved_up(upper: Table, lower: Table) -> tuple[Table, Table]:
    last = _by_column(upper, upper.row_count - 1)
    cut = _by_column(lower, _first_own_row(upper, lower))
    numbered = 0 in last and 0 in cut and last[0].text.strip() and not cut[0].text.strip()
    if not numbered or upper.column_count != lower.column_count or set(cut) != set(last):
        return upper, lower
    whole = {id(last[column]): _whole(last[column], cut[column]) for column in cut}
    emptied = {id(cell): replace(cell, text="", struck="", hidden="") for cell in cut.values()}
    return _with_cells(upper, whole), _with_cells(lower, emptied)


def _by_column(table: Table, row: int) -> dict[int, Cell]:
    return {cell.column: cell for cell in table.cells if cell.row == row}


def _with_cells(table: Table, changed: Mapping[int, Cell]) -> Table:
    """The table with other cells in place of some of its own, which are given by their identity."""
    return replace(table, cells=tuple(changed.get(id(cell), cell) for cell in table.cells), _covered={})


def _whole(upper: Cell, lower: Cell) -> Cell:
    return replace(
        upper,
        text=_joined(upper.text, lower.text),
        struck=_joined(upper.struck, lower.struck),
        hidden=_joined(upper.hidden, lower.hidden),
    )


def _first_own_row(upper: Table, lower: Table) -> int:
    """The first row after a head that the page repeats."""
    return 1 if lower.row_count > 1 and _row(upper) == _row(lower) else 0


def _row(table: Table) -> list[str]:
    return [cell.text for cell in table.cells if cell.row == 0]


def _joined(first: str, second: str) -> str:
    return " ".join(text for text in (first.strip(), second.strip()) if text)
