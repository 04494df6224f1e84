"""`baocao/status/1`: what has come for a month, and what waits."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import FindingMember, Member
from baocao_cli.contract.collect import IdentityMember
from baocao_cli.contract.values import Value
from baocao_cli.findings import Severity
from baocao_cli.ledger.decided.waivers import Waiver
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.ledger.months.finals import Final
from baocao_cli.questions import keys
from baocao_cli.reading.model import Reading, Status
from baocao_cli.status import MonthStatus, ReportState, ReportStatus


class ReportMember(Member):
    """One owed report, or one that came although nobody owed it."""

    unit: str
    name: str
    form: str
    state: ReportState
    late: bool
    came_at: str | None
    received_at: str | None
    path: str | None
    original: str | None
    outcome: ReturnOutcome | None


class HeldReadingMember(Member):
    """A reading that waits for an answer."""

    reading: str
    raw: str
    proposal: Value | None


class WaitingMember(Member):
    """A return that waits: for its unit, form or month, for its order among its versions, or for some readings."""

    unit: str | None
    form: str | None
    month: str | None
    proposal: IdentityMember | None
    path: str
    original: str
    readings: list[HeldReadingMember]
    findings: list[FindingMember]


class UnreadMember(Member):
    """A file that could not be read, whose report has not come otherwise; null where it is not known whose it is."""

    unit: str | None
    form: str | None
    path: str
    original: str


class FrozenMember(Member):
    """The month's final summary (`number` 0) or its latest supplement."""

    number: int
    at: str
    by: str
    files: list[str]


class WaivedMember(Member):
    """What the office has stopped waiting for; `key` is what `waive` takes.

    `reading` and `sha256` are null for a report that has not come.
    """

    key: str
    unit: str | None
    form: str | None
    reading: str | None
    sha256: str | None
    raw: str
    reason: str
    waived_at: str
    waived_by: str


class StatusDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/status/1"] = Field(default="baocao/status/1", alias="schema")
    month: str
    due: str
    expected: int
    received: int
    late: int
    missing: int
    reports: list[ReportMember]
    unowed: list[ReportMember]
    waiting: list[WaitingMember]
    unread: list[UnreadMember]
    waived: list[WaivedMember]
    frozen: FrozenMember | None


def status_document(status: MonthStatus) -> StatusDocument:
    """What `status --json` prints."""
    return StatusDocument(
        month=str(status.month),
        due=status.due.isoformat(),
        expected=len(status.owed),
        received=status.received,
        late=status.late,
        missing=status.missing,
        reports=[_report(owed) for owed in status.owed],
        unowed=[_report(owed) for owed in status.unowed],
        waiting=[_waiting(kept) for kept in status.waiting],
        unread=[
            UnreadMember(unit=file.unit, form=file.form, path=file.path, original=file.original)
            for file in status.unread
        ],
        waived=[_waived(waiver) for waiver in status.waivers],
        frozen=None if status.frozen is None else _frozen(status.frozen),
    )


def _waived(waiver: Waiver) -> WaivedMember:
    gap = waiver.gap
    return WaivedMember(
        key=keys.of_gap(gap),
        unit=gap.unit,
        form=gap.form,
        reading=gap.reading,
        sha256=gap.sha256,
        raw=gap.raw,
        reason=waiver.reason,
        waived_at=waiver.waived_at.isoformat(),
        waived_by=waiver.waived_by,
    )


def _frozen(final: Final) -> FrozenMember:
    files = [file.path for file in final.files]
    return FrozenMember(number=final.number, at=final.frozen_at.isoformat(), by=final.frozen_by, files=files)


def _report(owed: ReportStatus) -> ReportMember:
    kept = owed.kept
    return ReportMember(
        unit=owed.unit,
        name=owed.name,
        form=owed.form,
        state=owed.state,
        late=owed.late,
        came_at=None if owed.came_at is None else owed.came_at.isoformat(),
        received_at=None if kept is None else kept.received_at.isoformat(),
        path=None if kept is None else kept.file_path,
        original=None if kept is None else kept.original,
        outcome=None if kept is None else kept.outcome,
    )


def _waiting(kept: KeptReturn) -> WaitingMember:
    findings = (*kept.findings, *(finding for reading in kept.readings for finding in reading.findings))
    return WaitingMember(
        unit=kept.unit,
        form=kept.form,
        month=None if kept.month is None else str(kept.month),
        proposal=None if kept.proposal is None else IdentityMember.of(kept.proposal),
        path=kept.file_path,
        original=kept.original,
        readings=[_held_reading(reading) for reading in kept.readings if reading.status is Status.HELD],
        findings=[FindingMember.of(finding) for finding in findings if finding.severity is Severity.ERROR],
    )


def _held_reading(reading: Reading) -> HeldReadingMember:
    proposal = None if reading.proposal is None else reading.proposal.to_json()
    return HeldReadingMember.model_validate({"reading": reading.measure, "raw": reading.raw, "proposal": proposal})
