"""What the ledger knows of contents that come: read before or not, whose they are, which are to be read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from baocao_cli.inbox.model import Arrival
from baocao_cli.ledger import times
from baocao_cli.month import Month


@dataclass(frozen=True, slots=True)
class UnidentifiedFile:
    """A file with a return whose unit, form or month is unknown: how it arrived, and where its copy is.

    `original` is relative to the workspace, None without a copy; `asked_month` is the `--month` that it was read with.
    """

    arrival: Arrival
    original: str | None
    asked_month: Month | None
    knowledge_changed: bool
    """Whether roster, forms or settings have changed since it was read."""
    month_unknown: bool
    """Whether the month of one of its returns is unknown."""


_KEPT_FILES = (
    "SELECT f.path, f.sha256, f.received_at, f.sender, f.subject, f.time_known, o.path, r.asked_month,"
    " MAX(r.knowledge <> ?), MAX(r.month IS NULL)"
    " FROM returns r JOIN files f ON f.id = r.file LEFT JOIN originals o ON o.sha256 = r.sha256"
)


def _kept_file(row: tuple[Any, ...]) -> UnidentifiedFile:
    path, sha256, received_at, sender, subject, time_known, original, asked_month, changed, month_unknown = row
    return UnidentifiedFile(
        Arrival(path, sha256, times.from_text(received_at), sender, subject, bool(time_known)),
        original,
        None if asked_month is None else Month.parse(asked_month),
        bool(changed),
        bool(month_unknown),
    )


class Known:
    """Questions about files and their contents; nothing is changed by them. Contents are named by their SHA-256."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def is_read(self, sha256: str) -> bool:
        """Whether a file with that hash was read before, in this run or an earlier one."""
        found = self._connection.execute(
            "SELECT 1 FROM files WHERE sha256 = ? AND outcome = 'read' LIMIT 1", (sha256,)
        ).fetchone()
        return found is not None

    def is_kept(self, arrival: Arrival) -> bool:
        """Whether this very file, of this path and content, has returns of its own."""
        found = self._connection.execute(
            "SELECT 1 FROM files WHERE sha256 = ? AND path = ? AND outcome = 'read' LIMIT 1",
            (arrival.sha256, arrival.path),
        ).fetchone()
        return found is not None

    def units_of(self, sha256: str) -> frozenset[str]:
        """The units whose returns that content is, as far as they are known."""
        rows = self._connection.execute(
            "SELECT DISTINCT unit FROM returns WHERE sha256 = ? AND retired_run IS NULL AND unit IS NOT NULL", (sha256,)
        )
        return frozenset(unit for (unit,) in rows)

    def has_report(self, sha256: str) -> bool:
        """Whether that content holds a return in which something was typed."""
        found = self._connection.execute(
            "SELECT 1 FROM returns WHERE sha256 = ? AND retired_run IS NULL AND outcome <> 'empty' LIMIT 1", (sha256,)
        ).fetchone()
        return found is not None

    def first_arrival(self, sha256: str, received_at: datetime) -> datetime:
        """The earliest arrival of that content by its files, at most `received_at`; what people said is apart."""
        (earliest,) = self._connection.execute(
            "SELECT MIN(COALESCE(arrived_at, received_at)) FROM returns WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return received_at if earliest is None else min(received_at, times.from_text(earliest))

    def months_unread(self) -> list[Month]:
        """The months in which files are asked for that could not be read."""
        rows = self._connection.execute("SELECT DISTINCT month FROM unread WHERE beside IS NULL ORDER BY month")
        return [Month.parse(month) for (month,) in rows]

    def to_reread(self, knowledge: str) -> Iterator[UnidentifiedFile]:
        """The files with a return whose unit, form or month is unknown. `knowledge` is the present hash of `Basis`."""
        rows = self._connection.execute(
            f"{_KEPT_FILES} WHERE r.retired_run IS NULL AND (r.unit IS NULL OR r.form IS NULL OR r.month IS NULL)"
            " GROUP BY f.id ORDER BY f.id",
            (knowledge,),
        ).fetchall()
        yield from map(_kept_file, rows)

    def files_of(self, sha256: str) -> list[UnidentifiedFile]:
        """The files with that content of which returns are kept, to be read again."""
        rows = self._connection.execute(
            f"{_KEPT_FILES} WHERE r.retired_run IS NULL AND r.sha256 = ? GROUP BY f.id ORDER BY f.id", ("", sha256)
        ).fetchall()
        return [_kept_file(row) for row in rows]

    def contents_of(self, unit: str) -> list[str]:
        """The hashes of the files with a return of that unit."""
        rows = self._connection.execute(
            "SELECT DISTINCT sha256 FROM returns WHERE unit = ? AND retired_run IS NULL ORDER BY sha256", (unit,)
        )
        return [sha256 for (sha256,) in rows]
