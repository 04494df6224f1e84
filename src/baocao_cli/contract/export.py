"""`baocao/export/1`: which file was written. The rows themselves are in that file."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import FindingMember, Member
from baocao_cli.exporting.export import Exported
from baocao_cli.exporting.format import Format


class ExportDocument(Member):
    """The whole document. `written` is relative to the workspace, or absolute if it is outside of it."""

    schema_: Literal["baocao/export/1"] = Field(default="baocao/export/1", alias="schema")
    from_: str = Field(alias="from")
    to: str
    format: Format
    returns: int
    rows: int
    written: str
    findings: list[FindingMember]


def export_document(exported: Exported, kind: Format, written: str) -> ExportDocument:
    """What `export --json` prints; `written` is the file's path as it is shown."""
    return ExportDocument(
        from_=str(exported.months.first),
        to=str(exported.months.last),
        format=kind,
        returns=exported.returns,
        rows=exported.rows,
        written=written,
        findings=[FindingMember.of(finding) for finding in exported.findings],
    )
