"""A list's rows: entries, empty rows, the printed total, whatever stands after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, takewhile

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import EntryList
from baocao_cli.papers import office_words
from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.office_words import begins
from baocao_cli.recognition.answers.columns import Columns, columns_of
from baocao_cli.recognition.model import FilledList, FilledRow
from baocao_cli.recognition.tables.cells import cells_at, flat, is_blank, is_placeholder
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
    total_row: _Row | None = None
    rows_above_total: int = 0
    has_sums: bool = False
    """Groups of entries have sums of their own: of two totals one below the other, the upper is the last group's."""
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


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a list's table: the cells that begin in it."""

    region: Region
    columns: Columns
    number: int
    declared: EntryList
    own: Sequence[Cell]

    @property
    def raw(self) -> str:
        """All that is typed in it."""
        return " · ".join(text for cell in self.own if (text := cell.text.strip()))

    def told(self, code: str, raw: str = "") -> Finding:
        """A finding about the row as a whole."""
        return Finding.of(code, reading=self.declared.measure.id, where=describe(self.own[0].place), raw=raw)


def _take_row(region: Region, columns: Columns, number: int, declared: EntryList, listed: _Listed) -> None:
    cells = cells_at(region.table, number, range(region.table.column_count))
    row = _Row(region, columns, number, declared, [cell for cell in cells if cell.row == number])
    if all(is_blank(cell) for cell in row.own):
        return
    if any(take(row, listed) for take in (_take_struck_out, _take_subtotal, _take_total, _take_group)):
        return
    listed.findings.extend(columns.beside(region.table, number, declared.measure.id))
    entry = _entry(row, listed)
    if entry is not None:
        _add(row, entry, listed)


def _take_struck_out(row: _Row, listed: _Listed) -> bool:
    """A row of which nothing is left but what was struck out or hidden."""
    if any(cell.text.strip() or cell.value is not None or cell.picture or cell.tables for cell in row.own):
        return False
    raw = " · ".join(text for cell in row.own if (text := (cell.struck or cell.hidden).strip()))
    listed.findings.append(row.told("entry-struck-out", raw))
    return True


def _take_total(row: _Row, listed: _Listed) -> bool:
    """The list's total. One with entries behind it and another total below was the sum of those above it."""
    cells = _total_cells(row.region, row.own)
    if cells is None:
        return False
    known, told = _are_filled_in(listed.total or ()), _are_filled_in(cells)
    if known and _goes_on(listed, told):
        _set_total_aside(listed)
    elif known:
        if told:
            raw = " · ".join(cell.text.strip() for cell in cells)
            listed.findings.append(Finding.of("total-twice", where=describe(row.own[0].place), raw=raw))
        return True
    if cells or listed.total is None:
        listed.total, listed.total_row = tuple(flat(cell) for cell in cells), row
        listed.rows_above_total = len(listed.rows)
    return True


def _are_filled_in(cells: Iterable[Cell]) -> bool:
    return any(not is_blank(cell) for cell in cells)


def _goes_on(listed: _Listed, told: bool) -> bool:
    """Whether the list goes on below the total that is known. `told`: another one is filled in."""
    return len(listed.rows) > listed.rows_above_total or (listed.has_sums and told)


def _set_total_aside(listed: _Listed) -> None:
    """What was taken for the total is a row of sums among the entries, which go on below it."""
    listed.findings = [finding for finding in listed.findings if finding.code != "row-after-total"]
    listed.told_after_total = False
    listed.has_sums = True
    if listed.total_row is not None:
        where, raw = describe(listed.total_row.own[0].place), listed.total_row.raw
        listed.findings.append(Finding.of("total-row-set-aside", where=where, raw=raw))


def _take_subtotal(row: _Row, listed: _Listed) -> bool:
    """A row of sums of one kind or group (`Cộng tin: 02`) is no entry, and is not the list's total."""
    typed = [cell for cell in row.own if cell.text.strip()]
    if typed and _ROW_NUMBER.fullmatch(tidy(typed[0].text)):
        typed = typed[1:]
    if not typed or not _is_subtotal(row.declared, typed[0].text):
        return False
    listed.findings.append(Finding.of("total-row-set-aside", where=describe(row.own[0].place), raw=row.raw))
    return True


def _is_subtotal(declared: EntryList, text: str) -> bool:
    """A sum's word, the name of one kind or group, figures, and nothing else: `Cộng tin: 02`; what several kinds make
    together (`Tổng số tin, bài: 05`), or what is behind the figure (`Tổng cộng: 02 tin`), is the list's total.
    """
    spoken = words(without_numbering(text))
    labels = declared.total.labels if declared.total is not None else ()
    if not begins(spoken, *map(words, labels)):
        return False
    kinds = [[words(name) for name in (kind.name, *kind.spellings)] for kind in declared.measure.kinds]
    known = table_words.OF_A_SUM.union(*chain.from_iterable(kinds))
    if not all(word in known or word.isdigit() for word in spoken):
        return False
    before = tuple(takewhile(lambda word: not word.isdigit(), spoken))
    named = sum(office_words.contains(before, *names) for names in kinds)
    return named == 1 or not table_words.GROUPS.isdisjoint(before)


def _take_group(row: _Row, listed: _Listed) -> bool:
    group = _group_heading(row.declared, row.own)
    if group is None:
        return False
    listed.group = group
    raw = " ".join(cell.text.strip() for cell in row.own if cell.text.strip())
    listed.findings.append(row.told("list-group-heading", raw))
    return True


def _add(row: _Row, entry: FilledRow, listed: _Listed) -> None:
    if listed.total is not None and not listed.told_after_total:
        listed.findings.append(row.told("row-after-total"))
        listed.told_after_total = True
    if row.number in row.region.table.hidden_rows:
        raw = " · ".join(cell.text.strip() for cell in entry.cells.values())
        where = describe(entry.place)
        measure = row.declared.measure.id
        listed.findings.append(Finding.of("entry-in-hidden-row", reading=measure, where=where, raw=raw))
    listed.rows.append(_of_group(entry, row.declared, listed.group))


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


def _entry(row: _Row, listed: _Listed) -> FilledRow | None:
    """The row's cells by column; None where nothing but a row number and printed dots stand in it."""
    found: dict[str, Cell] = {}
    places: list[Place] = []
    for column in row.columns.values:
        typed, cell = _of_column(row, column, found)
        if cell is None or (cell.row < row.number and not _counts_again(row, cell, column, listed)):
            continue
        places.extend([cell.place] if cell.row == row.number else [])
        found[column] = flat(cell) if len(row.columns.of(column)) < 2 else _joined(row.region, typed, cell)
        listed.findings.extend(_told_of_joining(row, typed))
    if all(is_placeholder(cell) or cell.row < row.number for cell in found.values()):
        return None
    return FilledRow(found, next(iter([*places, *(cell.place for cell in found.values())])))


def _told_of_joining(row: _Row, typed: Sequence[Cell]) -> list[Finding]:
    """Of one column that came as several filled ones."""
    if len(typed) < 2:
        return []
    raw = " · ".join(cell.text.strip() for cell in typed)
    where, measure = describe(typed[0].place), row.declared.measure.id
    return [Finding.of("entry-cells-joined", reading=measure, where=where, raw=raw)]


def _of_column(row: _Row, column: str, found: Mapping[str, Cell]) -> tuple[list[Cell], Cell | None]:
    """The column's cells in which something was typed, and the first of its cells; cells of other columns left out."""
    cells = cells_at(row.region.table, row.number, row.columns.of(column))
    fresh = [cell for cell in cells if not any(cell is other for other in found.values())]
    typed = [cell for cell in fresh if not is_blank(cell)]
    return typed, next(iter(typed or fresh), None)


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


def _counts_again(row: _Row, cell: Cell, column: str, listed: _Listed) -> bool:
    """Whether a vertically merged cell says something of a later row too: a date does, a length or a title does not."""
    title = next((entry.column for entry in row.declared.measure.fields if entry.reads == "title"), None)
    if column == title:
        return False
    if _DURATION.search(tidy(cell.text)) is None:
        return True
    if row.number == cell.row + 1:
        where, raw = describe(cell.place), cell.text.strip()
        measure = row.declared.measure.id
        listed.findings.append(Finding.of("length-merged-over-rows", reading=measure, where=where, raw=raw))
    return False
