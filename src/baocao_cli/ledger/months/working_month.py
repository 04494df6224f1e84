"""Which month a command is about where none is named (contract §3, without `--month`)."""

from __future__ import annotations

from datetime import date

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger import times
from baocao_cli.ledger.months.finals import frozen_months
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.settings_model import Settings

FARTHEST_AHEAD = 1
"""How many months after this one a month may be opened without being asked for expressly."""


def working_month(workspace: Workspace, today: date | None = None) -> Month:
    """The latest opened month that has ended and is not frozen, else the latest opened one.

    `today` is by default the present day in Viet Nam. Raises UsageFault if no month was ever opened, StoreFault if the
    ledger fails.
    """
    with open_ledger(workspace) as ledger:
        opened, frozen = ledger.opened_months(), frozen_months(ledger.connection)
    if not opened:
        raise UsageFault(Finding.of("month-not-opened"))
    open_still = [month for month in opened if str(month) not in frozen]
    day = today or times.now().date()
    return next((month for month in reversed(open_still) if _has_ended(month, workspace.settings, day)), opened[-1])


def opened_months(workspace: Workspace) -> list[Month]:
    """The months that were opened, earliest first."""
    with open_ledger(workspace) as ledger:
        return ledger.opened_months()


def _has_ended(month: Month, settings: Settings, today: date) -> bool:
    _, last_day = settings.reporting_period(month)
    return last_day < today


def this_month() -> Month:
    """The present month in Viet Nam."""
    return Month.of(times.now().date())


def check_not_far_ahead(month: Month | None, expressly: bool) -> None:
    """Raises UsageFault for a month more than one ahead of the present one, unless it was asked for expressly."""
    if month is None or expressly:
        return
    present = this_month()
    if month.months_after(present) > FARTHEST_AHEAD:
        raise UsageFault(Finding.of("month-far-ahead", raw=str(month), month=month, present=present))
