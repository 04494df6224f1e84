"""Closing a month that was opened by mistake: only where nothing came for it, and nothing was issued."""

from __future__ import annotations

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger import queries
from baocao_cli.ledger.finals import latest_final
from baocao_cli.ledger.kept_return import KeptReturn
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
    came = _came_for(ledger, month)
    if came or latest_final(ledger.connection, month) is not None:
        paths = list(dict.fromkeys(kept.file_path for kept in came))
        named = "; ".join(paths[:_NAMED]) + ("; …" if len(paths) > _NAMED else "")
        raise UsageFault(Finding.of("month-not-empty", month=month, number=len(came), files=named or "–"))
    ledger.connection.execute("DELETE FROM months WHERE month = ?", (str(month),))


def _came_for(ledger: Ledger, month: Month) -> list[KeptReturn]:
    """Every return of that month, whether it is counted, waits or was replaced."""
    return list(queries.select(ledger.connection, "AND r.month = ? ORDER BY r.received_at, r.id", (str(month),)))
