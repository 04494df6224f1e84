"""Papers that stand side by side on one sheet are set apart, so that each is read as if it stood alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_cli.documents.model import Block, Document, Table
from baocao_cli.papers.lines import Spot
from baocao_cli.recognition.tables.regions import find_regions
from baocao_cli.recognition.wording.form_keys import CompiledForms


def set_apart(forms: CompiledForms, document: Document) -> Document:
    """The document with every sheet cut where nothing stands between two papers; each cell keeps its place."""
    blocks: list[Block] = []
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table) and block.sheet is not None:
            blocks.extend(_papers(forms, block, index))
        else:
            blocks.append(block)
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


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
