"""How form, unit and month of a return were decided. All that explanations know of recognition's evidence is here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_cli.explaining.explanation import ExplainedDecision, ExplainedEvidence
from baocao_cli.findings import Finding
from baocao_cli.recognition.model import Decision, Evidence, Question, RecognisedReturn
from baocao_cli.texts import say

_ABOUT = {
    Question.FORM: ("form-", "older-version", "not-owed"),
    Question.UNIT: ("unit-", "mark-contradicts-unit", "several-under-one-heading"),
    Question.MONTH: ("month-", "signed-", "mark-contradicts-month"),
}
"""Findings that are about an identity, by how their codes begin."""
_MONTH = re.compile(r"(\d{4}|-)-(\d\d)")


def decisions_of(recognised: RecognisedReturn) -> tuple[ExplainedDecision, ...]:
    """Form, unit and month, each with all its evidence; of a summary's return with what was found of it alone."""
    known = {decision.question: decision for decision in recognised.decisions}
    return tuple(
        _explained(known.get(question) or _without_evidence(question, recognised), recognised) for question in Question
    )


def is_of_identity(finding: Finding) -> bool:
    """Whether the finding is reported with a decision."""
    return any(finding.code.startswith(codes) for codes in _ABOUT.values())


def _without_evidence(question: Question, recognised: RecognisedReturn) -> Decision:
    value = {Question.FORM: recognised.form, Question.UNIT: recognised.unit, Question.MONTH: recognised.month}[question]
    return Decision(question, str(value) if value is not None else None)


def _explained(decision: Decision, recognised: RecognisedReturn) -> ExplainedDecision:
    codes = _ABOUT[decision.question]
    return ExplainedDecision(
        what=decision.question.value,
        decided=decision.value,
        proposal=decision.proposal,
        evidence=tuple(_evidence(decision)),
        findings=tuple(finding for finding in recognised.findings if finding.code.startswith(codes)),
    )


def _evidence(decision: Decision) -> Iterator[ExplainedEvidence]:
    for each in decision.evidence:
        yield ExplainedEvidence(
            source=each.source,
            title=say(f"explain.source.{decision.question.value}.{each.source}"),
            text=each.text,
            where=each.where,
            says=each.says,
            meaning=_meaning(each),
            weight=each.weight,
            certain=each.certain,
            decides=each == decision.by,
            against=each.certain and _says_else(each, decision.value),
        )


def _says_else(evidence: Evidence, decided: str | None) -> bool:
    """A month without a year (`--09`) says nothing else than that month of any year."""
    return decided is not None and bool(evidence.says) and not any(_agrees(said, decided) for said in evidence.says)


def _agrees(said: str, decided: str) -> bool:
    return decided == said or (said.startswith("--") and decided.endswith(said[1:]))


def _meaning(evidence: Evidence) -> str:
    """What it says, in words."""
    if not evidence.says:
        return say("explain.evidence.nobody")
    return ", ".join(_said(each) for each in evidence.says)


def _said(said: str) -> str:
    month = _MONTH.fullmatch(said)
    if month is not None:
        key = "explain.evidence.month" if month[1] != "-" else "explain.evidence.month-without-year"
        return say(key, month=int(month[2]), year=month[1])
    return say(f"explain.evidence.{said}") if said in ("longer", "part", "phase", "plan") else said
