"""A return as the ledger keeps it, and as the rest of the program sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
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
class KeptReturn:
    """One version of a return. Every version stays; `superseded_by` is the hash of the file that replaced it."""

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
    """Another version came at the same time with other figures, so that neither is known to be in force."""

    @property
    def is_in_force(self) -> bool:
        """Whether the summary counts it (contract §5, in force)."""
        known = self.unit is not None and self.form is not None and self.month is not None
        return known and self.superseded_by is None and not self.contested
