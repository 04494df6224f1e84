"""Tracing, export, waivers, final summaries."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "return-after-final": WARNING,
    "month-frozen": INFO,
    "frozen-month-changed": WARNING,
    "final-waits": ERROR,
    "template-without-draft": WARNING,
    "gap-unknown": ERROR,
    "waiver-unknown": ERROR,
    "waiver-without-reason": ERROR,
    "figure-unknown": ERROR,
    "figure-ambiguous": ERROR,
    "export-months": ERROR,
    "export-file-exists": ERROR,
    "export-extra-missing": ERROR,
    "export-month-unknown": WARNING,
}
