"""The recipe of `waive`: which gaps of a month the office stops waiting for, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.errors import ExitCode, UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.decided import waivers
from baocao_cli.ledger.decided.waivers import GapIdentity
from baocao_cli.ledger.of_workspace import open_ledger, open_ledger_for_run
from baocao_cli.month import Month
from baocao_cli.questions import keys
from baocao_cli.summary.issue.summarize import compose_from_ledger
from baocao_cli.summary.model.gaps import Gap, gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.texts import say
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class WaiveReport:
    """The month's present gaps, and which of them this run changed."""

    summary: Summary
    gaps: tuple[Gap, ...]
    waived: tuple[Gap, ...] = ()
    undone: tuple[Gap, ...] = ()

    @property
    def open(self) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.gaps if gap.waiver is None)

    @property
    def exit_code(self) -> ExitCode:
        """WAITING if something still waits: a gap that was reopened, or, if nothing was changed, any open gap."""
        changed = bool(self.waived or self.undone)
        return ExitCode.WAITING if self.undone or (self.open and not changed) else ExitCode.DONE


def list_gaps(workspace: Workspace, month: Month) -> WaiveReport:
    """The month's gaps, open and waived."""
    with open_ledger(workspace) as ledger:
        summary = compose_from_ledger(workspace, ledger, month)
        return WaiveReport(summary, gaps(summary))


def waive(workspace: Workspace, month: Month, asked: str, reason: str) -> WaiveReport:
    """Waive every open gap that the key names, as it is now: a later version is another gap.

    Raises UsageFault if the key names no gap or the reason is empty, StoreFault if another run is writing.
    """
    if not reason.strip():
        raise UsageFault(Finding.of("waiver-without-reason", raw=asked))
    with open_ledger_for_run(workspace) as ledger, ledger.transaction() as connection:
        open_now = [gap for gap in gaps(compose_from_ledger(workspace, ledger, month)) if gap.waiver is None]
        chosen = _named(asked, [each for gap in open_now for each in gap.stands_for], "gap-unknown", month)
        waivers.waive(connection, month, [(keys.of_gap(gap), gap) for gap in chosen], " ".join(reason.split()))
        summary = compose_from_ledger(workspace, ledger, month)
        found = gaps(summary)
        return WaiveReport(summary, found, waived=tuple(gap for gap in found if gap.identity in set(chosen)))


def undo(workspace: Workspace, month: Month, asked: str) -> WaiveReport:
    """Undo the waivers that the key names. Raises UsageFault if there are none, StoreFault if another run writes."""
    with open_ledger_for_run(workspace) as ledger, ledger.transaction() as connection:
        given = waivers.waivers(connection, month)
        chosen = set(_named(asked, [waiver.gap for waiver in given], "waiver-unknown", month))
        waivers.undo(connection, [waiver for waiver in given if waiver.gap in chosen])
        summary = compose_from_ledger(workspace, ledger, month)
        found = gaps(summary)
        return WaiveReport(summary, found, undone=tuple(gap for gap in found if gap.identity in chosen))


def _named(asked: str, identities: Sequence[GapIdentity], fault: str, month: Month) -> list[GapIdentity]:
    chosen = list(dict.fromkeys(identity for identity in identities if keys.names(asked, identity)))
    if not chosen:
        there_are = ", ".join(keys.of_gaps(identities)) or say("summary.none")
        raise UsageFault(Finding.of(fault, raw=asked, month=month, keys=there_are))
    return chosen
