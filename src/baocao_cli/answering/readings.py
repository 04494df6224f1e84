"""What was typed in answer for a measure, understood by the measure's own grammar as if it stood in the cell."""

from __future__ import annotations

from baocao_cli.documents.model import Cell, Place
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import AnyMeasure, CountMeasure, ItemsMeasure, PartsMeasure, TextMeasure
from baocao_cli.month import Month
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context, Reading, Status, Understood
from baocao_cli.values import Entries, Value


def understood(text: str, measure: AnyMeasure, month: Month) -> Understood:
    """What the text says of the measure. Raises UsageFault, with why, where that is not certain."""
    if not isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure | TextMeasure):
        raise UsageFault(Finding.of("answer-not-for-list", raw=text))
    said = read_cell(Cell(0, 0, Place(), text=text), measure, Context(month=month))
    if said.status is Status.MISSING:
        raise UsageFault(Finding.of("answer-empty", raw=text))
    if said.status is Status.HELD or said.value is None:
        why = [finding.at(reading=measure.id, raw=text) for finding in said.findings]
        raise UsageFault([Finding.of("answer-not-certain", raw=text), *why])
    return said


def proposed(reading: Reading, key: str) -> Understood:
    """The reading's proposal as an answer. Raises UsageFault where it has none that can count."""
    if reading.status is not Status.HELD or reading.proposal is None or isinstance(reading.proposal, Entries):
        raise UsageFault(Finding.of("answer-no-proposal", raw=key))
    return Understood(_status(reading.proposal), reading.proposal)


def _status(value: Value) -> Status:
    figures = [figure for figure in value.figures().values() if figure is not None]
    return Status.ZERO if figures and not any(figures) else Status.REPORTED
