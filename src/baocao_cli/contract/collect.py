"""`baocao/collect/1`: what became of every file of an inbox (contract §4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from baocao_cli.collection import CollectReport, FileReport
from baocao_cli.contract.base import FindingMember, Member
from baocao_cli.contract.values import Value
from baocao_cli.documents.places import describe
from baocao_cli.ledger.kept_return import FileOutcome, KeptReturn, ReturnOutcome
from baocao_cli.reading.model import Period, Reading, Status
from baocao_cli.recognition.identity.likely import Likely
from baocao_cli.recognition.model import Proposal
from baocao_cli.values import JsonObject


class PeriodMember(Member):
    """First and last day (`YYYY-MM-DD`), both included."""

    start: str
    end: str


class IdentityMember(Member):
    """The likeliest identity of a return whose own is not certain."""

    unit: str | None
    form: str | None
    month: str | None

    @classmethod
    def of(cls, proposal: Proposal) -> IdentityMember:
        """The member for a proposed identity."""
        return cls(unit=proposal.unit, form=proposal.form, month=_text(proposal.month))


class ReadingMember(Member):
    """What was understood of a measure, and what was typed there."""

    status: Status
    value: Value | None
    raw: str
    where: str | None
    period: PeriodMember | None
    period_proposal: PeriodMember | None
    proposal: Value | None


class ReturnMember(Member):
    """One form, filled in by one unit for one month.

    `superseded_by` is present only on a version that a later one replaces.
    """

    unit: str | None
    form: str | None
    month: str | None
    proposal: IdentityMember | None
    outcome: ReturnOutcome
    supersedes: str | None
    superseded_by: str | None = None
    readings: dict[str, ReadingMember]
    findings: list[FindingMember]

    @model_serializer(mode="wrap")
    def _without_absent_members(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        members: dict[str, Any] = handler(self)
        if self.superseded_by is None:
            del members["superseded_by"]
        return members


class LikelyMember(Member):
    """Whose a file that could not be read is, on which form and of which month; null where that is not certain."""

    unit: str | None
    form: str | None
    month: str | None


class FileMember(Member):
    """One file of the inbox, or one member of a mail or an archive."""

    path: str
    sha256: str
    outcome: FileOutcome
    findings: list[FindingMember]
    returns: list[ReturnMember]
    likely: LikelyMember | None = None


class CountsMember(Member):
    """How many files and returns had which outcome."""

    files: int
    read: int
    rejected: int
    ignored: int
    duplicate: int
    returns: int
    accepted: int
    accepted_with_warnings: int
    held: int
    empty: int


class CollectDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/collect/1"] = Field(default="baocao/collect/1", alias="schema")
    files: list[FileMember]
    counts: CountsMember


def as_json(report: CollectReport) -> Iterator[str]:
    """The document in pieces, one for each file, so that a run of any size can be written."""
    yield '{"schema": "baocao/collect/1",\n "files": ['
    separator = "\n  "
    for file in report.files():
        yield separator + file_member(file).model_dump_json()
        separator = ",\n  "
    counts = CountsMember.model_validate(report.counts, from_attributes=True)
    yield f'],\n "counts": {counts.model_dump_json()}}}\n'


def file_member(file: FileReport) -> FileMember:
    """One file with its returns (contract §4)."""
    return FileMember(
        path=file.path,
        sha256=file.sha256,
        outcome=file.outcome,
        findings=[FindingMember.of(finding) for finding in file.findings],
        returns=[_return_member(kept) for kept in file.returns],
        likely=None if file.likely is None else _likely_member(file.likely),
    )


def _likely_member(likely: Likely) -> LikelyMember:
    return LikelyMember(unit=likely.unit, form=likely.form, month=_text(likely.month))


def _return_member(kept: KeptReturn) -> ReturnMember:
    findings = (*kept.findings, *(finding for reading in kept.readings for finding in reading.findings))
    return ReturnMember(
        unit=kept.unit,
        form=kept.form,
        month=_text(kept.month),
        proposal=None if kept.proposal is None else IdentityMember.of(kept.proposal),
        outcome=kept.outcome,
        supersedes=kept.supersedes,
        superseded_by=kept.superseded_by,
        readings={reading.measure: _reading_member(reading) for reading in kept.readings},
        findings=[FindingMember.of(finding) for finding in findings],
    )


def _reading_member(reading: Reading) -> ReadingMember:
    document: JsonObject = {
        "status": reading.status,
        "value": None if reading.value is None else reading.value.to_json(),
        "raw": reading.raw,
        "where": None if reading.place is None else describe(reading.place),
        "period": _period(reading.period),
        "period_proposal": _period(reading.period_proposal),
        "proposal": None if reading.proposal is None else reading.proposal.to_json(),
    }
    return ReadingMember.model_validate(document)


def _period(period: Period | None) -> JsonObject | None:
    return None if period is None else {**period.to_json()}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
