"""The annex of charts: every chart with its caption."""

from __future__ import annotations

from baocao_cli.summary.charts.choice import charts_of
from baocao_cli.summary.document.annexes import Annex
from baocao_cli.summary.document.chart_placing import shown_charts
from baocao_cli.summary.model.summary import Summary
from baocao_cli.texts import say


def chart_annexes(summary: Summary) -> tuple[Annex, ...]:
    """One annex with all charts; empty if there is no chart."""
    charts = charts_of(summary)
    if not charts:
        return ()
    return (Annex(say("chart.annex", month=summary.span.in_words.upper()), shown_charts(charts)),)
