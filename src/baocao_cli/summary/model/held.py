"""What counts nowhere: readings and returns that are held, and what returns leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, remedy, sentence
from baocao_cli.forms.declaration import AnyMeasure, Form, Part, PartsMeasure
from baocao_cli.ledger.model import KeptReturn, ReturnOutcome
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.list_entries import entries_of
from baocao_cli.summary.model.summary import Held, Unsaid
from baocao_cli.values import Parts


def held_whole(kept: Iterable[KeptReturn], waiting: Iterable[KeptReturn], order: Mapping[str, int]) -> Iterable[Held]:
    """Returns that count nowhere: known units in the roster's order, then those that nobody is known of."""
    in_force = {each.id for each in kept}
    whole = [each for each in waiting if each.id not in in_force]
    whole.sort(key=lambda each: (order.get(each.unit or "", len(order)), each.file_path, each.id))
    return (_held_as_a_whole(each) for each in whole)


def held_in(kept: Iterable[KeptReturn]) -> Iterable[Held]:
    for each in kept:
        found = [held for reading in each.readings for held in _held_of_reading(each, reading)]
        yield from found
        if each.outcome is ReturnOutcome.HELD and not found:
            yield _held_as_a_whole(each)


def _held_of_reading(kept: KeptReturn, reading: Reading) -> Iterable[Held]:
    """The reading itself, or each held entry of a list."""
    told = reading.findings or tuple(each for each in kept.findings if each.reading == reading.measure)
    entries = [entry for entry in entries_of(reading) if entry.held]
    for entry in entries:
        places = {None, entry.where, *(place for place, _ in entry.cells.values())}
        of_entry = [each for each in told if each.where in places] or told
        yield _held_here(kept, reading.measure, entry.raw, entry.where, of_entry)
    if reading.status is Status.HELD and not entries:
        where = describe(reading.place) if reading.place is not None else ""
        yield _held_here(kept, reading.measure, reading.raw, where, told)


def _held_as_a_whole(kept: KeptReturn) -> Held:
    grave = [finding for finding in kept.findings if finding.severity is Severity.ERROR]
    raw = next((finding.raw for finding in grave if finding.raw), "")
    where = next((finding.where for finding in grave if finding.where), "")
    return _held_here(kept, None, raw, where, grave)


def _held_here(kept: KeptReturn, reading: str | None, raw: str, where: str, told: Sequence[Finding]) -> Held:
    return Held(
        unit=kept.unit,
        form=kept.form,
        reading=reading,
        raw=raw,
        where=where,
        file=kept.file_path,
        reason=_reason(told),
        remedy=_remedy(told),
        sha256=kept.sha256,
        month=kept.month,
    )


def _reason(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(sentence(finding) for finding in findings if finding.severity is Severity.ERROR))


def _remedy(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(remedy(finding) for finding in findings if finding.severity is Severity.ERROR))


def unsaid_in(kept: Iterable[KeptReturn], forms: Sequence[Form]) -> Iterable[Unsaid]:
    """What a return leaves out that its form does not mark as optional."""
    declared = {(form.id, measure.id): measure for form in forms for measure in form.measures}
    for each in kept:
        for reading in each.readings:
            measure = declared.get((each.form or "", reading.measure))
            if measure is not None and each.unit is not None and each.form is not None:
                whole = Unsaid(each.unit, each.form, reading.measure, each.file_path, month=each.month)
                yield from _unsaid_of(whole, measure, reading)


def _unsaid_of(whole: Unsaid, measure: AnyMeasure, reading: Reading) -> Iterator[Unsaid]:
    """The measure as a `whole`, or each of its parts that the reading does not tell."""
    if reading.status is Status.MISSING and not measure.optional:
        yield whole
    for part in untold_parts(measure, reading):
        yield replace(whole, part=part.label)


def untold_parts(measure: AnyMeasure, reading: Reading) -> tuple[Part, ...]:
    """The declared parts that a reading with figures of the others does not tell."""
    if not isinstance(measure, PartsMeasure) or not isinstance(reading.value, Parts):
        return ()
    told = reading.value.parts
    return tuple(part for part in measure.parts if told.get(part.id) is None)
