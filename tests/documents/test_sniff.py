"""The content decides what a file is, whatever its name says."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.sniff import FileKind, sniff


def package(*names: str, mimetype: str | None = None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype is not None:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FileKind.EMPTY),
        (bytes(5000), FileKind.DAMAGED),
        (package("[Content_Types].xml", "word/document.xml"), FileKind.DOCX),
        (package("[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX),
        (package("[Content_Types].xml", "ppt/presentation.xml"), FileKind.OTHER_OFFICE),
        (package("a.docx"), FileKind.ZIP),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.text"), FileKind.ODT),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), FileKind.ODS),
        (package("[Content_Types].xml", "word/document.xml")[:-30], FileKind.DAMAGED),
        (b'<office:document office:mimetype="application/vnd.oasis.opendocument.text"/>', FileKind.ODT),
        (b'<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>', FileKind.ODS),
        (b'<office:document office:mimetype="application/vnd.oasis.opendocument.graphics"/>', FileKind.OTHER_OFFICE),
        ("\ufeff<html><body>Báo cáo</body></html>".encode("utf-16-le"), FileKind.HTML),
        ("\ufeffBáo cáo".encode("utf-16-le"), FileKind.TEXT),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", FileKind.MHTML),
        (
            b"Content-Type: multipart/related; boundary=x\r\nMIME-Version: 1.0\r\nFrom: a@b\r\nTo: c@d\r\n\r\n",
            FileKind.EML,
        ),
        (b"From vp@x Fri Oct 02 08:00:00 2020\nFrom: a@b\nSubject: BC\n\n", FileKind.EML),
        (b"From: a@b\nSubject: BC\nContent-Type: text/html\n\n<html><body>BC</body></html>", FileKind.EML),
        (b"From: <Saved by Blink>\r\nSubject: BC\r\nDate: x\r\n\r\n", FileKind.MHTML),
        (b"{\\rtf1\\ansi x}", FileKind.RTF),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"Rar!\x1a\x07\x01\x00", FileKind.RAR),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", FileKind.SEVEN_ZIP),
        (b"\x89PNG\r\n\x1a\n\x00", FileKind.PICTURE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", FileKind.PICTURE),
        ("\ufeff<html><body>Báo cáo</body></html>".encode(), FileKind.HTML),
        (b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'/>", FileKind.FLAT_OPC),
        (b"<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", FileKind.WORD_XML),
        (b"From: a@example.vn\r\nSubject: x\r\n\r\nx", FileKind.EML),
        (b"Return-Path: <a@example.vn>\nReceived: by x;\n Fri\nFrom: a\n\nx", FileKind.EML),
        ("Kết quả: 05 buổi, 20 người\n".encode(), FileKind.TEXT),
        ("Kết quả".encode("utf-16"), FileKind.TEXT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), FileKind.DAMAGED),
        (bytes(range(32)) * 40, FileKind.UNKNOWN),
    ],
)
def test_kinds(data: bytes, kind: FileKind) -> None:
    assert sniff(data) is kind


@given(
    st.binary(max_size=300), st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", b"From: a\n"])
)
def test_never_raises(noise: bytes, start: bytes) -> None:
    assert isinstance(sniff(start + noise), FileKind)
