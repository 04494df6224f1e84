"""The workspace's own files are not taken for returns, should the inbox be the workspace or a folder of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from baocao_cli.inbox.model import ArrivedFile
from baocao_cli.reading.model import Status
from baocao_cli.validation import JudgedReturn
from baocao_cli.workspace.folder import BLANKS, OWN_FOLDERS, ROSTER_FILES, SETTINGS_FILE


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Recognises the workspace's own files by their location. Blanks may be filled in in place: those are returns."""

    workspace: Path
    inbox: Path

    def left_alone(self, arrived: ArrivedFile) -> ArrivedFile:
        """The file, marked as ignored if it is one of the workspace's own."""
        parts = self._within(arrived.arrival.path)
        own = parts[:1] in [(folder,) for folder in OWN_FOLDERS] or parts in [(SETTINGS_FILE,), *_ROSTERS]
        return replace(arrived, ignored=True) if own else arrived

    def is_untouched_blank(self, path: str, returns: Sequence[JudgedReturn]) -> bool:
        """Whether the file is a blank where `init-month` put it, with nothing written in it."""
        if self._within(path)[:1] != (BLANKS,):
            return False
        readings = [reading for judged in returns for reading in judged.readings]
        return all(reading.status is Status.MISSING and not reading.raw.strip() for reading in readings)

    def _within(self, path: str) -> tuple[str, ...]:
        """The parts of the file's path within the workspace; empty if it is outside of it."""
        file = (self.inbox / path.split("!/", 1)[0]).resolve()
        workspace = self.workspace.resolve()
        return file.relative_to(workspace).parts if file.is_relative_to(workspace) else ()


_ROSTERS = tuple((name,) for name in ROSTER_FILES)
