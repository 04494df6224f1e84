"""Gaps that the office has stopped waiting for: who decided so, when and why. Nothing is overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from baocao_cli.ledger import times
from baocao_cli.ledger.decided import decisions
from baocao_cli.ledger.decided.decisions import Content, Decision, Kind, What
from baocao_cli.ledger.users import current_user
from baocao_cli.month import Month


@dataclass(frozen=True, slots=True)
class GapIdentity:
    """What a waiver applies to: an owed report (`sha256` None), or something held in one particular file.

    What a later version of the file holds is another gap, and is not waived.
    """

    unit: str | None
    form: str | None
    reading: str | None
    sha256: str | None
    where: str
    raw: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waived gap; `waived_by` is empty if the system gave no login name."""

    id: int
    month: Month
    gap: GapIdentity
    reason: str
    waived_at: datetime
    waived_by: str


def waivers(connection: sqlite3.Connection, month: Month) -> tuple[Waiver, ...]:
    """The month's waivers that were not undone, in the order in which they were given."""
    rows = connection.execute(
        'SELECT w.id, COALESCE(c.now, w.unit), w.form, w.reading, w.sha256, w."where", w.raw, w.reason,'
        " w.waived_at, w.waived_by"
        " FROM waivers w LEFT JOIN decisions_undone u ON u.decision = w.id LEFT JOIN temp.codes c ON c.code = w.unit"
        " WHERE w.month = ? AND u.decision IS NULL ORDER BY w.id",
        (str(month),),
    ).fetchall()
    return tuple(Waiver(row[0], month, GapIdentity(*row[1:7]), row[7], times.from_text(row[8]), row[9]) for row in rows)


def waive(connection: sqlite3.Connection, month: Month, gaps: Iterable[tuple[str, GapIdentity]], reason: str) -> None:
    """Record a waiver for each gap with its key, within a transaction."""
    for key, gap in gaps:
        decision = Decision(Kind.WAIVER, month, key, What.WAIVER, Content(gap.sha256, 1, gap.unit), gap.reading)
        number = decisions.add(connection, decision, reason=reason)
        stamp = (reason, times.as_text(times.now()), current_user())
        connection.execute(
            'INSERT INTO waivers (id, month, unit, form, reading, sha256, "where", raw, reason, waived_at, waived_by)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, str(month), gap.unit, gap.form, gap.reading, gap.sha256, gap.where, gap.raw, *stamp),
        )


def undo(connection: sqlite3.Connection, waived: Iterable[Waiver]) -> None:
    """Undo waivers, within a transaction: those gaps are waited for again."""
    for waiver in waived:
        decisions.undo(connection, waiver.id)
