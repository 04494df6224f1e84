"""The kinds of a list's entries in a text: which of the form's spellings stands where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.vietnamese.fold import fold, plain, tidy

OPENING_QUOTES = "“\"'‘«„"
WORD = re.compile(r"[^\W\d_]+")
_JOINTS = re.compile(r"\s*(?:,|&|\+|/|-|–|và)\s*|\s+")
_NUMBERING = re.compile(
    r"\s*(?:[-–—+*•●▪·■◦✓\uf0b7]+\s*|\(?[0-9]{1,3}\s*[.)/]\s+|[0-9]{1,3}[.)](?=[^\W\d])|\(?[a-hA-H][.)]\s+)"
)

Spelled = tuple[tuple[tuple[str, ...], str], ...]
"""Spellings as words, each with the kind it names, longest first."""


@dataclass(frozen=True, slots=True)
class FoundKinds:
    """A kind at a text's beginning: how far it reaches, and every kind that its words name."""

    kinds: tuple[str, ...]
    end: int


def without_numbering(text: str) -> str:
    """The text without a list's marks and numbers before it: `1. `, `- `, `a) `."""
    while (match := _NUMBERING.match(text)) and match.end() < len(text):
        text = text[match.end() :]
    return text.strip()


@lru_cache(maxsize=64)
def spellings_of(kinds: tuple[Kind, ...]) -> Spelled:
    pairs = []
    for kind in kinds:
        for spelling in (kind.name, *kind.spellings):
            words = tuple(match[0] for match in WORD.finditer(spelling))
            pairs.append((words, kind.name))
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _same(typed: str, word: str, bare: bool) -> bool:
    """Whether a word is that one; typed without any diacritics it may stand for it, where that is told apart."""
    folded = fold(typed)
    return folded == fold(word) or (bare and folded.isascii() and folded == plain(word))


def kind_at(text: str, start: int, spelled: Spelled) -> tuple[str, int] | None:
    """The longest spelling of a kind at that place, and where it ends."""
    words = list(WORD.finditer(text, start))[:6]
    if not words or words[0].start() != start:
        return None
    for spelling, kind in spelled:
        bare = text.isascii() or len(spelling) > 1  # `Anh` is `Ảnh` only where nothing has diacritics
        if len(spelling) <= len(words) and all(
            _same(match[0], word, bare) for match, word in zip(words, spelling, strict=False)
        ):
            between = text[start : words[len(spelling) - 1].end()]
            if not re.search(r"[:.;|\"“”]", between):
                return kind, words[len(spelling) - 1].end()
    return None


def kinds_at(text: str, start: int, spelled: Spelled) -> FoundKinds | None:
    """One kind, or several in a row: `Tin, ảnh`, `Phóng sự ảnh`."""
    found = kind_at(text, start, spelled)
    if found is None:
        return None
    kinds, end = [found[0]], found[1]
    while True:
        joint = _JOINTS.match(text, end)
        following = kind_at(text, joint.end(), spelled) if joint is not None and joint.end() > end else None
        if following is None:
            return FoundKinds(tuple(dict.fromkeys(kinds)), end)
        kinds.append(following[0])
        end = following[1]


def read_kind(text: str, kinds: Sequence[Kind]) -> tuple[str | None, tuple[Finding, ...]]:
    """The kind that a column of its own gives; None where its words name none of the form's."""
    bare = without_numbering(" ".join(tidy(text).split())).strip(" .:;")
    found = kinds_at(bare, 0, spellings_of(tuple(kinds)))
    if found is None or bare[found.end :].strip(" .:;"):
        return None, (Finding.of("kind-unknown", kind=bare),)
    return found.kinds[0], told_of_kinds(found.kinds)


def told_of_kinds(kinds: tuple[str, ...]) -> tuple[Finding, ...]:
    if len(kinds) < 2:
        return ()
    return (Finding.of("kind-of-two", kinds=", ".join(kinds), kind=kinds[0]),)
