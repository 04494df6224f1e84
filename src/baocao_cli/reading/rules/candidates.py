"""Which patterns can fit at a place: looked up by what its token and the one behind the first item may begin.

Most tokens begin no span at all. A token is known by the set of matchers that may begin with it, as the bits of a
number, so that `05` and `12` are looked up as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from baocao_cli.reading.lex.tokens import Token, TokenKind
from baocao_cli.reading.rules.patterns import Beginning, Found, Item, Value

_MOST_TOKENS = 16384
_ANY = 1
"""The bit that every token has: of matchers that may begin anywhere, and of patterns that end there."""
_NOWHERE = 0
"""No token: the first item does not fit."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A pattern that may begin with a token, by its place in the table.

    `first` is the item that the token has to be, None where that is not sure; `second` what may be behind it.
    """

    index: int
    first: Value | None
    second: int


class Candidates:
    """The patterns of one table."""

    def __init__(self, patterns: Sequence[Sequence[Item]]) -> None:
        self._patterns = patterns
        matchers = {item.matches: None for items in patterns for item in items}
        known = [matches for matches in matchers if isinstance(matches, Beginning)]
        self._begins = [matches.begins for matches in known]
        self._bits: dict[Value, int] = {matches: 2 << at for at, matches in enumerate(known)}
        self._of_token: dict[tuple[TokenKind, str], int] = {}
        self._possible: dict[int, tuple[_Candidate, ...]] = {}
        self._firsts: dict[int, tuple[Value, ...]] = {}
        self._fitting: dict[tuple[int, ...], tuple[int, ...]] = {}

    def at(self, found: Found, at: int) -> tuple[int, ...]:
        """The places in the table, in order, of the patterns that can fit at that token."""
        token = self._known_as(found.tokens[at])
        if token not in self._firsts:
            self._possible[token] = tuple(self._that_may_begin(token))
            firsts = dict.fromkeys(each.first for each in self._possible[token])
            self._firsts[token] = tuple(first for first in firsts if first is not None)
        if not self._possible[token]:
            return ()
        firsts_here = self._firsts[token]
        behind = [self._behind(found, first, at) for first in firsts_here]
        asked = (token, *behind)
        if asked not in self._fitting:
            by_first = dict(zip(firsts_here, behind, strict=True))
            fitting = (each for each in self._possible[token] if _fits(each, by_first))
            self._fitting[asked] = tuple(each.index for each in fitting)
        return self._fitting[asked]

    def _that_may_begin(self, token: int) -> Iterator[_Candidate]:
        for index, items in enumerate(self._patterns):
            at = 0
            while at < len(items) and items[at].optional and not self._bit(items[at]) & token:
                at += 1
            if not self._beginning(items[at:]) & token:
                continue
            sure = at < len(items) and not items[at].optional
            yield _Candidate(index, items[at].matches if sure else None, self._beginning(items[at + 1 :]))

    def _behind(self, found: Found, first: Value, at: int) -> int:
        """The token behind that first item."""
        matched = found.at(first, at)
        if matched is None:
            return _NOWHERE
        return self._known_as(found.tokens[matched[1]]) if matched[1] < len(found.tokens) else _ANY

    def _known_as(self, token: Token) -> int:
        typed = token.kind, token.text
        known = self._of_token.get(typed)
        if known is None:
            known = _ANY + sum(2 << at for at, begins in enumerate(self._begins) if begins(token))
            if len(self._of_token) < _MOST_TOKENS:
                self._of_token[typed] = known
        return known

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


def _fits(candidate: _Candidate, behind: Mapping[Value, int]) -> bool:
    return candidate.first is None or bool(behind[candidate.first] & candidate.second)
