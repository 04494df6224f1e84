"""`baocao answer`: one question answered, or one accepted figure corrected, without a dialogue."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption, parse_day, parse_month
from baocao_cli.month import Month
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.answering.answer import AnswerReport
    from baocao_cli.cli.show.console import Console
    from baocao_cli.ledger.versions.effect import Choice


def answer(
    key: Annotated[str, typer.Argument(metavar=say("metavar.key"), help=say("answer.key"), show_default=False)],
    text: Annotated[
        str | None, typer.Argument(metavar=say("metavar.text"), help=say("answer.text"), show_default=False)
    ] = None,
    month: MonthOption = None,
    accept: Annotated[bool, typer.Option("--accept", help=say("answer.accept"))] = False,
    replaces: Annotated[bool, typer.Option("--replace", help=say("answer.replace"))] = False,
    complete: Annotated[bool, typer.Option("--complete", help=say("answer.complete"))] = False,
    in_force: Annotated[bool, typer.Option("--in-force", help=say("answer.in-force"))] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help=say("answer.withdraw"))] = False,
    came: Annotated[
        date | None, typer.Option("--came", metavar="YYYY-MM-DD", parser=parse_day, help=say("answer.came"))
    ] = None,
    unit: Annotated[str | None, typer.Option("--unit", metavar=say("metavar.unit"), help=say("answer.unit"))] = None,
    form: Annotated[str | None, typer.Option("--form", metavar=say("metavar.form"), help=say("answer.form"))] = None,
    as_month: Annotated[
        Month | None, typer.Option("--as-month", metavar="YYYY-MM", parser=parse_month, help=say("answer.as-month"))
    ] = None,
    remember: Annotated[bool, typer.Option("--remember", help=say("answer.remember"))] = False,
    reason: Annotated[str, typer.Option("--reason", metavar=say("metavar.reason"), help=say("answer.reason"))] = "",
    by: Annotated[str | None, typer.Option("--by", metavar=say("metavar.name"), help=say("answer.by"))] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Keep one decision, show what it changed."""
    from baocao_cli.answering.answer import answer as keep
    from baocao_cli.answering.request import Request
    from baocao_cli.cli.show.console import Console
    from baocao_cli.ledger.months.working_month import working_month
    from baocao_cli.ledger.versions.effect import Choice
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    chosen = _chosen(key, {Choice.REPLACE: replaces, Choice.COMPLETE: complete, Choice.IN_FORCE: in_force})
    request = Request(key, text, accept, chosen, withdraw, came, unit, form, as_month, remember, reason, by)
    report = keep(opened, month or working_month(opened), request)
    _show(console, report)
    if json:
        from baocao_cli.contract.answer import answer_document

        console.document(answer_document(report))
    return report.exit_code


def _chosen(key: str, asked: dict[Choice, bool]) -> Choice | None:
    """The one choice that is asked for, if any. Raises UsageFault for several: none of them goes before another."""
    from baocao_cli.errors import UsageFault
    from baocao_cli.findings import Finding

    chosen = [choice for choice, is_asked in asked.items() if is_asked]
    if len(chosen) > 1:
        raise UsageFault(Finding.of("answer-one-thing", raw=key))
    return chosen[0] if chosen else None


def _show(console: Console, report: AnswerReport) -> None:
    for answered in report.answered:
        decision = answered.decision
        console.say(say("answer.kept", number=decision.id, key=decision.key, text=decision.text))
    console.say(say("answer.still-waits" if report.waits else "answer.done", month=report.month))
