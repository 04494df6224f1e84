"""Outlook messages ([MS-OXMSG]) in memory: as many properties as a mail program needs to show one."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from doc2docx.cfb.directory import DirectoryEntry, ObjectType
from doc2docx.cfb.writer import write_compound_storage

_STRING, _BINARY, _INTEGER, _TIME = 0x001F, 0x0102, 0x0003, 0x0040
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Attached:
    """An attachment: a file, or another message (`message`)."""

    name: str
    data: bytes = b""
    content_id: str = ""
    message: Outlook | None = None


@dataclass(frozen=True)
class Outlook:
    """What a message says."""

    sender: str = "Nguyễn Văn A"
    address: str = "a@example.vn"
    subject: str = "Báo cáo tháng 9"
    sent_at: datetime = datetime(2020, 10, 2, 3, 0, tzinfo=UTC)
    body: str = "Kính gửi Văn phòng."
    html: str = ""
    attachments: Sequence[Attached] = field(default_factory=tuple)


def msg_bytes(message: Outlook) -> bytes:
    """The message as a .msg file."""
    entries: dict[str, bytes | None] = {}
    _message(message, "", entries, header=32)
    descendants = tuple((path, _entry(path, data), data) for path, data in entries.items())
    return bytes(write_compound_storage(_entry("", None), descendants))


def _message(message: Outlook, prefix: str, entries: dict[str, bytes | None], header: int) -> None:
    values: dict[tuple[int, int], object] = {
        (0x001A, _STRING): "IPM.Note",
        (0x0037, _STRING): message.subject,
        (0x0C1A, _STRING): message.sender,
        (0x0C1F, _STRING): message.address,
        (0x1000, _STRING): message.body,
        (0x0039, _TIME): message.sent_at,
        (0x340D, _INTEGER): 0x00040000,
    }
    if message.html:
        values[0x1013, _BINARY] = message.html.encode("utf-8")
        values[0x3FDE, _INTEGER] = 65001
    head = bytearray(header)
    struct.pack_into("<IIII", head, 8, 0, len(message.attachments), 0, len(message.attachments))
    _properties(values, prefix, entries, bytes(head))
    for index, attachment in enumerate(message.attachments):
        storage = f"{prefix}__attach_version1.0_#{index:08X}"
        entries[storage] = None
        own: dict[tuple[int, int], object] = {
            (0x3707, _STRING): attachment.name,
            (0x3705, _INTEGER): 5 if attachment.message else 1,
        }
        if attachment.content_id:
            own[0x3712, _STRING] = attachment.content_id
        if attachment.message is None:
            own[0x3701, _BINARY] = attachment.data
        else:
            inner = f"{storage}/__substg1.0_3701000D"
            entries[inner] = None
            _message(attachment.message, f"{inner}/", entries, header=24)
        _properties(own, f"{storage}/", entries, bytes(8))


def _properties(
    values: Mapping[tuple[int, int], object], prefix: str, entries: dict[str, bytes | None], head: bytes
) -> None:
    stream = bytearray(head)
    for (property_id, kind), value in values.items():
        if isinstance(value, int):
            tail = struct.pack("<iI", value, 0)
        elif isinstance(value, datetime):
            tail = struct.pack("<Q", int((value - _EPOCH).total_seconds()) * 10_000_000)
        else:
            data = value.encode("utf-16-le") if isinstance(value, str) else bytes(value)  # type: ignore[call-overload]  # a mixed table of properties
            entries[f"{prefix}__substg1.0_{property_id:04X}{kind:04X}"] = data
            tail = struct.pack("<II", len(data) + (2 if isinstance(value, str) else 0), 0)
        stream += struct.pack("<HHI", kind, property_id, 6) + tail
    entries[f"{prefix}__properties_version1.0"] = bytes(stream)


def _entry(path: str, data: bytes | None) -> DirectoryEntry:
    kind = ObjectType.STREAM if data is not None else ObjectType.STORAGE if path else ObjectType.ROOT_STORAGE
    return DirectoryEntry(0, path.rsplit("/", 1)[-1], kind, 1, 0, 0, 0, b"\0" * 16, 0, 0, 0, 0, len(data or b""))
