"""Moments and days as the ledger keeps them, in Viet Nam's time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

from baocao_cli.month import VIETNAM


def now() -> datetime:
    """This moment, in Viet Nam's time zone."""
    return datetime.now(VIETNAM)


def as_text(moment: datetime) -> str:
    """The moment in UTC as text of a fixed width, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """The moment that `as_text` wrote, in Viet Nam's time zone."""
    return datetime.fromisoformat(text).astimezone(VIETNAM)


def is_late(received_at: datetime, due: date) -> bool:
    """Whether something came after the end of the due day in Viet Nam."""
    return received_at.astimezone(VIETNAM).date() > due
