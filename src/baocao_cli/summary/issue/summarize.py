"""The recipe of `summarize`: returns in force → the summary → its document and its workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baocao_cli.errors import ExitCode
from baocao_cli.findings import Finding
from baocao_cli.ledger.came import came
from baocao_cli.ledger.decided.waivers import waivers
from baocao_cli.ledger.months.finals import Final, latest_final
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.view import snapshot
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.rollup.packing import with_carried
from baocao_cli.summary.document.annexes import Annex
from baocao_cli.summary.document.render import render_document, uses
from baocao_cli.summary.issue.atomic_write import write_together
from baocao_cli.summary.issue.issued_changes import Changes, changes_since
from baocao_cli.summary.issue.payload import payload_of
from baocao_cli.summary.model.compose import compose, first_counted_month
from baocao_cli.summary.model.gaps import open_gaps
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.texts import say
from baocao_cli.workspace.folder import OWN_FORMS, Workspace
from baocao_cli.workspace.settings_model import Layout

FOLDER = "tong-hop"
TEMPLATES: dict[Layout, str] = {"nd30": "summary.docx", "dang": "summary-dang.docx"}
STEM_ENDINGS: dict[Layout, str] = {"nd30": "", "dang": "-dang"}
"""The end of the file name by layout, so that neither document overwrites the other."""


ExtraAnnexes = Callable[[Summary], Sequence[Annex]]
"""Makes the further annexes that the document is to have at its end."""


def no_extra_annexes(summary: Summary) -> Sequence[Annex]:
    """No further annexes."""
    return ()


@dataclass(frozen=True, slots=True)
class Summarized:
    """A summary, the files that were written (none without a return in force, or if the month is frozen), and findings
    about drafts and frozen months.

    `kept`: archived copies, relative to the workspace. `waits`: whether somebody has to act.
    """

    summary: Summary
    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    kept: tuple[str, ...] = ()
    waits: bool = False

    @property
    def exit_code(self) -> ExitCode:
        return ExitCode.WAITING if self.waits else ExitCode.DONE


def summarize_month(
    workspace: Workspace,
    ledger: Ledger,
    month: Month | Span,
    signed_on: date | None = None,
    extra_annexes: ExtraAnnexes = no_extra_annexes,
) -> Summarized:
    """Compose the summary of the month or span and write its files.

    Nothing is written for a month without a return, or a frozen one. Raises WorkspaceFault for a template or
    declaration that cannot be used, StoreFault if a file cannot be written.
    """
    summary = compose_from_ledger(workspace, ledger, month)
    frozen = latest_final(ledger.connection, summary.month) if summary.span.is_month else None
    if frozen is not None:
        changes = changes_since(frozen, summary)
        return Summarized(
            summary, findings=(frozen_finding(frozen, changes),), waits=bool(changes or open_gaps(summary))
        )
    if not summary.returns:
        return Summarized(summary, findings=(_no_return(summary.span),), waits=True)
    contents = render(workspace, summary, signed_on, extra_annexes)
    write_together(contents, workspace.shown)
    return Summarized(summary, tuple(contents), tuple(_of_template(workspace, summary)), waits=bool(open_gaps(summary)))


def _no_return(span: Span) -> Finding:
    if span.is_month:
        return Finding.of("no-return-in-month", month=span.last)
    return Finding.of("no-return-in-span", span=span.in_words)


def compose_from_ledger(workspace: Workspace, ledger: Ledger, month: Month | Span) -> Summary:
    """The summary of the month or span from the present state of the ledger."""
    span = Span.of_month(month) if isinstance(month, Month) else month
    with snapshot(ledger.connection):
        return compose(
            span,
            workspace.units,
            [loaded.form for loaded in workspace.forms],
            workspace.settings,
            ledger.in_force(first_counted_month(workspace.settings, span.first), span.last),
            ledger.waiting(span.last if span.is_month else None),
            [waiver for each in span.months for waiver in waivers(ledger.connection, each)],
            came(ledger.connection, span.first, span.last),
        )


def render(
    workspace: Workspace, summary: Summary, signed_on: date | None, extra_annexes: ExtraAnnexes
) -> dict[Path, bytes]:
    """Path → content of the document and the workbook, both with the summary's data packed in."""
    folder = workspace.summary_folder(summary.span.name)
    template = template_of(workspace)
    named = name_of(template, workspace)
    document = render_document(summary, template, signed_on, named=named, more=extra_annexes(summary))
    carried, stem = payload_of(summary), stem_of(summary)
    return {
        folder / f"{stem}{STEM_ENDINGS[summary.settings.summary.layout]}.docx": with_carried(document, carried),
        folder / f"{stem}.xlsx": with_carried(render_workbook(summary), carried),
    }


def stem_of(summary: Summary) -> str:
    """The name of the summary's files, without the layout's ending."""
    return f"tong-hop-{summary.span.name}"


def frozen_finding(frozen: Final, changes: Changes) -> Finding:
    """The finding that the month is frozen, and whether the ledger's figures have changed since."""
    day, by = f"{frozen.frozen_at:%d/%m/%Y}", frozen.frozen_by or say("summary.waived-by-nobody")
    if changes:
        return Finding.of("frozen-month-changed", month=frozen.month, day=day, by=by, changes=changes.in_words())
    return Finding.of("month-frozen", month=frozen.month, day=day, by=by)


def _of_template(workspace: Workspace, summary: Summary) -> Iterator[Finding]:
    """A warning if the office's own template cannot show that the summary is a draft."""
    template = template_of(workspace)
    if open_gaps(summary) and not uses(template, "draft"):
        yield Finding.of("template-without-draft", where=name_of(template, workspace))


def name_of(template: Path, workspace: Workspace) -> str:
    """The template's name in messages."""
    return workspace.shown(template) if template.is_relative_to(workspace.root) else f"tong-hop/{template.name}"


def template_of(workspace: Workspace, name: str | None = None) -> Path:
    """The office's own template if there is one, else the shipped one; by default that of the summary's layout."""
    name = name or TEMPLATES[workspace.settings.summary.layout]
    own = workspace.root / OWN_FORMS / FOLDER / name
    return own if own.is_file() else templates_folder() / FOLDER / name
