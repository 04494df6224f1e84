"""Zip archives → members. Names come in UTF-8, in the extra field, or in an old code page."""

from __future__ import annotations

import io
import struct
import unicodedata
import zipfile
import zlib
from datetime import UTC, datetime

from baocao_cli.documents.sniff import ZIP_FAULTS
from baocao_cli.findings import Finding
from baocao_cli.inbox.limits import MAX_FILE_BYTES
from baocao_cli.inbox.opened import Budget, Member, Opened
from baocao_cli.month import VIETNAM

_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
_UNICODE_PATH = 0x7075  # Info-ZIP Unicode Path Extra Field
_UNIX_TIME = 0x5455  # extended timestamp
_OLD_CODE_PAGES = ("utf-8", "cp1258", "cp1252", "cp437")


def open_zip(data: bytes, budget: Budget) -> Opened:
    """Raises TooMuch for a bomb; a member that cannot be unpacked is rejected by itself."""
    members: list[Member] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            name = _name(entry).replace("\\", "/")
            if not name.endswith("/"):
                members.append(_member(archive, entry, name.lstrip("/"), budget))
    return Opened(members, without_report=Finding.of("archive-without-report"))


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, budget: Budget) -> Member:
    changed_at = _changed_at(entry)
    if entry.flag_bits & _ENCRYPTED_FLAG:
        return Member(name, b"", changed_at, rejected=Finding.of("password-protected"))
    try:
        with archive.open(entry) as stream:
            content = stream.read(MAX_FILE_BYTES + 1)
    except ZIP_FAULTS:
        return Member(name, b"", changed_at, rejected=Finding.of("file-damaged"))
    budget.take(len(content))
    return Member(name, content, changed_at)


def _extra_fields(entry: zipfile.ZipInfo) -> dict[int, bytes]:
    fields: dict[int, bytes] = {}
    extra = entry.extra
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        fields[kind] = extra[4 : 4 + length]
        extra = extra[4 + length :]
    return fields


def _name(entry: zipfile.ZipInfo) -> str:
    if entry.flag_bits & _UTF8_FLAG:
        return entry.filename
    raw = entry.orig_filename.encode("cp437", "replace")
    stored = _extra_fields(entry).get(_UNICODE_PATH)
    if stored and len(stored) > 5 and struct.unpack_from("<L", stored, 1)[0] == zlib.crc32(raw):
        return stored[5:].decode("utf-8", "replace")
    if raw.isascii():
        return entry.filename
    for encoding in _OLD_CODE_PAGES:
        try:
            return unicodedata.normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return entry.filename


def _changed_at(entry: zipfile.ZipInfo) -> datetime | None:
    stored = _extra_fields(entry).get(_UNIX_TIME)
    if stored and len(stored) >= 5 and stored[0] & 1:
        return datetime.fromtimestamp(struct.unpack_from("<l", stored, 1)[0], UTC)
    try:  # the plain entry time is a local one
        return datetime(*entry.date_time, tzinfo=VIETNAM)
    except ValueError:
        return None
