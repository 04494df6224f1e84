"""The entries that a summary lists, row by row: the annex of the document, the sheet of the workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from baocao_cli.documents.model import CellKind, Document, Place, Table
from baocao_cli.forms.declaration import EntryList, Kind
from baocao_cli.forms.list_fields import EntryColumn, entry_columns
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.recognition.lines import spots
from baocao_cli.rollup.tables import heads_of, month_of, text_at
from baocao_cli.rollup.visible import figure_in
from baocao_cli.texts import say
from baocao_cli.values import FieldValue
from baocao_cli.vietnamese.fold import fold

_MOST_HEAD_ROWS = 15
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_NOTHING = frozenset({"", "–", "-", "—"})


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
        head = None if spot.table.hidden else _head(spot.table, columns)
        if head is not None:
            found = [*(found or ()), *_rows(spot.table, head, columns, entry_list.measure.kinds)]
    return None if found is None else tuple(found)


def _head(table: Table, columns: tuple[EntryColumn, ...]) -> int | None:
    wanted = {fold(column.head) for column in columns} | {fold(say("summary.head-unit"))}
    for row in range(min(table.row_count, _MOST_HEAD_ROWS)):
        if wanted <= heads_of(table, row).keys():
            return row
    return None


def _rows(table: Table, head: int, columns: tuple[EntryColumn, ...], kinds: tuple[Kind, ...]) -> Iterator[ListedEntry]:
    heads = heads_of(table, head)
    status = heads.get(fold(say("column.status")))
    names = {fold(kind.name): kind.name for kind in kinds}
    for row in range(head + 1, table.row_count):
        texts = {column.name: text_at(table, row, heads[fold(column.head)]) for column in columns}
        if row in table.hidden_rows or not any(texts.values()) or _repeats_head(texts, columns):
            continue
        if status is not None and fold(text_at(table, row, status)) == fold(_waiting()):
            continue
        yield _entry(table, row, heads, columns, names)


def _repeats_head(texts: dict[str, str], columns: tuple[EntryColumn, ...]) -> bool:
    return all(fold(texts[column.name]) == fold(column.head) for column in columns)


def _waiting() -> str:
    """What the workbook says of an entry that counts nowhere yet."""
    return say(f"reading-status.{Status.HELD}")


def _entry(
    table: Table, row: int, heads: dict[str, int], columns: tuple[EntryColumn, ...], kinds: dict[str, str]
) -> ListedEntry:
    fields: dict[str, FieldValue] = {}
    unreadable = ""
    for column in columns:
        at = heads[fold(column.head)]
        value, readable = _field(table, row, at, column)
        if column.name == "kind" and isinstance(value, str):
            value = kinds.get(fold(value), value)
        fields[column.name] = value
        unreadable = unreadable or ("" if readable else text_at(table, row, at))
    cells = [table.at(row, column) for column in range(table.column_count)]
    first = next(cell for cell in cells if cell is not None)
    title = table.at(row, heads[fold(columns[0].head)]) or first
    raw = " | ".join(" ".join(cell.text.split()) for cell in dict.fromkeys(cells) if cell is not None and cell.text)
    return ListedEntry(fields, raw, title.place, unreadable)


def _field(table: Table, row: int, column: int, wanted: EntryColumn) -> tuple[FieldValue, bool]:
    cell = table.at(row, column)
    text = text_at(table, row, column)
    if wanted.is_figure:
        return figure_in(cell)
    if text in _NOTHING:
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


def as_compared(fields: dict[str, FieldValue]) -> dict[str, FieldValue]:
    """Fields that compare as a reader sees them: texts folded, nothing for what is not told."""
    return {
        name: fold(value) if isinstance(value, str) else Decimal(value)
        for name, value in fields.items()
        if value is not None and value != ""
    }
