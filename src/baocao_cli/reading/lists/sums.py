"""Rows of sums between a list's entries, held against the entries above them: `Cộng tin: 02` (contract §7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.reading.lists.counts import count_entries
from baocao_cli.reading.lists.entry_row import ListColumns, RowReading
from baocao_cli.reading.measures.times.publication_reading import MINUTES
from baocao_cli.values import KIND_FIELD, Count, Entry


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
    summed = [entry for entry in entries if _is_of(entry, count)]
    counted = count is None or _count_agrees(count, summed) or not all(entry.counts for entry in entries)
    minutes, _ = reading.sum_of_times.proposed
    waiting = any(entry.waits for entry in entries)
    return counted and (minutes is None or waiting or round(minutes - _lasting(summed), 2) == 0)


def _is_of(entry: Entry, count: Count | None) -> bool:
    """Whether the count is of the entry's kind; one without kinds is of all."""
    return count is None or not count.kinds or entry.fields.get(KIND_FIELD) in count.kinds


def _lasting(entries: Sequence[Entry]) -> Decimal:
    """Minutes of all entries whose length is certain."""
    minutes = (entry.fields.get(MINUTES) for entry in entries)
    return sum((each for each in minutes if isinstance(each, Decimal)), Decimal(0))


def _count_agrees(count: Count, entries: Sequence[Entry]) -> bool:
    by_kind = (
        (figure, [entry for entry in entries if entry.fields.get(KIND_FIELD) == kind])
        for kind, figure in count.kinds.items()
    )
    return count.total == len(entries) and all(figure == len(of_kind) for figure, of_kind in by_kind)
