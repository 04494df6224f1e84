"""`baocao init-month`: opens a month and writes every unit's blanks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption, YesOption, parse_month
from baocao_cli.cli.show.console import Console, located_message
from baocao_cli.errors import ExitCode
from baocao_cli.findings import Severity, message
from baocao_cli.month import Month
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.blanks.month_opening import MonthOpened

_FIRST_STEPS = ("roster-sample-written", "roster-still-sample")
"""What has to be done before the first month; said as the next step, not as a fault."""


def init_month(
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="YYYY-MM", parser=parse_month, help=say("help.init-month.month")),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say("help.init-month.force"))] = False,
    yes: YesOption = False,
    close: Annotated[bool, typer.Option("--close", help=say("help.init-month.close"))] = False,
    refresh: Annotated[bool, typer.Option("--refresh", help=say("help.init-month.refresh"))] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Open the month, write the blanks, report what was done."""
    from baocao_cli.blanks import month_opening
    from baocao_cli.ledger.months.working_month import check_not_far_ahead, this_month

    console = Console(json)
    if close:
        return _close(console, month, workspace)
    check_not_far_ahead(month, expressly=yes)
    with console.progress(say("init-month.progress")) as progress:
        opened = month_opening.init_month(
            Path.cwd(), workspace, month or this_month(), force=force, refresh=refresh, progress=progress
        )
    _show(console, opened)
    waiting = any(finding.severity is Severity.ERROR for finding in opened.findings)
    if json:
        from baocao_cli.contract.init_month import init_month_document

        console.document(init_month_document(opened))
    return ExitCode.WAITING if waiting else ExitCode.DONE


def _close(console: Console, month: Month | None, workspace: Path | None) -> int:
    """Close the month that was opened by mistake."""
    from baocao_cli.blanks.month_closing import close_month
    from baocao_cli.errors import UsageFault
    from baocao_cli.findings import Finding
    from baocao_cli.workspace.locate import open_workspace

    if month is None:
        raise UsageFault(Finding.of("close-without-month"))
    closed = close_month(open_workspace(Path.cwd(), workspace), month)
    for finding in closed.findings:
        console.say(message(finding))
    if console.json:
        from baocao_cli.contract.init_month import month_closed_document

        console.document(month_closed_document(closed))
    return ExitCode.DONE


def _show(console: Console, opened: MonthOpened) -> None:
    if opened.created:
        console.say(say("init-month.created", paths=", ".join(opened.created), folder=opened.root))
    first_step = [finding for finding in opened.findings if finding.code in _FIRST_STEPS]
    for finding in first_step:
        console.say(located_message(finding))
    console.findings(finding for finding in opened.findings if finding not in first_step)
    if opened.due is None:
        return
    phase = opened.phase
    named = say("init-month.no_phase")
    if phase is not None:
        named = say("init-month.phase", number=phase.number, name=phase.name)
    month = f"{opened.month.number}/{opened.month.year}"
    console.say(say("init-month.opened", month=month, phase=named, due=f"{opened.due:%d/%m/%Y}"))
    report = opened.report
    folder = f"bieu-mau/{opened.month}"
    if report.written:
        console.say(say("init-month.written", count=len(report.written), units=opened.units, folder=folder))
    if report.kept:
        console.say(say("init-month.kept", count=len(report.kept)))
