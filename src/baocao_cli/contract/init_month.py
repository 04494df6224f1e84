"""`baocao/init-month/1`: what opening a month wrote and left alone."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.blanks.month_closing import MonthClosed
from baocao_cli.blanks.month_opening import MonthOpened
from baocao_cli.contract.base import FindingMember, Member


class PhaseMember(Member):
    """The plan's phase (đợt) that the month belongs to."""

    number: int
    name: str


class InitMonthDocument(Member):
    """The whole document. Paths are relative to the workspace."""

    schema_: Literal["baocao/init-month/1"] = Field(default="baocao/init-month/1", alias="schema")
    month: str
    phase: PhaseMember | None
    written: list[str]
    kept: list[str]
    findings: list[FindingMember]


def init_month_document(opened: MonthOpened) -> InitMonthDocument:
    """What `init-month --json` prints."""
    phase = opened.phase
    return InitMonthDocument(
        month=str(opened.month),
        phase=None if phase is None else PhaseMember(number=phase.number, name=phase.name),
        written=[*opened.created, *opened.report.written],
        kept=list(opened.report.kept),
        findings=[FindingMember.of(finding) for finding in opened.findings],
    )


def month_closed_document(closed: MonthClosed) -> InitMonthDocument:
    """What `init-month --close --json` prints: nothing was written, and the finding `month-closed` says so."""
    findings = [FindingMember.of(finding) for finding in closed.findings]
    return InitMonthDocument(month=str(closed.month), phase=None, written=[], kept=[], findings=findings)
