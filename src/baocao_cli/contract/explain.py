"""`baocao/explain/1`: why a text or a file is read as it is, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from baocao_cli.contract.base import FindingMember, Member, Number
from baocao_cli.contract.collect import PeriodMember
from baocao_cli.contract.values import Value
from baocao_cli.documents.places import describe
from baocao_cli.explaining.explanation import (
    CellExplanation,
    ExplainedDecision,
    ExplainedEvidence,
    ExplainedReading,
    ExplainedReturn,
    ExplainedSpan,
    ExplainedTable,
    Explanation,
    FileExplanation,
    TextExplanation,
)
from baocao_cli.ledger.kept_return import ReturnOutcome
from baocao_cli.reading.model import Period, Reading, Status
from baocao_cli.values import FieldValue, json_number
from baocao_cli.values import Value as CoreValue

Fields = dict[str, str | int | float | None]
"""Fields of a list's entry by name."""


class PieceMember(Member):
    """A stretch of the text; `start` and `end` are half-open offsets in it."""

    text: str
    start: int
    end: int


class TokenMember(PieceMember):
    """`kind`: `digits`, `word`, `raised`, `dots`, `mark` or `break`."""

    kind: str


class PhraseMember(PieceMember):
    """A known phrase: a `cue` or a `noun`, the list or role that it is of, and that in words."""

    kind: Literal["cue", "noun"]
    name: str
    says: str


class FigureMember(PieceMember):
    """One figure: what it counts, what it is by, whose it is, what qualifies it."""

    value: Number | None
    counts: list[str]
    by: str | None
    whose: str
    notes: list[str]


class OutcomeMember(Member):
    """What came of a text or a cell."""

    status: Status
    value: Value | Fields | None
    proposal: Value | Fields | None
    cumulative: Value | None
    period: PeriodMember | None
    period_proposal: PeriodMember | None
    findings: list[FindingMember]


class TextMember(Member):
    """One text and its steps. `form` and `measure` are null for a period cell."""

    text: str
    form: str | None
    measure: str | None
    label: str
    part: str | None
    month: str | None
    column_unit: str | None
    tokens: list[TokenMember]
    phrases: list[PhraseMember]
    spans: list[ExplainedSpan]
    figures: list[FigureMember]
    left_over: list[str]
    reading: OutcomeMember


class DecisionMember(Member):
    """How `form`, `unit` or `month` was decided; `decided` is null where not known. The heaviest evidence first."""

    what: str
    decided: str | None
    proposal: str | None
    evidence: list[ExplainedEvidence]
    findings: list[FindingMember]


class MeasureMember(OutcomeMember):
    """A measure of a return: its cell, and what was read."""

    measure: str
    label: str
    raw: str
    where: str | None


class ReturnMember(Member):
    """One return of the file; `findings` are of the return as a whole."""

    form: str | None
    unit: str | None
    month: str | None
    outcome: ReturnOutcome
    decisions: list[DecisionMember]
    measures: list[MeasureMember]
    findings: list[FindingMember]


class FileMember(Member):
    """One file, or a member of a mail or an archive; `format` is null where it was not read."""

    path: str
    kind: str
    format: str | None
    received_at: str
    sender: str | None
    subject: str | None
    ignored: bool
    tables: list[ExplainedTable]
    returns: list[ReturnMember]
    findings: list[FindingMember]
    members: list[FileMember]


class CellMember(Member):
    """One answer of a file: the measure as it was read, and the steps of every text that it was read from."""

    path: str
    where: str
    measure: MeasureMember
    texts: list[TextMember]


class ExplainDocument(Member):
    """The whole document: what was asked for, the other two null.

    `units`: how many units of a roster a file was held against; null for a text.
    """

    schema_: Literal["baocao/explain/1"] = Field(default="baocao/explain/1", alias="schema")
    text: TextMember | None
    file: FileMember | None
    cell: CellMember | None
    units: int | None


def explain_document(explanation: Explanation) -> ExplainDocument:
    """What `explain --json` prints."""
    text, file, cell = explanation.text, explanation.file, explanation.cell
    return ExplainDocument(
        text=_text(text) if text is not None else None,
        file=_file(file) if file is not None else None,
        cell=_cell(cell) if cell is not None else None,
        units=explanation.units,
    )


def _text(text: TextExplanation) -> TextMember:
    asked = text.asked
    return TextMember(
        text=text.text,
        form=asked.form.id if asked.form is not None else None,
        measure=asked.measure.id if asked.measure is not None else None,
        label=asked.label,
        part=asked.part,
        month=str(text.month) if text.month is not None else None,
        column_unit=text.column_unit,
        tokens=[TokenMember(text=each.text, start=each.start, end=each.end, kind=each.kind) for each in text.tokens],
        phrases=[PhraseMember.model_validate(each, from_attributes=True) for each in text.phrases],
        spans=list(text.spans),
        figures=[FigureMember.model_validate(each, from_attributes=True) for each in text.figures],
        left_over=list(text.left_over),
        reading=OutcomeMember(**_of_reading(text.reading)),
    )


def _of_reading(reading: ExplainedReading) -> dict[str, Any]:
    return {
        "status": reading.status,
        "value": _value(reading.value),
        "proposal": _value(reading.proposal),
        "cumulative": _value(reading.cumulative),
        "period": _period(reading.period),
        "period_proposal": _period(reading.period_proposal),
        "findings": [FindingMember.of(finding) for finding in reading.findings],
    }


def _value(value: CoreValue | Mapping[str, FieldValue] | None) -> dict[str, Any] | None:
    if value is None:
        return None
    if isinstance(value, Mapping):
        return {name: field if isinstance(field, str) else json_number(field) for name, field in value.items()}
    return value.to_json()


def _period(period: Period | None) -> PeriodMember | None:
    return None if period is None else PeriodMember(**period.to_json())


def _file(file: FileExplanation) -> FileMember:
    return FileMember(
        path=file.path,
        kind=file.kind,
        format=file.format,
        received_at=file.received_at.isoformat(),
        sender=file.sender,
        subject=file.subject,
        ignored=file.ignored,
        tables=list(file.tables),
        returns=[_return(each) for each in file.returns],
        findings=[FindingMember.of(finding) for finding in file.findings],
        members=[_file(member) for member in file.members],
    )


def _return(each: ExplainedReturn) -> ReturnMember:
    return ReturnMember(
        form=each.form.id if each.form is not None else None,
        unit=each.unit,
        month=str(each.month) if each.month is not None else None,
        outcome=each.outcome,
        decisions=[_decision(decision) for decision in each.decisions],
        measures=[_measure(reading, each.labels.get(reading.measure, reading.measure)) for reading in each.readings],
        findings=[FindingMember.of(finding) for finding in each.findings],
    )


def _decision(decision: ExplainedDecision) -> DecisionMember:
    return DecisionMember(
        what=decision.what,
        decided=decision.decided,
        proposal=decision.proposal,
        evidence=list(decision.evidence),
        findings=[FindingMember.of(finding) for finding in decision.findings],
    )


def _measure(reading: Reading, label: str) -> MeasureMember:
    outcome = ExplainedReading(
        reading.status,
        reading.value,
        reading.proposal,
        reading.cumulative,
        reading.period,
        reading.period_proposal,
        reading.findings,
    )
    where = describe(reading.place) if reading.place is not None else None
    return MeasureMember(measure=reading.measure, label=label, raw=reading.raw, where=where, **_of_reading(outcome))


def _cell(cell: CellExplanation) -> CellMember:
    return CellMember(
        path=cell.path,
        where=cell.where,
        measure=_measure(cell.reading, cell.label),
        texts=[_text(text) for text in cell.texts],
    )
