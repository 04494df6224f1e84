"""`baocao/summary/1`: the month's figures (contract §5); `baocao/summary-span/1`: those of a longer span."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import ConfigDict, Field

from baocao_cli.contract.base import Member
from baocao_cli.contract.values import EntriesTotal, Total
from baocao_cli.ledger.came import Sent
from baocao_cli.summary.issue.as_json import summary_to_json
from baocao_cli.summary.model.summary import Summary

FormTotals = EntriesTotal | dict[str, Total | None] | None
"""Totals by measure, null if not reported; if a list is all that the form adds up, the list's tally itself."""


class OwedMember(Member):
    """A unit and a form."""

    unit: str
    form: str


class MissingMember(OwedMember):
    """A report without a return in force, and what came for it; `sent` is null if nothing did (contract §10)."""

    sent: Sent | None = None


class HeldMember(Member):
    """What is not counted until somebody answers: a reading, or a whole return if `reading` is null."""

    unit: str | None
    form: str | None
    reading: str | None
    raw: str | None


class CumulativeMember(Member):
    """The totals of each form from the campaign's first month (`from`) to this one."""

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
    missing: list[MissingMember]
    held: list[HeldMember]
    unowed: list[OwedMember] = Field(default_factory=list)
    totals: dict[str, FormTotals]
    cumulative: CumulativeMember
    written: list[str]


class PartMonthMember(Member):
    """A month of whose `of_days` days `days` belong to the phase; `counted`: whether the phase's figures include it."""

    month: str
    days: int
    of_days: int
    counted: bool


class SpanMember(Member):
    """The months from `from` to `to`; `name` is that of the folder and files."""

    kind: Literal["months", "phase", "year"]
    name: str
    from_: str = Field(alias="from")
    to: str
    part_months: list[PartMonthMember]


class OwedInMonthMember(OwedMember):
    """A unit, a form and a month."""

    month: str


class MissingInMonthMember(OwedInMonthMember):
    """A report of a month without a return in force, and what came for it."""

    sent: Sent | None = None


class HeldInMonthMember(HeldMember):
    """What is not counted, with its month; null if that is not known."""

    month: str | None


class SpanDocument(Member):
    """`baocao/summary-span/1`: the figures of several months. A month's document with `span` in place of `month`.

    `expected`, `received` and `late` count reports of every month; each `missing`, `held` and `unowed` has its month;
    `totals` are over the span, `cumulative` from the campaign's first month to the span's last.
    """

    schema_: Literal["baocao/summary-span/1"] = Field(default="baocao/summary-span/1", alias="schema")
    span: SpanMember
    expected: int
    received: int
    late: int
    missing: list[MissingInMonthMember]
    held: list[HeldInMonthMember]
    unowed: list[OwedInMonthMember]
    totals: dict[str, FormTotals]
    cumulative: CumulativeMember
    written: list[str]


def summary_document(summary: Summary, written: Sequence[str] = ()) -> SummaryDocument | SpanDocument:
    """What `summarize --json` prints. `written`: the files' paths relative to the workspace, with `/`."""
    model = SummaryDocument if summary.span.is_month else SpanDocument
    return model.model_validate(summary_to_json(summary, written))
