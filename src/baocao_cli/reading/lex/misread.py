"""Letters typed for digits, `O5` and `l2`, where dates and lengths of time are read."""

from __future__ import annotations

import re

LOOKALIKES = {"o": "0", "O": "0", "l": "1", "I": "1"}
_MISREAD = re.compile(r"(?<![^\W_])(?=[oOlI]*[0-9])(?=[0-9]*[oOlI])(?:[0-9oOlI]*[oOlI](?![^\W_])|[0-9oOlI]*[0-9])")
"""A run of digits and look-alikes with at least one of each; a letter that begins the next word is no part of it."""


def as_meant(text: str) -> str | None:
    """The text with digits for such letters; None where it has none."""
    meant = _MISREAD.sub(lambda match: "".join(LOOKALIKES.get(letter, letter) for letter in match[0]), text)
    return meant if meant != text else None
