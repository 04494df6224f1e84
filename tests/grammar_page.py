"""`docs/grammar.md`: the tables of rules and the lists of words, in Vietnamese, made from the program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from baocao_cli.reading.tables import TABLES, RuleTable
from baocao_cli.texts import say
from baocao_cli.vietnamese.lexicon import fields, lists_of

_SAMPLE = 5
"""So many phrases of a list are shown."""
_SIGNS = (
    ("`DAY`", "class"),
    ("`',/-'`", "mark"),
    ("`figure`", "value"),
    ("`d=figure`", "named"),
    ("`~`", "glued"),
    ("`?`", "optional"),
    ("`*`", "repeated"),
)


def grammar_page() -> str:
    """The page as it has to be."""
    lines = [f"# {_say('title')}", "", _say("intro"), "", _say("steps"), ""]
    lines += [f"## {_say('pattern-title')}", "", _say("pattern-intro"), ""]
    lines += _table(
        (_say("pattern-head"), _say("pattern-says")), ((sign, _say(f"pattern.{name}")) for sign, name in _SIGNS)
    )
    for table in TABLES:
        lines += ["", *_rules(table)]
    lines += ["", f"## {_say('lists-title')}", "", _say("lists-intro"), *_lists()]
    return "\n".join(lines) + "\n"


def _say(name: str) -> str:
    return say(f"grammar.page.{name}")


def _rules(table: RuleTable) -> Iterator[str]:
    yield from (f"## {say(f'grammar.table.{table.name}')}", "", say(f"grammar.purpose.{table.name}"), "")
    heads = tuple(_say(f"rule-{name}") for name in ("head", "says", "pattern", "examples"))
    yield from _table(
        heads,
        (
            (
                f"`{rule.name}`",
                say(f"grammar.rule.{table.name}.{rule.name}"),
                f"`{rule.pattern}`",
                " · ".join(f"“{example}”" for example in rule.examples),
            )
            for rule in table.rules
        ),
    )
    yield from ("", _say("values"), "")
    yield from _table(
        (_say("value-head"), _say("list-says")),
        ((f"`{name}`", say(f"grammar.value.{table.name}.{name}")) for name in table.values),
    )


def _lists() -> Iterator[str]:
    heads = tuple(_say(f"list-{name}") for name in ("head", "says", "count", "sample"))
    for field in fields():
        yield from ("", f"### `{field}.toml`: {say(f'words.{field}')}", "")
        yield from _table(
            heads,
            (
                (f"`{name}`", say(f"words.{field}.{name}"), str(len(listed)), _sample(listed))
                for name, listed in lists_of(field).items()
            ),
        )


def _sample(listed: Sequence[str]) -> str:
    more = ", …" if len(listed) > _SAMPLE else ""
    return ", ".join(listed[:_SAMPLE]) + more


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(heads)
    yield "|" + "---|" * len(heads)
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
