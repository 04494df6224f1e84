"""`baocao export`: everything that was read, as one table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption, parse_month
from baocao_cli.exporting.format import Format
from baocao_cli.month import Month
from baocao_cli.texts import say


def export(
    month: MonthOption = None,
    first: Annotated[
        Month | None, typer.Option("--from", metavar="YYYY-MM", parser=parse_month, help=say("export.from"))
    ] = None,
    last: Annotated[
        Month | None, typer.Option("--to", metavar="YYYY-MM", parser=parse_month, help=say("export.to"))
    ] = None,
    kind: Annotated[
        Format,
        typer.Option("--format", metavar=say("metavar.format"), help=say("export.format"), show_default=False),
    ] = Format.CSV,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("export.output"))
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Write the table and report where it is."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.exporting.export import export as export_rows
    from baocao_cli.exporting.export import requested_months
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    with console.progress(say("export.progress")) as progress:
        exported = export_rows(opened, requested_months(opened, month, first, last), kind, output, progress)
    inside = exported.path.is_relative_to(opened.root)
    written = opened.shown(exported.path) if inside else exported.path.as_posix()
    console.findings(exported.findings)
    console.say(say("export.done", rows=exported.rows, returns=exported.returns, path=written))
    if json:
        from baocao_cli.contract.export import export_document

        console.document(export_document(exported, kind, written))
    return exported.exit_code
