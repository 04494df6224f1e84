"""A list of entries: every filled row an entry, with whatever its columns tell (contract §4, `tin-bai`).

The list is reported if any entry counts; what waits of an entry holds the return (contract §7).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import ListMeasure
from baocao_cli.reading.lists.absence import DASH
from baocao_cli.reading.lists.entry_row import EntryRow, ListColumns, RowReading, read_row
from baocao_cli.reading.lists.sums import check_sums
from baocao_cli.reading.lists.titles import title_key
from baocao_cli.reading.measures.times.publication_reading import TITLE
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Entries, Entry


def read_entries(
    measure: ListMeasure, rows: Sequence[EntryRow], column_units: Mapping[str, str], context: Context
) -> Understood:
    """The list as a whole. Findings have the place and raw text of the cell that they are about.

    A list none of whose entries counts is HELD and yet has its entries as value.
    """
    columns = ListColumns(measure, column_units, context)
    readings = _read_rows(columns, rows)
    entries = Entries(tuple(entry for reading in readings for entry in reading.entries))
    findings = tuple(finding.at(reading=measure.id) for finding in _findings(readings, columns, entries.entries))
    if entries.entries:
        return Understood(Status.REPORTED if entries.certain() else Status.HELD, entries, findings=findings)
    if any(reading.says_none for reading in readings):
        return Understood(Status.ZERO, Entries(), findings=findings)
    return Understood(Status.MISSING, findings=(_empty(measure), *findings))


def _read_rows(columns: ListColumns, rows: Sequence[EntryRow]) -> list[RowReading]:
    """Each row; where sums are all that the list has, or deny that there is none, they are counts without titles."""
    readings = [read_row(columns, row) for row in rows]
    none = any(reading.says_none for reading in readings) and not any(check_sums(readings, columns))
    if none or any(reading.entries for reading in readings):
        return readings
    return [read_row(columns, row, sums_count=True) for row in rows]


def _empty(measure: ListMeasure) -> Finding:
    return Finding.of("list-empty-optional" if measure.optional else "list-empty", reading=measure.id)


def _findings(readings: Sequence[RowReading], columns: ListColumns, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Those of the rows, and those of the list; a row of dashes says nothing beside entries."""
    for reading in readings:
        yield from (finding for finding in reading.findings if not entries or finding.code != DASH)
    yield from check_sums(readings, columns)
    yield from _twice(entries)


def entries_by_title(entries: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """The entries that have a title, in order, each with its `title_key`."""
    for entry in entries:
        title = entry.fields.get(TITLE)
        if isinstance(title, str):
            yield title_key(title), entry


def same_title(code: str, entry: Entry, first: Entry, reading: str | None = None, **values: object) -> Finding:
    """A finding with that code, located at the title of `entry`, which `first` has already."""
    where, raw = entry.cells.get(TITLE, (entry.where, entry.raw))
    title = entry.fields[TITLE]
    return Finding.of(code, reading=reading, where=where, raw=raw, title=title, first=first.where, **values)


def _twice(entries: Sequence[Entry]) -> Iterator[Finding]:
    """A warning at each title that is in the list already."""
    seen: dict[str, Entry] = {}
    for key, entry in entries_by_title(entries):
        first = seen.setdefault(key, entry)
        if first is not entry:
            yield same_title("entry-twice", entry, first)
