"""The roster's header row: found by its names, in any order, under whatever titles stand above it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import words
from baocao_cli.workspace.roster_rows import RosterCell, RosterRows

COLUMNS = ("code", "name", "aliases", "email", "forms", "first_month", "last_month", "superior")
REQUIRED = ("code", "name")
_REMARK = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class RosterHeader:
    """The header's row as Excel counts, and the 0-based column of each name."""

    row: int
    columns: Mapping[str, int]


def find_header(readings: Sequence[RosterRows]) -> tuple[RosterRows, RosterHeader]:
    """The reading of the file that has a header, with it.

    Raises WorkspaceFault where no reading has one, telling what the nearest lacks.
    """
    best: tuple[RosterRows, int, dict[str, list[int]]] | None = None
    for rows in readings:
        for number, cells in rows.rows:
            found = _named_columns(cells)
            if all(column in found for column in REQUIRED):
                return rows, RosterHeader(number, _single(rows, number, found))
            if found and (best is None or len(found) > len(best[2])):
                best = (rows, number, found)
    if best is None or len(best[2]) < 2:
        raise WorkspaceFault(Finding.of("roster-no-header", where=readings[0].where()))
    rows, number, found = best
    missing = ", ".join(f"“{_name(column)}”" for column in REQUIRED if column not in found)
    raise WorkspaceFault(Finding.of("roster-column-missing", where=rows.where(number), columns=missing))


def _named_columns(cells: Sequence[RosterCell]) -> dict[str, list[int]]:
    """Which columns a row names, compared without case, diacritics and remarks in brackets."""
    names = {words(_name(column)): column for column in COLUMNS}
    found: dict[str, list[int]] = {}
    for index, cell in enumerate(cells):
        column = names.get(words(_REMARK.sub("", cell.text).replace("-", "")))
        if column is not None:
            found.setdefault(column, []).append(index)
    return found


def _single(rows: RosterRows, number: int, found: Mapping[str, list[int]]) -> dict[str, int]:
    twice = [column for column, indexes in found.items() if len(indexes) > 1]
    if twice:
        raise WorkspaceFault(
            [Finding.of("roster-column-twice", where=rows.where(number), column=_name(column)) for column in twice]
        )
    return {column: indexes[0] for column, indexes in found.items()}


def _name(column: str) -> str:
    return say(f"roster.column.{column}")
