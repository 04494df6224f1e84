"""A row of the form that came as a table of its own: under `2. Tuyên truyền miệng`, or with that label in it, with
`Số buổi | Số người`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baocao_cli.documents.model import Document, Paragraph, Table
from baocao_cli.forms.declaration import CellMeasure, Grid, PartsMeasure
from baocao_cli.papers.lines import Position, Spot, squeeze
from baocao_cli.recognition.tables.cells import is_blank
from baocao_cli.recognition.tables.head_rows import HeadRows, read_head
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.form_keys import CompiledForms, RowKeys, TableKeys
from baocao_cli.recognition.wording.part_names import part_named, parts_named
from baocao_cli.recognition.wording.row_labels import match_label

_FARTHEST = 2
_MOST_HEAD_ROWS = 3


def add_captioned(
    forms: CompiledForms, document: Document, spots: Sequence[Spot], found: dict[Position, list[Region]]
) -> None:
    """Take tables that nothing else is known of by the line above them, if it is a row's label, and by their heads;
    beside other tables of the form by a row's label in them, too.

    Adds to `found`: regions by the position of their table.
    """
    for spot in spots:
        if spot.position not in found and len(spot.position) == 1:
            known = {region.keys for own in found.values() for region in own}
            region = _captioned(forms, document, spot) or _labelled(known, spot)
            if region is not None:
                found[spot.position] = [region]


def _labelled(known: Iterable[TableKeys], spot: Spot) -> Region | None:
    """The table of a row whose label is in it, under heads that name the row's parts or unit."""
    table = spot.table
    for keys in known:
        for cell in table.cells if isinstance(keys.declared, Grid) else ():
            match = match_label(keys, cell.text) if cell.row else None
            head = read_head(keys, table, cell.row - 1, least=0) if match is not None and match.rank.whole else None
            if match is None or head is None:
                continue
            if any(_all_parts(placed.measure, head.texts) for placed in match.keys.row.measures):
                return Region(keys, spot, head.first, head.last + 1, table.row_count, head, cell.column)
    return None


def _captioned(forms: CompiledForms, document: Document, spot: Spot) -> Region | None:
    for caption in _captions(document, spot):
        for keys in forms.tables:
            match = match_label(keys, caption) if isinstance(keys.declared, Grid) else None
            if match is not None and match.rank.whole:
                return _region(keys, match.keys, spot)
    return None


def _captions(document: Document, spot: Spot) -> list[str]:
    """The lines right above the table, the nearest first; another table ends them."""
    found: list[str] = []
    for block in reversed(document.blocks[: spot.position[0]]):
        if not isinstance(block, Paragraph) or len(found) == _FARTHEST:
            break
        if block.text.strip():
            found.append(block.text.strip())
    return found


def _region(keys: TableKeys, row: RowKeys, spot: Spot) -> Region | None:
    table = spot.table
    for number in range(min(_MOST_HEAD_ROWS, table.row_count - 1)):
        head = read_head(keys, table, number, least=0)
        if head is not None and _has_figures(keys, row, head):
            label = _label_column(keys, row, head, table)
            return Region(keys, spot, head.first, head.last + 1, table.row_count, head, label, caption=row.index)
    return None


def _has_figures(keys: TableKeys, row: RowKeys, head: HeadRows) -> bool:
    """Whether a head is above the figures: the value column's, or the parts' of the row's measure."""
    if any(column.id in head.columns for column in keys.columns("value")):
        return True
    return any(_all_parts(placed.measure, head.texts) for placed in row.row.measures)


def _all_parts(measure: CellMeasure, heads: Sequence[str]) -> bool:
    """Whether the heads name the measure's figure, or two of them at least."""
    if not isinstance(measure, PartsMeasure):
        return False
    return len(parts_named(measure, heads)) >= min(2, len(measure.parts))


def _label_column(keys: TableKeys, row: RowKeys, head: HeadRows, table: Table) -> int | None:
    """The column that says what each row is: by its head, else the first that holds neither numbers nor figures."""
    for column in keys.columns("label"):
        if head.of(column.id):
            return head.of(column.id)[0]
    for at in range(table.column_count):
        parts = [part_named(placed.measure, head.words(at)) for placed in row.row.measures]
        if at not in head.headed and not any(parts) and at not in head.units:
            return at
    return None


def is_sum(region: Region, row: int) -> bool:
    """Whether a row of a captioned table gives the measure's own figures: a row of sums, or the only row there is, with
    no label but the measure's own.
    """
    texts = [squeeze(cell.text) for at in range(region.table.column_count) if (cell := region.table.at(row, at))]
    if any(text in table_words.TOTAL_WORDS for text in texts):
        return True
    filled = {cell.row for cell in region.table.cells if region.data <= cell.row < region.end and not is_blank(cell)}
    return filled == {row} and _is_own_label(region, row)


def _is_own_label(region: Region, row: int) -> bool:
    """Whether the row says nothing of what it is, or just what the caption says."""
    label = None if region.label_column is None else region.table.at(row, region.label_column)
    if label is None or not label.text.strip():
        return True
    match = match_label(region.keys, label.text)
    return match is not None and match.keys.index == region.caption and match.rank.whole
