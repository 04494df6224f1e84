"""What the ledger knows of the roster's changes: codes that vanished while others appeared, old codes of two units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from baocao_cli.findings import Finding
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.store import Ledger
from baocao_cli.workspace.folder import Workspace

_NAMED = 5
"""How many codes are named that may stand for the vanished one."""


@dataclass(frozen=True, slots=True)
class _Came:
    """The months and the runs in which something came under a code."""

    first_month: str
    last_month: str
    first_run: int
    last_run: int


def roster_changes(workspace: Workspace) -> tuple[Finding, ...]:
    """A warning for each code that vanished from the roster, and for each old code that is of another unit.

    The codes that may stand for a vanished one are named, the likest first; not those that have an old code already.
    """
    with open_ledger(workspace) as ledger:
        came = _came_under(ledger)
        return (*_of_two_units(ledger), *_vanished(workspace, came))


def _came_under(ledger: Ledger) -> dict[str, _Came]:
    rows = ledger.connection.execute(
        "SELECT COALESCE(c.now, r.unit), MIN(r.month), MAX(r.month), MIN(r.run), MAX(r.run)"
        " FROM returns r LEFT JOIN temp.codes c ON c.code = r.unit"
        " WHERE r.retired_run IS NULL AND r.unit IS NOT NULL AND r.month IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    return {unit: _Came(*members) for unit, *members in rows}


def _of_two_units(ledger: Ledger) -> Iterator[Finding]:
    for each in ledger.refused_codes:
        yield Finding.of("roster-former-code-of-two", raw=each.old, other=each.other, unit=each.unit, month=each.month)


def _vanished(workspace: Workspace, came: Mapping[str, _Came]) -> Iterator[Finding]:
    codes = [unit.code for unit in workspace.units]
    new = [unit.code for unit in workspace.units if not unit.former_codes]
    known = {*codes, *workspace.former_codes}
    for code, of_code in came.items():
        if code in known:
            continue
        instead = [unit for unit in new if unit not in came or _apart(came[unit], of_code)]
        instead.sort(key=lambda unit: -SequenceMatcher(None, code, unit).ratio())
        if instead:
            named = ", ".join(instead[:_NAMED]) + (", …" if len(instead) > _NAMED else "")
            first, last = of_code.first_month, of_code.last_month
            months = first if first == last else f"{first} – {last}"
            yield Finding.of("roster-code-vanished", raw=code, months=months, new=named, file=workspace.roster.name)


def _apart(one: _Came, other: _Came) -> bool:
    """Whether the one code was used only before or only after the other: they may be of one unit."""
    return one.first_run > other.last_run or one.last_run < other.first_run
