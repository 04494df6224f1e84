"""Raised marks, text that its own formatting hides, and formats that add words: alike in .xlsx, .xls and .ods."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import pytest
import xlwt
from odf import number as odf_number
from odf import table as odf_table
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TextProperties
from odf.text import P, Span
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.worksheet.table import Table as SheetTable
from openpyxl.worksheet.table import TableStyleInfo

from baocao_cli.documents.model import Cell, CellKind, Origin, Paragraph
from baocao_cli.documents.open import read_document
from baocao_cli.documents.workbook.xlsx import read_xlsx

from .xlsx.raw_xlsx import RawBook, RawSheet, sheet_of


@dataclass(frozen=True)
class Look:
    """How a test's text looks, in no format's own words."""

    raised: bool = False
    lowered: bool = False
    struck: bool = False
    colour: str = ""
    fill: str = ""
    tiny: bool = False
    font: str = ""


Runs = list[tuple[str, Look]]
PLAIN = Look()


def first_cell(data: bytes) -> Cell:
    return next(read_document(data).tables()).cells[0]


def _vertical(look: Look) -> Literal["superscript", "subscript"] | None:
    return "superscript" if look.raised else "subscript" if look.lowered else None


def _inline(look: Look) -> InlineFont:
    return InlineFont(
        rFont=look.font or None,
        strike=look.struck or None,
        color=Color(look.colour) if look.colour else None,
        vertAlign=_vertical(look),
        sz=1 if look.tiny else None,
    )


def in_xlsx(value: str | int | Runs, look: Look = PLAIN, code: str = "General") -> Cell:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    if isinstance(value, list):
        sheet["A1"] = CellRichText(*(text if own == PLAIN else TextBlock(_inline(own), text) for text, own in value))
    else:
        sheet["A1"] = value
    sheet["A1"].font = Font(
        name=look.font or "Calibri",
        size=1 if look.tiny else 11,
        strike=look.struck,
        color=look.colour or None,
        vertAlign=_vertical(look),
    )
    if look.fill:
        sheet["A1"].fill = PatternFill("solid", fgColor=look.fill)
    sheet["A1"].number_format = code
    buffer = io.BytesIO()
    workbook.save(buffer)
    return first_cell(buffer.getvalue())


_XLS_COLOURS = {"FFFFFF": "white", "FF0000": "red", "FEFEFE": "white", "0000FF": "blue", "": "black"}


def _xls_font(look: Look) -> str:
    escapement = "superscript" if look.raised else "subscript" if look.lowered else "none"
    return (
        f"name {look.font or 'Arial'}, height {20 if look.tiny else 200}, struck_out {look.struck},"
        f" colour {_XLS_COLOURS[look.colour]}, escapement {escapement}"
    )


def in_xls(value: str | int | Runs, look: Look = PLAIN, code: str = "General") -> Cell:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("1")
    fill = f"; pattern: pattern solid, fore_colour {_XLS_COLOURS[look.fill]}" if look.fill else ""
    style = xlwt.easyxf(f"font: {_xls_font(look)}{fill}", num_format_str=code)
    if isinstance(value, list):
        runs = [text if own == PLAIN else (text, xlwt.easyfont(_xls_font(own))) for text, own in value]
        sheet.write_rich_text(0, 0, runs, style)
    else:
        sheet.write(0, 0, value, style)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return first_cell(buffer.getvalue())


def _text_properties(look: Look) -> dict[str, str]:
    said = {"textlinethroughstyle": "solid"} if look.struck else {}
    if look.raised or look.lowered:
        said["textposition"] = "super 58%" if look.raised else "sub 58%"
    return (
        said
        | ({"color": f"#{look.colour.lower()}"} if look.colour else {})
        | ({"fontsize": "1pt"} if look.tiny else {})
        | ({"fontfamily": look.font} if look.font else {})
    )


def in_ods(value: str | int | Runs, look: Look = PLAIN, code: str = "General") -> Cell:
    book = OpenDocumentSpreadsheet()
    cell_style = Style(name="ce1", family="table-cell", **({"datastylename": "N1"} if code != "General" else {}))
    cell_style.addElement(TextProperties(**_text_properties(look)))
    if look.fill:
        cell_style.addElement(TableCellProperties(backgroundcolor=f"#{look.fill.lower()}"))
    for element in _data_styles(code):
        book.automaticstyles.addElement(element)
    book.automaticstyles.addElement(cell_style)
    number = isinstance(value, int)
    attributes = {"valuetype": "float", "value": str(value)} if number else {"valuetype": "string"}
    cell = odf_table.TableCell(stylename=cell_style, **attributes)
    if not number:
        paragraph = P()
        for index, (text, own) in enumerate(value if isinstance(value, list) else [(value, PLAIN)]):
            run_style = Style(name=f"T{index}", family="text")
            run_style.addElement(TextProperties(**_text_properties(own)))
            book.automaticstyles.addElement(run_style)
            paragraph.addElement(Span(text=text, stylename=run_style) if own != PLAIN else Span(text=text))
        cell.addElement(paragraph)
    table, row = odf_table.Table(name="1"), odf_table.TableRow()
    row.addElement(cell)
    table.addElement(row)
    book.spreadsheet.addElement(table)
    buffer = io.BytesIO()
    book.write(buffer)
    return first_cell(buffer.getvalue())


def _data_styles(code: str) -> list[odf_number.NumberStyle]:
    """The few codes that these tests use, as OpenDocument says them."""
    if code == "General":
        return []
    made = []
    words = {'0" phút/ngày"': " phút/ngày", '#,##0" người"': " người", "0.0,": "", '"xong"': "xong", ";;;": ""}[code]
    style = odf_number.NumberStyle(name="N1")
    if code not in (";;;", '"xong"'):
        decimals = {"decimalplaces": "1", "displayfactor": "1000"} if code == "0.0," else {"decimalplaces": "0"}
        grouping = {"grouping": "true"} if code.startswith("#,##0") else {}
        style.addElement(odf_number.Number(minintegerdigits="1", **decimals, **grouping))
    style.addElement(odf_number.Text(text=words))
    made.append(style)
    return made


FORMATS = pytest.mark.parametrize("read", [in_xlsx, in_xls, in_ods], ids=["xlsx", "xls", "ods"])
Reader = Callable[..., Cell]
RAISED, LOWERED, STRUCK = Look(raised=True), Look(lowered=True), Look(struck=True)


@FORMATS
@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([("12", PLAIN), ("1", RAISED)], "12¹"),
        ([("12", PLAIN), ("1", LOWERED)], "12₁"),
        ([("12 ", PLAIN), ("(3)", RAISED)], "12 ⁽³⁾"),
        ([("02 buổi", PLAIN), ("1", RAISED), (", 85", PLAIN), ("2", RAISED), (" người", PLAIN)], "02 buổi¹, 85² người"),
        ([("24 m", PLAIN), ("2", RAISED)], "24 m²"),
        ([("1", RAISED), (" số ước tính", PLAIN)], "¹ số ước tính"),
        ([("lần thứ 1", PLAIN), ("er", RAISED)], "lần thứ 1er"),
        ([("12", RAISED), (" pa nô", RAISED)], "12 pa nô"),
    ],
)
def test_raised_and_lowered_digits(read: Reader, runs: Runs, text: str) -> None:
    assert read(runs).text == text


@FORMATS
def test_a_cell_raised_as_a_whole_holds_its_figure(read: Reader) -> None:
    assert read("12 pa nô", RAISED).text == "12 pa nô"
    assert (read(12, RAISED).text, read(12, RAISED).value) == ("12", Decimal(12))


@FORMATS
def test_a_raised_mark_in_a_struck_cell_and_a_struck_mark(read: Reader) -> None:
    cell = read([("12", PLAIN), ("9", STRUCK)])
    assert (cell.text, cell.struck) == ("12", "9")


@FORMATS
@pytest.mark.parametrize(
    ("look", "hidden"),
    [
        (Look(colour="FFFFFF"), True),
        (Look(colour="FFFFFF", fill="0000FF"), False),
        (Look(colour="FF0000", fill="FF0000"), True),
        (Look(colour="FF0000"), False),
        (Look(tiny=True), True),
    ],
)
@pytest.mark.parametrize("value", ["12 pa nô", 12])
def test_cells_in_the_colour_of_their_ground(read: Reader, look: Look, hidden: bool, value: str | int) -> None:
    cell = read(value, look)
    assert (cell.text, cell.hidden) == (("", str(value)) if hidden else (str(value), ""))
    assert (cell.kind is CellKind.NUMBER) == (isinstance(value, int) and not hidden)


@FORMATS
def test_runs_in_the_colour_of_their_ground(read: Reader) -> None:
    cell = read([("12", PLAIN), (" + 5", Look(colour="FFFFFF"))])
    assert (cell.text, cell.hidden) == ("12", "+ 5")
    filled = read([("12", PLAIN), (" + 5", Look(colour="FFFFFF"))], Look(fill="0000FF"))
    assert (filled.text, filled.hidden) == ("12 + 5", "")


@FORMATS
@pytest.mark.parametrize(
    ("code", "figure", "text", "hidden", "value"),
    [
        ('0" phút/ngày"', 15, "15 phút/ngày", "", Decimal(15)),
        ('#,##0" người"', 1250, "1.250 người", "", Decimal(1250)),
        ("0.0,", 1250, "1,3", "1250", None),
        ('"xong"', 12, "xong", "12", None),
        (";;;", 12, "", "12", None),
    ],
)
def test_formats_that_add_words_or_hide(
    read: Reader, code: str, figure: int, text: str, hidden: str, value: Decimal | None
) -> None:
    cell = read(figure, code=code)
    assert (cell.text, cell.hidden, cell.value) == (text, hidden, value)


@FORMATS
def test_letters_of_symbol_fonts_are_signs(read: Reader) -> None:
    assert read("P", Look(font="Wingdings 2")).text == "✓"


@pytest.mark.parametrize("read", [in_xlsx, in_xls], ids=["xlsx", "xls"])
def test_formats_of_texts(read: Reader) -> None:
    assert read("85", code='@" người"').text == "85 người"
    hidden = read("85", code=";;;")
    assert (hidden.text, hidden.hidden) == ("", "85")


def test_inline_strings_of_an_xlsx() -> None:
    mark = '<r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'
    assert first_cell(sheet_of(f'<row r="1"><c r="A1" t="inlineStr"><is>{mark}</is></c></row>')).text == "12¹"


@pytest.mark.parametrize(
    ("font", "fill", "hidden"),
    [
        ('<color theme="0"/>', "", True),
        ('<color theme="0" tint="-0.25"/>', "", False),
        ('<color indexed="9"/>', "", True),
        ('<color indexed="65"/>', "", True),
        ('<color theme="1"/>', "", False),
        ('<color auto="1"/>', "", False),
        ('<color theme="0"/>', '<patternFill patternType="solid"><fgColor theme="4"/></patternFill>', False),
        ('<color theme="4"/>', '<patternFill patternType="solid"><fgColor theme="4"/></patternFill>', True),
        ('<color theme="0"/>', '<patternFill patternType="gray125"/>', False),
        ('<color theme="0"/>', "<gradientFill/>", False),
    ],
)
def test_colours_of_the_theme_and_the_palette(font: str, fill: str, hidden: bool) -> None:
    styles = (
        f"<fonts><font/><font>{font}</font></fonts><fills><fill><patternFill/></fill><fill>{fill}</fill></fills>"
        '<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="1"/></cellXfs>'
    )
    book = RawBook((RawSheet('<row r="1"><c r="A1" s="1"><v>12</v></c></row>'),), styles=styles)
    cell = first_cell(book.build())
    assert (cell.text, cell.hidden) == (("", "12") if hidden else ("12", ""))


def test_white_text_in_a_table_of_a_sheet_is_taken_for_seen() -> None:
    """Its style brings fills that no cell names."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Hình thức", "Số lượng"])
    sheet.append(["Pa nô", 12])
    sheet["B1"].font = Font(color="FFFFFF")
    table = SheetTable(displayName="T1", ref="A1:B2")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)
    buffer = io.BytesIO()
    workbook.save(buffer)
    assert [cell.text for cell in next(read_xlsx(buffer.getvalue()).tables()).cells][1] == "Số lượng"


def test_raised_marks_in_a_text_box() -> None:
    box = (
        "<xdr:absoluteAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>12</a:t></a:r>"
        '<a:r><a:rPr baseline="30000"/><a:t>1</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:absoluteAnchor>'
    )
    data = sheet_of('<row r="1"><c r="A1"><v>5</v></c></row>', drawing=box, after='<drawing r:id="rId1"/>')
    beside = [block for block in read_xlsx(data).blocks if isinstance(block, Paragraph)]
    assert [(block.text, block.origin) for block in beside] == [("12¹", Origin.TEXT_BOX)]
