"""The first steps of any text: its tokens, and the spans that the tables of rules find in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from baocao_cli.explaining.explanation import ExplainedSpan, ExplainedToken
from baocao_cli.explaining.meanings import meaning, whose_time
from baocao_cli.month import Month
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.tokens import TokenKind, Tokens
from baocao_cli.reading.rules.engine import Span
from baocao_cli.reading.spans.clocks import clock_at
from baocao_cli.reading.spans.denials import Topic, find_denial
from baocao_cli.reading.spans.lengths import duration_at
from baocao_cli.reading.spans.non_counts import NonCount, find_non_counts
from baocao_cli.reading.spans.references import RULES, reference_at
from baocao_cli.reading.spans.times import time_at
from baocao_cli.texts import say

Find = Callable[[Tokens, int], Span[Any] | None]
FINDERS: dict[str, Find] = {
    "times": time_at,
    "clocks": clock_at,
    "lengths": duration_at,
    "references": reference_at,
}
"""What each table finds at a token."""
WHOLE_CELL = "cell"
_REFERENCES = frozenset(rule.name for rule in RULES)
_PARTS_OF = {"time": "times", "time-of-day": "clocks"}
"""Rules of the whole cell that put spans of a table together."""


def explained_tokens(tokens: Tokens) -> tuple[ExplainedToken, ...]:
    """The tokens as they are shown."""
    return tuple(ExplainedToken(token.kind.value, token.text, token.start, token.end) for token in tokens)


@dataclass(frozen=True, slots=True)
class SpanReader:
    """Finds spans in the tokens of a tidied text."""

    source: str
    tokens: Tokens

    def of_tables(self, tables: Iterable[str]) -> tuple[ExplainedSpan, ...]:
        """Every span of those tables, the first that fits at a token winning."""
        return tuple(self._scan(0, len(self.tokens), tuple(tables)))

    def of_cell(self, lexed: Lexed, month: Month | None) -> tuple[ExplainedSpan, ...]:
        """What counts nothing in a cell for figures, and the lengths of time among the rest."""
        spans: list[ExplainedSpan] = []
        at = 0
        for non_count in find_non_counts(lexed, month):
            spans.extend(self._scan(at, non_count.first, ("lengths",)))
            spans.append(self._of_non_count(non_count, month))
            at = non_count.after
        spans.extend(self._scan(at, len(self.tokens), ("lengths",)))
        return tuple(spans)

    def denials(self, topic: Topic | None = None) -> Iterator[ExplainedSpan]:
        """What the clauses without a figure deny."""
        for first, after in self._clauses():
            clause = self.tokens[first:after]
            figures = any(token.kind is TokenKind.DIGITS and token.text.strip("0") for token in clause)
            span = find_denial(clause, topic) if not figures else None
            if span is not None:
                yield self._span("denials", span.rule, first, after, meaning(span.value))

    def aside(self, rule: str, start: int, end: int) -> ExplainedSpan:
        """A span that only the whole cell shows: `thôn 3`."""
        title = say(f"grammar.rule.{WHOLE_CELL}.{rule}")
        return ExplainedSpan(self.source[start:end], start, end, WHOLE_CELL, rule, title, say("explain.says.name"), ())

    def _scan(self, first: int, after: int, tables: tuple[str, ...]) -> Iterator[ExplainedSpan]:
        at = first
        while at < after:
            table, span = self._at(at, after, tables)
            if span is not None:
                yield self._span(table, span.rule, at, span.after, meaning(span.value))
            at = span.after if span is not None else at + 1

    def _at(self, at: int, after: int, tables: tuple[str, ...]) -> tuple[str, Span[Any] | None]:
        for table in tables:
            span = FINDERS[table](self.tokens, at)
            if span is not None and span.after <= after:
                return table, span
        return "", None

    def _of_non_count(self, found: NonCount, month: Month | None) -> ExplainedSpan:
        """The span of a whole cell with the spans it was put together from; one alone stands for itself."""
        of_table = _PARTS_OF.get(found.rule)
        parts = tuple(self._scan(found.first, found.after, (of_table,))) if of_table is not None else ()
        if of_table == "times":
            says = whose_time(found.time, month)
        else:
            says = say("explain.says.name") if of_table is None else say("explain.says.time-of-day")
        table = "references" if found.rule in _REFERENCES else WHOLE_CELL
        return replace(self._span(table, found.rule, found.first, found.after, says), parts=parts)

    def _span(self, table: str, rule: str, first: int, after: int, says: str) -> ExplainedSpan:
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        title = say(f"grammar.rule.{table}.{rule}")
        return ExplainedSpan(self.source[start:end], start, end, table, rule, title, says, ())

    def _clauses(self) -> Iterator[tuple[int, int]]:
        first = 0
        for at, token in enumerate(self.tokens):
            if token.kind is TokenKind.BREAK or token.is_mark(";"):
                if at > first:
                    yield first, at
                first = at + 1
        if first < len(self.tokens):
            yield first, len(self.tokens)
