"""The catalogue of findings: everything that can be reported, each declared once.

A finding is one table of `texts/vi/findings/<stage>.toml`, headed by its code: `severity`, `sentence`, `remedy` and
`example`. The severity is the same in every language: it is declared with the Vietnamese sentence, and a translation
holds the same codes without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from baocao_cli.findings.severity import Severity
from baocao_cli.texts import declared_findings

STAGES = (
    "workspace",
    "files",
    "documents",
    "workbooks",
    "recognition",
    "cells",
    "lists",
    "collection",
    "answering",
    "summary",
    "checking",
    "final",
    "rollup",
    "explaining",
)
"""The stages at which findings are made, in the order in which the catalogue is shown."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One finding as it is declared.

    `sentence` and `remedy` may hold the finding's own fields in braces: `{raw}`, `{where}`, `{reading}` and whatever
    values it was made with; `remedy` is empty where nothing needs doing. `example` is a text or situation that brings
    the finding about.
    """

    code: str
    stage: str
    severity: Severity
    sentence: str
    remedy: str
    example: str


@cache
def catalogue() -> Mapping[str, CatalogueEntry]:
    """Every finding by its code, stage by stage. Read once, at the first call: a few milliseconds."""
    entries = [_entry(code, stage, texts) for stage in STAGES for code, texts in declared_findings(stage).items()]
    return {entry.code: entry for entry in entries}


def _entry(code: str, stage: str, texts: Mapping[str, str]) -> CatalogueEntry:
    return CatalogueEntry(
        code=code,
        stage=stage,
        severity=Severity(texts["severity"]),
        sentence=texts["sentence"],
        remedy=texts["remedy"],
        example=texts["example"],
    )
