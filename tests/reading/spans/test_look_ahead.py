"""Rules are looked up by the first two tokens that they can begin with: that passes over no rule that fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from baocao_cli.reading.lex.tokens import Tokens, tokenize
from baocao_cli.reading.rules.engine import Grammar, Rule, Span
from baocao_cli.reading.rules.patterns import Value
from baocao_cli.reading.spans import clocks, lengths, numbering, references, times
from baocao_cli.reading.spans.time_values import CLASSES, TIME_VALUES
from tests.reading.examples import rows

TABLES: dict[str, tuple[Sequence[Rule[Any]], Grammar[Any], Grammar[Any]]] = {}


def _anywhere(value: Value) -> Value:
    """The same matcher, of which nothing is known beforehand."""
    return lambda tokens, at: value(tokens, at)


for _name, _grammar, _rules, _classes, _values in (
    ("times", times.GRAMMAR, times.RULES, CLASSES, TIME_VALUES),
    ("clocks", clocks.GRAMMAR, clocks.RULES, clocks.CLASSES, clocks.VALUES),
    ("lengths", lengths.GRAMMAR, lengths.RULES, lengths.CLASSES, lengths.VALUES),
    ("references", references.GRAMMAR, references.RULES, references.CLASSES, references.VALUES),
    ("numbering", numbering.GRAMMAR, numbering.RULES, {}, numbering.VALUES),
):
    _plain = {name: _anywhere(value) for name, value in _values.items()}
    TABLES[_name] = _rules, _grammar, Grammar(_rules, _classes, _plain)


def _spans(grammar: Grammar[Any], tokens: Tokens) -> Iterator[Span[Any] | None]:
    return (grammar.at(tokens, at) for at in range(len(tokens)))


@pytest.mark.parametrize("table", TABLES)
def test_no_rule_is_passed_over(table: str) -> None:
    rules, grammar, everywhere = TABLES[table]
    texts = {row["cell"] for row in rows("", "cells.csv", "cells_more.csv", "variants.csv", "periods_more.csv")}
    examples = {example for rule in rules for example in rule.examples}
    wrong = [
        text
        for text in sorted(texts | examples)
        if list(_spans(grammar, tokenize(text))) != list(_spans(everywhere, tokenize(text)))
    ]
    assert wrong == []
