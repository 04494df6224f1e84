"""Every table, rule, matcher and list of words has its Vietnamese text, and no text is left of one that is gone."""

from __future__ import annotations

from baocao_cli.reading.tables import TABLES
from baocao_cli.texts.vi import grammar, word_lists
from baocao_cli.vietnamese.lexicon import fields, lists_of

WHOLE_CELL = "cell"
"""The table of what only a whole cell shows; its rules are no patterns."""


def _keys(prefix: str) -> set[str]:
    texts = {**grammar.TEXTS, **word_lists.TEXTS}
    return {key.removeprefix(prefix) for key, text in texts.items() if key.startswith(prefix) and text.strip()}


def test_tables() -> None:
    names = {*(table.name for table in TABLES), WHOLE_CELL}
    assert _keys("grammar.table.") == _keys("grammar.purpose.") == names


def test_rules() -> None:
    told = {key for key in _keys("grammar.rule.") if not key.startswith(f"{WHOLE_CELL}.")}
    assert told == {f"{table.name}.{rule.name}" for table in TABLES for rule in table.rules}


def test_matchers() -> None:
    assert _keys("grammar.value.") == {f"{table.name}.{name}" for table in TABLES for name in table.values}


def test_lists_of_words() -> None:
    lists = {f"{field}.{name}" for field in fields() for name in lists_of(field)}
    assert _keys("words.") == lists | set(fields())


def test_every_matcher_is_in_a_pattern() -> None:
    unused = []
    for table in TABLES:
        named = {
            part.lstrip("~").rstrip("?*").rpartition("=")[2] for rule in table.rules for part in rule.pattern.split()
        }
        unused += [f"{table.name}.{name}" for name in table.values if name not in named]
    assert unused == []
