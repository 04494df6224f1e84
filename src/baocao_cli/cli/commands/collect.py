"""`baocao collect`: read an inbox into the ledger."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption, YesOption, parse_month
from baocao_cli.month import Month
from baocao_cli.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from baocao_cli.cli.show.closing import Closing
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.cli.show.remarks import Remark, SharedRemark
    from baocao_cli.collection import CollectReport, FileReport

_LISTED_IN_FULL = 20
"""Up to this number every file is listed; of more, only what is to be looked at or done."""


def collect(
    inbox: Annotated[Path, typer.Argument(metavar=say("metavar.inbox"), help=say("help.inbox"), show_default=False)],
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="YYYY-MM", parser=parse_month, help=say("help.collect-month")),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("help.dry-run"))] = False,
    yes: YesOption = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Read every file of the inbox, keep originals and readings."""
    from baocao_cli.cli.log import kept_log
    from baocao_cli.cli.show.closing import MONTHS_SHOWN, Closing
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.cli.show.workspace_warnings import show_workspace_warnings
    from baocao_cli.collection import collect as collect_inbox
    from baocao_cli.ledger.months.working_month import check_not_far_ahead, opened_months
    from baocao_cli.standing import standing
    from baocao_cli.workspace.locate import open_workspace

    check_not_far_ahead(month, expressly=yes)
    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    show_workspace_warnings(console, opened)
    log = kept_log(None if dry_run else opened.state_folder)
    with log, console.progress(say("collect.progress")) as progress:
        report = collect_inbox(opened, inbox, month, dry_run=dry_run, progress=progress)
    with report:
        remarks = _show(console, report, inbox, Messages(loaded.form for loaded in opened.forms))
        if dry_run:
            console.say(say("collect.dry-run"))
        if report.counts.files:
            months = sorted(report.months)[-MONTHS_SHOWN:] or ([month] if month else [])
            current = None if dry_run or not opened_months(opened) else standing(opened, months)
            _close(console, Closing(report.counts, remarks, current, str(inbox), console.width))
        if json:
            from baocao_cli.contract.collect import as_json

            console.stream(as_json(report))
        return report.exit_code


def _close(console: Console, closing: Closing) -> None:
    """Print the last screenful."""
    console.say()
    for line in closing.lines():
        console.say(line)


def _show(console: Console, report: CollectReport, inbox: Path, messages: Messages) -> list[SharedRemark]:
    """Print every file of a small inbox, and all that is to be looked at or done; returns the latter."""
    from baocao_cli.cli.show.remarks import shared_remarks, show_remarks

    counts = report.counts
    if not counts.files:
        console.say(say("collect.nothing", inbox=inbox))
        return []
    rows: list[tuple[str, str, str]] = []
    to_do: dict[str, tuple[str, list[Remark]]] = {}
    for file in report.files():
        if counts.files <= _LISTED_IN_FULL:
            rows.extend(_rows(messages, file))
        to_do[file.path] = _named(messages, file), _remarks(messages, file)
    if rows:
        heads = [say("collect.file"), say("collect.outcome"), say("collect.report")]
        console.table(heads, rows, say("collect.title", inbox=inbox))
    spoken_for = _spoken_for(path for path, (_, found) in to_do.items() if found)
    remarks = shared_remarks(said for path, said in to_do.items() if path not in spoken_for)
    if remarks:
        console.say()
        console.say(say("collect.to-do", inbox=inbox))
    show_remarks(console, remarks)
    return remarks


def _named(messages: Messages, file: FileReport) -> str:
    """The file's path with the units of its returns, or with the one that sent it though it could not be read."""
    if file.likely is not None and file.likely.unit is not None:
        return f"{file.path} ({file.likely.unit})"
    return messages.named(file.path, file.returns)


def _spoken_for(paths: Iterable[str]) -> set[str]:
    """The mails and archives around these files: what is said of a member need not be said of them as well."""
    around: set[str] = set()
    for path in paths:
        outer, inner, _ = path.rpartition("!/")
        while inner:
            around.add(outer)
            outer, inner, _ = outer.rpartition("!/")
    return around


def _rows(messages: Messages, file: FileReport) -> Iterator[tuple[str, str, str]]:
    """A row for the file, or one for each of its returns."""
    if not file.returns:
        yield file.path, say(f"outcome.{file.outcome}"), ""
    for kept in file.returns:
        lines = [messages.identity(kept.unit, kept.form, kept.month)]
        if kept.superseded_by is not None:
            lines.append(say("outcome.superseded"))
        likeliest = messages.likeliest_identity(kept)
        if likeliest:
            lines.append(say("collect.proposal", identity=likeliest))
        yield file.path, say(f"outcome.{kept.outcome}"), "\n".join(lines)


def _remarks(messages: Messages, file: FileReport) -> list[Remark]:
    """Everything that needs attention in the file and its returns; nothing waits where its unit's report came."""
    from baocao_cli.cli.show.messages import file_remarks
    from baocao_cli.findings import Severity

    of_file = file_remarks(file.findings)
    if file.likely is not None and file.likely.unit is not None and not file.waits:
        of_file = [replace(remark, severity=Severity.WARNING) for remark in of_file]
    return [*of_file, *(remark for kept in file.returns for remark in messages.remarks(kept))]
