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
from typing import Any, Generic, NamedTuple, TypeVar

from baocao_cli.reading.lex.tokens import Token, Tokens, WordSet
from baocao_cli.reading.rules.candidates import Candidates
from baocao_cli.reading.rules.patterns import Found, Item, Patterns, Value

Made = TypeVar("Made")


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


class _Text(Generic[Made]):
    """The text that was looked at last, and its spans: several steps ask at the same places."""

    def __init__(self, tokens: Tokens, candidates: Candidates) -> None:
        self.found = Found(tokens)
        self.known, (self.patterns, beginnings) = candidates.known_as(tokens)
        self.places = [at for at, bits in enumerate(self.known) if bits & beginnings] if beginnings else []
        self.spans: dict[int, Span[Made] | None] = {}


class Grammar(Generic[Made]):
    """A table of rules with the word classes and values that its patterns name."""

    def __init__(
        self, rules: Sequence[Rule[Made]], classes: Mapping[str, WordSet], values: Mapping[str, Value]
    ) -> None:
        patterns = Patterns(classes, values)
        self.rules = rules
        self._patterns: list[tuple[Item, ...]] = [tuple(patterns.items(rule.pattern)) for rule in rules]
        self._candidates = Candidates(self._patterns)
        self._last: _Text[Made] = _Text((), self._candidates)

    def at(self, tokens: Tokens, at: int) -> Span[Made] | None:
        """What the first rule that fits at that token makes of it; nothing behind the last."""
        text = self._look(tokens)
        if not text.patterns or at >= len(tokens):
            return None
        if at not in text.spans:
            text.spans[at] = self._first_that_fits(text, at)
        return text.spans[at]

    def places(self, tokens: Tokens) -> Sequence[int]:
        """The tokens, in order, at which a rule may fit; in most texts there are few."""
        return self._look(tokens).places

    def _look(self, tokens: Tokens) -> _Text[Made]:
        if self._last.found.tokens is not tokens:
            self._last = _Text(tokens, self._candidates)
        return self._last

    def _first_that_fits(self, text: _Text[Made], at: int) -> Span[Made] | None:
        known = text.known[at]
        for index, beginning in text.patterns:
            fitted = text.found.run(self._patterns[index], 0, at, ()) if beginning & known else None
            if fitted is None:
                continue
            rule = self.rules[index]
            made = rule.make(Match(text.found.tokens, at, fitted[0], dict(fitted[1])))
            if made is not None:
                return Span(at, fitted[0], made, rule.name)
        return None
