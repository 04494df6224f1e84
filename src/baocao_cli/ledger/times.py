"""Moments and days in Viet Nam: UTC+7 all the year round."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def now() -> datetime:
    return datetime.now(VIETNAM)


def as_text(moment: datetime) -> str:
    """In UTC with a fixed width, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(VIETNAM)


def is_late(received_at: datetime, due: date) -> bool:
    """Whether something came after that day's end in Viet Nam."""
    return received_at.astimezone(VIETNAM).date() > due
