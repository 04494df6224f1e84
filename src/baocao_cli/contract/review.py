"""`baocao/review/1`: every question of a month (contract §8)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import FindingMember, Member
from baocao_cli.contract.values import Value
from baocao_cli.month import Month
from baocao_cli.questions.question import Kind, Question
from baocao_cli.values import Count, Entries, Items, Parts, Text


class QuestionMember(Member):
    """One thing that waits for a person; `key` is what `waive` takes.

    `proposal`: the likeliest value of a reading, or what is likely of a return (`{"unit": "VP"}`, `{"version":
    "complete"}`); `proposal_text` is what a person would type to say it.
    """

    key: str
    kind: Kind
    unit: str | None
    form: str | None
    month: str | None
    reading: str | None
    path: str
    original: str
    where: str | None
    raw: str
    proposal: Value | dict[str, str] | None
    proposal_text: str | None
    choices: list[str]
    findings: list[FindingMember]


class ReviewDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/review/1"] = Field(default="baocao/review/1", alias="schema")
    month: str
    questions: list[QuestionMember]


def review_document(month: Month, questions: tuple[Question, ...]) -> ReviewDocument:
    """What `review --json` prints."""
    return ReviewDocument(month=str(month), questions=[_question(question) for question in questions])


def _question(question: Question) -> QuestionMember:
    proposal = question.proposal
    value = proposal.to_json() if isinstance(proposal, Count | Parts | Items | Text | Entries) else proposal
    return QuestionMember.model_validate(
        {
            "key": question.key,
            "kind": question.kind,
            "unit": question.unit,
            "form": question.form,
            "month": None if question.month is None else str(question.month),
            "reading": question.reading,
            "path": question.path,
            "original": question.original,
            "where": question.where or None,
            "raw": question.raw,
            "proposal": value,
            "proposal_text": question.proposal_text,
            "choices": list(question.choices),
            "findings": [FindingMember.of(finding) for finding in question.findings],
        }
    )
