"""A traced figure: what it was added from, and what was left out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.summary.tell.figure_names import FigureName


class Reason(StrEnum):
    """Why something that was or should have been written is not in a figure."""

    HELD = "held"
    WAITING = "waiting"
    EMPTY = "empty"
    PART = "part"
    MISSING = "missing"
    SUPERSEDED = "superseded"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: unit, month, the return's file and its kept original, the place and the raw text."""

    unit: str | None
    month: Month | None
    file: str = ""
    original: str = ""
    sha256: str | None = None
    received_at: datetime | None = None
    where: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one cell, or one entry of a list, adds to a figure."""

    source: Source
    status: Status
    value: Decimal


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What adds nothing, and why; `value` is what a replaced version said."""

    source: Source
    reason: Reason
    status: Status | None = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """One figure: its value as the document states it (None: nobody said anything), and where it comes from."""

    name: FigureName
    label: str
    unit: str
    value: Decimal | None
    contributions: tuple[Contribution, ...]
    left_out: tuple[LeftOut, ...]
