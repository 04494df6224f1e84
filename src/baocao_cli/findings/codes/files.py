"""Files of the inbox: what kind, can it be opened."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    "not-a-file": ERROR,
    "file-too-large": ERROR,
    "file-not-readable": ERROR,
    "link-outside": ERROR,
    "file-empty": ERROR,
    "file-damaged": ERROR,
    "password-protected": ERROR,
    "nested-too-deep": ERROR,
    "archive-too-large": ERROR,
    "archive-without-report": ERROR,
    "archive-kind-not-opened": ERROR,
    "mail-without-attachment": ERROR,
    "mail-without-report": ERROR,
    "figures-in-mail-body": ERROR,
    "attachment-is-a-link": ERROR,
    "picture-file": ERROR,
    "text-file": ERROR,
    "kind-not-read": ERROR,
    "needs-libreoffice": ERROR,
    "pdf-support-missing": ERROR,
    "pdf-scanned": ERROR,
    "pdf-without-text": ERROR,
    "read-from-pdf": WARNING,
    "read-from-html": INFO,
    "converted": INFO,
    "converted-in-part": WARNING,
    "conversion-failed": ERROR,
    "demo-folder-taken": ERROR,
}
