"""`baocao/summary/1`: the month's figures (contract §5)."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from baocao_cli.contract.base import Member
from baocao_cli.contract.values import Total

FormTotals = dict[str, Total | None]
"""By measure; null where nobody said anything."""


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
