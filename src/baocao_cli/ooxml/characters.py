"""Characters that no XML file may hold (XML 1.0, §2.2): words that people typed keep everything that can be seen."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters."""
    return _UNPRINTABLE.sub("", text)
