"""Reporting a run that cannot go on: in Vietnamese for the clerk, and as the error document with `--json`."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import typer

from baocao_cli.cli.show.console import Console
from baocao_cli.errors import BaocaoError, ExitCode
from baocao_cli.findings import Finding


def report_fault(fault: Exception, arguments: Sequence[str]) -> ExitCode:
    """Print the fault (and the error document, with `--json`); returns the exit status for it."""
    exit_code, findings = _exit_and_findings(fault)
    console = Console(json="--json" in arguments)
    console.faults(findings)
    if exit_code is ExitCode.USAGE and isinstance(fault, typer.TyperException):
        console.usage(_command(arguments))
    if console.json:
        from baocao_cli.contract.error import error_document

        console.document(error_document(exit_code, findings))
    return exit_code


def _exit_and_findings(fault: Exception) -> tuple[ExitCode, tuple[Finding, ...]]:
    if isinstance(fault, BaocaoError):
        return fault.exit_code, fault.findings
    if isinstance(fault, typer.TyperException):
        return ExitCode.USAGE, (_of_usage(fault),)
    if isinstance(fault, OSError):
        return ExitCode.STORE, (_of_disk(fault),)
    if isinstance(fault, sqlite3.Error):
        from baocao_cli.ledger.store_faults import store_fault

        return ExitCode.STORE, store_fault(fault).findings
    return ExitCode.STORE, (Finding.of("unexpected-fault", reason=type(fault).__name__, log=_write_down(fault)),)


def _of_usage(fault: typer.TyperException) -> Finding:
    """What is wrong with the command line, by the exception's attributes (its own sentences are English)."""
    option = getattr(fault, "option_name", None)
    if option is not None and hasattr(fault, "possibilities"):
        return _of_unknown_option(option, fault.possibilities or ())
    if option is not None:
        return Finding.of("option-value", raw=option)
    parameter = getattr(fault, "param", None)
    if parameter is None:
        return Finding.of("wrong-usage", raw=fault.format_message().partition("\n")[0])
    written = parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar
    code = "parameter-missing" if hasattr(fault, "param_type") else "parameter-value"
    return Finding.of(code, raw=written, help=parameter.help)


def _of_unknown_option(option: str, likely: Sequence[str]) -> Finding:
    if likely:
        return Finding.of("option-misspelled", raw=option, likeliest=likely[0])
    return Finding.of("option-unknown", raw=option)


def _of_disk(fault: OSError) -> Finding:
    path = str(fault.filename or "")
    if fault.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC):
        return Finding.of("disk-full")
    if isinstance(fault, PermissionError):
        return Finding.of("file-not-writable", path=path)
    return Finding.of("disk-failed", path=path, reason=fault.strerror or str(fault))


def _write_down(fault: Exception) -> Path:
    """Write the traceback to a file that the clerk can send to the program's maintainer; returns its path."""
    import os
    import tempfile
    import traceback

    descriptor, name = tempfile.mkstemp(prefix="baocao-loi-", suffix=".txt")
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write("".join(traceback.format_exception(fault)))
    return Path(name)


def _command(arguments: Sequence[str]) -> str:
    """The command that was called, for the hint; empty if there was none."""
    from baocao_cli.cli.app import COMMANDS

    return next((argument for argument in arguments if argument in COMMANDS), "")
