"""Whether anybody typed into a form at all (contract §4, `empty`), as far as its text tells without reading figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from baocao_cli.documents.model import Cell
from baocao_cli.findings import Finding, Severity
from baocao_cli.recognition.model import FilledForm
from baocao_cli.recognition.tables.cells import is_blank, is_placeholder

_TYPED = frozenset({"text-outside", "column-of-no-count", "planned-set-aside"})
"""Of the infos those about something that was typed."""


def tables_are_empty(filled: FilledForm) -> bool:
    """Nothing was typed in the form's tables."""
    return all(is_placeholder(cell) for cell in _answers(filled)) and not any(found.rows for found in filled.lists)


def is_untyped(filled: FilledForm, outside: Sequence[Finding]) -> bool:
    """No list has an entry, no cell or total has struck or hidden text or a picture, nothing was typed outside.

    A warning about the tables (a row struck out, figures in a column of no known meaning) says that something was, and
    so do figures where nothing counts: cumulative or planned ones.

    `outside`: the findings about text that is in none of the form's places. What the cells say is for reading to judge:
    a template of somebody's own may print words in them.
    """
    totals = (cell for found in filled.lists for cell in found.total_cells)
    marked = any(not cell.text.strip() and not is_blank(cell) for cell in (*_answers(filled), *totals))
    of_tables = [*(answer.findings for answer in filled.cells), *(found.findings for found in filled.lists)]
    told = chain(outside, filled.findings, *of_tables)
    wrong = any(finding.severity is not Severity.INFO or finding.code in _TYPED for finding in told)
    return not marked and not wrong and not any(found.rows for found in filled.lists)


def _answers(filled: FilledForm) -> Iterator[Cell]:
    for answer in filled.cells:
        if answer.cell is not None:
            yield answer.cell
        yield from answer.part_cells.values()
        yield from (row.cell for row in answer.extra)
