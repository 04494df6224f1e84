"""Exit codes (contract §3), and the exceptions that carry one of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from baocao_cli.findings import Finding


class ExitCode(IntEnum):
    """The exit status of every command; a stable interface."""

    DONE = 0
    WAITING = 1
    USAGE = 2
    WORKSPACE = 3
    STORE = 4
    INTERRUPTED = 130


class BaocaoError(Exception):
    """A run cannot go on. The findings say what is wrong, where, and the remedy; the command layer prints them."""

    exit_code = ExitCode.USAGE

    def __init__(self, findings: Finding | Sequence[Finding]) -> None:
        self.findings: tuple[Finding, ...] = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("; ".join(finding.code for finding in self.findings))


class UsageFault(BaocaoError):
    """The request cannot be met: an inbox that does not exist, a text that is not a month."""

    exit_code = ExitCode.USAGE


class WorkspaceFault(BaocaoError):
    """Settings, roster, a form or a template is wrong; nothing was changed."""

    exit_code = ExitCode.WORKSPACE


class StoreFault(BaocaoError):
    """The ledger, disk or lock failed; nothing was changed or half-written."""

    exit_code = ExitCode.STORE
