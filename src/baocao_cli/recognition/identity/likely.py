"""Whose a file is that could not be read, as far as it is known how it came."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.inbox.model import Arrival
from baocao_cli.month import VIETNAM, Month
from baocao_cli.recognition.model import Knowledge


@dataclass(frozen=True, slots=True)
class Likely:
    """Whose, on which form and of which month."""

    unit: str | None
    form: str | None
    month: Month


def likely_identity(arrival: Arrival, knowledge: Knowledge) -> Likely:
    """Whose a file is that could not be read, as far as it is known how it came."""
    return Likely(None, None, Month.of(arrival.received_at.astimezone(VIETNAM).date()).plus(-1))
