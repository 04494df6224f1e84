"""Colours in an .xlsx: by their digits, by a number of the palette, by a slot of the theme (ECMA-376 Part 1, §18.8.3).

Slots are those of the Office theme: whether text shows on its fill is seldom a matter of the theme.
"""

from __future__ import annotations

import colorsys

from lxml import etree

from baocao_cli.documents.looks.colours import BLACK, WHITE, Colour, colour_of

_THEME = "FFFFFF000000E7E6E644546A4472C4ED7D31A5A5A5FFC0005B9BD570AD470563C1954F72"
_PALETTE = (
    "000000" "FFFFFF" "FF0000" "00FF00" "0000FF" "FFFF00" "FF00FF" "00FFFF" "800000" "008000" "000080" "808000"
    "800080" "008080" "C0C0C0" "808080" "9999FF" "993366" "FFFFCC" "CCFFFF" "660066" "FF8080" "0066CC" "CCCCFF"
    "000080" "FF00FF" "FFFF00" "00FFFF" "800080" "800000" "008080" "0000FF" "00CCFF" "CCFFFF" "CCFFCC" "FFFF99"
    "99CCFF" "FF99CC" "CC99FF" "FFCC99" "3366FF" "33CCCC" "99CC00" "FFCC00" "FF9900" "FF6600" "666699" "969696"
    "003366" "339966" "003300" "333300" "993300" "993366" "333399" "333333"
)  # fmt: skip
_HEX_DIGITS = 6
_FIRST_OF_PALETTE = 8
"""Numbers below it are the palette's first eight once more."""
_WINDOW_TEXT, _WINDOW = 64, 65


def read_colour(element: etree._Element) -> Colour | None:
    """The colour of a `color`, `fgColor` or `bgColor`; None for one that is not known."""
    if (digits := element.get("rgb")) is not None:
        return colour_of(digits[-6:])
    if (slot := element.get("theme")) is not None:
        return _tinted(_at(_THEME, slot), element.get("tint"))
    if (number := element.get("indexed")) is not None:
        return _indexed(number)
    return BLACK if element.get("auto") is not None else None


def _indexed(number: str) -> Colour | None:
    if number in (str(_WINDOW_TEXT), str(_WINDOW)):
        return BLACK if number == str(_WINDOW_TEXT) else WHITE
    if number.isascii() and number.isdigit() and len(number) < 3 and int(number) >= _FIRST_OF_PALETTE:
        number = str(int(number) - _FIRST_OF_PALETTE)
    return _at(_PALETTE, number)


def _at(colours: str, number: str) -> Colour | None:
    """The colour at that place of a row of them, six digits each."""
    if not (number.isascii() and number.isdigit() and len(number) < 3):
        return None
    start = int(number) * _HEX_DIGITS
    return colour_of(colours[start : start + _HEX_DIGITS])


def _tinted(colour: Colour | None, tint: str | None) -> Colour | None:
    """Darker below 0, lighter above (§18.8.19)."""
    try:
        share = float(tint or 0)
    except ValueError:
        return None
    if colour is None or not share:
        return colour
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    red, green, blue = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation)
    return round(red * 255), round(green * 255), round(blue * 255)
