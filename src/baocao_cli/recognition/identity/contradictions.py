"""What contradicts a return's unit or month: such a return replaces no other one before somebody has looked at it.

Each contradiction is reported by a finding, so that what a person reads and what holds a replacement are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from baocao_cli.findings import Finding
from baocao_cli.recognition.model import Question

_CONTRADICTED: Mapping[str, Question] = {
    "unit-contradicted": Question.UNIT,
    "unit-sender-differs": Question.UNIT,
    "mark-contradicts-unit": Question.UNIT,
    "unit-folder-differs": Question.UNIT,
    "month-contradicted": Question.MONTH,
    "mark-contradicts-month": Question.MONTH,
    "signed-out-of-time": Question.MONTH,
}
"""By the findings' codes. Weak evidence, the day of signing and those of items, contradicts like any other here."""


def contradicted(findings: Iterable[Finding]) -> frozenset[Question]:
    """Whether, by its findings, other evidence contradicts a return's unit, its month, or both (§7, Versions)."""
    return frozenset(_CONTRADICTED[finding.code] for finding in findings if finding.code in _CONTRADICTED)
