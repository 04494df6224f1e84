"""The examples of single cells: read in this process, a set in a second or two."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.spec.adapter import PERIOD, TIME, TITLE, read_text
from tests.spec.expectations import Expected, Outcome, Result, fault_of, outcomes

DATA = Path(__file__).parent.parent / "data"
Row = dict[str, str]


def cells() -> list[Result]:
    """`cells.csv`: value, status, severity and proposal as they stand there."""
    return _results(
        DATA / "cells.csv", lambda row: _one_outcome(row, exact=row["measure"] not in (PERIOD, TITLE, TIME))
    )


def cells_2() -> list[Result]:
    """`cells-2.csv`: one of the outcomes."""
    return _results(DATA / "spec" / "cells-2.csv", _one_outcome)


def neighbours() -> list[Result]:
    """`neighbours.csv`: as `cells-2.csv`."""
    return _results(DATA / "spec" / "neighbours.csv", _one_outcome)


def lists() -> list[Result]:
    """`list-neighbours.csv`: as `cells-2.csv`."""
    return _results(DATA / "spec" / "list-neighbours.csv", _one_outcome)


def notations() -> list[Result]:
    """`notations.csv`: statuses, of which a certain one has the value and at least the severity."""
    return _results(DATA / "spec" / "notations.csv", _notation)


def _one_outcome(row: Row, *, exact: bool = False) -> Expected:
    value, proposal = _parsed(row["value"]), _parsed(row["proposal"])
    return Expected(
        outcomes(row["status"], row["severity"]),
        value,
        proposal=proposal,
        exact=exact,
        any_value=not row["value"] and "reported" in row["status"].split("|"),
    )


def _notation(row: Row) -> Expected:
    statuses = tuple(Outcome(status, row["severity"]) for status in row["status"].split("|"))
    return Expected(statuses, _parsed(row["value"]), any_value=not row["value"], least=True)


def _parsed(text: str) -> Any:
    return json.loads(text) if text else None


def _results(path: Path, expectation: Callable[[Row], Expected]) -> list[Result]:
    return [_result(row, expectation(row)) for row in _rows(path)]


def _rows(path: Path) -> Iterator[Row]:
    """The rows, those of `notations.csv` with the other files' names for measure, kind of cell and text."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if "text" in row:
                measure = TIME if row["form"] == "tin-bai" else row["measure"]
                row = {**row, "measure": measure, "cell_type": "text", "cell": row["text"]}
            yield row


def _result(row: Row, expected: Expected) -> Result:
    got = read_text(row["measure"], row["cell_type"], row["cell"])
    kind = "" if row["cell_type"] == "text" else f" ({row['cell_type']})"
    shown = row["cell"].replace("\n", "⏎")
    name = f"{row['measure']}{kind}: {shown}"
    return Result(
        name,
        shown,
        fault_of(expected, got),
        str(expected),
        str(got),
        row["note"] or row.get("kind", ""),
        row.get("rule", ""),
    )
