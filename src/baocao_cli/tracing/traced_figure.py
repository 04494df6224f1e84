"""A traced figure: what it is the sum of, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from baocao_cli.month import Month
from baocao_cli.reading.model import Answered, Status
from baocao_cli.summary.tell.figure_names import FigureName
from baocao_cli.texts import say


class Reason(StrEnum):
    """Why something that was written, or should have been, is not in a figure."""

    HELD = "held"
    WAITING = "waiting"
    EMPTY = "empty"
    PART = "part"
    MISSING = "missing"
    SUPERSEDED = "superseded"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is located: unit, month, file and archived original, the place in it and the raw text.

    `answered`: what a person said in place of what was read there.
    """

    unit: str | None
    month: Month | None
    file: str = ""
    original: str = ""
    sha256: str | None = None
    received_at: datetime | None = None
    where: str = ""
    raw: str = ""
    answered: Answered | None = None

    @property
    def said(self) -> str:
        """What was typed there, and what was answered in its place."""
        if self.answered is None:
            return self.raw
        return say("trace.answered", raw=self.raw, answer=self.answered.text, by=self.answered.by)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one cell, or one entry of a list, contributes to a figure."""

    source: Source
    status: Status
    value: Decimal


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not counted, and why; `value` is that of a replaced version."""

    source: Source
    reason: Reason
    status: Status | None = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """One figure: its value in the document (None: not reported), and where it comes from."""

    name: FigureName
    label: str
    unit: str
    value: Decimal | None
    contributions: tuple[Contribution, ...]
    left_out: tuple[LeftOut, ...]
