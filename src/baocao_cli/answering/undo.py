"""The recipe of `undo`: what people decided, newest first, and taking one decision back."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.answering.answer import still_waits
from baocao_cli.collection.decided import reread
from baocao_cli.errors import ExitCode, UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.decided import decisions, settle
from baocao_cli.ledger.decided.decisions import Decision, Kind, What
from baocao_cli.ledger.of_workspace import open_ledger, open_ledger_for_run
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.writer import Run
from baocao_cli.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class UndoReport:
    """Every decision, newest first; `undone`: the numbers that this run took back; `waits`: what they named waits."""

    decisions: tuple[Decision, ...]
    undone: tuple[int, ...] = ()
    waits: bool = False

    @property
    def exit_code(self) -> ExitCode:
        return ExitCode.WAITING if self.waits else ExitCode.DONE


def list_decisions(workspace: Workspace) -> UndoReport:
    """What people decided, in every month."""
    with open_ledger(workspace) as ledger:
        return UndoReport(tuple(decisions.every(ledger.connection)))


def undo(workspace: Workspace, number: int) -> UndoReport:
    """Take that decision back: the state before is restored.

    Raises UsageFault if there is no such decision or it was taken back already, StoreFault if another run is writing.
    """
    with open_ledger_for_run(workspace) as ledger:
        found = next((each for each in decisions.every(ledger.connection) if each.id == number), None)
        if found is None or found.undone_at is not None:
            raise UsageFault(Finding.of("decision-unknown", raw=str(number)))
        if found.what in (What.IDENTITY, What.NAME):
            _read_again(workspace, ledger, found)
        else:
            with ledger.transaction() as connection:
                decisions.undo(connection, number)
                if found.kind is Kind.ANSWER and found.of.sha256 is not None:
                    settle.settle(connection, found.of.sha256)
        every = tuple(decisions.every(ledger.connection))
    return UndoReport(every, (number,), bool(found.key) and still_waits(workspace, found.month, found.key))


def _read_again(workspace: Workspace, ledger: Ledger, decision: Decision) -> None:
    """Take back who a return was said to be of, or a remembered name: what it identified is read again."""
    with Run.begin(ledger, workspace.root, None) as run:
        decisions.undo(ledger.connection, decision.id)
        own = decision.of.sha256
        reread(workspace, ledger, run, [own] if own is not None else run.known.contents_of(decision.content["unit"]))
