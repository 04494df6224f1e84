"""Reading a typed cell in one call, for tests."""

from __future__ import annotations

from baocao_cli.documents.model import Cell, Place
from baocao_cli.findings import Severity, highest
from baocao_cli.forms.declaration import CellMeasure
from baocao_cli.month import Month
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context, Understood
from tests.reading.declared import measures

SEPTEMBER = Context(month=Month(2020, 9))


def cell(text: str) -> Cell:
    return Cell(0, 0, Place(table=1, row=1, column=1), text)


def read(measure: str | CellMeasure, text: str, context: Context = SEPTEMBER) -> Understood:
    return read_cell(cell(text), measures()[measure] if isinstance(measure, str) else measure, context)


def codes(understood: Understood) -> set[str]:
    return {finding.code for finding in understood.findings}


def is_silent(understood: Understood) -> bool:
    """No finding above info."""
    return highest(understood.findings) in (None, Severity.INFO)
