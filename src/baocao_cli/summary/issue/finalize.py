"""The recipe of `summarize --final`: a month is frozen once nothing waits; later changes go into a supplement.

The issued bytes are archived and never rewritten; the ledger records when, by whom, and their hashes.
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
from baocao_cli.ledger.of_workspace import open_ledger_for_run
from baocao_cli.month import Month
from baocao_cli.questions import keys
from baocao_cli.rollup.packing import with_carried
from baocao_cli.summary.issue.atomic_write import write_together
from baocao_cli.summary.issue.issued_figures import Changes, changes_since, issued_figures, to_json
from baocao_cli.summary.issue.payload import payload_of
from baocao_cli.summary.issue.summarize import (
    STEM_ENDINGS,
    ExtraAnnexes,
    Summarized,
    compose_from_ledger,
    frozen_finding,
    name_of,
    no_extra_annexes,
    render,
    template_of,
)
from baocao_cli.summary.issue.supplement import TEMPLATES as SUPPLEMENTS
from baocao_cli.summary.issue.supplement import render_supplement
from baocao_cli.summary.model.gaps import open_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.workspace.folder import ORIGINALS, Workspace
from baocao_cli.workspace.settings_model import Layout

KEPT = "da-chot"
"""The folder of issued files, within that of the month's originals."""


def finalize_month(
    workspace: Workspace, month: Month, signed_on: date | None = None, extra_annexes: ExtraAnnexes = no_extra_annexes
) -> Summarized:
    """Freeze the month, or write a supplement if it is frozen and has changed; nothing while something waits.

    A frozen month that has not changed is written in the layouts in which it was not issued yet. Raises WorkspaceFault
    for a template that cannot be used, StoreFault if a file cannot be written or another run is writing.
    """
    with open_ledger_for_run(workspace) as ledger, ledger.transaction() as connection:
        summary = compose_from_ledger(workspace, ledger, month)
        frozen = latest_final(connection, month)
        issue = _Issue(workspace, connection, summary, frozen, issued_paths(connection, month), signed_on)
        if frozen is None:
            return _refused(summary) or issue.as_new(render(workspace, summary, signed_on, extra_annexes))
        changes = changes_since(frozen, summary)
        if not changes:
            return issue.in_further_files(render(workspace, summary, signed_on, extra_annexes))
        return _refused(summary) or issue.as_new(issue.supplement(frozen, changes))


def _refused(summary: Summary) -> Summarized | None:
    """The result that says why nothing can be issued yet; None if the month can be issued."""
    month, open_now = summary.month, open_gaps(summary)
    if open_now:
        names = ", ".join(keys.of_gaps(gap.identity for gap in open_now))
        reason = Finding.of("final-waits", month=month, number=len(open_now), keys=names)
    elif not summary.returns:
        reason = Finding.of("no-return-in-month", month=month)
    else:
        return None
    return Summarized(summary, findings=(reason,), waits=True)


@dataclass(frozen=True, slots=True)
class _Issue:
    """Issues the files of a month, given what was issued before; within the ledger's transaction."""

    workspace: Workspace
    connection: sqlite3.Connection
    summary: Summary
    frozen: Final | None
    issued: frozenset[str]
    signed_on: date | None

    def supplement(self, frozen: Final, changes: Changes) -> dict[Path, bytes]:
        """Path → content: the supplement in every layout in which the month was issued, and the present workbook."""
        folder = self.workspace.summary_folder(self.summary.month)
        stem = f"tong-hop-{self.summary.month}"
        requested = self.workspace.settings.summary.layout
        found = {}
        for layout, ending in STEM_ENDINGS.items():
            if layout == requested or self.workspace.shown(folder / f"{stem}{ending}.docx") in self.issued:
                path = folder / f"{stem}-bo-sung-{frozen.number + 1}{ending}.docx"
                found[path] = self._supplement_in(layout, frozen, changes)
        workbook = with_carried(render_workbook(self.summary), payload_of(self.summary))
        return {**found, folder / f"{stem}-bo-sung-{frozen.number + 1}.xlsx": workbook}

    def _supplement_in(self, layout: Layout, frozen: Final, changes: Changes) -> bytes:
        workspace = self.workspace.in_layout(layout)
        summary = replace(self.summary, settings=workspace.settings)
        template = template_of(workspace, SUPPLEMENTS[layout])
        named = name_of(template, workspace)
        return render_supplement(summary, frozen, changes, template, self.signed_on, named=named)

    def as_new(self, contents: Mapping[Path, bytes]) -> Summarized:
        """Issue the summary itself, or the next supplement."""
        number = 0 if self.frozen is None else self.frozen.number + 1
        with self._archived(contents) as files:
            add_final(self.connection, self.summary.month, number, to_json(issued_figures(self.summary)), files)
        return Summarized(self.summary, tuple(contents), kept=tuple(file.kept for file in files))

    def in_further_files(self, rendered: Mapping[Path, bytes]) -> Summarized:
        """Issue those of the files that were not issued before; the others stay as they are."""
        frozen, shown = self.frozen, self.workspace.shown
        contents = {path: data for path, data in rendered.items() if shown(path) not in self.issued}
        if frozen is None or not contents:
            findings = () if frozen is None else (frozen_finding(frozen, changes_since(frozen, self.summary)),)
            return Summarized(self.summary, findings=findings, waits=bool(open_gaps(self.summary)))
        with self._archived(contents) as files:
            add_files(self.connection, frozen.id, files)
        return Summarized(self.summary, tuple(contents), kept=tuple(file.kept for file in files))

    @contextmanager
    def _archived(self, contents: Mapping[Path, bytes]) -> Iterator[list[FinalFile]]:
        """Archive copies, let the caller record them, then write the files themselves: all of it or nothing."""
        workspace = self.workspace
        files = [_final_file(workspace, self.summary.month, path, data) for path, data in contents.items()]
        copies = {workspace.root / file.kept: data for file, data in zip(files, contents.values(), strict=True)}
        with _removed_on_failure(copies):
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
def _removed_on_failure(copies: Mapping[Path, bytes]) -> Iterator[None]:
    """Remove the new copies again if the block fails."""
    new = [copy for copy in copies if not copy.exists()]
    try:
        yield
    except BaseException:
        for copy in new:
            copy.unlink(missing_ok=True)
        raise
