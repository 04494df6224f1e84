"""What making the blanks gives."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.findings import Finding


@dataclass(frozen=True, slots=True)
class BlanksReport:
    """Paths relative to the workspace, with `/`. `findings` tell which files could not be written, and why.

    Of what is `kept`, some differ from what would be written now: `stale` ones are as they were written, `filled` ones
    somebody has saved since, of `unknown` ones nobody knows.
    """

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    stale: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
