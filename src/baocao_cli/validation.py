"""Check the readings of a return against each other and against earlier months, and decide the return's outcome.

Each cell was read by itself in `reading/`, which also compares printed totals. Here are the rules that need more than
one reading, and the outcome (contract §4, return outcome).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.forms.declaration import AnyMeasure, Form, PartsMeasure
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.recognition.model import Proposal, Question, RecognisedReturn
from baocao_cli.rollup.carried import Covered
from baocao_cli.values import Count, Entries, Parts, Value, json_number


class ReturnOutcome(StrEnum):
    """What became of a return (contract §4, return `outcome`)."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_WARNINGS = "accepted_with_warnings"
    HELD = "held"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class JudgedReturn:
    """A return with its outcome, as it goes into the ledger.

    `held_whole`: the return as a whole waits, and nothing of it is counted.
    """

    unit: str | None
    form: str | None
    month: Month | None
    outcome: ReturnOutcome
    held_whole: bool = False
    proposal: Proposal | None = None
    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Findings about the return itself; each reading has its own."""
    covers: tuple[Covered, ...] = ()
    """If the return is a summary: the units whose figures are in it."""
    addition: bool = False
    """It calls itself an addition to another return."""
    contradicted: frozenset[Question] = frozenset()
    """Whether other evidence contradicts its unit or month."""


def judge(
    recognised: RecognisedReturn,
    readings: Sequence[Reading],
    before: Mapping[str, Value],
    of_file: Sequence[Finding] = (),
) -> JudgedReturn:
    """The return with its checked readings and its outcome.

    `before`: measure → what the unit reported in earlier months. `of_file`: the findings about a file that holds
    several returns; they affect the outcome of each.
    """
    form = None if recognised.filled is None else recognised.filled.form
    judged = tuple(_with_cross_checks(_held_if_inconsistent(reading), form, before) for reading in readings)
    unknown = recognised.unit is None or recognised.form is None or recognised.month is None
    held_whole = recognised.held or unknown
    judged_return = JudgedReturn(
        unit=recognised.unit,
        form=recognised.form,
        month=recognised.month,
        outcome=_outcome(held_whole, judged, (*recognised.findings, *of_file)),
        held_whole=held_whole,
        proposal=recognised.proposal,
        readings=judged,
        findings=tuple(recognised.findings),
        addition=recognised.addition,
        contradicted=recognised.contradicted,
    )
    empty = recognised.untyped and all(reading.status is Status.MISSING for reading in judged)
    return _emptied(judged_return) if empty else judged_return


def _emptied(judged: JudgedReturn) -> JudgedReturn:
    """The return as empty: of a form in which nothing was typed nothing is asked."""
    return replace(
        judged,
        outcome=ReturnOutcome.EMPTY,
        readings=tuple(replace(reading, findings=()) for reading in judged.readings),
        findings=(Finding.of("return-empty"),),
    )


def _held_if_inconsistent(reading: Reading) -> Reading:
    """The reading, held if it contradicts itself: a mistake of the program must not pass for a figure.

    A certain reading has a value, any other has none, and a held one has an error that says why (contract §4, status).
    """
    certain = reading.status in (Status.REPORTED, Status.ZERO)
    has_value = reading.value is not None
    agrees = certain == has_value or isinstance(reading.value, Entries)
    has_reason = reading.status is not Status.HELD or highest(reading.findings) is Severity.ERROR
    if agrees and has_reason:
        return reading
    mistake = Finding.of("reading-contradicts-itself", reading=reading.measure, where=_where(reading), raw=reading.raw)
    return replace(
        reading,
        status=Status.HELD,
        value=None,
        proposal=reading.proposal or reading.value,
        findings=(*reading.findings, mistake),
    )


def _where(reading: Reading) -> str | None:
    return None if reading.place is None else describe(reading.place)


def _outcome(held_whole: bool, readings: Sequence[Reading], findings: Sequence[Finding]) -> ReturnOutcome:
    severity = highest([*findings, *(finding for reading in readings for finding in reading.findings)])
    if held_whole or severity is Severity.ERROR or any(reading.waits for reading in readings):
        return ReturnOutcome.HELD
    return ReturnOutcome.ACCEPTED_WITH_WARNINGS if severity is Severity.WARNING else ReturnOutcome.ACCEPTED


def _with_cross_checks(reading: Reading, form: Form | None, before: Mapping[str, Value]) -> Reading:
    if form is None or reading.status is not Status.REPORTED:
        return reading
    found = [*_parts_disagree(reading, form), *_cumulative_differs(reading, before)]
    located = tuple(finding.at(reading=reading.measure, where=_where(reading), raw=reading.raw) for finding in found)
    return replace(reading, findings=(*reading.findings, *located)) if located else reading


def _parts_disagree(reading: Reading, form: Form) -> Iterator[Finding]:
    """A part that is zero beside one that is not: no session can have attendees."""
    figures = list(_labelled_parts(form.measure(reading.measure), reading.value))
    zeros = [label for label, figure in figures if figure == 0]
    others = [(label, figure) for label, figure in figures if figure > 0]
    if zeros and others:
        label, figure = others[0]
        yield Finding.of("parts-disagree", some=label, figure=json_number(figure), nought=zeros[0])


def _labelled_parts(measure: AnyMeasure, value: Value | None) -> Iterator[tuple[str, Decimal]]:
    """Label and figure of each part that was reported; empty unless the measure has parts."""
    if isinstance(measure, PartsMeasure) and isinstance(value, Parts):
        labels = {part.id: part.label for part in measure.parts}
        for part, figure in value.parts.items():
            if figure is not None:
                yield labels[part], figure


def _cumulative_differs(reading: Reading, before: Mapping[str, Value]) -> Iterator[Finding]:
    """Compare the unit's own cumulative figure with the ledger's, if the ledger has the earlier months."""
    if reading.cumulative is None:
        return
    for stated, computed in _cumulative_pairs(reading.cumulative, before.get(reading.measure), reading.value):
        if stated != computed:
            yield Finding.of("cumulative-differs", stated=json_number(stated), computed=json_number(computed))


def _cumulative_pairs(stated: Value, earlier: Value | None, now: Value | None) -> Iterator[tuple[Decimal, Decimal]]:
    """Each figure as it was stated, and as `earlier` and `now` add up to it, where all of them have it."""
    if isinstance(stated, Count) and isinstance(earlier, Count) and isinstance(now, Count):
        yield stated.total, earlier.total + now.total
    if isinstance(stated, Parts) and isinstance(earlier, Parts) and isinstance(now, Parts):
        computed = earlier.plus(now).parts
        for part, figure in stated.parts.items():
            total = computed.get(part)
            if figure is not None and total is not None:
                yield figure, total
