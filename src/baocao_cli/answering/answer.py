"""The recipe of `answer`: one decision about a question or an accepted figure, kept beside what was read."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.answering import identity, items, readings, unread
from baocao_cli.answering.request import Answered, Request, needs_reason
from baocao_cli.answering.target import Target, find
from baocao_cli.errors import ExitCode, UsageFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import AnyMeasure, ListMeasure
from baocao_cli.ledger.decided import answers, decisions, settle
from baocao_cli.ledger.decided.decisions import Content, Decision, Kind, What
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.of_workspace import open_ledger_for_run
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.versions.effect import Choice
from baocao_cli.month import VIETNAM, Month
from baocao_cli.questions import keys
from baocao_cli.questions.gather import likely_completes
from baocao_cli.questions.words import typed
from baocao_cli.reading.model import Reading, Status
from baocao_cli.status import month_status
from baocao_cli.texts import say
from baocao_cli.values import Entries, JsonObject
from baocao_cli.workspace.folder import Workspace

_NOTHING: JsonObject = {"status": "missing", "value": None}
"""The state of what nothing was read of."""


@dataclass(frozen=True, slots=True)
class AnswerReport:
    """What was answered; `waits`: whether what the key names still waits."""

    month: Month
    answered: tuple[Answered, ...]
    waits: bool

    @property
    def exit_code(self) -> ExitCode:
        return ExitCode.WAITING if self.waits else ExitCode.DONE


def answer(workspace: Workspace, month: Month, request: Request) -> AnswerReport:
    """Keep what a person said.

    Raises UsageFault, and keeps nothing, if the key names nothing, if what was said is not certain or does not fit what
    the key names, or if a reason is needed and none is given; StoreFault if another run is writing.
    """
    if request.said != 1:
        raise UsageFault(Finding.of("answer-one-thing", raw=request.key))
    request = identity.as_identity(workspace, month, request)
    if request.identifies:
        answered = identity.identify(workspace, month, request)
        return AnswerReport(month, answered, still_waits(workspace, month, request.key))
    with open_ledger_for_run(workspace) as ledger, ledger.transaction() as connection:
        target: Target | None = None
        decision = unread.decision(workspace, ledger, month, request)
        if decision is None:
            target = find(ledger, month, request.key)
            decision = _decision(workspace, target, month, request)
        number = decisions.add(connection, decision, reason=" ".join(request.reason.split()), by=request.by)
        settle.settle(connection, decision.of.sha256 or "")
        kept = next(each for each in decisions.every(connection) if each.id == number)
        before = _NOTHING if target is None else _state(target)
        after = _state(find(ledger, month, request.key) if target is None else _again(ledger, target))
    return AnswerReport(month, (Answered(kept, before, after),), still_waits(workspace, month, request.key))


def still_waits(workspace: Workspace, month: Month, key: str) -> bool:
    """Whether anything of what the key names is asked in that month."""
    questions = month_status(workspace, month).questions
    own = f"{key.strip().strip('/').casefold()}/"
    return any(
        own.startswith(f"{question.key.casefold()}/") or keys.names(key, gap)
        for question in questions
        for gap in question.gaps
    )


def _decision(workspace: Workspace, target: Target, month: Month, request: Request) -> Decision:
    kept = target.kept
    of = Content(kept.sha256, kept.ordinal, kept.unit)
    if request.withdraw or request.came is not None or request.choice is not None:
        return _about_return(target, month, request, of)
    if target.reading is None:
        if request.accept and kept.contested:
            return _about_return(target, month, _accepted(target, request), of)
        raise UsageFault(Finding.of("answer-names-return", raw=request.key))
    if target.entry is not None:
        return _about_items(workspace, target.reading, target.entry, kept, month, request)
    return _about_reading(workspace, target.reading, kept, month, request)


def _about_return(target: Target, month: Month, request: Request, of: Content) -> Decision:
    """A decision about a return as a whole: which version counts, that it counts no more, when it came."""
    kept = target.kept
    if target.reading is not None:
        raise UsageFault(Finding.of("answer-names-reading", raw=request.key))
    if request.came is not None:
        text = request.came.isoformat()
        return Decision(Kind.ANSWER, month, request.key, What.CAME, of, content={"day": text}, text=text)
    if request.withdraw:
        needs_reason(request)
        return Decision(Kind.ANSWER, month, request.key, What.WITHDRAWN, of, text="withdraw")
    if request.choice is None or not kept.contested:
        raise UsageFault(Finding.of("answer-no-version", raw=request.key))
    choice = request.choice.value
    return Decision(Kind.ANSWER, month, request.key, What.VERSION, of, content={"version": choice}, text=choice)


def _accepted(target: Target, request: Request) -> Request:
    """The request with the proposal of a version question as its choice."""
    if not likely_completes(target.kept.findings):
        raise UsageFault(Finding.of("answer-no-proposal", raw=request.key))
    return Request(request.key, choice=Choice.COMPLETE, reason=request.reason, by=request.by)


def _about_reading(
    workspace: Workspace, reading: Reading, kept: KeptReturn, month: Month, request: Request
) -> Decision:
    located = kept.as_read(reading.measure)
    measure = _measure(workspace, kept.form, reading.measure)
    if measure is None:
        raise UsageFault(Finding.of("key-unknown", raw=request.key, month=month))
    if reading.status in (Status.REPORTED, Status.ZERO):
        needs_reason(request)
    if request.accept:
        said = readings.proposed(reading, request.key)
        text = typed(said.value, measure) or ""
    else:
        text = request.text or ""
        said = readings.understood(text, measure, month)
    return Decision(
        Kind.ANSWER,
        month,
        request.key,
        What.READING,
        Content(located.sha256, kept.ordinal if located is kept else 1, kept.unit),
        measure=reading.measure,
        content=answers.content_of(said),
        text=text,
    )


def _about_items(
    workspace: Workspace, reading: Reading, number: int, kept: KeptReturn, month: Month, request: Request
) -> Decision:
    """A decision about an item of a list, and all that wait for the same reason."""
    measure = _measure(workspace, kept.form, reading.measure)
    asked = items.asked_with(reading, number)
    if not asked or not isinstance(measure, ListMeasure):
        raise UsageFault(Finding.of("key-unknown", raw=request.key, month=month))
    text = request.text or ""
    said = items.proposed(asked, request.key) if request.accept else items.said(asked, text, measure, month)
    return Decision(
        Kind.ANSWER,
        month,
        request.key,
        What.ITEM,
        Content(kept.as_read(reading.measure).sha256, kept.ordinal, kept.unit),
        measure=reading.measure,
        content=answers.items_content(said),
        text=text or say("answer.accepted"),
    )


def _measure(workspace: Workspace, form_id: str | None, measure: str) -> AnyMeasure | None:
    form = next((loaded.form for loaded in workspace.forms if loaded.form.id == form_id), None)
    return None if form is None else next((each for each in form.measures if each.id == measure), None)


def _again(ledger: Ledger, target: Target) -> Target:
    """What the key named, as it is now."""
    kept = ledger.by_id(target.kept.id)
    if target.reading is None:
        return Target(kept)
    reading = next(each for each in kept.readings if each.measure == target.reading.measure)
    return Target(kept, reading, target.entry)


def _state(target: Target) -> JsonObject:
    reading, kept = target.reading, target.kept
    if reading is not None and target.entry is not None and isinstance(reading.value, Entries):
        entry = dict(zip(reading.entry_numbers, reading.value.entries, strict=True)).get(target.entry)
        held = entry is not None and entry.held
        status = "held" if held else "missing" if entry is None else "reported"
        return {"status": status, "value": None if entry is None or held else entry.to_json()}
    if reading is not None:
        value = None if reading.value is None else reading.value.to_json()
        return {"status": reading.status.value, "value": value}
    return {
        "outcome": kept.outcome.value,
        "in_force": kept.is_in_force,
        "came": kept.received_at.astimezone(VIETNAM).date().isoformat(),
    }
