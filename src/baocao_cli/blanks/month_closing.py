"""The recipe of `init-month --close`: a month opened by mistake is closed again. Its blanks stay where they are."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.findings import Finding
from baocao_cli.ledger.months.closing import close_month as close_in_ledger
from baocao_cli.ledger.of_workspace import open_ledger_for_run
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class MonthClosed:
    """The month that is closed now; `blanks` is the folder of its blanks, None if there is none."""

    month: Month
    blanks: str | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the clerk is told: that it is closed, and which folder can be deleted."""
        closed = Finding.of("month-closed", month=self.month)
        if self.blanks is None:
            return (closed,)
        return (closed, Finding.of("month-closed-blanks", where=self.blanks, folder=self.blanks))


def close_month(workspace: Workspace, month: Month) -> MonthClosed:
    """Close the month; no file is deleted, for a blank may have been filled in where it is.

    Raises UsageFault if the month is not open or something came for it, StoreFault if another run is writing.
    """
    with open_ledger_for_run(workspace) as ledger, ledger.transaction():
        close_in_ledger(ledger, month)
    folder = workspace.blanks_folder(month)
    return MonthClosed(month, workspace.shown(folder) if folder.is_dir() else None)
