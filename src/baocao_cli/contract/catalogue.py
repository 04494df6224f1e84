"""`baocao/findings/1`: the catalogue of findings, each with its sentence, remedy and an example."""

from __future__ import annotations

from dataclasses import asdict
from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import Member
from baocao_cli.findings import Severity
from baocao_cli.findings.catalogue import catalogue


class CatalogueMember(Member):
    """One code; names in braces are replaced by what the finding quotes."""

    code: str
    stage: str
    severity: Severity
    sentence: str
    remedy: str
    example: str


class CatalogueDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/findings/1"] = Field(default="baocao/findings/1", alias="schema")
    findings: list[CatalogueMember]


def catalogue_document() -> CatalogueDocument:
    """Every code with its stage, severity, sentence, remedy and example."""
    return CatalogueDocument(findings=[CatalogueMember(**asdict(entry)) for entry in catalogue().values()])
