"""`baocao/waive/1`: what a month waits for, and what the office has stopped waiting for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import Member
from baocao_cli.summary.issue.waive import WaiveReport
from baocao_cli.summary.model.gaps import Gap


class GapMember(Member):
    """An owed report that has not come (`path` null), or something that is held. `key` is what `waive` takes."""

    key: str
    unit: str | None
    form: str | None
    reading: str | None
    path: str | None
    sha256: str | None
    where: str | None
    raw: str


class WaivedMember(GapMember):
    """A waived gap: why, when, and by whom."""

    reason: str
    waived_at: str
    waived_by: str


class WaiveDocument(Member):
    """The whole document. `now_waived` and `undone` are the keys that this run changed."""

    schema_: Literal["baocao/waive/1"] = Field(default="baocao/waive/1", alias="schema")
    month: str
    now_waived: list[str]
    undone: list[str]
    open: list[GapMember]
    waived: list[WaivedMember]


def waive_document(report: WaiveReport) -> WaiveDocument:
    """What `waive --json` prints."""
    return WaiveDocument(
        month=str(report.summary.month),
        now_waived=[gap.key for gap in report.waived],
        undone=[gap.key for gap in report.undone],
        open=[_gap(gap) for gap in report.open],
        waived=[_waived(gap) for gap in report.gaps if gap.waiver is not None],
    )


def _gap(gap: Gap) -> GapMember:
    identity = gap.identity
    return GapMember(
        key=gap.key,
        unit=identity.unit,
        form=identity.form,
        reading=identity.reading,
        path=gap.file or None,
        sha256=identity.sha256,
        where=identity.where or None,
        raw=identity.raw,
    )


def _waived(gap: Gap) -> WaivedMember:
    waiver = gap.waiver
    if waiver is None:
        raise ValueError(gap)
    return WaivedMember(
        **_gap(gap).model_dump(),
        reason=waiver.reason,
        waived_at=waiver.waived_at.isoformat(),
        waived_by=waiver.waived_by,
    )
