"""The engine under every declared span: rules as data, a pattern over token classes, a production, examples.

A pattern is a row of items with blanks between them:

    DAY          a word of that class (`vietnamese/data/times.toml` and its neighbours list the words)
    '/-'         one of these marks
    figure       a value: a named matcher that takes one token or several
    d=figure     the same, captured under another name
    y=YEAR       a word or mark, captured
    ~            in front of an item: glued to the token before it
    ? *          behind an item: may be left out; any number of times

The first rule of a table that fits at a token wins; what no rule took stays in the chart's gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet
from baocao_cli.reading.rules.candidates import ANY, Alphabet, Outlook, outlook, together
from baocao_cli.reading.rules.patterns import Item, Patterns, Value

Made = TypeVar("Made")
_Captures = tuple[tuple[str, Any], ...]
_MOST_TEXTS = 4096
_DIGITS = TokenKind.DIGITS
_ALPHABET = Alphabet()


class Match(NamedTuple):
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


class Span(NamedTuple, Generic[Made]):
    """A stretch of tokens with one meaning, and the rule that made it."""

    first: int
    after: int
    value: Made
    rule: str


class _Pattern(NamedTuple):
    """A rule's pattern and what it asks of a text."""

    rule: Rule[Any]
    items: tuple[Item, ...]
    outlook: Outlook


class _Text(Generic[Made]):
    """The text that was looked at last, and its spans: several steps ask at the same places.

    `candidates`: the patterns that may fit, by the index of the token that they begin with, in order.
    """

    def __init__(self, tokens: Tokens, known: Sequence[int], candidates: Mapping[int, Sequence[_Pattern]]) -> None:
        self.tokens = tokens
        self._known = known
        self.candidates = candidates
        self._spans: dict[int, Span[Made] | None] = {}
        self._found: dict[tuple[Value, int], tuple[Any, int] | None] = {}
        """What each matcher of several tokens found at each place."""

    def at(self, at: int) -> Span[Made] | None:
        """The span that begins there."""
        if at not in self.candidates:
            return None
        if at not in self._spans:
            self._spans[at] = self._first_that_fits(at)
        return self._spans[at]

    def _first_that_fits(self, at: int) -> Span[Made] | None:
        for rule, items, _ in self.candidates[at]:
            fitted = self._run(items, 0, at, ())
            if fitted is None:
                continue
            made = rule.make(Match(self.tokens, at, fitted[0], dict(fitted[1])))
            if made is not None:
                return Span(at, fitted[0], made, rule.name)
        return None

    def _run(self, items: Sequence[Item], index: int, at: int, captures: _Captures) -> tuple[int, _Captures] | None:
        """The index after the items from `index` on, and all captures; None where they do not fit.

        Optional items are tried first.
        """
        for spot in range(index, len(items)):
            item = items[spot]
            found = self._find(item, at)
            if found is not None:
                more = captures if item.name is None else (*captures, (item.name, found[0]))
                if not item.optional:
                    at, captures = found[1], more
                    continue
                fitted = self._run(items, spot if item.repeated else spot + 1, found[1], more)
                if fitted is not None:
                    return fitted
            elif not item.optional:
                return None
        return at, captures

    def _find(self, item: Item, at: int) -> tuple[Any, int] | None:
        """What the item's matcher finds at that token; nothing behind the last."""
        if at >= len(self._known) or not self._known[at] & item.bit or (item.glued and self.tokens[at].spaced):
            return None
        if item.single:
            return item.find(self.tokens, at)
        asked = item.find, at
        if asked not in self._found:
            self._found[asked] = item.find(self.tokens, at)
        return self._found[asked]


class Grammar(Generic[Made]):
    """A table of rules with the word classes and values that its patterns name."""

    def __init__(
        self, rules: Sequence[Rule[Made]], classes: Mapping[str, WordSet], values: Mapping[str, Value]
    ) -> None:
        patterns = Patterns(classes, values, _ALPHABET.bit)
        items = [tuple(patterns.items(rule.pattern)) for rule in rules]
        self._patterns = [_Pattern(rule, each, outlook(each)) for rule, each in zip(rules, items, strict=True)]
        self._own = ANY | together(bits for pattern in self._patterns for bits in pattern.outlook)
        """The bits that its patterns ask for: of their matchers, and of the marks that go on in a figure."""
        self._possible = lru_cache(maxsize=_MOST_TEXTS)(self._that_can_fit)
        self._going_on = lru_cache(maxsize=_MOST_TEXTS)(self._that_can_go_on)
        self._nothing: _Text[Made] = _Text((), (), {})
        self._tokens: Tokens = ()
        self._text = self._nothing
        """The tokens that were looked at last, and what is in them."""

    def at(self, tokens: Tokens, at: int) -> Span[Made] | None:
        """What the first rule that fits at that token makes of it; nothing behind the last."""
        return self._look(tokens).at(at)

    def places(self, tokens: Tokens) -> Collection[int]:
        """The tokens, in order, at which a rule may fit; in most texts there are few."""
        return self._look(tokens).candidates

    def _look(self, tokens: Tokens) -> _Text[Made]:
        if self._tokens is not tokens:
            known, text = _ALPHABET.known if _ALPHABET.tokens is tokens else _ALPHABET.read(tokens)
            text &= self._own
            candidates = self._candidates(tokens, known, text) if self._possible(text)[0] else None
            self._text = _Text(tokens, known, candidates) if candidates else self._nothing
            self._tokens = tokens
        return self._text

    def _candidates(self, tokens: Tokens, known: Sequence[int], text: int) -> dict[int, Sequence[_Pattern]]:
        """The patterns that may fit, by the index of the token that they begin with."""
        candidates: dict[int, Sequence[_Pattern]] = {}
        beginnings = self._possible(text)[1]
        for at, bits in enumerate(known):
            if bits & beginnings:
                second = known[at + 1] & self._own if at + 1 < len(known) else ANY
                going_on = self._going_on(text, bits & self._own, second, tokens[at].kind is _DIGITS)
                if going_on:
                    candidates[at] = going_on
        return candidates

    def _that_can_fit(self, text: int) -> tuple[list[_Pattern], int]:
        """The patterns for each of whose items there is a token that may begin it; the bits of what begins them."""
        possible = [pattern for pattern in self._patterns if not pattern.outlook.needs & ~text]
        return possible, together(pattern.outlook.first for pattern in possible)

    def _that_can_go_on(self, text: int, first: int, second: int, digits: bool) -> list[_Pattern]:
        """Those of them that may begin with such a token, digits or not, in front of such another."""
        patterns, _ = self._possible(text)
        begun = [pattern for pattern in patterns if pattern.outlook.first & first]
        return [each for each in begun if (each.outlook.behind_digits if digits else each.outlook.second) & second]
