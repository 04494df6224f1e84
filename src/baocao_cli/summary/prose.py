"""Sentences made from the figures: they say what the figures bear, and what is not known they call so."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure, ItemsMeasure, ListMeasure, PartsMeasure
from baocao_cli.forms.list_fields import field_label, field_unit
from baocao_cli.month import months_between
from baocao_cli.summary.compose import received_in_vietnam
from baocao_cli.summary.lines import measure_labels, without_remark
from baocao_cli.summary.model import FormTotals, Summary
from baocao_cli.summary.totals import OTHER_KIND, ListTally, Total, TotalledMeasure, totalled_measures
from baocao_cli.summary.value_text import items_in_words
from baocao_cli.summary.wording import joined, lower_first, month_short
from baocao_cli.texts import say
from baocao_cli.values import Count, Items, Parts
from baocao_cli.vietnamese.notation import write_count, write_day, write_figure, write_month, write_short_day

MOST_ITEMS_IN_SENTENCE = 10


def coverage_sentences(summary: Summary) -> list[str]:
    """Who owed how much, what came, what came late, what did not come."""
    if not summary.dues:
        return [say("summary.nobody-owes", month=write_month(summary.month))]
    owing = {due.unit.code for due in summary.dues}
    due_date = write_day(summary.settings.due_date(summary.month))
    sentences = [
        say(
            "summary.expected",
            month=write_month(summary.month),
            units=write_count(len(owing)),
            expected=write_count(len(summary.dues)),
            forms=write_count(len({due.form.id for due in summary.dues})),
            due=due_date,
        ),
        _received_sentence(summary),
    ]
    if summary.unowed:
        sentences.append(say("summary.unowed", number=write_count(len(summary.unowed)), names=_unowed_names(summary)))
    return sentences


def _received_sentence(summary: Summary) -> str:
    received, late, missing = len(summary.received), len(summary.late), len(summary.missing)
    if not missing and not late:
        return say("summary.all-on-time", received=write_count(received))
    if not missing:
        return say("summary.all-received", received=write_count(received), late=write_count(late))
    return say(
        "summary.some-received",
        received=write_count(received),
        expected=write_count(len(summary.dues)),
        on_time=write_count(received - late),
        late=write_count(late),
        missing=write_count(missing),
    )


def _unowed_names(summary: Summary) -> str:
    names = []
    for kept in summary.unowed:
        form = summary.form(kept.form or "")
        unit = summary.unit(kept.unit or "")
        names.append(say("summary.unit-and-form", unit=unit.name, form=form.name if form else kept.form))
    return "; ".join(names)


def late_lines(summary: Summary) -> list[str]:
    """A line for each form: the units whose report came too late, with the day it came."""
    late: dict[str, list[str]] = {}
    for due in summary.late:
        if due.kept is not None:
            day = write_short_day(received_in_vietnam(due.kept).date())
            late.setdefault(due.form.name, []).append(say("summary.late-unit", unit=due.unit.name, day=day))
    return [say("summary.late-line", form=form, units="; ".join(units)) for form, units in late.items()]


def missing_lines(summary: Summary) -> list[str]:
    """The units that sent nothing of what they owe; then, form by form, those that sent only another form."""
    heard_of = {due.unit.code for due in summary.received}
    silent = dict.fromkeys(due.unit.name for due in summary.missing if due.unit.code not in heard_of)
    lines = [say("summary.missing-all", units="; ".join(silent))] if silent else []
    some: dict[str, list[str]] = {}
    for due in summary.missing:
        if due.unit.code in heard_of:
            some.setdefault(due.form.name, []).append(due.unit.name)
    return lines + [say("summary.missing-some", form=form, units="; ".join(units)) for form, units in some.items()]


def cumulative_note(summary: Summary) -> str:
    """Which months the cumulative figures lack, for they must not pass for more than they are; empty where none."""
    months = months_between(summary.since, summary.month)
    if len(summary.counted_months) == len(months):
        return ""
    return say(
        "summary.cumulative-of-some",
        counted=joined([month_short(month) for month in summary.counted_months]),
        lacking=joined([month_short(month) for month in months if month not in summary.counted_months]),
    )


def form_sentences(totals: FormTotals, summary: Summary) -> list[str]:
    """One sentence for each measure: the month's figure, and the cumulative one where it says more."""
    labels = measure_labels(totals.form)
    return [
        _measure_sentence(measure, without_remark(labels[measure.id]), totals, summary)
        for measure in totalled_measures(totals.form)
    ]


def _measure_sentence(measure: TotalledMeasure, label: str, totals: FormTotals, summary: Summary) -> str:
    month, cumulative = totals.month[measure.id], totals.cumulative[measure.id]
    said = (
        say("summary.nothing-said")
        if month is None
        else say(
            "summary.said-by",
            figures=figures_in_words(measure, month),
            number=write_count(totals.contributors[measure.id]),
        )
    )
    if cumulative is None or summary.since == summary.month:
        return say("summary.measure", label=label, said=said)
    key = "summary.measure-latest" if measure.over_months == "latest" else "summary.measure-cumulative"
    since = write_month(summary.since)
    return say(key, label=label, said=said, since=since, cumulative=figures_in_words(measure, cumulative))


def figures_in_words(measure: TotalledMeasure, total: Total) -> str:
    """`35 cái (10 pa nô, 5 áp phích)`, `2 buổi, 150 người`, `không có`."""
    if isinstance(measure, CountMeasure) and isinstance(total, Count):
        return _count_in_words(measure, total)
    if isinstance(measure, PartsMeasure) and isinstance(total, Parts):
        return joined(list(_parts_in_words(measure, total)))
    if isinstance(measure, ItemsMeasure) and isinstance(total, Items):
        return items_in_words(total, MOST_ITEMS_IN_SENTENCE)
    if isinstance(measure, ListMeasure) and isinstance(total, ListTally):
        return _tally_in_words(measure, total)
    raise TypeError(f"{measure.id}: no total of its kind")


def _count_in_words(measure: CountMeasure, total: Count) -> str:
    unit = f" {measure.units[0]}" if measure.units else ""
    text = f"{write_figure(total.total)}{unit}"
    kinds = [(kind, number) for kind, number in total.kinds.items() if number]
    rest = total.total - sum((number for _, number in kinds), Decimal(0))
    if not kinds:
        return text
    words = [f"{write_figure(number)} {kind}" for kind, number in kinds]
    if rest > 0:
        words.append(f"{write_figure(rest)} {say('summary.without-kind')}")
    return f"{text} ({joined(words)})"


def _parts_in_words(measure: PartsMeasure, total: Parts) -> Iterator[str]:
    for part in measure.parts:
        number = total.parts.get(part.id)
        if number is None:
            yield say("summary.part-unsaid", part=lower_first(part.label))
        elif part.units:
            yield f"{write_figure(number)} {part.units[0]}"
        else:
            yield f"{lower_first(part.label)} {write_figure(number)}"


def _tally_in_words(measure: ListMeasure, total: ListTally) -> str:
    if not total.items:
        return say("summary.none")
    text = f"{write_figure(total.items)} {say('summary.entries-unit')}"
    kinds = [
        f"{write_figure(number)} {say('summary.without-kind') if kind == OTHER_KIND else kind}"
        for kind, number in (total.by_kind or {}).items()
    ]
    if kinds:
        text = f"{text} ({joined(kinds)})"
    for name, number in total.sums.items():
        label = lower_first(field_label(measure, name))
        unit = field_unit(measure, name)
        said = say("summary.not-stated") if number is None else f"{write_figure(number)} {unit}".strip()
        text = f"{text}; {label}: {said}"
    return text
