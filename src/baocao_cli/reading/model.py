"""What reading a cell gives: raw text and place go in, a status and a value come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from baocao_cli.documents.model import Place
from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.values import Entries, Value


class Status(StrEnum):
    """Contract §4: reading `status`."""

    REPORTED = "reported"
    ZERO = "zero"
    MISSING = "missing"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included."""

    start: date
    end: date

    def to_json(self) -> dict[str, str]:
        return {"start": self.start.isoformat(), "end": self.end.isoformat()}


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """What a period cell says. HELD holds the measure beside it; MISSING means that the report's month holds."""

    status: Status
    period: Period | None = None
    proposal: Period | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What one cell (or one section of text) says of its measure.

    REPORTED and ZERO have a value; MISSING and HELD have none, HELD may have a proposal of the same shape.
    Findings carry no place yet: whoever knows the place adds it with `Finding.at`.
    """

    status: Status
    value: Value | None = None
    proposal: Value | None = None
    findings: tuple[Finding, ...] = ()
    cumulative: Value | None = None
    """The cumulative figure that the cell states beside the month's (`lũy kế: 12`), kept apart."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a cell's reading may depend on beside the cell itself and its measure's declaration."""

    month: Month | None = None
    """The month of the return; None where it is not known."""
    column_unit: str | None = None
    """The unit that the column's head gives, as typed: `giờ` of `ĐVT: giờ`."""
    cumulative: Mapping[str, Value] = field(default_factory=dict)
    """The ledger's cumulative values up to the month before, by measure; empty where not known."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person said in place of what was read: as typed, why, by whom, when (ISO 8601), the decision's number."""

    text: str
    reason: str
    by: str
    at: str
    number: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure of a return as it was understood: the ledger's row, the contract's `readings` member."""

    measure: str
    status: Status
    value: Value | None = None
    proposal: Value | None = None
    raw: str = ""
    place: Place | None = None
    period: Period | None = None
    period_proposal: Period | None = None
    findings: tuple[Finding, ...] = ()
    cumulative: Value | None = None
    is_total: bool = False
    """It repeats what another measure says: a list's printed total."""
    answered: Answered | None = None
    """Status and value are a person's answer; raw text and place are what was read."""
    left: tuple[int, ...] | None = None
    """Of a list of which a person said that some entries are none: the numbers of those that are left, from 1."""

    @property
    def waits(self) -> bool:
        """Whether it, or an item of its list, is held (contract §7, lists)."""
        if isinstance(self.value, Entries):
            return self.status is Status.HELD or any(entry.held for entry in self.value.entries)
        return self.status is Status.HELD

    @property
    def entry_numbers(self) -> tuple[int, ...]:
        """Which of the entries as they were read each entry is, from 1."""
        entries = self.value.entries if isinstance(self.value, Entries) else ()
        return tuple(range(1, len(entries) + 1)) if self.left is None else self.left
