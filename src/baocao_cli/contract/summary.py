"""`baocao/summary/1`: the month's figures (contract §5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import ConfigDict, Field

from baocao_cli.contract.base import Member
from baocao_cli.contract.values import EntriesTotal, Total
from baocao_cli.summary.as_json import summary_to_json
from baocao_cli.summary.model import Summary

FormTotals = EntriesTotal | dict[str, Total | None] | None
"""By measure, null where nobody said anything; of a form that adds up nothing but a list, the list's tally itself."""


class OwedMember(Member):
    """A unit and a form."""

    unit: str
    form: str


class HeldMember(Member):
    """What counts nowhere until somebody answers: a reading, or a whole return where `reading` is null."""

    unit: str | None
    form: str | None
    reading: str | None
    raw: str | None


class CumulativeMember(Member):
    """From the campaign's first month to this one: `from`, and the totals of each form."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, FormTotals]

    from_: str = Field(alias="from")


class SummaryDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/summary/1"] = Field(default="baocao/summary/1", alias="schema")
    month: str
    expected: int
    received: int
    late: int
    missing: list[OwedMember]
    held: list[HeldMember]
    unowed: list[OwedMember] = Field(default_factory=list)
    totals: dict[str, FormTotals]
    cumulative: CumulativeMember
    written: list[str]


def summary_document(summary: Summary, written: Sequence[str] = ()) -> SummaryDocument:
    """`written`: the files' paths relative to the workspace, with `/`."""
    return SummaryDocument.model_validate(summary_to_json(summary, written))
