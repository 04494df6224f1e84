"""`baocao/error/1`: what standard output carries at exit 2–4 with `--json` (contract §3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import FindingMember, Member
from baocao_cli.errors import ExitCode
from baocao_cli.findings import Finding


class ErrorDocument(Member):
    """Why a run could not go on."""

    schema_: Literal["baocao/error/1"] = Field(default="baocao/error/1", alias="schema")
    exit: int = Field(ge=2, le=4)
    findings: list[FindingMember]


def error_document(exit_code: ExitCode, findings: Sequence[Finding]) -> ErrorDocument:
    """Why a run ended with exit status 2, 3 or 4 (contract §3, exit status)."""
    return ErrorDocument(exit=int(exit_code), findings=[FindingMember.of(finding) for finding in findings])
