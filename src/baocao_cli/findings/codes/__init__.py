"""The catalogue of findings: every code and its severity, by the stage that finds it.

The Vietnamese sentences, remedies and examples stand under the same codes in `texts/vi/findings/`.
"""

from baocao_cli.findings.codes import (
    cells,
    checking,
    collection,
    documents,
    files,
    final,
    lists,
    recognition,
    rollup,
    summary,
    workbooks,
    workspace,
)
from baocao_cli.findings.severity import Severity

STAGES: dict[str, dict[str, Severity]] = {
    "workspace": workspace.CODES,
    "files": files.CODES,
    "documents": documents.CODES,
    "workbooks": workbooks.CODES,
    "recognition": recognition.CODES,
    "cells": cells.CODES,
    "lists": lists.CODES,
    "collection": collection.CODES,
    "summary": summary.CODES,
    "checking": checking.CODES,
    "final": final.CODES,
    "rollup": rollup.CODES,
}

CODES: dict[str, Severity] = {code: severity for stage in STAGES.values() for code, severity in stage.items()}
