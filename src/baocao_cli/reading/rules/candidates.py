"""Which patterns can fit in a text, and which of them at a token: most texts and tokens have none.

A token is known by the set of matchers that may begin with it, as the bits of a number; a text by those of its tokens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens
from baocao_cli.reading.rules.patterns import Beginning, Item, Value

_MOST_TOKENS = 16384
_WORD = TokenKind.WORD
ANY = 1
"""The bit that every token has: of matchers that may begin anywhere."""


class Alphabet:
    """The bits of the matchers of all grammars: they are asked about the same texts, whose tokens are so known once."""

    def __init__(self) -> None:
        self._bits: dict[Callable[[Token], bool], int] = {}
        self._of_word: dict[str, int] = {}
        self._of_other: dict[str, int] = {}
        self.tokens: Tokens = ()
        self.known: tuple[list[int], int] = [], 0
        """The tokens that were read last; the bits of each of them, and those of all together."""

    def bit(self, matches: Value) -> int:
        """The bit of a matcher; those that begin with the same tokens have the same."""
        if not isinstance(matches, Beginning):
            return ANY
        if matches.begins not in self._bits:
            self._bits[matches.begins] = 2 << len(self._bits)
            self._of_word.clear()
            self._of_other.clear()
        return self._bits[matches.begins]

    def read(self, tokens: Tokens) -> tuple[list[int], int]:
        """The bits of each token, and those of all together, which are kept until another text is read."""
        of_word, of_other = self._of_word, self._of_other
        known = []
        text = 0
        for token in tokens:
            bits = (of_word if token.kind is _WORD else of_other).get(token.text) or self._bits_of(token)
            known.append(bits)
            text |= bits
        self.tokens, self.known = tokens, (known, text)
        return self.known

    def _bits_of(self, token: Token) -> int:
        bits = together(bit for begins, bit in self._bits.items() if begins(token)) | ANY
        kept = self._of_word if token.kind is _WORD else self._of_other
        if len(kept) < _MOST_TOKENS:
            kept[token.text] = bits
        return bits


class Outlook(NamedTuple):
    """What a pattern asks of the tokens of a text, by their bits."""

    needs: int
    """Each of these must be somewhere in the text."""
    first: int
    """The token that it begins with has one of these."""
    second: int
    """And the one behind that one of these; ANY where there may be none, or where nothing is known of it."""
    behind_digits: int
    """The same where the first are digits."""


def outlook(items: Sequence[Item]) -> Outlook:
    """What a pattern of those items asks."""
    needs = together(item.bit for item in items if not item.optional)
    second = behind_digits = 0
    for at, item in enumerate(items):
        rest = _beginning(items[at:] if item.repeated else items[at + 1 :])
        second |= rest if item.single else ANY
        behind_digits |= ANY if item.in_digits is None else rest | item.in_digits
        if not item.optional:
            break
    return Outlook(needs, _beginning(items), second, behind_digits)


def _beginning(items: Sequence[Item]) -> int:
    """What may begin the items: the first, or one behind those that may be left out."""
    bits = 0
    for item in items:
        bits |= item.bit
        if not item.optional:
            return bits
    return bits | ANY


def together(bits: Iterable[int]) -> int:
    """All the bits of several numbers."""
    return reduce(or_, bits, 0)
