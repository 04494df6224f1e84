"""`baocao check`: whether a document keeps the rules of layout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.checking.model import Layout
from baocao_cli.cli.options import JsonOption, WorkspaceOption
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.checking.model import Report, Result
    from baocao_cli.cli.show.console import Console

_LISTED = 5
"""How many places of a broken rule are shown; `--json` has all of them."""


def check(
    document: Annotated[Path, typer.Argument(metavar=say("metavar.docx"), help=say("check.document"))],
    layout: Annotated[Layout, typer.Option("--layout", help=say("check.layout"))] = Layout.GOVERNMENT,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Check one document; needs no workspace."""
    from unicodedata import normalize

    from baocao_cli.checking.check import check_file
    from baocao_cli.checking.model import Outcome
    from baocao_cli.cli.show.console import Console
    from baocao_cli.errors import ExitCode

    console = Console(json)
    report = check_file(document, layout)
    path = normalize("NFC", document.as_posix())
    if json:
        from baocao_cli.contract.check import check_document

        console.document(check_document(path, report))
    _show(console, path, report)
    return ExitCode.WAITING if report.with_outcome(Outcome.BROKEN) else ExitCode.DONE


def _show(console: Console, path: str, report: Report) -> None:
    from baocao_cli.checking.model import Outcome

    source = say(f"check.source.{report.layout}")
    console.say(say("check.heading", path=path, source=source))
    broken = report.with_outcome(Outcome.BROKEN)
    for result in broken:
        _show_broken(console, result, report.layout)
    counts = {
        "kept": len(report.with_outcome(Outcome.KEPT)),
        "broken": len(broken),
        "not_applicable": len(report.with_outcome(Outcome.NOT_APPLICABLE)),
    }
    console.say(say("check.counts", **counts))
    if not broken:
        console.say(say("check.all-kept"))


def _show_broken(console: Console, result: Result, layout: Layout) -> None:
    rule, breaches = result.rule, result.breaches
    console.say(say("check.broken-line", title=rule.title))
    console.say(say("check.asked-line", asked=rule.asked, source=rule.source(layout)))
    for breach in breaches[:_LISTED]:
        key = "check.found-line" if breach.where else "check.found-only"
        console.say(say(key, found=breach.found, where=breach.where))
    if len(breaches) > _LISTED:
        console.say(say("check.more-line", number=len(breaches) - _LISTED))
    console.say(say("check.remedy-line", remedy=rule.remedy))
