"""How wide a text is in Times New Roman, without the font: for lines that are drawn as long as a text, or a part of it.

The advance widths are those of Liberation Serif, which is metrically equal. A letter with its marks is as wide as the
letter alone.
"""

from __future__ import annotations

import re
import unicodedata

_UNITS_PER_EM = 2048

_REGULAR = {
    369: "'",
    410: "|",
    512: " \u00a0,.",
    569: "/:;\\ijlt",
    682: "!()-I[]`fr‘’",
    797: "Js",
    836: '"',
    909: "?acez“”",
    961: "^",
    983: "{}",
    1024: "#$*0123456789_bdghknopquvxyđ–§",
    1108: "~",
    1139: "FPS",
    1155: "+<=>×",
    1251: "ELTZ",
    1366: "BCR",
    1479: "ADGHKNOQUVXYwĐ",
    1593: "&m",
    1706: "%",
    1821: "M",
    1886: "@",
    1933: "W",
    2048: "—…",
}
_BOLD = {
    451: "|",
    512: " \u00a0,.",
    569: "'/\\il",
    682: "!()-:;[]`fjt‘’",
    797: "Is",
    807: "{}",
    909: "cerz",
    1024: "#$*0123456789?J_agovxy“”–§",
    1065: "~",
    1137: '"',
    1139: "Sbdhknpquđ",
    1167: "+<=>×",
    1190: "^",
    1251: "FP",
    1366: "BELTZ",
    1479: "ACDNRUVXYwĐ",
    1593: "GHKOQ",
    1706: "&m",
    1905: "@",
    1933: "M",
    2048: "%W—…",
}


def _by_character(widths: dict[int, str]) -> dict[str, int]:
    return {character: width for width, characters in widths.items() for character in characters}


_WIDTHS = {False: _by_character(_REGULAR), True: _by_character(_BOLD)}
_UNKNOWN = 1024
_BREAKS = re.compile(r"[ \t\n]+")
"""Where a line may end: not at a no-break space."""


def width_in_points(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text set in one line, in points."""
    widths = _WIDTHS[bold]
    total = sum(widths.get(_letter(character), _UNKNOWN) for character in unicodedata.normalize("NFC", text))
    return total * size / _UNITS_PER_EM


def _letter(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


def longest_line(text: str, size: float, available: float, *, bold: bool = False) -> float:
    """The width in points of the longest line of a text that is broken at its spaces to fit `available` points."""
    return min(max(_lines(text, size, available, bold)), available)


def line_count(text: str, size: float, available: float, *, bold: bool = False) -> int:
    """How many lines a text takes that is broken at its spaces to fit `available` points; one at least."""
    return len(_lines(text, size, available, bold))


def _lines(text: str, size: float, available: float, bold: bool) -> list[float]:
    """The width in points of each line."""
    lines = [0.0]
    space = width_in_points(" ", size, bold=bold)
    for word in filter(None, _BREAKS.split(text)):
        width = width_in_points(word, size, bold=bold)
        if lines[-1] and lines[-1] + space + width > available:
            lines.append(width)
        else:
            lines[-1] += (space if lines[-1] else 0.0) + width
    return lines
