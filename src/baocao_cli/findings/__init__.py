"""What there is to tell about a file, a return or a reading: located, coded values, never exceptions."""

from baocao_cli.findings.model import Finding
from baocao_cli.findings.severity import Severity

__all__ = ["Finding", "Severity"]
