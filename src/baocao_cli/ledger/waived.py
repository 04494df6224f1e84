"""What the office has stopped waiting for, seen from a month's reports and from the returns that wait."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.waivers import Waiver
from baocao_cli.reading.model import Reading, Status
from baocao_cli.values import Entries


def waives_report(waivers: Iterable[Waiver], unit: str, form: str) -> bool:
    """Whether one of the waivers is about that report, none of which has come."""
    return any((waiver.gap.unit, waiver.gap.form, waiver.gap.sha256) == (unit, form, None) for waiver in waivers)


def open_questions(kept: KeptReturn, waivers: Iterable[Waiver] = ()) -> int:
    """How many questions of a return wait for a person: one for the whole, else one for each held reading or entry.

    What is waived is no question.
    """
    about_it = [waiver.gap for waiver in waivers if waiver.gap.sha256 == kept.sha256]
    whole = any(gap.reading is None for gap in about_it)
    questions = [(reading.measure, _questions_in(reading)) for reading in kept.readings]
    if kept.held_whole or not any(number for _, number in questions):
        return 0 if whole else 1
    waived = [gap.reading for gap in about_it]
    return sum(max(0, number - waived.count(measure)) for measure, number in questions)


def _questions_in(reading: Reading) -> int:
    if isinstance(reading.value, Entries):
        return sum(entry.held for entry in reading.value.entries)
    return int(reading.status is Status.HELD)
