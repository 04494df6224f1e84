"""A unit's words as paragraphs: they keep everything that can be seen."""

from __future__ import annotations

from baocao_cli.ooxml.characters import printable


def paragraphs(text: str) -> list[str]:
    """A text's paragraphs that are not empty, their own white space kept within."""
    return [line.strip() for line in printable(text).split("\n") if line.strip()]
