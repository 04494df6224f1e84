"""What the patterns of rules are made of: matchers of tokens, put in a row.

The engine (`engine.py`) says how a pattern is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet
from baocao_cli.reading.lex.trie import PhraseSet

_DIGITS = TokenKind.DIGITS
Value = Callable[[Tokens, int], tuple[Any, int] | None]
"""A matcher: what begins at that token, and the index after it; None where nothing does."""


@dataclass(frozen=True, slots=True, eq=False)
class Beginning:
    """A matcher that begins at some tokens only, whatever is around them: rules are looked up by their first tokens.

    `begins` may ask for a token's kind and text alone, not for the space before it; `find` is asked only there.
    `single`: it takes that one token. `in_digits`: where its first token is digits, it ends there unless one of these
    marks follows; None where nothing is known of that.
    """

    begins: Callable[[Token], bool]
    find: Value
    single: bool = False
    in_digits: str | None = None

    def __call__(self, tokens: Tokens, at: int) -> tuple[Any, int] | None:
        return self.find(tokens, at) if self.begins(tokens[at]) else None


def is_digits(token: Token) -> bool:
    """A run of digits."""
    return token.kind is _DIGITS


def one(fits: Callable[[Token], bool]) -> Beginning:
    """One token for which that is true, by its kind and text alone."""
    return Beginning(fits, lambda tokens, at: (None, at + 1), single=True)


def phrase(listed: PhraseSet, value: Any = None) -> Beginning:
    """The longest of the phrases that begins there, and what it means."""

    def find(tokens: Tokens, at: int) -> tuple[Any, int] | None:
        length = listed.length_at(tokens, at)
        return (value, at + length) if length else None

    return Beginning(listed.begins, find)


@cache
def _marks(marks: str) -> Beginning:
    """One of those marks, and which it is."""
    return Beginning(lambda token: token.is_mark(marks), lambda tokens, at: (tokens[at].text, at + 1), single=True)


class Item(NamedTuple):
    """One item of a pattern: its matcher, its bit in the alphabet, the name that its value is captured under."""

    find: Value
    bit: int
    name: str | None
    optional: bool
    repeated: bool
    glued: bool
    single: bool
    """It takes one token."""
    in_digits: int | None
    """Where its first token is digits, it ends there unless one of these bits follows; None: it may end anywhere."""


class Patterns:
    """Makes patterns out of their texts; the same item has the same matcher in all of them.

    `bit` gives the bit of a matcher.
    """

    def __init__(
        self, classes: Mapping[str, WordSet], values: Mapping[str, Value], bit: Callable[[Value], int]
    ) -> None:
        self._classes = classes
        self._values = values
        self._bit = bit
        self._matchers: dict[str, Value] = {}

    def items(self, pattern: str) -> Iterator[Item]:
        """The items of a pattern in order. Raises KeyError for a class or a value that the grammar does not have."""
        for part in pattern.split():
            glued = part.startswith("~")
            text = part.removeprefix("~")
            repeated = text.endswith("*")
            optional = repeated or text.endswith("?")
            text = text[:-1] if optional else text
            captured = not text.startswith("'") and not text.isupper()
            name, _, value = text.partition("=") if captured else (None, "", text)
            matches = self._matcher(value or text)
            begins = matches if isinstance(matches, Beginning) else None
            find = begins.find if begins is not None else matches
            single = begins is not None and begins.single
            yield Item(find, self._bit(matches), name, optional, repeated, glued, single, self._in_digits(begins))

    def _in_digits(self, matches: Beginning | None) -> int | None:
        if matches is None or matches.single or matches.in_digits is None:
            return 0 if matches is not None and matches.single else None
        return self._bit(_marks(matches.in_digits)) if matches.in_digits else 0

    def _matcher(self, text: str) -> Value:
        if text not in self._matchers:
            self._matchers[text] = self._made(text)
        return self._matchers[text]

    def _made(self, text: str) -> Value:
        if text.startswith("'"):
            return _marks(text.strip("'"))
        if text.isupper():
            words = self._classes[text.lower().replace("_", "-")]
            return Beginning(words.__contains__, lambda tokens, at: (tokens[at], at + 1), single=True)
        return self._values[text]
