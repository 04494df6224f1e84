"""Bytes → neutral document: the content says which reader; only `Unreadable` leaves.

Readers are imported where a file of their kind came, so that a run pays only for what it meets.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from baocao_cli.documents.model import Document, Unreadable
from baocao_cli.documents.sniff import FileKind, sniff
from baocao_cli.findings import Finding

_REJECTED: dict[FileKind, str] = {
    FileKind.EMPTY: "file-empty",
    FileKind.DAMAGED: "file-damaged",
    FileKind.ENCRYPTED: "password-protected",
    FileKind.RAR: "archive-kind-not-opened",
    FileKind.SEVEN_ZIP: "archive-kind-not-opened",
    FileKind.OTHER_ARCHIVE: "archive-kind-not-opened",
    FileKind.PICTURE: "picture-file",
    FileKind.TEXT: "text-file",
}
_READERS: dict[FileKind, tuple[str, str]] = {
    FileKind.DOCX: ("baocao_cli.documents.word", "read_docx"),
    FileKind.FLAT_OPC: ("baocao_cli.documents.word", "read_flat_opc"),
    FileKind.XLSX: ("baocao_cli.documents.workbook.xlsx", "read_xlsx"),
    FileKind.XLS: ("baocao_cli.documents.workbook.xls", "read_xls"),
    FileKind.ODS: ("baocao_cli.documents.workbook.ods", "read_ods"),
    FileKind.ODT: ("baocao_cli.documents.odt", "read_odt"),
    FileKind.PDF: ("baocao_cli.documents.pdf", "read_pdf"),
    FileKind.HTML: ("baocao_cli.documents.html", "read_html"),
    FileKind.MHTML: ("baocao_cli.documents.html", "read_mhtml"),
}
_OBJECT_MARK = "\ufffc".encode()
_THROUGH_LIBREOFFICE = {FileKind.RTF: "rtf", FileKind.WORD_XML: "xml", FileKind.DOC: "doc"}


def read_document(data: bytes, *, use_libreoffice: bool = True) -> Document:
    """Read one file's bytes. Raises Unreadable with the reason and the remedy, and nothing else.

    `use_libreoffice`: what only LibreOffice opens is converted with it where it is installed.
    """
    kind = sniff(data)
    if kind in _REJECTED:
        raise Unreadable(Finding.of(_REJECTED[kind]))
    if kind in _READERS:
        module, function = _READERS[kind]
        read: Callable[[bytes], Document] = getattr(import_module(module), function)
        return read(data)
    if kind is FileKind.DOC:
        return _read_doc(data, use_libreoffice)
    if kind in _THROUGH_LIBREOFFICE:
        return _read_converted(data, kind, use_libreoffice)
    raise Unreadable(Finding.of("kind-not-read"))


def _read_doc(data: bytes, use_libreoffice: bool) -> Document:
    """Old .doc: in pure Python, and through LibreOffice where that fails."""
    from doc2docx import convert
    from doc2docx.errors import EncryptedDocumentError

    from baocao_cli.documents.word import read_docx

    with tempfile.TemporaryDirectory(prefix="baocao-", ignore_cleanup_errors=True) as scratch:
        source, target = Path(scratch, "in.doc"), Path(scratch, "out.docx")
        source.write_bytes(data)
        try:
            convert(source, target)
            converted = target.read_bytes()
        except EncryptedDocumentError:
            raise Unreadable(Finding.of("password-protected")) from None
        except Exception:  # the converter meets damaged files with whatever Python raises
            return _read_converted(data, FileKind.DOC, use_libreoffice)
    document = _told(read_docx(converted), FileKind.DOC)
    if not _left_objects_out(converted):
        return document
    with contextlib.suppress(Unreadable):
        return _read_converted(data, FileKind.DOC, use_libreoffice)
    return replace(document, findings=(*document.findings, Finding.of("converted-in-part", kind=".doc")))


def _left_objects_out(converted: bytes) -> bool:
    """The pure converter leaves a mark where a text box or an object stood; nothing else writes that character."""
    with zipfile.ZipFile(io.BytesIO(converted)) as package:
        return _OBJECT_MARK in package.read("word/document.xml")


def _read_converted(data: bytes, kind: FileKind, use_libreoffice: bool) -> Document:
    from baocao_cli.documents.libreoffice import ConversionFault, convert, find_libreoffice
    from baocao_cli.documents.word import read_docx

    if not use_libreoffice or find_libreoffice() is None:
        raise Unreadable(Finding.of("needs-libreoffice", kind=f".{_THROUGH_LIBREOFFICE[kind]}"))
    try:
        converted = convert(data, _THROUGH_LIBREOFFICE[kind], "docx")
    except ConversionFault:
        raise Unreadable(Finding.of("conversion-failed", kind=f".{_THROUGH_LIBREOFFICE[kind]}")) from None
    return _told(read_docx(converted), kind)


def _told(document: Document, kind: FileKind) -> Document:
    told = Finding.of("converted", kind=f".{_THROUGH_LIBREOFFICE[kind]}", target=".docx")
    return replace(document, format=kind.value, findings=(told, *document.findings))
