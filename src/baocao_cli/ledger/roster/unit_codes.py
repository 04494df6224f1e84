"""Units whose code was changed in the roster: what the ledger has under an old code counts for the present one.

Rows keep the code under which they were collected. Each connection has the temporary table `codes` (old code → present
code), through which every query reads them: taking an old code out of the roster again restores what was before.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from baocao_cli.ledger import queries


@dataclass(frozen=True, slots=True)
class CodesOfTwoUnits:
    """An old code that cannot be the unit's: both codes sent the same report in the same time."""

    old: str
    other: str
    unit: str
    month: str


def use_codes(connection: sqlite3.Connection, codes: Mapping[str, str]) -> tuple[CodesOfTwoUnits, ...]:
    """Read old codes as present ones from now on; returns those that were left out, for they are of two units."""
    connection.execute("CREATE TEMP TABLE codes (code TEXT PRIMARY KEY, now TEXT NOT NULL) STRICT, WITHOUT ROWID")
    refused = tuple(_of_two_units(connection, codes)) if codes else ()
    left_out = {each.old for each in refused}
    used = [(old, now) for old, now in codes.items() if old not in left_out]
    connection.executemany("INSERT INTO temp.codes (code, now) VALUES (?, ?)", used)
    return refused


def codes_of(connection: sqlite3.Connection, unit: str) -> str:
    """Every code of the unit that has this one, present or old, as a JSON list: `r.unit IN (… json_each(?))`."""
    rows = connection.execute("SELECT code, now FROM temp.codes").fetchall()
    present = dict(rows).get(unit, unit)
    return json.dumps([present, *(code for code, now in rows if now == present)])


def unordered(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Reports (unit, form, month) that are in force twice, under an old code and another: their versions need order."""
    rows = connection.execute(
        "SELECT r.form, r.month FROM returns r LEFT JOIN temp.codes c ON c.code = r.unit"
        " WHERE r.retired_run IS NULL AND r.form IS NOT NULL AND r.month IS NOT NULL"
        " AND COALESCE(c.now, r.unit) IN (SELECT now FROM temp.codes)"
        " GROUP BY COALESCE(c.now, r.unit), r.form, r.month HAVING COUNT(DISTINCT r.unit) > 1"
    ).fetchall()
    found: list[tuple[str, str, str]] = []
    for form, month in sorted(set(rows)):
        units = [kept.unit for kept in queries.in_force(connection, form, month)]
        found.extend((unit, form, month) for unit in dict.fromkeys(units) if unit and units.count(unit) > 1)
    return found


def _of_two_units(connection: sqlite3.Connection, codes: Mapping[str, str]) -> list[CodesOfTwoUnits]:
    """The old codes that sent a report in the same runs as another code of the unit sent it for the same month."""
    refused = []
    for unit in dict.fromkeys(codes.values()):
        group = [unit, *(old for old, now in codes.items() if now == unit)]
        runs = {code: _runs(connection, code) for code in group}
        for first, second in combinations(group, 2):
            month = _same_report(connection, first, second)
            if month is not None and _side_by_side(runs[first], runs[second]):
                refused.append(CodesOfTwoUnits(second, first, unit, month))
    return refused


def _runs(connection: sqlite3.Connection, code: str) -> tuple[int, int] | None:
    """The first and the last run in which something came under that code."""
    first, last = connection.execute("SELECT MIN(run), MAX(run) FROM returns WHERE unit = ?", (code,)).fetchone()
    return None if first is None else (first, last)


def _side_by_side(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    """Whether both codes were in use at the same time; a code that was changed is followed by the new one."""
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _same_report(connection: sqlite3.Connection, first: str, second: str) -> str | None:
    """A month for which both codes have a return on the same form; None if there is none."""
    (month,) = connection.execute(
        "SELECT MIN(a.month) FROM returns a JOIN returns b ON b.form = a.form AND b.month = a.month"
        " WHERE a.unit = ? AND b.unit = ? AND a.retired_run IS NULL AND b.retired_run IS NULL",
        (first, second),
    ).fetchone()
    return None if month is None else str(month)
