"""What making the blanks gives."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.findings import Finding


@dataclass(frozen=True, slots=True)
class BlanksReport:
    """Paths relative to the workspace, with `/`. `findings` tell which files could not be written, and why."""

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
