"""Making Vietnamese text comparable without ever rewriting a unit's own words.

`tidy` mends how characters are coded (what a person cannot see); `fold` makes a comparison key after the rules of
spelling reform: old and new tone marks alike (hòa/hoà), i/y pairs (kỷ/kỉ), case and white space; `plain` drops
diacritics as well.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
_LOOKALIKES = {ord("ð"): "đ", ord("Ð"): "Đ", ord("Ɖ"): "Đ"}
_TIDIED: dict[int, str | None] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{ord(space): " " for space in "\u00a0\u1680\u202f\u205f\u3000"},
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **_LOOKALIKES,
    **_INVISIBLE,
}
"""Every character that `tidy` changes, line ends apart; the spaces are Unicode's category Zs."""
_SPACES = re.compile(r"[^\S\n]+")
_IY_SYLLABLE = re.compile(r"(?:[bcdghklmnpqrstvxđ]|ch|gh|kh|ng|ngh|nh|ph|th|tr|qu)y")
_TONE_CLASS = re.compile(f"[{_TONES}]")

_SHIFTED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
"""Digits above or below the line: Python takes them for letters."""
_LETTER = f"[^\\W\\d_{_SHIFTED}]"
_SYLLABLE = re.compile(f"{_LETTER}+(?:[{_TONES}\u0302\u0306\u031b]{_LETTER}*)*")
_MARKS = re.compile(f"(?P<power>(?<!{_LETTER})[ckdm]?m[{_SHIFTED}]+)|[{_SHIFTED}⁽⁾₍₎]+")


@lru_cache(maxsize=65536)
def tidy(text: str) -> str:
    """NFC; zero-width characters out, every kind of space a plain one, `ð` an `đ`, full-width forms plain ASCII.

    Line breaks and tabs are kept as `\\n` and `\\t`; nothing else changes.
    """
    text = text.translate(_TIDIED)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\u2028", "\n")
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A comparison key: equal for texts that a Vietnamese reader takes for the same words."""
    text = tidy(text).replace("\n", " ").replace("\t", " ")
    text = unicodedata.normalize("NFD", text.casefold())
    text = _SYLLABLE.sub(_fold_syllable, text)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text).strip())


def _fold_syllable(match: re.Match[str]) -> str:
    """The syllable with its tone mark at its end, and a lone `y` after consonants as `i`."""
    letters = _TONE_CLASS.sub("", match[0])
    tones = "".join(character for character in match[0] if character in _TONES)
    if _IY_SYLLABLE.fullmatch(letters):
        letters = letters[:-1] + "i"
    return letters + tones


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """`fold` without diacritics: `Tuyên truyền` and `Tuyen truyen` are the same key."""
    decomposed = unicodedata.normalize("NFD", fold(text))
    kept = (character for character in decomposed if not unicodedata.combining(character))
    return "".join(kept).replace("đ", "d")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The letters-and-digits words of a text, folded without diacritics: for comparing names and labels.

    Raised digits are the marks of notes and part of no word, but where they are powers (`m²`).
    """
    return tuple(re.findall(r"[^\W_]+", _MARKS.sub(r"\g<power>", plain(text))))
