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

_NOON = time(12)


def settle(connection: sqlite3.Connection, sha256: str) -> None:
    """Apply the decisions about the returns of that content anew, and order the versions that they are among."""
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
    for kept in returns:
        if kept.unit is not None and kept.form is not None and kept.month is not None:
            record.order_versions(connection, (kept.unit, kept.form, str(kept.month)))
    answered.settle_held(connection)


def _set_arrival(connection: sqlite3.Connection, kept: KeptReturn, day: str | None) -> None:
    """The day that a person named, at noon; without one the arrival as its file tells it."""
    if day is None:
        connection.execute(
            "UPDATE returns SET received_at = arrived_at, time_known = arrival_known WHERE id = ?", (kept.id,)
        )
        return
    moment = times.as_text(datetime.combine(date.fromisoformat(day), _NOON, VIETNAM))
    connection.execute("UPDATE returns SET received_at = ?, time_known = 1 WHERE id = ?", (moment, kept.id))
