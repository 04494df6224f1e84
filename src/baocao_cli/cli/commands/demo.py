"""`baocao demo`: a whole month on the shipped samples, for a first look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption
from baocao_cli.errors import ExitCode
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.cli.show.console import Console
    from baocao_cli.contract.demo import DemoDocument
    from baocao_cli.demo import DemoReport


def demo(
    folder: Annotated[
        Path | None, typer.Argument(metavar=say("metavar.folder"), help=say("demo.folder"), show_default=False)
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Run the month and report which files to open."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.demo import new_folder, run_demo

    console = Console(json)
    target = folder if folder is not None else new_folder(workspace or Path.cwd())
    with console.progress(say("demo.progress")) as progress:
        report = run_demo(target.resolve(), progress)
    if json:
        console.document(_document(report))
    _show(console, report)
    return ExitCode.WAITING if report.differences else ExitCode.DONE


def _document(report: DemoReport) -> DemoDocument:
    from baocao_cli.contract.demo import DemoDocument

    return DemoDocument(
        folder=report.folder.as_posix(),
        blanks=report.blanks,
        files=report.files,
        returns=report.returns,
        written=[path.relative_to(report.folder).as_posix() for path in report.written],
        differences=list(report.differences),
    )


def _show(console: Console, report: DemoReport) -> None:
    summary = report.summary
    console.say(say("demo.blanks", count=report.blanks))
    console.say(say("demo.collected", files=report.files, returns=report.returns))
    console.say(
        say(
            "demo.summary",
            received=len(summary.received),
            expected=len(summary.dues),
            late=len(summary.late),
            held=len(summary.asked),
        )
    )
    for different in report.differences:
        console.say(say("demo.different", path=different))
    if not report.differences:
        console.say(say("demo.as-expected"))
    console.say()
    console.say(say("demo.open"))
    for path in report.written:
        console.say(f"  {path}")
    console.say(say("demo.next", folder=report.folder))
