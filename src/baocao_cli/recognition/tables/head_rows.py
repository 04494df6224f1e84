"""The head of a table: which rows it has, and what each column of the grid means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocao_cli.documents.model import Cell, Table
from baocao_cli.recognition.wording.column_heads import Rank, is_unit_head, match_head, unit_in
from baocao_cli.recognition.wording.form_keys import TableKeys
from baocao_cli.recognition.wording.qualifiers import Qualifier, qualifier_of


@dataclass(frozen=True, slots=True)
class Headed:
    """A grid column (0-based) and the declared column that its head means."""

    column: str
    rank: Rank
    head: Cell
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class HeadRows:
    """A table's head: rows `first`..`last` (0-based, both included), what each grid column means.

    `other` are columns with a head that means no declared column; `units` are columns that give each row's unit;
    `qualifiers` say whose figures a column holds, where its head says so.
    """

    first: int
    last: int
    headed: Mapping[int, Headed]
    other: Mapping[int, Cell]
    units: tuple[int, ...] = ()
    qualifiers: Mapping[int, Qualifier] = field(default_factory=dict)

    def of(self, column: str) -> list[int]:
        """The grid columns of a declared column, the surest heads only."""
        found = {at: headed for at, headed in self.headed.items() if headed.column == column}
        if not found:
            return []
        if any(headed.rank is Rank.PRINTED for headed in found.values()):
            return [at for at, headed in found.items() if headed.rank is Rank.PRINTED]
        return list(found)

    def cell(self, at: int) -> Cell | None:
        """The lowest head cell over a grid column."""
        headed = self.headed.get(at)
        return headed.head if headed is not None else self.other.get(at)

    def words(self, at: int) -> str:
        """The words of that cell on one line."""
        cell = self.cell(at)
        return "" if cell is None else " ".join(cell.text.split())

    @property
    def texts(self) -> list[str]:
        """The words over every column that has any."""
        return [self.words(at) for at in (*self.headed, *self.other)]

    def unit(self, at: int) -> str | None:
        """The unit that a column's head gives."""
        headed = self.headed.get(at)
        cell = self.other.get(at)
        return headed.unit if headed is not None else (unit_in(cell.text) if cell is not None else None)

    @property
    def columns(self) -> frozenset[str]:
        """The declared columns that have a head."""
        return frozenset(headed.column for headed in self.headed.values())


def read_head(keys: TableKeys, table: Table, row: int, least: int = 2) -> HeadRows | None:
    """What the columns mean if `row` is the last head row; None where fewer than `least` heads are known."""
    headed: dict[int, Headed] = {}
    other: dict[int, Cell] = {}
    units: list[int] = []
    qualifiers: dict[int, Qualifier] = {}
    first = row
    for column in range(table.column_count):
        cells = _head_cells(table, row, column)
        if not cells:
            continue
        first = min(first, *(cell.row for cell in cells))
        qualifier = qualifier_of(" ".join(cell.text for cell in reversed(cells)))
        if qualifier is not None:
            qualifiers[column] = qualifier
        match = _match_stack(keys, cells)
        if match is not None:
            unit = next((unit for cell in cells if (unit := unit_in(cell.text))), None)
            headed[column] = Headed(match[0], match[1], cells[0], unit)
        elif is_unit_head(cells[0].text):
            units.append(column)
        else:
            other[column] = cells[0]
    found = HeadRows(first, max(row, first), headed, other, tuple(units), qualifiers)
    return found if len(found.columns) >= least else None


def _head_cells(table: Table, row: int, column: int) -> list[Cell]:
    """The head cells over a column, the lowest first: of that row, and of the one above it that groups some columns."""
    lowest = table.at(row, column)
    above = _group_above(table, row, column)
    if lowest is not None and above is lowest:
        above = None
    return [cell for cell in (lowest, above) if cell is not None and cell.text.strip()]


def _group_above(table: Table, row: int, column: int) -> Cell | None:
    """The head in the row above: the cell itself, or, where it was left empty, the one to its left whose column has a
    head of its own below too. A row of one text is a title over the table, no head.
    """
    if row == 0 or len({id(cell) for cell in _texts_in(table, row - 1)}) < 2:
        return None
    for at in range(column, -1, -1):
        above = table.at(row - 1, at)
        if above is not None and above.text.strip():
            return above if at == column or _begins_words(table, row, at) else None
    return None


def _texts_in(table: Table, row: int) -> list[Cell]:
    cells = (table.at(row, at) for at in range(table.column_count))
    return [cell for cell in cells if cell is not None and cell.text.strip()]


def _match_stack(keys: TableKeys, cells: list[Cell]) -> tuple[str, Rank] | None:
    """A lower head of its own goes before its group's; a qualifier below (`Lũy kế`) goes with the group's words."""
    match = match_head(keys, cells[0].text)
    if match is not None or len(cells) == 1:
        return match
    return match_head(keys, f"{cells[1].text} {cells[0].text}")


def find_head(keys: TableKeys, table: Table, row: int) -> HeadRows | None:
    """The head whose first words stand in `row`, one or two rows high; None where that row is no head."""
    here = read_head(keys, table, row)
    below = read_head(keys, table, row + 1) if row + 1 < table.row_count else None
    if here is None and (below is None or below.first != row):
        return None
    if here is None:
        return below
    if below is not None and below.first <= row and _continues(table, here, below):
        return below
    return here


def _continues(table: Table, here: HeadRows, below: HeadRows) -> bool:
    """Whether the row below is a second head row: it names more columns, or qualifies a group's head."""
    if len(below.columns) > len(here.columns):
        return True
    row = here.last + 1
    grouped = [at for at in here.headed if _is_group(table, row, at, here.headed[at].head)]
    apart = [at for at in here.headed if at not in grouped]
    own = any(_begins_text(table, row, at) for at in grouped)
    return own and not any(_begins_text(table, row, at) for at in apart)


def _is_group(table: Table, row: int, at: int, head: Cell) -> bool:
    """Whether a head is over several columns: merged, or with words below it and below the empty cell to its right."""
    if head.column_span > 1:
        return head.row_span == 1
    beside = table.at(row - 1, at + 1)
    empty = at + 1 < table.column_count and (beside is None or not beside.text.strip())
    return empty and _begins_words(table, row, at) and _begins_words(table, row, at + 1)


def _begins_text(table: Table, row: int, at: int) -> bool:
    """Whether a cell with text begins in that row of the grid."""
    cell = table.at(row, at)
    return cell is not None and cell.row == row and bool(cell.text.strip())


def _begins_words(table: Table, row: int, at: int) -> bool:
    """Whether it is words, as of a head, and no figure."""
    cell = table.at(row, at)
    return cell is not None and _begins_text(table, row, at) and cell.text.strip()[0].isalpha()
