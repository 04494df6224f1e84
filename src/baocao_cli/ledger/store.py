"""The ledger: opened, read and closed here; what a run adds goes through `writer`."""

from __future__ import annotations

import getpass
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding
from baocao_cli.ledger import migrations, queries, times
from baocao_cli.ledger.faults import store_fault
from baocao_cli.ledger.lock import locked
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.values import Count, Items, Parts, Value

NAME = "so.sqlite"
_PATIENCE_SECONDS = 5.0


def who() -> str:
    """The name under which the person who runs the program is signed in; empty where the system does not say."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


class Ledger:
    """The store in a workspace's `.baocao`. A file is made at the first writing, not before."""

    def __init__(self, connection: sqlite3.Connection, state: Path, kept: bool) -> None:
        self.connection = connection
        self.state = state
        self.kept = kept
        """Whether what is written stays: not so on a trial run, nor before there is a ledger."""

    @classmethod
    def open(cls, state: Path) -> Ledger:
        """Open for reading, and for small writes that take the lock themselves.

        Raises StoreFault where the ledger is damaged, locked or of a newer program.
        """
        path = state / NAME
        if path.is_file():
            return cls(_connect(path), state, kept=True)
        return cls(_connect(None), state, kept=False)

    @classmethod
    @contextmanager
    def open_for_run(cls, state: Path, *, dry_run: bool = False) -> Iterator[Ledger]:
        """Open for a run that collects. With `dry_run` on a copy that is thrown away; else the lock is held."""
        if dry_run:
            with cls.open(state) as source, cls(_connect(None, like=source.connection), state, kept=False) as trial:
                yield trial
            return
        with locked(state), cls(_connect(state / NAME), state, kept=True) as ledger:
            yield ledger

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store; a trial run's copy is gone."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. Interrupted by a person, what was finished is kept (contract §3)."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except KeyboardInterrupt:
            self.connection.execute("COMMIT")
            raise
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def open_month(self, month: Month) -> None:
        """Open a month; one that is open already stays as it is. Raises StoreFault where another run writes."""
        with self.open_for_run(self.state) as ledger, ledger.transaction():
            ledger.note_month(month)
        if not self.kept:
            self.connection.close()
            self.connection, self.kept = _connect(self.state / NAME), True

    def note_month(self, month: Month) -> None:
        """Within a transaction: the month is open from now on."""
        self.connection.execute(
            "INSERT OR IGNORE INTO months (month, opened_at, opened_by) VALUES (?, ?, ?)",
            (str(month), times.as_text(times.now()), who()),
        )

    def opened_months(self) -> list[Month]:
        """In order of time."""
        rows = self.connection.execute("SELECT month FROM months ORDER BY month")
        return [Month.parse(month) for (month,) in rows]

    def in_force(self, first: Month, last: Month) -> Iterator[KeptReturn]:
        """The latest version of each return whose unit, form and month are known, by month, unit and form.

        Readings that are held are in it, as held. Left out: versions whose order is not known.
        """
        return queries.select(
            self.connection,
            "AND r.month BETWEEN ? AND ? AND r.unit IS NOT NULL AND r.form IS NOT NULL"
            " AND v.superseded_by IS NULL AND v.contested_by IS NULL ORDER BY r.month, r.unit, r.form, r.id",
            (str(first), str(last)),
        )

    def waiting(self, month: Month | None = None) -> Iterator[KeptReturn]:
        """Returns that wait for a person: of that month or of none that is known; of every month without one."""
        asked = None if month is None else str(month)
        return queries.select(
            self.connection,
            "AND (r.outcome = 'held' OR v.contested_by IS NOT NULL) AND v.superseded_by IS NULL"
            " AND (? IS NULL OR r.month IS NULL OR r.month = ?) ORDER BY r.month IS NULL, r.month,"
            " r.unit IS NULL, r.unit, r.form, r.id",
            (asked, asked),
        )

    def superseded(self, first: Month, last: Month) -> Iterator[KeptReturn]:
        """The versions of those months that a later one replaced: they count nowhere."""
        return queries.select(
            self.connection,
            "AND r.month BETWEEN ? AND ? AND v.superseded_by IS NOT NULL ORDER BY r.month, r.unit, r.form, r.id",
            (str(first), str(last)),
        )

    def versions(self, first: Month, last: Month) -> Iterator[KeptReturn]:
        """Every return of those months, whether it counts, waits or was replaced."""
        return queries.select(
            self.connection,
            "AND r.month BETWEEN ? AND ? ORDER BY r.month, r.unit IS NULL, r.unit, r.form IS NULL, r.form,"
            " r.received_at, r.id",
            (str(first), str(last)),
        )

    def cumulative(
        self,
        unit: str,
        form: str,
        before: Month,
        *,
        first: Month | None = None,
        latest: frozenset[str] = frozenset(),
    ) -> Mapping[str, Value]:
        """What the unit has reported on that form before that month, by measure: sums of counts, parts and items.

        `first` is the month from which on; for the measures in `latest` the last month's value stands alone.
        """
        sums: dict[str, Value] = {}
        kept = queries.select(
            self.connection,
            "AND r.unit = ? AND r.form = ? AND r.month < ? AND r.month >= ?"
            " AND v.superseded_by IS NULL AND v.contested_by IS NULL ORDER BY r.month",
            (unit, form, str(before), "" if first is None else str(first)),
        )
        for kept_return in kept:
            for reading in kept_return.readings:
                if reading.value is not None and reading.status is not Status.HELD:
                    known = None if reading.measure in latest else sums.get(reading.measure)
                    sums[reading.measure] = _added(known, reading.value)
        return sums


def _added(known: Value | None, value: Value) -> Value:
    if isinstance(known, Count) and isinstance(value, Count):
        return known.plus(value)
    if isinstance(known, Parts) and isinstance(value, Parts):
        return known.plus(value)
    if isinstance(known, Items) and isinstance(value, Items):
        return known.plus(value)
    return value


def _connect(path: Path | None, like: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A connection to that ledger, or to one that vanishes when it is closed; its tables as the program knows them."""
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect("" if path is None else path, timeout=_PATIENCE_SECONDS, isolation_level=None)
        if like is not None:
            like.backup(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        migrations.migrate(connection)
    except ValueError as error:
        _close(connection)
        raise StoreFault(Finding.of("ledger-newer", path=NAME if path is None else path)) from error
    except sqlite3.Error as error:
        _close(connection)
        raise store_fault(error, path) from error
    return connection


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        connection.close()
