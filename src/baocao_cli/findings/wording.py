"""What a finding says to the clerk: the sentence and remedy of the catalogue with the finding's own values in them."""

from __future__ import annotations

import re

from baocao_cli.findings.catalogue import catalogue
from baocao_cli.findings.finding import Finding

_MONTH = re.compile(r"(\d{4})-(\d\d)")


class _Fields(dict[str, str]):
    """A field that a finding does not carry shows as an ellipsis: a message must never fail on its way out."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(finding: Finding) -> str:
    """What is the matter, without the remedy. Months are written as people write them: `9/2020`."""
    fields = _fields(finding)
    for name, value in finding.values.items():
        fields[name] = _as_people_write_it(month) if (month := _MONTH.fullmatch(value)) else value
    return catalogue()[finding.code].sentence.format_map(fields)


def remedy(finding: Finding) -> str:
    """What to do about it; empty if nothing needs doing. Months stay as a command takes them: `2020-09`."""
    return catalogue()[finding.code].remedy.format_map(_fields(finding))


def message(finding: Finding) -> str:
    """The sentence and what to do, as one text (contract §4, `message`)."""
    return " ".join(part for part in (sentence(finding), remedy(finding)) if part)


def _fields(finding: Finding) -> _Fields:
    fields = _Fields(finding.values)
    for name in ("reading", "where", "raw"):
        value = getattr(finding, name)
        if value is not None:
            fields[name] = value
    return fields


def _as_people_write_it(month: re.Match[str]) -> str:
    return f"{int(month[2])}/{month[1]}"
