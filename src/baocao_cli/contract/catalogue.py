"""`baocao/findings/1`: the catalogue of findings, each with its sentence, remedy and an example."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import Member
from baocao_cli.findings.catalogue import CatalogueEntry, catalogue


class CatalogueDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/findings/1"] = Field(default="baocao/findings/1", alias="schema")
    findings: list[CatalogueEntry]


def catalogue_document() -> CatalogueDocument:
    """Every code with its stage, severity, sentence, remedy and example."""
    return CatalogueDocument(findings=list(catalogue().values()))
