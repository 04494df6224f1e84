"""Bringing the ledger into line with what people decided about returns: when they came, which version counts."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, time

from baocao_cli.ledger import queries, times
from baocao_cli.ledger.decided import decisions
from baocao_cli.ledger.decided.answers import is_about
from baocao_cli.ledger.decided.decisions import What
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.versions import answered, record
from baocao_cli.month import VIETNAM

TYPED = "typed"
"""What the `knowledge` of a return says that nothing was read of: people typed it from a file."""
_NOON = time(12)


def settle(connection: sqlite3.Connection, sha256: str) -> None:
    """Apply the decisions about the returns of that content anew, and order the versions that they are among."""
    _settle_typed(connection, sha256)
    for kept in settle_arrivals(connection, sha256):
        if kept.unit is not None and kept.form is not None and kept.month is not None:
            record.order_versions(connection, (kept.unit, kept.form, str(kept.month)))
    answered.settle_held(connection)


def settle_arrivals(connection: sqlite3.Connection, sha256: str) -> list[KeptReturn]:
    """Apply the days that people named to the returns of that content; the returns, as they were before."""
    connection.execute(
        "UPDATE returns SET arrived_at = received_at, arrival_known = time_known"
        " WHERE sha256 = ? AND arrived_at IS NULL",
        (sha256,),
    )
    given = [each for each in decisions.of_contents(connection, [sha256]) if each.what is What.CAME]
    returns = list(queries.select(connection, "AND r.sha256 = ?", (sha256,), own=True))
    for kept in returns:
        day = next((each.content["day"] for each in reversed(given) if is_about(each, kept)), None)
        _set_arrival(connection, kept, day)
    return returns


def _settle_typed(connection: sqlite3.Connection, sha256: str) -> None:
    """A return for each report that people typed from a file of that content; without what was typed there is none."""
    wanted = decisions.typed_reports(connection, sha256)
    rows = connection.execute(
        "SELECT id, unit, form, month FROM returns WHERE sha256 = ? AND knowledge = ? AND retired_run IS NULL",
        (sha256, TYPED),
    ).fetchall()
    for identity, *report in rows:
        if tuple(report) not in wanted:
            connection.execute("UPDATE returns SET retired_run = run WHERE id = ?", (identity,))
    for unit, form, month in sorted(wanted - {tuple(report) for _identity, *report in rows}):
        _add_typed(connection, sha256, unit, form, month)
    for _identity, unit, form, month in rows:
        record.order_versions(connection, (unit, form, month))


def _add_typed(connection: sqlite3.Connection, sha256: str, unit: str, form: str, month: str) -> None:
    """An empty return of the file: what was typed is laid over it."""
    file, received_at, time_known, run = connection.execute(
        "SELECT id, received_at, time_known, run FROM files WHERE sha256 = ? ORDER BY id LIMIT 1", (sha256,)
    ).fetchone()
    cursor = connection.execute(
        "INSERT INTO returns (file, sha256, received_at, time_known, arrived_at, arrival_known, unit, form, month,"
        " asked_in, outcome, held_whole, knowledge, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'accepted', 0, ?, ?)",
        (file, sha256, received_at, time_known, received_at, time_known, unit, form, month, month, TYPED, run),
    )
    measures = next(
        each.content["measures"]
        for each in decisions.of_contents(connection, [sha256])
        if (each.of.unit, each.content.get("form"), str(each.month)) == (unit, form, month)
    )
    connection.executemany(
        "INSERT INTO readings (return, sequence, measure, status, raw) VALUES (?, ?, ?, 'missing', '')",
        [(cursor.lastrowid, sequence, measure) for sequence, measure in enumerate(measures)],
    )


def _set_arrival(connection: sqlite3.Connection, kept: KeptReturn, day: str | None) -> None:
    """The day that a person named, at noon; without one the arrival as its file tells it."""
    if day is None:
        connection.execute(
            "UPDATE returns SET received_at = arrived_at, time_known = arrival_known WHERE id = ?", (kept.id,)
        )
        return
    moment = times.as_text(datetime.combine(date.fromisoformat(day), _NOON, VIETNAM))
    connection.execute("UPDATE returns SET received_at = ?, time_known = 1 WHERE id = ?", (moment, kept.id))
