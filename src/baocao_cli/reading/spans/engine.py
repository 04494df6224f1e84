"""The engine under every declared span: rules as data, a pattern over token classes, a production, examples.

A pattern is a row of items with blanks between them:

    DAY          a word of that class (`vietnamese/data/times.toml` and its neighbours list the words)
    '/-'         one of these marks
    figure       a value: a named matcher that takes one token or several
    d=figure     the same, captured under another name
    ~            in front of an item: glued to the token before it
    ? *          behind an item: may be left out; any number of times

The first rule of a table that fits at a token wins; what no rule took stays in the chart's gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet

Made = TypeVar("Made")
Value = Callable[[Tokens, int], tuple[Any, int] | None]
"""A matcher: what begins at that token, and the index after it; None where nothing does."""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fitted: its captures, and the tokens from `first` to before `after`."""

    tokens: Tokens
    first: int
    after: int
    captures: Mapping[str, Any]

    def get(self, name: str) -> Any:
        """What was captured under that name; None where that item was left out."""
        return self.captures.get(name)

    @property
    def before(self) -> Token | None:
        return self.tokens[self.first - 1] if self.first > 0 else None

    @property
    def following(self) -> Token | None:
        return self.tokens[self.after] if self.after < len(self.tokens) else None


@dataclass(frozen=True, slots=True)
class Rule(Generic[Made]):
    """`make` gives what the span means, or None where the match is none after all."""

    name: str
    pattern: str
    make: Callable[[Match], Made | None]
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span(Generic[Made]):
    """A stretch of tokens with one meaning, and the rule that made it."""

    first: int
    after: int
    value: Made
    rule: str


@dataclass(frozen=True, slots=True)
class _Item:
    matches: Value
    name: str | None
    optional: bool
    repeated: bool
    glued: bool

    def at(self, tokens: Tokens, at: int) -> tuple[Any, int] | None:
        if at >= len(tokens) or (self.glued and tokens[at].spaced):
            return None
        return self.matches(tokens, at)


@dataclass(frozen=True, slots=True)
class Grammar(Generic[Made]):
    """A table of rules with the word classes and values that its patterns name."""

    rules: Sequence[Rule[Made]]
    classes: Mapping[str, WordSet]
    values: Mapping[str, Value]
    _compiled: list[tuple[Rule[Made], tuple[_Item, ...]]] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._compiled.extend((rule, tuple(self._items(rule.pattern))) for rule in self.rules)

    def at(self, tokens: Tokens, at: int) -> Span[Made] | None:
        """What the first rule that fits at that token makes of it."""
        for rule, items in self._compiled:
            captures: dict[str, Any] = {}
            after = _run(items, 0, tokens, at, captures)
            if after is None:
                continue
            made = rule.make(Match(tokens, at, after, captures))
            if made is not None:
                return Span(at, after, made, rule.name)
        return None

    def _items(self, pattern: str) -> Iterator[_Item]:
        for part in pattern.split():
            glued = part.startswith("~")
            text = part.removeprefix("~")
            repeated = text.endswith("*")
            optional = repeated or text.endswith("?")
            text = text[:-1] if optional else text
            name, matches = self._matcher(text)
            yield _Item(matches, name, optional, repeated, glued)

    def _matcher(self, text: str) -> tuple[str | None, Value]:
        if text.startswith("'"):
            return None, _mark(text.strip("'"))
        if text.isupper():
            return None, _word(self.classes[text.lower().replace("_", "-")])
        name, _, value = text.partition("=")
        return name, self.values[value or name]


def _mark(marks: str) -> Value:
    return lambda tokens, at: (tokens[at].text, at + 1) if tokens[at].is_mark(marks) else None


def _word(words: WordSet) -> Value:
    return lambda tokens, at: (tokens[at], at + 1) if tokens[at] in words else None


def dots(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """Printed dots in place of a value."""
    return (None, at + 1) if tokens[at].kind is TokenKind.DOTS else None


def _run(items: Sequence[_Item], index: int, tokens: Tokens, at: int, captures: dict[str, Any]) -> int | None:
    """The index after the items from `index` on; None where they do not fit. Optional items are tried first."""
    if index == len(items):
        return at
    item = items[index]
    found = item.at(tokens, at)
    if found is not None:
        kept = dict(captures)
        if item.name is not None:
            captures[item.name] = found[0]
        after = _run(items, index if item.repeated else index + 1, tokens, found[1], captures)
        if after is not None:
            return after
        captures.clear()
        captures.update(kept)
    return _run(items, index + 1, tokens, at, captures) if item.optional else None
