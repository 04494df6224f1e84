"""The kinds of a list's entries in a text: which of the form's spellings begins at a token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, WordSet, mark_at, token_at, tokenize
from baocao_cli.reading.lex.trie import Trie
from baocao_cli.reading.spans.numbering import without_numbering
from baocao_cli.vietnamese.lexicon import lists_of

_JOINT = WordSet(lists_of("lists")["joint"])
_JOINING_MARKS = ",&+/-"
_CLOSING_MARKS = ".:;"


@dataclass(frozen=True, slots=True)
class FoundKinds:
    """Every kind that the words at a place name, and the index of the token after them."""

    kinds: tuple[str, ...]
    after: int


class KindNames:
    """The spellings of a list's kinds.

    A kind of one word must have its diacritics (`Anh` is no `Ảnh`) unless nothing in the text has any; of several
    words each may be typed without.
    """

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._words: Trie[str] = Trie()
        self._phrases: Trie[str] = Trie(by_word=True)
        for kind in kinds:
            for spelling in (kind.name, *kind.spellings):
                trie = self._phrases if len(tokenize(spelling)) > 1 else self._words
                trie.add(spelling, kind.name)

    def at(self, tokens: Tokens, at: int) -> FoundKinds | None:
        """One kind, or several in a row: `Tin, ảnh`, `Phóng sự ảnh`."""
        found = self._one_at(tokens, at)
        if found is None:
            return None
        kinds = [found.kinds[0]]
        while (following := self._joined(tokens, found.after)) is not None:
            kinds.append(following.kinds[0])
            found = following
        return FoundKinds(tuple(dict.fromkeys(kinds)), found.after)

    def length_at(self, tokens: Tokens, at: int) -> int:
        """How many tokens one kind takes that begins there; 0 for none. This is what a denial may deny."""
        found = self._one_at(tokens, at)
        return found.after - at if found is not None else 0

    def _one_at(self, tokens: Tokens, at: int) -> FoundKinds | None:
        bare = all(token.text.isascii() for token in tokens if token.kind is TokenKind.WORD)
        word = self._words.longest(tokens, at, bare=bare)
        phrase = self._phrases.longest(tokens, at)
        found = max((each for each in (word, phrase) if each is not None), key=lambda each: each[0], default=None)
        return FoundKinds((found[1],), at + found[0]) if found is not None else None

    def _joined(self, tokens: Tokens, at: int) -> FoundKinds | None:
        """A kind that a mark, a word or nothing but a blank joins to the one before."""
        joint = mark_at(tokens, at, _JOINING_MARKS) or token_at(tokens, at) in _JOINT
        return self._one_at(tokens, at + joint)


@lru_cache(maxsize=64)
def _names(kinds: tuple[Kind, ...]) -> KindNames:
    return KindNames(kinds)


def kind_names(kinds: Sequence[Kind]) -> KindNames:
    """The spellings of a list's kinds; built once."""
    return _names(tuple(kinds))


def read_kind(text: str, kinds: Sequence[Kind]) -> tuple[str | None, tuple[Finding, ...]]:
    """The kind that a column of its own gives; None where its words name no kind of the form."""
    bare = without_numbering(text).strip(f" {_CLOSING_MARKS}")
    tokens = tokenize(bare)
    found = kind_names(kinds).at(tokens, 0)
    if found is None or found.after < len(tokens):
        return None, (Finding.of("kind-unknown", kind=bare),)
    return found.kinds[0], several_kinds(found.kinds)


def several_kinds(kinds: tuple[str, ...]) -> tuple[Finding, ...]:
    """A warning where words name more than one kind: the first counts."""
    if len(kinds) < 2:
        return ()
    return (Finding.of("kind-of-two", kinds=", ".join(kinds), kind=kinds[0]),)
