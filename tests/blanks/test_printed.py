"""What a template prints, as the workbook blank gets it."""

from __future__ import annotations

import io
from collections.abc import Callable

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from baocao_cli.blanks.printed import PrintedBlock, PrintedLine, PrintedTable, printed_blocks
from baocao_cli.ooxml.package import read_parts


def printed(build: Callable[[WordDocument], object]) -> list[PrintedBlock]:
    document = Document()
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return printed_blocks(read_parts(stream.getvalue()), lambda text: text)


def test_looks_come_from_run_paragraph_and_style() -> None:
    def build(document: WordDocument) -> None:
        document.styles["Normal"].font.size = Pt(14)
        document.styles["Normal"].font.italic = True
        document.add_paragraph("Kính gửi")
        heading = document.add_paragraph()
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = heading.add_run("BÁO CÁO")
        run.bold, run.italic, run.font.size = True, False, Pt(16)
        document.add_paragraph("  ")

    assert printed(build) == [
        PrintedLine("Kính gửi", italic=True, size=14),
        PrintedLine("BÁO CÁO", bold=True, size=16, align="center"),
    ]


def test_a_merged_cell_is_printed_once() -> None:
    def build(document: WordDocument) -> None:
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Tổng cộng"
        table.cell(1, 2).merge(table.cell(2, 2)).text = "Tháng 9"

    (table,) = printed(build)
    assert isinstance(table, PrintedTable)
    assert [table.texts(row) for row in range(3)] == [["Tổng cộng", "", ""], ["", "", "Tháng 9"], ["", "", ""]]
