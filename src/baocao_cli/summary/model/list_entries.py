"""The entries of list measures as rows: every certain entry with its unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.summary import Summary
from baocao_cli.values import Entries, Entry, FieldValue


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry and the return that contains it."""

    kept: KeptReturn
    unit_name: str
    entry: Entry

    def field(self, name: str) -> FieldValue:
        """The value of that field; None if the entry does not have it."""
        return self.entry.fields.get(name)


def certain_entries(summary: Summary, form_id: str, measure_id: str) -> Iterator[PlacedEntry]:
    """Every entry that is counted, by unit, in the order of its list."""
    return (placed for placed in all_entries(summary, form_id, measure_id) if placed.entry.counts)


def all_entries(summary: Summary, form_id: str, measure_id: str) -> Iterator[PlacedEntry]:
    """Every entry, including the held ones."""
    return (
        PlacedEntry(kept, summary.unit(kept.unit or "").name, entry)
        for kept in summary.returns
        if kept.form == form_id
        for reading in kept.readings
        if reading.measure == measure_id
        for entry in entries_of(reading)
    )


def entries_of(reading: Reading) -> tuple[Entry, ...]:
    """The entries of a list's reading. If the list as a whole is held, only entries that are held themselves."""
    if isinstance(reading.value, Entries):
        if reading.status in (Status.REPORTED, Status.ZERO):
            return reading.value.entries
        return tuple(entry for entry in reading.value.entries if entry.held)
    if isinstance(reading.proposal, Entries):
        return tuple(entry for entry in reading.proposal.entries if entry.held)
    return ()
