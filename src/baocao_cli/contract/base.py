"""The base of every JSON document of the contract."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

from baocao_cli.findings import Finding, Severity, message
from baocao_cli.values import json_number

Number = Annotated[
    Decimal,
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A figure: a JSON number, an integer if it is whole."""


class Member(BaseModel):
    """Any object within a document; a field that the contract does not name is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, validate_by_alias=True)


class FindingMember(Member):
    """Something to report about a file, a return or a reading."""

    code: str
    severity: Severity
    reading: str | None = None
    where: str | None = None
    raw: str | None = None
    message: str

    @classmethod
    def of(cls, finding: Finding) -> FindingMember:
        """The finding with its sentence and remedy."""
        return cls(
            code=finding.code,
            severity=finding.severity,
            reading=finding.reading,
            where=finding.where,
            raw=finding.raw,
            message=message(finding),
        )
