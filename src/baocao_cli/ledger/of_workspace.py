"""Opening the ledger of a workspace: with the old codes of its roster. Every command opens it here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from baocao_cli.ledger.roster import unit_codes
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.versions import record
from baocao_cli.workspace.folder import Workspace


def open_ledger(workspace: Workspace) -> Ledger:
    """Open for reading, and for small writes that take the lock themselves. Raises StoreFault like `Ledger.open`."""
    ledger = Ledger.open(workspace.state_folder, workspace.former_codes)
    if ledger.kept and workspace.former_codes and unit_codes.unordered(ledger.connection):
        with open_ledger_for_run(workspace):
            pass  # opening for a run orders the versions
    return ledger


@contextmanager
def open_ledger_for_run(workspace: Workspace, *, dry_run: bool = False) -> Iterator[Ledger]:
    """Open for a run that writes; `dry_run`: a copy that is thrown away. Raises StoreFault like `Ledger.open_for_run`.

    Reports that came both under an old code and under the present one are put into their order first.
    """
    codes = workspace.former_codes
    with Ledger.open_for_run(workspace.state_folder, codes, dry_run=dry_run) as ledger:
        unordered = unit_codes.unordered(ledger.connection) if codes else []
        if unordered:
            with ledger.transaction() as connection:
                for identity in unordered:
                    record.order_versions(connection, identity)
        yield ledger
