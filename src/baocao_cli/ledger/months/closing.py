"""Closing a month that was opened by mistake: only where nothing came for it, and nothing was issued."""

from __future__ import annotations

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger import queries
from baocao_cli.ledger.came import came
from baocao_cli.ledger.months.finals import latest_final
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month

_NAMED = 3
"""How many of the files that came are named."""


def close_month(ledger: Ledger, month: Month) -> None:
    """Forget, within a transaction, that the month was opened; opening it again brings it back.

    Raises UsageFault if it is not open, if a return came for it, or if it is frozen.
    """
    if month not in ledger.opened_months():
        raise UsageFault(Finding.of("month-not-open", raw=str(month), month=month))
    paths = _came_for(ledger, month)
    if paths or latest_final(ledger.connection, month) is not None:
        named = "; ".join(paths[:_NAMED]) + ("; …" if len(paths) > _NAMED else "")
        raise UsageFault(Finding.of("month-not-empty", month=month, number=len(paths), files=named or "–"))
    ledger.connection.execute("DELETE FROM months WHERE month = ?", (str(month),))


def _came_for(ledger: Ledger, month: Month) -> list[str]:
    """The paths of what came for that month and was no empty blank, read or not."""
    condition = "AND COALESCE(r.month, r.asked_in) = ? AND r.outcome <> 'empty' ORDER BY r.received_at, r.id"
    returns = queries.select(ledger.connection, condition, (str(month),))
    unread = came(ledger.connection, month, month).unread
    return list(dict.fromkeys([*(kept.file_path for kept in returns), *(file.path for file in unread)]))
