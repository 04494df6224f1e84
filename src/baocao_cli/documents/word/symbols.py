"""`w:sym`: a character named by its number in a font of its own."""

from __future__ import annotations

from lxml import etree

from baocao_cli.documents.looks.symbols import sign
from baocao_cli.documents.word.names import w
from baocao_cli.vietnamese.legacy import Encoding, encoding_of

_CHAR, _FONT = w("char"), w("font")
_PRIVATE = range(0xF020, 0xF100)


def symbol(element: etree._Element) -> tuple[str, Encoding | None]:
    """The character, and the legacy encoding that it is in; empty where the number names none."""
    try:
        code = int(element.get(_CHAR, ""), 16)
    except ValueError:
        return "", None
    font = element.get(_FONT, "")
    encoding = encoding_of(font)
    if encoding is not None:
        low = code & 0xFF if code in _PRIVATE else code
        return (chr(low), encoding) if 0x20 <= low <= 0xFF else ("", None)
    shown = sign(code, font)
    if shown is not None:
        return shown, None
    return (chr(code) if 0x20 <= code <= 0xFFFD and not 0xD800 <= code <= 0xDFFF else ""), None
