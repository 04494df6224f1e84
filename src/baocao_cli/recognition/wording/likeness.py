"""Texts that are alike, a letter or two apart, and words whose diacritics are wrong and not only left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TypeVar

from baocao_cli.vietnamese.fold import fold, plain

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")

Key = TypeVar("Key")

Spellings = Mapping[str, frozenset[str]]
"""Words with diacritics, by the same words without."""


def nearest(text: str, candidates: Iterable[tuple[Key, str]], *, least: float, margin: float) -> Key | None:
    """The key of the text that is most like `text` (both squeezed), from `least` (0..1) on.

    None where none is, or where another key's text comes within `margin` of it.
    """
    best: dict[Key, float] = {}
    matcher = SequenceMatcher(None, b=text, autojunk=False)
    for key, other in candidates:
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= least - margin:
            best[key] = max(best.get(key, 0.0), matcher.ratio())
    ranked = sorted(best.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < margin):
        return None
    return ranked[0][0]


def spellings_of(texts: Iterable[str]) -> Spellings:
    """Every word of the texts, as it is spelt with diacritics."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for word in _WORD.findall(fold(text)):
            found.setdefault(plain(word), set()).add(word)
    return {bare: frozenset(spellings) for bare, spellings in found.items()}


def is_misspelt(text: str, known: Spellings) -> bool:
    """Whether a known word has other diacritics: they may be left out, not wrong (`Tân Lập` is not `Tấn Lập`)."""
    for word in _WORD.findall(fold(text)):
        bare = plain(word)
        spellings = known.get(bare)
        if spellings and word != bare and word not in spellings and bare not in spellings:
            return True
    return False
