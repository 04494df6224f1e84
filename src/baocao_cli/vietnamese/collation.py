"""Vietnamese alphabetical order: letters first (a ă â b c d đ e ê … y), then tones ngang, huyền, hỏi, ngã, sắc, nặng.

Tones decide between words of the same letters only: `ma`, `mà`, `mả`, `mã`, `má`, `mạ`, then `mai`.
"""

from __future__ import annotations

import unicodedata

from baocao_cli.vietnamese.fold import tidy

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANKS = {letter: rank for rank, letter in enumerate(_LETTERS)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

CollationKey = tuple[tuple[tuple[tuple[int, int], ...], tuple[int, ...]], ...]


def collation_key(text: str) -> CollationKey:
    """A key that sorts texts as a Vietnamese dictionary does: syllable by syllable, case disregarded."""
    return tuple(_syllable_key(syllable) for syllable in tidy(text).casefold().split())


def _syllable_key(syllable: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for character in syllable:
        letter, tone = _without_tone(character)
        if letter:
            letters.append(_letter_rank(letter))
        if tone:
            tones.append(tone)
    return tuple(letters), tuple(tones)


def _without_tone(character: str) -> tuple[str, int]:
    """`ế` → (`ê`, sắc): the letter with its hat, hook or breve, and the tone on it."""
    parts = unicodedata.normalize("NFD", character)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)), tone


def _letter_rank(letter: str) -> tuple[int, int]:
    """Digits and signs stand before letters, letters of other alphabets after them."""
    if letter in _LETTER_RANKS:
        return 1, _LETTER_RANKS[letter]
    return (2 if letter.isalpha() else 0), ord(letter[0])
