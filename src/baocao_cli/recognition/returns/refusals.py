"""Why a document holds no return, and so what its sender has to do (contract/defects 10, 11, 14)."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.documents.model import Cell, Document, Paragraph, Place, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.papers.line_kinds import is_number, is_signing_date, opens_heading, opens_signature
from baocao_cli.papers.lines import spots
from baocao_cli.recognition.tables.regions import find_regions
from baocao_cli.recognition.wording.form_keys import CompiledForms

_LONGEST_QUOTE = 200
_FEWEST_CELLS = 4


def why_none(forms: CompiledForms, document: Document) -> Finding:
    """The finding that rejects a document without a return."""
    if any(find_regions(forms, spot) for spot in spots(document) if spot.table.hidden):
        return Finding.of("form-on-hidden-sheet")
    foreign = next((table for table in document.tables() if _is_filled(table) and not _is_layout(table)), None)
    if foreign is not None:
        return Finding.of("another-form", where=describe(foreign.place), raw=_first_row(foreign))
    if picture_in(document) is not None:
        return Finding.of("figures-in-picture")
    if _has_words(document):
        return Finding.of("no-table")
    return Finding.of("nothing-written")


def _says_anything(table: Table) -> bool:
    return any(cell.text.strip() for cell in table.cells)


def _is_filled(table: Table) -> bool:
    """More than a line or two set side by side."""
    return table.row_count > 1 and sum(bool(cell.text.strip()) for cell in table.cells) >= _FEWEST_CELLS


def _is_layout(table: Table) -> bool:
    """A heading or signature block set in a table, or a frame around text."""
    if table.sheet is not None:
        return False
    lines = [line for cell in table.cells for line in cell.text.split("\n")]
    return table.column_count == 1 or any(_is_of_heading(line) for line in lines)


def _is_of_heading(line: str) -> bool:
    return opens_heading(line) or opens_signature(line) or is_number(line) or is_signing_date(line)


def _first_row(table: Table) -> str:
    for row in table.rows():
        texts = [" ".join(cell.text.split()) for cell in row if cell.text.strip()]
        if len(texts) > 1:
            return " | ".join(texts)[:_LONGEST_QUOTE]
    return next((" ".join(cell.text.split())[:_LONGEST_QUOTE] for cell in table.cells if cell.text.strip()), "")


def picture_in(document: Document) -> Place | None:
    """Where the document's first picture is; None where it has none."""
    for block in document.blocks:
        pictures: Sequence[Paragraph | Cell] = [block] if isinstance(block, Paragraph) else block.cells
        found = next((part.place for part in pictures if part.picture), None)
        if found is not None:
            return found
    return None


def _has_words(document: Document) -> bool:
    return any(
        block.text.strip() if isinstance(block, Paragraph) else _says_anything(block) for block in document.blocks
    )
