"""What the catalogue holds of a finding."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindingText:
    """What a finding says to the clerk.

    `sentence` and `remedy` may hold the finding's own fields in braces: `{raw}`, `{where}`, `{reading}` and whatever
    values it was made with. `example` is a text or situation that brings it about.
    """

    sentence: str
    remedy: str
    example: str
