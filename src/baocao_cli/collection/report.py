"""The result of a run of `collect`. Returns stay in the ledger and are fetched file by file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType

from baocao_cli.errors import ExitCode
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival
from baocao_cli.ledger.kept_return import FileOutcome, KeptReturn, ReturnOutcome
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.recognition.identity.likely import Likely

_BATCH = 300


@dataclass(frozen=True, slots=True)
class FileLine:
    """What became of one file; `returns` are ids of the ledger."""

    arrival: Arrival
    outcome: FileOutcome
    findings: tuple[Finding, ...] = ()
    returns: tuple[int, ...] = ()
    month: Month | None = None
    """The first known month of its returns, under which its original is archived."""
    likely: Likely | None = None
    """Whose it is likely, if it could not be read."""
    waits: bool = False
    """It could not be read, and a report that it may be has not come otherwise."""
    listed: bool = True
    """False for what was read before in a mail or archive that is reported as one duplicate."""

    @property
    def path(self) -> str:
        return self.arrival.path

    @property
    def sha256(self) -> str:
        return self.arrival.sha256


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file, with its returns; `likely`, `waits`: see `FileLine`."""

    path: str
    sha256: str
    outcome: FileOutcome
    findings: tuple[Finding, ...]
    returns: tuple[KeptReturn, ...]
    likely: Likely | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many files and returns had which outcome (contract §4, `counts`)."""

    files: int
    read: int
    rejected: int
    ignored: int
    duplicate: int
    returns: int
    accepted: int
    accepted_with_warnings: int
    held: int
    empty: int


class CollectReport:
    """The files of a run in the contract's order. It keeps the ledger open: close it, or use it in a `with` block."""

    def __init__(self, lines: Sequence[FileLine], ledger: Ledger, resources: ExitStack) -> None:
        self._lines = tuple(lines)
        self._ledger = ledger
        self._resources = resources
        self._waits = False
        self.counts = self._count()

    def __enter__(self) -> CollectReport:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the ledger; files can no longer be fetched."""
        self._resources.close()

    @property
    def months(self) -> set[Month]:
        """The months of the returns that this run took in."""
        return {line.month for line in self._lines if line.month is not None}

    @property
    def exit_code(self) -> ExitCode:
        """WAITING if something of this run waits for a person, else DONE."""
        return ExitCode.WAITING if self._waits else ExitCode.DONE

    def files(self) -> Iterator[FileReport]:
        """Each file with its returns; only a few hundred are in memory at a time."""
        for start in range(0, len(self._lines), _BATCH):
            lines = self._lines[start : start + _BATCH]
            numbers = [number for line in lines for number in line.returns]
            kept = {each.id: each for each in self._ledger.by_ids(numbers)}
            for line in lines:
                returns = tuple(kept[number] for number in line.returns)
                yield FileReport(line.path, line.sha256, line.outcome, line.findings, returns, line.likely, line.waits)

    def _count(self) -> Counts:
        files = dict.fromkeys(FileOutcome, 0)
        returns = dict.fromkeys(ReturnOutcome, 0)
        for file in self.files():
            files[file.outcome] += 1
            self._waits |= file.waits or any(kept.waits for kept in file.returns)
            for kept in file.returns:
                returns[kept.outcome] += 1
        return Counts(
            files=sum(files.values()),
            read=files[FileOutcome.READ],
            rejected=files[FileOutcome.REJECTED],
            ignored=files[FileOutcome.IGNORED],
            duplicate=files[FileOutcome.DUPLICATE],
            returns=sum(returns.values()),
            accepted=returns[ReturnOutcome.ACCEPTED],
            accepted_with_warnings=returns[ReturnOutcome.ACCEPTED_WITH_WARNINGS],
            held=returns[ReturnOutcome.HELD],
            empty=returns[ReturnOutcome.EMPTY],
        )
