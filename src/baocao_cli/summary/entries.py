"""The entries of list measures as rows: which columns a list has, and every certain entry with its unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.forms.declaration import EntryField, EntryList
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model import Summary
from baocao_cli.texts import say
from baocao_cli.values import Entries, Entry, FieldValue

_FIGURES = ("minutes", "count")


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """One field of a list's entries: its name, its head, whether it holds figures."""

    name: str
    head: str
    is_figure: bool
    is_date: bool = False
    is_title: bool = False


def entry_columns(entry_list: EntryList) -> tuple[EntryColumn, ...]:
    """The columns in the order of the declaration, each field once."""
    heads = {column.id: column.heads[0] for column in entry_list.columns}
    found: dict[str, EntryColumn] = {}
    for field in entry_list.measure.fields:
        for column in _columns_of(field, heads[field.column]):
            found.setdefault(column.name, column)
    return tuple(found.values())


def _columns_of(field: EntryField, head: str) -> Iterator[EntryColumn]:
    if field.reads == "title":
        yield EntryColumn("title", field.label or head, is_figure=False, is_title=True)
        yield EntryColumn("kind", say("summary.head-kind"), is_figure=False)
    elif field.reads == "airtime":
        yield EntryColumn("published", say("summary.head-published"), is_figure=False, is_date=True)
        yield EntryColumn("minutes", say("summary.head-minutes"), is_figure=True)
    elif field.reads == "kind":
        yield EntryColumn("kind", field.label or say("summary.head-kind"), is_figure=False)
    elif field.id is not None:
        yield EntryColumn(
            field.id, field.label or head, field.reads in _FIGURES, field.reads == "date", field.reads == "text"
        )


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry and the return that it stands in."""

    kept: KeptReturn
    unit_name: str
    entry: Entry

    def field(self, name: str) -> FieldValue:
        return self.entry.fields.get(name)


def certain_entries(summary: Summary, form_id: str, measure_id: str) -> Iterator[PlacedEntry]:
    """Every entry that counts, by unit, in the order of its list."""
    return (placed for placed in all_entries(summary, form_id, measure_id) if not placed.entry.held)


def all_entries(summary: Summary, form_id: str, measure_id: str) -> Iterator[PlacedEntry]:
    """Every entry, those that are held too."""
    for kept in summary.returns:
        if kept.form != form_id:
            continue
        for reading in kept.readings:
            if reading.measure == measure_id:
                for entry in entries_of(reading):
                    yield PlacedEntry(kept, summary.unit(kept.unit or "").name, entry)


def entries_of(reading: Reading) -> tuple[Entry, ...]:
    """A list's entries. Of a list that is held as a whole only those that say so themselves are known."""
    if isinstance(reading.value, Entries):
        if reading.status in (Status.REPORTED, Status.ZERO):
            return reading.value.entries
        return tuple(entry for entry in reading.value.entries if entry.held)
    if isinstance(reading.proposal, Entries):
        return tuple(entry for entry in reading.proposal.entries if entry.held)
    return ()


def decimal_or_none(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
