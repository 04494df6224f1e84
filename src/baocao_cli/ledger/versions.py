"""Several versions of one return: time decides which is in force, and differences are told (contract §7).

Never the order of paths, never what a document says of itself. Where two versions with different figures came at the
same time, nobody knows which is the later one: both wait.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.ledger import codec, queries
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.texts import say
from baocao_cli.values import json_number
from baocao_cli.vietnamese.fold import fold

Identity = tuple[str, str, str]
"""Unit, form, month."""

_OWN_CODES = ("version-differs", "version-order-unknown")


def settle(connection: sqlite3.Connection, identity: Identity) -> None:
    """Order all versions of one return anew."""
    chain = list(
        queries.select(
            connection,
            "AND r.unit = ? AND r.form = ? AND r.month = ? ORDER BY r.received_at, r.sha256, r.id",
            identity,
        )
    )
    chain.sort(key=lambda version: (version.received_at, _told(version)))
    _forget(connection, chain)
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
        _note(connection, version, older, newer, contested_by)
        if older is not None:
            _tell_differences(connection, older, version)


def _told(version: KeptReturn) -> int:
    """How much a version says: of copies that came together, with the same figures, the fuller one is in force."""
    return sum(reading.value is not None for reading in version.readings)


def _rivals(chain: Sequence[KeptReturn]) -> list[KeptReturn]:
    """The latest versions, where several with different figures came at the same time."""
    together = [version for version in chain if version.received_at == chain[-1].received_at]
    if any(True for _ in _differences(together[0], together[-1])) or any(
        True for version in together[1:-1] for _ in _differences(together[0], version)
    ):
        return together
    return []


def _before(chain: Sequence[KeptReturn], rivals: Sequence[KeptReturn]) -> KeptReturn | None:
    earlier = chain[: len(chain) - len(rivals)]
    return earlier[-1] if earlier else None


def _forget(connection: sqlite3.Connection, chain: Sequence[KeptReturn]) -> None:
    for version in chain:
        connection.execute("DELETE FROM versions WHERE return = ?", (version.id,))
        connection.execute("DELETE FROM findings WHERE return = ? AND code IN (?, ?)", (version.id, *_OWN_CODES))


def _note(
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


def _tell_differences(connection: sqlite3.Connection, older: KeptReturn, newer: KeptReturn) -> None:
    for before, after in _differences(older, newer):
        if Status.HELD in (before.status, after.status):
            continue  # it has no figure yet that could differ
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
    """Readings whose figures differ, or may do once somebody has answered."""
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
    """Labels and kinds compare after folding (contract §6): `Xe loa` and `xe loa` are no difference."""
    figures = {} if reading.value is None else reading.value.figures()
    return {fold(name): figure for name, figure in figures.items()}


def _in_words(reading: Reading) -> str:
    """As typed; a list by its figures."""
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
    """Findings of a file, of a return, or of one of its readings (by its place in the return)."""
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
