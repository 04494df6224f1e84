"""The workspace: one folder with settings, roster, forms, and all that is written (contract §2, workspace)."""

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
"""The folder of exports without `--output`; they may be overwritten."""
OWN_FOLDERS = (STATE, SUMMARIES, ORIGINALS, EXPORTS, OWN_FORMS)
"""Folders in which nothing is a return, in case somebody collects the workspace itself."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened workspace. `roster` is the file that the units were read from.

    `findings` are infos and warnings about roster and settings, which stop no run.
    """

    root: Path
    settings: Settings
    units: tuple[Unit, ...]
    forms: tuple[LoadedForm, ...]
    roster: Path
    findings: tuple[Finding, ...] = ()

    @property
    def state_folder(self) -> Path:
        """The folder of the ledger and other state."""
        return self.root / STATE

    @property
    def former_codes(self) -> dict[str, str]:
        """Old code → present code, of the units whose code was changed."""
        return {old: unit.code for unit in self.units for old in unit.former_codes}

    def blanks_folder(self, month: Month) -> Path:
        """The folder of a month's blanks, with one folder for each unit."""
        return self.root / BLANKS / str(month)

    def in_layout(self, layout: Layout | None) -> Workspace:
        """The same workspace for a summary in that layout; None leaves the layout of its settings."""
        return replace(self, settings=self.settings.in_layout(layout))

    def numbered(self, number: str | None) -> Workspace:
        """The same workspace for a document of that number in its layout; None leaves the number of its settings."""
        return replace(self, settings=self.settings.numbered(number))

    def summary_folder(self, span: Month | str) -> Path:
        """The folder of the summary of a month, or of a longer span by its name (`2020-02_2020-09`, `dot-1`)."""
        return self.root / SUMMARIES / str(span)

    def shown(self, path: Path) -> str:
        """The path as it is shown and written to JSON: relative to the workspace, with `/`, NFC."""
        return unicodedata.normalize("NFC", path.relative_to(self.root).as_posix())
