"""Moments and days as the ledger keeps them: by the clock of Viet Nam."""

from __future__ import annotations

from datetime import UTC, date, datetime

from baocao_cli.month import VIETNAM


def now() -> datetime:
    """This moment, by the clock of Viet Nam."""
    return datetime.now(VIETNAM)


def as_text(moment: datetime) -> str:
    """In UTC with a fixed width, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """What `as_text` wrote, by the clock of Viet Nam."""
    return datetime.fromisoformat(text).astimezone(VIETNAM)


def is_late(received_at: datetime, due: date) -> bool:
    """Whether something came after that day's end in Viet Nam."""
    return received_at.astimezone(VIETNAM).date() > due
