"""A list's rows: entries, empty rows, the printed total, whatever stands after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import EntryList
from baocao_cli.papers import office_words
from baocao_cli.papers.lines import squeeze
from baocao_cli.recognition.model import FilledList, FilledRow
from baocao_cli.recognition.tables.cells import cells_at, flat, is_blank, is_placeholder
from baocao_cli.recognition.tables.columns import Columns, columns_of
from baocao_cli.recognition.tables.head_rows import Headed
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.column_heads import unit_in
from baocao_cli.recognition.wording.figures import has_figure
from baocao_cli.recognition.wording.row_labels import without_numbering
from baocao_cli.vietnamese.fold import plain, tidy, words

_ROW_NUMBER = re.compile(r"\s*[0-9]{1,4}\s*[.)]?\s*")
_ROMAN = re.compile(r"[IVX]{1,4}\.?")
_BARE_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_DURATION = re.compile(r"phút|giờ|giây|['’\"”]|^\s*[0-9]{1,3}\s*$", re.IGNORECASE)


@dataclass(slots=True)
class _Listed:
    rows: list[FilledRow] = field(default_factory=list)
    total: tuple[Cell, ...] | None = None
    findings: list[Finding] = field(default_factory=list)
    told_after_total: bool = False
    group: Cell | None = None
    """The kind that a heading between the rows names for those below it."""


def fill_list(regions: Sequence[Region]) -> FilledList:
    """The rows of all of the list's regions as one list."""
    declared = regions[0].keys.declared
    if not isinstance(declared, EntryList):
        raise TypeError(f"no list: {declared.id}")
    listed = _Listed()
    units: dict[str, str] = {}
    for region in regions:
        columns = columns_of(region, None)
        listed.findings.extend(columns.findings)
        units.update({column: unit for column, unit in columns.units.items() if column not in units})
        for number in range(region.data, region.end):
            _take_row(region, columns, number, declared, listed)
    return FilledList(
        measure=declared.measure,
        total=declared.total,
        rows=tuple(listed.rows),
        total_cells=listed.total or (),
        column_units=units,
        place=regions[0].table.place,
        findings=tuple(listed.findings),
    )


def _take_row(region: Region, columns: Columns, number: int, declared: EntryList, listed: _Listed) -> None:
    cells = cells_at(region.table, number, range(region.table.column_count))
    own = [cell for cell in cells if cell.row == number]
    if all(is_blank(cell) for cell in own):
        return
    if not any(cell.text.strip() or cell.value is not None or cell.picture or cell.tables for cell in own):
        raw = " · ".join(text for cell in own if (text := (cell.struck or cell.hidden).strip()))
        where = describe(own[0].place)
        listed.findings.append(Finding.of("entry-struck-out", reading=declared.measure.id, where=where, raw=raw))
        return
    total = _total_cells(region, own)
    if total is not None:
        _take_total(total, own, listed)
        return
    group = _group_heading(declared, own)
    if group is not None:
        listed.group = group
        raw = " ".join(cell.text.strip() for cell in own if cell.text.strip())
        where = describe(own[0].place)
        listed.findings.append(Finding.of("list-group-heading", reading=declared.measure.id, where=where, raw=raw))
        return
    listed.findings.extend(columns.beside(region.table, number, declared.measure.id))
    row = _entry(region, columns, number, declared, listed)
    if row is None:
        return
    if listed.total is not None and not listed.told_after_total:
        where = describe(own[0].place)
        listed.findings.append(Finding.of("row-after-total", reading=declared.measure.id, where=where))
        listed.told_after_total = True
    if number in region.table.hidden_rows:
        raw = " · ".join(cell.text.strip() for cell in row.cells.values())
        where = describe(row.place)
        listed.findings.append(Finding.of("entry-in-hidden-row", reading=declared.measure.id, where=where, raw=raw))
    listed.rows.append(_of_group(row, declared, listed.group))


def _group_heading(declared: EntryList, own: Sequence[Cell]) -> Cell | None:
    """Of a row that only says of which kind the entries below are (`I. Tin`, `II | Bài |`): the cell of that kind."""
    typed = [cell for cell in own if not is_placeholder(cell)]
    if typed and _ROMAN.fullmatch(tidy(typed[0].text).strip()):
        typed = typed[1:]
    if len(typed) != 1:
        return None
    text = without_numbering(tidy(typed[0].text).strip()).rstrip(": ")
    named = squeeze(text)
    known = any(named == squeeze(name) for kind in declared.measure.kinds for name in (kind.name, *kind.spellings))
    return replace(typed[0], text=text) if known else None


def _of_group(row: FilledRow, declared: EntryList, group: Cell | None) -> FilledRow:
    """The row with its group's kind, where it has none of its own."""
    column = next((entry.column for entry in declared.measure.fields if entry.reads == "kind"), None)
    if group is None or column is None or (column in row.cells and not is_blank(row.cells[column])):
        return row
    return replace(row, cells={**row.cells, column: group})


def _total_cells(region: Region, own: Sequence[Cell]) -> tuple[Cell, ...] | None:
    """The cells after a total's label; what follows the label in its own cell goes first. None: no total row."""
    typed = [cell for cell in own if cell.text.strip()]
    if typed and _ROW_NUMBER.fullmatch(tidy(typed[0].text)):
        return None
    for cell in typed[:1]:
        rest = _after_total_label(region, cell.text)
        if rest is not None:
            after = [other for other in own if other.column > cell.column]
            label = [replace(cell, text=rest)] if rest else []
            return (*label, *after)
    return None


def _after_total_label(region: Region, text: str) -> str | None:
    """What follows `Tổng cộng` on its line; None where the text is no total's label."""
    bare = without_numbering(text).strip()
    for length in range(len(bare), 0, -1):
        key = re.sub(r"[\W_]+", "", plain(bare[:length]))
        if key not in region.keys.totals:
            continue
        rest = bare[length:]
        if not rest or not rest[0].isalnum():
            rest = rest.strip(" :;.,-–—=…")
            return rest if not rest or has_figure(rest) else None
    return None


def _take_total(cells: tuple[Cell, ...], own: Sequence[Cell], listed: _Listed) -> None:
    if any(not is_blank(cell) for cell in listed.total or ()) and cells:
        where, raw = describe(own[0].place), " · ".join(cell.text.strip() for cell in cells)
        listed.findings.append(Finding.of("total-twice", where=where, raw=raw))
        return
    if cells or listed.total is None:
        listed.total = tuple(flat(cell) for cell in cells)


def _entry(region: Region, columns: Columns, number: int, declared: EntryList, listed: _Listed) -> FilledRow | None:
    """The row's cells by column; None where nothing but a row number and printed dots stand in it."""
    found: dict[str, Cell] = {}
    place: Place | None = None
    for column in columns.values:
        cells = cells_at(region.table, number, columns.of(column))
        fresh = [cell for cell in cells if not any(cell is other for other in found.values())]
        typed = [cell for cell in fresh if not is_blank(cell)]
        cell = next(iter(typed or fresh), None)
        if cell is None:
            continue
        if cell.row < number and not _counts_again(cell, number, declared, column, listed):
            continue
        place = place or (cell.place if cell.row == number else None)
        found[column] = flat(cell) if len(columns.of(column)) < 2 else _joined(region, typed, cell)
        if len(typed) > 1:
            where, raw = describe(cell.place), " · ".join(other.text.strip() for other in typed)
            listed.findings.append(Finding.of("entry-cells-joined", reading=declared.measure.id, where=where, raw=raw))
    if all(is_placeholder(cell) or cell.row < number for cell in found.values()):
        return None
    first = next(iter(found.values()))
    return FilledRow(found, place or first.place)


def _joined(region: Region, typed: Sequence[Cell], cell: Cell) -> Cell:
    """One column of the form that came as several (date and length apart): figures keep their head's unit."""
    if region.head is None or not typed:
        return flat(cell)
    texts: list[str] = []
    for part in typed:
        headed = region.head.headed.get(part.column)
        text = flat(part).text.strip()
        unit = _length_unit(region, headed) if headed is not None else None
        if unit and _BARE_FIGURE.fullmatch(tidy(text)):
            texts.insert(0, f"{text} {unit}")
        else:
            texts.append(text)
    if len(texts) == 1 and texts[0] == cell.text.strip():
        return flat(cell)
    return replace(cell, text=", ".join(texts), kind=CellKind.TEXT, value=None, tables=())


def _length_unit(region: Region, headed: Headed) -> str | None:
    """The unit that a head gives; of `Thời lượng` without one it is the form's own."""
    if headed.unit is not None or not office_words.contains(words(headed.head.text), table_words.LENGTH_OF_TIME):
        return headed.unit
    declared = next(column for column in region.keys.declared.columns if column.id == headed.column)
    return next((unit for head in declared.heads if (unit := unit_in(head))), None)


def _counts_again(cell: Cell, number: int, declared: EntryList, column: str, listed: _Listed) -> bool:
    """Whether a vertically merged cell says something of a later row too: a date does, a length or a title does not."""
    title = next((entry.column for entry in declared.measure.fields if entry.reads == "title"), None)
    if column == title:
        return False
    if _DURATION.search(tidy(cell.text)) is None:
        return True
    if number == cell.row + 1:
        where, raw = describe(cell.place), cell.text.strip()
        listed.findings.append(Finding.of("length-merged-over-rows", reading=declared.measure.id, where=where, raw=raw))
    return False
