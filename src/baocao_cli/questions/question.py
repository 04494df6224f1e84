"""One question, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from baocao_cli.findings import Finding
from baocao_cli.ledger.decided.waivers import GapIdentity
from baocao_cli.month import Month
from baocao_cli.values import Value


class Kind(StrEnum):
    """What is asked (contract §8, `kind`)."""

    READING = "reading"
    ITEM = "item"
    UNIT = "unit"
    FORM = "form"
    MONTH = "month"
    VERSION = "version"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Member:
    """One of the things that a question stands for: what a waiver of it names, its file, why it waits."""

    gap: GapIdentity
    path: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that waits for a person.

    `month`: the month in which it is asked. `reading`: the measure, of an item that of its list. `path` and `original`:
    the file, and its archived copy relative to the workspace. `proposal`: the likeliest value of a reading, or what is
    likely of a return (`{"unit": "VP"}`, `{"version": "complete"}`); `proposal_text` is what a person would type to say
    it. `members`: every return or item that it stands for, its own first.
    """

    key: str
    kind: Kind
    unit: str | None
    form: str | None
    month: Month | None
    reading: str | None
    path: str
    original: str
    where: str
    raw: str
    members: tuple[Member, ...]
    proposal: Value | Mapping[str, str] | None = None
    proposal_text: str | None = None
    choices: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Why it is asked."""
        return self.members[0].findings

    @property
    def gaps(self) -> tuple[GapIdentity, ...]:
        """What a waiver of everything that it stands for names."""
        return tuple(member.gap for member in self.members)
