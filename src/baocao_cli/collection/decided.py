"""Reading returns again after somebody decided whose or which month's they are, or took that back (contract §8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from baocao_cli.collection.compare import compare_returns
from baocao_cli.collection.intake import Intake
from baocao_cli.collection.own_files import OwnFiles
from baocao_cli.collection.understand import read_file
from baocao_cli.ledger.decided import decisions
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.writer import Basis, Run
from baocao_cli.recognition.model import Knowledge
from baocao_cli.workspace.folder import Workspace


def knowledge_of(workspace: Workspace, ledger: Ledger) -> Knowledge:
    """What returns are recognised against, with what people decided of returns and the names that they remembered."""
    names = decisions.names(ledger.connection)
    units = tuple(replace(unit, aliases=(*unit.aliases, *names.get(unit.code, ()))) for unit in workspace.units)
    return Knowledge.of(workspace.forms, units, workspace.settings, decisions.identities(ledger.connection))


def reread(workspace: Workspace, ledger: Ledger, run: Run, hashes: Iterable[str]) -> None:
    """Read those contents again from their originals, and whatever else a remembered name identifies.

    Raises UsageFault if an original is gone.
    """
    knowledge = knowledge_of(workspace, ledger)
    basis = Basis(knowledge.fingerprint, None)
    intake = Intake(run, knowledge, basis, OwnFiles(workspace.root, workspace.root), read_file)
    for sha256 in hashes:
        intake.reread(workspace.root, sha256)
    intake.reread_elsewhere(workspace.root)
    compare_returns(run, knowledge)
