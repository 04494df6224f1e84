"""Rows that were typed as lines of one row: three labels in the label's cell, three figures in the value's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Cell
from baocao_cli.recognition.answers.columns import Columns
from baocao_cli.recognition.tables.cells import cells_at
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.form_keys import chunks
from baocao_cli.recognition.wording.row_labels import match_label
from baocao_cli.vietnamese.fold import tidy


@dataclass(frozen=True, slots=True)
class _LinedRow:
    """A row that is `count` rows. `headed`: its first line is a label without a figure, the others part it."""

    row: int
    count: int
    headed: bool


def with_lines_as_rows(region: Region, columns: Columns) -> Region:
    """The region on a table in which each such line is a row of its own; cells keep their places."""
    found = [_lined(region, columns, row) for row in range(region.data, region.end)]
    for lined in reversed(found):
        if lined is not None:
            region = _split(region, lined)
    return region


def _lined(region: Region, columns: Columns, row: int) -> _LinedRow | None:
    """How many rows a row is: its label's lines, if as many figures are beside them, or one less below a heading."""
    label = _label_at(region, row)
    if label is None:
        return None
    labels, figures = _lines(label), _figures(region, columns, row, label)
    lacking = {len(labels) - len(lines) for lines in figures}
    alike = _are_bare(figures) and _are_apart(labels)
    if lacking == {0} and (alike or _are_rows(region, labels)):
        return _LinedRow(row, len(labels), headed=False)
    headed = lacking == {1} and len(labels) > 2 and alike and _names_row(region, labels[0])
    return _LinedRow(row, len(labels), headed=True) if headed else None


def _label_at(region: Region, row: int) -> Cell | None:
    """The row's own label cell, if it has several lines."""
    label = None if region.label_column is None else region.table.at(row, region.label_column)
    if label is None or label.row != row or label.row_span > 1:
        return None
    return label if len(_lines(label)) > 1 else None


def _figures(region: Region, columns: Columns, row: int, label: Cell) -> list[list[str]]:
    """The lines of each filled cell of the row's figures; an empty line is a place left empty beside its label."""
    values = cells_at(region.table, row, [at for column in columns.values for at in columns.of(column)])
    count = len(_lines(label))
    return [_lines_beside(cell, count) for cell in values if cell is not label and _lines(cell)]


def _lines_beside(cell: Cell, count: int) -> list[str]:
    lines = [line.strip() for line in tidy(cell.text).strip(" ").split("\n")]
    return lines if len(lines) == count else _lines(cell)


def _lines(cell: Cell) -> list[str]:
    return [line.strip() for line in tidy(cell.text).split("\n") if line.strip()]


def _names_row(region: Region, label: str) -> bool:
    match = match_label(region.keys, label)
    return match is not None and match.rank.whole


def _are_rows(region: Region, labels: Sequence[str]) -> bool:
    """Whether each line is another row of the form."""
    matches = [match_label(region.keys, label) for label in labels]
    named = {match.keys.index for match in matches if match is not None and match.rank.whole}
    return len(named) == len(labels)


def _are_apart(labels: Sequence[str]) -> bool:
    """Whether the lines are labels of their own, and not one that was too long for its cell."""
    broken = any(label.endswith((",", "-")) for label in labels[:-1])
    return not broken or all(len(chunks(label)) == 1 for label in labels)


def _are_bare(typed: Sequence[Sequence[str]]) -> bool:
    """Whether every line is a figure without words, as under a label that has a line for each."""
    return all(not any(letter.isalpha() for letter in line) for lines in typed for line in lines)


def _split(region: Region, lined: _LinedRow) -> Region:
    more = lined.count - 1
    cells = [part for cell in region.table.cells for part in _parted(cell, lined)]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    hidden = frozenset(at if at < lined.row else at + more for at in region.table.hidden_rows)
    if lined.row in region.table.hidden_rows:
        hidden |= frozenset(range(lined.row, lined.row + lined.count))
    rows = region.table.row_count + more
    table = replace(region.table, cells=tuple(cells), row_count=rows, hidden_rows=hidden, _covered={})
    return replace(region, spot=replace(region.spot, table=table), end=region.end + more)


def _parted(cell: Cell, lined: _LinedRow) -> list[Cell]:
    """A cell of the row in as many as it has lines; one with fewer covers all of them, one below moves down."""
    if cell.row > lined.row:
        return [replace(cell, row=cell.row + lined.count - 1)]
    if cell.row + cell.row_span <= lined.row:
        return [cell]
    lines = _lines_beside(cell, lined.count)
    if lined.headed and len(lines) == lined.count - 1:
        lines = ["", *lines]
    if cell.row == lined.row and cell.row_span == 1 and len(lines) == lined.count:
        return [replace(cell, row=lined.row + index, text=line) for index, line in enumerate(lines)]
    return [replace(cell, row_span=cell.row_span + lined.count - 1)]
