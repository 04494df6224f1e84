"""After a run: which of the files that could not be read are signed copies of reports, and which wait (contract §7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from baocao_cli.collection.report import FileLine
from baocao_cli.findings import Finding, sentence
from baocao_cli.inbox.model import Arrival
from baocao_cli.ledger.kept_return import FileOutcome
from baocao_cli.ledger.writer import Run
from baocao_cli.recognition.model import Knowledge
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.unit import owed_reports

_INNER = "!/"
_ALPHANUMERIC = re.compile(r"[^\W_]")


def settle_unread(run: Run, knowledge: Knowledge, lines: Sequence[FileLine]) -> list[FileLine]:
    """The files to report: those beside a report with an info about it, the others knowing whether they wait."""
    reports = _Reports(
        line.arrival
        for line in lines
        if line.outcome in (FileOutcome.READ, FileOutcome.DUPLICATE) and run.known.has_report(line.sha256)
    )
    settled = [_settled(run, line, reports) for line in lines]
    waiting = _waiting(run, knowledge) if any(line.likely is not None for line in settled) else frozenset()
    listed = (line for line in settled if line.listed)
    return [replace(line, waits=True) if line.sha256 in waiting else line for line in listed]


class _Reports:
    """The reports that were read, by the mail and by the folder in which they came."""

    def __init__(self, reports: Iterator[Arrival]) -> None:
        self._by_mail: dict[str, Arrival] = {}
        self._by_folder: dict[str, list[tuple[str, Arrival]]] = {}
        for arrival in reports:
            mail = _mail(arrival)
            if mail is not None:
                self._by_mail.setdefault(mail, arrival)
            folder, stem = _folder_and_stem(arrival.path)
            self._by_folder.setdefault(folder, []).append((stem, arrival))

    def beside(self, unread: Arrival) -> Arrival | None:
        """The report that came in one mail with the file, or whose name the file's begins with in one folder."""
        folder, stem = _folder_and_stem(unread.path)
        named = [(name, report) for name, report in self._by_folder.get(folder, ()) if _begins(stem, name)]
        if named:
            return max(named, key=lambda pair: len(pair[0]))[1]
        mail = _mail(unread)
        return self._by_mail.get(mail) if mail is not None else None


def _mail(arrival: Arrival) -> str | None:
    """The outermost mail that the file came in."""
    outer, inner, _ = arrival.path.partition(_INNER)
    return outer if inner and arrival.sender is not None else None


def _folder_and_stem(path: str) -> tuple[str, str]:
    folder, _, name = path.rpartition("/")
    return folder, fold(name.rpartition(".")[0] or name)


def _begins(stem: str, report: str) -> bool:
    """`bc (da ky)` begins with `bc`, `bc10` does not begin with `bc1`."""
    rest = stem.removeprefix(report)
    return stem.startswith(report) and not (rest and _ALPHANUMERIC.match(rest))


def _settled(run: Run, line: FileLine, reports: _Reports) -> FileLine:
    report = reports.beside(line.arrival) if line.likely is not None else None
    if report is None:
        return line
    younger = line.arrival.received_at - report.received_at >= timedelta(days=1)
    code = "copy-of-report-younger" if younger else "copy-of-report"
    why = " ".join(sentence(finding) for finding in line.findings)
    finding = Finding.of(code, other=report.path, why=why)
    run.put_beside(line.path, line.sha256, report.sha256, [finding])
    return replace(line, findings=(finding,))


def _waiting(run: Run, knowledge: Knowledge) -> frozenset[str]:
    """The hashes of the unread files that wait."""
    waiting: set[str] = set()
    for month in run.known.months_unread():
        open_files = run.unread_waiting(month, list(owed_reports(knowledge.units, knowledge.forms, month)))
        waiting.update(file.sha256 for file in open_files)
    return frozenset(waiting)
