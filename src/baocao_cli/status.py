"""What has come for a month, what is late, what is missing, and what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from baocao_cli.errors import ExitCode, UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.model import KeptReturn, ReturnOutcome
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.times import is_late
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace


class State(StrEnum):
    """How it stands with one owed report. A held one has come, but waits for a person."""

    ON_TIME = "on_time"
    LATE = "late"
    HELD = "held"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Owed:
    """One unit's report on one form, and the version of it that is in force or waits; None where none has come."""

    unit: str
    name: str
    form: str
    kept: KeptReturn | None
    late: bool
    received: bool
    """Whether a version is in force: one whose order among the others is not known is not."""

    @property
    def state(self) -> State:
        """A held report has come, but waits for a person."""
        if self.kept is None:
            return State.MISSING
        if self.kept.outcome is ReturnOutcome.HELD:
            return State.HELD
        return State.LATE if self.late else State.ON_TIME


@dataclass(frozen=True, slots=True)
class MonthStatus:
    """Owed reports in the roster's order, each unit's forms in theirs; `unowed` came without being owed."""

    month: Month
    due: date
    owed: tuple[Owed, ...]
    unowed: tuple[Owed, ...]
    waiting: tuple[KeptReturn, ...]

    @property
    def received(self) -> int:
        """Owed reports of which a version is in force."""
        return sum(owed.received for owed in self.owed)

    @property
    def late(self) -> int:
        """Those of them that came after the due day."""
        return sum(owed.late for owed in self.owed if owed.received)

    @property
    def missing(self) -> int:
        """Owed reports of which nothing has come."""
        return sum(owed.kept is None for owed in self.owed)

    @property
    def exit_code(self) -> ExitCode:
        """Whether a report is owed or something waits for a person (contract §3)."""
        return ExitCode.WAITING if self.missing or self.waiting else ExitCode.DONE


def month_status(workspace: Workspace, month: Month | None = None) -> MonthStatus:
    """The status of that month, of the latest opened one without it.

    Raises UsageFault where no month was ever opened, StoreFault where the ledger fails.
    """
    with Ledger.open(workspace.state_folder) as ledger:
        if month is None:
            opened = ledger.opened_months()
            if not opened:
                raise UsageFault(Finding.of("month-not-opened"))
            month = opened[-1]
        waiting = tuple(ledger.waiting(month))
        return _status(workspace, month, ledger.in_force(month, month), waiting)


def _status(
    workspace: Workspace, month: Month, in_force: Iterable[KeptReturn], waiting: tuple[KeptReturn, ...]
) -> MonthStatus:
    come = {(kept.unit, kept.form): (kept, False) for kept in waiting if kept.month == month}
    come.update({(kept.unit, kept.form): (kept, True) for kept in in_force})
    due = workspace.settings.due_date(month)
    forms = [loaded.form.id for loaded in workspace.forms]
    owed = [
        _report(unit.code, unit.name, form, come.pop((unit.code, form), None), due)
        for unit in workspace.units
        for form in forms
        if unit.owes(form, month)
    ]
    names = {unit.code: unit.name for unit in workspace.units}
    unowed = [
        _report(unit, names.get(unit, unit), form, arrived, due)
        for (unit, form), arrived in come.items()
        if unit is not None and form is not None
    ]
    return MonthStatus(month, due, tuple(owed), tuple(unowed), waiting)


def _report(unit: str, name: str, form: str, arrived: tuple[KeptReturn, bool] | None, due: date) -> Owed:
    kept, received = (None, False) if arrived is None else arrived
    return Owed(unit, name, form, kept, late=kept is not None and is_late(kept.received_at, due), received=received)
