"""`baocao findings`: the catalogue of everything that can be reported about a file, a return or a reading."""

from __future__ import annotations

from baocao_cli.cli.options import JsonOption, WorkspaceOption
from baocao_cli.texts import say


def findings(json: JsonOption = False, workspace: WorkspaceOption = None) -> int:
    """List every code; needs no workspace."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.contract.catalogue import catalogue_document
    from baocao_cli.errors import ExitCode

    console = Console(json)
    document = catalogue_document()
    if json:
        console.document(document)
        return ExitCode.DONE
    rows = [
        [
            f"{finding.code}\n{say(f'severity.{finding.severity}')}",
            "\n".join(
                part
                for part in (finding.sentence, finding.remedy, say("findings.example", example=finding.example))
                if part
            ),
        ]
        for finding in document.findings
    ]
    console.table([say("findings.code"), say("findings.says")], rows)
    return ExitCode.DONE
