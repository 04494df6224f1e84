"""Columns by their heads: which column of a table a head's words mean, and where a table's head rows are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache

from baocao_cli.documents.model import Cell, Table
from baocao_cli.recognition import vocabulary
from baocao_cli.recognition.compiled import HeadKeys, TableKeys, without_parentheses
from baocao_cli.recognition.lines import squeeze
from baocao_cli.vietnamese.fold import tidy, words

_UNIT_NAMED = re.compile(r"(?:đvt|đơn vị tính|đơn vị)\s*[:：]?\s*([^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE)
_UNIT_IN_PARENTHESES = re.compile(
    r"\(\s*(?:tính bằng |tính theo |theo )?([^\W\d_]+(?: [^\W\d_]+)?)\s*\)", re.IGNORECASE
)
_ALIKE = 0.84
_MARGIN = 0.05
_LONGEST_HEAD = 120


class Rank(IntEnum):
    """How surely a head means a column; lower is surer."""

    PRINTED = 0
    SPELLING = 1
    WORDS_ADDED = 2
    ALIKE = 3


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

    `other` are columns with a head that means no declared column; `units` are columns that give each row's unit.
    """

    first: int
    last: int
    headed: Mapping[int, Headed]
    other: Mapping[int, Cell]
    units: tuple[int, ...] = ()

    def of(self, column: str) -> list[int]:
        """The grid columns of a declared column, the surest heads only."""
        found = {at: headed for at, headed in self.headed.items() if headed.column == column}
        if not found:
            return []
        if any(headed.rank is Rank.PRINTED for headed in found.values()):
            return [at for at, headed in found.items() if headed.rank is Rank.PRINTED]
        return list(found)

    def unit_of(self, column: str) -> str | None:
        """The unit that a head of that column gives."""
        return next((self.headed[at].unit for at in self.of(column) if self.headed[at].unit), None)

    @property
    def columns(self) -> frozenset[str]:
        """The declared columns that have a head."""
        return frozenset(headed.column for headed in self.headed.values())


def unit_in(text: str) -> str | None:
    """The unit that a head gives: `giờ` of `ĐVT: giờ`, `phút` of `Thời lượng (phút)`; None where it gives none."""
    text = tidy(text).replace("\n", " ")
    match = _UNIT_NAMED.search(text) or _UNIT_IN_PARENTHESES.search(text)
    return match[1].strip() if match else None


def is_head(keys: TableKeys, text: str) -> bool:
    """Whether a text is one of the heads for certain: cheap enough to ask of every cell."""
    if len(text) > _LONGEST_HEAD:
        return False
    return squeeze(text) in keys.by_head or squeeze(_UNIT_NAMED.sub(" ", without_parentheses(text))) in keys.by_head


@lru_cache(maxsize=16384)
def match_head(keys: TableKeys, text: str) -> tuple[str, Rank] | None:
    """The declared column that a head's words mean; None where it is none of them or not certain which."""
    if not text.strip() or len(text) > _LONGEST_HEAD:
        return None
    bare = _UNIT_NAMED.sub(" ", without_parentheses(text))
    for key in (squeeze(text), squeeze(bare)):
        head = keys.by_head.get(key)
        if head is not None:
            return head.column.id, Rank.PRINTED if head.printed else Rank.SPELLING
    spoken = words(bare)
    if vocabulary.contains(spoken, *vocabulary.PLANNED_FIGURES):
        planned = keys.columns("planned")
        return (planned[0].id, Rank.WORDS_ADDED) if planned else None
    if not spoken or vocabulary.contains(spoken, *vocabulary.OTHER_FIGURES):
        return None
    return _with_words_added(keys, spoken) or _alike(keys, "".join(spoken))


def _with_words_added(keys: TableKeys, spoken: tuple[str, ...]) -> tuple[str, Rank] | None:
    longest: HeadKeys | None = None
    for head in keys.heads:
        fits = len(head.bare) >= 3 and spoken[: len(head.words)] == head.words
        if fits and (longest is None or len(head.words) > len(longest.words)):
            longest = head
    return (longest.column.id, Rank.WORDS_ADDED) if longest is not None else None


def _alike(keys: TableKeys, squeezed: str) -> tuple[str, Rank] | None:
    if len(squeezed) < 6:
        return None
    best: dict[str, float] = {}
    for head in keys.heads:
        if abs(len(head.bare) - len(squeezed)) <= 3 and len(head.bare) >= 6:
            likeness = _likeness(head.bare, squeezed)
            best[head.column.id] = max(best.get(head.column.id, 0.0), likeness)
    ranked = sorted(best.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _ALIKE or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN):
        return None
    return ranked[0][0], Rank.ALIKE


@lru_cache(maxsize=8192)
def _likeness(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def read_head(keys: TableKeys, table: Table, row: int) -> HeadRows | None:
    """What the columns mean if `row` is the last head row; None where too few heads are known."""
    headed: dict[int, Headed] = {}
    other: dict[int, Cell] = {}
    units: list[int] = []
    first = row
    for column in range(table.column_count):
        cells = _head_cells(table, row, column)
        if not cells:
            continue
        first = min(first, *(cell.row for cell in cells))
        match = _match_stack(keys, cells)
        if match is not None:
            unit = next((unit for cell in cells if (unit := unit_in(cell.text))), None)
            headed[column] = Headed(match[0], match[1], cells[0], unit)
        elif squeeze(cells[0].text) in vocabulary.UNIT_HEADS:
            units.append(column)
        else:
            other[column] = cells[0]
    found = HeadRows(first, max(row, first), headed, other, tuple(units))
    return found if len(found.columns) >= 2 else None


def _head_cells(table: Table, row: int, column: int) -> list[Cell]:
    """The head cells over a column, the lowest first: of that row, and of the one above it."""
    lowest = table.at(row, column)
    above = table.at(row - 1, column) if row > 0 else None
    if lowest is not None and above is lowest:
        above = None
    return [cell for cell in (lowest, above) if cell is not None and cell.text.strip()]


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
    if len(below.columns) < len(here.columns):
        return False
    row = here.last + 1
    grouped = [at for at, headed in here.headed.items() if headed.head.column_span > 1 and headed.head.row_span == 1]
    own = [at for at in grouped if (cell := table.at(row, at)) is not None and cell.row == row and cell.text.strip()]
    apart = [at for at in here.headed if at not in grouped]
    return bool(own) and all(
        (cell := table.at(row, at)) is None or cell.row < row or not cell.text.strip() for at in apart
    )
