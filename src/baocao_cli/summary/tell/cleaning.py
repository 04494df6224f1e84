"""A unit's text as paragraphs, with everything that is visible."""

from __future__ import annotations

from baocao_cli.ooxml.characters import printable


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that are not empty, with their inner white space unchanged."""
    return [line.strip() for line in printable(text).split("\n") if line.strip()]
