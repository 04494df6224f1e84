"""The recipe of `init-month`: a workspace where there is none, the month opened, every unit's blanks written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baocao_cli.blanks.model import BlanksReport
from baocao_cli.blanks.write_blanks import compile_templates, write_blanks
from baocao_cli.findings import Finding
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.roster.roster_changes import roster_changes
from baocao_cli.month import Month
from baocao_cli.progress import Progress
from baocao_cli.workspace.create import create_workspace
from baocao_cli.workspace.folder import SETTINGS_FILE, Workspace
from baocao_cli.workspace.locate import find_root, open_workspace, roster_file
from baocao_cli.workspace.roster_sample import is_sample
from baocao_cli.workspace.settings_model import Phase


@dataclass(frozen=True, slots=True)
class MonthOpened:
    """What was done. `due` is None where it stopped at the sample roster; `units` counts units with blanks."""

    month: Month
    root: Path
    created: tuple[str, ...]
    report: BlanksReport
    findings: tuple[Finding, ...] = ()
    phase: Phase | None = None
    due: date | None = None
    units: int = 0


def init_month(
    start: Path, named: Path | None, month: Month, *, force: bool, refresh: bool = False, progress: Progress
) -> MonthOpened:
    """Open the month in the workspace that holds `start`, or that `named` names; where there is none, make one there.

    While the roster is the sample, or still has rows of it, nothing is opened and no blank is written.
    `force` and `refresh` as of `write_blanks`.
    Raises WorkspaceFault, before the month is opened or a blank written, where the workspace's files are wrong;
    StoreFault where the ledger cannot be written.
    """
    folder = (start / named if named is not None else start).resolve()
    root = find_root(folder, named=folder if named is not None else None) or folder
    created = tuple(path.name for path in _complete(root))
    if any(name != SETTINGS_FILE for name in created):
        sample = Finding.of("roster-sample-written", file=created[-1], settings=SETTINGS_FILE)
        return MonthOpened(month, root, created, BlanksReport(), (sample,))
    workspace = open_workspace(root, root)
    samples = [unit.name for unit in workspace.units if is_sample(unit)]
    if samples:
        still_sample = Finding.of("roster-still-sample", file=workspace.roster.name, units="; ".join(samples))
        return MonthOpened(month, root, created, BlanksReport(), (still_sample,))
    templates = compile_templates(workspace, month)
    with open_ledger(workspace) as ledger:
        ledger.open_month(month)
    report = write_blanks(workspace, month, templates, force=force, refresh=refresh, progress=progress)
    return MonthOpened(
        month=month,
        root=root,
        created=created,
        report=report,
        findings=(*workspace.findings, *roster_changes(workspace), *_about(month, workspace), *report.findings),
        phase=workspace.settings.phase_of(month),
        due=workspace.settings.due_date(month),
        units=sum(any(unit.owes(loaded.form, month) for loaded in workspace.forms) for unit in workspace.units),
    )


def _complete(root: Path) -> tuple[Path, ...]:
    """Write what the workspace lacks, if anything."""
    if (root / SETTINGS_FILE).is_file() and roster_file(root) is not None:
        return ()
    return create_workspace(root)


def _about(month: Month, workspace: Workspace) -> list[Finding]:
    first = workspace.settings.campaign.first_month
    return [Finding.of("month-before-campaign", month=month, first=first)] if month < first else []
