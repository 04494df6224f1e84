"""The status of a month: what has come, what is late or missing, and what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from baocao_cli.errors import ExitCode
from baocao_cli.ledger.came import Came, ReportKey, Sent, UnreadFile, came
from baocao_cli.ledger.decided.waived import waives_report
from baocao_cli.ledger.decided.waivers import Waiver, waivers
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.ledger.months.finals import Final, latest_final
from baocao_cli.ledger.months.working_month import working_month
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.times import is_late
from baocao_cli.month import Month
from baocao_cli.questions.gather import Gather, of_unread, open_questions
from baocao_cli.questions.question import Question
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.unit import owed_reports


class ReportState(StrEnum):
    """The state of one owed report (contract §10). A held one has come, but waits for a person."""

    ON_TIME = "on_time"
    LATE = "late"
    HELD = "held"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """One unit's report on one form; `kept` is the version that is in force or waits, None if none was read.

    `came_at`: when the first thing came for it that was no empty blank.
    """

    unit: str
    name: str
    form: str
    kept: KeptReturn | None
    late: bool
    received: bool
    """Whether a version is in force; a contested one is not."""
    came_at: datetime | None = None
    sent: Sent | None = None
    """What came for it, if no version is in force."""

    @property
    def state(self) -> ReportState:
        """HELD if a version waits for a person; LATE or ON_TIME if it is in force; else what came, or MISSING."""
        if self.kept is not None and self.kept.outcome is ReturnOutcome.HELD:
            return ReportState.HELD
        if self.received:
            return ReportState.LATE if self.late else ReportState.ON_TIME
        return ReportState.MISSING if self.sent is None else ReportState(self.sent.value)


@dataclass(frozen=True, slots=True)
class MonthStatus:
    """A month's owed reports by unit (in the roster's order) and form; `unowed` are reports that nobody owed.

    `waiting`: returns that wait for a person, but for those of which everything was waived. `unread`: files that could
    not be read and that wait likewise.
    """

    month: Month
    due: date
    owed: tuple[ReportStatus, ...]
    unowed: tuple[ReportStatus, ...]
    waiting: tuple[KeptReturn, ...] = ()
    unread: tuple[UnreadFile, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    """What the office has stopped waiting for."""
    frozen: Final | None = None
    """The month's final summary or its latest supplement; None while the month is open."""
    questions: tuple[Question, ...] = ()
    """What is asked of a person, what was waived apart."""

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
        """How many owed reports have not come at all, an empty blank apart."""
        return sum(owed.state in (ReportState.MISSING, ReportState.EMPTY) for owed in self.owed)

    @property
    def not_yet_counted(self) -> int:
        """How many owed reports have come in some way, but not so that they count: unread, or waiting as a whole."""
        return len(self.owed) - self.received - self.missing

    @property
    def exit_code(self) -> ExitCode:
        """WAITING if a report is missing or something waits for a person, and nobody waived it, else DONE."""
        return ExitCode.WAITING if self.still_owed or self.questions else ExitCode.DONE

    def is_waived(self, report: ReportStatus) -> bool:
        """Whether the office has stopped waiting for that report, of which nothing was read."""
        return report.kept is None and waives_report(self.waivers, report.unit, report.form)

    @property
    def still_owed(self) -> int:
        """How many owed reports were not read at all and are waited for."""
        return sum(owed.kept is None and not self.is_waived(owed) for owed in self.owed)


def month_status(workspace: Workspace, month: Month | None = None) -> MonthStatus:
    """The status of that month; without `month`, of the one that the office works on (`working_month`).

    Raises UsageFault if no month was ever opened, StoreFault if the ledger fails.
    """
    month = month or working_month(workspace)
    with open_ledger(workspace) as ledger:
        waiting = tuple(ledger.waiting(month))
        found = came(ledger.connection, month, month)
        waived = waivers(ledger.connection, month)
        owed = tuple(_owed(workspace, month))
        unread = found.waiting(owed, waived)
        asked_of = [*gather(workspace).of_returns(waiting), *of_unread(unread, owed, found.first)]
        questions = open_questions(asked_of, waived)
        asked = {gap.sha256 for question in questions for gap in question.gaps}
        return replace(
            _status(workspace, month, owed, _read(month, ledger.in_force(month, month), waiting), found),
            waiting=tuple(kept for kept in waiting if kept.sha256 in asked),
            unread=unread,
            questions=tuple(questions),
            waivers=waived,
            frozen=latest_final(ledger.connection, month),
        )


def gather(workspace: Workspace) -> Gather:
    """What makes questions of this workspace's returns."""
    return Gather([loaded.form for loaded in workspace.forms], workspace.units)


def _status(
    workspace: Workspace,
    month: Month,
    owed: Sequence[ReportKey],
    read: Mapping[ReportKey, tuple[KeptReturn, bool]],
    found: Came,
) -> MonthStatus:
    due = workspace.settings.due_date(month)
    names = {unit.code: unit.name for unit in workspace.units}
    known = frozenset(owed)

    def report(key: ReportKey) -> ReportStatus:
        kept, received = read.get(key, (None, False))
        unit, form, _month = key
        came_at = found.first_for(*key)
        late = came_at is not None and is_late(came_at, due)
        sent = None if received else found.sent(*key)
        return ReportStatus(unit, names.get(unit, unit), form, kept, late, received, came_at, sent)

    return MonthStatus(
        month,
        due,
        owed=tuple(map(report, owed)),
        unowed=tuple(report(key) for key in read if key not in known),
    )


def unread_that_waits(workspace: Workspace, ledger: Ledger, waived: Sequence[Waiver]) -> tuple[UnreadFile, ...]:
    """The files of every opened month that could not be read and wait. `waived`: the waivers of those months."""
    months = ledger.opened_months()
    if not months:
        return ()
    found = came(ledger.connection, months[0], months[-1])
    if not found.unread:
        return ()
    return found.waiting([key for month in months for key in _owed(workspace, month)], waived)


def _owed(workspace: Workspace, month: Month) -> Iterator[ReportKey]:
    return owed_reports(workspace.units, [loaded.form for loaded in workspace.forms], month)


def _read(
    month: Month, in_force: Iterable[KeptReturn], waiting: Iterable[KeptReturn]
) -> dict[ReportKey, tuple[KeptReturn, bool]]:
    """The return in force of each report or, without one, one that waits; and whether it is in force."""
    found: dict[ReportKey, tuple[KeptReturn, bool]] = {}
    for kept, received in [*((each, False) for each in waiting), *((each, True) for each in in_force)]:
        if kept.unit is not None and kept.form is not None:
            found[kept.unit, kept.form, month] = kept, received
    return found
