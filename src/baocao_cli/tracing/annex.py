"""The annex of the summary that lists where every figure comes from: each unit's file, place and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Reading
from baocao_cli.summary.document.annexes import LANDSCAPE_WIDTH, Annex
from baocao_cli.summary.document.wordml import Cell, Column, table
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.model.totals import TotalledMeasure, totalled_measures
from baocao_cli.summary.phrasing import month_short, shown
from baocao_cli.summary.tell.figure_names import FigureName, figures_of, label_of, unit_of
from baocao_cli.texts import say
from baocao_cli.tracing.contributions import contributions_of, counts
from baocao_cli.tracing.traced_figure import Contribution, Source
from baocao_cli.vietnamese.fold import fold

_Pieces = dict[tuple[str, str], list[Contribution]]


def trace_annexes(summary: Summary) -> Sequence[Annex]:
    """One annex with a row for each contribution, figure by figure in the document's order; empty without figures."""
    columns = [
        Column(say("column.what"), 6),
        Column(say("column.unit"), 5),
        Column(say("trace.value"), 2, "figure"),
        Column(say("trace.raw"), 5),
        Column(say("trace.file"), 6),
    ]
    rows = [row for totals in summary.totals for row in _rows(summary, totals)]
    if not rows:
        return ()
    return (Annex(say("trace.annex", month=summary.span.in_words.upper()), table(columns, rows, LANDSCAPE_WIDTH)),)


def _rows(summary: Summary, totals: FormTotals) -> Iterator[list[Cell]]:
    pieces = _pieces(totals.form, summary.returns)
    for name, value in figures_of(totals.form, totals.month):
        head = _head(totals.form, name, shown(value))
        for piece in pieces.get((name.measure, name.key[2]), []):
            source = piece.source
            place = ", ".join(part for part in (source.file, source.where) if part)
            yield [head, _unit(summary, source), shown(piece.value), " ".join(source.said.split()), place]


def _unit(summary: Summary, source: Source) -> str:
    """The unit's name; in a longer span with the month that it reported."""
    name = summary.unit_name(source.unit or "")
    return name if summary.span.is_month or source.month is None else f"{name}, {month_short(source.month)}"


def _head(form: Form, name: FigureName, value: str) -> str:
    unit = unit_of(form, name)
    return say("trace.annex-figure", label=label_of(form, name), value=f"{value} {unit}".strip())


def _pieces(form: Form, returns: Sequence[KeptReturn]) -> _Pieces:
    """(measure, folded path) → what each return adds, in the order of the returns; of a stock only the latest month."""
    readings = _counted_readings(form, returns)
    latest = {
        (kept.unit, reading.measure): kept.month
        for kept, reading, _ in sorted(readings, key=lambda each: str(each[0].month))
    }
    found: _Pieces = {}
    for kept, reading, measure in readings:
        if measure.over_months == "latest" and latest[kept.unit, reading.measure] != kept.month:
            continue
        for path, piece in contributions_of(measure, kept, reading):
            found.setdefault((measure.id, fold(path)), []).append(piece)
    return found


def _counted_readings(form: Form, returns: Sequence[KeptReturn]) -> list[tuple[KeptReturn, Reading, TotalledMeasure]]:
    measures = {measure.id: measure for measure in totalled_measures(form)}
    return [
        (kept, reading, measures[reading.measure])
        for kept in returns
        if kept.form == form.id
        for reading in kept.readings
        if reading.measure in measures and counts(reading)
    ]
