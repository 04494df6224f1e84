"""Every rule of every table: its name is its own, and each of its examples is matched wholly by that very rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from baocao_cli.reading.lex.tokens import TokenKind, Tokens, tokenize
from baocao_cli.reading.lists import title_kinds
from baocao_cli.reading.lists.kinds import kind_names
from baocao_cli.reading.rules.engine import Grammar, Rule, Span
from baocao_cli.reading.spans import clocks, denials, lengths, numbering, references, times
from tests.reading.examples import entry_list

Find = Callable[[Tokens], Span[Any] | None]
"""What a table finds at the beginning of a text."""


def _faults(rules: Sequence[Rule[Any]], find: Find, length: Callable[[Tokens], int] = len) -> list[str]:
    """What is wrong with a table; `length` counts the tokens that a whole match takes."""
    names = [rule.name for rule in rules]
    faults = [f"{name}: twice in the table" for name in sorted(set(names)) if names.count(name) > 1]
    faults += [f"{rule.name}: no example" for rule in rules if not rule.examples]
    for rule in rules:
        for example in rule.examples:
            tokens = tokenize(example)
            span = find(tokens)
            if span is None or (span.rule, span.after) != (rule.name, length(tokens)):
                faults.append(f"{rule.name}: {example!r} gives {span}")
    return faults


def _first(grammar: Grammar[Any]) -> Find:
    return lambda tokens: grammar.at(tokens, 0)


def test_times() -> None:
    assert _faults(times.RULES, lambda tokens: times.time_at(tokens, 0)) == []


def test_lengths() -> None:
    assert _faults(lengths.RULES, _first(lengths.GRAMMAR)) == []


def test_clocks() -> None:
    assert _faults(clocks.RULES, _first(clocks.GRAMMAR)) == []


def test_references() -> None:
    assert _faults(references.RULES, _first(references.GRAMMAR)) == []


def test_numbering() -> None:
    assert _faults(numbering.RULES, _first(numbering.GRAMMAR)) == []


def test_kinds_beside_titles() -> None:
    """What is behind a title has something in front of it."""
    grammar = title_kinds.kind_grammar(kind_names(entry_list().measure.kinds))
    assert _faults(title_kinds.FRONT, _first(grammar.front)) == []
    titled = tokenize("Đại hội")
    assert _faults(title_kinds.BEHIND, lambda tokens: grammar.behind.at((*titled, *_spaced(tokens)), 2), _behind) == []


def _spaced(tokens: Tokens) -> Tokens:
    return (tokens[0]._replace(spaced=True), *tokens[1:])


def _behind(tokens: Tokens) -> int:
    return len(tokens) + 2


def test_denials() -> None:
    """A denial is of the words of a clause; its marks are passed over."""
    assert _faults(denials.RULES, denials.find_denial, _words) == []


def _words(tokens: Tokens) -> int:
    return sum(token.kind is TokenKind.WORD for token in tokens)
