"""Reading returns from the ledger, with their readings and findings, a few hundred at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.ledger import codec, times
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.rollup.carried import Covered

_BATCH = 300

RETURNS = """
    SELECT r.id, f.path, r.sha256, r.received_at, COALESCE(o.path, ''),
           COALESCE(c.now, r.unit), r.form, r.month, r.outcome, r.proposal, r.held_whole,
           v.supersedes, v.superseded_by, v.contested_by
    FROM returns r
    JOIN files f ON f.id = r.file
    LEFT JOIN originals o ON o.sha256 = r.sha256
    LEFT JOIN versions v ON v.return = r.id
    LEFT JOIN temp.codes c ON c.code = r.unit
    WHERE r.retired_run IS NULL
"""

_FindingsBy = dict[tuple[int, int | None], list[Finding]]


def select(connection: sqlite3.Connection, condition: str, parameters: Iterable[object] = ()) -> Iterator[KeptReturn]:
    """The returns that are not retired and meet `condition`, the rest of the SQL (`AND … ORDER BY …`)."""
    rows = connection.execute(RETURNS + condition, tuple(parameters))
    while batch := list(islice(rows, _BATCH)):
        yield from _complete(connection, batch)


def in_force(connection: sqlite3.Connection, form: str, month: str) -> list[KeptReturn]:
    """The returns on that form for that month (`YYYY-MM`) that are in force, by unit."""
    condition = (
        "AND r.month = ? AND r.form = ? AND r.unit IS NOT NULL AND v.superseded_by IS NULL"
        " AND v.contested_by IS NULL ORDER BY r.unit, r.id"
    )
    return list(select(connection, condition, (month, form)))


def _complete(connection: sqlite3.Connection, rows: list[tuple[object, ...]]) -> Iterator[KeptReturn]:
    ids = [row[0] for row in rows]
    chosen = (json.dumps(ids),)
    findings = _findings(connection, chosen)
    readings = _readings(connection, chosen, findings)
    covers = _covers(connection, chosen)
    for row in rows:
        kept = _kept(row, readings, findings)
        yield replace(kept, covers=tuple(covers[kept.id])) if kept.id in covers else kept


def _kept(row: tuple[object, ...], readings: dict[int, list[Reading]], findings: _FindingsBy) -> KeptReturn:
    (identity, path, sha256, received_at, original, unit, form, month, outcome) = row[:9]
    (proposal, held_whole, supersedes, superseded_by, contested_by) = row[9:]
    own = tuple(findings.get((_int(identity), None), ()))
    return KeptReturn(
        id=_int(identity),
        file_path=str(path),
        sha256=str(sha256),
        received_at=times.from_text(str(received_at)),
        original=str(original),
        unit=_text(unit),
        form=_text(form),
        month=None if month is None else Month.parse(str(month)),
        outcome=_outcome(ReturnOutcome(str(outcome)), own, contested_by is not None),
        proposal=codec.decode_proposal(_text(proposal)),
        supersedes=_text(supersedes),
        superseded_by=_text(superseded_by),
        readings=tuple(readings.get(_int(identity), ())),
        findings=own,
        held_whole=bool(held_whole) or contested_by is not None,
        contested=contested_by is not None,
    )


def _outcome(own: ReturnOutcome, findings: tuple[Finding, ...], contested: bool) -> ReturnOutcome:
    """The return's own outcome, unless other versions or returns changed it."""
    if contested:
        return ReturnOutcome.HELD
    if own is ReturnOutcome.ACCEPTED and highest(findings) is Severity.WARNING:
        return ReturnOutcome.ACCEPTED_WITH_WARNINGS
    return own


def _findings(connection: sqlite3.Connection, chosen: tuple[str]) -> _FindingsBy:
    found: _FindingsBy = {}
    rows = connection.execute(
        'SELECT return, reading_sequence, code, severity, reading, "where", raw, "values" FROM findings'
        " WHERE return IN (SELECT value FROM json_each(?)) ORDER BY id",
        chosen,
    )
    for identity, sequence, *members in rows:
        found.setdefault((identity, sequence), []).append(codec.decode_finding(*members))
    return found


def _readings(connection: sqlite3.Connection, chosen: tuple[str], findings: _FindingsBy) -> dict[int, list[Reading]]:
    found: dict[int, list[Reading]] = {}
    rows = connection.execute(
        "SELECT return, sequence, measure, status, value, proposal, raw, place, period, period_proposal, cumulative"
        " FROM readings WHERE return IN (SELECT value FROM json_each(?)) ORDER BY return, sequence",
        chosen,
    )
    for identity, sequence, measure, status, value, proposal, raw, place, period, period_proposal, cumulative in rows:
        reading = Reading(
            measure=measure,
            status=Status(status),
            value=codec.decode_value(value),
            proposal=codec.decode_value(proposal),
            raw=raw,
            place=codec.decode_place(place),
            period=codec.decode_period(period),
            period_proposal=codec.decode_period(period_proposal),
            findings=tuple(findings.get((identity, sequence), ())),
            cumulative=codec.decode_value(cumulative),
        )
        found.setdefault(identity, []).append(reading)
    return found


def _covers(connection: sqlite3.Connection, chosen: tuple[str]) -> dict[int, list[Covered]]:
    found: dict[int, list[Covered]] = {}
    rows = connection.execute(
        "SELECT c.return, r.form, c.name, c.code, c.superior, c.through FROM covered c"
        " JOIN returns r ON r.id = c.return WHERE c.return IN (SELECT value FROM json_each(?))"
        " ORDER BY c.return, c.sequence",
        chosen,
    )
    for identity, *members in rows:
        found.setdefault(identity, []).append(Covered(*members))
    return found


def _int(column: object) -> int:
    if not isinstance(column, int):
        raise TypeError(column)
    return column


def _text(column: object) -> str | None:
    return None if column is None else str(column)
