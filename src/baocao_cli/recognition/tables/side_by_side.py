"""Papers side by side on one sheet, and a table whose heads come twice from left to right, are set apart, so that each
is read as if it were alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import is_

from baocao_cli.documents.model import Block, Cell, Document, Table
from baocao_cli.papers.lines import Spot, squeeze
from baocao_cli.recognition.tables.regions import find_regions
from baocao_cli.recognition.wording.column_heads import is_head
from baocao_cli.recognition.wording.form_keys import CompiledForms

_FEWEST_HEADS = 2
"""Of each half of a table whose heads come twice."""


def set_apart(forms: CompiledForms, document: Document) -> Document:
    """The document with every sheet cut where nothing stands between two papers, every table where its heads begin
    again; each cell keeps its place.
    """
    blocks: list[Block] = []
    for index, block in enumerate(document.blocks):
        if not isinstance(block, Table):
            blocks.append(block)
            continue
        papers = [block] if block.sheet is None else _papers(forms, block, index)
        blocks.extend(_stacked(forms, paper) for paper in papers)
    same = len(blocks) == len(document.blocks) and all(map(is_, blocks, document.blocks))
    return document if same else replace(document, blocks=tuple(blocks))


def _papers(forms: CompiledForms, sheet: Table, index: int) -> list[Table]:
    """A strip between empty columns is a paper where it has a form's table; others belong to the one before."""
    strips = _strips(sheet)
    if len(strips) < 2:
        return [sheet]
    papers: list[tuple[bool, list[range]]] = []
    for strip in strips:
        has_table = bool(find_regions(forms, Spot((index,), _within(sheet, [strip]))))
        if papers and not (has_table and papers[-1][0]):
            papers[-1] = (papers[-1][0] or has_table, [*papers[-1][1], strip])
        else:
            papers.append((has_table, [strip]))
    if len(papers) < 2:
        return [sheet]
    return [_within(sheet, strips) for _, strips in papers]


def _stacked(forms: CompiledForms, table: Table) -> Table:
    """The table with its right half below its left one, where its heads begin again from left to right:
    `STT | Hình thức | Số lượng | STT | Hình thức | Số lượng`.
    """
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells if not table.hidden_columns else ():
        if cell.text.strip():
            rows.setdefault(cell.row, []).append(cell)
    for row, heads in sorted(rows.items()):
        half = _repeated(heads)
        known = [sum(is_head(keys, cell.text) for cell in half) for keys in forms.tables]
        if max(known, default=0) >= _FEWEST_HEADS:
            return _stack(table, row, heads[len(half)].column)
    return table


def _repeated(heads: Sequence[Cell]) -> Sequence[Cell]:
    """The first half of a row whose second half says the same; empty where it does not."""
    middle, odd = divmod(len(heads), 2)
    texts = [squeeze(cell.text) for cell in heads] if middle >= _FEWEST_HEADS and not odd else []
    return heads[:middle] if texts and texts[:middle] == texts[middle:] else []


def _stack(table: Table, first: int, column: int) -> Table:
    """Rows from `first` on, as far as the half from `column` on has cells of its own, one half below the other."""
    right = [cell for cell in table.cells if cell.column >= column and cell.row >= first]
    after = first
    while any(cell.row == after for cell in right):
        after += 1
    more = after - first
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.row >= after:
            cells.append(replace(cell, row=cell.row + more))
        elif cell.row >= first and cell.column >= column:
            cells.append(replace(cell, row=cell.row + more, column=cell.column - column))
        else:
            cells.append(cell)
    hidden = {at + more for at in table.hidden_rows if at >= first} | {at for at in table.hidden_rows if at < after}
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return replace(
        table,
        cells=tuple(cells),
        row_count=table.row_count + more,
        hidden_rows=frozenset(hidden),
        _covered={},
    )


def _strips(sheet: Table) -> list[range]:
    """Runs of columns in which something stands, from left to right."""
    used: set[int] = set()
    for cell in sheet.cells:
        if cell.text or cell.struck or cell.hidden:
            used.update(range(cell.column, cell.column + cell.column_span))
    strips: list[range] = []
    for column in sorted(used):
        if strips and strips[-1].stop == column:
            strips[-1] = range(strips[-1].start, column + 1)
        else:
            strips.append(range(column, column + 1))
    return strips


def _within(sheet: Table, strips: Sequence[range]) -> Table:
    cells = tuple(cell for cell in sheet.cells if any(cell.column in strip for strip in strips))
    return replace(sheet, cells=cells, _covered={})
