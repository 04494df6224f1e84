"""Text as the fonts of the nineties coded it. Written from the code pages' own definitions, apart from the reader's.

TCVN3 (TCVN 5712:1993, VN3) puts every letter into one byte; VNI puts a base letter and a mark after it.
"""

from __future__ import annotations

import unicodedata

_TCVN3_LETTERS = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
_TCVN3_BYTES = bytes.fromhex(
    "a8a9aaabacadae b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1 d2d3d4d5d6 d7d8dcddde dfe1e2e3e4 e5e6e7e8e9 eaebecedee "
    "eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe a1a2a3a4a5a6a7"
)
_TCVN3 = dict(zip(_TCVN3_LETTERS, _TCVN3_BYTES, strict=True))
_VNI_TONES = {"\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0301": "ù", "\u0323": "ï"}
_VNI_CIRCUMFLEX = {"": "â", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0301": "á", "\u0323": "ä"}
_VNI_BREVE = {"": "ê", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0301": "é", "\u0323": "ë"}
_VNI_WHOLE = {"đ": "ñ", "Đ": "Ñ", "ỉ": "æ", "ĩ": "ó", "í": "í", "ì": "ì", "ị": "ò", "ỵ": "î", "Ỉ": "Æ", "Ị": "Ò"}


def tcvn3(text: str) -> str:
    """The text as a `.VnTime` run holds it: code-page characters that look like noise in any other font."""
    return "".join(chr(_TCVN3[character]) if character in _TCVN3 else character for character in text)


def vni(text: str) -> str:
    """The text as a `VNI-Times` run holds it."""
    return "".join(_vni_letter(character) for character in text)


def _vni_letter(character: str) -> str:
    if character in _VNI_WHOLE:
        return _VNI_WHOLE[character]
    base, *marks = list(unicodedata.normalize("NFD", character))
    if not marks:
        return character
    tone = next((mark for mark in marks if mark in _VNI_TONES), "")
    if "\u0302" in marks:
        mark = _VNI_CIRCUMFLEX[tone]
    elif "\u0306" in marks:
        mark = _VNI_BREVE[tone]
    else:
        base = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}[base] if "\u031b" in marks else base
        mark = _VNI_TONES.get(tone, "")
    return base + (mark.upper() if base.isupper() else mark)
