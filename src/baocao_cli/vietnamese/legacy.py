"""Text set in the fonts that came before Unicode: TCVN3 (`.VnTime` and its kin) and VNI (`VNI-Times` and its kin).

Such text is stored as the characters of Windows code page 1252 that have the font's byte values; only the font
says that `b¸o c¸o` is to be seen as `báo cáo`. So the font decides, never the look of the text. Tables: TCVN 5712:1993
(VN3, with the capitals of VN1 where VN3 leaves a place empty) and VNI for Windows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby


class Encoding(StrEnum):
    """How a legacy font's characters are to be read."""

    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3-capitals"
    """A font whose small letters look like capitals: `.VnTimeH`."""
    VNI = "vni"


_TCVN3_FONT = re.compile(r"\.vn\w|vntimeh?$", re.IGNORECASE)
_VNI_FONT = re.compile(r"vni[ _-]", re.IGNORECASE)
FONT_MARKS = tuple(quote + name for quote in (b'"', b"'", b";") for name in (b".vn", b"vn"))
"""What a part that names a legacy font must hold, in lower case: to rule them out without parsing."""

_TCVN3_FROM_A1 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
"""Sixteen a line from A0, the first of which (a space) is left out."""
TCVN3 = {0xA1 + offset: character for offset, character in enumerate(_TCVN3_FROM_A1)}
"""Code point to character; ư is U+00AD, elsewhere a soft hyphen: convert before anything is stripped."""

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_CIRCUMFLEXES = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_VNI_BREVES = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_SINGLES = {"ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_pairs() -> dict[str, str]:
    """Small base letter and mark to the character they make; a mark may be of either case, the base decides."""
    marks: dict[str, dict[str, str]] = {base: dict(_VNI_TONES) for base in "aeouyôö"}
    for base in "aeo":
        marks[base] |= {mark: _CIRCUMFLEX + tone for mark, tone in _VNI_CIRCUMFLEXES.items()}
    marks["a"] |= {mark: _BREVE + tone for mark, tone in _VNI_BREVES.items()}
    return {
        base + mark: unicodedata.normalize("NFC", _VNI_SINGLES.get(base, base) + combining)
        for base, by_mark in marks.items()
        for mark, combining in by_mark.items()
    }


VNI_PAIRS = _vni_pairs()
VNI_SINGLES = dict(_VNI_SINGLES)
_VNI_PART = re.compile("|".join((*VNI_PAIRS, *VNI_SINGLES)), re.IGNORECASE)

_SYMBOL_AREA = {0xF000 + code: code for code in range(0x20, 0x100)}
"""Characters of symbol fonts are often kept in the private area U+F020–U+F0FF."""
_UNICODE_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_NEVER_UNICODE_VIETNAMESE = re.compile("[\u00a1-\u00ff\uf0a1-\uf0ff](?<![ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý])")
_LEGACY_LETTER = re.compile(
    "(?![«»§©®°±²³·×÷¬¼½¾])" + _NEVER_UNICODE_VIETNAMESE.pattern + "|(?<=[A-Za-z])[§©®±²³·×÷¬¼½¾](?=[a-z])"
)
"""What is surely a letter of theirs; signs that Unicode text has too count only within words."""


@lru_cache(maxsize=1024)
def encoding_of(font: str | None) -> Encoding | None:
    """The legacy encoding that a font's name stands for; None for a Unicode font or no font."""
    if not font:
        return None
    name = re.split("[,;]", font, maxsplit=1)[0].strip("'\" ")
    if _TCVN3_FONT.match(name):
        return Encoding.TCVN3_CAPITALS if name.endswith("H") else Encoding.TCVN3
    return Encoding.VNI if _VNI_FONT.match(name) else None


def decode(text: str, encoding: Encoding) -> str:
    """Legacy text as Unicode, NFC. Characters that the encoding does not know stay as they are."""
    text = text.translate(_SYMBOL_AREA)
    if encoding is Encoding.VNI:
        return unicodedata.normalize("NFC", _VNI_PART.sub(_vni_character, text))
    text = unicodedata.normalize("NFC", text.translate(TCVN3))
    return text.upper() if encoding is Encoding.TCVN3_CAPITALS else text


def _vni_character(match: re.Match[str]) -> str:
    part = match[0]
    small = part.lower()
    character = VNI_PAIRS.get(small) or VNI_SINGLES[small]
    return character.upper() if part[0].isupper() else character


def decode_runs(runs: Iterable[tuple[str, Encoding | None]]) -> tuple[str, bool]:
    """The text of runs in order, each with its font's encoding, and whether any of it was converted.

    Runs of one encoding are converted joined, as VNI writes one letter with two characters that may stand in two runs.
    Unicode text typed where a legacy font was set (Word then shows another font) is not legacy: a run is known for
    it by letters that no legacy font has, and none of theirs beside them; a run without either kind's letters goes
    with the others of its font.
    """
    runs = list(runs)
    converted = False
    parts: list[str] = []
    settled = _settle(runs)
    for encoding, group in groupby(settled, key=lambda run: run[1]):
        text = "".join(run[0] for run in group)
        if encoding is not None:
            unicode_text = decode(text, encoding)
            converted = converted or unicode_text != text
            text = unicode_text
        parts.append(text)
    return "".join(parts), converted


class Evidence:
    """What a whole document's runs in legacy fonts show: legacy text, or Unicode typed over an old template's fonts."""

    def __init__(self) -> None:
        self._unicode: set[bool] = set()
        self._legacy: set[bool] = set()

    def note(self, text: str, encoding: Encoding) -> None:
        """A run's text, as stored."""
        family = encoding is Encoding.VNI
        if _UNICODE_VIETNAMESE.search(text):
            self._unicode.add(family)
        if _NEVER_UNICODE_VIETNAMESE.search(text):
            self._legacy.add(family)

    @property
    def names_only(self) -> frozenset[Encoding]:
        """The encodings whose fonts are named but hold Unicode text alone."""
        families = self._unicode - self._legacy
        return frozenset(encoding for encoding in Encoding if (encoding is Encoding.VNI) in families)


def _settle(runs: Sequence[tuple[str, Encoding | None]]) -> list[tuple[str, Encoding | None]]:
    """The runs with the encoding taken from those that hold Unicode Vietnamese."""
    typed_in_unicode = {encoding for text, encoding in runs if encoding and _UNICODE_VIETNAMESE.search(text)}
    if not typed_in_unicode:
        return list(runs)
    legacy = {encoding for text, encoding in runs if encoding and _NEVER_UNICODE_VIETNAMESE.search(text)}
    return [
        (text, None if _is_unicode(text) or encoding in typed_in_unicode - legacy else encoding)
        for text, encoding in runs
    ]


def _is_unicode(text: str) -> bool:
    """Letters that no legacy font has, and none of theirs between them: converters leave capitals that they lack."""
    return _UNICODE_VIETNAMESE.search(text) is not None and _LEGACY_LETTER.search(text) is None
