"""What making the blanks gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from baocao_cli.findings import Finding

Progress = Callable[[int, int | None, str], None]
"""Called with how many files are done, how many there are, and which one is at hand."""


@dataclass(frozen=True, slots=True)
class BlanksReport:
    """Paths relative to the workspace, with `/`. `findings` tell which files could not be written, and why."""

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
