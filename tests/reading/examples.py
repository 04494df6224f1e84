"""Examples of how a cell is read, row by row (contract §6), and the cells that they describe."""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Callable, Sequence
from datetime import date, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.forms.declaration import EntryList, Form
from baocao_cli.resources import templates_folder

DATA = Path(__file__).parent.parent / "data"
Row = dict[str, str]


def rows(measure: str, *names: str) -> list[Row]:
    """The rows of those files whose measure begins so."""
    found: list[Row] = []
    for name in names:
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            found.extend(row for row in csv.DictReader(file) if row["measure"].startswith(measure))
    return found


def text_cell(text: str) -> Cell:
    return Cell(0, 0, Place(table=1, row=2, column=3), text)


def cell_of(row: Row) -> Cell:
    reads: dict[str, Callable[[str], date | time | Decimal]] = {
        "date": date.fromisoformat,
        "time": time.fromisoformat,
        "number": Decimal,
    }
    value = reads[row["cell_type"]](row["cell"]) if row["cell_type"] in reads else None
    return Cell(0, 0, Place(table=1, row=2, column=3), row["cell"], CellKind(row["cell_type"]), value)


def told(findings: Sequence[Finding]) -> str:
    """The gravest severity as the examples give it; an `info` beside an empty one is fine."""
    severity = highest(list(findings))
    return "" if severity in (None, Severity.INFO) else str(severity)


def expected_severity(row: Row) -> str:
    return "" if row["severity"] == "info" else row["severity"]


def expected(text: str) -> Any:
    return json.loads(text) if text else None


@cache
def entry_list() -> EntryList:
    """The list of the shipped form of news items."""
    text = (templates_folder() / "tin-bai" / "form.toml").read_text("utf-8")
    return Form.model_validate(tomllib.loads(text)).lists[0]
