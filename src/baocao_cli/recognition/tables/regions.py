"""Where in a document a form's tables are: a region is a run of rows under one head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao_cli.documents.model import Table
from baocao_cli.forms.declaration import Form, Grid
from baocao_cli.papers.lines import Position, Spot, squeeze
from baocao_cli.recognition.tables.head_rows import Headed, HeadRows, find_head
from baocao_cli.recognition.tables.table_end import end_of_rows
from baocao_cli.recognition.wording.column_heads import Rank, is_head
from baocao_cli.recognition.wording.form_keys import CompiledForms, TableKeys
from baocao_cli.recognition.wording.part_names import parts_named
from baocao_cli.recognition.wording.row_labels import LabelMatch, match_label
from baocao_cli.recognition.wording.row_labels import Rank as LabelRank
from baocao_cli.recognition.wording.table_words import TOTAL_WORDS
from baocao_cli.vietnamese.fold import words

_FEWEST_MARKS = 3
"""Of a row that numbers the columns."""


@dataclass(frozen=True, slots=True)
class Region:
    """Rows `first`..`end` (0-based, `end` left out) of a table; its data begin at `data`.

    `head` is None where the table goes on without one. `label_column` is the grid column of a grid's labels.
    """

    keys: TableKeys
    spot: Spot
    first: int
    data: int
    end: int
    head: HeadRows | None
    label_column: int | None = None
    strong: bool = True
    caption: int | None = None
    """The form's row (0-based) whose own table it is."""
    unit_above: str | None = None
    """The unit of time that a line above the table gives: `ĐVT: giờ`."""

    @property
    def form(self) -> Form:
        """The form whose table it is."""
        return self.keys.form

    @property
    def table(self) -> Table:
        """The document's table."""
        return self.spot.table

    @property
    def start(self) -> Position:
        """Where it begins, in the document's order."""
        return (*self.spot.position, self.first)

    @property
    def stop(self) -> Position:
        """Where it ends, in the document's order."""
        return (*self.spot.position, self.end)


@dataclass(frozen=True, slots=True)
class _Band:
    """A candidate: a head (or none) and the rows until the next head or the table's end."""

    first: int
    data: int
    end: int


def find_regions(forms: CompiledForms, spot: Spot) -> list[Region]:
    """Every region of the table, of whatever form; at most one form for each run of rows."""
    table = spot.table
    heads = {row: found for row in _candidate_rows(forms, table) if (found := _heads_at(forms, table, row))}
    regions: list[Region] = []
    for band, known in _bands(forms, table, heads):
        region = _best(forms, spot, band, known)
        if region is not None:
            regions.append(region)
    return regions


def _candidate_rows(forms: CompiledForms, table: Table) -> Iterator[int]:
    """Rows that hold at least one known head of their own."""
    seen = -1
    for cell in table.cells:
        if cell.row != seen and cell.text and any(is_head(keys, cell.text) for keys in forms.tables):
            seen = cell.row
            yield cell.row


def _heads_at(forms: CompiledForms, table: Table, row: int) -> dict[TableKeys, HeadRows]:
    return {keys: head for keys in forms.tables if (head := find_head(keys, table, row)) is not None}


def _bands(
    forms: CompiledForms, table: Table, heads: dict[int, dict[TableKeys, HeadRows]]
) -> Iterator[tuple[_Band, dict[TableKeys, HeadRows]]]:
    starts: list[tuple[int, int, dict[TableKeys, HeadRows]]] = []
    reached = -1
    for row in sorted(heads):
        last = max(head.last for head in heads[row].values())
        if row > reached:
            starts.append((row, _skip_numbered(table, last + 1), heads[row]))
            reached = last
    if not starts:
        yield _Band(0, 0, end_of_rows(forms, table, 0, table.row_count)), {}
        return
    for index, (first, data, known) in enumerate(starts):
        limit = starts[index + 1][0] if index + 1 < len(starts) else table.row_count
        yield _Band(first, data, end_of_rows(forms, table, data, limit)), known


def _skip_numbered(table: Table, row: int) -> int:
    """Past a row that numbers the columns: `(1) (2) (3) (4)`, `A B 1 2`."""
    if row >= table.row_count:
        return row
    texts = [cell.text.strip() for column in range(table.column_count) if (cell := table.at(row, column))]
    marks = [text.strip("()") for text in texts if text]
    return row + 1 if len(marks) >= _FEWEST_MARKS and _count_up(marks) else row


def _count_up(marks: list[str]) -> bool:
    """Whether marks are letters from A on and then numbers from 1 on."""
    letters = "".join(mark for mark in marks if mark.isalpha())
    numbers = [str(number) for number in range(1, len(marks) - len(letters) + 1)]
    return letters.upper() == "ABCD"[: len(letters)] and marks == [*letters, *numbers]


def _best(forms: CompiledForms, spot: Spot, band: _Band, known: dict[TableKeys, HeadRows]) -> Region | None:
    grids = [
        region
        for keys in forms.tables
        if isinstance(keys.declared, Grid) and (region := _as_grid(keys, spot, band, known.get(keys)))
    ]
    if grids:
        return max(grids, key=lambda region: _label_hits(region.keys, spot.table, band)[1])
    lists = [
        region
        for keys, head in known.items()
        if not isinstance(keys.declared, Grid) and (region := _as_list(keys, spot, band, head))
    ]
    lists.sort(key=lambda region: (not region.strong, -len(region.head.columns if region.head else ())))
    return lists[0] if lists else None


def _label_hits(keys: TableKeys, table: Table, band: _Band) -> tuple[int | None, int]:
    """The column that holds the most of the form's row labels, and how many different ones."""
    hits: dict[int, set[int]] = {}
    for cell in table.cells:
        if band.data <= cell.row < band.end and cell.text:
            match = match_label(keys, cell.text)
            if match is not None:
                hits.setdefault(cell.column, set()).add(match.keys.index)
    if not hits:
        return None, 0
    counts = Counter({column: len(rows) for column, rows in hits.items()})
    column, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    return column, count


def _as_grid(keys: TableKeys, spot: Spot, band: _Band, head: HeadRows | None) -> Region | None:
    column, hits = _label_hits(keys, spot.table, band)
    enough = min(2, len(keys.rows))
    if head is not None and hits < enough and _is_of_one_row(keys, spot.table, band, head, column):
        enough = 1
    if column is None or hits < enough:
        return None
    return Region(keys, spot, band.first, band.data, band.end, head, column)


def _is_of_one_row(keys: TableKeys, table: Table, band: _Band, head: HeadRows, column: int | None) -> bool:
    """Whether the heads are the form's for sure: as it prints them, or the parts of the one row that is there; or the
    rows are nothing but several parts of one row: `Pa nô`, `Áp phích`, `Khẩu hiệu`.
    """
    matches = _labels_matched(keys, table, band, column)
    if _names_values(keys, head) and (_names_label_as_printed(keys, head) or _are_parts(matches)):
        return True
    rows = [match.keys.row for match in matches if match is not None and match.rank.whole]
    return any(len(parts_named(placed.measure, head.texts)) > 1 for row in rows for placed in row.measures)


def _labels_matched(keys: TableKeys, table: Table, band: _Band, column: int | None) -> list[LabelMatch | None]:
    """What each label in that column is, totals' labels left out; None for one that the form does not know."""
    labels = [cell.text for cell in table.cells if cell.column == column and cell.row in range(band.data, band.end)]
    return [match_label(keys, label) for label in labels if label.strip() and squeeze(label) not in TOTAL_WORDS]


def _are_parts(matches: Sequence[LabelMatch | None]) -> bool:
    """Whether labels are several, and nothing but parts of one row."""
    rows = {match.keys.index if match is not None and match.rank is LabelRank.CUT else None for match in matches}
    return len(matches) > 1 and len(rows) == 1 and None not in rows


def _names_values(keys: TableKeys, head: HeadRows) -> bool:
    return any(column.id in head.columns for column in keys.columns("value"))


def _names_label_as_printed(keys: TableKeys, head: HeadRows) -> bool:
    labels = {column.id for column in keys.columns("label")}
    return any(headed.column in labels and headed.rank is Rank.PRINTED for headed in head.headed.values())


def _as_list(keys: TableKeys, spot: Spot, band: _Band, head: HeadRows) -> Region | None:
    """A list is known by its heads: its first value column and one more; surely where one is the form's own."""
    values = [column for column in keys.columns("value") if column.id in head.columns]
    needed = next(iter(keys.columns("value")), None)
    if needed is None or needed not in values or len(head.columns) < 2:
        return None
    strong = len(head.other) <= len(head.columns) and any(
        headed.column == needed.id and _is_own_head(keys, headed) for headed in head.headed.values()
    )
    return Region(keys, spot, band.first, band.data, band.end, head, None, strong)


def _is_own_head(keys: TableKeys, headed: Headed) -> bool:
    """Whether a head is this form's and hardly another's: as printed, the first of its words, or naming its entries."""
    spoken = words(headed.head.text)
    if headed.rank is Rank.PRINTED or keys.own_words.intersection(spoken):
        return True
    return any(
        head.column.id == headed.column and head.printed and head.words[: len(spoken)] == spoken for head in keys.heads
    )
