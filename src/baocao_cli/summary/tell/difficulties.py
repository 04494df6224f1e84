"""The units' free texts: every word is kept, and attributed to its units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import lower_first, month_short
from baocao_cli.summary.tell.cleaning import paragraphs
from baocao_cli.summary.tell.figure_lines import measure_labels, text_measures, without_remark
from baocao_cli.texts import say
from baocao_cli.values import Text
from baocao_cli.vietnamese.fold import fold


@dataclass(frozen=True, slots=True)
class Passage:
    """One text. `label` names its form and months if its owners wrote several texts; else it is empty."""

    label: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """All texts of the same units: units that wrote the same text share it."""

    owners: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Every paragraph, each passage after its label, if it has one."""
        found: list[str] = []
        for passage in self.passages:
            found += [passage.label, *passage.paragraphs] if passage.label else passage.paragraphs
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Written:
    unit: str
    form: Form
    measure: str
    month: Month | None
    text: str


def attributed_words(summary: Summary) -> tuple[Words, ...]:
    """Every text, in the roster's order of the first unit that wrote it.

    Texts that differ only in case, the placing of tone marks, white space or a last full stop are one, as the first
    unit wrote it.
    """
    texts: dict[str, list[_Written]] = {}
    for written in _written(summary):
        if key := fold(written.text).rstrip(" ."):
            texts.setdefault(key, []).append(written)
    by_owners: dict[tuple[str, ...], list[list[_Written]]] = {}
    for writers in texts.values():
        owners = tuple(dict.fromkeys(written.unit for written in writers))
        by_owners.setdefault(owners, []).append(writers)
    found = []
    for owners, written_together in by_owners.items():
        several = len(written_together) > 1
        passages = (_passage(summary, writers, labelled=several) for writers in written_together)
        found.append(Words(tuple(summary.unit(code).name for code in owners), tuple(passages)))
    return tuple(found)


def _passage(summary: Summary, writers: list[_Written], *, labelled: bool) -> Passage:
    label = ""
    if labelled:
        places = dict.fromkeys(_place(written) for written in writers)
        label = say("summary.passage", places="; ".join(places))
        if not summary.span.is_month:
            months = dict.fromkeys(month_short(written.month) for written in writers if written.month is not None)
            label = say("summary.passage-of-months", places="; ".join(places), months=", ".join(months))
    return Passage(label, tuple(paragraphs(writers[0].text)))


def _place(written: _Written) -> str:
    """The form's name, and the section's if the form has several free texts."""
    if len(text_measures(written.form)) == 1:
        return written.form.name
    label = without_remark(measure_labels(written.form)[written.measure])
    return say("summary.form-and-measure", form=written.form.name, measure=lower_first(label))


def units_without_difficulties(summary: Summary) -> tuple[str, ...]:
    """The names of units that explicitly report no difficulties, and have no text elsewhere."""
    writers = {written.unit for written in _written(summary)}
    codes = [kept.unit for kept, _, reading in _sections(summary) if reading.status is Status.ZERO]
    return tuple(summary.unit(code).name for code in dict.fromkeys(codes) if code is not None and code not in writers)


def _written(summary: Summary) -> Iterator[_Written]:
    for kept, form, reading in _sections(summary):
        if reading.status is Status.REPORTED and isinstance(reading.value, Text) and kept.unit is not None:
            yield _Written(kept.unit, form, reading.measure, kept.month, reading.value.text)


def _sections(summary: Summary) -> Iterator[tuple[KeptReturn, Form, Reading]]:
    for kept in summary.returns:
        form = summary.form(kept.form or "")
        if form is None:
            continue
        measures = {measure.id for measure in text_measures(form)}
        for reading in kept.readings:
            if reading.measure in measures:
                yield kept, form, reading
