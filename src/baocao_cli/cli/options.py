"""Options that commands share. `--json` and `-C` may be given before or after the command's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from baocao_cli.month import Month
from baocao_cli.texts import say


@dataclass(frozen=True, slots=True)
class Shared:
    """The options that were given before the command's name; kept in the context's `obj`."""

    json: bool = False
    workspace: Path | None = None


def _shared(context: typer.Context) -> Shared:
    return context.obj if isinstance(context.obj, Shared) else Shared()


def _json_anywhere(context: typer.Context, value: bool) -> bool:
    return value or _shared(context).json


def _workspace_anywhere(context: typer.Context, value: Path | None) -> Path | None:
    return value if value is not None else _shared(context).workspace


def parse_month(text: str) -> Month:
    """The month that was typed: `2020-09`, `9/2020`, `09-2020`, `tháng 9/2020`. Raises UsageFault."""
    from baocao_cli.vietnamese.typed_month import typed_month

    month = typed_month(text)
    if month is None:
        from baocao_cli.errors import UsageFault
        from baocao_cli.findings import Finding

        raise UsageFault(Finding.of("month-notation", raw=text))
    return month


def parse_day(text: str) -> date:
    """The day of the text `YYYY-MM-DD`. Raises UsageFault, whose message is Vietnamese."""
    from baocao_cli.errors import UsageFault
    from baocao_cli.findings import Finding

    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageFault(Finding.of("day-notation", raw=text)) from error


_WORKSPACE_FLAGS = ("--workspace", "-C")

JsonOption = Annotated[bool, typer.Option("--json", help=say("help.json"), callback=_json_anywhere)]
WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        *_WORKSPACE_FLAGS,
        metavar=say("metavar.folder"),
        help=say("help.workspace"),
        callback=_workspace_anywhere,
    ),
]
LeadingJsonOption = Annotated[bool, typer.Option("--json", help=say("help.json"))]
LeadingWorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        *_WORKSPACE_FLAGS,
        metavar=say("metavar.folder"),
        help=say("help.workspace"),
        envvar="BAOCAO_WORKSPACE",
        show_envvar=False,
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", help=say("help.yes"))]
MonthOption = Annotated[
    Month | None,
    typer.Option("--month", metavar="YYYY-MM", parser=parse_month, help=say("help.month")),
]
