"""Settings, roster, forms, templates, months."""

from baocao_cli.findings.model import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "no-workspace": ERROR,
    "workspace-unreadable": ERROR,
    "settings-encoding": ERROR,
    "settings-syntax": ERROR,
    "settings-value": ERROR,
    "roster-missing": ERROR,
    "roster-unreadable": ERROR,
    "roster-encoding": ERROR,
    "roster-no-header": ERROR,
    "roster-column-missing": ERROR,
    "roster-column-twice": ERROR,
    "roster-code-missing": ERROR,
    "roster-code-invalid": ERROR,
    "roster-code-reserved": ERROR,
    "roster-code-twice": ERROR,
    "roster-name-missing": ERROR,
    "roster-month-invalid": ERROR,
    "roster-months-reversed": ERROR,
    "roster-form-unknown": ERROR,
    "roster-empty": ERROR,
    "roster-sample-written": ERROR,
    "roster-two-files": WARNING,
    "roster-name-twice": WARNING,
    "roster-code-number": INFO,
    "roster-sample-left": WARNING,
    "form-encoding": ERROR,
    "form-syntax": ERROR,
    "form-value": ERROR,
    "form-id-twice": ERROR,
    "form-file-missing": ERROR,
    "form-template": ERROR,
    "form-template-table": ERROR,
    "month-before-campaign": WARNING,
    "no-unit-owes": WARNING,
    "blank-locked": ERROR,
}
