"""`w:sym`: a character named by its number in a font of its own."""

from __future__ import annotations

from lxml import etree

from baocao_cli.documents.word.names import w
from baocao_cli.vietnamese.legacy import Encoding, encoding_of

_CHAR, _FONT = w("char"), w("font")
_PRIVATE = range(0xF020, 0xF100)
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
_SYMBOL = {0xB7: "•", 0xB4: "×", 0xB1: "±", 0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xAE: "→", 0xB8: "÷"}


def symbol(element: etree._Element) -> tuple[str, Encoding | None]:
    """The character, and the legacy encoding that it is in; empty where the number names none.

    Of symbol fonts the signs that stand in reports are known; others stay as their private code, never as a letter.
    """
    try:
        code = int(element.get(_CHAR, ""), 16)
    except ValueError:
        return "", None
    font = element.get(_FONT, "")
    encoding = encoding_of(font)
    low = code & 0xFF if code in _PRIVATE else code
    if encoding is not None:
        return (chr(low), encoding) if 0x20 <= low <= 0xFF else ("", None)
    name = font.strip().lower()
    if name == "symbol" and low < 0x100:
        return (chr(low) if 0x20 <= low < 0x40 else _SYMBOL.get(low, chr(0xF000 + low))), None
    if name == "wingdings" and low < 0x100:
        return _WINGDINGS.get(low, chr(0xF000 + low)), None
    return (chr(code) if 0x20 <= code <= 0xFFFD and not 0xD800 <= code <= 0xDFFF else ""), None
