"""`baocao/answer/1` and `baocao/undo/1`: what people decided, and what was taken back (contract §8)."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from baocao_cli.answering.answer import AnswerReport
from baocao_cli.answering.request import Answered
from baocao_cli.answering.undo import UndoReport
from baocao_cli.contract.base import FindingMember, Member
from baocao_cli.ledger.decided.decisions import Decision, Kind


class AnsweredMember(Member):
    """One decision, and the state of what it is about before and after it."""

    id: int
    key: str
    before: dict[str, Any]
    after: dict[str, Any]
    text: str
    reason: str
    by: str
    at: str


class RefusedMember(Member):
    """What was not kept, and why."""

    key: str
    findings: list[FindingMember]


class AnswerDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/answer/1"] = Field(default="baocao/answer/1", alias="schema")
    month: str
    answered: list[AnsweredMember]
    refused: list[RefusedMember]


class DecisionMember(Member):
    """One decision; `undone`: whether it was taken back."""

    id: int
    kind: Kind
    month: str
    key: str
    text: str
    reason: str
    by: str
    at: str
    undone: bool


class UndoDocument(Member):
    """The whole document: every decision, newest first; `undone`: those that this run took back."""

    schema_: Literal["baocao/undo/1"] = Field(default="baocao/undo/1", alias="schema")
    decisions: list[DecisionMember]
    undone: list[int]


def answer_document(report: AnswerReport) -> AnswerDocument:
    """What `answer --json` prints."""
    return AnswerDocument(month=str(report.month), answered=[_answered(each) for each in report.answered], refused=[])


def _answered(answered: Answered) -> AnsweredMember:
    decision = answered.decision
    return AnsweredMember(
        id=decision.id,
        key=decision.key,
        before=answered.before,
        after=answered.after,
        text=decision.text,
        reason=decision.reason,
        by=decision.decided_by,
        at=_at(decision),
    )


def undo_document(report: UndoReport) -> UndoDocument:
    """What `undo --json` prints."""
    return UndoDocument(decisions=[_decision(each) for each in report.decisions], undone=list(report.undone))


def _decision(decision: Decision) -> DecisionMember:
    return DecisionMember(
        id=decision.id,
        kind=decision.kind,
        month=str(decision.month),
        key=decision.key,
        text=decision.text,
        reason=decision.reason,
        by=decision.decided_by,
        at=_at(decision),
        undone=decision.undone_at is not None,
    )


def _at(decision: Decision) -> str:
    return "" if decision.decided_at is None else decision.decided_at.isoformat()
