"""How the program was called; versions, months and returns as a whole; ledger and disk."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "wrong-usage": ERROR,
    "command-misspelled": ERROR,
    "command-unknown": ERROR,
    "argument-too-many": ERROR,
    "option-misspelled": ERROR,
    "option-unknown": ERROR,
    "option-value": ERROR,
    "parameter-missing": ERROR,
    "parameter-value": ERROR,
    "month-notation": ERROR,
    "document-unknown": ERROR,
    "inbox-missing": ERROR,
    "month-not-opened": ERROR,
    "ledger-locked": ERROR,
    "ledger-damaged": ERROR,
    "ledger-newer": ERROR,
    "ledger-failed": ERROR,
    "disk-full": ERROR,
    "disk-failed": ERROR,
    "file-not-writable": ERROR,
    "unexpected-fault": ERROR,
    "internal-fault": ERROR,
    "version-differs": WARNING,
    "version-order-unknown": ERROR,
    "reading-contradicts-itself": ERROR,
    "parts-disagree": WARNING,
    "cumulative-differs": WARNING,
    "blank-untouched": INFO,
}
