"""The entries that a summary lists, row by row: the annex of the document, the sheet of the workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind, Document, Place, Table
from baocao_cli.forms.declaration import EntryList, Kind
from baocao_cli.forms.list_fields import EntryColumn, entry_columns
from baocao_cli.month import Month
from baocao_cli.papers.lines import spots
from baocao_cli.reading.model import Status
from baocao_cli.rollup.tables import NOTHING_TOLD, heads_of, month_of, text_at
from baocao_cli.rollup.visible import figure_in
from baocao_cli.texts import say
from baocao_cli.values import KIND_FIELD, FieldValue
from baocao_cli.vietnamese.fold import fold

_MOST_HEAD_ROWS = 15
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_GROUP = re.compile(r"(.+?)\s*:\s*[0-9.]+")


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """One row of the list. `unreadable`: the text of a cell that is neither what it should be nor empty."""

    fields: dict[str, FieldValue]
    raw: str
    place: Place
    unreadable: str = ""


def listed_entries(document: Document, entry_list: EntryList) -> tuple[ListedEntry, ...] | None:
    """Every entry that counts, in order; None where the document has no such list."""
    columns = entry_columns(entry_list)
    found: list[ListedEntry] | None = None
    for spot in spots(document):
        listing = None if spot.table.hidden else _listing(spot.table, columns)
        if listing is not None:
            found = [*(found or ()), *_rows(listing, columns, entry_list.measure.kinds)]
    return None if found is None else tuple(found)


@dataclass(frozen=True, slots=True)
class _Listing:
    """A table of entries: its head row, the column of each field by name, of the numbers and of the statuses.

    A list that asks for kinds has a column for them, or each kind's name is above its entries.
    """

    table: Table
    head: int
    fields: dict[str, int]
    number: int | None
    status: int | None


def _listing(table: Table, columns: tuple[EntryColumn, ...]) -> _Listing | None:
    for row in range(min(table.row_count, _MOST_HEAD_ROWS)):
        heads = heads_of(table, row)
        fields = {column.name: heads[fold(column.head)] for column in columns if fold(column.head) in heads}
        lacking = {column.name for column in columns} - fields.keys()
        if lacking <= {KIND_FIELD} and fields and fold(say("summary.head-unit")) in heads:
            number, status = heads.get(fold(say("column.number"))), heads.get(fold(say("column.status")))
            return _Listing(table, row, fields, number, status)
    return None


def _rows(listing: _Listing, columns: tuple[EntryColumn, ...], kinds: tuple[Kind, ...]) -> Iterator[ListedEntry]:
    table = listing.table
    names = {fold(kind.name): kind.name for kind in kinds}
    above: str | None = None
    for row in range(listing.head + 1, table.row_count):
        texts = {name: text_at(table, row, column) for name, column in listing.fields.items()}
        if row in table.hidden_rows or not any(texts.values()) or _repeats_head(texts, columns):
            continue
        group = _group(table, row)
        if group is not None:
            above = None if fold(group) == fold(say("summary.without-kind")) else group.lower()
        elif not _is_total(listing, row) and not _is_held(listing, row):
            yield _entry(listing, row, columns, names, above)


def _group(table: Table, row: int) -> str | None:
    """The kind that a row across the whole table names: `Tin: 05`."""
    cell = table.at(row, 0)
    if cell is None or cell.column_span < table.column_count:
        return None
    match = _GROUP.fullmatch(" ".join(cell.text.split()))
    return None if match is None else match[1]


def _is_total(listing: _Listing, row: int) -> bool:
    total = fold(say("summary.list-total", entries="").strip(" :"))
    if listing.number is None or text_at(listing.table, row, listing.number):
        return False
    texts = (text_at(listing.table, row, column) for column in range(listing.table.column_count))
    return any(fold(text).startswith(total) for text in texts)


def _is_held(listing: _Listing, row: int) -> bool:
    """What the workbook lists too, and counts nowhere yet."""
    return listing.status is not None and fold(text_at(listing.table, row, listing.status)) == fold(_waiting())


def _repeats_head(texts: dict[str, str], columns: tuple[EntryColumn, ...]) -> bool:
    return all(fold(texts[column.name]) == fold(column.head) for column in columns if column.name in texts)


def _waiting() -> str:
    """What the workbook says of an entry that counts nowhere yet."""
    return say(f"reading-status.{Status.HELD}")


def _entry(
    listing: _Listing, row: int, columns: tuple[EntryColumn, ...], kinds: dict[str, str], above: str | None
) -> ListedEntry:
    table = listing.table
    fields: dict[str, FieldValue] = {}
    unreadable = ""
    for column in columns:
        at = listing.fields.get(column.name)
        value, readable = (above, True) if at is None else _field(table, row, at, column)
        if column.name == KIND_FIELD and isinstance(value, str):
            value = kinds.get(fold(value), value)
        fields[column.name] = value
        unreadable = unreadable or ("" if readable else text_at(table, row, at))
    cells = [cell for at in range(table.column_count) if (cell := table.at(row, at)) is not None]
    title = table.at(row, min(listing.fields.values())) or cells[0]
    return ListedEntry(fields, _raw(cells), title.place, unreadable)


def _raw(cells: Sequence[Cell]) -> str:
    return " | ".join(" ".join(cell.text.split()) for cell in dict.fromkeys(cells) if cell.text.strip())


def _field(table: Table, row: int, column: int, wanted: EntryColumn) -> tuple[FieldValue, bool]:
    cell = table.at(row, column)
    text = text_at(table, row, column)
    if wanted.is_figure:
        return figure_in(cell)
    if text in NOTHING_TOLD:
        return None, True
    if cell is not None and isinstance(cell.value, date):
        return cell.value.isoformat(), wanted.is_date
    if cell is not None and cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        return None, False
    return _published(text) if wanted.is_date else (text, True)


def _published(text: str) -> tuple[FieldValue, bool]:
    """`05/9/2020` → `2020-09-05`, `tháng 9/2020` → `2020-09`; otherwise unreadable."""
    day = _DAY.fullmatch(text)
    if day is not None:
        try:
            return date(int(day[3]), int(day[2]), int(day[1])).isoformat(), True
        except ValueError:
            return None, False
    month: Month | None = month_of(text)
    return (None, False) if month is None else (str(month), True)


def as_compared(fields: Mapping[str, FieldValue]) -> frozenset[tuple[str, str | Decimal]]:
    """Fields that compare as a reader sees them: texts folded, no empty ones."""
    known = ((name, value) for name, value in fields.items() if value is not None and value != "")
    return frozenset((name, fold(value) if isinstance(value, str) else value) for name, value in known)
