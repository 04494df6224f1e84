"""The inside of a document: structure, text, what stands outside the expected places."""

from baocao_cli.findings.model import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {}
