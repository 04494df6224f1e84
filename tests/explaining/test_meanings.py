"""Everything that an explanation may name has its words."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from baocao_cli.documents.sniff import FileKind
from baocao_cli.explaining.statements import NOTES
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.model import Status
from baocao_cli.reading.spans.denials import Denied
from baocao_cli.reading.spans.lengths import Doubt
from baocao_cli.reading.spans.times import Grain
from baocao_cli.recognition.identity import month_evidence, unit_evidence
from baocao_cli.recognition.model import Question
from baocao_cli.recognition.wording.reported_times import Length
from baocao_cli.texts import say


def _without_words(prefix: str, names: Iterable[str | Enum]) -> list[str]:
    missing = []
    for name in names:
        key = f"{prefix}.{name.value if isinstance(name, Enum) else name}"
        try:
            say(key)
        except KeyError:
            missing.append(key)
    return missing


def test_kinds_of_files() -> None:
    assert _without_words("explain.kind", FileKind) == []


def test_roles_modes_and_notes() -> None:
    assert _without_words("explain.role", Role) == []
    assert _without_words("explain.whose", Mode) == []
    assert _without_words("explain.note", NOTES) == []


def test_every_flag_of_a_figure_is_a_note() -> None:
    """What a quantity says with yes or no, its bookkeeping apart."""
    flags = {name for name, kind in Quantity.__annotations__.items() if kind == "bool"}
    assert flags - set(NOTES) == {"labelled"}


def test_what_spans_say() -> None:
    assert _without_words("explain.says", Grain) == []
    assert _without_words("explain.says.denied", Denied) == []
    assert _without_words("explain.says", (f"length-{doubt.value}" for doubt in Doubt)) == []
    assert _without_words("explain.status", Status) == []


def test_evidence() -> None:
    of_months = {weight.name.lower() for weight in month_evidence.Weight} | {"mark", "option", "plan", "span"}
    of_units = {weight.name.lower() for weight in unit_evidence.Weight} | {"mark"}
    assert _without_words("explain.source.month", sorted(of_months)) == []
    assert _without_words("explain.source.unit", sorted(of_units)) == []
    assert _without_words("explain.source.form", ("rows", "heads", "title", "mark")) == []
    assert _without_words("explain.evidence", Length) == []
    assert _without_words("explain.decision", Question) == []
