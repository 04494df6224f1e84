"""Rules about annexes and tables."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.checking.lines import Table
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.texts import say

_FEWEST_ROWS = 2


def referenced(clause: str) -> Rule:
    """Every annex says which document it comes with."""

    def check(paper: Paper) -> Iterator[Observation]:
        numbers = paper.parts.lines(Part.ANNEX_NUMBER)
        references = paper.parts.lines(Part.ANNEX_REFERENCE)
        if numbers:
            found = say("check.found.references", annexes=len(numbers), references=len(references))
            yield Observation(len(references) >= len(numbers), found, numbers[0].where)

    return Rule(Part.ANNEX_REFERENCE, "present", clause, check, asks="annex-reference")


def titled(clause: str) -> Rule:
    """A title below the annex's number."""

    def check(paper: Paper) -> Iterator[Observation]:
        numbers, titles = (paper.parts.lines(part) for part in (Part.ANNEX_NUMBER, Part.ANNEX_TITLE))
        if numbers:
            yield Observation(bool(titles), titles[0].where if titles else say("check.found.none"), numbers[0].where)

    return Rule(Part.ANNEX_TITLE, "present", clause, check)


def _data_tables(paper: Paper) -> Iterator[Table]:
    for table in paper.tables:
        if table.bordered and len(table.rows) >= _FEWEST_ROWS:
            yield table


def heads_repeat() -> Rule:
    """The first row is marked as a head, so that every page shows it."""

    def check(paper: Paper) -> Iterator[Observation]:
        for table in _data_tables(paper):
            kept = table.rows[0].header
            yield Observation(kept, say(f"check.found.{'repeats' if kept else 'no-repeat'}"), str(table))

    return Rule("table", "head", None, check)


def rows_whole() -> Rule:
    """Rows do not break across pages; one taller than a page has to."""

    def check(paper: Paper) -> Iterator[Observation]:
        for table in _data_tables(paper):
            broken = [index for index, row in enumerate(table.rows, start=1) if not row.whole]
            kept = not broken or (len(broken) < len(table.rows) and _all_tall(paper, table, broken))
            rows = ", ".join(map(str, broken[:8]))
            found = say("check.found.rows-break", rows=rows) if broken else say("check.found.rows-whole")
            yield Observation(kept, found, str(table))

    return Rule("table", "rows", None, check)


_TALL = 900
"""Characters in one row: about a page's height in a column of a table."""


def _all_tall(paper: Paper, table: Table, rows: list[int]) -> bool:
    lengths = dict.fromkeys(rows, 0)
    for line in paper.lines:
        if line.spot.table == table.number and line.spot.row in lengths:
            lengths[line.spot.row] += len(line.text)
    return all(length >= _TALL for length in lengths.values())
