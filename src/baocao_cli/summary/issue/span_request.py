"""The requested span: one of a month, a run of months, a phase of the plan, a year."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.months.working_month import this_month, working_month
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.view import latest_month_with_returns
from baocao_cli.month import Month
from baocao_cli.summary.model.span import Span
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.settings_model import Settings

EARLIEST_YEAR, LATEST_YEAR = 1900, 9998


@dataclass(frozen=True, slots=True)
class SpanRequest:
    """The options of the command line that name a span."""

    month: Month | None = None
    first: Month | None = None
    last: Month | None = None
    phase: int | None = None
    year: int | None = None

    def check(self) -> None:
        """Raises UsageFault if several spans are named, or half of one."""
        half = self.first is not None or self.last is not None
        named = [self.month is not None, half, self.phase is not None, self.year is not None]
        if sum(named) > 1:
            raise UsageFault(Finding.of("span-twice"))
        if half and (self.first is None or self.last is None):
            raise UsageFault(Finding.of("span-half", raw="--to" if self.first is None else "--from"))

    def span(self, workspace: Workspace, ledger: Ledger) -> Span:
        """The requested span, by default the month that the office works on.

        A phase or a year ends with the last month that has a return. Raises UsageFault if the request is not one valid
        span, or nothing is owed in any of its months.
        """
        self.check()
        if self == SpanRequest():
            return Span.of_month(working_month(workspace))
        if self.month is not None:
            return Span.of_month(self.month)
        span = self._longer(workspace.settings, ledger)
        if not span.is_month:
            _check_owes(span, workspace, ledger)
        return span

    def _longer(self, settings: Settings, ledger: Ledger) -> Span:
        if self.first is not None and self.last is not None:
            if self.last < self.first:
                raise UsageFault(Finding.of("span-reversed", first=self.first, last=self.last))
            return Span.of_months(self.first, self.last)
        latest = latest_month_with_returns(ledger.connection)
        if self.year is not None:
            if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
                raise UsageFault(Finding.of("year-unlikely", raw=str(self.year)))
            return Span.of_year(self.year, settings, latest)
        return self._phase(settings, latest)

    def _phase(self, settings: Settings, latest: Month | None) -> Span:
        phase = next((phase for phase in settings.phases if phase.number == self.phase), None)
        if phase is None:
            there_are = ", ".join(str(phase.number) for phase in settings.phases) or "–"
            raise UsageFault(Finding.of("phase-unknown", raw=str(self.phase), phases=there_are))
        try:
            return Span.of_phase(phase, settings, latest)
        except ValueError as error:
            raise UsageFault(Finding.of("phase-without-month", raw=str(self.phase))) from error


def _check_owes(span: Span, workspace: Workspace, ledger: Ledger) -> None:
    """Raises UsageFault if nothing is owed in the span and nothing came: before the campaign, or months to come."""
    if any(owes_anything(workspace, ledger, month) for month in span.months):
        return
    if next(ledger.in_force(span.first, span.last), None) is None:
        first = workspace.settings.campaign.first_month
        raise UsageFault(Finding.of("span-owes-nothing", span=span.as_noun, first=first))


def owes_anything(workspace: Workspace, ledger: Ledger, month: Month) -> bool:
    """Whether a report is owed for the month: one that was opened, or has begun since the campaign's first."""
    begun = workspace.settings.campaign.first_month <= month <= this_month()
    if not begun and month not in ledger.opened_months():
        return False
    return any(unit.owes(loaded.form, month) for unit in workspace.units for loaded in workspace.forms)
