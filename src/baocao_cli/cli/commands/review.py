"""`baocao review`: every question of a month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption
from baocao_cli.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.questions.question import Question
    from baocao_cli.status import MonthStatus


def review(month: MonthOption = None, json: JsonOption = False, workspace: WorkspaceOption = None) -> int:
    """List what is asked, and how to name it."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.errors import ExitCode
    from baocao_cli.status import month_status
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    status = month_status(opened, month)
    _show(console, status, Messages(loaded.form for loaded in opened.forms))
    if json:
        from baocao_cli.contract.review import review_document

        console.document(review_document(status.month, status.questions))
    return ExitCode.WAITING if status.questions else ExitCode.DONE


def _show(console: Console, status: MonthStatus, messages: Messages) -> None:
    month = f"{status.month.number}/{status.month.year}"
    if not status.questions:
        console.say(say("review.none", month=month))
        return
    console.say(say("review.title", month=month, number=len(status.questions)))
    for question in status.questions:
        console.say()
        console.say(say("review.question", key=question.key, what=_what(messages, question)))
        console.bullets(_about(question))
    console.say()
    console.say(say("review.next", month=status.month, key=status.questions[0].key))


def _what(messages: Messages, question: Question) -> str:
    return messages.gap(question.unit, question.form, question.reading)


def _about(question: Question) -> Iterator[str]:
    """Where it is and what was typed there, why it is asked, what is likely."""
    from baocao_cli.findings import sentence

    places = [", ".join(part for part in (question.path, question.where) if part)]
    places += [member.path for member in question.members[1:] if member.path != question.path]
    yield "; ".join(dict.fromkeys(places))
    if question.raw:
        yield say("review.typed", raw=" ".join(question.raw.split()))
    yield from dict.fromkeys(sentence(finding) for finding in question.findings)
    if question.kind == "unreadable" and not question.findings:
        yield say("review.unreadable" if question.unit is not None else "review.unreadable-of-nobody")
    if question.proposal_text:
        known = {"complete": say("review.complete"), "replace": say("review.replace")}
        yield say("review.likely", proposal=known.get(question.proposal_text, question.proposal_text))
