"""`baocao collect`: read an inbox into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption, YesOption, parse_month
from baocao_cli.month import Month
from baocao_cli.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.collection import CollectReport, FileReport
    from baocao_cli.collection.report import Counts

_LISTED_IN_FULL = 200
"""Up to this number every file is listed; of more, only those that need attention."""


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
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.cli.show.workspace_warnings import show_workspace_warnings
    from baocao_cli.collection import collect as collect_inbox
    from baocao_cli.ledger.working_month import check_not_far_ahead
    from baocao_cli.workspace.locate import open_workspace

    check_not_far_ahead(month, expressly=yes)
    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    show_workspace_warnings(console, opened)
    log = kept_log(None if dry_run else opened.state_folder)
    with log, console.progress(say("collect.progress")) as progress:
        report = collect_inbox(opened, inbox, month, dry_run=dry_run, progress=progress)
    with report:
        _show(console, report, inbox, Messages(loaded.form for loaded in opened.forms))
        if dry_run:
            console.say(say("collect.dry-run"))
        if json:
            from baocao_cli.contract.collect import as_json

            console.stream(as_json(report))
        return report.exit_code


def _show(console: Console, report: CollectReport, inbox: Path, messages: Messages) -> None:
    counts = report.counts
    if not counts.files:
        console.say(say("collect.nothing", inbox=inbox))
        return
    rows: list[tuple[str, str, str]] = []
    to_do: list[tuple[str, list[str]]] = []
    for file in report.files():
        wanted = list(_to_do(messages, file))
        if wanted or counts.files <= _LISTED_IN_FULL:
            rows.extend(_rows(messages, file))
        to_do.extend(wanted)
    title = say("collect.title", inbox=inbox)
    if counts.files > _LISTED_IN_FULL:
        others = counts.files - len({path for path, _ in to_do})
        title = say("collect.title-attention", inbox=inbox, others=others)
    console.table([say("collect.file"), say("collect.outcome"), say("collect.report")], rows, title)
    if to_do:
        console.say()
        console.say(say("collect.to-do"))
    for path, paragraphs in to_do:
        console.say(path)
        console.bullets(paragraphs)
    console.say()
    console.say(_counted(counts))
    if counts.held:
        console.say(f"{say('collect.next')} {say('collect.status')}")


def _counted(counts: Counts) -> str:
    """`5 tệp: 4 đã đọc, 1 không nhận. 4 báo cáo: 4 đã nhận.`: outcomes that did not occur are left out."""
    files = _pieces(counts, ("read", "duplicate", "ignored", "rejected"))
    text = say("collect.counts-files", number=counts.files, outcomes=files)
    if not counts.returns:
        return f"{text} {say('collect.no-returns')}"
    returns = _pieces(counts, ("accepted", "accepted_with_warnings", "held"))
    return f"{text} {say('collect.counts-returns', number=counts.returns, outcomes=returns)}"


def _pieces(counts: Counts, names: tuple[str, ...]) -> str:
    numbers = ((getattr(counts, name), name) for name in names)
    return "; ".join(f"{number} {say(f'outcome.{name}')}" for number, name in numbers if number)


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


def _to_do(messages: Messages, file: FileReport) -> Iterator[tuple[str, list[str]]]:
    """The file's path with a paragraph for everything that needs attention in the file and its returns."""
    from baocao_cli.cli.show.messages import file_messages

    paragraphs = file_messages(file.findings)
    for kept in file.returns:
        paragraphs.extend(messages.to_do(kept))
    if paragraphs:
        yield file.path, paragraphs
