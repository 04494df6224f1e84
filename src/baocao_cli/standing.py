"""Where the office stands: the months that are worked on, and everything that still waits for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from baocao_cli.ledger import times
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.waived import open_questions
from baocao_cli.ledger.waivers import Waiver, waivers
from baocao_cli.ledger.working_month import working_month
from baocao_cli.month import Month
from baocao_cli.status import MonthStatus, month_status
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of each month, and the returns of any month that wait; `today` is the day in Viet Nam."""

    months: tuple[MonthStatus, ...]
    waiting: tuple[KeptReturn, ...]
    waivers: tuple[Waiver, ...]
    today: date

    @property
    def questions(self) -> int:
        """How many questions wait for a person, in any month."""
        return sum(open_questions(kept, self.waivers) for kept in self.waiting) + self._unread

    @property
    def month_with_questions(self) -> Month:
        """The month whose status shows questions: the latest of `months` if it does, else the latest that has any."""
        latest = self.months[-1].month
        asked = {kept.month or latest for kept in self.waiting if open_questions(kept, self.waivers)}
        return latest if latest in asked or not asked else max(asked)

    @property
    def asked(self) -> int:
        """How many returns and files those questions are about."""
        return sum(open_questions(kept, self.waivers) > 0 for kept in self.waiting) + self._unread

    @property
    def _unread(self) -> int:
        return sum(len(month.unread) for month in self.months)


def standing(workspace: Workspace, months: Sequence[Month] = ()) -> Standing:
    """The standing of those months, by default of the one that the office works on.

    Raises UsageFault if no month was ever opened, StoreFault if the ledger fails.
    """
    asked = months or [working_month(workspace)]
    with open_ledger(workspace) as ledger:
        waiting = tuple(ledger.waiting())
        waived = tuple(waiver for month in ledger.opened_months() for waiver in waivers(ledger.connection, month))
    statuses = tuple(month_status(workspace, month) for month in asked)
    return Standing(statuses, waiting, waived, times.now().date())
