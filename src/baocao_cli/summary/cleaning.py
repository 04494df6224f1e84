"""Characters that no XML file may hold: a unit's words keep everything that can be seen."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters."""
    return _UNPRINTABLE.sub("", text)


def paragraphs(text: str) -> list[str]:
    """A text's paragraphs that are not empty, their own white space kept within."""
    return [line.strip() for line in printable(text).split("\n") if line.strip()]
