"""The examples of whole returns: one run of `collect` over all of them, compared reading by reading."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from tests.spec.collected import Collected
from tests.spec.expectations import SILENT, Expected, Result, fault_of, outcomes
from tests.support.cli import baocao

DATA = Path(__file__).parent.parent / "data" / "spec" / "returns"
MONTH = "2020-09"


def returns(scratch: Path) -> list[Result]:
    """`returns/`: every reading that `expected.json` names."""
    workspace = scratch / "returns"
    shutil.copytree(DATA, workspace)
    examples = json.loads((workspace / "expected.json").read_text("utf-8"))
    return compare(collect(workspace), examples)


def collect(workspace: Path) -> Collected:
    """`collect inbox` in that folder, which becomes a workspace."""
    baocao("init-month", "--month", MONTH, cwd=workspace)
    return Collected(baocao("collect", "inbox", "--month", MONTH, "--json", cwd=workspace).json, MONTH)


def compare(collected: Collected, examples: list[Any]) -> list[Result]:
    """Every named reading of every example (`file`, `unit`, `form`, `readings`, perhaps `id`, `as` and `rule`)."""
    return [result for example in examples for result in _readings(collected, example)]


def _readings(collected: Collected, example: Any) -> list[Result]:
    label = f"{example['id']}.{example['as']}" if "id" in example else example["file"]
    kept = next((each for each in collected.returns(example["file"]) if each["form"] in (example["form"], None)), None)
    if kept is not None and kept["unit"] not in (None, example["unit"]):
        kept = None
    results = []
    for measure, wanted in example["readings"].items():
        expected = Expected(
            outcomes(wanted["status"], wanted["severity"]),
            wanted.get("value"),
            any_value="value" not in wanted,
            proposal=wanted.get("proposal"),
        )
        name, note = f"{label} {measure}", example["name"]
        got = None if kept is None else collected.reading(kept, measure)
        fault = SILENT if got is None else fault_of(expected, got)
        seen = "no return of that unit" if got is None else str(got)
        results.append(Result(name, note, fault, str(expected), seen, note, example.get("rule", "")))
    return results
