"""Marks and hidden text look the same in every format that LibreOffice saves a document in, and read the same."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, Font, PatternFill

from baocao_cli.documents.libreoffice import convert
from baocao_cli.documents.open import read_document
from tests.documents.word.raw_docx import docx, fonts, p, run, style, styles, tbl, tc, tr

SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'
SUBSCRIPT = '<w:vertAlign w:val="subscript"/>'
WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>'
Seen = tuple[str, str, str]
"""What shows, what is struck, what is hidden."""

CELLS: list[tuple[str, str, Seen]] = [
    (run("12") + run("1", SUPERSCRIPT), "", ("12¹", "", "")),
    (run("12 ") + run("(3)", SUPERSCRIPT), "", ("12 ⁽³⁾", "", "")),
    (run("12") + run("1", SUBSCRIPT), "", ("12₁", "", "")),
    (run("12") + run("1", '<w:position w:val="8"/>'), "", ("12¹", "", "")),
    (run("12") + run("1", '<w:rStyle w:val="Mark"/>'), "", ("12¹", "", "")),
    (run("24 m") + run("2", SUPERSCRIPT), "", ("24 m²", "", "")),
    (run("1", SUPERSCRIPT) + run("12"), "", ("¹12", "", "")),
    (run("12", SUPERSCRIPT), "", ("12", "", "")),
    (run("9", "<w:strike/>") + run(" 12"), "", ("12", "9", "")),
    (run("9", "<w:dstrike/>") + run(" 12"), "", ("12", "9", "")),
    (run("9", WHITE) + run(" 12"), "", ("12", "", "9")),
    (run("9", '<w:sz w:val="2"/>') + run(" 12"), "", ("12", "", "9")),
    (run("12", WHITE), DARK, ("12", "", "")),
    (run("12", '<w:highlight w:val="yellow"/>'), "", ("12", "", "")),
    (run("12", '<w:u w:val="single"/>'), "", ("12", "", "")),
]


def a_document() -> bytes:
    """A table with a cell of each kind in its second column."""
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:color="000000"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    table = tbl(*(tr(tc("x"), tc(p(content), properties)) for content, properties, _ in CELLS))
    table = table.replace("<w:tblPr>", f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders>", 1)
    table = table.replace("<w:tblGrid/>", "<w:tblGrid>" + '<w:gridCol w:w="2400"/>' * 2 + "</w:tblGrid>", 1)
    normal = style("Normal", "paragraph", fonts("Times New Roman") + '<w:sz w:val="26"/>', default=True)
    return docx(table, p("x"), parts={"styles": styles(normal, style("Mark", "character", SUPERSCRIPT))})


def seen_in(data: bytes) -> list[Seen]:
    table = next(read_document(data).tables())
    return [(cell.text, cell.struck, cell.hidden) for cell in table.cells if cell.column == 1]


def test_a_document_as_word_writes_it() -> None:
    assert seen_in(a_document()) == [seen for _, _, seen in CELLS]


@pytest.mark.office
@pytest.mark.parametrize("ending", ["odt", "doc", "rtf", "html", "pdf"])
def test_the_same_document_in_another_format(ending: str) -> None:
    assert seen_in(convert(a_document(), "docx", ending)) == [seen for _, _, seen in CELLS]


FIGURES: list[tuple[object, str, Font, str, Seen]] = [
    (12, '0" phút/ngày"', Font(), "", ("12 phút/ngày", "", "")),
    (1250, '#,##0" người"', Font(), "", ("1.250 người", "", "")),
    (12, ";;;", Font(), "", ("", "", "12")),
    ("12 pa nô", ";;;", Font(), "", ("", "", "12 pa nô")),
    ("85", '@" người"', Font(), "", ("85 người", "", "")),
    (1250, "0.0,", Font(), "", ("1,3", "", "1250")),
    (230, '0" giờ "00" phút"', Font(), "", ("2 giờ 30 phút", "", "")),
    (1250, '[>=1000]0.0,"k";0', Font(), "", ("1,3k", "", "1250")),
    (0, "#,###", Font(), "", ("", "", "0")),
    (0, '0;-0;"không"', Font(), "", ("không", "", "")),
    (12, "0", Font(color="FFFFFF"), "", ("", "", "12")),
    (12, "0", Font(color="FFFFFF"), "FF0000", ("12", "", "")),
    (12, "0", Font(strike=True), "", ("", "12", "")),
    (12, "0", Font(vertAlign="superscript"), "", ("12", "", "")),
    (CellRichText("12", TextBlock(InlineFont(vertAlign="superscript"), "1")), "General", Font(), "", ("12¹", "", "")),
    (
        CellRichText("12", TextBlock(InlineFont(color=Color("FFFFFF")), " + 5")),
        "General",
        Font(),
        "",
        ("12", "", "+ 5"),
    ),
]


def a_workbook() -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row, (value, code, font, fill, _) in enumerate(FIGURES, start=1):
        sheet.cell(row, 1, "x")
        cell = sheet.cell(row, 2)
        cell.value = value  # type: ignore[assignment]  # the stubs know fewer kinds of values
        cell.number_format, cell.font = code, font
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def test_a_workbook_as_excel_writes_it() -> None:
    assert seen_in(a_workbook()) == [seen for *_, seen in FIGURES]


@pytest.mark.office
@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_the_same_workbook_in_another_format(ending: str) -> None:
    assert seen_in(convert(a_workbook(), "xlsx", ending)) == [seen for *_, seen in FIGURES]
