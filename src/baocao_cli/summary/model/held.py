"""What is not counted: readings and returns that are held, and what returns leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, remedy, sentence
from baocao_cli.forms.declaration import AnyMeasure, Form, Part, PartsMeasure
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.list_entries import entries_of
from baocao_cli.summary.model.summary import Held, Unreported
from baocao_cli.values import Entry, Parts


def held_whole(kept: Iterable[KeptReturn], waiting: Iterable[KeptReturn], order: Mapping[str, int]) -> Iterable[Held]:
    """Waiting returns of which nothing is counted: in the roster's order, those of unknown units last."""
    in_force = {each.id for each in kept}
    whole = [each for each in waiting if each.id not in in_force]
    whole.sort(key=lambda each: (order.get(each.unit or "", len(order)), each.file_path, each.id))
    return (_held_as_a_whole(each) for each in whole)


def held_in(kept: Iterable[KeptReturn]) -> Iterable[Held]:
    """Everything that is held in returns that are in force."""
    for each in kept:
        found = [held for reading in each.readings for held in _held_of_reading(each.as_read(reading.measure), reading)]
        yield from found
        if each.outcome is ReturnOutcome.HELD and not found:
            yield _held_as_a_whole(each)


def _held_of_reading(kept: KeptReturn, reading: Reading) -> Iterable[Held]:
    """The reading itself if it is held, or each held entry of its list."""
    findings = reading.findings or tuple(each for each in kept.findings if each.reading == reading.measure)
    entries = [entry for entry in entries_of(reading) if entry.held]
    for entry in entries:
        yield _held_here(kept, reading.measure, entry.raw, entry.where, _about_entry(entry, findings))
    if reading.status is Status.HELD and not entries:
        where = describe(reading.place) if reading.place is not None else ""
        yield _held_here(kept, reading.measure, reading.raw, where, findings)


def _about_entry(entry: Entry, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings located in the entry or nowhere; all of them if there are none such."""
    places = {None, entry.where, *(place for place, _ in entry.cells.values())}
    return [each for each in findings if each.where in places] or findings


def _held_as_a_whole(kept: KeptReturn) -> Held:
    grave = [finding for finding in kept.findings if finding.severity is Severity.ERROR]
    raw = next((finding.raw for finding in grave if finding.raw), "")
    where = next((finding.where for finding in grave if finding.where), "")
    return _held_here(kept, None, raw, where, grave)


def _held_here(kept: KeptReturn, reading: str | None, raw: str, where: str, findings: Sequence[Finding]) -> Held:
    return Held(
        unit=kept.unit,
        form=kept.form,
        reading=reading,
        raw=raw,
        where=where,
        file=kept.file_path,
        reason=_reason(findings),
        remedy=_remedy(findings),
        sha256=kept.sha256,
        month=kept.month,
    )


def _reason(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(sentence(finding) for finding in findings if finding.severity is Severity.ERROR))


def _remedy(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(remedy(finding) for finding in findings if finding.severity is Severity.ERROR))


def unreported_in(kept: Iterable[KeptReturn], forms: Sequence[Form]) -> Iterable[Unreported]:
    """Measures, and parts of them, that returns leave out although the form does not mark them as optional."""
    declared = {(form.id, measure.id): measure for form in forms for measure in form.measures}
    for each in kept:
        for reading in each.readings:
            measure = declared.get((each.form or "", reading.measure))
            if measure is not None and each.unit is not None and each.form is not None:
                whole = Unreported(each.unit, each.form, reading.measure, each.file_path, month=each.month)
                yield from _unreported_of(whole, measure, reading)


def _unreported_of(whole: Unreported, measure: AnyMeasure, reading: Reading) -> Iterator[Unreported]:
    """`whole` if the measure is missing, or one for each part that the reading does not report."""
    if reading.status is Status.MISSING and not measure.optional:
        yield whole
    for part in unreported_parts(measure, reading):
        yield replace(whole, part=part.label)


def unreported_parts(measure: AnyMeasure, reading: Reading) -> tuple[Part, ...]:
    """The declared parts that a reading, which has figures of others, does not report."""
    if not isinstance(measure, PartsMeasure) or not isinstance(reading.value, Parts):
        return ()
    findings = reading.value.parts
    return tuple(part for part in measure.parts if findings.get(part.id) is None)
