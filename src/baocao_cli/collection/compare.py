"""After returns were read: decide what depends on several of them, in the one order in which it must be decided."""

from __future__ import annotations

from baocao_cli.collection.hold_overlaps import hold_overlaps
from baocao_cli.collection.shared_titles import warn_of_shared_titles
from baocao_cli.ledger.writer import Run
from baocao_cli.recognition.model import Knowledge


def compare_returns(run: Run, knowledge: Knowledge) -> None:
    """Settle which held returns are done with, hold what would be counted twice, warn of titles that two units list."""
    run.settle_held()
    hold_overlaps(run, knowledge)
    warn_of_shared_titles(run, knowledge)
