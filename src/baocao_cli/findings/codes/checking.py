"""Checking a document's layout."""

from baocao_cli.findings.severity import Severity

CODES: dict[str, Severity] = {
    "check-no-file": Severity.ERROR,
    "check-not-docx": Severity.ERROR,
}
