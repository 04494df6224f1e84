"""Frozen months: when, by whom, which files with which bytes, and the figures in them. Rows are only ever added."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from baocao_cli.ledger import times
from baocao_cli.ledger.users import current_user
from baocao_cli.month import Month


@dataclass(frozen=True, slots=True)
class FinalFile:
    """A file as it was issued. Paths are relative to the workspace, with `/`; `kept` is the archived copy.

    `symbol` (`37/BC-SKHCN`) and `signed_on` are those that the document bears; None where they were left open.
    """

    path: str
    sha256: str
    kept: str
    symbol: str | None = None
    signed_on: date | None = None


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


def finals(connection: sqlite3.Connection, month: Month) -> tuple[Final, ...]:
    """The month's final summary and its supplements, in order; none while the month is open."""
    rows = connection.execute(
        "SELECT id, number, frozen_at, frozen_by, stated FROM finals WHERE month = ? ORDER BY number", (str(month),)
    ).fetchall()
    return tuple(
        Final(identity, month, number, times.from_text(frozen_at), by, stated, _files(connection, identity))
        for identity, number, frozen_at, by, stated in rows
    )


def _files(connection: sqlite3.Connection, final: int) -> tuple[FinalFile, ...]:
    rows = connection.execute(
        "SELECT path, sha256, kept, symbol, signed_on FROM final_files WHERE final = ? ORDER BY path", (final,)
    )
    return tuple(
        FinalFile(path, sha256, kept, symbol, None if signed_on is None else date.fromisoformat(signed_on))
        for path, sha256, kept, symbol, signed_on in rows
    )


def latest_final(connection: sqlite3.Connection, month: Month) -> Final | None:
    """The month's final summary or its latest supplement; None while the month is open."""
    return next(reversed(finals(connection, month)), None)


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
        "INSERT INTO final_files (final, path, sha256, kept, symbol, signed_on) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (final, file.path, file.sha256, file.kept, file.symbol, file.signed_on and file.signed_on.isoformat())
            for file in files
        ],
    )
