"""How a run ends: the exit codes of the contract (§3), and the exceptions that carry one of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from baocao_cli.findings import Finding


class ExitCode(IntEnum):
    """The stable exit status of every command."""

    DONE = 0
    WAITING = 1
    USAGE = 2
    WORKSPACE = 3
    STORE = 4
    INTERRUPTED = 130


class BaocaoError(Exception):
    """A run that cannot go on. Its findings say what, where and the remedy; the command layer prints them."""

    exit_code = ExitCode.USAGE

    def __init__(self, findings: Finding | Sequence[Finding]) -> None:
        self.findings: tuple[Finding, ...] = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("; ".join(finding.code for finding in self.findings))


class UsageFault(BaocaoError):
    """What was asked for cannot be: an inbox that is not there, a month that is none."""

    exit_code = ExitCode.USAGE


class WorkspaceFault(BaocaoError):
    """Settings, roster, form or template are wrong; nothing was changed."""

    exit_code = ExitCode.WORKSPACE


class StoreFault(BaocaoError):
    """Ledger, disk or lock failed; nothing was changed or half-written."""

    exit_code = ExitCode.STORE
