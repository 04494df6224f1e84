"""Held returns that are done with: a later return answered what they waited for (contract §7, Versions)."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from baocao_cli.findings import Finding
from baocao_cli.ledger import codec, queries
from baocao_cli.ledger.versions import record

_CODE = "held-return-done"
_SENT = """
    SELECT r.id, r.sha256, f.path, f.sender, r.received_at, r.time_known,
           COALESCE(c.now, r.unit), r.form, r.month, r.proposal
    FROM returns r JOIN files f ON f.id = r.file LEFT JOIN versions v ON v.return = r.id
    LEFT JOIN temp.codes c ON c.code = r.unit
    WHERE r.retired_run IS NULL
"""


@dataclass(frozen=True, slots=True)
class _Sent:
    """A return and how it came. Unit and month of a held one: what is known, else what is likely."""

    id: int
    sha256: str
    path: str
    sender: str | None
    received_at: str
    time_known: bool
    unit: str | None
    form: str | None
    month: str | None
    unit_known: bool


def settle_held(connection: sqlite3.Connection) -> None:
    """Determine anew which of the returns that wait as a whole are done with, and by which later return."""
    _release(connection)
    held = list(_sent(connection, f"{queries.WAITS} AND r.held_whole = 1 AND v.contested_by IS NULL"))
    in_force = list(_sent(connection, queries.IN_FORCE)) if held else []
    of_one_unit = _senders_of_one_unit(in_force)
    on_form: dict[str | None, list[_Sent]] = {}
    for each in in_force:
        on_form.setdefault(each.form, []).append(each)
    for waiting in held:
        answer = _answer(waiting, on_form.get(waiting.form, ()), of_one_unit)
        if answer is not None:
            _record(connection, waiting, answer)


def _answer(waiting: _Sent, on_form: Sequence[_Sent], of_one_unit: Collection[str]) -> _Sent | None:
    """The first later return that says whose it is, and which month's. `on_form`: those in force on the same form."""
    found = [
        later
        for later in on_form
        if _may_answer(later, waiting)
        and (
            (waiting.unit_known and waiting.month is not None)
            or later.path == waiting.path
            or (waiting.sender in of_one_unit and later.sender == waiting.sender)
        )
    ]
    return min(found, key=lambda sent: (sent.received_at, sent.id), default=None)


def _may_answer(later: _Sent, waiting: _Sent) -> bool:
    """A later return; what is known, or likely, of the unit and the month of the held one agrees."""
    in_order = later.time_known and waiting.time_known and later.received_at > waiting.received_at
    return in_order and waiting.unit in (None, later.unit) and waiting.month in (None, later.month)


def _senders_of_one_unit(sent: Sequence[_Sent]) -> set[str]:
    """The senders whose returns are all of one unit; one who sends for several says nothing of the unit."""
    units: dict[str | None, set[str | None]] = {}
    for each in sent:
        units.setdefault(each.sender, set()).add(each.unit)
    return {sender for sender, of in units.items() if sender is not None and len(of) == 1}


def _sent(connection: sqlite3.Connection, condition: str) -> Iterator[_Sent]:
    for row in connection.execute(_SENT + condition):
        identity, sha256, path, sender, received_at, time_known, unit, form, month, text = row
        likely = codec.decode_proposal(text)
        if likely is not None:
            month = month or (str(likely.month) if likely.month is not None else None)
        yield _Sent(
            identity,
            sha256,
            path,
            sender.casefold() if sender is not None else None,
            received_at,
            bool(time_known),
            unit or (likely.unit if likely is not None else None),
            form,
            month,
            unit_known=unit is not None,
        )


def _release(connection: sqlite3.Connection) -> None:
    connection.execute(
        "DELETE FROM findings WHERE code = ? AND return IN (SELECT return FROM versions WHERE done_by IS NOT NULL)",
        (_CODE,),
    )
    connection.execute("UPDATE versions SET superseded_by = NULL, done_by = NULL WHERE done_by IS NOT NULL")


def _record(connection: sqlite3.Connection, held: _Sent, answer: _Sent) -> None:
    connection.execute(
        "INSERT INTO versions (return, superseded_by, done_by) VALUES (?, ?, ?) ON CONFLICT (return) DO UPDATE SET"
        " superseded_by = excluded.superseded_by, done_by = excluded.done_by",
        (held.id, answer.sha256, answer.id),
    )
    record.add_findings(connection, [Finding.of(_CODE, other=answer.path)], in_return=held.id)
