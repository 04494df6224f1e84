"""The data that a summary carries for the office above: its exact totals, and the units that it counts."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.forms.declaration import ListMeasure, TextMeasure
from baocao_cli.reading.model import Status
from baocao_cli.rollup.carried import Carried, CarriedForm, CarriedMeasure, Covered
from baocao_cli.summary.model.gaps import open_gaps
from baocao_cli.summary.model.list_entries import certain_entries
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import ListTally, Total, TotalledMeasure, totalled_measures
from baocao_cli.summary.tell.cleaning import paragraphs
from baocao_cli.summary.tell.figure_lines import text_measures
from baocao_cli.texts import say
from baocao_cli.values import Count, Entries, Entry, Parts, Text, Value


def payload_of(summary: Summary) -> Carried:
    """The data that are packed into the summary's document and workbook."""
    office = summary.settings.office
    return Carried(
        office=office.name,
        superior=office.superior,
        first=summary.span.first,
        last=summary.span.last,
        since=summary.since,
        forms=tuple(_form(summary, totals) for totals in summary.totals),
        covered=tuple(_covered(summary)),
        draft=bool(open_gaps(summary)),
    )


def _form(summary: Summary, totals: FormTotals) -> CarriedForm:
    form = totals.form
    measures = [_measure(summary, totals, measure) for measure in totalled_measures(form)]
    measures += [CarriedMeasure(measure.id, _words(summary, form.id, measure)) for measure in text_measures(form)]
    return CarriedForm(form.id, form.version, tuple(measures))


def _measure(summary: Summary, totals: FormTotals, measure: TotalledMeasure) -> CarriedMeasure:
    total, cumulative = totals.month[measure.id], totals.cumulative[measure.id]
    value = _entries(summary, totals.form.id, measure) if isinstance(measure, ListMeasure) else _value(total)
    return CarriedMeasure(
        measure.id,
        value if total is not None else None,
        cumulative if isinstance(cumulative, Count | Parts) and measure.over_months == "sum" else None,
    )


def _value(total: Total | None) -> Value | None:
    return None if isinstance(total, ListTally) else total


def _entries(summary: Summary, form: str, measure: ListMeasure) -> Entries:
    """Every entry that is counted, in the order of the annex."""
    return Entries(
        tuple(
            Entry(placed.entry.fields, raw=" ".join(placed.entry.raw.split()), where="")
            for placed in certain_entries(summary, form, measure.id)
        )
    )


def _words(summary: Summary, form: str, measure: TextMeasure) -> Text | None:
    """The units' texts, paragraph by paragraph, each unit's first one after the unit's name; None if none reported."""
    lines: list[str] = []
    reported = False
    for kept in summary.returns:
        reading = next((found for found in kept.readings if found.measure == measure.id), None)
        if kept.form != form or reading is None or reading.status not in (Status.REPORTED, Status.ZERO):
            continue
        reported = True
        if isinstance(reading.value, Text) and (words := paragraphs(reading.value.text)):
            unit = summary.unit_name(kept.unit or "")
            lines.extend([say("rollup.words-of", unit=unit, words=words[0]), *words[1:]])
    return Text("\n".join(lines)) if reported else None


def _covered(summary: Summary) -> Iterator[Covered]:
    """Every unit that is counted, and the units that its own summary covers."""
    for kept in summary.returns:
        if kept.unit is None or kept.form is None:
            continue
        unit = summary.unit(kept.unit)
        yield Covered(kept.form, unit.name, unit.code, unit.superior)
        for below in kept.covers:
            yield Covered(kept.form, below.name, below.code, below.superior, through=unit.name)
