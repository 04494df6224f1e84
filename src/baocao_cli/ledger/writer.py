"""What one run of `collect` adds to the ledger, within one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from baocao_cli import __version__
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival
from baocao_cli.ledger import codec, covered_units, originals, queries, times
from baocao_cli.ledger.came import ReportKey, UnreadFile, came
from baocao_cli.ledger.decided import decisions, settle
from baocao_cli.ledger.decided.waivers import waivers
from baocao_cli.ledger.kept_return import FileOutcome, KeptReturn, ReturnOutcome
from baocao_cli.ledger.known import Known
from baocao_cli.ledger.months.finals import frozen_months
from baocao_cli.ledger.store import Ledger
from baocao_cli.ledger.users import current_user
from baocao_cli.ledger.versions import answered, record
from baocao_cli.month import VIETNAM, Month
from baocao_cli.recognition.identity.likely import Likely
from baocao_cli.validation import JudgedReturn
from baocao_cli.values import Value


@dataclass(frozen=True, slots=True)
class Basis:
    """What a return's reading depends on beside its file: a hash of roster, forms and settings, and `--month`."""

    knowledge: str
    asked_month: Month | None


class Run:
    """One run of `collect`: records files, their returns and their originals. Begin it with `Run.begin`.

    `known`: what the ledger knows of contents, including what this run recorded so far.
    """

    def __init__(self, ledger: Ledger, number: int) -> None:
        self._ledger = ledger
        self._connection = ledger.connection
        self.known = Known(ledger.connection)
        self._number = number
        self._touched: set[record.Identity] = set()
        self._forms_touched: set[tuple[str, str]] = set()
        self._copies: list[Path] = []
        self._frozen = frozen_months(ledger.connection)

    @classmethod
    @contextmanager
    def begin(cls, ledger: Ledger, inbox: Path, month: Month | None) -> Iterator[Run]:
        """The run as one transaction. If it fails, the copies that it made are removed again.

        If a person interrupts it, what was finished is kept.
        """
        run: Run | None = None
        try:
            with ledger.transaction() as connection:
                cursor = connection.execute(
                    "INSERT INTO runs (started_at, started_by, inbox, month, program) VALUES (?, ?, ?, ?, ?)",
                    (times.as_text(times.now()), current_user(), inbox.as_posix(), _month(month), __version__),
                )
                run = cls(ledger, cursor.lastrowid or 0)
                try:
                    yield run
                except KeyboardInterrupt:
                    run._finish()
                    raise
                run._finish()
        except KeyboardInterrupt:
            raise
        except BaseException:
            if run is not None:
                run._remove_copies()
            raise

    @contextmanager
    def file(self) -> Iterator[None]:
        """A savepoint around one file: all of its rows are recorded, or none."""
        self._connection.execute("SAVEPOINT file")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK TO file")
                self._connection.execute("RELEASE file")
            raise
        self._connection.execute("RELEASE file")

    def seen_again(self, arrival: Arrival) -> None:
        """The same bytes came once more: the earliest arrival counts, whatever the order of the paths."""
        moment = times.as_text(arrival.received_at)
        rows = self._connection.execute(
            "UPDATE returns SET received_at = :moment,"
            " arrived_at = CASE WHEN arrived_at IS NULL THEN NULL ELSE :moment END"
            " WHERE sha256 = :sha256 AND COALESCE(arrived_at, received_at) > :moment AND retired_run IS NULL"
            " RETURNING unit, form, month",
            {"moment": moment, "sha256": arrival.sha256},
        ).fetchall()
        if rows:
            self.settle_arrivals(arrival.sha256)
            self._touch(rows)

    def settle_arrivals(self, sha256: str) -> None:
        """Apply what people said of when the returns of that content came; to be called once they are recorded."""
        if decisions.has_answers(self._connection):
            settle.settle_arrivals(self._connection, sha256)

    def add_file(self, arrival: Arrival, outcome: FileOutcome, findings: Sequence[Finding] = ()) -> int:
        """Record how a file arrived and what became of it, replacing its former row; returns the row's id."""
        moment = times.as_text(arrival.received_at)
        (identity,) = self._connection.execute(
            "INSERT INTO files (sha256, path, received_at, time_known, sender, subject, outcome, run, collected_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256, path) DO UPDATE SET"
            " received_at = excluded.received_at, time_known = excluded.time_known,"
            " sender = excluded.sender, subject = excluded.subject,"
            " outcome = excluded.outcome, run = excluded.run, collected_at = excluded.collected_at RETURNING id",
            (
                arrival.sha256,
                arrival.path,
                moment,
                int(arrival.time_known),
                arrival.sender,
                arrival.subject,
                outcome.value,
                self._number,
                times.as_text(times.now()),
            ),
        ).fetchone()
        self._connection.execute("DELETE FROM findings WHERE file = ? AND return IS NULL", (identity,))
        self._connection.execute("DELETE FROM unread WHERE file = ?", (identity,))
        self._add_findings(findings, file=identity)
        return int(identity)

    def add_unread(self, file: int, arrival: Arrival, likely: Likely) -> None:
        """Record whose a file that could not be read is likely; asked for in the month before it came, if in none."""
        self._connection.execute(
            "INSERT OR REPLACE INTO unread (file, unit, form, month) VALUES (?, ?, ?, ?)",
            (file, likely.unit, likely.form, str(likely.month or _month_before(arrival))),
        )

    def put_beside(self, path: str, sha256: str, report: str, findings: Sequence[Finding]) -> None:
        """Record that an unread file came beside the report with the hash `report`; its findings become these."""
        (file,) = self._connection.execute(
            "SELECT id FROM files WHERE sha256 = ? AND path = ?", (sha256, path)
        ).fetchone()
        self._connection.execute("UPDATE unread SET beside = ? WHERE file = ?", (report, file))
        self._connection.execute("DELETE FROM findings WHERE file = ? AND return IS NULL", (file,))
        self._add_findings(findings, file=file)

    def unread_waiting(self, month: Month, owed: Sequence[ReportKey]) -> tuple[UnreadFile, ...]:
        """The month's unread files that wait, including those of this run. `owed`: the reports that are owed."""
        self.order_versions()
        return came(self._connection, month, month).waiting(owed, waivers(self._connection, month))

    def add_return(self, file: int, arrival: Arrival, new: JudgedReturn, basis: Basis) -> int:
        """Record one return with its readings and findings; returns its id in the ledger."""
        cursor = self._connection.execute(
            "INSERT INTO returns (file, sha256, received_at, time_known, unit, form, month, asked_in, outcome,"
            " held_whole, addition, contradicted, proposal, knowledge, asked_month, run)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                file,
                arrival.sha256,
                times.as_text(arrival.received_at),
                int(arrival.time_known),
                new.unit,
                new.form,
                _month(new.month),
                str(_asked_in(new, arrival)),
                new.outcome.value,
                int(new.held_whole),
                int(new.addition),
                int(bool(new.contradicted)),
                codec.encode_proposal(new.proposal),
                basis.knowledge,
                _month(basis.asked_month),
                self._number,
            ),
        )
        identity = cursor.lastrowid or 0
        self._add_findings([*new.findings, *self._of_frozen_month(new)], in_return=identity)
        self._add_readings(identity, new)
        covered_units.add_covered(self._connection, identity, new.covers)
        self._touch([(new.unit, new.form, _month(new.month))])
        return identity

    def _of_frozen_month(self, new: JudgedReturn) -> Iterator[Finding]:
        """A finding if something came for a frozen month: the issued summary is not changed by it."""
        frozen_at = self._frozen.get(str(new.month))
        if frozen_at is not None and new.outcome is not ReturnOutcome.EMPTY:
            yield Finding.of("return-after-final", month=new.month, day=f"{frozen_at:%d/%m/%Y}")

    def _add_readings(self, identity: int, new: JudgedReturn) -> None:
        self._connection.executemany(
            "INSERT INTO readings (return, sequence, measure, status, value, proposal, raw, place, period,"
            " period_proposal, cumulative, is_total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    identity,
                    sequence,
                    reading.measure,
                    reading.status.value,
                    codec.encode_value(reading.value),
                    codec.encode_value(reading.proposal),
                    reading.raw,
                    codec.encode_place(reading.place),
                    codec.encode_period(reading.period),
                    codec.encode_period(reading.period_proposal),
                    codec.encode_value(reading.cumulative),
                    int(reading.is_total),
                )
                for sequence, reading in enumerate(new.readings)
            ],
        )
        for sequence, reading in enumerate(new.readings):
            self._add_findings(reading.findings, in_return=identity, reading=sequence)

    def _add_findings(
        self,
        findings: Sequence[Finding],
        file: int | None = None,
        in_return: int | None = None,
        reading: int | None = None,
    ) -> None:
        record.add_findings(self._connection, findings, file=file, in_return=in_return, reading=reading)

    def keep_original(self, arrival: Arrival, data: bytes, month: Month | None) -> None:
        """Archive the bytes before any row refers to them, one copy for each content. Not on a trial run."""
        if not self._ledger.kept:
            return
        known = self._connection.execute("SELECT path FROM originals WHERE sha256 = ?", (arrival.sha256,)).fetchone()
        path = originals.place_of(arrival.path, arrival.sha256, month) if known is None else str(known[0])
        target = self._ledger.state.parent / path
        if not target.exists():
            self._copies.append(target)
        originals.write(target, data)
        self._connection.execute(
            "INSERT OR IGNORE INTO originals (sha256, path, size) VALUES (?, ?, ?)", (arrival.sha256, path, len(data))
        )

    def retire(self, sha256: str) -> None:
        """Mark the returns of that content as retired, before it is read again: they stay, but are not counted."""
        rows = self._connection.execute(
            "SELECT unit, form, month FROM returns WHERE sha256 = ? AND retired_run IS NULL", (sha256,)
        ).fetchall()
        self._connection.execute(
            "UPDATE returns SET retired_run = ? WHERE sha256 = ? AND retired_run IS NULL AND knowledge <> ?",
            (self._number, sha256, settle.TYPED),
        )
        self._touch(rows)

    def open_month(self, month: Month) -> None:
        """Record that the month is open."""
        self._ledger.record_open_month(month)

    def order_versions(self) -> None:
        """Determine, for every return that this run touched, which version replaces which."""
        for identity in sorted(self._touched):
            record.order_versions(self._connection, identity)
        self._touched.clear()

    def forms_with_summaries(self) -> Iterator[tuple[str, str]]:
        """Form and month of what this run changed, if a summary is among the returns. Orders the versions first."""
        for form, month in self.forms_changed():
            if covered_units.has_summaries(self._connection, form, month):
                yield form, month

    def forms_changed(self) -> list[tuple[str, str]]:
        """Form and month (`YYYY-MM`) of what this run changed. Orders the versions first."""
        self.order_versions()
        return sorted(self._forms_touched)

    def in_force(self, form: str, month: str) -> list[KeptReturn]:
        """The returns on that form for that month that are in force, by unit."""
        return queries.in_force(self._connection, form, month)

    def drop_return_findings(self, form: str, month: str, code: str) -> None:
        """Delete the findings with that code about the returns on that form for that month, before it decides anew."""
        self._connection.execute(
            "DELETE FROM findings WHERE code = ? AND return IN (SELECT id FROM returns WHERE form = ? AND month = ?)",
            (code, form, month),
        )

    def release_overlap_holds(self, form: str, month: str) -> list[KeptReturn]:
        """Undo the holds for counting a unit twice; returns what is then in force on that form for that month."""
        return covered_units.release_overlap_holds(self._connection, form, month)

    def hold_overlap(self, held: KeptReturn, other: KeptReturn, finding: Finding) -> None:
        """Hold a return because the other one counts the same unit."""
        covered_units.hold(self._connection, held.id, other, finding)

    def add_return_finding(self, kept: KeptReturn, finding: Finding) -> None:
        """Record a finding about a return that follows from another one."""
        record.add_findings(self._connection, [finding], in_return=kept.id)

    def cumulative(
        self, unit: str, form: str, before: Month, *, first: Month, latest: frozenset[str]
    ) -> Mapping[str, Value]:
        """What the unit reported before that month, by measure, including what this run took in."""
        self.order_versions()
        return self._ledger.cumulative(unit, form, before, first=first, latest=latest)

    def _touch(self, rows: Sequence[Sequence[str | None]]) -> None:
        for unit, form, month in rows:
            if unit is not None and form is not None and month is not None:
                self._touched.add((unit, form, month))
                self._forms_touched.add((form, month))

    def settle_held(self) -> None:
        """Determine which held returns are done with because a later one answered what they waited for."""
        self.order_versions()
        answered.settle_held(self._connection)

    def _finish(self) -> None:
        """Complete what was taken in so far: order the versions, flush the originals to the disk."""
        self.order_versions()
        for copy in self._copies:
            if copy.exists():
                originals.settle(copy)

    def _remove_copies(self) -> None:
        for copy in self._copies:
            copy.unlink(missing_ok=True)


def _asked_in(new: JudgedReturn, arrival: Arrival) -> Month:
    """The month in which the return is asked for: its own, the proposed one, else the one before it came."""
    if new.month is not None:
        return new.month
    if new.proposal is not None and new.proposal.month is not None:
        return new.proposal.month
    return _month_before(arrival)


def _month_before(arrival: Arrival) -> Month:
    return Month.of(arrival.received_at.astimezone(VIETNAM).date()).plus(-1)


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)
