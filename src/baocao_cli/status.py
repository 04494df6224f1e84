"""The status of a month: what has come, what is late or missing, and what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from baocao_cli.errors import ExitCode
from baocao_cli.ledger.finals import Final, latest_final
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.times import is_late
from baocao_cli.ledger.waived import open_questions, waives_report
from baocao_cli.ledger.waivers import Waiver, waivers
from baocao_cli.ledger.working_month import working_month
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace


class ReportState(StrEnum):
    """The state of one owed report. A held one has come, but waits for a person."""

    ON_TIME = "on_time"
    LATE = "late"
    HELD = "held"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """One unit's report on one form; `kept` is the version that is in force or waits, None if nothing has come."""

    unit: str
    name: str
    form: str
    kept: KeptReturn | None
    late: bool
    received: bool
    """Whether a version is in force; a contested one is not."""

    @property
    def state(self) -> ReportState:
        """MISSING without a version, HELD if it waits for a person, else LATE or ON_TIME."""
        if self.kept is None:
            return ReportState.MISSING
        if self.kept.outcome is ReturnOutcome.HELD:
            return ReportState.HELD
        return ReportState.LATE if self.late else ReportState.ON_TIME


@dataclass(frozen=True, slots=True)
class MonthStatus:
    """A month's owed reports by unit (in the roster's order) and form; `unowed` are reports that nobody owed."""

    month: Month
    due: date
    owed: tuple[ReportStatus, ...]
    unowed: tuple[ReportStatus, ...]
    waiting: tuple[KeptReturn, ...]
    waivers: tuple[Waiver, ...] = ()
    """What the office has stopped waiting for."""
    frozen: Final | None = None
    """The month's final summary or its latest supplement; None while the month is open."""

    @property
    def received(self) -> int:
        """How many owed reports have a version in force."""
        return sum(owed.received for owed in self.owed)

    @property
    def late(self) -> int:
        """How many of those came after the due day."""
        return sum(owed.late for owed in self.owed if owed.received)

    @property
    def missing(self) -> int:
        """How many owed reports have not come at all."""
        return sum(owed.kept is None for owed in self.owed)

    @property
    def exit_code(self) -> ExitCode:
        """WAITING if a report is missing or something waits for a person, and nobody waived it, else DONE."""
        asked = any(open_questions(kept, self.waivers) for kept in self.waiting)
        return ExitCode.WAITING if self.still_owed or asked else ExitCode.DONE

    def is_waived(self, report: ReportStatus) -> bool:
        """Whether the office has stopped waiting for that report, of which nothing has come."""
        return report.kept is None and waives_report(self.waivers, report.unit, report.form)

    @property
    def still_owed(self) -> int:
        """How many owed reports have not come at all and are waited for."""
        return sum(owed.kept is None and not self.is_waived(owed) for owed in self.owed)


def month_status(workspace: Workspace, month: Month | None = None) -> MonthStatus:
    """The status of that month; without `month`, of the one that the office works on (`working_month`).

    Raises UsageFault if no month was ever opened, StoreFault if the ledger fails.
    """
    month = month or working_month(workspace)
    with open_ledger(workspace) as ledger:
        waiting = tuple(ledger.waiting(month))
        return replace(
            _status(workspace, month, ledger.in_force(month, month), waiting),
            waivers=waivers(ledger.connection, month),
            frozen=latest_final(ledger.connection, month),
        )


def _status(
    workspace: Workspace, month: Month, in_force: Iterable[KeptReturn], waiting: tuple[KeptReturn, ...]
) -> MonthStatus:
    come = _arrived(month, in_force, waiting)
    due = workspace.settings.due_date(month)
    forms = [loaded.form for loaded in workspace.forms]
    owed = [
        _report(unit.code, unit.name, form.id, come.pop((unit.code, form.id), None), due)
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


def _arrived(
    month: Month, in_force: Iterable[KeptReturn], waiting: Iterable[KeptReturn]
) -> dict[tuple[str | None, str | None], tuple[KeptReturn, bool]]:
    """(unit, form) → the return in force or, without one, a waiting one; and whether it is in force."""
    come = {(kept.unit, kept.form): (kept, False) for kept in waiting if kept.month == month}
    come.update({(kept.unit, kept.form): (kept, True) for kept in in_force})
    return come


def _report(unit: str, name: str, form: str, arrived: tuple[KeptReturn, bool] | None, due: date) -> ReportStatus:
    kept, received = (None, False) if arrived is None else arrived
    return ReportStatus(
        unit, name, form, kept, late=kept is not None and is_late(kept.received_at, due), received=received
    )
