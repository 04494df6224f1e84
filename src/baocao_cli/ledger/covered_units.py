"""Which units a summary that was taken as a return covers, and returns that would count a unit twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from baocao_cli.findings import Finding
from baocao_cli.ledger import queries
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.versions import record
from baocao_cli.rollup.carried import Covered

_CODES = ("unit-counted-twice", "units-counted-twice", "covers-direct-return")


def add_covered(connection: sqlite3.Connection, identity: int, covers: Sequence[Covered]) -> None:
    """Record the units that a return covers: those of a summary; empty for the return of a single unit."""
    connection.executemany(
        "INSERT INTO covered (return, sequence, name, code, superior, through) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (identity, sequence, each.name, each.code, each.superior, each.through)
            for sequence, each in enumerate(covers)
        ],
    )


def has_summaries(connection: sqlite3.Connection, form: str, month: str) -> bool:
    """Whether any return on that form for that month (`YYYY-MM`) is a summary."""
    (found,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM returns r JOIN covered c ON c.return = r.id WHERE r.month = ? AND r.form = ?)",
        (month, form),
    ).fetchone()
    return bool(found)


def release_overlap_holds(connection: sqlite3.Connection, form: str, month: str) -> list[KeptReturn]:
    """Undo every hold for counting a unit twice; returns what is then in force on that form for that month."""
    rows = connection.execute(
        "SELECT DISTINCT r.id, r.unit FROM returns r JOIN findings f ON f.return = r.id"
        " WHERE r.month = ? AND r.form = ? AND f.code IN (?, ?, ?)",
        (month, form, *_CODES),
    ).fetchall()
    for identity, unit in rows:
        connection.execute("DELETE FROM findings WHERE return = ? AND code IN (?, ?, ?)", (identity, *_CODES))
        if unit is not None:
            connection.execute("UPDATE versions SET contested_by = NULL WHERE return = ?", (identity,))
            record.order_versions(connection, (unit, form, month))
    return queries.in_force(connection, form, month)


def hold(connection: sqlite3.Connection, identity: int, other: KeptReturn, finding: Finding) -> None:
    """Hold the return: it is not counted as long as the other one is, and a person has to decide between them."""
    connection.execute(
        "INSERT INTO versions (return, contested_by) VALUES (?, ?)"
        " ON CONFLICT (return) DO UPDATE SET contested_by = excluded.contested_by",
        (identity, other.sha256),
    )
    record.add_findings(connection, [finding], in_return=identity)
