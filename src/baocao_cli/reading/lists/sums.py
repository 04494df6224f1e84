"""Rows of sums between a list's entries, held against the entries above them: `Cộng tin: 02` (contract §7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.reading.lists.counts import count_entries
from baocao_cli.reading.lists.entry_row import ListColumns, RowReading
from baocao_cli.reading.lists.total import agree
from baocao_cli.reading.measures.times.publication_reading import MINUTES
from baocao_cli.values import KIND_FIELD, Count, Entries, Entry, FieldValue


def check_sums(readings: Sequence[RowReading], columns: ListColumns) -> Iterator[Finding]:
    """A warning at each row of sums that agrees neither with all rows above it nor with those since the last sum."""
    above: list[Entry] = []
    since: list[Entry] = []
    for reading in readings:
        above += reading.entries
        since += reading.entries
        if reading.sum_label is None:
            continue
        if not any(_agrees(reading, entries, columns) for entries in (above, since)):
            where = describe(reading.place) if reading.place is not None else None
            yield Finding.of("list-sum-differs", where=where, raw=reading.sum_label)
        since = []


def _agrees(reading: RowReading, entries: Sequence[Entry], columns: ListColumns) -> bool:
    """Whether the row's figures are those of the entries; what waits may explain any difference."""
    count = count_entries(reading.sum_label or "", columns.measure.kinds, columns.context).count
    summed = _of_kinds(entries, count)
    if count is not None and all(entry.counts for entry in entries) and not _count_agrees(count, summed):
        return False
    minutes, _ = reading.sum_of_times.proposed
    return minutes is None or any(entry.held for entry in entries) or _lasts(minutes, summed)


def _of_kinds(entries: Sequence[Entry], count: Count | None) -> Sequence[Entry]:
    """The entries that a sum speaks of: those of the kinds that it names, else all."""
    if count is None or not count.kinds:
        return entries
    return [entry for entry in entries if _kind_of(entry) in count.kinds]


def _kind_of(entry: Entry) -> FieldValue:
    return entry.fields.get(KIND_FIELD)


def _count_agrees(count: Count, entries: Sequence[Entry]) -> bool:
    by_kind = Counter(_kind_of(entry) for entry in entries)
    return count.total == len(entries) and all(figure == by_kind[kind] for kind, figure in count.kinds.items())


def _lasts(minutes: Decimal, entries: Sequence[Entry]) -> bool:
    """Whether the entries last so long together."""
    return agree(minutes, Entries(tuple(entries)).figures().get(MINUTES) or Decimal(0))
