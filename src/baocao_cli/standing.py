"""Where the office stands: the months that are worked on, and everything that still waits for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from baocao_cli.ledger import times
from baocao_cli.ledger.finals import frozen_months
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.working_month import working_month
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.status import MonthStatus, month_status
from baocao_cli.values import Entries
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of each month, and the returns of any month that wait; `today` is the day in Viet Nam."""

    months: tuple[MonthStatus, ...]
    waiting: tuple[KeptReturn, ...]
    frozen: frozenset[str]
    """The frozen months, `YYYY-MM`."""
    today: date

    @property
    def questions(self) -> int:
        """How many questions wait for a person, in any month."""
        return sum(map(questions_in, self.waiting))


def standing(workspace: Workspace, months: Sequence[Month] = ()) -> Standing:
    """The standing of those months, by default of the one that the office works on.

    Raises UsageFault if no month was ever opened, StoreFault if the ledger fails.
    """
    asked = months or [working_month(workspace)]
    with open_ledger(workspace) as ledger:
        waiting = tuple(ledger.waiting())
        frozen = frozenset(frozen_months(ledger.connection))
    statuses = tuple(month_status(workspace, month) for month in asked)
    return Standing(statuses, waiting, frozen, times.now().date())


def questions_in(kept: KeptReturn) -> int:
    """One for a return that waits as a whole, else one for each held reading, or held entry of a list."""
    if kept.held_whole:
        return 1
    return max(1, sum(map(_questions_in_reading, kept.readings)))


def _questions_in_reading(reading: Reading) -> int:
    if isinstance(reading.value, Entries):
        return sum(entry.held for entry in reading.value.entries)
    return int(reading.status is Status.HELD)
