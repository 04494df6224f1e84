"""Where the office stands: the months that are worked on, and everything that still waits for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from baocao_cli.ledger import times
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.waivers import waivers
from baocao_cli.ledger.working_month import working_month
from baocao_cli.month import Month
from baocao_cli.questions.gather import open_questions
from baocao_cli.questions.question import Kind, Question
from baocao_cli.status import MonthStatus, gather, month_status
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of each month, and what is asked in any month; `today` is the day in Viet Nam."""

    months: tuple[MonthStatus, ...]
    open_questions: tuple[Question, ...]
    today: date

    @property
    def questions(self) -> int:
        """How many questions wait for a person, in any month."""
        return len(self.open_questions)

    @property
    def month_with_questions(self) -> Month:
        """The month whose status shows questions: the latest of `months` if it does, else the latest that has any."""
        latest = self.months[-1].month
        asked = {question.month or latest for question in self.open_questions}
        return latest if latest in asked or not asked else max(asked)

    @property
    def asked(self) -> int:
        """How many returns and files those questions are about."""
        return len({gap.sha256 or question.path for question in self.open_questions for gap in question.gaps})


def standing(workspace: Workspace, months: Sequence[Month] = ()) -> Standing:
    """The standing of those months, by default of the one that the office works on.

    Raises UsageFault if no month was ever opened, StoreFault if the ledger fails.
    """
    asked = months or [working_month(workspace)]
    with open_ledger(workspace) as ledger:
        waiting = tuple(ledger.waiting())
        waived = tuple(waiver for month in ledger.opened_months() for waiver in waivers(ledger.connection, month))
    statuses = tuple(month_status(workspace, month) for month in asked)
    asked_of = open_questions(gather(workspace).of_returns(waiting), waived)
    unread = (question for month in statuses for question in month.questions if question.kind is Kind.UNREADABLE)
    known = {question.key for question in asked_of}
    return Standing(statuses, (*asked_of, *(each for each in unread if each.key not in known)), times.now().date())
