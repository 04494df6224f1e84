"""What SQLite's errors mean to the clerk."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding

_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED")


def store_fault(error: sqlite3.Error, ledger: Path | None = None) -> StoreFault:
    """The fault (exit status 4) for an error of SQLite; `ledger` is the path that its message names."""
    name: str = getattr(error, "sqlite_errorname", None) or ""
    path = "so.sqlite" if ledger is None else str(ledger)
    if name.startswith(_DAMAGED):
        return StoreFault(Finding.of("ledger-damaged", path=path, reason=str(error)))
    if name.startswith(_LOCKED):
        return StoreFault(Finding.of("ledger-locked"))
    if name.startswith("SQLITE_FULL"):
        return StoreFault(Finding.of("disk-full"))
    return StoreFault(Finding.of("ledger-failed", reason=str(error)))
