"""Returns typed by hand in Word, without our blank: python-docx writes them."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import Table

from tests.sample_maker.content import (
    SECTION_I,
    SECTION_I_LIST,
    SECTION_II,
    SUBJECT,
    TITLE_LIST,
    Content,
    Grid,
    Heading,
    Listing,
)

Touch = Callable[[WordDocument], None]


def docx_bytes(*contents: Content, touch: Touch | None = None, font: str = "Times New Roman") -> bytes:
    """One document with the returns one below the other; `touch` changes it last."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name = font
    style.font.size = Pt(14)
    for content in contents:
        _heading(document, content.heading)
        _title(document, content)
        _table(document, content)
        _ending(document, content)
    if touch is not None:
        touch(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def form_table(document: WordDocument) -> Table:
    """The first table that is not a heading or a signature: the one with borders."""
    return next(table for table in document.tables if table.style is not None and table.style.name == "Table Grid")


def _heading(document: WordDocument, heading: Heading) -> None:
    table = document.add_table(rows=2, cols=2)
    left, right = table.cell(0, 0), table.cell(0, 1)
    lines = [line for line in (heading.superior, heading.unit.upper()) if line]
    left.text = "\n".join(lines)
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    table.cell(1, 0).text = heading.number
    table.cell(1, 1).text = heading.signed
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _title(document: WordDocument, content: Content) -> None:
    title = "BÁO CÁO" if isinstance(content, Grid) else TITLE_LIST
    for text in (title, f"V/v {SUBJECT}"):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = True
    document.add_paragraph(content.heading.basis)
    document.add_paragraph(content.heading.sentence)
    document.add_paragraph().add_run(SECTION_I if isinstance(content, Grid) else SECTION_I_LIST).bold = True


def _table(document: WordDocument, content: Content) -> None:
    rows = content.rows()
    table = document.add_table(rows=1, cols=len(content.heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, content.heads, strict=True):
        cell.text = head
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    if isinstance(content, Listing) and content.total is not None:
        cells = table.add_row().cells
        cells[0].text = "Tổng cộng"
        cells[1].text, cells[2].text = content.total
    for row_cells in table.rows:
        row_cells.cells[0].width = Cm(1.5)


def _ending(document: WordDocument, content: Content) -> None:
    document.add_paragraph().add_run(SECTION_II).bold = True
    for text in content.section:
        document.add_paragraph(text)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Nơi nhận:\n- Sở TT&TT (b/c);\n- Lưu VT."
    table.cell(0, 1).text = "THỦ TRƯỞNG ĐƠN VỊ\n\n\nNguyễn Văn A"
