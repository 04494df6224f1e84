"""A whole month on the shipped samples, compared with the expected results."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from baocao_cli.blanks.month_opening import init_month
from baocao_cli.collection import CollectReport, collect
from baocao_cli.contract.collect import file_member
from baocao_cli.contract.summary import summary_document
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.month import Month
from baocao_cli.progress import Progress
from baocao_cli.resources import samples_folder
from baocao_cli.summary.issue.summarize import summarize_month
from baocao_cli.summary.model.summary import Summary
from baocao_cli.workspace.locate import open_workspace

MONTH = Month(2020, 9)
INBOX = "hom-thu"
"""Where the demo puts the returns: an inbox may be any folder."""
_ROSTER, _ARRIVALS, _SUMMARY = "don-vi.csv", "arrivals.json", f"expected-summary-{MONTH}.json"


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What the demo did; `differences` names every result that is not as expected (a file's path or the summary's)."""

    folder: Path
    blanks: int
    files: int
    returns: int
    summary: Summary
    written: tuple[Path, ...]
    differences: tuple[str, ...]


def run_demo(folder: Path, progress: Progress) -> DemoReport:
    """Write blanks, collect the samples and write the summary in that folder. Raises UsageFault if it is not empty."""
    samples = samples_folder()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageFault(Finding.of("demo-folder-taken", where=str(folder)))
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(samples / _ROSTER, folder / _ROSTER)
    opened = init_month(folder, folder, MONTH, force=False, progress=progress)
    inbox = _lay_out_inbox(samples, folder / INBOX)
    workspace = open_workspace(folder, folder)
    with collect(workspace, inbox, progress=progress) as collected:
        differences = list(_files_unlike(samples, collected))
        counts = collected.counts
    with open_ledger(workspace) as ledger:
        summarized = summarize_month(workspace, ledger, MONTH)
    written = [workspace.shown(path) for path in summarized.written]
    document = summary_document(summarized.summary, written).model_dump(mode="json", by_alias=True)
    if document != _read_json(samples / _SUMMARY):
        differences.append(_SUMMARY)
    return DemoReport(
        folder,
        len(opened.report.written),
        counts.files,
        counts.returns,
        summarized.summary,
        summarized.written,
        tuple(differences),
    )


def new_folder(parent: Path) -> Path:
    """A folder in `parent` that does not exist yet."""
    name, number = "baocao-demo", 1
    while (parent / name).exists():
        number += 1
        name = f"baocao-demo-{number}"
    return parent / name


def _lay_out_inbox(samples: Path, inbox: Path) -> Path:
    """Copy the samples and set their times of arrival, which neither a clone nor a wheel keeps."""
    for path, arrived in _read_json(samples / _ARRIVALS).items():
        target = inbox / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(samples / "inbox" / path, target)
        moment = datetime.fromisoformat(arrived).timestamp()
        os.utime(target, (moment, moment))
    return inbox


def _files_unlike(samples: Path, collected: CollectReport) -> Iterator[str]:
    """The paths of the files whose result differs from the expected one."""
    for file in collected.files():
        expected = samples / "expected" / f"{file.path.replace('!/', '/')}.json"
        document = file_member(file).model_dump(mode="json", by_alias=True)
        if not expected.is_file() or document != _read_json(expected):
            yield file.path


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
