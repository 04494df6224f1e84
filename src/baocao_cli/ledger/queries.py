"""Reading returns from the ledger, with their readings and findings, a few hundred at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.ledger import codec, times
from baocao_cli.ledger.decided import decisions
from baocao_cli.ledger.decided.answers import with_answers
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.rollup.carried import Covered

_BATCH = 300

RETURNS = """
    SELECT r.id, f.path, r.sha256, r.received_at, COALESCE(o.path, ''),
           COALESCE(c.now, r.unit), r.form, r.month, r.outcome,
           r.proposal, r.held_whole, r.time_known, r.addition, r.contradicted, COALESCE(r.month, r.asked_in),
           (SELECT COUNT(*) FROM returns o WHERE o.file = r.file AND o.retired_run IS r.retired_run AND o.id <= r.id),
           v.supersedes, v.superseded_by, v.contested_by
    FROM returns r
    JOIN files f ON f.id = r.file
    LEFT JOIN originals o ON o.sha256 = r.sha256
    LEFT JOIN versions v ON v.return = r.id
    LEFT JOIN temp.codes c ON c.code = r.unit
    WHERE r.retired_run IS NULL
"""

_FindingsBy = dict[tuple[int, int | None], list[Finding]]


IN_FORCE = """ AND r.unit IS NOT NULL AND r.form IS NOT NULL AND r.month IS NOT NULL AND r.held_whole = 0
    AND r.outcome <> 'empty' AND COALESCE(v.withdrawn, 0) = 0 AND v.superseded_by IS NULL AND v.contested_by IS NULL """
"""The condition of being in force (contract §5)."""
WAITS = """ AND (r.outcome = 'held' OR v.contested_by IS NOT NULL OR v.holds) AND r.outcome <> 'empty'
    AND COALESCE(v.withdrawn, 0) = 0 AND v.superseded_by IS NULL """
"""The condition of waiting for a person, wholly or in part."""


def select(
    connection: sqlite3.Connection, condition: str, parameters: Iterable[object] = (), *, own: bool = False
) -> Iterator[KeptReturn]:
    """The returns that are not retired and meet `condition`, the rest of the SQL (`AND … ORDER BY …`).

    `own`: with the readings of their own files only, none taken over from an older version.
    """
    rows = connection.execute(RETURNS + condition, tuple(parameters))
    while batch := list(islice(rows, _BATCH)):
        completed = _complete(connection, batch)
        yield from completed if own else _with_taken(connection, list(completed))


def in_force(connection: sqlite3.Connection, form: str, month: str) -> list[KeptReturn]:
    """The returns on that form for that month (`YYYY-MM`) that are in force, by unit."""
    return list(select(connection, f"{IN_FORCE} AND r.month = ? AND r.form = ? ORDER BY r.unit, r.id", (month, form)))


def _with_taken(connection: sqlite3.Connection, batch: Sequence[KeptReturn]) -> Iterator[KeptReturn]:
    """The returns, the readings that they take over from older versions in the places of their own."""
    rows = connection.execute(
        "SELECT return, measure, source FROM taken WHERE return IN (SELECT value FROM json_each(?))",
        (json.dumps([kept.id for kept in batch]),),
    ).fetchall()
    sources = by_ids(connection, sorted({source for _return, _measure, source in rows})) if rows else {}
    taken: dict[int, dict[str, KeptReturn]] = {}
    for identity, measure, source in rows:
        taken.setdefault(identity, {})[measure] = sources[source]
    for kept in batch:
        yield _taking(kept, taken[kept.id]) if kept.id in taken else kept


def by_ids(connection: sqlite3.Connection, identities: Sequence[int]) -> dict[int, KeptReturn]:
    """The returns with those ids, retired ones included, with the readings of their own files only."""
    chosen = json.dumps(list(identities))
    condition = RETURNS.replace("WHERE r.retired_run IS NULL", "WHERE r.id IN (SELECT value FROM json_each(?))")
    return {kept.id: kept for kept in _complete(connection, connection.execute(condition, (chosen,)).fetchall())}


def _taking(kept: KeptReturn, taken: Mapping[str, KeptReturn]) -> KeptReturn:
    readings = {(measure, reading.measure): reading for measure, source in taken.items() for reading in source.readings}
    effective = tuple(readings.get((reading.measure, reading.measure), reading) for reading in kept.readings)
    held = any(reading.status is Status.HELD for reading in effective)
    return replace(
        kept,
        readings=effective,
        outcome=ReturnOutcome.HELD if held else kept.outcome,
        taken={measure: source.origin for measure, source in taken.items()},
    )


def _complete(connection: sqlite3.Connection, rows: list[tuple[object, ...]]) -> Iterator[KeptReturn]:
    ids = [row[0] for row in rows]
    chosen = (json.dumps(ids),)
    findings = _findings(connection, chosen)
    readings = _readings(connection, chosen, findings)
    covers = _covers(connection, chosen)
    given = (
        decisions.of_contents(connection, [str(row[2]) for row in rows]) if decisions.has_answers(connection) else []
    )
    for row in rows:
        kept = _kept(row, readings, findings)
        kept = replace(kept, covers=tuple(covers[kept.id])) if kept.id in covers else kept
        yield with_answers(kept, given) if given else kept


def _kept(row: tuple[object, ...], readings: dict[int, list[Reading]], findings: _FindingsBy) -> KeptReturn:
    (identity, path, sha256, received_at, original, unit, form, month, outcome) = row[:9]
    (proposal, held_whole, time_known, addition, contradicted, asked_in, ordinal) = row[9:16]
    (supersedes, superseded_by, contested_by) = row[16:]
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
        time_known=bool(time_known),
        addition=bool(addition),
        contradicted=bool(contradicted),
        ordinal=_int(ordinal),
        asked_in=None if asked_in is None else Month.parse(str(asked_in)),
    )


def _outcome(own: ReturnOutcome, findings: tuple[Finding, ...], contested: bool) -> ReturnOutcome:
    """The return's own outcome, unless other versions or returns changed it."""
    if contested and own is not ReturnOutcome.EMPTY:
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
        "SELECT return, sequence, measure, status, value, proposal, raw, place, period, period_proposal, cumulative,"
        " is_total FROM readings WHERE return IN (SELECT value FROM json_each(?)) ORDER BY return, sequence",
        chosen,
    )
    for identity, sequence, measure, status, value, proposal, raw, place, *others in rows:
        period, period_proposal, cumulative, is_total = others
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
            is_total=bool(is_total),
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
