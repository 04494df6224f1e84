"""Whether anybody typed into a form at all (contract §4, `empty`), as far as its text tells without reading figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.documents.model import Cell
from baocao_cli.findings import Finding, Severity
from baocao_cli.recognition.model import FilledForm
from baocao_cli.recognition.tables.cells import is_blank, is_placeholder


def tables_are_empty(filled: FilledForm) -> bool:
    """Nothing was typed in the form's tables."""
    return all(is_placeholder(cell) for cell in _answers(filled)) and not any(found.rows for found in filled.lists)


def is_untyped(filled: FilledForm, outside: Sequence[Finding]) -> bool:
    """No list has an entry, no cell has struck or hidden text or a picture, and nothing was typed outside.

    `outside`: the findings about text that is in none of the form's places. What the cells say is for reading to judge:
    a template of somebody's own may print words in them.
    """
    marked = any(not cell.text.strip() and not is_blank(cell) for cell in _answers(filled))
    told = (*outside, *filled.findings)
    wrong = any(finding.severity is not Severity.INFO or finding.code == "text-outside" for finding in told)
    return not marked and not wrong and not any(found.rows for found in filled.lists)


def _answers(filled: FilledForm) -> Iterator[Cell]:
    for answer in filled.cells:
        if answer.cell is not None:
            yield answer.cell
        yield from answer.part_cells.values()
        yield from (row.cell for row in answer.extra)
