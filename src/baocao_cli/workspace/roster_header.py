"""The roster's header row: found by its column names, in any order, below any title rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import words
from baocao_cli.workspace.roster_rows import RosterCell, RosterRows

COLUMNS = (
    *("code", "name", "aliases", "email", "forms", "first_month", "last_month"),
    *("superior", "place", "body", "signer_title", "former_codes"),
)
REQUIRED = ("code", "name")
_REMARK = re.compile(r"\([^)]*\)")
_FEWEST_NAMES = 2
"""A row that names fewer columns is not taken for an incomplete header."""


@dataclass(frozen=True, slots=True)
class RosterHeader:
    """The number of the header row (from 1, as Excel counts), and the index of each named column (from 0)."""

    row: int
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A row that may be the header, and the columns that it names."""

    rows: RosterRows
    number: int
    found: Mapping[str, list[int]]

    @property
    def missing(self) -> list[str]:
        return [column for column in REQUIRED if column not in self.found]


def find_header(readings: Sequence[RosterRows]) -> tuple[RosterRows, RosterHeader]:
    """The first of the possible readings that has a header, with its header.

    Raises WorkspaceFault if none has, naming the columns that the nearest row lacks.
    """
    candidates = [_Candidate(rows, number, _named_columns(cells)) for rows in readings for number, cells in rows.rows]
    for candidate in candidates:
        if not candidate.missing:
            header = RosterHeader(candidate.number, _single(candidate.rows, candidate.number, candidate.found))
            return candidate.rows, header
    nearest = max(candidates, key=lambda candidate: len(candidate.found), default=None)
    if nearest is None or len(nearest.found) < _FEWEST_NAMES:
        raise WorkspaceFault(Finding.of("roster-no-header", where=readings[0].where()))
    missing = ", ".join(f"“{_name(column)}”" for column in nearest.missing)
    where = nearest.rows.where(nearest.number)
    raise WorkspaceFault(Finding.of("roster-column-missing", where=where, columns=missing))


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
