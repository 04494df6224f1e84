"""Periods, dates, titles, entries of a list, printed totals."""

from baocao_cli.findings.model import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "period-empty": INFO,
    "period-none": INFO,
    "period-year-assumed": INFO,
    "period-whole-month": INFO,
    "period-part-of-month": INFO,
    "period-first-of-month": INFO,
    "period-set-aside": INFO,
    "period-words-left": INFO,
    "period-number-left": WARNING,
    "period-outside": WARNING,
    "period-open": WARNING,
    "period-tentative": WARNING,
    "period-serial": WARNING,
    "period-month-unknown": INFO,
    "period-unclear": ERROR,
    "period-same-as-above": ERROR,
    "period-bare-number": ERROR,
    "period-ambiguous": ERROR,
    "period-impossible": ERROR,
    "period-reversed": ERROR,
    "period-several-months": ERROR,
    "period-other-month": ERROR,
    "period-swapped": ERROR,
}
