"""The month's summary and status."""

from baocao_cli.findings.model import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "day-notation": ERROR,
    "no-return-in-month": WARNING,
    "declaration-unlike-ledger": ERROR,
    "template-not-there": ERROR,
    "template-not-a-document": ERROR,
    "template-syntax": ERROR,
    "template-unknown-name": ERROR,
    "template-structure": ERROR,
    "summary-file-in-use": ERROR,
    "summary-not-written": ERROR,
}
