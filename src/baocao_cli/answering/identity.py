"""Whose and which month's a return is, as a person says it: kept, and the return read again from its original."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_cli.answering.request import Answered, Request, needs_reason
from baocao_cli.answering.target import Target, find
from baocao_cli.collection.decided import reread
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.decided import decisions
from baocao_cli.ledger.decided.decisions import Content, Decision, Kind, What
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.of_workspace import open_ledger_for_run
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.writer import Run
from baocao_cli.month import Month
from baocao_cli.questions import keys, question
from baocao_cli.questions.question import Question
from baocao_cli.status import month_status
from baocao_cli.values import JsonObject
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.typed_month import typed_month
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.unit import Unit


def as_identity(workspace: Workspace, month: Month, request: Request) -> Request:
    """The request with what was typed or accepted for a question about unit or month as that unit or month."""
    if not request.accept and request.text is None:
        return request
    asked = _asked(workspace, month, request)
    if asked is None or asked.kind not in (question.Kind.UNIT, question.Kind.MONTH):
        return request
    text = request.text if request.text is not None else asked.proposal_text
    if text is None:
        raise UsageFault(Finding.of("answer-no-proposal", raw=request.key))
    if asked.kind is question.Kind.UNIT:
        return replace(request, accept=False, text=None, unit=text)
    named = typed_month(text)
    if named is None:
        raise UsageFault(Finding.of("month-notation", raw=text))
    return replace(request, accept=False, text=None, as_month=named)


def identify(workspace: Workspace, month: Month, request: Request) -> tuple[Answered, ...]:
    """Keep whose or which month's a return is, and read it again.

    One unknown name in several returns is one question, and its answer is that of all of them. Raises UsageFault and
    StoreFault like `answer`.
    """
    unit = None if request.unit is None else _unit(workspace, request.unit)
    asked = _asked(workspace, month, request)
    with open_ledger_for_run(workspace) as ledger:
        kept = _checked(find(ledger, month, request.key), request)
        returns = [kept] if unit is None or asked is None else _all_asked(ledger, month, asked, kept)
        with Run.begin(ledger, workspace.root, None) as run:
            numbers = _record(ledger, month, request, unit, returns)
            if request.remember and unit is not None and asked is not None and asked.raw:
                _remember(ledger, month, request, unit, asked.raw)
            reread(workspace, ledger, run, dict.fromkeys(each.sha256 for each in returns))
        kept_decisions = {each.id: each for each in decisions.every(ledger.connection)}
        return tuple(
            Answered(kept_decisions[number], _identity(each), _identity(_read_again(ledger, each)))
            for number, each in zip(numbers, returns, strict=True)
        )


def _asked(workspace: Workspace, month: Month, request: Request) -> Question | None:
    key = request.key.strip()
    return next((each for each in month_status(workspace, month).questions if each.key == key), None)


def _checked(target: Target, request: Request) -> KeptReturn:
    """The return that the key names, if its identity can be decided so."""
    kept = target.kept
    if target.reading is not None:
        raise UsageFault(Finding.of("answer-names-reading", raw=request.key))
    if request.form is not None and request.form != kept.form:
        raise UsageFault(Finding.of("answer-other-form", raw=request.key, form=request.form))
    if not kept.held_whole:
        needs_reason(request)
    return kept


def _all_asked(ledger: Ledger, month: Month, asked: Question, kept: KeptReturn) -> list[KeptReturn]:
    """The return and the others of the same unknown name."""
    hashes = {gap.sha256 for gap in asked.gaps}
    others = [each for each in ledger.waiting(month) if each.sha256 in hashes and each.unit is None]
    return [kept, *(each for each in others if each.id != kept.id)]


def _record(
    ledger: Ledger, month: Month, request: Request, unit: Unit | None, returns: Sequence[KeptReturn]
) -> list[int]:
    said = {
        "unit": unit.code if unit is not None else None,
        "month": str(request.as_month) if request.as_month is not None else None,
    }
    text = " ".join(value for value in (*said.values(), request.form) if value)
    reason = " ".join(request.reason.split())
    return [
        decisions.add(
            ledger.connection,
            Decision(
                Kind.ANSWER,
                month,
                keys.of_return(each),
                What.IDENTITY,
                Content(each.sha256, each.ordinal),
                content=said,
                text=text,
            ),
            reason=reason,
            by=request.by,
        )
        for each in returns
    ]


def _remember(ledger: Ledger, month: Month, request: Request, unit: Unit, name: str) -> None:
    named = {"unit": unit.code, "name": name}
    decision = Decision(Kind.NAME, month, request.key, What.NAME, Content(None), content=named, text=name)
    decisions.add(ledger.connection, decision, by=request.by)


def _unit(workspace: Workspace, typed: str) -> Unit:
    """The unit of that code or name. Raises UsageFault if there is none."""
    wanted = fold(typed)
    found = next((unit for unit in workspace.units if wanted in (fold(unit.code), fold(unit.name))), None)
    if found is None:
        raise UsageFault(Finding.of("answer-unit-unknown", raw=typed))
    return found


def _read_again(ledger: Ledger, before: KeptReturn) -> KeptReturn:
    """The return of the same place in the same content, as it is now."""
    found = ledger.of_content(before.sha256)
    return next((kept for kept in found if kept.ordinal == before.ordinal), before)


def _identity(kept: KeptReturn) -> JsonObject:
    return {"unit": kept.unit, "form": kept.form, "month": None if kept.month is None else str(kept.month)}
