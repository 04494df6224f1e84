"""What is reported about a file, a return or a reading: located, coded values, never exceptions."""

from baocao_cli.findings.finding import Finding, highest
from baocao_cli.findings.severity import Severity
from baocao_cli.findings.wording import message, remedy, sentence

__all__ = ["Finding", "Severity", "highest", "message", "remedy", "sentence"]
