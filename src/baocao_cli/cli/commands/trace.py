"""`baocao trace`: which cells a figure of the summary is the sum of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.cli.show.console import Console
    from baocao_cli.tracing.trace_figure import Traced
    from baocao_cli.tracing.traced_figure import Source, TracedFigure


def trace(
    figure: Annotated[str, typer.Argument(metavar=say("metavar.figure"), help=say("trace.figure"), show_default=False)],
    month: MonthOption = None,
    cumulative: Annotated[bool, typer.Option("--cumulative", help=say("trace.cumulative"))] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show which cells add up to the figure, and what was left out."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.ledger.months.working_month import working_month
    from baocao_cli.ledger.of_workspace import open_ledger
    from baocao_cli.tracing.trace_figure import trace_figure
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    month = month or working_month(opened)
    with open_ledger(opened) as ledger:
        traced = trace_figure(opened, ledger, month, figure, cumulative=cumulative)
    if json:
        from baocao_cli.contract.trace import trace_document

        console.document(trace_document(traced, cumulative=cumulative))
        return traced.exit_code
    for each in traced.figures:
        _show(console, traced, each)
    return traced.exit_code


def _show(console: Console, traced: Traced, figure: TracedFigure) -> None:
    from baocao_cli.summary.phrasing import month_short, shown

    unit = figure.unit if figure.value is not None else ""
    value = say("trace.nothing-said") if figure.value is None else shown(figure.value)
    key = "trace.title-cumulative" if _over_months(traced) else "trace.title"
    since, month = month_short(traced.since), month_short(traced.month)
    heading = say(key, label=figure.label, figure=figure.name, since=since, month=month, value=value, unit=unit).strip()
    console.say(heading)
    if figure.contributions:
        rows = [_row(traced, each.source, shown(each.value)) for each in figure.contributions]
        _table(console, traced, "value", rows)
        console.say(say("trace.sum", value=value, unit=figure.unit, number=len(figure.contributions)))
    if figure.left_out:
        console.say()
        rows = [_row(traced, each.source, say(f"trace.reason.{each.reason}")) for each in figure.left_out]
        title = say("trace.left-out", number=len(figure.left_out))
        _table(console, traced, "why", rows, title)
    console.say()


def _table(console: Console, traced: Traced, third: str, rows: list[list[str]], title: str | None = None) -> None:
    """Print the rows; the month has a column only if there are several months."""
    names, ratios = ["unit", third, "raw", "place"], [4, 3, 5, 9]
    if _over_months(traced):
        names.insert(1, "month")
        ratios.insert(1, 3)
    console.table([say(f"trace.{name}") for name in names], rows, title, ratios=ratios)


def _row(traced: Traced, source: Source, third: str) -> list[str]:
    months = [_month(source)] if _over_months(traced) else []
    return [_unit(traced, source), *months, third, source.said, _place(source)]


def _over_months(traced: Traced) -> bool:
    return traced.since != traced.month


def _unit(traced: Traced, source: Source) -> str:
    if source.unit is None:
        return say("collect.unknown-unit")
    return traced.names.get(source.unit, source.unit)


def _month(source: Source) -> str:
    return say("collect.unknown-month") if source.month is None else f"{source.month.number}/{source.month.year}"


def _place(source: Source) -> str:
    return "\n".join(part for part in (source.file, source.where, source.original) if part)
