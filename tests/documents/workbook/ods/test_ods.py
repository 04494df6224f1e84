""".ods: repetitions, spans, kinds and styles."""

from __future__ import annotations

import io
import zipfile
from datetime import date, time
from decimal import Decimal

import pytest

from baocao_cli.documents.model import Cell, CellKind, Document, Origin, Table, Unreadable
from baocao_cli.documents.places import describe
from baocao_cli.documents.workbook.ods import read_ods

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
)
_CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def ods(tables: str, styles: str = "", meta: str = "", common: str = "") -> bytes:
    """A workbook: its `table:table` elements, automatic styles, user-defined properties, common styles."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES} {_CALC}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {_NAMES}>{common}</office:document-styles>")
        archive.writestr(
            "meta.xml", f"<office:document-meta {_NAMES}><office:meta>{meta}</office:meta></office:document-meta>"
        )
    return buffer.getvalue()


def sheet(rows: str, name: str = "Sheet1") -> str:
    return f'<table:table table:name="{name}">{rows}</table:table>'


def style(name: str, family: str, properties: str) -> str:
    element = "table" if family == "table" else "text"
    return (
        f'<style:style style:name="{name}" style:family="{family}"><style:{element}-properties {properties}/>'
        "</style:style>"
    )


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def cell(attributes: str, inner: str = "") -> str:
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


def text(words: str, attributes: str = "") -> str:
    return cell(f'office:value-type="string" {attributes}', f"<text:p>{words}</text:p>")


def first_table(document: Document) -> Table:
    return next(document.tables())


def only_cell(inner: str, styles: str = "") -> Cell:
    (read,) = first_table(read_ods(ods(sheet(row(inner)), styles))).cells
    return read


@pytest.mark.parametrize(
    ("attributes", "shown", "kind", "value", "text_read"),
    [
        ('office:value-type="float" office:value="0.30000000000000004"', "0.3", CellKind.NUMBER, Decimal("0.3"), "0,3"),
        ('office:value-type="float" office:value="1250"', "1,250", CellKind.NUMBER, Decimal(1250), "1250"),
        (
            'office:value-type="date" office:date-value="2020-09-01"',
            "Sep 20",
            CellKind.DATE,
            date(2020, 9, 1),
            "01/09/2020",
        ),
        (
            'office:value-type="date" office:date-value="2020-09-05T14:30:00"',
            "",
            CellKind.DATE,
            date(2020, 9, 5),
            "05/09/2020 14:30",
        ),
        ('office:value-type="time" office:time-value="PT02H30M00S"', "2:30", CellKind.TIME, time(2, 30), "02:30:00"),
        ('office:value-type="time" office:time-value="PT30H00M00S"', "30:00", CellKind.TIME, None, "30:00:00"),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE", CellKind.TEXT, None, "TRUE"),
        ('office:value-type="float" office:value="1"', "TRUE", CellKind.TEXT, None, "TRUE"),
        ('office:value-type="string" calcext:value-type="error"', "#N/A", CellKind.ERROR, None, "#N/A"),
        ('office:value-type="string"', "Err:502", CellKind.ERROR, None, "Err:502"),
        (
            'table:formula="of:=[.A2]+1" office:value-type="float" office:value="7"',
            "7",
            CellKind.NUMBER,
            Decimal(7),
            "7",
        ),
    ],
)
def test_kinds(attributes: str, shown: str, kind: CellKind, value: object, text_read: str) -> None:
    read = only_cell(cell(attributes, f"<text:p>{shown}</text:p>"))
    assert (read.kind, read.value, read.text) == (kind, value, text_read)


def test_formulas_without_and_with_an_empty_result() -> None:
    assert only_cell(cell('table:formula="of:=[.A2]+1"')).kind is CellKind.UNCOMPUTED
    empty = cell('table:formula="of:=&quot;&quot;"', "<text:p/>")
    assert first_table(read_ods(ods(sheet(row(empty))))).cells == ()


def test_repetitions_spans_and_the_empty_rest() -> None:
    rows = (
        row(
            text("Tiêu đề", 'table:number-columns-spanned="3"')
            + '<table:covered-table-cell table:number-columns-repeated="2"/>'
        )
        + row(text("x", 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"')
        + row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000"')
        + row(cell('table:number-columns-repeated="2"') + text("cuối"))
        + row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1047572"')
    )
    table = first_table(read_ods(ods(sheet(rows))))
    assert (table.row_count, table.column_count) == (1004, 3)
    places = [(describe(read.place), read.text, read.column_span) for read in table.cells]
    assert places == [
        ("Sheet1!A1", "Tiêu đề", 3),
        ("Sheet1!A2", "x", 1),
        ("Sheet1!B2", "x", 1),
        ("Sheet1!A3", "x", 1),
        ("Sheet1!B3", "x", 1),
        ("Sheet1!C1004", "cuối", 1),
    ]


def test_text_under_a_merged_cell_is_told() -> None:
    covered = '<table:covered-table-cell office:value-type="float" office:value="7"><text:p>7</text:p>'
    rows = row(cell('table:number-columns-spanned="2"') + f"{covered}</table:covered-table-cell>")
    document = read_ods(ods(sheet(rows)))
    (read,) = first_table(document).cells
    assert (read.text, read.hidden, describe(read.place)) == ("", "7", "Sheet1!A1")
    assert [finding.code for finding in document.findings] == ["workbook-covered-text"]


def test_what_is_hidden() -> None:
    styles = style("ta2", "table", 'table:display="false"')
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    group = f"<table:table-row-group>{row(text('a') + text('b'), chr(32))}</table:table-row-group>"
    filtered = row(text("c"), 'table:visibility="filter"') + row(text("d"))
    hidden = '<table:table table:name="Ẩn" table:style-name="ta2"/>'
    tables = list(read_ods(ods(sheet(columns + group + filtered) + hidden, styles)).tables())
    assert [(table.sheet, table.hidden) for table in tables] == [("Sheet1", False), ("Ẩn", True)]
    assert (tables[0].hidden_rows, tables[0].hidden_columns) == (frozenset({1}), frozenset({1}))


_FONTS = (
    '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Old"/>'
    + style("T1", "text", 'style:text-line-through-style="solid"')
    + style("T2", "text", 'fo:font-family="Arial"')
)
_COMMON = (
    '<office:font-face-decls><style:font-face style:name="F1" svg:font-family="\'.VnTime\'"/></office:font-face-decls>'
    '<office:styles><style:style style:name="Old" style:family="table-cell">'
    '<style:text-properties style:font-name="F1"/>'
    "</style:style></office:styles>"
)


def test_fonts_strikes_and_spaces() -> None:
    spans = '<text:span text:style-name="T1">10</text:span><text:span text:style-name="T2"> đợt</text:span>'
    inner = f'tuyªn<text:s text:c="2"/>truyÒn{spans}'
    document = read_ods(ods(sheet(row(text(inner, 'table:style-name="ce1"'))), _FONTS, common=_COMMON))
    (read,) = first_table(document).cells
    assert (read.text, read.struck, read.legacy) == ("tuyên  truyền đợt", "10", True)
    assert [finding.code for finding in document.findings] == ["legacy-fonts"]


def test_a_struck_figure_stands_apart() -> None:
    styles = style("ce9", "table-cell", 'style:text-line-through-type="single"')
    read = only_cell(
        cell('office:value-type="float" office:value="12" table:style-name="ce9"', "<text:p>12</text:p>"), styles
    )
    assert (read.kind, read.value, read.text, read.struck) == (CellKind.TEXT, None, "", "12")


def test_number_formats() -> None:
    styles = (
        '<number:number-style style:name="N1"><number:number number:min-integer-digits="1" number:grouping="true"/>'
        "<number:text> buổi</number:text></number:number-style>"
        '<number:date-style style:name="N2"><number:month/><number:text>/</number:text>'
        '<number:year number:style="long"/></number:date-style>'
        '<number:number-style style:name="N3P0"><number:number number:min-integer-digits="1"/></number:number-style>'
        '<number:number-style style:name="N3"><number:text>(</number:text>'
        '<number:number number:min-integer-digits="1"/>'
        '<number:text>)</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="N3P0"/>'
        "</number:number-style>"
    ) + "".join(
        f'<style:style style:name="ce{number}" style:family="table-cell" style:data-style-name="N{number}"/>'
        for number in (1, 2, 3)
    )
    cells = (
        cell('table:style-name="ce1" office:value-type="float" office:value="1250"')
        + cell('table:style-name="ce2" office:value-type="date" office:date-value="2020-09-01"')
        + cell('table:style-name="ce3" office:value-type="float" office:value="-5"')
        + cell('table:style-name="ce3" office:value-type="float" office:value="5"')
    )
    table = first_table(read_ods(ods(sheet(row(cells)), styles)))
    assert [read.text for read in table.cells] == ["1.250 buổi", "09/2020", "(5)", "5"]


def test_notes_boxes_pictures_and_properties() -> None:
    note = "<office:annotation><text:p>Tính cả tháng 8</text:p></office:annotation>"
    box = "<draw:frame><draw:text-box><text:p>VĂN PHÒNG</text:p></draw:text-box></draw:frame>"
    picture = "<draw:frame><draw:image/></draw:frame>"
    shapes = f"<table:shapes>{box}</table:shapes>"
    rows = row(cell('office:value-type="float" office:value="3"', note + "<text:p>3</text:p>") + cell("", picture))
    meta = '<meta:user-defined meta:name="baocao">VP;ket-qua</meta:user-defined>'
    document = read_ods(ods(sheet(shapes + rows), meta=meta))
    beside = [block for block in document.blocks if not isinstance(block, Table)]
    assert [(item.text, item.origin, item.picture, describe(item.place)) for item in beside] == [
        ("VĂN PHÒNG", Origin.TEXT_BOX, False, "Sheet1, hộp văn bản 1"),
        ("Tính cả tháng 8", Origin.NOTE, False, "Sheet1!A1"),
        ("", Origin.TEXT_BOX, True, "Sheet1!B1"),
    ]
    assert document.properties == {"baocao": "VP;ket-qua"}


def rejected(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read_ods(data)
    return caught.value.finding.code


def test_what_is_no_workbook_and_bombs() -> None:
    assert rejected(b"PK") == "workbook-damaged"
    assert rejected(ods("")) == "workbook-without-sheets"
    bomb = row(text("x", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')
    assert rejected(ods(sheet(bomb))) == "workbook-too-large"
    large = sheet(row(text("x", 'table:number-columns-repeated="300"'), 'table:number-rows-repeated="900"'))
    assert first_table(read_ods(ods(large))).row_count == 900
    assert rejected(ods(large + large)) == "workbook-too-large"
    columns = '<table:table-column table:number-columns-repeated="16384" table:visibility="collapse"/>' * 5000
    assert first_table(read_ods(ods(sheet(columns + row(text("x")))))).hidden_columns == frozenset({0})


@pytest.mark.parametrize(
    "said", ['office:value-type="float"', 'office:value-type="date" office:date-value="2020-31-12"']
)
def test_a_value_that_is_not_there_leaves_the_text(said: str) -> None:
    read = only_cell(cell(said, "<text:p>12 cái</text:p>"))
    assert (read.kind, read.text) == (CellKind.TEXT, "12 cái")
