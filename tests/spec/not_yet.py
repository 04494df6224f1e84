"""The examples that are not as expected yet: `set`, `name` and reason, parted by tabs, one a line."""

from __future__ import annotations

from pathlib import Path

from tests.spec.expectations import Result

FILE = Path(__file__).parent.parent / "data" / "spec" / "not_yet.txt"


def listed(name: str) -> set[str]:
    """The names of that set's examples in the list."""
    rows = [line.split("\t") for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert all(len(row) == 3 and row[2] for row in rows), "each line has a set, a name and a reason"
    return {example for of_set, example, _reason in rows if of_set == name}


def line(name: str, result: Result) -> str:
    """The line for an example of that set that is not as expected."""
    return f"{name}\t{result.name}\t{result.fault}: {result.note}"
