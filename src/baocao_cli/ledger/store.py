"""The ledger: opened, read and closed here. What a run of `collect` adds goes through `writer`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding
from baocao_cli.ledger import migrations, queries, times
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.lock import locked
from baocao_cli.ledger.roster import unit_codes
from baocao_cli.ledger.store_faults import store_fault
from baocao_cli.ledger.users import current_user
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.values import Count, Items, Parts, Value

NAME = "so.sqlite"
_OF_UNIT_BEFORE = "AND r.unit IN (SELECT value FROM json_each(?)) AND r.form = ? AND r.month < ? AND r.month >= ?"
_BUSY_TIMEOUT_SECONDS = 5.0


class Ledger:
    """The store in a workspace's `.baocao` folder. Its file is created when something is first written."""

    def __init__(
        self, connection: sqlite3.Connection, state: Path, kept: bool, codes: Mapping[str, str] | None = None
    ) -> None:
        self.connection = connection
        self.codes = codes or {}
        """Old code → present code of units whose code was changed."""
        self.refused_codes = unit_codes.use_codes(connection, self.codes)
        self.state = state
        self.kept = kept
        """Whether what is written stays: false on a trial run, and before the ledger's file exists."""

    @classmethod
    def open(cls, state: Path, codes: Mapping[str, str] | None = None) -> Ledger:
        """Open for reading, and for small writes that take the lock themselves.

        `codes`: old code → present code of units whose code was changed in the roster.
        Raises StoreFault if the ledger is damaged, locked, or written by a newer version of the program.
        """
        path = state / NAME
        if path.is_file():
            return cls(_connect(path), state, True, codes)
        return cls(_connect(None), state, False, codes)

    @classmethod
    @contextmanager
    def open_for_run(
        cls, state: Path, codes: Mapping[str, str] | None = None, *, dry_run: bool = False
    ) -> Iterator[Ledger]:
        """Open for a run that writes, holding the lock; with `dry_run` open a copy that is thrown away.

        Raises StoreFault like `open`, and if another run holds the lock.
        """
        if dry_run:
            with (
                cls.open(state) as source,
                cls(_connect(None, like=source.connection), state, False, codes) as trial,
            ):
                yield trial
            return
        with locked(state), cls(_connect(state / NAME), state, True, codes) as ledger:
            yield ledger

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; a trial run's copy vanishes."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; but if a person interrupts the run, what was finished is kept (contract §3, exit 130)."""
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
        """Open a month; one that is already open stays as it is. Raises StoreFault if another run is writing."""
        with self.open_for_run(self.state) as ledger, ledger.transaction():
            ledger.record_open_month(month)
        if not self.kept:
            self.connection.close()
            self.connection, self.kept = _connect(self.state / NAME), True
            self.refused_codes = unit_codes.use_codes(self.connection, self.codes)

    def record_open_month(self, month: Month) -> None:
        """Record that the month is open, within a transaction."""
        self.connection.execute(
            "INSERT OR IGNORE INTO months (month, opened_at, opened_by) VALUES (?, ?, ?)",
            (str(month), times.as_text(times.now()), current_user()),
        )

    def opened_months(self) -> list[Month]:
        """The months that were opened, earliest first."""
        rows = self.connection.execute("SELECT month FROM months ORDER BY month")
        return [Month.parse(month) for (month,) in rows]

    def in_force(self, first: Month, last: Month) -> Iterator[KeptReturn]:
        """The version in force of each return (contract §5), by month, unit and form. Held readings are included."""
        return queries.select(
            self.connection,
            f"{queries.IN_FORCE} AND r.month BETWEEN ? AND ? ORDER BY r.month, r.unit, r.form, r.id",
            (str(first), str(last)),
        )

    def waiting(self, month: Month | None = None) -> Iterator[KeptReturn]:
        """Returns that wait for a person, wholly or in part: those of `month`; without it, all of them.

        One of no known month belongs to the month that is likeliest, else to the one before it came.
        """
        asked = None if month is None else str(month)
        found = queries.select(
            self.connection,
            f"{queries.WAITS} AND (? IS NULL OR COALESCE(r.month, r.asked_in, ?) = ?) ORDER BY r.month IS NULL,"
            " r.month, r.unit IS NULL, r.unit, r.form, r.id",
            (asked, asked, asked),
        )
        return (kept for kept in found if kept.waits)

    def by_id(self, identity: int) -> KeptReturn:
        """The return of that id, as it is now. Raises ValueError if there is none."""
        (kept,) = queries.select(self.connection, "AND r.id = ?", (identity,))
        return kept

    def by_ids(self, identities: Sequence[int]) -> list[KeptReturn]:
        """The returns of those ids, by id, retired ones apart."""
        chosen = json.dumps(list(identities))
        return list(
            queries.select(self.connection, "AND r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id", (chosen,))
        )

    def of_content(self, sha256: str) -> list[KeptReturn]:
        """The returns of that content, as they are now."""
        return list(queries.select(self.connection, "AND r.sha256 = ? ORDER BY r.id", (sha256,)))

    def superseded(self, first: Month, last: Month) -> Iterator[KeptReturn]:
        """The versions of those months that a later one replaced: they are not counted."""
        return queries.select(
            self.connection,
            "AND r.month BETWEEN ? AND ? AND v.superseded_by IS NOT NULL ORDER BY r.month, r.unit, r.form, r.id",
            (str(first), str(last)),
        )

    def versions(self, first: Month, last: Month) -> Iterator[KeptReturn]:
        """Every return of those months, whether it is counted, waits or was replaced."""
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
        """Measure → the sum of what the unit reported on that form before that month (counts, parts and items).

        `first` is the earliest month that counts. The measures in `latest` are stocks: only their last value counts.
        """
        sums: dict[str, Value] = {}
        kept = queries.select(
            self.connection,
            f"{queries.IN_FORCE} {_OF_UNIT_BEFORE} ORDER BY r.month",
            (unit_codes.codes_of(self.connection, unit), form, str(before), "" if first is None else str(first)),
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
    """A connection to the ledger at `path`, migrated to the newest tables; without a path to a temporary one."""
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect("" if path is None else path, timeout=_BUSY_TIMEOUT_SECONDS, isolation_level=None)
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
