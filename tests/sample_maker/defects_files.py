"""Samples of what kinds of files come (defects 26 to 31)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.sample_maker.content import Grid, Heading
from tests.sample_maker.expectation import BASE_CELLS, Case, Return
from tests.sample_maker.mail import SIGNATURE_PICTURE, eml_bytes, zip_bytes
from tests.sample_maker.office import Saved
from tests.sample_maker.sheet import xlsx_bytes
from tests.sample_maker.word import docx_bytes
from tests.support.outlook import Attached, Outlook, msg_bytes

HAND, SHEET, OFFICE, MAIL = "python-docx", "openpyxl", "LibreOffice", "thư điện tử"
BASE = Grid(Heading("Văn phòng Sở"), BASE_CELLS)
NONE: tuple[Return, ...] = ()
PROTECTED = Path(__file__).parent / "data"
"""Two of the demo's returns with a password, as msoffcrypto-tool (MIT) encrypts them; another key each time it runs."""


def file_cases() -> Iterator[Case]:
    yield from _formats()
    yield from _containers()
    yield from _rejected()


def _retyped(data: bytes, part: str, old: str, new: str) -> bytes:
    """The package with another content type: a macro or template file has the same parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry, content.replace(old.encode(), new.encode()) if entry.filename == part else content)
    return buffer.getvalue()


def _formats() -> Iterator[Case]:
    word, sheet = docx_bytes(BASE), xlsx_bytes(BASE)
    types, main = (
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    )
    book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    yield Case(
        26,
        "co-macro.docm",
        "Tệp Word có macro",
        HAND,
        _retyped(word, types, main, "application/vnd.ms-word.document.macroEnabled.main+xml"),
    )
    yield Case(
        26,
        "mau.dotx",
        "Tệp mẫu của Word",
        HAND,
        _retyped(word, types, main, main.replace(".document.main", ".template.main")),
    )
    yield Case(
        26,
        "co-macro.xlsm",
        "Bảng tính có macro",
        SHEET,
        _retyped(sheet, types, book, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    )
    for target in ("doc", "odt", "docx"):
        yield Case(26, f"libreoffice.{target}", f"LibreOffice lưu thành .{target}", OFFICE, Saved(word, "docx", target))
    for target in ("xls", "ods", "xlsx"):
        yield Case(
            26,
            f"libreoffice-tinh.{target}",
            f"LibreOffice lưu thành .{target}",
            OFFICE,
            Saved(sheet, "xlsx", target),
        )
    yield Case(27, "doc-that-ra-la.docx", "Tệp .doc bị đổi đuôi thành .docx", OFFICE, Saved(word, "docx", "doc"))
    yield Case(27, "trang-web.doc", "Trang web lưu với đuôi .doc", OFFICE, Saved(word, "docx", "html"))


def _containers() -> Iterator[Case]:
    word = docx_bytes(BASE)
    sent = "2020-10-02T08:00:00+07:00"
    sender = "Văn phòng <vp@example.vn>"
    yield Case(
        28,
        "thu.eml",
        "Thư có báo cáo và ảnh chữ ký",
        MAIL,
        eml_bytes(sender, "Báo cáo", sent, {"VP tháng 9.docx": word}, picture=True),
        members={"VP tháng 9.docx": "read", "image001.png": "ignored"},
    )
    inner = eml_bytes(sender, "Báo cáo", sent, {"VP.docx": word})
    yield Case(
        28,
        "thu-chuyen-tiep.zip",
        "Thư nằm trong tệp nén",
        MAIL,
        zip_bytes({"thư.eml": ("2020-10-02T09:00:00", inner)}),
        members={"thư.eml": "read", "thư.eml!/VP.docx": "read"},
    )
    yield Case(
        28,
        "outlook.msg",
        "Thư của Outlook",
        MAIL,
        msg_bytes(Outlook(attachments=(Attached("VP.docx", word),))),
        members={"VP.docx": "read"},
    )
    yield Case(
        28,
        "nen.rar",
        "Tệp nén .rar",
        "WinRAR",
        b"Rar!\x1a\x07\x01\x00" + bytes(40),
        "rejected",
        NONE,
        ("archive-kind-not-opened",),
    )
    body = eml_bytes(sender, "Số liệu", sent, {}).replace(
        b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: 8bit", 1
    )
    text = body.split(b"\n\n", 1)[0] + "\n\nTháng 9 tổ chức 02 buổi, 85 người.\n".encode()
    yield Case(
        28,
        "so-lieu-trong-thu.eml",
        "Số liệu chỉ viết trong nội dung thư",
        MAIL,
        text,
        "rejected",
        NONE,
        ("figures-in-mail-body",),
    )


def _rejected() -> Iterator[Case]:
    word = docx_bytes(BASE)
    yield Case(
        29,
        "tu-word.pdf",
        "PDF xuất từ LibreOffice",
        OFFICE,
        Saved(word, "docx", "pdf"),
        returns=(Return(outcome="accepted_with_warnings"),),
        codes=("read-from-pdf",),
    )
    yield Case(
        11, "anh-chup.png", "Ảnh chụp báo cáo", "máy ảnh", SIGNATURE_PICTURE, "rejected", NONE, ("picture-file",)
    )
    yield Case(30, "rong.docx", "Tệp 0 byte", "chép dở", b"", "rejected", NONE, ("file-empty",))
    yield Case(
        30, "cut.docx", "Tệp bị cắt một nửa", "chép dở", word[: len(word) // 2], "rejected", NONE, ("file-damaged",)
    )
    for name in ("mat-khau.docx", "mat-khau.xlsx"):
        data = (PROTECTED / name).read_bytes()
        yield Case(30, name, "Có mật khẩu mở tệp", "msoffcrypto-tool", data, "rejected", NONE, ("password-protected",))
    yield Case(31, "thu-muc/~$BC.docx", "Tệp khóa của Word", "Word", b"\x0dNguyen Van A", "ignored", NONE)
    yield Case(
        31,
        "thu-muc/Thumbs.db",
        "Tệp hệ thống của Windows",
        "Windows",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "ignored",
        NONE,
    )
