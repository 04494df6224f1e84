"""The month's summary and status."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "day-notation": ERROR,
    "no-return-in-month": WARNING,
    "no-return-in-span": WARNING,
    "span-not-given": ERROR,
    "span-twice": ERROR,
    "span-half": ERROR,
    "span-reversed": ERROR,
    "year-unlikely": ERROR,
    "phase-unknown": ERROR,
    "phase-without-month": ERROR,
    "final-of-span": ERROR,
    "pdf-without-libreoffice": WARNING,
    "pdf-not-made": WARNING,
    "pdf-older": WARNING,
    "declaration-unlike-ledger": ERROR,
    "template-not-there": ERROR,
    "template-not-a-document": ERROR,
    "template-syntax": ERROR,
    "template-unknown-name": ERROR,
    "template-structure": ERROR,
    "summary-file-in-use": ERROR,
    "summary-not-written": ERROR,
}
