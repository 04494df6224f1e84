"""The recipe of `summarize`: what is in force → the month's summary → its document and its workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.summary.compose import compose, first_counted_month
from baocao_cli.summary.document import render_document
from baocao_cli.summary.model import Summary
from baocao_cli.summary.workbook import render_workbook
from baocao_cli.summary.writing import write_together
from baocao_cli.workspace.folder import OWN_FORMS, Workspace

TEMPLATE = Path("tong-hop") / "summary.docx"


@dataclass(frozen=True, slots=True)
class Summarized:
    """A month's summary and the files that were written; none where no return is in force."""

    summary: Summary
    written: tuple[Path, ...]


def summarize_month(workspace: Workspace, ledger: Ledger, month: Month, signed_on: date | None = None) -> Summarized:
    """Compose the month's summary and write its files; a month with no return writes nothing.

    Raises WorkspaceFault for a template or declaration that cannot be used, StoreFault where a file cannot be written.
    """
    summary = compose(
        month,
        workspace.units,
        [loaded.form for loaded in workspace.forms],
        workspace.settings,
        ledger.in_force(first_counted_month(workspace.settings, month), month),
        ledger.waiting(month),
    )
    if not summary.returns:
        return Summarized(summary, ())
    folder = workspace.summary_folder(month)
    template = template_of(workspace)
    named = workspace.shown(template) if template.is_relative_to(workspace.root) else TEMPLATE.as_posix()
    contents = {
        folder / f"tong-hop-{month}.docx": render_document(summary, template, signed_on, named=named),
        folder / f"tong-hop-{month}.xlsx": render_workbook(summary),
    }
    write_together(contents, workspace.shown)
    return Summarized(summary, tuple(contents))


def template_of(workspace: Workspace) -> Path:
    """The office's own template where there is one, else the shipped one."""
    own = workspace.root / OWN_FORMS / TEMPLATE
    return own if own.is_file() else templates_folder() / TEMPLATE
