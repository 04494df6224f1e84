"""Reading several things of the ledger as they were at one moment, while another run may write."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from baocao_cli.month import Month


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Whatever is read within is of one moment; within a transaction that is so already."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def latest_month_with_returns(connection: sqlite3.Connection) -> Month | None:
    """The last month of which a return was kept; None where there is none."""
    (month,) = connection.execute("SELECT MAX(month) FROM returns WHERE retired_run IS NULL").fetchone()
    return None if month is None else Month.parse(month)
