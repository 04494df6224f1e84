"""What came for the reports of some months, whether it counts or not (contract §7, Punctuality)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from baocao_cli.ledger import times
from baocao_cli.ledger.decided.waivers import Waiver
from baocao_cli.month import Month

ReportKey = tuple[str, str, Month]
"""Unit, form, month."""

_RETURNS = """
    FROM returns r LEFT JOIN versions v ON v.return = r.id LEFT JOIN temp.codes c ON c.code = r.unit
    WHERE r.retired_run IS NULL AND r.unit IS NOT NULL AND r.form IS NOT NULL
    AND COALESCE(v.withdrawn, 0) = 0
    AND COALESCE(r.month, r.asked_in) BETWEEN ? AND ?
"""
_KEY = "COALESCE(c.now, r.unit), r.form, COALESCE(r.month, r.asked_in)"


class Sent(StrEnum):
    """What came for a report that has no return in force (contract §10)."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file that could not be read: whose it is likely, on which form and of which month. None: not known."""

    path: str
    sha256: str
    original: str
    received_at: datetime
    unit: str | None
    form: str | None
    month: Month

    def may_be(self, unit: str, form: str, month: Month) -> bool:
        """Whether it may be that report."""
        return self.month == month and self.unit in (None, unit) and self.form in (None, form)

    def is_for(self, unit: str, form: str, month: Month) -> bool:
        """Whether it is that unit's."""
        return self.unit is not None and self.may_be(unit, form, month)


@dataclass(frozen=True, slots=True)
class Came:
    """What came. `first`: when the first that was no empty blank came; `held` and `empty`: reports that have such.

    `unread`: the files that could not be read, but for those that came beside a report that was.
    """

    first: Mapping[ReportKey, datetime] = field(default_factory=dict)
    held: frozenset[ReportKey] = frozenset()
    empty: frozenset[ReportKey] = frozenset()
    unread: tuple[UnreadFile, ...] = ()

    def first_for(self, unit: str, form: str, month: Month) -> datetime | None:
        """When the first thing came for the report that was no empty blank, read or not; None if nothing came."""
        moments = [each.received_at for each in self.unread if each.is_for(unit, form, month)]
        read = self.first.get((unit, form, month))
        return min([*moments, *([read] if read is not None else [])], default=None)

    def sent(self, unit: str, form: str, month: Month) -> Sent | None:
        """What came for a report of which no return is in force; None if nothing did."""
        key = (unit, form, month)
        if key in self.held:
            return Sent.HELD
        if any(each.is_for(*key) for each in self.unread):
            return Sent.UNREADABLE
        return Sent.EMPTY if key in self.empty else None

    def waiting(self, owed: Iterable[ReportKey], waivers: Sequence[Waiver] = ()) -> tuple[UnreadFile, ...]:
        """The unread files that wait: an owed report may be theirs, nothing else came for it, and it is not waived."""
        reports = {(waiver.gap.unit, waiver.gap.form, waiver.month) for waiver in waivers if waiver.gap.sha256 is None}
        files = {waiver.gap.sha256 for waiver in waivers}
        without = [key for key in owed if key not in self.first and key not in reports]
        return tuple(
            each for each in self.unread if each.sha256 not in files and any(each.may_be(*key) for key in without)
        )


NOTHING_CAME = Came()


def came(connection: sqlite3.Connection, first: Month, last: Month) -> Came:
    """What came for the reports of those months."""
    span = (str(first), str(last))
    moments: dict[ReportKey, datetime] = {}
    for unit, form, month, moment in [*_of_returns(connection, span), *_of_answered(connection, span)]:
        key = (unit, form, Month.parse(month))
        moments[key] = min(moments.get(key, times.from_text(moment)), times.from_text(moment))
    return Came(
        first=moments,
        held=_keys(connection, "r.outcome = 'held' OR v.contested_by IS NOT NULL", span),
        empty=_keys(connection, "r.outcome = 'empty'", span),
        unread=_unread(connection, span),
    )


def _of_returns(connection: sqlite3.Connection, span: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    return connection.execute(
        f"SELECT {_KEY}, MIN(r.received_at) {_RETURNS} AND r.outcome <> 'empty' GROUP BY 1, 2, 3",
        span,
    ).fetchall()


def _of_answered(connection: sqlite3.Connection, span: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    """Held returns of unknown identity that a later one answered came for the report that this one is."""
    return connection.execute(
        "SELECT COALESCE(c.now, a.unit), a.form, a.month, MIN(r.received_at) FROM versions v"
        " JOIN returns r ON r.id = v.return JOIN returns a ON a.id = v.done_by"
        " LEFT JOIN temp.codes c ON c.code = a.unit WHERE a.month BETWEEN ? AND ? GROUP BY 1, 2, 3",
        span,
    ).fetchall()


def _keys(connection: sqlite3.Connection, condition: str, span: tuple[str, str]) -> frozenset[ReportKey]:
    rows = connection.execute(
        f"SELECT DISTINCT {_KEY} {_RETURNS} AND ({condition}) AND v.superseded_by IS NULL",
        span,
    )
    return frozenset((unit, form, Month.parse(month)) for unit, form, month in rows)


def _unread(connection: sqlite3.Connection, span: tuple[str, str]) -> tuple[UnreadFile, ...]:
    rows = connection.execute(
        "SELECT f.path, f.sha256, COALESCE(o.path, ''), f.received_at, COALESCE(c.now, u.unit), u.form, u.month"
        " FROM unread u JOIN files f ON f.id = u.file LEFT JOIN originals o ON o.sha256 = f.sha256"
        " LEFT JOIN temp.codes c ON c.code = u.unit"
        " WHERE u.beside IS NULL AND u.month BETWEEN ? AND ? ORDER BY u.unit IS NULL, u.unit, f.path",
        span,
    )
    return _each_once(
        UnreadFile(path, sha256, original, times.from_text(moment), unit, form, Month.parse(month))
        for path, sha256, original, moment, unit, form, month in rows
    )


def _each_once(files: Iterable[UnreadFile]) -> tuple[UnreadFile, ...]:
    """The same bytes at several places are one file for each unit, the first that came; a known unit goes before none.

    So a file that was copied into a folder with its unit's name no longer waits for its unit.
    """
    found: dict[tuple[str, str | None, str | None, Month], UnreadFile] = {}
    for each in files:
        key = (each.sha256, each.unit, each.form, each.month)
        if key not in found or each.received_at < found[key].received_at:
            found[key] = each
    known = {each.sha256 for each in found.values() if each.unit is not None}
    return tuple(each for each in found.values() if each.unit is not None or each.sha256 not in known)
