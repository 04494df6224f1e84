"""Readings held against each other and against what the unit reported before; what becomes of the return.

Each cell was read by itself (`reading/`), printed totals were compared there. Here stand the rules that need more
than one reading, and the outcome (contract §4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity
from baocao_cli.findings.model import highest
from baocao_cli.forms.declaration import Form, PartsMeasure
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.recognition.model import Proposal, RecognisedReturn
from baocao_cli.rollup.carried import Covered
from baocao_cli.values import Count, Entries, Parts, Value, json_number


class ReturnOutcome(StrEnum):
    """Contract §4: return `outcome`."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_WARNINGS = "accepted_with_warnings"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class JudgedReturn:
    """A return with its outcome, as it goes into the ledger.

    `held_whole`: it counts nowhere, whatever its readings say.
    """

    unit: str | None
    form: str | None
    month: Month | None
    outcome: ReturnOutcome
    held_whole: bool = False
    proposal: Proposal | None = None
    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Of the return itself; each reading has its own."""
    covers: tuple[Covered, ...] = ()
    """Of a summary: the units whose figures are in it."""


def judge(
    recognised: RecognisedReturn,
    readings: Sequence[Reading],
    before: Mapping[str, Value],
    of_file: Sequence[Finding] = (),
) -> JudgedReturn:
    """The return as it goes into the ledger.

    `before` is what the unit reported in earlier months, by measure; `of_file` are the findings of a file that holds
    several returns.
    """
    form = None if recognised.filled is None else recognised.filled.form
    judged = tuple(_with_rules(_sound(reading), form, before) for reading in readings)
    unknown = recognised.unit is None or recognised.form is None or recognised.month is None
    held_whole = recognised.held or unknown
    return JudgedReturn(
        unit=recognised.unit,
        form=recognised.form,
        month=recognised.month,
        outcome=_outcome(held_whole, judged, (*recognised.findings, *of_file)),
        held_whole=held_whole,
        proposal=recognised.proposal,
        readings=judged,
        findings=tuple(recognised.findings),
    )


def _sound(reading: Reading) -> Reading:
    """The reading, held where it contradicts itself (contract §4): a mistake of the program must not pass for a figure.

    Certain readings have a value, others have none; a held one says why.
    """
    certain = reading.status in (Status.REPORTED, Status.ZERO)
    has_value = reading.value is not None
    agrees = certain == has_value or isinstance(reading.value, Entries)
    has_reason = reading.status is not Status.HELD or highest(reading.findings) is Severity.ERROR
    if agrees and has_reason:
        return reading
    told = Finding.of("reading-contradicts-itself", reading=reading.measure, where=_where(reading), raw=reading.raw)
    return replace(
        reading,
        status=Status.HELD,
        value=None,
        proposal=reading.proposal or reading.value,
        findings=(*reading.findings, told),
    )


def _where(reading: Reading) -> str | None:
    return None if reading.place is None else describe(reading.place)


def _outcome(held_whole: bool, readings: Sequence[Reading], findings: Sequence[Finding]) -> ReturnOutcome:
    told = [*findings, *(finding for reading in readings for finding in reading.findings)]
    severity = highest(told)
    if held_whole or severity is Severity.ERROR or any(_is_held(reading) for reading in readings):
        return ReturnOutcome.HELD
    return ReturnOutcome.ACCEPTED_WITH_WARNINGS if severity is Severity.WARNING else ReturnOutcome.ACCEPTED


def _is_held(reading: Reading) -> bool:
    """A held item of a list holds the return as a held reading does (contract §7)."""
    if reading.status is Status.HELD:
        return True
    return isinstance(reading.value, Entries) and any(entry.held for entry in reading.value.entries)


def _with_rules(reading: Reading, form: Form | None, before: Mapping[str, Value]) -> Reading:
    if form is None or reading.status is not Status.REPORTED:
        return reading
    found = [*_parts_disagree(reading, form), *_cumulative_differs(reading, before)]
    told = tuple(finding.at(reading=reading.measure, where=_where(reading), raw=reading.raw) for finding in found)
    return replace(reading, findings=(*reading.findings, *told)) if told else reading


def _parts_disagree(reading: Reading, form: Form) -> Iterator[Finding]:
    """Nobody attends no session: a part that is nought beside one that is not."""
    measure = form.measure(reading.measure)
    if not isinstance(measure, PartsMeasure) or not isinstance(reading.value, Parts):
        return
    labels = {part.id: part.label for part in measure.parts}
    figures = {part: figure for part, figure in reading.value.parts.items() if figure is not None}
    nought = next((part for part, figure in figures.items() if figure == 0), None)
    some = next((part for part, figure in figures.items() if figure > 0), None)
    if nought is not None and some is not None:
        yield Finding.of("parts-disagree", some=labels[some], figure=json_number(figures[some]), nought=labels[nought])


def _cumulative_differs(reading: Reading, before: Mapping[str, Value]) -> Iterator[Finding]:
    """The unit's own running total against the ledger's, where the ledger knows the earlier months."""
    stated, value = reading.cumulative, reading.value
    if stated is None:
        return
    earlier = before.get(reading.measure)
    if isinstance(stated, Count) and isinstance(earlier, Count) and isinstance(value, Count):
        pairs = [(stated.total, earlier.total + value.total)]
    elif isinstance(stated, Parts) and isinstance(earlier, Parts) and isinstance(value, Parts):
        known = earlier.plus(value).parts
        pairs = [
            (figure, computed)
            for part, figure in stated.parts.items()
            if figure is not None and (computed := known.get(part)) is not None
        ]
    else:
        return
    for figure, computed in pairs:
        if figure != computed:
            yield Finding.of("cumulative-differs", stated=json_number(figure), computed=json_number(computed))
