"""The words of office Vietnamese as data: one TOML file a field, each with named lists of phrases.

A list is a table with `phrases`, and `means` for whoever edits it. Grammars name a list and never hold words of their
own; what a form counts is in its declaration.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _field(name: str) -> dict[str, tuple[str, ...]]:
    text = (files("baocao_cli.vietnamese") / "data" / f"{name}.toml").read_text("utf-8")
    return {key: tuple(table["phrases"]) for key, table in tomllib.loads(text).items()}


def fields() -> tuple[str, ...]:
    """The names of all fields, in alphabetical order."""
    folder = files("baocao_cli.vietnamese") / "data"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


def phrases(field: str, *names: str) -> tuple[str, ...]:
    """All phrases of the named lists of a field, in order. Raises KeyError for a list that the field does not have."""
    lists = _field(field)
    return tuple(phrase for name in names for phrase in lists[name])


def lists_of(field: str) -> dict[str, tuple[str, ...]]:
    """Every list of a field by its name."""
    return dict(_field(field))
