"""Sentences for the findings of `baocao_cli.findings.codes.lists`."""

from baocao_cli.texts.catalogue import FindingText

FINDINGS: dict[str, FindingText] = {}
