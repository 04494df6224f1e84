"""A folder → its files, mails and archives opened, each with how it came. The one entrance of the inbox."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from baocao_cli.documents.sniff import FileKind, sniff
from baocao_cli.findings import Finding
from baocao_cli.inbox.clock import Clock
from baocao_cli.inbox.limits import MAX_DEPTH
from baocao_cli.inbox.model import Arrival, ArrivedFile
from baocao_cli.inbox.names import contract_path, is_ignored, unique
from baocao_cli.inbox.opened import Budget, Member, Opened, TooMuch
from baocao_cli.inbox.walk import FoundFile, find, walk


@dataclass(frozen=True, slots=True)
class _Envelope:
    """What a container tells of its members: the nearest mail's date decides, else the entry's own time.

    `received_at` is None where no time that can be is known.
    """

    clock: Clock
    received_at: datetime | None
    sender: str | None = None
    subject: str | None = None
    in_mail: bool = False

    def arrival(self, path: str, sha256: str) -> Arrival:
        """How a file of that path came."""
        known = self.received_at is not None
        return Arrival(path, sha256, self.received_at or self.clock.now, self.sender, self.subject, known)


def arrive(inbox: Path, clock: Clock) -> Iterator[ArrivedFile]:
    """Every file of the folder and its subfolders, sorted by path; members hang on their outer file."""
    for found in walk(inbox):
        yield _arrived(found, clock)


def arrive_alone(file: Path, path: str, clock: Clock) -> ArrivedFile:
    """One file by itself, as if an inbox held it under that path."""
    return _arrived(find(file, path), clock)


def count_files(inbox: Path) -> int:
    """How many outer files there are, for a progress bar."""
    return sum(1 for path in inbox.rglob("*") if path.is_file())


def _arrived(found: FoundFile, clock: Clock) -> ArrivedFile:
    envelope = _Envelope(clock, clock.possible(found.modified_at))
    arrival = envelope.arrival(found.path, found.sha256)
    if is_ignored(found.path) or found.linked_inside:
        return ArrivedFile(arrival, found.data, ignored=True)
    if found.rejected is not None:
        return ArrivedFile(arrival, found.data, rejected=found.rejected)
    return _open(found.path, found.data, envelope, Budget(), depth=0)


def _open(path: str, data: bytes, envelope: _Envelope, budget: Budget, depth: int) -> ArrivedFile:
    arrival = envelope.arrival(path, hashlib.sha256(data).hexdigest())
    opener = _opener(sniff(data))
    if opener is None:
        return ArrivedFile(arrival, data)
    if depth >= MAX_DEPTH:
        return ArrivedFile(arrival, data, rejected=Finding.of("nested-too-deep"))
    try:
        opened = opener(data, budget)
        return _with_members(arrival, data, opened, envelope, budget, depth)
    except TooMuch:
        return ArrivedFile(arrival, data, rejected=Finding.of("archive-too-large"))
    except Exception:  # a damaged mail or archive fails in as many ways as there are libraries
        return ArrivedFile(arrival, data, rejected=Finding.of("file-damaged"))


def _opener(kind: FileKind) -> Callable[[bytes, Budget], Opened] | None:
    """The format's opener, imported only where such a file came."""
    if kind is FileKind.ZIP:
        from baocao_cli.inbox.archives import open_zip

        return open_zip
    if kind is FileKind.EML:
        from baocao_cli.inbox.mails import open_eml

        return open_eml
    if kind is FileKind.MSG:
        from baocao_cli.inbox.outlook import open_msg

        return open_msg
    return None


def _with_members(
    arrival: Arrival, data: bytes, opened: Opened, envelope: _Envelope, budget: Budget, depth: int
) -> ArrivedFile:
    is_mail = opened.sender is not None or opened.sent_at is not None
    clock = envelope.clock
    sent_at = clock.possible(opened.sent_at)
    sender, subject = (opened.sender, opened.subject) if is_mail else (envelope.sender, envelope.subject)
    in_mail = sent_at is not None or envelope.in_mail
    around = _Envelope(clock, sent_at or envelope.received_at, sender, subject, in_mail)
    taken: set[str] = set()
    members: list[ArrivedFile] = []
    for member in opened.members:
        name = unique(contract_path(member.name), taken)
        entry_time = None if in_mail else clock.possible(member.changed_at)
        inner = replace(around, received_at=entry_time or around.received_at)
        members.append(_member(arrival.path, name, member, inner, budget, depth + 1))
    members.sort(key=lambda file: file.arrival.path)
    own = around.arrival(arrival.path, arrival.sha256)
    return ArrivedFile(own, data, members=tuple(members), rejected=opened.without_report)


def _member(outer: str, name: str, member: Member, envelope: _Envelope, budget: Budget, depth: int) -> ArrivedFile:
    path = f"{outer}!/{name}"
    if not member.ignored and not is_ignored(name) and member.rejected is None:
        return _open(path, member.data, envelope, budget, depth)
    sha256 = hashlib.sha256(member.data).hexdigest()
    came = envelope.arrival(path, sha256)
    ignored = member.rejected is None or is_ignored(name)
    return ArrivedFile(came, member.data, ignored=ignored, rejected=None if ignored else member.rejected)
