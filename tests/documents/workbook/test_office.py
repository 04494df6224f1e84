"""The same workbook, saved by LibreOffice in each format, reads the same."""

from __future__ import annotations

import io
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import CustomPropertyList, StringProperty
from openpyxl.styles import Font

from baocao_cli.documents.libreoffice import convert
from baocao_cli.documents.model import Block, Cell, CellKind, Document, Paragraph, Table
from baocao_cli.documents.workbook.ods import read_ods
from baocao_cli.documents.workbook.xls import read_xls
from baocao_cli.documents.workbook.xlsx import read_xlsx

from .xlsx.raw_xlsx import sheet_of
from .xlsx.test_xlsx import DRAWING, TCVN3

READERS = {"xlsx": read_xlsx, "xls": read_xls, "ods": read_ods}


def a_workbook() -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Tháng 9"
    sheet["A1"] = "BÁO CÁO"
    sheet.merge_cells("A1:D1")
    sheet.append(["STT", "Hình thức", "Số lượng", "Thời gian"])
    sheet.append(["01", "Pa nô\náp phích", 0.1 + 0.2, date(2020, 9, 1)])
    sheet.append([12, time(2, 30), datetime(2020, 9, 5, 14, 30), True])  # noqa: DTZ001 - no zone in a sheet
    sheet.append([1250, 1.25, 0.5, 12])
    for address, code in {"A5": "#,##0", "C5": "0%", "D5": '0" buổi"', "D3": "mm/yyyy"}.items():
        sheet[address].number_format = code
    sheet.append([12, TCVN3, "#N/A", -5])
    sheet["A6"].font = Font(strike=True)
    sheet["B6"].font = Font(name=".VnTime")
    sheet["C3"].comment = Comment("Tính cả tháng 8", "Nguyễn Văn A")
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["B"].hidden = True
    workbook.create_sheet("Ẩn")["B2"] = 7
    workbook["Ẩn"].sheet_state = "hidden"
    workbook.create_sheet("Trống")
    properties: CustomPropertyList[StringProperty] = CustomPropertyList()
    properties.append(StringProperty(name="baocao-unit", value="VP"))
    workbook.custom_doc_props = properties  # type: ignore[attr-defined]  # missing in the stubs
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def without_formats(block: Block) -> object:
    """All that is to be the same; how a number format is spelled is each program's own."""
    if isinstance(block, Paragraph):
        return block
    cells = [
        (cell.place, cell.text, cell.kind, cell.value, cell.row_span, cell.column_span, cell.struck, cell.legacy)
        for cell in block.cells
    ]
    shape = (block.sheet, block.row_count, block.column_count, block.hidden, block.hidden_rows, block.hidden_columns)
    return shape, cells


def said(document: Document) -> list[object]:
    return [without_formats(block) for block in document.blocks]


@pytest.mark.office
@pytest.mark.parametrize("target", ["xls", "ods"])
def test_every_format_tells_the_same(target: str) -> None:
    original = a_workbook()
    document = READERS[target](convert(original, "xlsx", target))
    expected = read_xlsx(original)
    assert said(document) == said(expected)
    assert document.properties["baocao-unit"] == expected.properties["baocao-unit"] == "VP"
    assert [finding.code for finding in document.findings] == ["legacy-fonts"]


@pytest.mark.office
@pytest.mark.parametrize("target", ["xls", "ods", "xlsx:Calc MS Excel 2007 XML"])
def test_text_boxes_and_computed_formulas(target: str) -> None:
    rows = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1+2</f></c><c r="C1"><f>1/0</f></c></row>'
    original = sheet_of(rows, drawing=DRAWING, after='<drawing r:id="rId1"/>')
    through = convert(original, "xlsx", "ods") if target.startswith("xlsx") else original
    document = READERS[target[:4].rstrip(":")](convert(through, "ods" if through is not original else "xlsx", target))
    boxes = [(block.text, block.struck) for block in document.blocks if isinstance(block, Paragraph)]
    assert boxes == [("VĂN PHÒNG", ""), ("báo cáo", "10")]
    (table,) = document.tables()
    assert isinstance(table, Table)
    assert [_told(cell) for cell in table.cells] == [
        (CellKind.NUMBER, "5"),
        (CellKind.NUMBER, "7"),
        (CellKind.ERROR, "#DIV/0!"),
    ]


def _told(cell: Cell) -> tuple[CellKind, str]:
    return cell.kind, cell.text
