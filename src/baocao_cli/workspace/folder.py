"""The workspace: one folder with settings, roster, forms, and all that is written (contract §2)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from baocao_cli.findings import Finding
from baocao_cli.forms.loader import LoadedForm
from baocao_cli.month import Month
from baocao_cli.workspace.settings_model import Layout, Settings
from baocao_cli.workspace.unit import Unit

SETTINGS_FILE = "baocao.toml"
ROSTER_FILES = ("don-vi.xlsx", "don-vi.csv")
OWN_FORMS = "mau"
BLANKS = "bieu-mau"
STATE = ".baocao"
SUMMARIES = "tong-hop"
ORIGINALS = "luu-tru"
EXPORTS = "xuat"
"""Where exports go that name no file: they may be written again."""
OWN_FOLDERS = (STATE, SUMMARIES, ORIGINALS, EXPORTS, OWN_FORMS)
"""Folders in which nothing is a return, should somebody collect the workspace itself."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened workspace. `roster` is the file that the units were read from.

    `findings` are warnings about roster and settings: nothing that stops a run.
    """

    root: Path
    settings: Settings
    units: tuple[Unit, ...]
    forms: tuple[LoadedForm, ...]
    roster: Path
    findings: tuple[Finding, ...] = ()

    @property
    def state_folder(self) -> Path:
        """The ledger and other state."""
        return self.root / STATE

    def blanks_folder(self, month: Month) -> Path:
        """Holds one folder a unit."""
        return self.root / BLANKS / str(month)

    def in_layout(self, layout: Layout | None) -> Workspace:
        """The workspace for a summary in that layout; None: the one of its settings."""
        return replace(self, settings=self.settings.in_layout(layout))

    def summary_folder(self, span: Month | str) -> Path:
        """Of a month, or of a longer span by its name (`2020-02_2020-09`, `dot-1`, `nam-2020`)."""
        return self.root / SUMMARIES / str(span)

    def shown(self, path: Path) -> str:
        """The path as JSON and people get it: relative to the workspace, with `/`, NFC."""
        return unicodedata.normalize("NFC", path.relative_to(self.root).as_posix())
