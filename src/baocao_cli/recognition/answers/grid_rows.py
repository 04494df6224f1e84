"""A grid's rows as they came, sorted by the form's row that their label names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_cli.documents.model import Cell, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, RowMeasure
from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.office_words import loosely
from baocao_cli.recognition.answers.columns import Columns
from baocao_cli.recognition.tables.captioned import is_sum
from baocao_cli.recognition.tables.cells import cells_at, is_blank
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.part_names import part_labelled
from baocao_cli.recognition.wording.row_labels import LabelMatch, Rank, match_label
from baocao_cli.vietnamese.fold import words

_ITEM = re.compile(r"\s*(?:[-+*•–—]|[a-zđ]\s*\))")
_OF_WHICH = re.compile(loosely(r"\s*[-+•–]?\s*(?:trong\s+đó|bao\s+gồm|gồm)\b"), re.IGNORECASE)
_LONGEST_PART = 6


@dataclass(slots=True)
class GridRow:
    """One row as it came: where, its label cell, the row of the form that it is."""

    region: Region
    columns: Columns
    row: int
    label: Cell | None
    match: LabelMatch | None

    @property
    def label_text(self) -> str:
        """The label's text, empty where the row has none."""
        return label_text(self.label) if self.label is not None else ""

    @property
    def rank(self) -> Rank:
        """How surely the label names its row of the form."""
        return self.match.rank if self.match is not None else Rank.ALIKE

    def cells(self, column: str) -> list[Cell]:
        """The row's cells in that declared column, without its label."""
        return self.at(self.columns.of(column))

    def at(self, columns: Sequence[int]) -> list[Cell]:
        """The row's different cells in those grid columns (0-based), without its label."""
        return [cell for cell in cells_at(self.region.table, self.row, columns) if cell is not self.label]

    def typed(self, column: str) -> list[Cell]:
        """Those of a declared column in which something was typed."""
        return [cell for cell in self.cells(column) if not is_blank(cell)]

    @property
    def hidden(self) -> bool:
        """Whether the row is hidden."""
        return self.row in self.region.table.hidden_rows

    @property
    def place(self) -> Place | None:
        """Where the row is: at its label, else at its first cell."""
        if self.label is not None:
            return self.label.place
        first = next(iter(cells_at(self.region.table, self.row, range(self.region.table.column_count))), None)
        return None if first is None else first.place


@dataclass(slots=True)
class Gathered:
    """The rows of all of a grid's regions, by the form's row that they are."""

    by_row: dict[int, list[GridRow]] = field(default_factory=dict)
    extra: list[GridRow] = field(default_factory=list)
    unlabelled: list[tuple[int | None, GridRow]] = field(default_factory=list)
    totals: list[GridRow] = field(default_factory=list)
    details: dict[int, list[GridRow]] = field(default_factory=dict)
    """Rows below a row of the form that only part its figure: `- Số buổi`, `- Số người dự`, `Pa nô`."""
    stray: list[GridRow] = field(default_factory=list)
    """Rows without a label or a figure in its column: words typed under the table."""


def gather(region: Region, columns: Columns, gathered: Gathered) -> None:
    """Sort the region's rows by what they are to the form: a row of its own, a further one, a total, words below."""
    above: GridRow | None = None
    for number in range(region.data, region.end):
        row = _read_row(region, columns, number)
        if row is None:
            continue
        if region.caption is not None:
            whole = is_sum(region, number)
            rows = (gathered.by_row if whole else gathered.details).setdefault(region.caption, [])
            rows.append(row)
        elif row.match is None:
            _sort_in(row, above, gathered)
        else:
            above = row
            gathered.by_row.setdefault(row.match.keys.index, []).append(row)


def _sort_in(row: GridRow, above: GridRow | None, gathered: Gathered) -> None:
    """A row that no label names; `above`: the row of the form that it is below."""
    index = above.match.keys.index if above is not None and above.match is not None else None
    if row.label is None:
        if any(cell.row == row.row for column in row.columns.values for cell in row.typed(column)):
            gathered.unlabelled.append((index, row))
        else:
            gathered.stray.append(row)
    elif above is not None and index is not None and _is_detail(row, above):
        gathered.details.setdefault(index, []).append(row)
    elif squeeze(row.label_text) in table_words.TOTAL_WORDS:
        gathered.totals.append(row)
    else:
        gathered.extra.append(row)


def _is_detail(row: GridRow, above: GridRow) -> bool:
    """Whether a row is a part of the one above it: marked as an item under it, or naming one of its parts."""
    measures = [placed.measure for placed in above.match.keys.row.measures] if above.match is not None else []
    catch_all = row.region.keys.catch_all
    if any(measure.id == catch_all for measure in measures):
        return False
    text = row.label_text
    if _OF_WHICH.match(text) or (_ITEM.match(text) and not _ITEM.match(above.label_text)):
        return True
    return len(words(text)) <= _LONGEST_PART and any(part_labelled(measure, text) for measure in measures)


def set_apart(gathered: Gathered, *, catch_all: bool) -> None:
    """Rows that are less or more than a row of the form, told from the row itself.

    Some of what a row enumerates (`Pa nô` of `Pa nô, áp phích`) is a part of it, beside the row itself or other such
    parts; with a `catch_all` measure a row of its words and more (`Phát thanh trên Đài huyện`) is an added row.
    """
    for index, rows in gathered.by_row.items():
        parts = _parts_of(rows)
        whole = any(row.rank.whole for row in rows)
        added = [row for row in rows if row.rank is Rank.EXTENDED] if whole and catch_all else []
        gathered.details.setdefault(index, []).extend(parts)
        gathered.extra.extend(added)
        taken = [*parts, *added]
        gathered.by_row[index] = [row for row in rows if not any(row is other for other in taken)]
    gathered.extra.sort(key=lambda row: (*row.region.spot.position, row.row))


def _parts_of(rows: Sequence[GridRow]) -> list[GridRow]:
    """Those that only part the row's figure: beside the row itself, or where nothing but parts is there."""
    parts = [row for row in rows if row.rank is Rank.CUT]
    whole = any(row.rank.whole for row in rows)
    return parts if whole or len(parts) == len(rows) > 1 else []


def _read_row(region: Region, columns: Columns, number: int) -> GridRow | None:
    cells = cells_at(region.table, number, range(region.table.column_count))
    if all(is_blank(cell) for cell in cells):
        return None
    at = region.label_column
    label = None if at is None else region.table.at(number, at)
    if label is None or not label_text(label):
        label = _label_elsewhere(region, columns, cells)
    match = match_label(region.keys, label_text(label)) if label is not None else None
    if region.caption is not None:
        match = LabelMatch(region.keys.rows[region.caption], Rank.EXACT)
    return GridRow(region, columns, number, label, match)


def label_text(cell: Cell) -> str:
    """A row that was struck out as a whole, or hidden, still has its label: its figures are told with it."""
    return next((text for text in (cell.text, cell.struck, cell.hidden) if text.strip()), "")


def _label_elsewhere(region: Region, columns: Columns, cells: Sequence[Cell]) -> Cell | None:
    """A row whose label slipped into another column, if it is surely one of the form's."""
    for cell in cells:
        if cell.column in columns.placed:
            continue
        match = match_label(region.keys, cell.text) if cell.text else None
        if match is not None and match.rank is Rank.EXACT:
            return cell
    return None


def value_columns(row: GridRow, placed: RowMeasure) -> Sequence[str]:
    """The declared columns that can answer the measure."""
    if placed.part_columns:
        return [*placed.part_columns.values(), *([placed.column] if placed.column else [])]
    return [placed.column] if placed.column else row.columns.values


def typed_cells(row: GridRow, placed: RowMeasure) -> list[Cell]:
    """The cells of those columns in which something was typed."""
    return [cell for column in value_columns(row, placed) for cell in row.typed(column)]


def row_finding(code: str, row: GridRow, placed: RowMeasure, measure: CellMeasure) -> Finding:
    """A finding about a row: its label, and all that was typed in it."""
    label = row.label.text.strip() if row.label is not None else ""
    typed = " · ".join(cell.text.strip() for cell in typed_cells(row, placed))
    place = row.place
    where = None if place is None else describe(place)
    return Finding.of(code, reading=measure.id, where=where, raw=typed, label=" ".join(label.split()))
