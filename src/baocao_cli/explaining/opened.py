"""One file as `collect` would take it, with what it found on the way: document, filled forms, readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baocao_cli.collection.understand import read_returns
from baocao_cli.documents.model import Document, Unreadable
from baocao_cli.documents.open import read_document
from baocao_cli.documents.sniff import FileKind, sniff
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival, ArrivedFile
from baocao_cli.month import Month
from baocao_cli.recognition.model import Knowledge, RecognisedReturn
from baocao_cli.validation import JudgedReturn, judge
from baocao_cli.values import Value


@dataclass(frozen=True, slots=True)
class OpenedReturn:
    """A return as it was recognised, and as it would go into the ledger."""

    recognised: RecognisedReturn
    judged: JudgedReturn


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file; `document` None where it was not read, `members` of a mail or an archive."""

    arrival: Arrival
    kind: FileKind
    document: Document | None = None
    returns: tuple[OpenedReturn, ...] = ()
    findings: tuple[Finding, ...] = ()
    members: tuple[OpenedFile, ...] = ()
    ignored: bool = False

    def with_members(self) -> Iterator[OpenedFile]:
        """The file and all that is in it, in order."""
        yield self
        for member in self.members:
            yield from member.with_members()


def open_file(arrived: ArrivedFile, knowledge: Knowledge, month: Month | None) -> OpenedFile:
    """Read the file, or the members of a mail or an archive. `month` is --month; the ledger is not asked."""
    kind = sniff(arrived.data)
    if arrived.members is not None:
        members = tuple(open_file(member, knowledge, month) for member in arrived.members)
        why = () if any(member.returns for member in members) or arrived.rejected is None else (arrived.rejected,)
        return OpenedFile(arrived.arrival, kind, findings=why, members=members)
    if arrived.ignored or arrived.rejected is not None:
        why = (arrived.rejected,) if arrived.rejected is not None else ()
        return OpenedFile(arrived.arrival, kind, findings=why, ignored=arrived.ignored)
    try:
        document = read_document(arrived.data, use_libreoffice=knowledge.settings.files.use_libreoffice)
    except Unreadable as unreadable:
        return OpenedFile(arrived.arrival, kind, findings=(unreadable.finding,))
    return _read(arrived.arrival, kind, document, knowledge, month)


def _read(
    arrival: Arrival, kind: FileKind, document: Document, knowledge: Knowledge, month: Month | None
) -> OpenedFile:
    read = read_returns(document, arrival, knowledge, month, _nothing_earlier)
    returns = tuple(
        OpenedReturn(each.recognised, judge(each.recognised, each.readings, each.earlier, read.findings))
        for each in read.returns
    )
    return OpenedFile(arrival, kind, document, returns, read.findings)


def _nothing_earlier(unit: str, form: str, month: Month) -> Mapping[str, Value]:
    """The ledger is not asked what the unit reported before."""
    return {}
