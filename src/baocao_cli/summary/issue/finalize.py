"""The recipe of `summarize --final`: a month is frozen once nothing waits; what changes later is a supplement.

The bytes that were issued are kept for good and never rewritten; the ledger knows when, by whom, and their hashes.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from baocao_cli.findings import Finding
from baocao_cli.ledger import originals
from baocao_cli.ledger.finals import Final, FinalFile, add_files, add_final, issued_paths, latest_final
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.rollup.packing import with_carried
from baocao_cli.summary.issue.atomic_write import write_together
from baocao_cli.summary.issue.issued_figures import Changes, changes_since, stated, to_json
from baocao_cli.summary.issue.payload import carried_by
from baocao_cli.summary.issue.summarize import (
    STEM_ENDINGS,
    MoreAnnexes,
    Summarized,
    composed,
    name_of,
    no_more_annexes,
    render,
    template_of,
    told_of,
)
from baocao_cli.summary.issue.supplement import TEMPLATES as SUPPLEMENTS
from baocao_cli.summary.issue.supplement import render_supplement
from baocao_cli.summary.model.gaps import keys, open_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.workspace.folder import ORIGINALS, Workspace
from baocao_cli.workspace.settings_model import Layout

KEPT = "da-chot"
"""Beside the month's originals: what was issued."""


def finalize_month(
    workspace: Workspace, month: Month, signed_on: date | None = None, more_annexes: MoreAnnexes = no_more_annexes
) -> Summarized:
    """Freeze the month, or write a supplement where it is frozen and has changed; nothing while something waits.

    A frozen month that has not changed is issued in a layout in which it was not issued yet. Raises WorkspaceFault for
    a template that cannot be used, StoreFault where a file cannot be written or another run writes.
    """
    with Ledger.open_for_run(workspace.state_folder) as ledger, ledger.transaction() as connection:
        summary = composed(workspace, ledger, month)
        frozen = latest_final(connection, month)
        issue = _Issue(workspace, connection, summary, frozen, issued_paths(connection, month), signed_on)
        if frozen is None:
            return _refused(summary) or issue.as_new(render(workspace, summary, signed_on, more_annexes))
        changes = changes_since(frozen, summary)
        if not changes:
            return issue.in_further_files(render(workspace, summary, signed_on, more_annexes))
        return _refused(summary) or issue.as_new(issue.supplement(frozen, changes))


def _refused(summary: Summary) -> Summarized | None:
    """Why nothing can be issued yet; None where nothing waits."""
    month, open_now = summary.month, open_gaps(summary)
    if open_now:
        names = ", ".join(keys(gap.identity for gap in open_now))
        told = Finding.of("final-waits", month=month, number=len(open_now), keys=names)
    elif not summary.returns:
        told = Finding.of("no-return-in-month", month=month)
    else:
        return None
    return Summarized(summary, findings=(told,), waits=True)


@dataclass(frozen=True, slots=True)
class _Issue:
    """What is issued of a month, after what was issued before; within the ledger's transaction."""

    workspace: Workspace
    connection: sqlite3.Connection
    summary: Summary
    frozen: Final | None
    issued: frozenset[str]
    signed_on: date | None

    def supplement(self, frozen: Final, changes: Changes) -> dict[Path, bytes]:
        """What has changed, in every layout in which the month was issued; the month's workbook as it is now."""
        folder = self.workspace.summary_folder(self.summary.month)
        stem = f"tong-hop-{self.summary.month}"
        asked = self.workspace.settings.summary.layout
        found = {}
        for layout, ending in STEM_ENDINGS.items():
            if layout == asked or self.workspace.shown(folder / f"{stem}{ending}.docx") in self.issued:
                path = folder / f"{stem}-bo-sung-{frozen.number + 1}{ending}.docx"
                found[path] = self._supplement_in(layout, frozen, changes)
        workbook = with_carried(render_workbook(self.summary), carried_by(self.summary))
        return {**found, folder / f"{stem}-bo-sung-{frozen.number + 1}.xlsx": workbook}

    def _supplement_in(self, layout: Layout, frozen: Final, changes: Changes) -> bytes:
        workspace = self.workspace.in_layout(layout)
        summary = replace(self.summary, settings=workspace.settings)
        template = template_of(workspace, SUPPLEMENTS[layout])
        named = name_of(template, workspace)
        return render_supplement(summary, frozen, changes, template, self.signed_on, named=named)

    def as_new(self, contents: Mapping[Path, bytes]) -> Summarized:
        """The summary itself, or the next supplement."""
        number = 0 if self.frozen is None else self.frozen.number + 1
        with self._put_away(contents) as files:
            add_final(self.connection, self.summary.month, number, to_json(stated(self.summary)), files)
        return Summarized(self.summary, tuple(contents), kept=tuple(file.kept for file in files))

    def in_further_files(self, rendered: Mapping[Path, bytes]) -> Summarized:
        """Those of the files that were never issued; the others stay as they are."""
        frozen, shown = self.frozen, self.workspace.shown
        contents = {path: data for path, data in rendered.items() if shown(path) not in self.issued}
        if frozen is None or not contents:
            told = () if frozen is None else (told_of(frozen, changes_since(frozen, self.summary)),)
            return Summarized(self.summary, findings=told, waits=bool(open_gaps(self.summary)))
        with self._put_away(contents) as files:
            add_files(self.connection, frozen.id, files)
        return Summarized(self.summary, tuple(contents), kept=tuple(file.kept for file in files))

    @contextmanager
    def _put_away(self, contents: Mapping[Path, bytes]) -> Iterator[list[FinalFile]]:
        """The kept copies first, then the rows, then the files themselves: none of them without the others."""
        workspace = self.workspace
        files = [_final_file(workspace, self.summary.month, path, data) for path, data in contents.items()]
        copies = {workspace.root / file.kept: data for file, data in zip(files, contents.values(), strict=True)}
        with _taken_back_on_failure(copies):
            for copy, data in copies.items():
                originals.write(copy, data)
                originals.settle(copy)
            yield files
            write_together(contents, workspace.shown)


def _final_file(workspace: Workspace, month: Month, path: Path, data: bytes) -> FinalFile:
    sha256 = hashlib.sha256(data).hexdigest()
    kept = PurePosixPath(ORIGINALS, str(month), KEPT, originals.safe_name(path.name, sha256))
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
