"""One trie of phrases: which phrase begins at a token, looked up once a position."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from baocao_cli.reading.lex.tokens import Token, TokenKind, tokenize

Entry = TypeVar("Entry")
_BREAK = TokenKind.BREAK
_LONG_WORD = 4
"""From this length on a declared word is known by its letters, whatever its tone marks."""
_NEVER_INSIDE = (TokenKind.BREAK, TokenKind.DOTS)


@dataclass(frozen=True, slots=True)
class _Spelling(Generic[Entry]):
    keys: list[str]
    entry: Entry
    declared: bool
    by_letters: bool
    """Its letters alone tell enough, whatever the tone marks."""
    by_word: bool

    def is_typed_by_word(self, keys: list[str]) -> bool:
        """Whether it is these words, each by its diacritics or typed without any."""
        return self.by_word and all(typed == key or typed.isascii() for typed, key in zip(keys, self.keys, strict=True))


@dataclass(slots=True)
class _Node(Generic[Entry]):
    following: dict[str, _Node[Entry]] = field(default_factory=dict)
    spellings: list[_Spelling[Entry]] = field(default_factory=list)

    def meaning(self, keys: list[str], bare: bool, broken: bool) -> Entry | None:
        """What the words mean that lead here, as typed; only declared phrases may be broken over two lines."""
        for spelling in self.spellings:
            if broken and not spelling.declared:
                continue
            if bare or spelling.by_letters or spelling.keys == keys or spelling.is_typed_by_word(keys):
                return spelling.entry
        return None


class Trie(Generic[Entry]):
    """Phrases by their letters. Declared phrases win over the language's, longer ones over shorter.

    `by_word`: a single word may be typed without diacritics among others that have them.
    """

    def __init__(self, *, by_word: bool = False) -> None:
        self._root: _Node[Entry] = _Node()
        self._by_word = by_word

    def add(self, phrase: str, entry: Entry, *, declared: bool = False) -> None:
        """A phrase, white space between its words; a declared one is known written together or with hyphens too."""
        tokens = tokenize(phrase)
        for variant in _variants(tokens, declared):
            if any(token.kind in _NEVER_INSIDE for token in variant):
                continue
            node = self._root
            for token in variant:
                node = node.following.setdefault(token.plain, _Node())
            by_letters = declared and (len(variant) > 1 or len(variant[0].text) >= _LONG_WORD)
            spelling = _Spelling([token.key for token in variant], entry, declared, by_letters, self._by_word)
            if declared:
                node.spellings.insert(sum(other.declared for other in node.spellings), spelling)
            else:
                node.spellings.append(spelling)

    def longest(self, tokens: Sequence[Token], at: int, *, bare: bool = False) -> tuple[int, Entry] | None:
        """The longest phrase that begins at that token: its number of tokens, and its entry.

        `bare`: the whole text was typed without diacritics, so that words are compared without them.
        """
        found: tuple[int, Entry] | None = None
        node = self._root
        keys: list[str] = []
        broken = False
        for end in range(at, len(tokens)):
            token = tokens[end]
            following = node.following.get(token.plain)
            if following is None:
                if token.kind is not _BREAK or end == at:
                    break
                broken = True
                continue
            node = following
            keys.append(token.key)
            entry = node.meaning(keys, bare, broken) if node.spellings else None
            if entry is not None:
                found = end + 1 - at, entry
        return found

    def longest_of_each(self, tokens: Sequence[Token], *, bare: bool = False) -> tuple[tuple[int, Entry] | None, ...]:
        """The longest phrase that begins at each of the tokens."""
        first = self._root.following
        return tuple(
            [self.longest(tokens, at, bare=bare) if token.plain in first else None for at, token in enumerate(tokens)]
        )

    def begins(self, token: Token) -> bool:
        """Whether a phrase may begin with that token."""
        return token.plain in self._root.following


def _variants(tokens: Sequence[Token], declared: bool) -> Iterator[Sequence[Token]]:
    yield tokens
    if declared and len(tokens) > 1:
        yield tokenize("".join(token.text for token in tokens))
        yield tokenize("-".join(token.text for token in tokens))


def phrase_trie(phrases: Iterable[tuple[str, Entry]]) -> Trie[Entry]:
    """A grammar's own phrases with what they mean; a single word may be typed without diacritics."""
    trie: Trie[Entry] = Trie(by_word=True)
    for phrase, entry in phrases:
        trie.add(phrase, entry)
    return trie


class PhraseSet:
    """Phrases that mean one and the same thing to a grammar."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._trie = phrase_trie((phrase, True) for phrase in phrases)

    def length_at(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens the longest of the phrases takes that begins there; 0 where none does."""
        found = self._trie.longest(tokens, at)
        return found[0] if found is not None else 0

    def begins(self, token: Token) -> bool:
        """Whether a phrase may begin with that token."""
        return self._trie.begins(token)
