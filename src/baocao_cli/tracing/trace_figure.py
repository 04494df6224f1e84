"""The recipe of `trace`: a figure's name → the ledger's returns → where the figure comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.errors import ExitCode, UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.view import snapshot
from baocao_cli.month import Month
from baocao_cli.summary.issue.summarize import compose_from_ledger
from baocao_cli.summary.model.compose import first_counted_month
from baocao_cli.summary.tell.figure_names import FigureName, figures_of
from baocao_cli.tracing.gathering import Evidence, trace, understand_name
from baocao_cli.tracing.traced_figure import Reason, TracedFigure
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class Traced:
    """What was asked for, over which months, and the figures that the name means."""

    asked: str
    month: Month
    since: Month
    """The first month that counts: `month` itself, unless the figure is cumulative."""
    figures: tuple[TracedFigure, ...]
    names: dict[str, str]
    """Unit code → the unit's name in the roster."""

    @property
    def exit_code(self) -> ExitCode:
        """WAITING if something of these figures waits for a person, else DONE."""
        waits = any(left.reason in (Reason.HELD, Reason.WAITING) for figure in self.figures for left in figure.left_out)
        return ExitCode.WAITING if waits else ExitCode.DONE


def trace_figure(workspace: Workspace, ledger: Ledger, month: Month, asked: str, *, cumulative: bool) -> Traced:
    """The figures that the name `asked` means in that month, or cumulatively up to it.

    Raises UsageFault, listing every known figure, if the name means none of them.
    """
    forms = [loaded.form for loaded in workspace.forms]
    since = first_counted_month(workspace.settings, month) if cumulative else month
    understood = understand_name(asked, forms)
    figures: list[TracedFigure] = []
    if understood is not None:
        with snapshot(ledger.connection):
            figures = trace(understood, workspace.units, _evidence(ledger, since, month), since, month)
    if not figures:
        names = ", ".join(str(name) for name in _names(workspace, ledger, month, cumulative=cumulative))
        raise UsageFault(Finding.of("figure-unknown", raw=asked, month=month, figures=names))
    return Traced(asked, month, since, tuple(figures), {unit.code: unit.name for unit in workspace.units})


def _evidence(ledger: Ledger, first: Month, last: Month) -> Evidence:
    waiting = ledger.waiting(last) if first == last else ledger.waiting()
    return Evidence(ledger.in_force(first, last), waiting, ledger.superseded(first, last))


def _names(workspace: Workspace, ledger: Ledger, month: Month, *, cumulative: bool) -> Iterator[FigureName]:
    for totals in compose_from_ledger(workspace, ledger, month).totals:
        for name, _ in figures_of(totals.form, totals.cumulative if cumulative else totals.month):
            yield name
