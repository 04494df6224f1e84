""".xlsx part by part: what programs write, well and badly."""

from __future__ import annotations

import io
import zipfile
from datetime import date, time
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from baocao_cli.documents.model import Cell, CellKind, Document, Origin, Table, Unreadable
from baocao_cli.documents.places import describe
from baocao_cli.documents.workbook.xlsx import read_xlsx

from .raw_xlsx import RawBook, RawSheet, sheet_of

TCVN3 = "tuyªn truyÒn miÖng"


def saved(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def only_table(document: Document) -> Table:
    (table,) = document.tables()
    return table


def only_cell(rows: str, **rest: str) -> Cell:
    (cell,) = only_table(read_xlsx(sheet_of(rows, **rest))).cells
    return cell


def test_a_form_as_openpyxl_writes_it() -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Tháng 9"
    sheet["A1"] = "BÁO CÁO"
    sheet.merge_cells("A1:D1")
    for column, head in enumerate(("STT", "Hình thức", "Số lượng", "Thời gian"), start=1):
        sheet.cell(2, column, head)
    sheet["C3"], sheet["D3"] = 0.1 + 0.2, date(2020, 9, 1)
    sheet["C4"] = time(2, 30)
    sheet["C5"] = "=C3+1"
    sheet["C6"] = True
    sheet["C7"] = "#N/A"
    sheet["C8"] = "01"
    document = read_xlsx(saved(workbook))
    assert document.format == "xlsx"
    table = only_table(document)
    assert (table.sheet, table.row_count, table.column_count) == ("Tháng 9", 8, 4)
    title = table.at(0, 3)
    assert title is not None
    assert (title.text, title.row, title.column, title.column_span) == ("BÁO CÁO", 0, 0, 4)
    kinds = [(cell.kind, cell.value, cell.text) for cell in table.cells[5:]]
    assert kinds == [
        (CellKind.NUMBER, Decimal("0.3"), "0,3"),
        (CellKind.DATE, date(2020, 9, 1), "01/09/2020"),
        (CellKind.TIME, time(2, 30), "02:30:00"),
        (CellKind.UNCOMPUTED, None, "=C3+1"),
        (CellKind.TEXT, None, "TRUE"),
        (CellKind.ERROR, None, "#N/A"),
        (CellKind.TEXT, None, "01"),
    ]
    assert describe(table.cells[5].place) == "Tháng 9!C3"


def test_sheets_keep_their_order_and_tell_what_is_hidden() -> None:
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    first.title = "Bìa"
    hidden = workbook.create_sheet("Ẩn")
    hidden["A1"] = 5
    hidden.sheet_state = "veryHidden"
    form = workbook.create_sheet("Biểu")
    for row in range(1, 6):
        form.cell(row, 1, row)
        form.cell(row, 3, "x")
    form.row_dimensions[2].hidden = True
    form.column_dimensions["C"].hidden = True
    tables = list(read_xlsx(saved(workbook)).tables())
    assert [(table.sheet, table.hidden) for table in tables] == [("Bìa", False), ("Ẩn", True), ("Biểu", False)]
    assert (tables[0].row_count, tables[0].column_count, tables[0].cells) == (0, 0, ())
    assert tables[2].hidden_rows == frozenset({1})
    assert tables[2].hidden_columns == frozenset({2})


def test_struck_figures_stand_apart() -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["A1"] = 12
    sheet["A1"].font = Font(strike=True)
    sheet["A2"] = CellRichText(TextBlock(InlineFont(strike=True), "10"), " 12 pa nô")
    cells = only_table(read_xlsx(saved(workbook))).cells
    assert [(cell.text, cell.struck, cell.kind, cell.value) for cell in cells] == [
        ("", "12", CellKind.TEXT, None),
        ("12 pa nô", "10", CellKind.TEXT, None),
    ]


def test_legacy_fonts_of_cells_and_runs() -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["A1"] = TCVN3
    sheet["A1"].font = Font(name=".VnTime")
    sheet["A2"] = CellRichText("Đã ", TextBlock(InlineFont(rFont=".VnTime"), TCVN3), " xong")
    sheet["A3"] = 12
    sheet["A3"].font = Font(name=".VnTime")
    sheet["A4"] = "b¸o c¸o"
    document = read_xlsx(saved(workbook))
    cells = only_table(document).cells
    assert [(cell.text, cell.legacy) for cell in cells] == [
        ("tuyên truyền miệng", True),
        ("Đã tuyên truyền miệng xong", True),
        ("12", False),
        ("b¸o c¸o", False),
    ]
    assert [finding.code for finding in document.findings] == ["legacy-fonts"]


def test_notes_stand_at_their_cells() -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["C5"] = 3
    sheet["C5"].comment = Comment("Tính cả tháng 8", "Nguyễn Văn A")
    _, note = read_xlsx(saved(workbook)).blocks
    assert not isinstance(note, Table)
    assert (note.text, note.origin, note.place.row, note.place.column) == ("Tính cả tháng 8", Origin.NOTE, 5, 3)


def test_iso_strict_reads_like_any_other() -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d" s="1"><v>2020-09-01</v></c></row>'
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    custom = '<property pid="2" name="baocao"><vt:lpwstr>VP</vt:lpwstr></property>'
    strings = ("<si><t>Số lượng</t></si>",)
    documents = [
        read_xlsx(RawBook((RawSheet(rows),), strings, styles, custom=custom, strict=strict).build())
        for strict in (False, True)
    ]
    assert documents[0] == documents[1]
    assert [cell.value for cell in only_table(documents[1]).cells] == [None, date(2020, 9, 1)]
    assert documents[1].properties == {"baocao": "VP"}


def test_wrong_dimensions_rows_out_of_order_and_missing_addresses() -> None:
    rows = (
        '<row r="3"><c r="B3"><v>3</v></c></row>'
        '<row r="1"><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row>'
        "<row><c><v>2</v></c></row>"
    )
    table = only_table(read_xlsx(sheet_of(rows, before='<dimension ref="A1:XFD1048576"/>')))
    assert (table.row_count, table.column_count) == (3, 5)
    assert [(describe(cell.place), cell.value) for cell in table.cells] == [
        ("Sheet1!A1", Decimal(1)),
        ("Sheet1!D1", Decimal(4)),
        ("Sheet1!E1", Decimal(5)),
        ("Sheet1!A2", Decimal(2)),
        ("Sheet1!B3", Decimal(3)),
    ]


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ("<f>A2+1</f>", CellKind.UNCOMPUTED, "=A2+1"),
        ("<f>A2+1</f><v></v>", CellKind.UNCOMPUTED, "=A2+1"),
        ('<f t="shared" si="0"/><v>7</v>', CellKind.NUMBER, "7"),
        ("<f>A2+1</f><v>0</v>", CellKind.NUMBER, "0"),
    ],
)
def test_kept_values_of_formulas(cell: str, kind: CellKind, text: str) -> None:
    read = only_cell(f'<row r="1"><c r="A1">{cell}</c></row>')
    assert (read.kind, read.text) == (kind, text)


def test_formulas_with_text_truth_and_error_results() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><f>B1</f><v>12 cái</v></c><c r="B1" t="b"><f>1=1</f><v>1</v></c>'
        '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>'
    )
    cells = only_table(read_xlsx(sheet_of(rows))).cells
    assert [(cell.kind, cell.text) for cell in cells] == [
        (CellKind.TEXT, "12 cái"),
        (CellKind.TEXT, "TRUE"),
        (CellKind.ERROR, "#DIV/0!"),
    ]


def test_a_zero_that_nobody_computed_is_no_zero() -> None:
    rows = (
        '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>0</v></c><c r="B1"><f>1+2</f><v>3</v></c><c r="C1"><v>0</v></c></row>'
    )
    book = RawBook((RawSheet(rows),), workbook='<calcPr calcId="124519" fullCalcOnLoad="1"/>')
    cells = only_table(read_xlsx(book.build())).cells
    assert [cell.kind for cell in cells] == [CellKind.UNCOMPUTED, CellKind.NUMBER, CellKind.NUMBER]


def test_dates_since_1904() -> None:
    book = RawBook(
        (RawSheet('<row r="1"><c r="A1" s="1"><v>42613</v></c></row>'),),
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        workbook='<workbookPr date1904="1"/>',
    )
    assert only_table(read_xlsx(book.build())).cells[0].value == date(2020, 9, 1)


def test_strings_with_runs_glosses_and_escapes() -> None:
    inline = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>05 pa nô_x000D_&#10;</t></r><r><rPr><strike val="0"/></rPr>'
        "<t>02 áp phích</t></r><rPh><t>ghi âm</t></rPh></is></c></row>"
    )
    assert only_cell(inline).text == "05 pa nô\n02 áp phích"


def test_text_under_a_merged_cell_is_told() -> None:
    rows = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>7</v></c></row>'
    document = read_xlsx(sheet_of(rows, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))
    (cell,) = only_table(document).cells
    assert (cell.text, cell.hidden) == ("5", "7")
    assert [(finding.code, finding.where, finding.raw) for finding in document.findings] == [
        ("workbook-covered-text", "Sheet1!A1", "7")
    ]


def test_blank_cells_do_not_widen_the_sheet() -> None:
    rows = '<row r="1"><c r="A1"><v>5</v></c></row><row r="900"><c r="ZZ900" t="inlineStr"><is><t>  </t></is></c></row>'
    table = only_table(read_xlsx(sheet_of(rows, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')))
    assert (table.row_count, table.column_count, len(table.cells)) == (1, 1, 1)


_ANCHOR = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:to>{}<xdr:clientData/></xdr:twoCellAnchor>"
)
_BOX = (
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>'
    '<xdr:spPr><a:xfrm><a:off x="600000" y="600000"/><a:ext cx="2000000" cy="900000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/>'
    "<a:p><a:r><a:t>VĂN PHÒNG</a:t></a:r></a:p><a:p/>"
    '<a:p><a:r><a:rPr strike="sngStrike"/><a:t>10</a:t></a:r><a:r><a:rPr><a:latin typeface=".VnTime"/></a:rPr>'
    "<a:t>b¸o c¸o</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
)
DRAWING = _ANCHOR.format(_BOX)
"""One text box: a line, an empty one, a line with a struck figure and a legacy font."""


def test_text_boxes_and_pictures() -> None:
    drawing = DRAWING + _ANCHOR.format("<xdr:pic/>") + _ANCHOR.format(f"<xdr:grpSp>{_BOX}</xdr:grpSp>")
    rows = '<row r="1"><c r="A1"><v>5</v></c></row>'
    document = read_xlsx(sheet_of(rows, drawing=drawing, after='<drawing r:id="rId1"/>'))
    beside = [block for block in document.blocks if not isinstance(block, Table)]
    assert [(item.text, item.struck, item.legacy, item.picture, describe(item.place)) for item in beside] == [
        ("VĂN PHÒNG", "", False, False, "Sheet1, hộp văn bản 1"),
        ("báo cáo", "10", True, False, "Sheet1, hộp văn bản 1"),
        ("", "", False, True, "Sheet1!B4"),
        ("VĂN PHÒNG", "", False, False, "Sheet1, hộp văn bản 2"),
        ("báo cáo", "10", True, False, "Sheet1, hộp văn bản 2"),
    ]


def with_parts(data: bytes, parts: dict[str, str]) -> bytes:
    """The same package with some parts added or put in the place of others."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return buffer.getvalue()


_SHEET_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{}" Target="{}"/></Relationships>'
)
_CELL = '<row r="1"><c r="A1"><v>5</v></c></row>'


def test_a_discussion_is_read_once() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"'
        ' Target="../threadedComments/threadedComment1.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"'
        ' Target="/xl/comments1.xml"/></Relationships>'
    )
    threaded = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="A1"><text>Số tháng 9</text></threadedComment></ThreadedComments>'
    )
    kept = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>'
        '<comment ref="A1"><text><t>[Threaded comment]&#10;Số tháng 9</t></text></comment></commentList></comments>'
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations,
        "xl/threadedComments/threadedComment1.xml": threaded,
        "xl/comments1.xml": kept,
    }
    notes = [block for block in read_xlsx(with_parts(sheet_of(_CELL), parts)).blocks if not isinstance(block, Table)]
    assert [(note.text, describe(note.place)) for note in notes] == [("Số tháng 9", "Sheet1!A1")]


def test_an_embedded_file_is_told() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    relations = _SHEET_RELATIONS.format(kind, "../embeddings/Document1.docx")
    document = read_xlsx(with_parts(sheet_of(_CELL), {"xl/worksheets/_rels/sheet1.xml.rels": relations}))
    assert [(finding.code, finding.where) for finding in document.findings] == [("workbook-embedded-file", "Sheet1")]


def rejected(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read_xlsx(data)
    return caught.value.finding.code


def test_what_is_no_workbook() -> None:
    assert rejected(b"") == "workbook-damaged"
    assert rejected(b"PK\x03\x04 not really") == "workbook-damaged"
    assert rejected(sheet_of("<row r='1'>")) == "workbook-damaged"
    assert rejected(sheet_of('<row><c t="s"><v>9</v></c></row>')) == "workbook-damaged"
    assert rejected(sheet_of('<row><c t="s"><v>-1</v></c></row>')) == "workbook-damaged"
    assert rejected(RawBook(()).build()) == "workbook-without-sheets"


def test_a_binary_workbook_is_told_by_name() -> None:
    buffer = io.BytesIO()
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.bin", b"\x83\x01\x00")
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{relation}" Target="xl/workbook.bin"/></Relationships>',
        )
    assert rejected(buffer.getvalue()) == "workbook-binary"


def test_bombs() -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert rejected(sheet_of(far)) == "workbook-too-large"
    corner = '<row r="1001"><c r="ALM1001"><v>1</v></c></row>'
    same = '<mergeCell ref="A1:ALL1000"/>' * 9
    assert only_table(read_xlsx(sheet_of(corner, after=f"<mergeCells>{same}</mergeCells>"))).row_count == 1001
    overlapping = "".join(f'<mergeCell ref="{column}1:ALL1000"/>' for column in "ABCDEFGH")
    assert rejected(sheet_of(corner, after=f"<mergeCells>{overlapping}</mergeCells>")) == "workbook-too-large"
    told_often = "<cols>" + '<col min="1" max="16384" hidden="1"/>' * 20000 + "</cols>"
    far_right = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
    assert len(only_table(read_xlsx(sheet_of(far_right, before=told_often))).hidden_columns) == 16384
    big = RawBook((RawSheet('<row r="1"><c r="A1"><v>1</v></c></row>' + " " * (65 * 1024 * 1024)),))
    assert rejected(big.build()) == "workbook-too-large"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_entities_are_not_expanded(part: str) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = '<sheetData><row r="1"><c t="str"><v>5&a;&c;</v></c></row></sheetData>'
    assert rejected(with_parts(sheet_of(""), {part: f'{doctype}<x xmlns="{main}">{rows}</x>'})) == "workbook-damaged"
