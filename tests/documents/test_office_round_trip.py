"""The same return as LibreOffice saves it in each format reads the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.documents.model import Document, Paragraph
from baocao_cli.documents.odt import read_odt
from baocao_cli.documents.word import read_docx
from tests.documents.word.raw_docx import docx, fonts, p, part, run, sdt, style, styles, tbl, tc, tr
from tests.documents.word.test_reader import box
from tests.support.office_programs import converted

VN, VNI, TIMES = fonts(".VnTime"), fonts("VNI-Times"), fonts("Times New Roman")
AUTHOR = 'w:id="1" w:author="A" w:date="2020-09-01T00:00:00Z"'
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
PROPERTIES = (
    f'<Properties xmlns="{CUSTOM}" xmlns:vt="{VALUES}">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="baocao">'
    "<vt:lpwstr>VP</vt:lpwstr></property>"
    "</Properties>"
)
GRID = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * 4 + "</w:tblGrid>"
TRACKED = f"<w:ins {AUTHOR}>{run('5')}</w:ins><w:del {AUTHOR}><w:r><w:delText>9</w:delText></w:r></w:del>"


def filled_in() -> bytes:
    mixed = run("Sè l\u00adîng ", VN) + run("hòa ", TIMES) + run("khaåu hieäu", VNI)
    marked = run("7") + run("8", "<w:strike/>") + run("9", "<w:vanish/>") + run("6", '<w:rStyle w:val="Gach"/>')
    table = tbl(
        tr(tc("STT"), tc("a", '<w:gridSpan w:val="2"/>'), tc("t", '<w:vMerge w:val="restart"/>')),
        tr(tc("01"), tc(p(mixed)), tc(p(TRACKED)), tc("", "<w:vMerge/>")),
        tr(tc("02"), tc(p(marked)), tc(p("a") + p("b") + tbl(tr(tc("n1"), tc("n2"))) + p()), tc("", "<w:vMerge/>")),
    )
    ending = "<w:r><w:tab/><w:t>z</w:t><w:br/><w:t>q</w:t><w:noBreakHyphen/></w:r>" + sdt(run("trong khung"))
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    return docx(
        p(run("BÁO CÁO") + box(p("UBND TỈNH") + tbl(tr(tc("x"), tc("y"))) + p("z"))),
        p(run("B\u00b8o c\u00b8o th\u00adêng kú"), '<w:pStyle w:val="Cu"/>'),
        table.replace("<w:tblGrid/>", GRID, 1),
        p(run("x\u00a0y") + ending + note),
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
        parts={
            "styles": styles(
                style("Normal", "paragraph", TIMES, default=True),
                style("Cu", "paragraph", VN, based_on="Normal"),
                style("Gach", "character", "<w:strike/>"),
            ),
            "header1": part("w:hdr", p("ĐẦU TRANG")),
            "footnotes": part("w:footnotes", f'<w:footnote w:id="2">{p("ghi chú")}</w:footnote>'),
        },
        properties=PROPERTIES,
    )


def said(document: Document) -> tuple[object, ...]:
    return document.blocks, dict(document.properties), {finding.code for finding in document.findings}


@pytest.mark.office
def test_every_format_reads_the_same(tmp_path: Path) -> None:
    source = tmp_path / "bao-cao.docx"
    source.write_bytes(filled_in())
    expected = said(read_docx(source.read_bytes()))
    odt = converted(source, "odt", tmp_path / "odt")
    doc = converted(source, "doc", tmp_path / "doc")
    assert said(read_odt(odt.read_bytes())) == expected
    assert said(read_docx(converted(odt, "docx", tmp_path / "docx").read_bytes())) == expected
    assert said(read_docx(converted(doc, "docx", tmp_path / "docx").read_bytes())) == expected


def test_what_is_expected_of_every_format() -> None:
    document = read_docx(filled_in())
    lines = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    box_table, table = document.tables()
    assert lines == ["BÁO CÁO", "UBND TỈNH", "z", "Báo cáo thường kỳ", "x y\tz\nq-trong khung", "ĐẦU TRANG", "ghi chú"]
    assert [cell.text for cell in box_table.cells] == ["x", "y"]
    assert [cell.text for cell in table.cells] == [
        *("STT", "a", "t", "01", "Số lượng hòa khẩu hiệu", "5", "02", "7", "a\nb"),
    ]
    assert (table.cells[7].struck, table.cells[7].hidden, table.cells[2].row_span) == ("86", "9", 3)
    assert document.properties == {"baocao": "VP"}
