"""The small inboxes: each is collected and summarized as a clerk would, and held against its alternatives."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.spec.adapter import Got
from tests.spec.collected import Collected, quotes, reaches
from tests.spec.expectations import HELD, OTHER, SILENT, WARNED, Result, fits
from tests.support.cli import Result as Ended
from tests.support.cli import baocao

DATA = Path(__file__).parent.parent / "data" / "spec" / "cases"
_ARRIVED = "2020-10-02T09:00:00+07:00"
_GRAVEST_FIRST = (SILENT, WARNED, HELD, OTHER)


def cases(scratch: Path) -> list[Result]:
    """`cases/`: right if one alternative holds as a whole."""
    opened = scratch / "cases"
    opened.mkdir()
    shutil.copy(DATA / "don-vi.xlsx", opened)
    baocao("init-month", "--month", "2020-09", cwd=opened)
    return [_case(folder, opened, scratch) for folder in sorted(DATA.iterdir()) if folder.is_dir()]


def _case(folder: Path, opened: Path, scratch: Path) -> Result:
    case = json.loads((folder / "case.json").read_text("utf-8"))
    workspace = scratch / f"case-{case['name']}"
    shutil.copytree(opened, workspace)
    _put_inbox(folder, case, workspace)
    run = _run(workspace, case)
    failed = [list(_unmet(run, alternative)) for alternative in case["expect"]]
    shutil.rmtree(workspace)
    if not all(failed):
        return Result(case["name"], case["situation"], None, note=case["kind"])
    nearest = min(failed, key=len)
    expected = "; or ".join(json.dumps(alternative, ensure_ascii=False) for alternative in case["expect"])
    fault = next(each for each in _GRAVEST_FIRST if any(unmet.fault == each for unmet in nearest))
    got = "; ".join(unmet.text for unmet in nearest)
    return Result(case["name"], case["situation"], fault, expected, got, note=case["kind"])


def _put_inbox(folder: Path, case: Any, workspace: Path) -> None:
    inbox = workspace / "inbox"
    shutil.copytree(folder / "inbox", inbox)
    for blank in case.get("blanks", ()):
        shutil.copy(next((workspace / "bieu-mau").rglob(blank)), inbox / blank)
    for path in (each for each in inbox.rglob("*") if each.is_file()):
        moment = case["mtimes"].get(path.relative_to(inbox).as_posix(), _ARRIVED)
        seconds = datetime.fromisoformat(moment).timestamp()
        os.utime(path, (seconds, seconds))


@dataclass(frozen=True)
class _Run:
    """What the program said of a case."""

    workspace: Path
    month: str
    ended: Ended

    @cached_property
    def collected(self) -> Collected:
        return Collected(self.ended.json, self.month)

    @cached_property
    def totals(self) -> Any:
        """Of the month; none where no return came at all."""
        summary = baocao("summarize", "--month", self.month, "--json", cwd=self.workspace)
        return summary.json.get("totals", {}) if summary.out.strip() else {}


def _run(workspace: Path, case: Any) -> _Run:
    month = case["month"]
    return _Run(workspace, month, baocao("collect", "inbox", "--month", month, "--json", cwd=workspace))


@dataclass(frozen=True)
class _Unmet:
    fault: str
    text: str


def _unmet(run: _Run, alternative: Any) -> Iterator[_Unmet]:
    """What an alternative names and does not hold."""
    checks = {
        "readings": _unmet_readings,
        "totals": _unmet_totals,
        "waits": _unmet_waits,
        "told": _unmet_told,
        "untold": _unmet_untold,
        "exit": _unmet_exit,
    }
    for key, wanted in alternative.items():
        yield from checks[key](run, wanted)


def _unmet_readings(run: _Run, wanted: Any) -> Iterator[_Unmet]:
    for name, allowed in wanted.items():
        unit, form, measure = name.split("/")
        kept = run.collected.in_force(unit, form)
        if kept is None:
            yield _Unmet(SILENT, f"{name}: no return")
            continue
        got = run.collected.reading(kept, measure)
        if _list_is_held(got):
            got = Got(("held",), None, got.value, "error", got.codes)
        if not any(_reading_fits(kept, measure, got, each) for each in allowed):
            held = got.statuses == ("held",)
            fault = HELD if held else WARNED if got.severity else SILENT
            yield _Unmet(fault, f"{name}: {got}")


def _list_is_held(got: Got) -> bool:
    items = got.value.get("items", ()) if isinstance(got.value, dict) else ()
    return any(item.get("held") for item in items)


def _reading_fits(kept: Any, measure: str, got: Got, wanted: Any) -> bool:
    return (
        ("status" not in wanted or wanted["status"] in got.statuses)
        and ("value" not in wanted or fits(wanted["value"], got.value))
        and ("proposal" not in wanted or fits(wanted["proposal"], got.proposal))
        and ("least" not in wanted or reaches(kept, measure, wanted["least"]))
        and ("quotes" not in wanted or quotes(kept, measure, wanted["quotes"]))
    )


def _unmet_totals(run: _Run, wanted: Any) -> Iterator[_Unmet]:
    for name, allowed in wanted.items():
        got = run.totals
        for part in name.split("/"):
            got = (got or {}).get(part)
        if not any(got is None if each is None else fits(each, got) for each in allowed):
            warned = got is None and any(each["severity"] != "info" for each in run.collected.findings())
            yield _Unmet(WARNED if warned else SILENT, f"total {name}: {got}")


def _unmet_waits(run: _Run, wanted: Any) -> Iterator[_Unmet]:
    for name in wanted:
        if not run.collected.waiting(name):
            yield _Unmet(SILENT, f"{name} does not wait")


def _unmet_told(run: _Run, wanted: Any) -> Iterator[_Unmet]:
    for each in wanted:
        if not run.collected.reports(each["path"], each["least"], each["says"]):
            found = [f"{finding['code']}: {finding['message']}" for finding in run.collected.findings(each["path"])]
            yield _Unmet(OTHER, f"{each['path']} is not explained by any of {each['says'][:3]}: {found}")


def _unmet_untold(run: _Run, wanted: Any) -> Iterator[_Unmet]:
    for finding in run.collected.findings():
        if finding["code"] in wanted:
            yield _Unmet(OTHER, f"reported: {finding['code']}")


def _unmet_exit(run: _Run, wanted: Any) -> Iterator[_Unmet]:
    if run.ended.exit != wanted:
        yield _Unmet(OTHER, f"exit {run.ended.exit}")
