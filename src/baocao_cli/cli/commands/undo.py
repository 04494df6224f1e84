"""`baocao undo`: what people decided, newest first, and taking one decision back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.answering.undo import UndoReport
    from baocao_cli.cli.show.console import Console
    from baocao_cli.ledger.decided.decisions import Decision


def undo(
    number: Annotated[
        int | None, typer.Argument(metavar=say("metavar.number"), help=say("undo.number"), show_default=False)
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """List the decisions, or take one back."""
    from baocao_cli.answering.undo import list_decisions
    from baocao_cli.answering.undo import undo as take_back
    from baocao_cli.cli.show.console import Console
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    report = list_decisions(opened) if number is None else take_back(opened, number)
    _show(console, report)
    if json:
        from baocao_cli.contract.answer import undo_document

        console.document(undo_document(report))
    return report.exit_code


def _show(console: Console, report: UndoReport) -> None:
    for number in report.undone:
        console.say(say("undo.done", number=number))
    if report.undone:
        return
    if not report.decisions:
        console.say(say("undo.nothing"))
        return
    heads = [say(f"undo.{name}") for name in ("head-number", "head-month", "head-key", "head-text", "head-why")]
    console.table(heads, [_row(each) for each in report.decisions], say("undo.title"))
    console.say(say("undo.how", number=report.decisions[0].id))


def _row(decision: Decision) -> list[str]:
    by = decision.decided_by or say("summary.waived-by-nobody")
    day = "" if decision.decided_at is None else f"{decision.decided_at:%d/%m/%Y}"
    text = decision.text or say(f"undo.kind-{decision.kind}")
    state = f" ({say('undo.undone')})" if decision.undone_at is not None else ""
    why = ", ".join(part for part in (decision.reason, by, day) if part)
    month = f"{decision.month.number}/{decision.month.year}"
    return [str(decision.id), month, decision.key, f"{text}{state}", why]
