"""`baocao explain`: why a text or a file is read as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption, parse_month
from baocao_cli.month import Month
from baocao_cli.texts import say


def explain(
    text: Annotated[
        str,
        typer.Argument(metavar=say("metavar.text-or-file"), help=say("explain.text-or-file"), show_default=False),
    ],
    cell: Annotated[
        str | None, typer.Argument(metavar=say("metavar.cell"), help=say("explain.cell"), show_default=False)
    ] = None,
    measure: Annotated[
        str | None, typer.Option("--measure", metavar=say("metavar.measure"), help=say("explain.measure"))
    ] = None,
    form: Annotated[str | None, typer.Option("--form", metavar=say("metavar.form"), help=say("explain.form"))] = None,
    part: Annotated[str | None, typer.Option("--part", metavar=say("metavar.part"), help=say("explain.part"))] = None,
    period: Annotated[bool, typer.Option("--period", help=say("explain.as-period"))] = False,
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="YYYY-MM", parser=parse_month, help=say("explain.month")),
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Explain one text, one file or one cell of it."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.errors import ExitCode
    from baocao_cli.explaining.explain_request import Request, explain_request

    request = Request(text, cell, measure, form, part, period, month)
    explanation = explain_request(request, Path.cwd(), workspace)
    console = Console(json)
    if json:
        from baocao_cli.contract.explain import explain_document

        console.document(explain_document(explanation))
        return ExitCode.DONE
    from baocao_cli.cli.show.explanations import show

    show(console, explanation)
    return ExitCode.DONE
