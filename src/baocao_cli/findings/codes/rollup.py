"""Summaries of offices below, taken as returns."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "summary-of-longer-time": ERROR,
    "summary-without-totals": ERROR,
    "summary-of-other-forms": ERROR,
    "summary-months-differ": ERROR,
    "summary-office-differs": WARNING,
    "summary-draft": WARNING,
    "summary-data-gone": WARNING,
    "summary-data-unreadable": WARNING,
    "summary-coverage-unknown": WARNING,
    "summary-form-unknown": WARNING,
    "summary-form-not-shown": ERROR,
    "summary-form-version": WARNING,
    "summary-row-strange": WARNING,
    "summary-edited": ERROR,
    "summary-row-gone": ERROR,
    "summary-figure-unreadable": ERROR,
    "summary-says-nothing": WARNING,
    "summary-says-nothing-optional": INFO,
    "summary-annex-gone": WARNING,
    "summary-annex-needed": ERROR,
    "summary-entry-gone": ERROR,
    "summary-entry-added": ERROR,
    "summary-annex-differs": ERROR,
    "summary-entry-edited": ERROR,
    "summary-entry-unreadable": ERROR,
    "summary-words-left": WARNING,
    "summary-words-edited": ERROR,
    "unit-counted-twice": ERROR,
    "units-counted-twice": ERROR,
    "covers-direct-return": WARNING,
}
