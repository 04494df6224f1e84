"""Making a folder a workspace: missing files are written, existing ones left alone (contract §2, workspace)."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.workspace.folder import ROSTER_FILES, SETTINGS_FILE
from baocao_cli.workspace.locate import roster_file, workspace_forms
from baocao_cli.workspace.roster import read_roster
from baocao_cli.workspace.roster_sample import write_sample_roster
from baocao_cli.workspace.settings import default_settings_text


def create_workspace(folder: Path) -> tuple[Path, ...]:
    """Write settings and a sample roster if they are missing; returns the files that were written.

    If the roster is among them, the caller has to stop: no blanks are made from sample units.
    Raises WorkspaceFault, before anything is written, if the forms or an existing roster are wrong; OSError if the
    folder cannot be written.
    """
    present = roster_file(folder)
    if present is not None:
        read_roster(present, [loaded.form.id for loaded in workspace_forms(folder)])
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    settings = folder / SETTINGS_FILE
    if not settings.exists():
        settings.write_text(default_settings_text(), encoding="utf-8")
        written.append(settings)
    if present is None:
        roster = folder / ROSTER_FILES[0]
        write_sample_roster(roster)
        written.append(roster)
    return tuple(written)
