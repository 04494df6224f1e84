"""Keeping in the ledger where the versions of one return stand."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from baocao_cli.findings import Finding
from baocao_cli.ledger import codec, queries
from baocao_cli.ledger.decided import decisions
from baocao_cli.ledger.decided.answers import is_about
from baocao_cli.ledger.decided.decisions import Decision, What
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.roster import unit_codes
from baocao_cli.ledger.versions.effect import Choice
from baocao_cli.ledger.versions.standing import Standing, stand
from baocao_cli.reading.model import Status

Identity = tuple[str, str, str]
"""Unit, form, month (`YYYY-MM`)."""

_OWN_CODES = (
    "version-alike",
    "version-contradicted",
    "version-differs",
    "version-is-addition",
    "version-keeps",
    "version-keeps-none",
    "version-leaves-empty",
    "version-order-unknown",
    "held-return-done",
)


_OF_RETURN = "r.unit IN (SELECT value FROM json_each(?)) AND r.form = ? AND r.month = ?"


def order_versions(connection: sqlite3.Connection, identity: Identity) -> None:
    """Determine anew which version of one return replaces, completes or waits for which, old codes included."""
    unit, form, month = identity
    of_return = (unit_codes.codes_of(connection, unit), form, month)
    _clear(connection, of_return)
    versions = list(queries.select(connection, f"AND {_OF_RETURN}", of_return, own=True))
    given = decisions.of_contents(connection, [version.sha256 for version in versions])
    withdrawn = {each.id for each in versions if _last(given, each, What.WITHDRAWN) is not None}
    choices = {
        each.id: Choice(chosen.content["version"])
        for each in versions
        if (chosen := _last(given, each, What.VERSION)) is not None
    }
    for standing in stand(versions, choices, withdrawn):
        _record(connection, standing, withdrawn=standing.version.id in withdrawn)


def _last(given: Sequence[Decision], version: KeptReturn, what: What) -> Decision | None:
    """The last decision of that sort about the version."""
    return next((each for each in reversed(given) if each.what is what and is_about(each, version)), None)


def _clear(connection: sqlite3.Connection, of_return: tuple[str, str, str]) -> None:
    rows = connection.execute(f"SELECT r.id FROM returns r WHERE {_OF_RETURN}", of_return).fetchall()  # noqa: S608
    connection.executemany("DELETE FROM versions WHERE return = ?", rows)
    connection.executemany("DELETE FROM taken WHERE return = ?", rows)
    connection.executemany(
        "DELETE FROM findings WHERE return = ? AND code = ?",
        [(number, code) for (number,) in rows for code in _OWN_CODES],
    )


def _record(connection: sqlite3.Connection, standing: Standing, *, withdrawn: bool) -> None:
    version = standing.version
    others = (standing.supersedes, standing.superseded_by, standing.contested_by)
    if standing.taken or withdrawn or any(other is not None for other in others):
        holds = any(
            reading.status is Status.HELD
            for measure, source in standing.taken.items()
            for reading in source.readings
            if reading.measure == measure
        )
        connection.execute(
            "INSERT INTO versions (return, supersedes, superseded_by, contested_by, holds, withdrawn)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (version.id, *(None if other is None else other.sha256 for other in others), int(holds), int(withdrawn)),
        )
    connection.executemany(
        "INSERT INTO taken (return, measure, source) VALUES (?, ?, ?)",
        [(version.id, measure, source.id) for measure, source in standing.taken.items()],
    )
    add_findings(connection, standing.findings, in_return=version.id)


def add_findings(
    connection: sqlite3.Connection,
    findings: Sequence[Finding],
    *,
    file: int | None = None,
    in_return: int | None = None,
    reading: int | None = None,
) -> None:
    """Record findings about a file, a return, or one of its readings (by its position in the return)."""
    connection.executemany(
        'INSERT INTO findings (file, return, reading_sequence, code, severity, reading, "where", raw, "values")'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                file,
                in_return,
                reading,
                finding.code,
                finding.severity.value,
                finding.reading,
                finding.where,
                finding.raw,
                codec.encode_finding_values(finding.values),
            )
            for finding in findings
        ],
    )
