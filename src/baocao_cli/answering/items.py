"""Answers about items of a list: what they wait for, read by the list's own grammar (contract §8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Cell, Place
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import EntryField, ListMeasure
from baocao_cli.month import Month
from baocao_cli.reading.lists.entries import read_entries
from baocao_cli.reading.model import Context, Reading
from baocao_cli.texts import say
from baocao_cli.values import KIND_FIELD, Entries, Entry, FieldValue
from baocao_cli.vietnamese.fold import fold

_TITLE = "title"
_NONE = "answer.none"
"""The text that says that a part is not there."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Mapping[str, Cell]
    place: Place


def asked_with(reading: Reading, number: int) -> dict[int, Entry]:
    """The item of that number, and those of its list that wait for the same reason: they are one question."""
    entries = dict(zip(reading.entry_numbers, _entries(reading), strict=True))
    asked = entries.get(number)
    if asked is None or not asked.held:
        return {}
    return {at: entry for at, entry in entries.items() if entry.waits == asked.waits}


def _entries(reading: Reading) -> Sequence[Entry]:
    return reading.value.entries if isinstance(reading.value, Entries) else ()


def proposed(entries: Mapping[int, Entry], key: str) -> dict[int, Entry | None]:
    """Each item with what it is likely to be. Raises UsageFault if one of them has no proposal."""
    found: dict[int, Entry | None] = {}
    for number, entry in entries.items():
        likely = entry.proposal
        if likely is None or not all(name in likely for name in entry.waits):
            raise UsageFault(Finding.of("answer-no-proposal", raw=key))
        found[number] = _settled(entry, {name: likely[name] for name in entry.waits})
    return found


def said(entries: Mapping[int, Entry], text: str, measure: ListMeasure, month: Month) -> dict[int, Entry | None]:
    """Each item with what was typed for the parts that it waits for; None for an item that is none.

    Raises UsageFault if there are more or fewer parts than it waits for, or if one of them is not certain.
    """
    return {number: _said(entry, text, measure, month) for number, entry in entries.items()}


def _said(entry: Entry, text: str, measure: ListMeasure, month: Month) -> Entry | None:
    parts = [part.strip() for part in text.split("|")]
    if len(parts) != len(entry.waits) or not all(parts):
        raise UsageFault(Finding.of("answer-parts", raw=text, parts=", ".join(entry.waits)))
    by_name = dict(zip(entry.waits, parts, strict=True))
    if _TITLE in by_name and fold(by_name[_TITLE]) == fold(say(_NONE)):
        return None
    fields: dict[str, FieldValue] = {name: None for name, part in by_name.items() if fold(part) == fold(say(_NONE))}
    left = {name: part for name, part in by_name.items() if name not in fields}
    if KIND_FIELD in left:
        fields[KIND_FIELD] = _kind(left.pop(KIND_FIELD), measure)
    if left:
        fields.update(_read(entry, left, measure, month, text))
    return _settled(entry, fields)


def _kind(text: str, measure: ListMeasure) -> str:
    for kind in measure.kinds:
        if fold(text) in {fold(kind.name), *map(fold, kind.spellings)}:
            return kind.name
    raise UsageFault(Finding.of("answer-not-certain", raw=text))


def _read(
    entry: Entry, parts: Mapping[str, str], measure: ListMeasure, month: Month, text: str
) -> dict[str, FieldValue]:
    """The parts as the list's columns read them, beside the title that is known."""
    row, units = _row(entry, parts, measure)
    understood = read_entries(measure, [row], units, Context(month=month))
    found = understood.value.entries if isinstance(understood.value, Entries) else ()
    if len(found) != 1 or any(name in found[0].waits or found[0].fields.get(name) is None for name in parts):
        raise UsageFault([Finding.of("answer-not-certain", raw=text), *understood.findings])
    return {name: found[0].fields[name] for name in parts}


def _row(entry: Entry, parts: Mapping[str, str], measure: ListMeasure) -> tuple[_Row, dict[str, str]]:
    """A row of the list with the parts in their columns, and the columns' units: bare figures are minutes."""
    title = parts.get(_TITLE) or str(entry.fields.get(_TITLE) or "A")
    times = "; ".join(part for name, part in parts.items() if name != _TITLE)
    texts = {column.column: title for column in measure.fields if column.reads == "title"}
    timed = [column.column for column in measure.fields if _tells_time(column)] if times else []
    texts.update(dict.fromkeys(timed, times))
    cells = {column: Cell(0, at, Place(), text=text) for at, (column, text) in enumerate(texts.items())}
    return _Row(cells, Place()), dict.fromkeys(timed, say("answer.minutes"))


def _tells_time(column: EntryField) -> bool:
    return column.reads in ("airtime", "date", "minutes")


def _settled(entry: Entry, fields: Mapping[str, FieldValue]) -> Entry:
    return replace(entry, fields={**entry.fields, **fields}, waits={}, proposal=None)
