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

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet
from baocao_cli.reading.rules.candidates import ANY, Alphabet, Outlook, outlook, together
from baocao_cli.reading.rules.patterns import Item, Patterns, Value

Made = TypeVar("Made")
_Captures = tuple[tuple[str, Any], ...]
_MOST_TEXTS = 4096
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
    """The text that was looked at last, and its spans: several steps ask at the same places."""

    def __init__(self, tokens: Tokens, known: Sequence[int], patterns: Sequence[_Pattern], beginnings: int) -> None:
        self.tokens = tokens
        self._known = known
        self._patterns = patterns
        self._beginnings = beginnings
        self.places = [at for at, bits in enumerate(known) if bits & beginnings]
        """Where a pattern may begin."""
        self._spans: dict[int, Span[Made] | None] = {}
        self._found: dict[tuple[Value, int], tuple[Any, int] | None] = {}
        """What each matcher of several tokens found at each place."""

    def at(self, at: int) -> Span[Made] | None:
        """The span that begins there."""
        if at >= len(self._known) or not self._known[at] & self._beginnings:
            return None
        if at not in self._spans:
            self._spans[at] = self._first_that_fits(at)
        return self._spans[at]

    def _first_that_fits(self, at: int) -> Span[Made] | None:
        first = self._known[at]
        second = self._known[at + 1] if at + 1 < len(self._known) else ANY
        digits = self.tokens[at].kind is TokenKind.DIGITS
        for rule, items, (_, begins, behind, behind_digits) in self._patterns:
            goes_on = (behind_digits if digits else behind) & second
            fitted = self._run(items, 0, at, ()) if goes_on and begins & first else None
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
        self._own = together(item.bit for each in items for item in each)
        """The bits of this grammar's matchers."""
        self._possible = lru_cache(maxsize=_MOST_TEXTS)(self._that_can_fit)
        self._nothing: _Text[Made] = _Text((), (), (), 0)
        self._tokens: Tokens = ()
        self._text = self._nothing
        """The tokens that were looked at last, and what is in them."""

    def at(self, tokens: Tokens, at: int) -> Span[Made] | None:
        """What the first rule that fits at that token makes of it; nothing behind the last."""
        return self._look(tokens).at(at)

    def places(self, tokens: Tokens) -> Sequence[int]:
        """The tokens, in order, at which a rule may fit; in most texts there are few."""
        return self._look(tokens).places

    def _look(self, tokens: Tokens) -> _Text[Made]:
        if self._tokens is not tokens:
            known, text = _ALPHABET.known if _ALPHABET.tokens is tokens else _ALPHABET.read(tokens)
            patterns, beginnings = self._possible(text & self._own)
            self._text = _Text(tokens, known, patterns, beginnings) if patterns else self._nothing
            self._tokens = tokens
        return self._text

    def _that_can_fit(self, text: int) -> tuple[list[_Pattern], int]:
        """The patterns for each of whose items there is a token that may begin it; the bits of what begins them."""
        possible = [pattern for pattern in self._patterns if not pattern.outlook.needs & ~text]
        return possible, together(pattern.outlook.first for pattern in possible)
