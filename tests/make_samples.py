"""Writes `samples/` anew, and what is expected of each sample: `make samples`.

Samples whose program is LibreOffice are only written where it is installed. Look at the difference before you commit.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.sample_maker.content import Sample
from tests.sample_maker.defect_samples import defect_cases
from tests.sample_maker.demo_samples import demo_samples
from tests.sample_maker.expectation import Case
from tests.sample_maker.office import made
from tests.sample_maker.roster import roster_csv
from tests.support.cli import baocao

SAMPLES = Path(__file__).parents[1] / "samples"
DEMO, DEFECTS = SAMPLES / "demo", SAMPLES / "defects"
DEMO_MONTH = "2020-09"


def write_demo() -> list[Sample]:
    """The demo's inbox, roster, arrival times, and what is expected of it."""
    shutil.rmtree(DEMO, ignore_errors=True)
    samples = sorted(demo_samples(), key=lambda sample: sample.path)
    for sample in samples:
        _write(DEMO / "inbox" / sample.path, made(sample.data))
    _write(DEMO / "don-vi.csv", roster_csv().encode("utf-8"))
    _write_json(DEMO / "arrivals.json", {sample.path: sample.arrived for sample in samples})
    write_expected()
    return samples


def write_expected() -> None:
    """What is expected of the demo's files as they are."""
    shutil.rmtree(DEMO / "expected", ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(scratch)
        inbox = demo_workspace(workspace)
        collected = baocao("collect", str(inbox), "--json", cwd=workspace).json
        summary = baocao("summarize", "--month", DEMO_MONTH, "--json", cwd=workspace).json
    for entry in collected["files"]:
        _write_json(DEMO / "expected" / f"{entry['path'].replace('!/', '/')}.json", entry)
    _write_json(DEMO / f"expected-summary-{DEMO_MONTH}.json", summary)


def demo_workspace(folder: Path) -> Path:
    """A workspace with the demo's roster; returns its inbox, whose files have their own arrival times."""
    shutil.copy(DEMO / "don-vi.csv", folder / "don-vi.csv")
    baocao("init-month", "--month", DEMO_MONTH, cwd=folder)
    inbox = folder / "inbox"
    shutil.copytree(DEMO / "inbox", inbox)
    for path, arrived in json.loads((DEMO / "arrivals.json").read_text(encoding="utf-8")).items():
        moment = datetime.fromisoformat(arrived).timestamp()
        os.utime(inbox / path, (moment, moment))
    return inbox


def write_defects() -> list[Case]:
    """One file for each case."""
    shutil.rmtree(DEFECTS, ignore_errors=True)
    cases = list(defect_cases())
    for case in cases:
        _write(DEFECTS / case.path, made(case.data))
    return cases


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    _write(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _index(samples: Iterable[Sample], cases: Iterable[Case]) -> str:
    lines = [
        "# Samples",
        "",
        "Filled returns as real programs write them. `make samples` writes them anew. `baocao demo` runs on `demo/`:",
        "`inbox/`, the roster, times of arrival (a clone keeps none), and what must come of each file: `expected/`.",
        "`defects/` holds a file for each thing that goes wrong; what must become of it is written by hand in",
        "`tests/sample_maker/`. Units and people are made up.",
        "",
        "## demo/",
        "",
        "| file | written by | purpose |",
        "|---|---|---|",
    ]
    lines.extend(f"| `{sample.path}` | {sample.program} | {sample.purpose} |" for sample in samples)
    lines += ["", "## defects/", "", "| no. | file | written by | purpose |", "|---|---|---|---|"]
    ordered = sorted(cases, key=lambda case: (case.defect, case.path))
    lines.extend(f"| {case.defect} | `{case.path}` | {case.program} | {case.purpose} |" for case in ordered)
    return "\n".join(lines) + "\n"


def main() -> None:
    if "--expected" in sys.argv:
        write_expected()
        return
    samples, cases = write_demo(), write_defects()
    _write(SAMPLES / "README.md", _index(samples, cases).encode("utf-8"))


if __name__ == "__main__":
    main()
