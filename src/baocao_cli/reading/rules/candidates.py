"""Which patterns can fit in a text, and which of them at a token: most texts and tokens have none.

A token is known by the set of matchers that may begin with it, as the bits of a number; a text by those of its tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from baocao_cli.reading.lex.tokens import TokenKind, Tokens
from baocao_cli.reading.rules.patterns import Beginning, Item, Value

_MOST_TOKENS, _MOST_TEXTS = 16384, 4096
_ANY = 1
"""The bit that every token has: of matchers that may begin anywhere."""


class Possible(NamedTuple):
    """Each pattern's place in the table with the bits of which a token that begins it has one; all those bits."""

    patterns: list[tuple[int, int]]
    beginnings: int


class Candidates:
    """The patterns of one table."""

    def __init__(self, patterns: Sequence[Sequence[Item]]) -> None:
        matchers = {item.matches: None for items in patterns for item in items}
        known = [matches for matches in matchers if isinstance(matches, Beginning)]
        self._begins = [matches.begins for matches in known]
        self._bits: dict[Value, int] = {matches: 2 << at for at, matches in enumerate(known)}
        self._of_token: dict[tuple[bool, str], int] = {}
        self._possible = lru_cache(maxsize=_MOST_TEXTS)(self._that_can_fit)
        self._needs = [_together(self._bit(item) for item in items if not item.optional) for items in patterns]
        self._beginnings = [self._beginning(items) for items in patterns]

    def known_as(self, tokens: Tokens) -> tuple[list[int], Possible]:
        """The bits of each token, and the patterns that can fit among such tokens."""
        of_token = self._of_token
        known = []
        text = 0
        for token in tokens:
            typed = token.kind is TokenKind.WORD, token.text
            bits = of_token.get(typed)
            if bits is None:
                bits = _together(2 << at for at, begins in enumerate(self._begins) if begins(token)) | _ANY
                if len(of_token) < _MOST_TOKENS:
                    of_token[typed] = bits
            known.append(bits)
            text |= bits
        return known, self._possible(text)

    def _that_can_fit(self, text: int) -> Possible:
        """The patterns for each of whose items there is a token that may begin it."""
        possible = [index for index, needs in enumerate(self._needs) if not needs & ~text]
        beginnings = [self._beginnings[index] for index in possible]
        return Possible(list(zip(possible, beginnings, strict=True)), _together(beginnings))

    def _bit(self, item: Item) -> int:
        return self._bits.get(item.matches, _ANY)

    def _beginning(self, items: Sequence[Item]) -> int:
        """What may begin the items: the first, or one behind those that may be left out."""
        bits = 0
        for item in items:
            bits |= self._bit(item)
            if not item.optional:
                return bits
        return bits | _ANY


def _together(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)
