"""Sentences made from the figures: they claim no more than the figures show, and name what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure, ItemsMeasure, ListMeasure, PartsMeasure
from baocao_cli.forms.list_fields import field_label, field_unit
from baocao_cli.month import months_between
from baocao_cli.summary.model.span import SpanKind
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import ListTally, Total, TotalledMeasure, totalled_measures
from baocao_cli.summary.phrasing import joined, lower_first, months_listed, upper_first
from baocao_cli.summary.tell.changes import change_in_words, comparison_remark
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.summary.tell.figure_names import FigureName, label_of
from baocao_cli.summary.tell.value_text import items_in_words
from baocao_cli.texts import say
from baocao_cli.values import OTHER_KIND, Count, Items, Parts
from baocao_cli.vietnamese.notation import write_count, write_month

MOST_ITEMS_IN_SENTENCE = 10


def during(summary: Summary) -> str:
    """The beginning of a sentence about the span: `Trong tháng 9 năm 2020`, `Từ tháng 02 đến tháng 9 năm 2020`."""
    words = summary.span.in_words
    if summary.span.kind is SpanKind.MONTHS:
        return upper_first(words)
    return say("summary.during", span=words)


def cumulative_note(summary: Summary) -> str:
    """Which months the cumulative figures lack; empty if they lack none."""
    months = months_between(summary.since, summary.month)
    lacking = [month for month in months if month not in summary.counted_months]
    if not lacking:
        return ""
    return say(
        "summary.cumulative-of-some", counted=months_listed(summary.counted_months), lacking=months_listed(lacking)
    )


def cumulative_mismatch_lines(summary: Summary) -> list[str]:
    """A line for each cumulative figure that a unit states unlike the sum of its returns."""
    lines = []
    for each in summary.cumulative_mismatches:
        form = summary.form(each.form)
        if form is not None:
            label = lower_first(label_of(form, FigureName(each.form, each.reading, each.path)))
            lines.append(
                say(
                    "summary.stated-line",
                    unit=summary.unit_name(each.unit),
                    figure=label,
                    stated=write_count(each.stated),
                    computed=write_count(each.computed),
                )
            )
    return [*lines[:-1], *(f"{line[:-1]}." for line in lines[-1:])]


@dataclass(frozen=True, slots=True)
class FormProse:
    """The text on one form: how many reports it rests on, a sentence for each measure, why some are not compared."""

    intro: str
    sentences: tuple[str, ...]
    remark: str


def form_prose(totals: FormTotals, summary: Summary) -> FormProse:
    """The text on one form."""
    labels = measure_labels(totals.form)
    measures = [
        _MeasureSentence(measure, without_remark(labels[measure.id]), totals, summary)
        for measure in totalled_measures(totals.form)
    ]
    remark = comparison_remark(totals, summary, compared=any(each.change for each in measures))
    return FormProse(_intro(totals, summary), tuple(each.sentence for each in measures), remark)


def _intro(totals: FormTotals, summary: Summary) -> str:
    returns = _returns(totals, summary)
    if not returns:
        return say("summary.form-without-reports", during=during(summary))
    received, expected = totals.received
    if returns != received:
        return say("summary.form-intro-unowed", received=write_count(returns), span=summary.span.called)
    return say(
        "summary.form-intro",
        received=write_count(received),
        expected=write_count(expected),
        span=summary.span.called,
    )


def _returns(totals: FormTotals, summary: Summary) -> int:
    return sum(kept.form == totals.form.id for kept in summary.returns)


@dataclass(frozen=True, slots=True)
class _MeasureSentence:
    """The sentence on one measure."""

    measure: TotalledMeasure
    label: str
    totals: FormTotals
    summary: Summary

    @property
    def sentence(self) -> str:
        comparison = self.totals.comparisons.get(self.measure.id)
        sign = "," if comparison is not None and comparison.whole else ";"
        change = f"{sign} {self.change}" if self.change else ""
        return say("summary.measure", label=self.label, said=self._said(), change=change, cumulative=self._cumulative())

    @property
    def change(self) -> str:
        if self.summary.previous is None:
            return ""
        return change_in_words(self.measure, self.totals.comparisons.get(self.measure.id), self.summary.previous)

    def _said(self) -> str:
        total = self.totals.month[self.measure.id]
        if total is None:
            return say("summary.nothing-said", word=self.summary.span.word)
        figures = figures_in_words(self.measure, total)
        number, returns = self.totals.contributors[self.measure.id], _returns(self.totals, self.summary)
        if number == returns:
            return figures
        return say("summary.said-by", figures=figures, number=write_count(number), returns=write_count(returns))

    def _cumulative(self) -> str:
        total = self.totals.cumulative[self.measure.id]
        if total is None or is_nothing(total) or self.summary.since == self.summary.span.first:
            return ""
        figures = _in_short(self.measure, total)
        if not figures:
            return ""
        key = "summary.latest" if self.measure.over_months == "latest" else "summary.cumulative"
        return say(key, since=write_month(self.summary.since), figures=figures)


def _in_short(measure: TotalledMeasure, total: Total) -> str:
    """The figures without their kinds, which the table has, and without parts that were not reported."""
    if isinstance(total, Count):
        return figures_in_words(measure, Count(total.total))
    if isinstance(total, ListTally):
        return figures_in_words(measure, ListTally(total.items, None, total.sums))
    if isinstance(measure, PartsMeasure) and isinstance(total, Parts):
        reported = tuple(part for part in measure.parts if total.parts.get(part.id) is not None)
        return joined(list(_parts_in_words(measure.model_copy(update={"parts": reported}), total)))
    return figures_in_words(measure, total)


def is_nothing(total: Total) -> bool:
    """Whether every unit that reported it reported none."""
    if isinstance(total, Count):
        return not total.total
    if isinstance(total, Parts):
        return not any(total.parts.values()) and None not in total.parts.values()
    return not total.items


def figures_in_words(measure: TotalledMeasure, total: Total) -> str:
    """`35 cái (10 pa nô, 05 áp phích)`, `02 buổi, 150 người`, `không có`."""
    if is_nothing(total):
        return say("summary.none")
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
    text = f"{write_count(total.total)}{unit}"
    kinds = [(kind, number) for kind, number in total.kinds.items() if number]
    rest = total.total - sum((number for _, number in kinds), Decimal(0))
    if not kinds:
        return text
    words = [f"{write_count(number)} {kind}" for kind, number in kinds]
    if rest > 0:
        words.append(f"{write_count(rest)} {say('summary.without-kind')}")
    return f"{text} ({joined(words)})"


def _parts_in_words(measure: PartsMeasure, total: Parts) -> Iterator[str]:
    for part in measure.parts:
        number = total.parts.get(part.id)
        if number is None:
            yield say("summary.part-unsaid", part=lower_first(part.label))
        elif part.units:
            yield f"{write_count(number)} {part.units[0]}"
        else:
            yield f"{lower_first(part.label)} {write_count(number)}"


def kind_in_words(kind: str) -> str:
    """The name of a kind of entries, as it is written in sentences."""
    return say("summary.without-kind") if kind == OTHER_KIND else kind


def _tally_in_words(measure: ListMeasure, total: ListTally) -> str:
    text = f"{write_count(total.items)} {say('summary.entries-unit')}"
    kinds = [f"{write_count(number)} {kind_in_words(kind)}" for kind, number in (total.by_kind or {}).items()]
    if kinds:
        text = f"{text} ({joined(kinds)})"
    for name, number in total.sums.items():
        if number is not None:
            label, unit = lower_first(field_label(measure, name)), field_unit(measure, name)
            text = f"{text}, {label} {write_count(number)} {unit}".rstrip()
    return text
