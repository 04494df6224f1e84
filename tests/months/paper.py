"""What units send: blanks filled in Word or Excel, reports typed by hand, mails, archives, scans.

Everything is made without a clock: the same arguments give the same bytes (a blank's own bytes are the program's).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime

import docx
import openpyxl
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_maker.content import Content, Grid, Heading, Listing
from tests.sample_maker.word import docx_bytes

_ENTRY_TIME = (2020, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Figures:
    """What a unit says in form 1, as a person adds it up."""

    boards: int = 0
    sessions: int = 0
    attendees: int = 0
    minutes: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.boards + other.boards,
            self.sessions + other.sessions,
            self.attendees + other.attendees,
            self.minutes + other.minutes,
        )

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """As typed into the four rows of the form."""
        return (
            f"{self.boards}",
            f"{self.sessions:02d} buổi, {self.attendees} người",
            f"{self.minutes} phút",
            "Không có",
        )


@dataclass(frozen=True)
class Typed:
    """What is typed into a blank: cells of the form's rows (and beside them), section II, what stands around them."""

    cells: Sequence[str] = ("", "", "", "")
    section: str = ""
    number: str | None = None
    signed: str | None = None
    signer: str | None = None
    title: str | None = None
    beside: Sequence[str] = ()


# --- blanks filled in ---------------------------------------------------------------------------------------------


def filled_word(blank: bytes, typed: Typed) -> bytes:
    """The office's own Word blank with that typed into it; for form 2 `cells` are titles."""
    document = docx.Document(io.BytesIO(blank))
    column = 2 if len(_row_cells(_form_rows(document)[0])) == 4 else 1
    for row, text in zip(_form_rows(document)[1:], typed.cells, strict=False):
        if text:
            _type(next(_row_cells(row)[column].iter(qn("w:p"))), text)
    for row, text in zip(_form_rows(document)[1:], typed.beside, strict=False):
        _replace(next(_row_cells(row)[column + 1].iter(qn("w:p"))), text)
    paragraphs = list(document.element.body.iter(qn("w:p")))
    for paragraph, following in zip(paragraphs, [*paragraphs[1:], None], strict=True):
        text = _words(paragraph).strip()
        if text.startswith("Số") and "/BC" in text and typed.number:
            _replace(paragraph, typed.number)
        elif ", ngày" in text and "tháng" in text and typed.signed and "Kế hoạch" not in text:
            _replace(paragraph, typed.signed)
        elif text == "THỦ TRƯỞNG ĐƠN VỊ" and typed.signer:
            _type(_last_of_cell(paragraph), typed.signer)
        elif text.startswith("BÁO CÁO") and typed.title:
            _replace(paragraph, typed.title)
        elif text.startswith("II.") and typed.section and following is not None:
            _type(following, typed.section)
    return _saved(document)


def filled_sheet(blank: bytes, typed: Typed) -> bytes:
    """The office's own Excel blank with that typed into it."""
    workbook = openpyxl.load_workbook(io.BytesIO(blank))
    sheet = workbook.worksheets[0]
    head = _row_of(sheet, "STT")
    column = 3 if sheet.cell(head, 3).value is not None else 2
    for offset, text in enumerate(typed.cells, 1):
        if text:
            sheet.cell(head + offset, column).value = int(text) if text.isdecimal() else text
    if typed.section:
        sheet.cell(_row_of(sheet, "II.") + 1, 1).value = typed.section
    for cells in sheet.iter_rows():
        for cell in cells:
            words = str(cell.value or "")
            if typed.number and words.startswith("Số") and "/BC" in words:
                cell.value = typed.number
            elif typed.signed and ", ngày ..." in words:
                cell.value = typed.signed
    buffer = io.BytesIO()
    workbook.save(buffer)
    return _fixed(buffer.getvalue())


def _form_rows(document: WordDocument) -> list[etree._Element]:
    """The rows of the table whose head begins with `STT`."""
    for table in document.element.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))
        if _words(_row_cells(rows[0])[0]).strip() == "STT":
            return rows
    raise AssertionError("the blank has no table of the form")


def _row_cells(row: etree._Element) -> list[etree._Element]:
    return list(row.iter(qn("w:tc")))


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _replace(paragraph: etree._Element, words: str) -> None:
    """Other words in the place of the paragraph's."""
    texts = list(paragraph.iter(qn("w:t")))
    for text in texts:
        text.text = ""
    texts[0].text = words


def _type(paragraph: etree._Element, words: str) -> None:
    """Words typed behind what stands there; a prompt (content control) gives way to them, as in Word."""
    controls = [*paragraph.iter(qn("w:sdt")), *paragraph.iterancestors(qn("w:sdt"))]
    for properties in (each.find(qn("w:sdtPr")) for each in controls):
        prompt = None if properties is None else properties.find(qn("w:showingPlcHdr"))
        if properties is not None and prompt is not None:
            properties.remove(prompt)
            for text in paragraph.iter(qn("w:t")):
                text.text = ""
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = words
    run.append(text)
    content = next(paragraph.iter(qn("w:sdtContent")), paragraph)
    content.append(run)


def _last_of_cell(paragraph: etree._Element) -> etree._Element:
    cell = next(paragraph.iterancestors(qn("w:tc")))
    return list(cell.iter(qn("w:p")))[-1]


def _row_of(sheet: Worksheet, start: str) -> int:
    for cells in sheet.iter_rows(max_col=1):
        if str(cells[0].value or "").startswith(start):
            return int(cells[0].row or 0)
    raise AssertionError(f"no row begins with {start}")


def _saved(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return _fixed(buffer.getvalue())


def _fixed(data: bytes) -> bytes:
    """The same package without the time at which it was written: neither of its entries nor of its properties."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", b"2020-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name, _ENTRY_TIME), part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


# --- reports typed by hand ----------------------------------------------------------------------------------------


def by_hand(*contents: Content, title: str | None = None, subject: str | None = None) -> bytes:
    """Reports in Word that are not our blank; `title` and `subject` stand in the place of the first one's."""

    def touch(document: WordDocument) -> None:
        if title is not None:
            first = next(each for each in document.paragraphs if each.text.startswith("BÁO CÁO"))
            first.runs[0].text = title
        if subject is not None:
            first = next(each for each in document.paragraphs if each.text.startswith("V/v"))
            first.runs[0].text = f"V/v {subject}"

    return _fixed(docx_bytes(*contents, touch=touch))


def grid(heading: Heading, cells: Sequence[str], section: str = "Không", period: str | None = None) -> Grid:
    """Form 1 in another layout than ours: its period cells name the heading's month unless told."""
    stated = heading.month if period is None else period
    return Grid(heading, tuple(cells), periods=(stated,) * 4, section=(section,) if section else ())


def sheets(pages: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook of those sheets, typed by hand."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in pages.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    buffer = io.BytesIO()
    workbook.save(buffer)
    return _fixed(buffer.getvalue())


def sheet_rows(content: Grid | Listing) -> list[tuple[object, ...]]:
    """The rows of a report as typed into Excel, a line a row."""
    heading = content.heading
    rows: list[tuple[object, ...]] = [
        (heading.superior, "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (heading.unit.upper(), "", "", "Độc lập - Tự do - Hạnh phúc"),
        (heading.number, "", "", heading.signed),
        (),
        ("BÁO CÁO",),
        (heading.sentence,),
        ("I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN:",),
        tuple(content.heads),
    ]
    rows.extend(content.rows())
    rows.append(("II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ (NẾU CÓ)",))
    rows.extend((line,) for line in content.section)
    return rows


# --- mails, archives, scans ---------------------------------------------------------------------------------------


def mail(
    sender: str,
    subject: str,
    sent: str | None,
    attachments: Mapping[str, bytes],
    body: str = "Kính gửi báo cáo.",
    within: bytes | None = None,
) -> bytes:
    """A mail sent at that time (ISO with zone; None: no date); `within` is a mail that it forwards as an attachment."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "vanthu@example.vn"
    message["Subject"] = subject
    if sent is not None:
        message["Date"] = format_datetime(datetime.fromisoformat(sent))
    message["Message-ID"] = f"<{zlib.crc32(f'{sender}{subject}{sent}'.encode()):08x}@example.vn>"
    message.set_content(body)
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    if within is not None:
        message.add_attachment(message_from_bytes(within, policy=policy.default))
    if message.is_multipart():
        for number, part in enumerate(_multiparts(message)):
            part.set_boundary(f"=_thang_{number}")
    return message.as_bytes()


def _multiparts(message: EmailMessage) -> Iterator[EmailMessage]:
    return (
        part for part in message.walk() if part.get_content_maintype() == "multipart" and isinstance(part, EmailMessage)
    )


def archive(members: Mapping[str, bytes], at: str) -> bytes:
    """A zip whose entries all carry that time (ISO, local)."""
    return archives({name: (at, data) for name, data in members.items()})


def archives(members: Mapping[str, tuple[str, bytes]]) -> bytes:
    """A zip of entries, each with its own time (ISO, local)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, (at, data) in members.items():
            moment = datetime.fromisoformat(at)
            entry = zipfile.ZipInfo(name, (moment.year, *moment.timetuple()[1:6]))
            opened.writestr(entry, data)
    return buffer.getvalue()


_WIDE, _HIGH = 620, 877


def scan_png(seed: int) -> bytes:
    """A grey page as a scanner gives it, without anything that could be read; `seed` makes another page."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = _WIDE.to_bytes(4, "big") + _HIGH.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    rows = b"".join(b"\x00" + row for row in _page(seed))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def scan_pdf(seed: int) -> bytes:
    """A PDF of one page that is nothing but a picture."""
    picture = zlib.compress(b"".join(_page(seed)))
    drawn = b"q 595 0 0 842 0 0 cm /P Do Q"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (_WIDE, _HIGH, len(picture), picture),
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn),
    )
    data = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return (
        data + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    )


def _page(seed: int) -> list[bytes]:
    """Rows of grey that differ from page to page: a smudge that no program takes for letters."""
    shades = bytes((seed * 37 + column * column // 7) % 40 + 200 for column in range(_WIDE))
    return [shades[row % _WIDE :] + shades[: row % _WIDE] for row in range(_HIGH)]
