"""Colours, as far as they decide whether text can be seen: text in the colour of what is behind it cannot."""

from __future__ import annotations

import re
from functools import lru_cache

Colour = tuple[int, int, int]
"""Red, green, blue: 0–255 each."""

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
_ALIKE = 12
"""A difference in each of red, green and blue too small to be seen on paper or a screen."""
_HEX = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_NAMED = {
    "white": "ffffff", "black": "000000", "red": "ff0000", "lime": "00ff00", "green": "008000", "blue": "0000ff",
    "yellow": "ffff00", "cyan": "00ffff", "aqua": "00ffff", "magenta": "ff00ff", "fuchsia": "ff00ff",
    "gray": "808080", "grey": "808080", "silver": "c0c0c0", "lightgray": "d3d3d3", "lightgrey": "d3d3d3",
    "darkgray": "a9a9a9", "darkgrey": "a9a9a9", "maroon": "800000", "navy": "000080", "teal": "008080",
    "olive": "808000", "purple": "800080", "orange": "ffa500", "darkred": "8b0000", "darkblue": "00008b",
    "darkgreen": "006400", "darkcyan": "008b8b", "darkmagenta": "8b008b", "darkyellow": "808000",
    "snow": "fffafa", "ivory": "fffff0", "whitesmoke": "f5f5f5", "ghostwhite": "f8f8ff", "floralwhite": "fffaf0",
    "window": "ffffff", "windowtext": "000000",
}  # fmt: skip
"""Those that office programs and people write in pages, by CSS's and Word's names."""


@lru_cache(maxsize=1024)
def colour_of(text: str | None) -> Colour | None:
    """A colour by its name or hexadecimal digits (`FFFFFF`, `#fff`, `white`); None for what names none."""
    name = (text or "").strip().lower()
    match = _HEX.fullmatch(_NAMED.get(name, name))
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def unseen(text: Colour | None, ground: Colour | None) -> bool:
    """Whether text of that colour cannot be seen on that ground; None: not known, so it may well be seen."""
    if text is None or ground is None:
        return False
    return all(abs(one - other) <= _ALIKE for one, other in zip(text, ground, strict=True))
