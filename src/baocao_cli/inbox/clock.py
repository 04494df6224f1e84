"""Which times of arrival can be true (contract §7, Versions): none before the campaign, none in the future."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from baocao_cli.month import VIETNAM, Month

_SKEW = timedelta(minutes=10)
"""By how much another computer's clock may be fast."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment of collecting, and the first moment of the campaign; both with a time zone."""

    first: datetime
    now: datetime

    @classmethod
    def since(cls, month: Month) -> Clock:
        """The clock of this moment, for a campaign that begins with that month."""
        return cls(datetime.combine(month.first_day, time(), VIETNAM), datetime.now(UTC))

    def possible(self, moment: datetime | None) -> datetime | None:
        """The moment, if something can have come then; packers write 1980 for no time, mailers 1970."""
        if moment is None or not self.first <= moment <= self.now + _SKEW:
            return None
        return moment
