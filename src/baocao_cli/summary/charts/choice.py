"""Which charts a summary has: for the first figure of each totalled measure, by unit and by month.

Only the declarations decide. A measure of free items has no figure of its own; a chart without figures is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure, Form, ListMeasure, PartsMeasure
from baocao_cli.month import Month, months_between
from baocao_cli.reading.model import Status
from baocao_cli.summary.charts.chart import Chart, Figure
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import totalled_measures
from baocao_cli.summary.phrasing import lower_first, month_short, upper_first
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.notation import write_count, write_figure

MOST_UNITS = 15
MOST_MONTHS = 24
_FEWEST = 2
"""With fewer figures there is no chart, for nothing could be compared."""


def charts_of(summary: Summary) -> tuple[Chart, ...]:
    """The charts in the order of forms and measures, each by unit and then by month."""
    found: list[Chart | None] = []
    for totals in summary.totals:
        for figure in charted_figures(totals.form):
            found += [_by_unit(summary, figure), _by_month(summary, totals, figure)]
    return tuple(chart for chart in found if chart is not None)


def charted_figures(form: Form) -> Iterator[Figure]:
    """The first figure of each totalled measure, in the order of the declaration."""
    labels = measure_labels(form)
    for measure in totalled_measures(form):
        label, is_stock = without_remark(labels[measure.id]), measure.over_months == "latest"
        if isinstance(measure, CountMeasure):
            axis = _with_unit(say("chart.quantity"), measure.units)
            yield Figure(form.id, measure.id, "total", label, axis, is_stock)
        elif isinstance(measure, PartsMeasure):
            part = measure.parts[0]
            if len(measure.parts) > 1:
                label = say("chart.part", measure=label, part=lower_first(part.label))
            yield Figure(form.id, measure.id, part.id, label, _with_unit(part.label, part.units), is_stock)
        elif isinstance(measure, ListMeasure):
            yield Figure(form.id, measure.id, "items", label, say("column.items"), is_stock)


def _with_unit(label: str, units: Sequence[str]) -> str:
    """`Số lượng (cái)`; the label alone if it contains the unit."""
    if not units or fold(units[0]) in fold(label):
        return label
    return say("chart.with-unit", label=label, unit=units[0])


def _by_unit(summary: Summary, figure: Figure) -> Chart | None:
    """The units that reported the figure, the largest figure first; at most MOST_UNITS."""
    reported = sorted(_reported_by_units(summary, figure).items(), key=lambda each: -each[1])
    if len(reported) < _FEWEST or not any(number for _, number in reported):
        return None
    shown, others = reported[:MOST_UNITS], reported[MOST_UNITS:]
    caption = say("chart.by-unit", label=figure.label, month=summary.span.in_words)
    if others:
        rest = write_figure(sum((number for _, number in others), Decimal(0)))
        caption = say("chart.others", caption=caption, shown=len(shown), others=write_count(len(others)), rest=rest)
    return Chart(
        "bars",
        figure,
        category_axis=say("column.unit"),
        series=upper_first(summary.span.short),
        keys=tuple(unit for unit, _ in shown),
        points=tuple((summary.unit_name(unit), number) for unit, number in shown),
        caption=caption,
    )


def _reported_by_units(summary: Summary, figure: Figure) -> dict[str, Decimal]:
    """Unit code → its figure, in the roster's order; over several months the sum, or the latest of a stock."""
    found: dict[str, Decimal] = {}
    for kept in summary.returns:
        if kept.form != figure.form or kept.unit is None:
            continue
        for reading in kept.readings:
            if reading.measure != figure.measure or reading.status not in (Status.REPORTED, Status.ZERO):
                continue
            number = None if reading.value is None else reading.value.figures().get(figure.path)
            if number is not None:
                before = Decimal(0) if figure.is_stock else found.get(kept.unit, Decimal(0))
                found[kept.unit] = before + number
    return found


def _by_month(summary: Summary, totals: FormTotals, figure: Figure) -> Chart | None:
    """The months from the first that has the figure to the last of the summary; at most MOST_MONTHS."""
    by_month = {month: _of_total(totals, month, figure) for month in totals.by_month}
    reported = [month for month, number in by_month.items() if number is not None and month <= summary.month]
    if len(reported) < _FEWEST or not any(by_month[month] for month in reported):
        return None
    every = months_between(min(reported), summary.month)
    months = every[-MOST_MONTHS:]
    caption = say("chart.by-month", label=figure.label, first=month_short(months[0]), last=month_short(months[-1]))
    if len(months) < len(every):
        caption = say("chart.latest-months", caption=caption, number=len(months))
    return Chart(
        "columns",
        figure,
        category_axis=say("column.month"),
        series=figure.label,
        keys=tuple(str(month) for month in months),
        points=tuple((_month_name(month), by_month.get(month)) for month in months),
        caption=caption,
    )


def _of_total(totals: FormTotals, month: Month, figure: Figure) -> Decimal | None:
    total = totals.by_month[month].get(figure.measure)
    return None if total is None else total.figures().get(figure.path)


def _month_name(month: Month) -> str:
    """`9/2020`, for the axis already says that these are months."""
    return month_short(month).removeprefix(say("chart.month-prefix"))
