"""What the patterns of rules are made of: matchers of tokens, put in a row; found once at each place of a text.

The engine (`engine.py`) says how a pattern is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet
from baocao_cli.reading.lex.trie import PhraseSet

Value = Callable[[Tokens, int], tuple[Any, int] | None]
"""A matcher: what begins at that token, and the index after it; None where nothing does."""
Captures = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Beginning:
    """A matcher that begins at some tokens only, whatever is around them: rules are looked up by their first tokens.

    `begins` may ask for a token's kind and text alone, not for the space before it.
    """

    begins: Callable[[Token], bool]
    find: Value

    def __call__(self, tokens: Tokens, at: int) -> tuple[Any, int] | None:
        return self.find(tokens, at) if self.begins(tokens[at]) else None


def is_digits(token: Token) -> bool:
    """A run of digits."""
    return token.kind is TokenKind.DIGITS


def one(fits: Callable[[Token], bool]) -> Beginning:
    """One token for which that is true, by its kind and text alone."""
    return Beginning(fits, lambda tokens, at: (None, at + 1))


def phrase(listed: PhraseSet, value: Any = None) -> Beginning:
    """The longest of the phrases that begins there, and what it means."""

    def find(tokens: Tokens, at: int) -> tuple[Any, int] | None:
        length = listed.length_at(tokens, at)
        return (value, at + length) if length else None

    return Beginning(listed.begins, find)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern: its matcher, and the name that its value is captured under."""

    matches: Value
    name: str | None
    optional: bool
    repeated: bool
    glued: bool


class Patterns:
    """Makes patterns out of their texts; the same item has the same matcher in all of them."""

    def __init__(self, classes: Mapping[str, WordSet], values: Mapping[str, Value]) -> None:
        self._classes = classes
        self._values = values
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
            yield Item(self._matcher(value or text), name, optional, repeated, glued)

    def _matcher(self, text: str) -> Value:
        if text not in self._matchers:
            self._matchers[text] = self._made(text)
        return self._matchers[text]

    def _made(self, text: str) -> Value:
        if text.startswith("'"):
            marks = text.strip("'")
            return Beginning(lambda token: token.is_mark(marks), lambda tokens, at: (tokens[at].text, at + 1))
        if text.isupper():
            words = self._classes[text.lower().replace("_", "-")]
            return Beginning(words.__contains__, lambda tokens, at: (tokens[at], at + 1))
        return self._values[text]


@dataclass(slots=True)
class Found:
    """What each matcher found at each place of one text."""

    tokens: Tokens
    _by_place: dict[tuple[Value, int], tuple[Any, int] | None] = field(default_factory=dict)

    def at(self, matches: Value, at: int) -> tuple[Any, int] | None:
        """What the matcher finds at that token; nothing behind the last."""
        asked = matches, at
        if asked not in self._by_place:
            self._by_place[asked] = matches(self.tokens, at) if at < len(self.tokens) else None
        return self._by_place[asked]

    def run(self, items: Sequence[Item], index: int, at: int, captures: Captures) -> tuple[int, Captures] | None:
        """The index after the items from `index` on, and all captures; None where they do not fit.

        Optional items are tried first.
        """
        if index == len(items):
            return at, captures
        item = items[index]
        apart = item.glued and at < len(self.tokens) and self.tokens[at].spaced
        found = None if apart else self.at(item.matches, at)
        if found is not None:
            more = (*captures, (item.name, found[0])) if item.name is not None else captures
            fitted = self.run(items, index if item.repeated else index + 1, found[1], more)
            if fitted is not None:
                return fitted
        return self.run(items, index + 1, at, captures) if item.optional else None
