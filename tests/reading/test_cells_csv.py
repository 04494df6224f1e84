"""Every example of how a cell is read: value, status, gravest severity and proposal (contract §6)."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.findings import Severity, highest
from baocao_cli.month import Month
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context
from tests.reading.declared import measures

DATA = Path(__file__).parent.parent / "data"
CONTEXT = Context(month=Month(2020, 9))
_MEASURES = measures()
_VALUES: dict[str, Callable[[str], Decimal | date | time | None]] = {
    "text": lambda text: None,
    "number": Decimal,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "error": lambda text: None,
    "uncomputed": lambda text: None,
}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["measure"] in _MEASURES]


def _cell(row: dict[str, str]) -> Cell:
    kind = CellKind(row["cell_type"])
    return Cell(0, 0, Place(table=1, row=1, column=1), row["cell"], kind, _VALUES[row["cell_type"]](row["cell"]))


def _folded(value: Any) -> Any:
    """Labels and kinds compare after case folding."""
    if isinstance(value, dict):
        return {key.casefold(): _folded(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_folded(member) for member in value]
    return value.casefold() if isinstance(value, str) else value


@pytest.mark.parametrize(
    "row",
    [*_rows("cells.csv"), *_rows("cells_more.csv"), *_rows("variants.csv")],
    ids=lambda row: row["measure"] + ": " + row["cell"],
)
def test_cell_is_read_as_the_examples_say(row: dict[str, str]) -> None:
    understood = read_cell(_cell(row), _MEASURES[row["measure"]], CONTEXT)

    severity = highest(understood.findings)
    told = "" if severity in (None, Severity.INFO) else str(severity)
    expected = "" if row["severity"] == "info" else row["severity"]
    value = understood.value.to_json() if understood.value is not None else None
    proposal = understood.proposal.to_json() if understood.proposal is not None else None
    assert (str(understood.status), told) == (row["status"], expected), understood
    assert _folded(value) == _folded(json.loads(row["value"]) if row["value"] else None)
    assert _folded(proposal) == _folded(json.loads(row["proposal"]) if row["proposal"] else None)
