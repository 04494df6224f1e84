"""The zip around a Word or OpenDocument file: its members by name, each only as large as a person's file can be."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import partial

from baocao_cli.documents.model import Unreadable
from baocao_cli.findings import Finding

MAX_PART_BYTES = 16 * 1024 * 1024
"""Of one unpacked XML part: a hundred times the longest report; parsed it takes some thirty times the room."""
MAX_TOTAL_BYTES = 4 * MAX_PART_BYTES
"""Of all parts that are read of one file."""
MAX_MEMBERS = 20_000

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
    LookupError,
)
"""What zipfile raises for damaged, encrypted and strangely packed members."""


class Container:
    """The members of a package, read on demand. Names compare without case and with `/`."""

    def __init__(self, members: Mapping[str, bytes | Callable[[], bytes]]) -> None:
        """`members`: by name, the bytes or what unpacks them."""
        self._members = {_key(name): member for name, member in members.items()}
        self._left = MAX_TOTAL_BYTES

    @classmethod
    def of_zip(cls, data: bytes) -> Container:
        """Raises Unreadable for what is no zip or a damaged one."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise Unreadable(Finding.of("document-damaged", part="zip")) from error
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            raise Unreadable(Finding.of("document-too-large"))
        return cls({member.filename: partial(_unpack, archive, member) for member in members})

    @classmethod
    def of_open_document(cls, data: bytes) -> Container:
        """The parts of an OpenDocument file; in a flat one (.fodt, .fods) the one XML file is every part."""
        if data.startswith(b"PK"):
            return cls.of_zip(data)
        if len(data) > MAX_PART_BYTES:
            raise Unreadable(Finding.of("document-too-large"))
        return cls(dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), data))

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def read(self, name: str) -> bytes | None:
        """A member's bytes, None where there is none. Raises Unreadable if it is damaged, locked or too large."""
        member = self._members.get(_key(name))
        if member is None or isinstance(member, bytes):
            return member
        data = member()
        self._left -= len(data)
        if self._left < 0:
            raise Unreadable(Finding.of("document-too-large"))
        return data


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.flag_bits & 0x1:
        raise Unreadable(Finding.of("password-protected"))
    try:
        with archive.open(member) as stream:
            data = stream.read(MAX_PART_BYTES + 1)
    except _FAULTS as error:
        raise Unreadable(Finding.of("document-damaged", part=member.filename)) from error
    if len(data) > MAX_PART_BYTES:
        raise Unreadable(Finding.of("document-too-large"))
    return data


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
