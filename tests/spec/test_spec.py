"""The program against every example of the contract; `tests/data/spec/not_yet.txt` lists what it does not meet yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spec import not_yet
from tests.spec.sets import SETS


@pytest.mark.parametrize("name", SETS)
def test_examples_are_met_but_for_those_that_are_listed(name: str, tmp_path: Path) -> None:
    results = SETS[name](tmp_path)
    by_name = {result.name: result for result in results}
    assert len(by_name) == len(results), "every example has a name of its own"
    listed = not_yet.listed(name)
    assert listed <= by_name.keys(), f"no such examples: {listed - by_name.keys()}"
    wrong = {result.name for result in results if result.fault is not None}
    unlisted = [f"{each}\n  expected {by_name[each].expected}\n  got {by_name[each].got}" for each in wrong - listed]
    assert not unlisted, "not as expected, and not listed:\n" + "\n".join(unlisted)
    assert listed <= wrong, "as expected now: take them off the list:\n" + "\n".join(sorted(listed - wrong))


def test_the_list_names_only_sets_that_are_run() -> None:
    lines = [line for line in not_yet.FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert {line.split("\t")[0] for line in lines} <= SETS.keys()
    assert len(lines) == sum(len(not_yet.listed(name)) for name in SETS)
