"""Several versions of one return: the latest is in force, and differences are reported (contract §7, Versions).

Only the time of arrival counts, never the order of paths or what a document says about itself. If two versions with
different figures came at the same time, it is not known which is the latest, and both wait.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.ledger import codec, queries, unit_codes
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.texts import say
from baocao_cli.values import json_number
from baocao_cli.vietnamese.fold import fold

Identity = tuple[str, str, str]
"""Unit, form, month (`YYYY-MM`)."""

_OWN_CODES = ("version-differs", "version-order-unknown")


def order_chain(connection: sqlite3.Connection, identity: Identity) -> None:
    """Determine anew which version of one return replaces which, those under an old code of the unit among them."""
    unit, form, month = identity
    chain = list(
        queries.select(
            connection,
            "AND r.unit IN (SELECT value FROM json_each(?)) AND r.form = ? AND r.month = ?"
            " ORDER BY r.received_at, r.sha256, r.id",
            (unit_codes.codes_of(connection, unit), form, month),
        )
    )
    chain.sort(key=lambda version: (version.received_at, _values_reported(version)))
    _clear(connection, chain)
    if len(chain) < 2:
        return
    latest = chain[-1]
    rivals = _rivals(chain)
    for place, version in enumerate(chain):
        older = chain[place - 1] if place else None
        newer = chain[place + 1] if version is not latest and version not in rivals else None
        contested_by = next((other for other in rivals if version in rivals and other is not version), None)
        if contested_by is not None:
            older = _before(chain, rivals)
            finding = Finding.of("version-order-unknown", other=contested_by.file_path)
            add_findings(connection, [finding], in_return=version.id)
        _record(connection, version, older, newer, contested_by)
        if older is not None:
            _report_differences(connection, older, version)


def _values_reported(version: KeptReturn) -> int:
    """How many values a version reports: of equal copies that came together, the fullest is in force."""
    return sum(reading.value is not None for reading in version.readings)


def _rivals(chain: Sequence[KeptReturn]) -> list[KeptReturn]:
    """The latest versions if several of them, with different figures, came at the same time; else empty."""
    together = [version for version in chain if version.received_at == chain[-1].received_at]
    if any(True for _ in _differences(together[0], together[-1])) or any(
        True for version in together[1:-1] for _ in _differences(together[0], version)
    ):
        return together
    return []


def _before(chain: Sequence[KeptReturn], rivals: Sequence[KeptReturn]) -> KeptReturn | None:
    earlier = chain[: len(chain) - len(rivals)]
    return earlier[-1] if earlier else None


def _clear(connection: sqlite3.Connection, chain: Sequence[KeptReturn]) -> None:
    for version in chain:
        connection.execute("DELETE FROM versions WHERE return = ?", (version.id,))
        connection.execute("DELETE FROM findings WHERE return = ? AND code IN (?, ?)", (version.id, *_OWN_CODES))


def _record(
    connection: sqlite3.Connection,
    version: KeptReturn,
    older: KeptReturn | None,
    newer: KeptReturn | None,
    contested_by: KeptReturn | None,
) -> None:
    connection.execute(
        "INSERT INTO versions (return, supersedes, superseded_by, contested_by) VALUES (?, ?, ?, ?)",
        (version.id, *(None if other is None else other.sha256 for other in (older, newer, contested_by))),
    )


def _report_differences(connection: sqlite3.Connection, older: KeptReturn, newer: KeptReturn) -> None:
    for before, after in _differences(older, newer):
        if Status.HELD in (before.status, after.status):
            continue  # a held reading has no figure yet that could differ
        finding = Finding.of(
            "version-differs",
            reading=after.measure,
            where=None if after.place is None else describe(after.place),
            raw=after.raw,
            older=older.file_path,
            before=_in_words(before),
            after=_in_words(after),
        )
        add_findings(connection, [finding], in_return=newer.id)


def _differences(older: KeptReturn, newer: KeptReturn) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of readings (older, newer) whose figures differ, or may differ once a question is answered."""
    before = {reading.measure: reading for reading in older.readings}
    for after in newer.readings:
        former = before.get(after.measure)
        if former is not None and not _same_figures(former, after):
            yield former, after


def _same_figures(before: Reading, after: Reading) -> bool:
    if Status.HELD in (before.status, after.status):
        return before.status is after.status and before.raw == after.raw
    return _by_folded_name(before) == _by_folded_name(after)


def _by_folded_name(reading: Reading) -> dict[str, Decimal | None]:
    """Figures by name, labels and kinds folded (contract §6, labels and kinds): `Xe loa` and `xe loa` are the same."""
    figures = {} if reading.value is None else reading.value.figures()
    return {fold(name): figure for name, figure in figures.items()}


def _in_words(reading: Reading) -> str:
    """The reading as it was typed; a list by its figures."""
    if reading.raw:
        return f"“{reading.raw}”"
    figures = {} if reading.value is None else reading.value.figures()
    return ", ".join(str(json_number(figure)) for figure in figures.values() if figure is not None) or say("value.none")


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
