"""The inside of a workbook: sheets, formulas, error values."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "workbook-damaged": ERROR,
    "workbook-too-large": ERROR,
    "workbook-binary": ERROR,
    "workbook-without-sheets": ERROR,
    "workbook-covered-text": WARNING,
    "workbook-embedded-file": WARNING,
}
