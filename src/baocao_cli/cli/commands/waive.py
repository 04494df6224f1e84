"""`baocao waive`: what the office stops waiting for, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.cli.show.console import Console
    from baocao_cli.summary.issue.waive import WaiveReport
    from baocao_cli.summary.model.gaps import Gap
    from baocao_cli.summary.model.summary import Summary


def waive(
    gap: Annotated[
        str | None, typer.Argument(metavar=say("metavar.gap"), help=say("waive.gap"), show_default=False)
    ] = None,
    month: MonthOption = None,
    reason: Annotated[str, typer.Option("--reason", metavar=say("metavar.reason"), help=say("waive.reason"))] = "",
    undo: Annotated[bool, typer.Option("--undo", help=say("waive.undo"))] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Waive, undo, or list what waits."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.ledger.months.working_month import working_month
    from baocao_cli.summary.issue import waive as recipe
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    month = month or working_month(opened)
    if gap is None and not undo and not reason:
        report = recipe.list_gaps(opened, month)
    elif undo:
        report = recipe.undo(opened, month, gap or "")
    else:
        report = recipe.waive(opened, month, gap or "", reason)
    _show(console, report)
    if json:
        from baocao_cli.contract.waive import waive_document

        console.document(waive_document(report))
    return report.exit_code


def _show(console: Console, report: WaiveReport) -> None:
    summary = report.summary
    month = f"{summary.month.number}/{summary.month.year}"
    if report.waived:
        console.say(say("waive.done", month=month, number=len(report.waived)))
    if report.undone:
        console.say(say("waive.undone", month=month, number=len(report.undone)))
    waived = [gap for gap in report.gaps if gap.waiver is not None]
    if waived:
        headings = [say("waive.key"), say("waive.what"), say("waive.why"), say("waive.by")]
        rows = [[gap.key, _what(summary, gap), *_why(gap)] for gap in waived]
        console.table(headings, rows, say("waive.waived-title", month=month))
    if report.open:
        rows = [[gap.key, _what(summary, gap)] for gap in report.open]
        console.table([say("waive.key"), say("waive.what")], rows, say("waive.open-title", month=month))
        if not report.waived:
            console.say()
            console.say(say("waive.how", month=summary.month, key=report.open[0].key))
    else:
        console.say(say("waive.nothing", month=month))


def _what(summary: Summary, gap: Gap) -> str:
    from baocao_cli.summary.tell.waiver_text import gap_in_words

    identity = gap.identity
    unit = say("summary.unknown-unit") if identity.unit is None else summary.unit_name(identity.unit)
    place = ", ".join(part for part in (gap.file, identity.where) if part)
    quoted = f"“{' '.join(identity.raw.split())}”" if identity.raw else ""
    return "\n".join(part for part in (f"{unit}, {gap_in_words(summary, identity)}", quoted, place) if part)


def _why(gap: Gap) -> tuple[str, str]:
    waiver = gap.waiver
    if waiver is None:
        return "", ""
    by = waiver.waived_by or say("summary.waived-by-nobody")
    return waiver.reason, f"{by}, {waiver.waived_at:%d/%m/%Y}"
