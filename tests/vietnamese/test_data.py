"""The lists of words in `vietnamese/data`: whole, each phrase once, each list used."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baocao_cli.reading.lex.cues import Cue
from baocao_cli.vietnamese.fold import fold

SOURCE = Path(__file__).parents[2] / "src"
DATA = SOURCE / "baocao_cli" / "vietnamese" / "data"
FIELDS: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.toml"))
}
BY_ENUM = {"cues", "nouns"}
"""Fields whose lists are named by the values of an enumeration, or by a table of roles."""


def _lists() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for field, lists in FIELDS.items():
        for name, table in lists.items():
            yield field, name, table


def test_there_are_lists() -> None:
    assert {"cues", "denials", "lengths", "nouns", "times"} <= set(FIELDS)


def test_each_list_says_what_it_means_and_has_phrases() -> None:
    faults = [
        f"{field}.{name}"
        for field, name, table in _lists()
        if set(table) != {"means", "phrases"} or not table["means"].strip() or not table["phrases"]
    ]
    assert faults == []


def test_each_file_says_what_it_holds() -> None:
    faults = [path.name for path in DATA.glob("*.toml") if not path.read_text(encoding="utf-8").startswith("# ")]
    assert faults == []


def test_each_phrase_is_composed_and_trimmed() -> None:
    faults = [
        f"{field}.{name}: {phrase!r}"
        for field, name, table in _lists()
        for phrase in table["phrases"]
        if unicodedata.normalize("NFC", phrase) != phrase or " ".join(phrase.split()) != phrase or not phrase
    ]
    assert faults == []


def test_no_phrase_is_in_a_list_twice() -> None:
    """Spellings that fold alike are one phrase."""
    faults = []
    for field, name, table in _lists():
        folded = [fold(phrase) for phrase in table["phrases"]]
        faults += [f"{field}.{name}: {phrase}" for phrase in sorted(set(folded)) if folded.count(phrase) > 1]
    assert faults == []


def test_the_lists_of_cues_are_the_cues() -> None:
    assert set(FIELDS["cues"]) == {cue.value for cue in Cue}


def test_no_phrase_is_two_cues() -> None:
    lists: dict[str, list[str]] = {}
    for name, table in FIELDS["cues"].items():
        for phrase in table["phrases"]:
            lists.setdefault(fold(phrase), []).append(name)
    assert {phrase: names for phrase, names in lists.items() if len(names) > 1} == {}


def _modules() -> dict[str, str]:
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in SOURCE.rglob("*.py")
    }


def _users(field: str, modules: dict[str, str]) -> list[str]:
    """The text of the modules that load the field's lists, and of those that take them from such a module."""
    loading = {name for name, text in modules.items() if re.search(rf'(?:lists_of|phrases)\(\s*"{field}"', text)}
    return [
        text
        for name, text in modules.items()
        if name in loading or any(f"from {other} import" in text for other in loading)
    ]


def _is_used(name: str, users: list[str]) -> bool:
    """Named in quotes, or in a rule's pattern in capitals: `SHORT_MONTH`."""
    in_pattern = re.compile(rf'"[^"\n]*(?<![A-Z_]){name.upper().replace("-", "_")}(?![A-Z_])[^"\n]*"')
    return any(f'"{name}"' in text or in_pattern.search(text) for text in users)


def test_every_list_is_used() -> None:
    modules = _modules()
    unused = {
        (field, name)
        for field in FIELDS
        if field not in BY_ENUM
        for name in FIELDS[field]
        if not _is_used(name, _users(field, modules))
    }
    assert unused == set()


def test_every_list_of_nouns_is_used() -> None:
    from baocao_cli.reading.lex.length import Length
    from baocao_cli.reading.lex.vocabulary import GENERAL, SPANS

    assert set(FIELDS["nouns"]) == {*(unit.value for unit in Length), *(f"span-{span}" for span in SPANS), *GENERAL}
