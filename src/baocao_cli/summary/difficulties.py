"""What the units write in their free-text sections: every word kept, paragraph by paragraph, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.cleaning import paragraphs
from baocao_cli.summary.lines import measure_labels, text_measures, without_remark
from baocao_cli.summary.model import Summary
from baocao_cli.summary.wording import lower_first
from baocao_cli.texts import say
from baocao_cli.values import Text


@dataclass(frozen=True, slots=True)
class Words:
    """One text and whose it is. Units that wrote the very same share it."""

    owners: tuple[str, ...]
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    unit: str
    form: Form
    measure: str
    text: str


def attributed_words(summary: Summary) -> tuple[Words, ...]:
    """Every text, in the roster's order of the first unit that wrote it.

    A unit that wrote different things in two forms has both, each with its form's name.
    """
    owners: dict[tuple[str, ...], list[_Written]] = {}
    texts_of_unit: dict[str, set[tuple[str, ...]]] = {}
    for written in _written(summary):
        words = tuple(paragraphs(written.text))
        if words:
            owners.setdefault(words, []).append(written)
            texts_of_unit.setdefault(written.unit, set()).add(words)
    found = []
    for words, writers in owners.items():
        names: list[str] = []
        for writer in writers:
            name = summary.unit(writer.unit).name
            if len(texts_of_unit[writer.unit]) > 1:
                name = say("summary.unit-and-form", unit=name, form=_place(writer))
            names.append(name)
        found.append(Words(tuple(dict.fromkeys(names)), words))
    return tuple(found)


def _place(written: _Written) -> str:
    """The form, and what it asks for where it asks for words more than once."""
    if len(text_measures(written.form)) == 1:
        return written.form.name
    label = without_remark(measure_labels(written.form)[written.measure])
    return say("summary.form-and-measure", form=written.form.name, measure=lower_first(label))


def units_without_difficulties(summary: Summary) -> tuple[str, ...]:
    """The names of units that say in so many words that there are none, and write none elsewhere."""
    writers = {written.unit for written in _written(summary)}
    codes = [kept.unit for kept, _, reading in _sections(summary) if reading.status is Status.ZERO]
    return tuple(summary.unit(code).name for code in dict.fromkeys(codes) if code is not None and code not in writers)


def _written(summary: Summary) -> Iterator[_Written]:
    for kept, form, reading in _sections(summary):
        if reading.status is Status.REPORTED and isinstance(reading.value, Text) and kept.unit is not None:
            yield _Written(kept.unit, form, reading.measure, reading.value.text)


def _sections(summary: Summary) -> Iterator[tuple[KeptReturn, Form, Reading]]:
    for kept in summary.returns:
        form = summary.form(kept.form or "")
        if form is None:
            continue
        measures = {measure.id for measure in text_measures(form)}
        for reading in kept.readings:
            if reading.measure in measures:
                yield kept, form, reading
