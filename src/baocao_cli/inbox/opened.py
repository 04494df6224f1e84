"""What opening a mail or an archive gives, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from baocao_cli.findings import Finding
from baocao_cli.inbox.limits import MAX_FILE_BYTES, MAX_MEMBERS, MAX_UNPACKED_BYTES


@dataclass(frozen=True, slots=True)
class Member:
    """One member: its name within the container (with `/`), its bytes, its own time where it has one."""

    name: str
    data: bytes
    changed_at: datetime | None = None
    ignored: bool = False
    """A picture that the mail shows inline, a signature."""
    rejected: Finding | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A container's members. Of a mail also its sender, subject and date, where they are stated."""

    members: Sequence[Member]
    sent_at: datetime | None = None
    sender: str | None = None
    subject: str | None = None
    without_report: Finding | None = None
    """Why, should no member turn out to be a report."""


class TooMuch(Exception):
    """The container unpacks to more than any real mail or archive."""


class Budget:
    """What one outer file may still unpack to, over all its depths."""

    def __init__(self) -> None:
        self._bytes = MAX_UNPACKED_BYTES
        self._members = MAX_MEMBERS

    def take(self, size: int) -> None:
        """Raises TooMuch when the outer file has used up what it may."""
        self._bytes -= size
        self._members -= 1
        if size > MAX_FILE_BYTES or self._bytes < 0 or self._members < 0:
            raise TooMuch
