"""Frozen months: when, by whom, which files with which bytes, and the figures in them. Rows are only ever added."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from baocao_cli.ledger import times
from baocao_cli.ledger.users import current_user
from baocao_cli.month import Month


@dataclass(frozen=True, slots=True)
class FinalFile:
    """A file as it was issued. Paths are relative to the workspace, with `/`; `kept` is the archived copy."""

    path: str
    sha256: str
    kept: str


@dataclass(frozen=True, slots=True)
class Final:
    """A final summary (`number` 0) or one of its supplements (1, 2, …).

    `stated` holds the figures that it stated, as the JSON text of `summary.issue.issued_figures`.
    """

    id: int
    month: Month
    number: int
    frozen_at: datetime
    frozen_by: str
    stated: str
    files: tuple[FinalFile, ...]


def latest_final(connection: sqlite3.Connection, month: Month) -> Final | None:
    """The month's final summary or its latest supplement; None while the month is open."""
    row = connection.execute(
        "SELECT id, number, frozen_at, frozen_by, stated FROM finals WHERE month = ? ORDER BY number DESC LIMIT 1",
        (str(month),),
    ).fetchone()
    if row is None:
        return None
    identity, number, frozen_at, frozen_by, stated = row
    files = connection.execute(
        "SELECT path, sha256, kept FROM final_files WHERE final = ? ORDER BY path", (identity,)
    ).fetchall()
    return Final(
        identity,
        month,
        number,
        times.from_text(frozen_at),
        frozen_by,
        stated,
        tuple(FinalFile(*file) for file in files),
    )


def frozen_months(connection: sqlite3.Connection) -> dict[str, datetime]:
    """Every frozen month (`YYYY-MM`) → when its summary or latest supplement was issued."""
    rows = connection.execute("SELECT month, MAX(frozen_at) FROM finals GROUP BY month")
    return {month: times.from_text(frozen_at) for month, frozen_at in rows}


def add_final(
    connection: sqlite3.Connection, month: Month, number: int, stated: str, files: Sequence[FinalFile]
) -> None:
    """Freeze the month, within a transaction. Raises sqlite3.IntegrityError if the month already has that number."""
    cursor = connection.execute(
        "INSERT INTO finals (month, number, frozen_at, frozen_by, stated) VALUES (?, ?, ?, ?, ?)",
        (str(month), number, times.as_text(times.now()), current_user(), stated),
    )
    add_files(connection, cursor.lastrowid or 0, files)


def add_files(connection: sqlite3.Connection, final: int, files: Sequence[FinalFile]) -> None:
    """Record further files in which that final was issued, within a transaction."""
    connection.executemany(
        "INSERT INTO final_files (final, path, sha256, kept) VALUES (?, ?, ?, ?)",
        [(final, file.path, file.sha256, file.kept) for file in files],
    )


def issued_paths(connection: sqlite3.Connection, month: Month) -> frozenset[str]:
    """The paths of every file that was issued for the month, relative to the workspace."""
    rows = connection.execute(
        "SELECT path FROM final_files JOIN finals ON finals.id = final_files.final WHERE month = ?", (str(month),)
    )
    return frozenset(path for (path,) in rows)
