"""The inside of a Word document: structure, text, what is not plain."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "document-damaged": ERROR,
    "document-foreign": ERROR,
    "document-too-large": ERROR,
    "embedded-part": WARNING,
    "legacy-fonts": INFO,
    "tracked-changes": INFO,
}
