"""What the inbox hands on: one file, its bytes and how it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from baocao_cli.findings import Finding


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a file came: all that is known of it beside its bytes, recorded so that collecting can be done again."""

    path: str
    """Within the inbox, NFC, with `/`; a member as `outer!/inner`."""
    sha256: str
    received_at: datetime
    """With time zone: a mail's date, an archive's entry time, else the file's modification time."""
    sender: str | None = None
    """A mail's sender, `Name <address>`."""
    subject: str | None = None
    time_known: bool = True
    """False where nothing gives a time that can be: `received_at` is then the moment of collecting."""


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """One file of the inbox, or one member of a mail or an archive, in the contract's order.

    `members` is a sequence for a mail or archive that was opened (they do not follow it again), None for any other.
    `ignored`: not a report and never meant as one. `rejected`: cannot be opened; the finding says why. Of a mail or
    archive with members it says why, should none of them be read. Neither, and no members: `data` is to be read as
    a document.
    """

    arrival: Arrival
    data: bytes
    members: Sequence[ArrivedFile] | None = None
    ignored: bool = False
    rejected: Finding | None = None
    findings: tuple[Finding, ...] = ()
