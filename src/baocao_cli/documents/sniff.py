"""What kind of bytes a file holds. The content decides; the name's ending never does (it may be wrong)."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from enum import StrEnum


class FileKind(StrEnum):
    """What a file is, by its content."""

    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"
    DOC = "doc"
    XLS = "xls"
    RTF = "rtf"
    HTML = "html"
    MHTML = "mhtml"
    FLAT_OPC = "flat-opc"
    WORD_XML = "word-xml"
    PDF = "pdf"
    EML = "eml"
    MSG = "msg"
    ZIP = "zip"
    RAR = "rar"
    SEVEN_ZIP = "7z"
    OTHER_ARCHIVE = "other-archive"
    PICTURE = "picture"
    TEXT = "text"
    OTHER_OFFICE = "other-office"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"


ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    struct.error,
)
"""What `zipfile` raises for damaged, encrypted (RuntimeError) or unsupported (NotImplementedError is one) archives."""

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES: tuple[tuple[bytes, FileKind], ...] = (
    (b"{\\rtf", FileKind.RTF),
    (b"%PDF-", FileKind.PDF),
    (b"Rar!\x1a\x07", FileKind.RAR),
    (b"7z\xbc\xaf\x27\x1c", FileKind.SEVEN_ZIP),
    (b"\x1f\x8b", FileKind.OTHER_ARCHIVE),
    (b"BZh", FileKind.OTHER_ARCHIVE),
    (b"\xfd7zXZ\x00", FileKind.OTHER_ARCHIVE),
    (b"MSCF", FileKind.OTHER_ARCHIVE),
    (b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
    (b"\xff\xd8\xff", FileKind.PICTURE),
    (b"GIF87a", FileKind.PICTURE),
    (b"GIF89a", FileKind.PICTURE),
    (b"II*\x00", FileKind.PICTURE),
    (b"MM\x00*", FileKind.PICTURE),
    (b"BM", FileKind.PICTURE),
    (b"\xd7\xcd\xc6\x9a", FileKind.PICTURE),
)
_MAIL_HEADER = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|Delivered-To|MIME-Version|Content-Type|X-[\w-]+):", re.I
)
_HEADER_LINE = re.compile(rb"^[!-9;-~]+:|^[ \t]")
_PACKAGE_KINDS = (("word/", FileKind.DOCX), ("xl/", FileKind.XLSX), ("ppt/", FileKind.OTHER_OFFICE))
_OPEN_DOCUMENT = {
    "application/vnd.oasis.opendocument.text": FileKind.ODT,
    "application/vnd.oasis.opendocument.text-web": FileKind.ODT,
    "application/vnd.oasis.opendocument.text-template": FileKind.ODT,
    "application/vnd.oasis.opendocument.spreadsheet": FileKind.ODS,
    "application/vnd.oasis.opendocument.spreadsheet-template": FileKind.ODS,
}


_FLAT_MIMETYPE = re.compile(rb"""office:mimetype=["']([a-z0-9./+-]+)["']""")
_SAVED_PAGE = re.compile(rb"^From:\s*<Saved by|^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_MAIL_ONLY = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|Delivered-To|X-[\w-]+):", re.I | re.M
)
_SENDER = re.compile(rb"^(?:From:(?!\s*<Saved by)|To:|Received:)", re.IGNORECASE | re.MULTILINE)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def sniff(data: bytes) -> FileKind:
    """The kind of the bytes. Never raises."""
    if not data:
        return FileKind.EMPTY
    head = data[:_HEAD]
    if not head.strip(b"\x00") and not data.strip(b"\x00"):
        return FileKind.DAMAGED
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _sniff_zip(data)
    if head.startswith(_OLE):
        return _sniff_ole(data)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            return kind
    if _is_picture(head):
        return FileKind.PICTURE
    if head.find(b"%PDF-", 0, 1024) >= 0:
        return FileKind.PDF
    return _sniff_text(start, data)


def _is_picture(head: bytes) -> bool:
    """WebP, and the pictures of telephones (HEIC, AVIF): their mark is not at the very start."""
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    return webp or (head[4:8] == b"ftyp" and head[8:11] in (b"hei", b"mif", b"avi"))


def _sniff_zip(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.replace("\\", "/") for name in archive.namelist()]
            if "mimetype" in names:
                with archive.open("mimetype") as stream:
                    mimetype = stream.read(200).decode("ascii", "replace").strip()
                if mimetype in _OPEN_DOCUMENT:
                    return _OPEN_DOCUMENT[mimetype]
                if mimetype.startswith("application/vnd.oasis"):
                    return FileKind.OTHER_OFFICE
    except ZIP_FAULTS:
        return FileKind.DAMAGED
    if "[Content_Types].xml" in names:
        for prefix, kind in _PACKAGE_KINDS:
            if any(name.lstrip("/").startswith(prefix) for name in names):
                return kind
        return FileKind.OTHER_OFFICE
    return FileKind.ZIP


def _sniff_ole(data: bytes) -> FileKind:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_FATAL) as storage:
            names = {"/".join(path).casefold() for path in storage.listdir(streams=True, storages=False)}
            if "encryptedpackage" in names:
                return FileKind.ENCRYPTED
            if "__properties_version1.0" in names:
                return FileKind.MSG
            if "worddocument" in names:
                flags = storage.openstream("WordDocument").read(12)
                encrypted = len(flags) == 12 and struct.unpack_from("<H", flags, 10)[0] & 0x0100
                return FileKind.ENCRYPTED if encrypted else FileKind.DOC
            for stream in ("workbook", "book"):
                if stream in names:
                    return FileKind.ENCRYPTED if _has_filepass(storage.openstream(stream).read(8192)) else FileKind.XLS
    except Exception:  # a damaged compound file fails in many ways, all of which mean the same here
        return FileKind.DAMAGED
    return FileKind.OTHER_OFFICE


def _has_filepass(stream: bytes) -> bool:
    """Whether the BIFF globals hold a FILEPASS record (0x002F), which stands near the start ([MS-XLS] 2.4.117)."""
    position = 0
    while position + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, position)
        if record == 0x002F:
            return True
        if record == 0x0085:  # BOUNDSHEET: the globals' sheets begin, FILEPASS can come no more
            return False
        position += 4 + length
    return False


def _sniff_text(start: bytes, data: bytes) -> FileKind:
    if data.startswith(_UTF16_MARKS):
        start = data[: 2 * _HEAD].decode("utf-16", errors="ignore").encode("utf-8", errors="ignore")
    lowered = start[:2048].lower()
    known = _office_xml(lowered, data) or _packed_as_mail(start)
    if known is not None:
        return known
    if lowered.startswith((b"<!doctype html", b"<html", b"<table")) or b"<html" in lowered:
        return FileKind.HTML
    if data.startswith(_UTF16_MARKS):
        return FileKind.TEXT
    sample = data[:65536]
    control = sum(1 for byte in sample if byte < 9 or 13 < byte < 32)
    return FileKind.TEXT if control * 100 <= len(sample) else FileKind.UNKNOWN


def _office_xml(lowered: bytes, data: bytes) -> FileKind | None:
    """A document of an office program that is one XML file, by its `lowered` beginning; None for none."""
    if b"<pkg:package" in lowered:
        return FileKind.FLAT_OPC
    if b"<w:worddocument" in lowered or b'progid="word.document"' in lowered:
        return FileKind.WORD_XML
    if b"<office:document" not in lowered:
        return None
    mimetype = _FLAT_MIMETYPE.search(data[: 16 * _HEAD])
    return _OPEN_DOCUMENT.get(mimetype[1].decode("ascii"), FileKind.OTHER_OFFICE) if mimetype else FileKind.TEXT


def _packed_as_mail(start: bytes) -> FileKind | None:
    """A mail (RFC 5322), or a page saved with its pictures that is packed like one (RFC 2557); None for neither.

    Header lines stand from the very start on, behind the line that mailboxes put before each mail.
    """
    if start.startswith(b"From "):
        start = start.partition(b"\n")[2]
    headers = start.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    mail_headers = 0
    for line in headers.split(b"\n"):
        if not _HEADER_LINE.match(line) and mail_headers == 0:
            return None
        mail_headers += bool(_MAIL_HEADER.match(line))
    if _SAVED_PAGE.search(headers) and not _SENDER.search(headers):
        return FileKind.MHTML
    return FileKind.EML if mail_headers >= 2 and _MAIL_ONLY.search(headers) else None
