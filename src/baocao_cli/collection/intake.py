"""Record one file after the other: new, seen before, ignored or rejected; mails and archives by their members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from baocao_cli.collection.earlier import EarlierValues
from baocao_cli.collection.own_files import OwnFiles
from baocao_cli.collection.report import FileLine
from baocao_cli.collection.understand import FileReader, UnderstoodFile, understand
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival, ArrivedFile
from baocao_cli.ledger.kept_return import FileOutcome
from baocao_cli.ledger.known import UnidentifiedFile
from baocao_cli.ledger.writer import Basis, Run
from baocao_cli.month import Month
from baocao_cli.recognition.identity.likely import likely
from baocao_cli.recognition.model import Knowledge
from baocao_cli.validation import JudgedReturn
from baocao_cli.values import Value


@dataclass
class Intake:
    """Takes in the files of one run.

    `basis` is what readings depend on, `own` recognises the workspace's own files, `reader` understands a file.
    """

    run: Run
    knowledge: Knowledge
    basis: Basis
    own: OwnFiles
    reader: FileReader

    def __post_init__(self) -> None:
        self._unidentified = {
            waiting.arrival.sha256: waiting for waiting in self.run.known.to_reread(self.basis.knowledge)
        }

    def take(self, arrived: ArrivedFile) -> list[FileLine]:
        """Take in one file; a mail or an archive is followed by its members."""
        if arrived.members is not None and not arrived.ignored:
            return self._take_opened(arrived, arrived.members)
        with self.run.file():
            return [self._take_single(arrived)]

    def _take_single(self, arrived: ArrivedFile) -> FileLine:
        arrival = arrived.arrival
        if arrived.ignored:
            return _line(arrival, FileOutcome.IGNORED, arrived.findings)
        if arrived.rejected is not None:
            return self._reject(arrived, (*arrived.findings, arrived.rejected))
        if self.run.known.is_read(arrival.sha256) and not self._is_due(arrival.sha256):
            return self._take_again(arrived)
        understood = self._understand(arrival, arrived.data, self.basis.asked_month)
        findings = (*arrived.findings, *understood.findings)
        if not understood.returns:
            return self._reject(arrived, findings)
        if self.own.is_untouched_blank(arrival.path, understood.returns):
            return _line(arrival, FileOutcome.IGNORED, (Finding.of("blank-untouched"),))
        returns = self._keep(arrival, arrived.data, replace(understood, findings=findings), self.basis)
        return _line(arrival, FileOutcome.READ, findings, returns, _month_of(understood.returns))

    def _take_again(self, arrived: ArrivedFile) -> FileLine:
        """Bytes that were read before: a duplicate, or the return of another unit that sent the same (contract §7)."""
        arrival = arrived.arrival
        known = self.run.known.units_of(arrival.sha256)
        if self.run.known.is_kept(arrival):
            if len(known) <= 1:
                self.run.seen_again(arrival)
            return _line(arrival, FileOutcome.DUPLICATE)
        whose = likely(arrival, self.knowledge).unit
        if whose is not None and known and whose not in known:
            understood = self._understand(arrival, arrived.data, self.basis.asked_month)
            if any(new.unit == whose for new in understood.returns):
                findings = (*arrived.findings, *understood.findings)
                returns = self._add(arrival, arrival, arrived.data, replace(understood, findings=findings), self.basis)
                return _line(arrival, FileOutcome.READ, findings, returns, _month_of(understood.returns))
        if whose is None or len(known) <= 1:
            self.run.seen_again(arrival)
        return _line(arrival, FileOutcome.DUPLICATE)

    def _understand(self, arrival: Arrival, data: bytes, month: Month | None) -> UnderstoodFile:
        return understand(self.reader, arrival, data, self.knowledge, month, self._earlier)

    def _earlier(self, unit: str, form: str, month: Month) -> Mapping[str, Value]:
        """What the unit reported on that form before that month, fetched only when a reading needs it."""
        return EarlierValues(self.run, self.knowledge, unit, form, month)

    def _is_due(self, sha256: str) -> bool:
        """Whether a return of that content whose identity was unknown may be understood now (contract §7, Versions)."""
        waiting = self._unidentified.get(sha256)
        if waiting is None:
            return False
        month_is_new = self.basis.asked_month not in (None, waiting.asked_month)
        return waiting.knowledge_changed or (waiting.month_unknown and month_is_new)

    def _reject(self, arrived: ArrivedFile, findings: Sequence[Finding], *, unread: bool = True) -> FileLine:
        """Record a file without a return; `unread`: it is itself what was sent, and not only what held it."""
        self._unidentified.pop(arrived.arrival.sha256, None)
        self.run.retire(arrived.arrival.sha256)
        if arrived.data:
            self.run.keep_original(arrived.arrival, arrived.data, None)
        file = self.run.add_file(arrived.arrival, FileOutcome.REJECTED, findings)
        line = _line(arrived.arrival, FileOutcome.REJECTED, findings)
        if not unread:
            return line
        whose = likely(arrived.arrival, self.knowledge)
        self.run.add_unread(file, arrived.arrival, whose)
        return replace(line, likely=whose)

    def _keep(self, arrival: Arrival, data: bytes, understood: UnderstoodFile, basis: Basis) -> tuple[int, ...]:
        """Archive the original, then record the returns and retire what was read from that content before."""
        self._unidentified.pop(arrival.sha256, None)
        first = replace(arrival, received_at=self.run.known.first_arrival(arrival.sha256, arrival.received_at))
        self.run.retire(arrival.sha256)
        return self._add(arrival, first, data, understood, basis)

    def _add(
        self, arrival: Arrival, first: Arrival, data: bytes, understood: UnderstoodFile, basis: Basis
    ) -> tuple[int, ...]:
        """Archive the original and record its returns; `first`: the arrival by which they are ordered."""
        self.run.keep_original(arrival, data, _month_of(understood.returns))
        file = self.run.add_file(arrival, FileOutcome.READ, understood.findings)
        for new in understood.returns:
            if new.month is not None and not new.held_whole:
                self.run.open_month(new.month)
        returns = tuple(self.run.add_return(file, first, new, basis) for new in understood.returns)
        self.run.settle_arrivals(arrival.sha256)
        return returns

    def _take_opened(self, arrived: ArrivedFile, members: Sequence[ArrivedFile]) -> list[FileLine]:
        inner = [line for member in members for line in self.take(member)]
        outcomes = {line.outcome for line in inner}
        if FileOutcome.READ in outcomes:
            with self.run.file():
                month = next((line.month for line in inner if line.month is not None), None)
                self.run.keep_original(arrived.arrival, arrived.data, month)
                self.run.add_file(arrived.arrival, FileOutcome.READ, arrived.findings)
            return [_line(arrived.arrival, FileOutcome.READ, arrived.findings), *inner]
        if FileOutcome.DUPLICATE in outcomes:
            within = [replace(line, listed=line.outcome is not FileOutcome.DUPLICATE) for line in inner]
            return [_line(arrived.arrival, FileOutcome.DUPLICATE), *within]
        why = arrived.rejected or Finding.of("archive-without-report")
        with self.run.file():
            holds = any(line.outcome is not FileOutcome.IGNORED for line in inner)
            return [self._reject(arrived, (*arrived.findings, why), unread=not holds), *inner]

    def reread(self, workspace: Path, sha256: str) -> None:
        """Read the returns of that content again from its original: something was decided of them, or taken back.

        Raises UsageFault if the original is gone.
        """
        known = self.run.known
        files = known.files_of(sha256)
        contents = [(file, _bytes_of(workspace, file)) for file in files]
        if any(data is None for _, data in contents):
            raise UsageFault(Finding.of("original-gone", raw=files[0].arrival.path))
        with self.run.file():
            first = {file.arrival.path: known.first_arrival(sha256, file.arrival.received_at) for file in files}
            self.run.retire(sha256)
            for file, data in contents:
                understood = self._understand(file.arrival, data or b"", file.asked_month)
                came = replace(file.arrival, received_at=first[file.arrival.path])
                basis = replace(self.basis, asked_month=file.asked_month)
                self._add(file.arrival, came, data or b"", understood, basis)

    def reread_elsewhere(self, workspace: Path) -> None:
        """Read again, from their originals, files of unknown identity that are not in this inbox, if knowledge changed.

        Each is read with the `--month` of its own run. If nothing can be understood of it now, its old returns stay.
        """
        for waiting in list(self._unidentified.values()):
            data = _bytes_of(workspace, waiting) if waiting.knowledge_changed else None
            if data is None:
                continue
            with self.run.file():
                understood = self._understand(waiting.arrival, data, waiting.asked_month)
                if understood.returns:
                    self._keep(waiting.arrival, data, understood, replace(self.basis, asked_month=waiting.asked_month))


def _bytes_of(workspace: Path, waiting: UnidentifiedFile) -> bytes | None:
    """The original's bytes; None if there is no original."""
    if waiting.original is None:
        return None
    original = workspace / waiting.original
    return original.read_bytes() if original.is_file() else None


def _month_of(returns: Sequence[JudgedReturn]) -> Month | None:
    return next((new.month for new in returns if new.month is not None), None)


def _line(
    arrival: Arrival,
    outcome: FileOutcome,
    findings: Sequence[Finding] = (),
    returns: tuple[int, ...] = (),
    month: Month | None = None,
) -> FileLine:
    return FileLine(arrival, outcome, tuple(findings), returns, month)
