"""Answers laid over what was read: the one place where the value in force comes from (contract §8)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.ledger import codec
from baocao_cli.ledger.decided.decisions import Decision, What
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.reading.model import Answered, Reading, Status, Understood
from baocao_cli.values import Entries, Entry


def is_about(decision: Decision, kept: KeptReturn) -> bool:
    """Whether an answer belongs to that return: given for its content, and its unit where known."""
    of = decision.of
    return of.sha256 == kept.sha256 and of.ordinal == kept.ordinal and of.unit in (None, kept.unit)


def with_answers(kept: KeptReturn, given: Sequence[Decision]) -> KeptReturn:
    """The return with the readings that people answered. `given`: answers, oldest first; the last one holds."""
    about = [each for each in given if each.what in (What.READING, What.ITEM, What.NIL) and is_about(each, kept)]
    if not about:
        return kept
    whole: dict[str | None, Decision] = {}
    for decision in about:
        if decision.what is What.NIL:
            whole.update(
                (measure, replace(decision, content=said)) for measure, said in decision.content["readings"].items()
            )
        elif decision.what is What.READING:
            whole[decision.measure] = decision
    items = [each for each in about if each.what is What.ITEM]
    readings = tuple(_with_items(_answered(reading, whole.get(reading.measure)), items) for reading in kept.readings)
    return replace(kept, readings=readings, outcome=_outcome(kept, readings))


def _answered(reading: Reading, decision: Decision | None) -> Reading:
    if decision is None:
        return reading
    content = decision.content
    return replace(
        reading,
        status=Status(content["status"]),
        value=codec.decode_value(content["value"]),
        proposal=None,
        period=None,
        period_proposal=None,
        findings=(_told(reading, decision), *_findings(content["findings"])),
        answered=_answer(decision),
    )


def _answer(decision: Decision) -> Answered:
    at = "" if decision.decided_at is None else decision.decided_at.isoformat()
    return Answered(decision.text, decision.reason, decision.decided_by, at, decision.id)


def _with_items(reading: Reading, items: Sequence[Decision]) -> Reading:
    """The list with the items that were answered; one of which was said that it is none is left out."""
    said = [each for each in items if each.measure == reading.measure]
    if not said or not isinstance(reading.value, Entries):
        return reading
    left = _left(reading.value, said)
    entries = Entries(tuple(left.values()))
    waits = any(entry.held for entry in entries.entries)
    return replace(
        reading,
        status=_status(entries, waits=waits),
        value=entries,
        proposal=None,
        findings=(
            *(_told(reading, each) for each in said),
            *(each for each in reading.findings if waits or each.severity is not Severity.ERROR),
        ),
        answered=_answer(said[-1]),
        left=tuple(left),
    )


def _left(read: Entries, said: Sequence[Decision]) -> dict[int, Entry]:
    """The entries by their numbers, as they were read or as they were answered, without those that are none."""
    answers = {int(number): entry for each in said for number, entry in each.content["items"].items()}
    kept = {at: _entry(answers[at]) if at in answers else entry for at, entry in enumerate(read.entries, start=1)}
    return {at: entry for at, entry in kept.items() if entry is not None}


def _status(entries: Entries, *, waits: bool) -> Status:
    if not entries.entries:
        return Status.ZERO
    return Status.HELD if waits and not entries.certain() else Status.REPORTED


def _told(reading: Reading, decision: Decision) -> Finding:
    return Finding.of("reading-answered", reading=reading.measure, answer=decision.text, by=decision.decided_by)


def _entry(text: str | None) -> Entry | None:
    value = codec.decode_value(text)
    return value.entries[0] if isinstance(value, Entries) else None


def items_content(entries: Mapping[int, Entry | None]) -> Mapping[str, Any]:
    """What an answer to items of a list says, as plain values."""
    return {
        "items": {
            str(number): None if entry is None else codec.encode_value(Entries((entry,)))
            for number, entry in entries.items()
        }
    }


def content_of(understood: Understood) -> Mapping[str, Any]:
    """What an answer to a reading says, as plain values."""
    return {
        "status": understood.status.value,
        "value": codec.encode_value(understood.value),
        "findings": [
            [finding.code, finding.severity.value, finding.raw, json.loads(codec.encode_finding_values(finding.values))]
            for finding in understood.findings
        ],
    }


def _findings(kept: Iterable[Sequence[Any]]) -> list[Finding]:
    return [Finding(code, Severity(severity), raw=raw, values=values) for code, severity, raw, values in kept]


def _outcome(kept: KeptReturn, readings: Sequence[Reading]) -> ReturnOutcome:
    """The return's outcome now that some of its readings are answered."""
    if kept.held_whole or kept.outcome is ReturnOutcome.EMPTY:
        return kept.outcome
    severity = highest([*kept.findings, *(finding for reading in readings for finding in reading.findings)])
    if severity is Severity.ERROR or any(reading.waits for reading in readings):
        return ReturnOutcome.HELD
    return ReturnOutcome.ACCEPTED_WITH_WARNINGS if severity is Severity.WARNING else ReturnOutcome.ACCEPTED
