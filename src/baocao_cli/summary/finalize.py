"""The recipe of `summarize --final`: a month is frozen once nothing waits; what changes later is a supplement.

The bytes that were issued are kept for good and never rewritten; the ledger knows when, by whom, and their hashes.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from baocao_cli.findings import Finding
from baocao_cli.ledger import originals
from baocao_cli.ledger.finals import Final, FinalFile, add_final, latest_final
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.summary.gaps import keys, open_gaps
from baocao_cli.summary.model import Summary
from baocao_cli.summary.recipe import (
    MoreAnnexes,
    Summarized,
    composed,
    name_of,
    no_more_annexes,
    render,
    template_of,
    told_of,
)
from baocao_cli.summary.stated import Changes, changes_since, stated, to_json
from baocao_cli.summary.supplement import TEMPLATE as SUPPLEMENT
from baocao_cli.summary.supplement import render_supplement
from baocao_cli.summary.workbook import render_workbook
from baocao_cli.summary.writing import write_together
from baocao_cli.workspace.folder import Workspace

KEPT = "da-chot"
"""Beside the month's originals: what was issued."""


def finalize_month(
    workspace: Workspace, month: Month, signed_on: date | None = None, more_annexes: MoreAnnexes = no_more_annexes
) -> Summarized:
    """Freeze the month, or write a supplement where it is frozen and has changed; nothing while something waits.

    Raises WorkspaceFault for a template that cannot be used, StoreFault where a file cannot be written or another run
    writes.
    """
    with Ledger.open_for_run(workspace.state_folder) as ledger, ledger.transaction() as connection:
        summary = composed(workspace, ledger, month)
        frozen = latest_final(connection, month)
        if frozen is None and not summary.returns:
            return Summarized(summary, findings=(Finding.of("no-return-in-month", month=month),), waits=True)
        changes = None if frozen is None else changes_since(frozen, summary)
        if frozen is not None and not changes:
            waits = bool(open_gaps(summary))
            return Summarized(summary, findings=(told_of(frozen, changes_since(frozen, summary)),), waits=waits)
        gaps = open_gaps(summary)
        if gaps:
            names = ", ".join(keys(gap.identity for gap in gaps))
            return Summarized(
                summary, findings=(Finding.of("final-waits", month=month, number=len(gaps), keys=names),), waits=True
            )
        if frozen is None or changes is None:
            contents, number = render(workspace, summary, signed_on, more_annexes), 0
        else:
            contents, number = _supplement(workspace, summary, frozen, changes, signed_on), frozen.number + 1
        return _issue(_Issue(workspace, connection, summary, number), contents)


def _supplement(
    workspace: Workspace, summary: Summary, frozen: Final, changes: Changes, signed_on: date | None
) -> dict[Path, bytes]:
    """What has changed, as a document; the month's workbook as it is now."""
    template = template_of(workspace, SUPPLEMENT)
    named = name_of(template, workspace)
    folder = workspace.summary_folder(summary.month)
    stem = f"tong-hop-{summary.month}-bo-sung-{frozen.number + 1}"
    return {
        folder / f"{stem}.docx": render_supplement(summary, frozen, changes, template, signed_on, named=named),
        folder / f"{stem}.xlsx": render_workbook(summary),
    }


@dataclass(frozen=True, slots=True)
class _Issue:
    """What is issued, and where its row goes."""

    workspace: Workspace
    connection: sqlite3.Connection
    summary: Summary
    number: int


def _issue(issue: _Issue, contents: Mapping[Path, bytes]) -> Summarized:
    """The kept copies first, then the row, then the files themselves: none of them without the others."""
    workspace, summary = issue.workspace, issue.summary
    files = [_final_file(workspace, summary.month, path, data) for path, data in contents.items()]
    copies = {workspace.root / file.kept: data for file, data in zip(files, contents.values(), strict=True)}
    with _taken_back_on_failure(copies):
        for copy, data in copies.items():
            originals.write(copy, data)
            originals.settle(copy)
        add_final(issue.connection, summary.month, issue.number, to_json(stated(summary)), files)
        write_together(contents, workspace.shown)
    return Summarized(summary, tuple(contents), kept=tuple(file.kept for file in files))


def _final_file(workspace: Workspace, month: Month, path: Path, data: bytes) -> FinalFile:
    sha256 = hashlib.sha256(data).hexdigest()
    kept = PurePosixPath(originals.FOLDER, str(month), KEPT, originals.safe_name(path.name, sha256))
    return FinalFile(workspace.shown(path), sha256, str(kept))


@contextmanager
def _taken_back_on_failure(copies: Mapping[Path, bytes]) -> Iterator[None]:
    """Copies that were not there before go again where the files were not issued."""
    new = [copy for copy in copies if not copy.exists()]
    try:
        yield
    except BaseException:
        for copy in new:
            copy.unlink(missing_ok=True)
        raise
