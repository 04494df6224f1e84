"""What people decided: answers, waivers, names to remember; one sequence, only ever added to.

An answer belongs to the content that it was given for: the file's hash, which of its returns, whose it was. Undoing one
adds a row, and the state before is restored.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from baocao_cli.ledger import times
from baocao_cli.ledger.users import current_user
from baocao_cli.month import Month
from baocao_cli.recognition.model import Decided


class Kind(StrEnum):
    """What sort of decision it is (contract §8, `undo`)."""

    ANSWER = "answer"
    WAIVER = "waiver"
    NAME = "name"


class What(StrEnum):
    """What is decided."""

    WAIVER = "waiver"
    READING = "reading"
    ITEM = "item"
    NIL = "nil"
    """Of a file that could not be read: the report says that there was nothing."""
    IDENTITY = "identity"
    NAME = "name"
    VERSION = "version"
    WITHDRAWN = "withdrawn"
    CAME = "came"


@dataclass(frozen=True, slots=True)
class Content:
    """One return of one content: the file's hash, which of its returns it is, the unit whose it was then."""

    sha256: str | None
    ordinal: int = 1
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `content`: what exactly; `text`: as it was typed; `undone_at`: None while it holds."""

    kind: Kind
    month: Month
    key: str
    what: What
    of: Content
    measure: str | None = None
    content: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""
    reason: str = ""
    id: int = 0
    decided_at: datetime | None = None
    decided_by: str = ""
    undone_at: datetime | None = None


_COLUMNS = (
    "d.id, d.kind, d.month, d.key, d.what, d.sha256, d.ordinal, COALESCE(c.now, d.unit), d.measure, d.content, d.text,"
    " d.reason, d.decided_at, d.decided_by, u.undone_at FROM decisions d"
    " LEFT JOIN decisions_undone u ON u.decision = d.id LEFT JOIN temp.codes c ON c.code = d.unit"
)


def add(connection: sqlite3.Connection, decision: Decision, *, reason: str = "", by: str | None = None) -> int:
    """Record a decision, within a transaction; returns its number."""
    cursor = connection.execute(
        "INSERT INTO decisions (kind, month, key, what, sha256, ordinal, unit, measure, content, text, reason,"
        " decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            decision.kind,
            str(decision.month),
            decision.key,
            decision.what,
            decision.of.sha256,
            decision.of.ordinal,
            decision.of.unit,
            decision.measure,
            json.dumps(dict(decision.content), ensure_ascii=False),
            decision.text,
            reason or decision.reason,
            times.as_text(times.now()),
            current_user() if by is None else by,
        ),
    )
    return cursor.lastrowid or 0


def undo(connection: sqlite3.Connection, number: int) -> None:
    """Take a decision back, within a transaction."""
    connection.execute(
        "INSERT INTO decisions_undone (decision, undone_at, undone_by) VALUES (?, ?, ?)",
        (number, times.as_text(times.now()), current_user()),
    )


def every(connection: sqlite3.Connection) -> list[Decision]:
    """Every decision, those that were undone too, newest first."""
    return [_decision(row) for row in connection.execute(f"SELECT {_COLUMNS} ORDER BY d.id DESC")]


def of_contents(connection: sqlite3.Connection, hashes: Iterable[str]) -> list[Decision]:
    """The answers that hold for returns of those contents, oldest first."""
    chosen = json.dumps(sorted(set(hashes)))
    rows = connection.execute(
        f"SELECT {_COLUMNS} WHERE d.kind = 'answer' AND u.decision IS NULL"  # noqa: S608
        " AND d.sha256 IN (SELECT value FROM json_each(?)) ORDER BY d.id",
        (chosen,),
    )
    return [_decision(row) for row in rows]


def typed_reports(connection: sqlite3.Connection, sha256: str) -> set[tuple[str, str, str]]:
    """Unit, form and month of the reports that people typed from a file of that content that could not be read."""
    given = of_contents(connection, [sha256])
    return {
        (each.of.unit, each.content["form"], str(each.month))
        for each in given
        if each.of.unit is not None and "form" in each.content
    }


def identities(connection: sqlite3.Connection) -> dict[tuple[str, int], Decided]:
    """What was decided of the units and months of returns, by hash and place in the file; the last answer holds."""
    found: dict[tuple[str, int], Decided] = {}
    for decision in reversed(every(connection)):
        if decision.what is What.IDENTITY and decision.undone_at is None and decision.of.sha256 is not None:
            key = (decision.of.sha256, decision.of.ordinal)
            before, month = found.get(key, Decided()), decision.content.get("month")
            found[key] = Decided(
                decision.content.get("unit") or before.unit, Month.parse(month) if month else before.month
            )
    return found


def names(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Unit → the further names of it that people asked to remember."""
    found: dict[str, list[str]] = {}
    for decision in reversed(every(connection)):
        if decision.what is What.NAME and decision.undone_at is None:
            found.setdefault(decision.content["unit"], []).append(decision.content["name"])
    return found


def has_answers(connection: sqlite3.Connection) -> bool:
    """Whether any answer was ever given."""
    return connection.execute("SELECT 1 FROM decisions WHERE kind = 'answer' LIMIT 1").fetchone() is not None


def _decision(row: tuple[Any, ...]) -> Decision:
    (number, kind, month, key, what, sha256, ordinal, unit, measure, content, text, reason, at, by, undone_at) = row
    return Decision(
        kind=Kind(kind),
        month=Month.parse(month),
        key=key,
        what=What(what),
        of=Content(sha256, ordinal or 1, unit),
        measure=measure,
        content=json.loads(content),
        text=text,
        reason=reason,
        id=number,
        decided_at=times.from_text(at),
        decided_by=by,
        undone_at=None if undone_at is None else times.from_text(undone_at),
    )
