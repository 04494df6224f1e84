"""A return as the ledger keeps it, and as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.recognition.model import Proposal
from baocao_cli.rollup.carried import Covered
from baocao_cli.validation import ReturnOutcome

__all__ = ["FileOutcome", "KeptReturn", "ReturnOutcome"]


class FileOutcome(StrEnum):
    """What became of a file (contract §4, file `outcome`)."""

    READ = "read"
    IGNORED = "ignored"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a reading was read from. `original`: its archived copy, relative to the workspace, with `/`."""

    file_path: str
    sha256: str
    original: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class KeptReturn:
    """One version of a return. Every version stays; `superseded_by` is the hash of the file that replaced it.

    `readings` are those that count: a version that completes an older one has those of the older one in its own empty
    places, and `taken` says for each of these measures which file it was read from.
    """

    id: int
    file_path: str
    sha256: str
    received_at: datetime
    original: str
    """Path of the archived original, relative to the workspace, with `/`."""
    unit: str | None
    form: str | None
    month: Month | None
    outcome: ReturnOutcome
    proposal: Proposal | None = None
    supersedes: str | None = None
    superseded_by: str | None = None
    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    """Findings about the return itself; each reading has its own."""
    covers: tuple[Covered, ...] = ()
    """If the return is a summary: the units whose figures are in it."""
    held_whole: bool = False
    """The return as a whole waits: its unit, form or month is not certain, or which version is the latest."""
    contested: bool = False
    """It waits for the order of versions, for what it does to the one in force, or because another counts its unit."""
    time_known: bool = True
    """When it came is known; else `received_at` is when it was collected."""
    addition: bool = False
    """It calls itself an addition to another return."""
    contradicted: bool = False
    """Other evidence contradicts its unit or month."""
    taken: Mapping[str, Origin] = field(default_factory=dict)
    ordinal: int = 1
    """Which of the returns in its file it is."""
    asked_in: Month | None = None
    """The month in which it is asked for: its own, else the likeliest, else the one before it came."""

    @property
    def is_in_force(self) -> bool:
        """Whether the summary counts it (contract §5, in force)."""
        known = self.unit is not None and self.form is not None and self.month is not None
        out_of_force = self.held_whole or self.contested or self.outcome is ReturnOutcome.EMPTY
        return known and self.superseded_by is None and not out_of_force

    @property
    def waits(self) -> bool:
        """Whether it waits for a person, wholly or in part."""
        return self.outcome is ReturnOutcome.HELD and self.superseded_by is None

    @property
    def origin(self) -> Origin:
        """The file that it was read from."""
        return Origin(self.file_path, self.sha256, self.original, self.received_at)

    def as_read(self, measure: str) -> KeptReturn:
        """The return, located in the file that this measure's reading was read from."""
        origin = self.taken.get(measure)
        if origin is None:
            return self
        return replace(
            self,
            file_path=origin.file_path,
            sha256=origin.sha256,
            original=origin.original,
            received_at=origin.received_at,
        )
