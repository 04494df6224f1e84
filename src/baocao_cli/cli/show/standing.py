"""Where the office stands, in a few lines, and the one next step."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.standing import Standing
from baocao_cli.status import MonthStatus
from baocao_cli.texts import say


def standing_lines(standing: Standing) -> Iterator[str]:
    """A line for each month: what is owed, has come and is missing, whether it is frozen; then how much is asked."""
    for status in standing.months:
        counts = say(
            "standing.month",
            month=f"{status.month.number}/{status.month.year}",
            due=f"{status.due:%d/%m/%Y}",
            expected=len(status.owed),
            received=status.received,
            late=status.late,
            missing=missing_in_words(status),
        )
        yield f"{counts} {say('standing.frozen')}" if status.frozen is not None else counts
    if standing.questions:
        yield say("standing.questions", number=standing.questions, returns=standing.asked)


def missing_in_words(status: MonthStatus) -> str:
    """How many reports have not come, and before it how many have come but are not counted yet, if any have."""
    if not status.not_yet_counted:
        return str(status.missing)
    return say("status.not-yet-counted", number=status.not_yet_counted, missing=status.missing)


def next_step(standing: Standing, inbox: str = "") -> str:
    """What to type next: `inbox` is the folder that was collected, if any."""
    status = standing.months[-1]
    month = str(status.month)
    folder = inbox or say("metavar.inbox")
    if standing.questions:
        return say("standing.next-ask", month=standing.month_with_questions, folder=folder)
    if status.still_owed and not status.received:
        return say("standing.next-collect", folder=folder)
    if status.still_owed:
        key = "standing.next-remind" if standing.today > status.due else "standing.next-wait"
        return say(key, month=month, number=status.still_owed, folder=folder)
    if status.frozen is not None:
        return say("standing.next-month", month=str(status.month.plus(1)))
    return say("standing.next-summarize", month=month)
