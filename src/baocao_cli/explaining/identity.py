"""How form, unit and month of a return were decided. All that explanations know of recognition's evidence is here."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_cli.explaining.explanation import Decision, Evidence
from baocao_cli.findings import Finding, Severity, sentence
from baocao_cli.recognition.model import RecognisedReturn

FORM, UNIT, MONTH = "form", "unit", "month"
_MONTHS = ("month-", "signed-", "mark-contradicts-month")
_UNITS = ("unit-", "mark-contradicts-unit", "several-under-one-heading")
_FORMS = ("form-", "older-version", "not-owed")
"""Findings that are about an identity, by how their codes begin."""


def decisions_of(recognised: RecognisedReturn) -> tuple[Decision, ...]:
    """Form, unit and month, each with all that recognition says about it."""
    proposal = recognised.proposal
    return (
        Decision(FORM, recognised.form, proposal.form if proposal else None, _evidence(recognised.findings, _FORMS)),
        Decision(UNIT, recognised.unit, proposal.unit if proposal else None, _evidence(recognised.findings, _UNITS)),
        Decision(
            MONTH,
            str(recognised.month) if recognised.month is not None else None,
            str(proposal.month) if proposal and proposal.month is not None else None,
            _evidence(recognised.findings, _MONTHS),
        ),
    )


def is_of_identity(finding: Finding) -> bool:
    """Whether the finding is told with a decision."""
    return finding.code.startswith((*_FORMS, *_UNITS, *_MONTHS))


def _evidence(findings: Iterable[Finding], codes: tuple[str, ...]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            says=sentence(finding),
            where=finding.where,
            raw=finding.raw,
            weight=finding.values.get("source"),
            against=finding.severity is not Severity.INFO,
        )
        for finding in findings
        if finding.code.startswith(codes)
    )
