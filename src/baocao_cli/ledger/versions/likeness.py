"""Whether two readings of one measure say the same; names are compared folded (contract §6, labels and kinds)."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from baocao_cli.reading.model import Reading, Status
from baocao_cli.values import Entries, Entry, Parts, Text, Value
from baocao_cli.vietnamese.fold import fold


def alike(first: Sequence[Reading], second: Sequence[Reading]) -> bool:
    """Whether two versions read alike: every measure says the same in both, wherever and however it was typed."""
    ours = {reading.measure: _said(reading) for reading in first}
    theirs = {reading.measure: _said(reading) for reading in second}
    return ours == theirs


def same(first: Reading, second: Reading) -> bool:
    """Whether both say the same; what is held is the same only if the same was typed."""
    return _said(first) == _said(second)


def leaves_empty(newer: Reading, older: Reading) -> bool:
    """Whether the newer one leaves empty something that the older one has: all of it, or a part of a composite."""
    if newer.status is Status.MISSING:
        return older.status is not Status.MISSING
    if isinstance(newer.value, Parts) and isinstance(older.value, Parts):
        parts = older.value.parts
        return any(newer.value.parts.get(part) is None for part, figure in parts.items() if figure is not None)
    return False


def _said(reading: Reading) -> Hashable:
    if reading.status is Status.HELD and not isinstance(reading.value, Entries):
        return reading.status, fold(reading.raw)
    if reading.value is None or reading.status is Status.MISSING:
        return Status.MISSING
    return _content(reading.value)


def _content(value: Value) -> Hashable:
    if isinstance(value, Text):
        return fold(value.text)
    if isinstance(value, Entries):
        return tuple(_entry(entry) for entry in value.entries)
    return frozenset((fold(name), figure) for name, figure in value.figures().items() if figure is not None)


def _entry(entry: Entry) -> Hashable:
    fields = ((name, fold(value) if isinstance(value, str) else value) for name, value in entry.fields.items())
    return frozenset(fields), (fold(entry.raw) if entry.held else "")
