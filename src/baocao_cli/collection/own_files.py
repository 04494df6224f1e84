"""The workspace's own files, where the inbox is the workspace itself or a folder of it: never taken for returns."""

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
    """Tells them by where they stand. Blanks may be filled in where they are: only untouched ones are no returns."""

    workspace: Path
    inbox: Path

    def left_alone(self, arrived: ArrivedFile) -> ArrivedFile:
        """The file as ignored, where it is the workspace's own."""
        parts = self._within(arrived.arrival.path)
        own = parts[:1] in [(folder,) for folder in OWN_FOLDERS] or parts in [(SETTINGS_FILE,), *_ROSTERS]
        return replace(arrived, ignored=True) if own else arrived

    def is_untouched_blank(self, path: str, returns: Sequence[JudgedReturn]) -> bool:
        """A blank that lies where `init-month` put it, and in which nothing was written."""
        if self._within(path)[:1] != (BLANKS,):
            return False
        readings = [reading for judged in returns for reading in judged.readings]
        return all(reading.status is Status.MISSING and not reading.raw.strip() for reading in readings)

    def _within(self, path: str) -> tuple[str, ...]:
        """The file's path within the workspace, part by part; empty where it is not in it."""
        file = (self.inbox / path.split("!/", 1)[0]).resolve()
        workspace = self.workspace.resolve()
        return file.relative_to(workspace).parts if file.is_relative_to(workspace) else ()


_ROSTERS = tuple((name,) for name in ROSTER_FILES)
