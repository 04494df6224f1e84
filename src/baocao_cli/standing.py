"""Where the office stands: the months that are worked on, and everything that still waits for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from baocao_cli.ledger import times
from baocao_cli.ledger.came import UnreadFile
from baocao_cli.ledger.decided.waivers import waivers
from baocao_cli.ledger.months.working_month import working_month
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.month import Month
from baocao_cli.questions.gather import open_questions
from baocao_cli.questions.question import Question
from baocao_cli.status import MonthStatus, gather, month_status, unread_that_waits
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of each month, and what is asked in any month; `today` is the day in Viet Nam.

    `open_questions`: of returns; `unread`: files that could not be read.
    """

    months: tuple[MonthStatus, ...]
    open_questions: tuple[Question, ...]
    unread: tuple[UnreadFile, ...]
    today: date

    @property
    def questions(self) -> int:
        """How many questions wait for a person, in any month."""
        return len(self.open_questions) + len(self.unread)

    @property
    def month_with_questions(self) -> Month:
        """The month whose status shows questions: the latest of `months` if it does, else the latest that has any."""
        latest = self.months[-1].month
        asked = {question.month or latest for question in self.open_questions} | {file.month for file in self.unread}
        return latest if latest in asked or not asked else max(asked)

    @property
    def asked(self) -> int:
        """How many returns and files those questions are about."""
        hashes = {gap.sha256 for question in self.open_questions for gap in question.gaps}
        return len(hashes) + len(self.unread)


def standing(workspace: Workspace, months: Sequence[Month] = ()) -> Standing:
    """The standing of those months, by default of the one that the office works on.

    Raises UsageFault if no month was ever opened, StoreFault if the ledger fails.
    """
    shown = months or [working_month(workspace)]
    with open_ledger(workspace) as ledger:
        waiting = tuple(ledger.waiting())
        waived = tuple(waiver for month in ledger.opened_months() for waiver in waivers(ledger.connection, month))
        unread = unread_that_waits(workspace, ledger, waived)
    statuses = tuple(month_status(workspace, month) for month in shown)
    asked = open_questions(gather(workspace).of_returns(waiting), waived)
    return Standing(statuses, tuple(asked), unread, times.now().date())
