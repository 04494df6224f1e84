"""Files of the inbox: what kind, can it be opened, was it seen before."""

from baocao_cli.findings.model import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {}
