"""What is not counted: readings and returns that are held, and what returns leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from baocao_cli.findings import remedy, sentence
from baocao_cli.forms.declaration import AnyMeasure, Form, Part, PartsMeasure
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.questions.question import Question
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.summary import Held, Unreported
from baocao_cli.values import Parts


def held_of(question: Question) -> Iterator[Held]:
    """What is not counted until somebody answers the question: one for each return or item that it stands for."""
    for member in question.members:
        yield Held(
            unit=question.unit,
            form=question.form,
            reading=question.reading,
            raw=member.gap.raw,
            where=member.gap.where,
            file=member.path,
            reason=_once(map(sentence, member.findings)),
            remedy=_once(map(remedy, member.findings)),
            sha256=member.gap.sha256 or "",
            month=question.month,
            question=question.key,
        )


def _once(sentences: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(sentences))


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
