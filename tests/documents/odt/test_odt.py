"""OpenDocument texts, feature by feature."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Document, Origin, Paragraph, Table, Unreadable
from baocao_cli.documents.odt import read_odt
from baocao_cli.documents.places import describe
from tests.documents.odt.raw_odt import COVERED, cell, face, odt, p, row, span, style, table
from tests.documents.word.raw_docx import docx, zipped
from tests.documents.word.raw_docx import p as word_p


def first(document: Document) -> Paragraph:
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    return block


def only(document: Document) -> Table:
    (found,) = document.tables()
    return found


def shape(found: Table) -> list[tuple[str, int, int, int, int]]:
    return [(each.text, each.row, each.column, each.row_span, each.column_span) for each in found.cells]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("10 pa nô", "10 pa nô"),
        ("\n  10\n  pa nô ", "10 pa nô"),
        ('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', "a   b\tc\nd"),
        ("<text:a>10</text:a><text:bookmark/> pa nô", "10 pa nô"),
        ("10<text:soft-page-break/> pa<text:change/> nô", "10 pa nô"),
        ("trang <text:page-number>3</text:page-number>", "trang"),
        ("<text:date>ngày 5</text:date>", "ngày 5"),
        ("<text:drop-down><text:label/>Có</text:drop-down>", "Có"),
        ("<text:ruby><text:ruby-base>5</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "5"),
        ("<text:number>1.</text:number>Không", "Không"),
        ("10‑15", "10-15"),
    ],
)
def test_text(content: str, text: str) -> None:
    assert first(read_odt(odt(p(content)))).text == text


def test_lists_sections_and_headings() -> None:
    inner = f"<text:list><text:list-item>{p('b')}</text:list-item></text:list>"
    listed = f"<text:list><text:list-item>{p('a')}{inner}</text:list-item></text:list>"
    blocks = read_odt(odt(listed, "<text:h>c</text:h>", f"<text:section>{p('d')}</text:section>", p())).blocks
    assert [(block.place.paragraph, block.text) for block in blocks if isinstance(block, Paragraph)] == [
        (1, "a"),
        (2, "b"),
        (3, "c"),
        (4, "d"),
    ]


@pytest.mark.parametrize("covered", [COVERED, ""])
def test_spans_with_covered_cells_listed_or_left_out(covered: str) -> None:
    wide, tall = cell("a", 'table:number-columns-spanned="2"'), cell("b", 'table:number-rows-spanned="2"')
    found = only(read_odt(odt(table(row(wide, covered, tall), row(cell("c"), cell("d"), covered)))))
    assert shape(found) == [("a", 0, 0, 1, 2), ("b", 0, 2, 2, 1), ("c", 1, 0, 1, 1), ("d", 1, 1, 1, 1)]
    assert (found.row_count, found.column_count) == (2, 3)


def test_text_in_a_covered_cell_is_hidden_not_lost() -> None:
    covered = f"<table:covered-table-cell>{p('9')}</table:covered-table-cell>"
    (found,) = only(read_odt(odt(table(row(cell("5", 'table:number-columns-spanned="2"'), covered))))).cells
    assert (found.text, found.hidden) == ("5", "9")


def test_repeats_and_header_rows() -> None:
    twice = cell("a", 'table:number-columns-repeated="2"')
    head = f"<table:table-header-rows>{row(twice)}</table:table-header-rows>"
    found = only(read_odt(odt(table(head, row(cell("b"), attributes='table:number-rows-repeated="2"')))))
    assert shape(found) == [("a", 0, 0, 1, 1), ("a", 0, 1, 1, 1), ("b", 1, 0, 1, 1), ("b", 2, 0, 1, 1)]


def test_empty_row_repeated_for_ever() -> None:
    found = only(read_odt(odt(table(row(cell("a")), row(cell(), attributes='table:number-rows-repeated="1048575"')))))
    assert found.row_count == 2


def test_row_span_ends_with_the_table() -> None:
    assert shape(only(read_odt(odt(table(row(cell("a", 'table:number-rows-spanned="9"'))))))) == [("a", 0, 0, 1, 1)]


def test_hidden_row_and_hidden_section() -> None:
    found = only(read_odt(odt(table(row(cell("5")), row(cell("9"), attributes='table:visibility="collapse"')))))
    assert [(each.text, each.hidden) for each in found.cells] == [("5", ""), ("", "9")]
    assert found.hidden_rows == {1}
    assert first(read_odt(odt(f'<text:section text:display="none">{p("9")}</text:section>'))).hidden == "9"


def test_nested_table() -> None:
    found = only(read_odt(odt(table(row(cell("a"), cell(p("b") + table(row(cell("x")))))))))
    (nested,) = found.cells[1].tables
    assert describe(nested.cells[0].place) == "bảng 1, hàng 1, cột 2, bảng con 1, hàng 1, cột 1"


def test_struck_and_hidden_by_style_and_its_parent() -> None:
    automatic = (
        style("S", "text", 'style:text-line-through-style="solid"')
        + style("S2", "text", "", parent="S")
        + style("N", "text", 'style:text-line-through-style="none"')
        + style("H", "text", 'text:display="none"')
    )
    content = span("1" + span("2", "N"), "S2") + span("3", "H") + "<text:hidden-text>4</text:hidden-text>"
    block = first(read_odt(odt(p(content), automatic=automatic)))
    assert (block.text, block.struck, block.hidden) == ("2", "1", "34")


def test_tracked_changes() -> None:
    deleted = f"<text:changed-region><text:deletion>{p('9')}</text:deletion></text:changed-region>"
    changes = f"<text:tracked-changes>{deleted}</text:tracked-changes>"
    document = read_odt(odt(changes, p('<text:change text:change-id="a"/>5')))
    assert first(document).text == "5"
    assert [finding.code for finding in document.findings] == ["tracked-changes"]


def test_legacy_fonts_by_face_style_and_default() -> None:
    faces = face("F1", "&apos;.VnTime&apos;") + face("F2", "VNI-Times") + face("T", "Arial")
    default = '<style:text-properties style:font-name="F1"/>'
    styles = (
        f'<style:default-style style:family="paragraph">{default}</style:default-style>'
        + style("A", "paragraph", 'fo:font-size="13pt"')
        + style("V", "text", 'style:font-name="F2"')
        + style("U", "text", 'fo:font-family="Arial"')
    )
    common = f"<office:font-face-decls>{faces}</office:font-face-decls><office:styles>{styles}</office:styles>"
    content = "Sè l\u00adîng " + span("tuyeân truyeàn", "V") + span(" hòa", "U")
    document = read_odt(odt(p(content, "A"), common=common))
    assert (first(document).text, first(document).legacy) == ("Số lượng tuyên truyền hòa", True)
    assert [finding.code for finding in document.findings] == ["legacy-fonts"]


def test_text_boxes_shapes_pictures_notes() -> None:
    frame = f"<draw:frame><draw:text-box>{p('hộp')}{table(row(cell('10')))}</draw:text-box></draw:frame>"
    shape_text = f"<draw:g><draw:custom-shape>{p('hình')}</draw:custom-shape></draw:g>"
    picture = "<draw:frame><draw:image/></draw:frame>"
    note = (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('chú')}</text:note-body></text:note>"
    )
    comment = f"<office:annotation><dc:creator>A</dc:creator>{p('hỏi lại')}</office:annotation>"
    document = read_odt(odt(frame, p(f"a{shape_text}{picture}{note}{comment}"), table(row(cell("b")))))
    texts = [(b.text, b.origin, b.picture) for b in document.blocks if isinstance(b, Paragraph)]
    assert texts == [
        ("hộp", Origin.TEXT_BOX, False),
        ("a", Origin.BODY, True),
        ("hình", Origin.TEXT_BOX, False),
        ("chú", Origin.NOTE, False),
        ("hỏi lại", Origin.NOTE, False),
    ]
    assert [found.cells[0].text for found in document.tables()] == ["10", "b"]


def test_headers_and_properties() -> None:
    common = (
        "<office:master-styles><style:master-page>"
        f"<style:header>{p('UBND')}</style:header><style:footer>{p('chân')}</style:footer>"
        "</style:master-page></office:master-styles>"
    )
    properties = '<meta:user-defined meta:name="baocao">VP</meta:user-defined>'
    document = read_odt(odt(p("x"), common=common, properties=properties))
    assert [(b.text, b.origin) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("x", Origin.BODY),
        ("UBND", Origin.HEADER),
        ("chân", Origin.FOOTER),
    ]
    assert document.properties == {"baocao": "VP"}


WIDE = 'table:number-columns-spanned="1000" table:number-rows-spanned="5000"'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "document-damaged"),
        (docx(word_p("x")), "document-foreign"),
        (zipped({"content.xml": "<a/>"}), "document-foreign"),
        (zipped({"content.xml": "<a"}), "document-damaged"),
        (odt(p("x"), manifest="<manifest><encryption-data/></manifest>"), "password-protected"),
        (odt(table(row(cell("a", WIDE)))), "document-too-large"),
        (odt(table(row(cell("a"), attributes='table:number-rows-repeated="5000"'))), "document-too-large"),
    ],
)
def test_unreadable(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_odt(data)
    assert caught.value.finding.code == code
