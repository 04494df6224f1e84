"""`baocao collect`: read an inbox into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption, parse_month
from baocao_cli.month import Month
from baocao_cli.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from baocao_cli.cli.console import Console
    from baocao_cli.collection import CollectReport, FileReport
    from baocao_cli.findings import Finding
    from baocao_cli.ledger.model import KeptReturn

_LISTED_IN_FULL = 200
"""Up to so many files each one is listed; beyond, those that want looking at."""


def collect(
    inbox: Annotated[Path, typer.Argument(metavar=say("metavar.inbox"), help=say("help.inbox"), show_default=False)],
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="YYYY-MM", parser=parse_month, help=say("help.collect-month")),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("help.dry-run"))] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Read every file of the inbox, keep originals and readings."""
    from baocao_cli.cli.console import Console
    from baocao_cli.cli.log import kept_log
    from baocao_cli.collection import collect as collect_inbox
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    console.findings(opened.findings)
    log = kept_log(None if dry_run else opened.state_folder)
    with log, console.progress(say("collect.progress")) as progress:
        report = collect_inbox(opened, inbox, month, dry_run=dry_run, progress=progress)
    with report:
        _show(console, report, inbox)
        if dry_run:
            console.say(say("collect.dry-run"))
        if json:
            from baocao_cli.contract.collect import as_json

            console.stream(as_json(report))
        return report.exit_code


def _show(console: Console, report: CollectReport, inbox: Path) -> None:
    counts = report.counts
    if not counts.files:
        console.say(say("collect.nothing", inbox=inbox))
        return
    rows = [row for file in report.files() for row in _rows(file)]
    title = say("collect.title", inbox=inbox)
    if counts.files > _LISTED_IN_FULL:
        files = {row[0] for row in rows if row[2]}
        rows = [row for row in rows if row[2]]
        title = say("collect.title-attention", inbox=inbox, others=counts.files - len(files))
    console.table([say("collect.file"), say("collect.outcome"), say("collect.to-do")], rows, title, ratios=(5, 4, 9))
    console.say()
    console.say(say("collect.counts", **{name: getattr(counts, name) for name in counts.__slots__}))


def _rows(file: FileReport) -> Iterator[tuple[str, str, str]]:
    """A row for the file, or one for each of its returns."""
    if not file.returns:
        yield file.path, say(f"outcome.{file.outcome}"), _messages(file.findings)
    for kept in file.returns:
        findings = [*file.findings, *kept.findings, *(told for reading in kept.readings for told in reading.findings)]
        yield file.path, _outcome(kept), _messages(findings)


def _outcome(kept: KeptReturn) -> str:
    lines = [say(f"outcome.{kept.outcome}"), _identity(kept.unit, kept.form, kept.month)]
    if kept.superseded_by is not None:
        lines.append(say("outcome.superseded"))
    likeliest = _likeliest(kept)
    if likeliest:
        lines.append(say("collect.proposal", identity=" · ".join(likeliest)))
    return "\n".join(lines)


def _likeliest(kept: KeptReturn) -> list[str]:
    """What is proposed in the place of what is not known."""
    if kept.proposal is None:
        return []
    pairs = [(kept.unit, kept.proposal.unit), (kept.form, kept.proposal.form), (kept.month, kept.proposal.month)]
    return [str(proposed) for known, proposed in pairs if known is None and proposed is not None]


def _identity(unit: str | None, form: str | None, month: Month | None) -> str:
    return say(
        "collect.return",
        unit=unit or say("collect.unknown-unit"),
        form=form or say("collect.unknown-form"),
        month=month or say("collect.unknown-month"),
    )


def _messages(findings: Iterator[Finding] | list[Finding] | tuple[Finding, ...]) -> str:
    """What wants looking at, the gravest first, each once."""
    from baocao_cli.findings import Severity
    from baocao_cli.texts import message

    grave = sorted(
        (finding for finding in findings if finding.severity is not Severity.INFO),
        key=lambda finding: -finding.severity.rank,
    )
    return "\n".join(
        dict.fromkeys((f"{finding.where}: " if finding.where else "") + message(finding) for finding in grave)
    )
