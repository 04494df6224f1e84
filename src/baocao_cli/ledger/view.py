"""Consistent reading: several queries that see the ledger as it was at one moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from baocao_cli.month import Month


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Within the block all queries see the ledger as it was at one moment, even while another run writes."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def latest_month_with_returns(connection: sqlite3.Connection) -> Month | None:
    """The last month that has a return; None if there is no return."""
    (month,) = connection.execute("SELECT MAX(month) FROM returns WHERE retired_run IS NULL").fetchone()
    return None if month is None else Month.parse(month)
