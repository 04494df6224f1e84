"""`baocao/trace/1`: what a figure of the summary is the sum of, and what was left out."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import Member, Number
from baocao_cli.reading.model import Answered, Status
from baocao_cli.tracing.trace_figure import Traced
from baocao_cli.tracing.traced_figure import Contribution, LeftOut, Reason, Source, TracedFigure


class AnsweredMember(Member):
    """What a person said in place of what was read: as it was typed, why, who, when; `id` is the decision's number."""

    id: int
    text: str
    reason: str
    by: str
    at: str


class SourceMember(Member):
    """Where something is located. `path` is the file as it came, `original` its copy within the workspace."""

    unit: str | None
    name: str | None
    month: str | None
    path: str | None
    original: str | None
    sha256: str | None
    received_at: str | None
    where: str | None
    raw: str
    answered: AnsweredMember | None


class ContributionMember(SourceMember):
    """What one cell, or one entry of a list, contributes."""

    status: Status
    value: Number


class LeftOutMember(SourceMember):
    """What is not counted, and why: `held`, `waiting` (the whole return), `empty`, `part` (this part was not reported),
    `missing` (no return), `superseded` (`value` is what it reported), `older` (a later month of a stock counts).
    """

    reason: Reason
    status: Status | None
    value: Number | None


class FigureMember(Member):
    """One figure. Its contributions add up to `value`, which is null if it was not reported."""

    figure: str
    form: str
    measure: str
    label: str
    unit_of_measure: str
    value: Number | None
    contributions: list[ContributionMember]
    left_out: list[LeftOutMember]


class TraceDocument(Member):
    """The whole document. `from` is the first month that counts: `month` itself, unless `cumulative`."""

    schema_: Literal["baocao/trace/1"] = Field(default="baocao/trace/1", alias="schema")
    month: str
    from_: str = Field(alias="from")
    cumulative: bool
    asked: str
    figures: list[FigureMember]


def trace_document(traced: Traced, *, cumulative: bool) -> TraceDocument:
    """What `trace --json` prints."""
    return TraceDocument(
        month=str(traced.month),
        from_=str(traced.since),
        cumulative=cumulative,
        asked=traced.asked,
        figures=[_figure(figure, traced.names) for figure in traced.figures],
    )


def _figure(figure: TracedFigure, names: dict[str, str]) -> FigureMember:
    return FigureMember(
        figure=str(figure.name),
        form=figure.name.form,
        measure=figure.name.measure,
        label=figure.label,
        unit_of_measure=figure.unit,
        value=figure.value,
        contributions=[_contribution(each, names) for each in figure.contributions],
        left_out=[_left_out(each, names) for each in figure.left_out],
    )


def _contribution(each: Contribution, names: dict[str, str]) -> ContributionMember:
    return ContributionMember(**_source(each.source, names).model_dump(), status=each.status, value=each.value)


def _left_out(each: LeftOut, names: dict[str, str]) -> LeftOutMember:
    source = _source(each.source, names).model_dump()
    return LeftOutMember(**source, reason=each.reason, status=each.status, value=each.value)


def _source(source: Source, names: dict[str, str]) -> SourceMember:
    return SourceMember(
        unit=source.unit,
        name=None if source.unit is None else names.get(source.unit, source.unit),
        month=None if source.month is None else str(source.month),
        path=source.file or None,
        original=source.original or None,
        sha256=source.sha256,
        received_at=None if source.received_at is None else source.received_at.isoformat(),
        where=source.where or None,
        raw=source.raw,
        answered=None if source.answered is None else _answered(source.answered),
    )


def _answered(answered: Answered) -> AnsweredMember:
    return AnsweredMember(
        id=answered.number, text=answered.text, reason=answered.reason, by=answered.by, at=answered.at
    )
