"""`collect`: walk the inbox, understand each file, record what was understood, order the versions, report.

The result depends only on the files and on what is known about each (path, hash, times, sender, `--month`), so that
it can be repeated from the archived originals.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from baocao_cli.collection.compare import compare_returns
from baocao_cli.collection.decided import knowledge_of
from baocao_cli.collection.intake import Intake
from baocao_cli.collection.own_files import OwnFiles
from baocao_cli.collection.report import CollectReport, FileLine
from baocao_cli.collection.understand import FileReader, read_file
from baocao_cli.collection.unread import settle_unread
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.inbox.arrivals import arrive, count_files
from baocao_cli.inbox.clock import Clock
from baocao_cli.ledger.of_workspace import open_ledger, open_ledger_for_run
from baocao_cli.ledger.writer import Basis, Run
from baocao_cli.month import Month
from baocao_cli.progress import Progress, silent
from baocao_cli.workspace.folder import Workspace


def collect(
    workspace: Workspace,
    inbox: Path,
    month: Month | None = None,
    *,
    dry_run: bool = False,
    progress: Progress = silent,
    reader: FileReader = read_file,
) -> CollectReport:
    """Read every file of the inbox into the workspace's ledger; with `dry_run` nothing is changed.

    `month` is `--month`; `reader` understands the bytes of one file.

    Raises UsageFault if the inbox does not exist, StoreFault if the ledger fails. When interrupted it keeps the files
    that were finished and raises KeyboardInterrupt.
    """
    if not inbox.is_dir():
        raise UsageFault(Finding.of("inbox-missing", path=inbox))
    with ExitStack() as resources:
        ledger = resources.enter_context(open_ledger_for_run(workspace, dry_run=dry_run))
        knowledge = knowledge_of(workspace, ledger)
        with Run.begin(ledger, inbox, month) as run:
            intake = Intake(
                run, knowledge, Basis(knowledge.fingerprint, month), OwnFiles(workspace.root, inbox), reader
            )
            lines = _take_all(intake, inbox, workspace.root, progress)
        if dry_run:
            return CollectReport(lines, ledger, resources.pop_all())
    with ExitStack() as resources:
        ledger = resources.enter_context(open_ledger(workspace))
        return CollectReport(lines, ledger, resources.pop_all())


def _take_all(intake: Intake, inbox: Path, workspace: Path, progress: Progress) -> list[FileLine]:
    """Take in every file of the inbox; then compare the units' returns, even if a person interrupts the run."""
    lines: list[FileLine] = []
    if intake.basis.asked_month is not None:
        intake.run.open_month(intake.basis.asked_month)
    total = count_files(inbox)
    clock = Clock.since(intake.knowledge.settings.campaign.first_month)
    try:
        for done, arrived in enumerate(arrive(inbox, clock)):
            progress(done, total, arrived.arrival.path)
            lines.extend(intake.take(intake.own.left_alone(arrived)))
        progress(total, total, "")
        intake.reread_elsewhere(workspace)
    except KeyboardInterrupt:
        _settle(intake, lines)
        raise
    return _settle(intake, lines)


def _settle(intake: Intake, lines: list[FileLine]) -> list[FileLine]:
    """Decide what depends on several files: what is done with, what nobody may count twice, what is a signed copy."""
    compare_returns(intake.run, intake.knowledge)
    return settle_unread(intake.run, intake.knowledge, lines)
