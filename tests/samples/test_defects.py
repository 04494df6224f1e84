"""Every sample of `samples/defects/` becomes what was written down by hand for it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sample_maker.defect_samples import defect_cases
from tests.sample_maker.expectation import Case, Return
from tests.sample_maker.roster import roster_csv
from tests.support.cli import baocao

DEFECTS = Path(__file__).parents[2] / "samples" / "defects"
CASES = list(defect_cases())


@pytest.fixture(scope="module")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    (folder / "don-vi.csv").write_text(roster_csv(), encoding="utf-8")
    (folder / "baocao.toml").write_text("", encoding="utf-8")
    return folder


@pytest.mark.parametrize("case", CASES, ids=[case.path for case in CASES])
def test_a_sample_becomes_what_is_expected(case: Case, empty_workspace: Path, tmp_path: Path) -> None:
    name = case.path.rsplit("/", 1)[-1].removeprefix(f"{case.defect:02d}-")
    shutil.copyfile(DEFECTS / case.path, tmp_path / name)
    month = ["--month", case.month_option] if case.month_option else []
    told = baocao("collect", str(tmp_path), "--json", "--dry-run", *month, cwd=empty_workspace).json
    entry, *members = told["files"]
    assert entry["outcome"] == case.outcome, findings(told)
    assert {member["path"].removeprefix(f"{name}!/"): member["outcome"] for member in members} == dict(case.members)
    assert [(found["unit"], found["form"], found["month"]) for found in returns(told)] == [
        (expected.unit, expected.form, expected.month) for expected in case.returns
    ], findings(told)
    for found, expected in zip(returns(told), case.returns, strict=True):
        check_return(found, expected)
    assert set(case.codes) <= {finding["code"] for finding in findings(told)}


def check_return(found: dict[str, Any], expected: Return) -> None:
    if expected.outcome is not None:
        assert found["outcome"] == expected.outcome, found["findings"]
    for measure, (status, value) in expected.readings.items():
        reading = found["readings"][measure]
        assert (measure, reading["status"]) == (measure, status), (reading["raw"], found["findings"])
        assert (measure, without_places(reading["value"])) == (measure, value)
        assert status != "reported" or reading["where"] or measure == "kho-khan"


def without_places(value: Any) -> Any:
    """The value less each item's raw text and place."""
    if isinstance(value, dict) and "items" in value and isinstance(value["items"], list):
        return {"items": [{k: v for k, v in item.items() if k not in ("raw", "where")} for item in value["items"]]}
    return value


def returns(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for entry in told["files"] for found in entry["returns"]]


def findings(told: dict[str, Any]) -> list[dict[str, Any]]:
    def every() -> Iterator[dict[str, Any]]:
        for entry in told["files"]:
            yield from entry["findings"]
            for found in entry["returns"]:
                yield from found["findings"]

    return list(every())
