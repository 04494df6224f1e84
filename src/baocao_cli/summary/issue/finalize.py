"""The recipe of `summarize --final`: a month is frozen once nothing waits; later changes go into a supplement.

The issued bytes are archived and never rewritten; the ledger records when, by whom, and their hashes.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from baocao_cli.findings import Finding
from baocao_cli.ledger import originals
from baocao_cli.ledger.months.finals import Final, FinalFile, add_files, add_final, finals
from baocao_cli.ledger.of_workspace import open_ledger_for_run
from baocao_cli.month import Month
from baocao_cli.questions import keys
from baocao_cli.rollup.packing import with_carried
from baocao_cli.summary.document.letterhead import report_symbol
from baocao_cli.summary.document.render import uses
from baocao_cli.summary.issue.atomic_write import write_together
from baocao_cli.summary.issue.issued_changes import Changes, changes_since
from baocao_cli.summary.issue.issued_figures import issued_figures, to_json
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
    stem_of,
    template_of,
)
from baocao_cli.summary.issue.supplement import TEMPLATES as SUPPLEMENTS
from baocao_cli.summary.issue.supplement import render_supplement, supplement_stem
from baocao_cli.summary.model.gaps import open_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.workspace.folder import ORIGINALS, Workspace
from baocao_cli.workspace.settings_model import Layout, Settings

KEPT = "da-chot"
"""The folder of issued files, within that of the month's originals."""


def finalize_month(
    workspace: Workspace,
    month: Month,
    signed_on: date | None = None,
    extra_annexes: ExtraAnnexes = no_extra_annexes,
    number: str | None = None,
) -> Summarized:
    """Freeze the month, or write a supplement if it is frozen and has changed; nothing while something waits.

    `number`: that of the document that is written, in the layout of the workspace; by default a report has the number
    of the settings and a supplement none. A frozen month that has not changed is written in the layouts in which it was
    not issued yet. Raises WorkspaceFault for a template that cannot be used, StoreFault if a file cannot be written or
    another run is writing.
    """
    numbered = workspace.numbered(number)
    with open_ledger_for_run(workspace) as ledger, ledger.transaction() as connection:
        summary = compose_from_ledger(numbered, ledger, month)
        issue = _Issue(workspace, connection, summary, finals(connection, month), signed_on, number)
        if not issue.issued:
            return _refused(summary) or issue.as_new(issue.report(render(numbered, summary, signed_on, extra_annexes)))
        changes = changes_since(issue.issued[-1], summary)
        if not changes:
            return issue.in_further_files(issue.report(render(numbered, summary, signed_on, extra_annexes)))
        return _refused(summary) or issue.as_new(issue.supplement(changes), tuple(issue.of_templates(changes)))


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
class _Content:
    """A file to be issued, and the number that it bears in full (`37/BC-SKHCN`); None if it bears none."""

    path: Path
    data: bytes
    symbol: str | None = None


@dataclass(frozen=True, slots=True)
class _Issue:
    """Issues the files of a month, given what was issued before; within the ledger's transaction."""

    workspace: Workspace
    connection: sqlite3.Connection
    summary: Summary
    issued: tuple[Final, ...]
    signed_on: date | None
    number: str | None

    def report(self, rendered: Mapping[Path, bytes]) -> list[_Content]:
        """The month's own document and workbook."""
        symbol = _symbol(self.summary.settings)
        return [_Content(path, data, symbol if path.suffix == ".docx" else None) for path, data in rendered.items()]

    def supplement(self, changes: Changes) -> list[_Content]:
        """The supplement in every layout in which the month was issued, and the present workbook."""
        folder = self.workspace.summary_folder(self.summary.month)
        stem = supplement_stem(self.summary, self.issued[-1].number + 1)
        found = []
        for layout in self._layouts():
            workspace = self._for_supplement(layout)
            path = folder / f"{stem}{STEM_ENDINGS[layout]}.docx"
            found.append(_Content(path, self._supplement_in(workspace, changes), _symbol(workspace.settings)))
        workbook = with_carried(render_workbook(self.summary), payload_of(self.summary))
        return [*found, _Content(folder / f"{stem}.xlsx", workbook)]

    def _layouts(self) -> list[Layout]:
        """The layout that was asked for, and those in which the month was issued."""
        folder, paths = self.workspace.summary_folder(self.summary.month), self._issued_paths()
        return [
            layout
            for layout, ending in STEM_ENDINGS.items()
            if layout == self.workspace.settings.summary.layout
            or self.workspace.shown(folder / f"{stem_of(self.summary)}{ending}.docx") in paths
        ]

    def _issued_paths(self) -> frozenset[str]:
        return frozenset(file.path for final in self.issued for file in final.files)

    def _for_supplement(self, layout: Layout) -> Workspace:
        """The workspace for a supplement in that layout: the number that was given is that of one document."""
        asked_for = layout == self.workspace.settings.summary.layout
        return self.workspace.in_layout(layout).numbered((self.number if asked_for else None) or "")

    def _supplement_in(self, workspace: Workspace, changes: Changes) -> bytes:
        summary = replace(self.summary, settings=workspace.settings)
        template = _supplement_template(workspace)
        named = name_of(template, workspace)
        return render_supplement(summary, self.issued, changes, template, self.signed_on, named=named)

    def of_templates(self, changes: Changes) -> Iterator[Finding]:
        """A warning for each of the office's own templates that leaves out what units' figures have changed."""
        if not any(change.figures for change in changes.of_returns):
            return
        for layout in self._layouts():
            template = _supplement_template(self.workspace.in_layout(layout))
            if not uses(template, "unit_figures"):
                yield Finding.of("template-without-unit-figures", where=name_of(template, self.workspace))

    def as_new(self, contents: Sequence[_Content], findings: tuple[Finding, ...] = ()) -> Summarized:
        """Issue the summary itself, or the next supplement."""
        number = self.issued[-1].number + 1 if self.issued else 0
        with self._archived(contents) as files:
            add_final(self.connection, self.summary.month, number, to_json(issued_figures(self.summary)), files)
        return self._written(contents, files, findings)

    def in_further_files(self, rendered: Sequence[_Content]) -> Summarized:
        """Issue those of the files that were not issued before; the others stay as they are."""
        latest, shown = self.issued[-1], self.workspace.shown
        contents = [each for each in rendered if shown(each.path) not in self._issued_paths()]
        if not contents:
            findings = (frozen_finding(latest, changes_since(latest, self.summary)),)
            return Summarized(self.summary, findings=findings, waits=bool(open_gaps(self.summary)))
        with self._archived(contents) as files:
            add_files(self.connection, latest.id, files)
        return self._written(contents, files)

    def _written(
        self, contents: Sequence[_Content], files: Sequence[FinalFile], findings: tuple[Finding, ...] = ()
    ) -> Summarized:
        paths, kept = tuple(each.path for each in contents), tuple(file.kept for file in files)
        return Summarized(self.summary, paths, findings, kept)

    @contextmanager
    def _archived(self, contents: Sequence[_Content]) -> Iterator[list[FinalFile]]:
        """Archive copies, let the caller record them, then write the files themselves: all of it or nothing."""
        workspace = self.workspace
        files = [self._final_file(each) for each in contents]
        copies = {workspace.root / file.kept: each.data for file, each in zip(files, contents, strict=True)}
        with _removed_on_failure(copies):
            for copy, data in copies.items():
                originals.write(copy, data)
                originals.settle(copy)
            yield files
            write_together({each.path: each.data for each in contents}, workspace.shown)

    def _final_file(self, content: _Content) -> FinalFile:
        sha256 = hashlib.sha256(content.data).hexdigest()
        month = str(self.summary.month)
        kept = PurePosixPath(ORIGINALS, month, KEPT, originals.safe_name(content.path.name, sha256))
        signed_on = self.signed_on if content.path.suffix == ".docx" else None
        return FinalFile(self.workspace.shown(content.path), sha256, str(kept), content.symbol, signed_on)


def _supplement_template(workspace: Workspace) -> Path:
    return template_of(workspace, SUPPLEMENTS[workspace.settings.summary.layout])


def _symbol(settings: Settings) -> str | None:
    """The number that a document with these settings bears; None if it is left open."""
    return report_symbol(settings) if settings.issuing.number.strip() else None


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
