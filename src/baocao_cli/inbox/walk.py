"""The files of a folder and all its subfolders, in the contract's order. Links are never followed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from baocao_cli.findings import Finding
from baocao_cli.inbox.limits import MAX_FILE_BYTES
from baocao_cli.inbox.names import contract_path

_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file as the folder holds it. `rejected` where its bytes are not to be had (`data` is empty then)."""

    path: str
    data: bytes
    sha256: str
    modified_at: datetime
    rejected: Finding | None = None
    linked_inside: bool = False
    """A link to another file of the inbox, which stands in the inbox by itself."""


def walk(inbox: Path) -> Iterator[FoundFile]:
    """Every file below the folder, sorted by path as the contract writes it."""
    found = sorted(_paths(inbox), key=lambda pair: (pair[0], os.fsencode(pair[1])))
    for path, file in found:
        yield _read(path, file, inbox)


def find(file: Path, path: str) -> FoundFile:
    """One file by itself; `path` is what it is called."""
    return _read(contract_path(path), file, file.parent)


def _paths(inbox: Path) -> Iterator[tuple[str, Path]]:
    for folder, subfolders, names in os.walk(inbox, followlinks=False):
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        for name in [*names, *links]:
            file = Path(folder, name)
            yield contract_path(file.relative_to(inbox).as_posix()), file


def _read(path: str, file: Path, inbox: Path) -> FoundFile:
    try:
        status = file.lstat()
        modified_at = datetime.fromtimestamp(status.st_mtime, UTC)
        if file.is_symlink():
            return _linked(path, file, inbox, modified_at)
        if not file.is_file():
            return FoundFile(path, b"", _hash(b""), modified_at, Finding.of("not-a-file", where=path))
        if status.st_size > MAX_FILE_BYTES:
            fault = Finding.of("file-too-large", where=path, megabytes=status.st_size // 1024**2)
            return FoundFile(path, b"", _hash_file(file), modified_at, fault)
        data = file.read_bytes()
    except OSError as fault:
        why = Finding.of("file-not-readable", where=path, reason=fault.strerror or type(fault).__name__)
        return FoundFile(path, b"", _hash(b""), datetime.fromtimestamp(0, UTC), why)
    return FoundFile(path, data, _hash(data), modified_at)


def _linked(path: str, file: Path, inbox: Path, modified_at: datetime) -> FoundFile:
    target = file.resolve()
    if target.exists() and target.is_relative_to(inbox.resolve()):
        return FoundFile(path, b"", _hash(b""), modified_at, linked_inside=True)
    return FoundFile(path, b"", _hash(b""), modified_at, Finding.of("link-outside", where=path))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _hash_file(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
