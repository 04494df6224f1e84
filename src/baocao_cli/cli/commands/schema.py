"""`baocao schema`: the JSON Schema of what `--json` prints, and of a `form.toml`."""

from __future__ import annotations

from typing import Annotated

import typer

from baocao_cli.cli.options import JsonOption, WorkspaceOption
from baocao_cli.texts import say

NAMES = (
    "init-month",
    "collect",
    "summary",
    "summary-span",
    "status",
    "standing",
    "review",
    "answer",
    "undo",
    "waive",
    "trace",
    "explain",
    "export",
    "check",
    "demo",
    "findings",
    "error",
    "form",
)


def schema(
    document: Annotated[
        str,
        typer.Argument(metavar=say("metavar.document"), help=say("help.document", names=", ".join(NAMES))),
    ],
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Print the schema: JSON with and without `--json`. Needs no workspace."""
    from json import dumps

    from baocao_cli.cli.show.console import Console
    from baocao_cli.contract.schema import json_schema
    from baocao_cli.errors import ExitCode, UsageFault
    from baocao_cli.findings import Finding

    if document not in NAMES:
        raise UsageFault(Finding.of("document-unknown", raw=document, names=", ".join(NAMES)))
    Console(json).stream([dumps(json_schema(document), ensure_ascii=False, indent=2), "\n"])
    return ExitCode.DONE
