"""Symbol fonts: what is stored as a letter or a digit is seen as a sign (`P` of Wingdings 2 is a tick)."""

from __future__ import annotations

from functools import lru_cache

_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "•", 0x97: "●", 0xA3: "☐"}
_WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_ZAPF_DINGBATS = {
    0x33: "✓", 0x34: "✓", 0x35: "✗", 0x36: "✗", 0x37: "✗", 0x38: "✗", 0x6C: "●", 0x6E: "■", 0x6F: "❏", 0x71: "❑",
}  # fmt: skip
_SYMBOL = {code: chr(code) for code in range(0x20, 0x40)} | {
    0xB7: "•", 0xB4: "×", 0xB1: "±", 0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xAE: "→", 0xB8: "÷",
}  # fmt: skip
"""The font `Symbol` shows digits and most punctuation as themselves, letters as Greek ones."""
_FONTS: dict[str, dict[int, str]] = {
    "wingdings": _WINGDINGS,
    "wingdings2": _WINGDINGS_2,
    "wingdings3": {},
    "webdings": _WEBDINGS,
    "zapfdingbats": _ZAPF_DINGBATS,
    "itczapfdingbats": _ZAPF_DINGBATS,
    "symbol": _SYMBOL,
}
FONT_MARKS = (b"ingdings", b"ebdings", b"ymbol")
"""What a part that names a symbol font must hold: to rule them out without parsing."""
_PRIVATE_AREA = 0xF000
"""Symbol fonts' characters are often kept at U+F020–U+F0FF."""
_SPACE = 0x20
_SIGNS = range(_SPACE, 0x100)


@lru_cache(maxsize=1024)
def _table(font: str) -> dict[int, str] | None:
    """The signs of a symbol font by their code; None for any other font."""
    name = "".join(font.split(",")[0].strip("'\" ").lower().replace("-", " ").split())
    return _FONTS.get(name)


def sign(code: int, font: str | None) -> str | None:
    """The sign that a symbol font shows for a code; its private code, never a letter, where it is not known.

    None for a font that is no symbol font, and for what no symbol font has.
    """
    table = _table(font) if font else None
    low = code - _PRIVATE_AREA if code >= _PRIVATE_AREA else code
    if table is None or low not in _SIGNS:
        return None
    return " " if low == _SPACE else table.get(low) or chr(_PRIVATE_AREA + low)


def in_font(text: str, font: str | None) -> str:
    """The text as that font shows it."""
    if not font or _table(font) is None:
        return text
    return "".join(sign(ord(character), font) or character for character in text)
