"""Answers about a report of which only a file came that cannot be read: its figures are typed (contract §8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from baocao_cli.answering import readings
from baocao_cli.answering.request import Request
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import AnyMeasure, Form, ListMeasure, TotalMeasure
from baocao_cli.ledger.came import UnreadFile, came
from baocao_cli.ledger.decided import answers
from baocao_cli.ledger.decided.decisions import Content, Decision, Kind, What
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.reading.model import Status, Understood
from baocao_cli.texts import say
from baocao_cli.values import Entries, Text
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.folder import Workspace


def decision(workspace: Workspace, ledger: Ledger, month: Month, request: Request) -> Decision | None:
    """What was typed for a report of which only an unread file came; None if the key names no such report.

    Raises UsageFault if what was typed is not certain.
    """
    asked = _asked(workspace, request.key)
    file = None if asked is None or request.text is None else _file(ledger, asked.unit, asked.form, month)
    if asked is None or file is None:
        return None
    form, content = asked.form, Content(file.sha256, 1, asked.unit)
    of = {"form": form.id, "measures": [measure.id for measure in form.measures]}
    if not asked.measure:
        return _nil(form, month, request, content, of)
    measure = next((each for each in form.measures if fold(each.id) == fold(asked.measure)), None)
    if measure is None:
        raise UsageFault(Finding.of("key-unknown", raw=request.key, month=month))
    said = answers.content_of(readings.understood(request.text or "", measure, month))
    return Decision(
        Kind.ANSWER,
        month,
        request.key,
        What.READING,
        content,
        measure=measure.id,
        content={**said, **of},
        text=request.text or "",
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a key without a file's digits names; `measure` is empty where it names the whole report."""

    unit: str
    form: Form
    measure: str


def _asked(workspace: Workspace, key: str) -> _Asked | None:
    unit, form_id, measure = (*key.strip().strip("/").split("/"), "", "")[:3]
    form = next((loaded.form for loaded in workspace.forms if fold(loaded.form.id) == fold(form_id)), None)
    code = next((each.code for each in workspace.units if fold(each.code) == fold(unit)), None)
    return None if form is None or code is None else _Asked(code, form, measure)


def _file(ledger: Ledger, unit: str, form: Form, month: Month) -> UnreadFile | None:
    found = came(ledger.connection, month, month)
    if (unit, form.id, month) in found.first:
        return None
    return next((each for each in found.unread if each.is_for(unit, form.id, month)), None)


def _nil(form: Form, month: Month, request: Request, of: Content, about: Mapping[str, Any]) -> Decision:
    """A nil report: `không` for the whole."""
    text = request.text or ""
    if fold(text) != fold(say("answer.none")):
        raise UsageFault(Finding.of("answer-names-return", raw=request.key))
    said = {measure.id: answers.content_of(_nothing(measure, month)) for measure in form.measures}
    content = {**about, "readings": said}
    return Decision(Kind.ANSWER, month, request.key, What.NIL, of, content=content, text=text)


def _nothing(measure: AnyMeasure, month: Month) -> Understood:
    if isinstance(measure, ListMeasure):
        return Understood(Status.ZERO, Entries())
    if isinstance(measure, TotalMeasure):
        return Understood(Status.MISSING)
    said = readings.understood(say("answer.none"), measure, month)
    return said if said.value is not None else Understood(Status.ZERO, Text(""))
