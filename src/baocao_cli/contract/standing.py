"""`baocao/standing/1`: what bare `baocao` says of the workspace."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import Member
from baocao_cli.standing import Standing


class StandingMonthMember(Member):
    """Where a month stands."""

    month: str
    due: str
    expected: int
    received: int
    late: int
    missing: int
    frozen: bool


class StandingDocument(Member):
    """The whole document. `workspace` is null outside of one, `month` while none was opened."""

    schema_: Literal["baocao/standing/1"] = Field(default="baocao/standing/1", alias="schema")
    workspace: str | None
    month: StandingMonthMember | None
    questions: int
    """How many questions wait for a person, in any month."""
    next: str
    """What to type next, in words."""


def standing_document(workspace: str | None, standing: Standing | None, next_step: str) -> StandingDocument:
    """What `baocao --json` prints."""
    if standing is None:
        return StandingDocument(workspace=workspace, month=None, questions=0, next=next_step)
    status = standing.months[-1]
    month = StandingMonthMember(
        month=str(status.month),
        due=status.due.isoformat(),
        expected=len(status.owed),
        received=status.received,
        late=status.late,
        missing=status.missing,
        frozen=status.frozen is not None,
    )
    return StandingDocument(workspace=workspace, month=month, questions=standing.questions, next=next_step)
