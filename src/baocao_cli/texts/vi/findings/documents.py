"""Sentences for the findings of `baocao_cli.findings.codes.documents`."""

from baocao_cli.texts.catalogue import FindingText

FINDINGS: dict[str, FindingText] = {}
