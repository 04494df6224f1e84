"""Finding the workspace and opening it: settings, forms and roster, checked as a whole."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.forms.loader import LoadedForm, load_forms
from baocao_cli.resources import templates_folder
from baocao_cli.workspace import disk
from baocao_cli.workspace.folder import OWN_FORMS, ROSTER_FILES, SETTINGS_FILE, Workspace
from baocao_cli.workspace.roster import Roster, read_roster
from baocao_cli.workspace.settings import load_settings
from baocao_cli.workspace.settings_model import Settings


def find_root(start: Path, named: Path | None = None) -> Path | None:
    """The workspace's folder: the named one, else the nearest from `start` upward that has a `baocao.toml`.

    None if no such file is found.
    """
    folders = [named] if named is not None else [start, *start.parents]
    return next((folder for folder in folders if (folder / SETTINGS_FILE).is_file()), None)


def open_workspace(start: Path, named: Path | None = None) -> Workspace:
    """The opened workspace; `named` is the value of `-C`, relative to `start`.

    Raises WorkspaceFault if there is none, or with everything that is wrong in settings, forms and roster.
    """
    start = start.resolve()
    named = (start / named).resolve() if named is not None else None
    root = find_root(start, named)
    if root is None:
        raise WorkspaceFault(Finding.of("no-workspace", folder=named or start))
    findings: list[Finding] = []
    settings = _settings(root, findings)
    forms = _forms(root, findings)
    roster = _roster(root, forms, findings)
    if settings is None or roster is None or findings:
        raise WorkspaceFault(findings)
    return Workspace(root, settings, roster.units, forms, roster.path, roster.findings)


def roster_file(root: Path) -> Path | None:
    """The roster's file: `don-vi.xlsx`, else `don-vi.csv`; None if neither exists."""
    return next((root / name for name in ROSTER_FILES if (root / name).is_file()), None)


def workspace_forms(root: Path) -> tuple[LoadedForm, ...]:
    """The office's own forms and the shipped ones. Raises WorkspaceFault, or OSError if a file cannot be read."""
    return load_forms((root / OWN_FORMS, templates_folder()))


def _settings(root: Path, findings: list[Finding]) -> Settings | None:
    try:
        return load_settings(root / SETTINGS_FILE)
    except WorkspaceFault as fault:
        findings.extend(fault.findings)
    except OSError as error:
        findings.append(_unreadable(error))
    return None


def _forms(root: Path, findings: list[Finding]) -> tuple[LoadedForm, ...]:
    try:
        return workspace_forms(root)
    except WorkspaceFault as fault:
        findings.extend(fault.findings)
    except OSError as error:
        findings.append(_unreadable(error))
    return ()


def _roster(root: Path, forms: tuple[LoadedForm, ...], findings: list[Finding]) -> Roster | None:
    """The roster; its form ids are checked only if the forms themselves could be loaded."""
    path = roster_file(root)
    if path is None:
        findings.append(Finding.of("roster-missing", folder=root))
        return None
    form_ids = tuple(loaded.form.id for loaded in forms)
    try:
        return read_roster(path, form_ids)
    except WorkspaceFault as fault:
        if forms:
            findings.extend(fault.findings)
        else:
            findings.extend(finding for finding in fault.findings if finding.code != "roster-form-unknown")
    return None


def _unreadable(error: OSError) -> Finding:
    return Finding.of("workspace-unreadable", file=error.filename or "", problem=disk.problem(error))
