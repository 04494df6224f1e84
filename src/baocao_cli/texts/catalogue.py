"""Looking texts up: plain ones by key, findings by code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from baocao_cli.texts.finding_text import FindingText

if TYPE_CHECKING:
    from baocao_cli.findings import Finding


class _Fields(dict[str, str]):
    """A field that a finding does not carry shows as an ellipsis: a message must never fail on its way out."""

    def __missing__(self, key: str) -> str:
        return "…"


def say(key: str, /, **values: object) -> str:
    """The text of that key, its fields filled in. Raises KeyError for an unknown key."""
    from baocao_cli.texts.vi import TEXTS

    text = TEXTS[key]
    return text.format(**values) if values else text


_MONTH = re.compile(r"(\d{4})-(\d\d)")


def _as_people_write_it(month: re.Match[str]) -> str:
    return f"{int(month[2])}/{month[1]}"


def _text(finding: Finding) -> FindingText:
    from baocao_cli.texts.vi.findings import FINDINGS

    return FINDINGS[finding.code]


def _fields(finding: Finding) -> _Fields:
    fields = _Fields(finding.values)
    for name in ("reading", "where", "raw"):
        value = getattr(finding, name)
        if value is not None:
            fields[name] = value
    return fields


def sentence(finding: Finding) -> str:
    """What is the matter, without the remedy."""
    fields = _fields(finding)
    for name, value in finding.values.items():
        fields[name] = _as_people_write_it(month) if (month := _MONTH.fullmatch(value)) else value
    return _text(finding).sentence.format_map(fields)


def remedy(finding: Finding) -> str:
    """What to do about it; empty where there is nothing to do. Months stay as a command takes them: `2020-09`."""
    return _text(finding).remedy.format_map(_fields(finding))


def message(finding: Finding) -> str:
    """One Vietnamese sentence and what to do (contract §4, `message`)."""
    return " ".join(part for part in (sentence(finding), remedy(finding)) if part)


def example(code: str) -> str:
    """What brings that finding about."""
    from baocao_cli.texts.vi.findings import FINDINGS

    return FINDINGS[code].example
