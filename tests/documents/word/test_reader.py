"""Packages, parts and places beside the plain body."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Document, Origin, Paragraph, Table, Unreadable
from baocao_cli.documents.open import read_document
from baocao_cli.documents.places import describe
from baocao_cli.documents.word import read_docx, read_flat_opc
from tests.documents.word.raw_docx import NAMESPACES, docx, p, part, run, style, styles, tbl, tc, tr, zipped

PICTURE = (
    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</w:r>"
)
LINE = PICTURE.replace("pic:pic", "wps:wsp")


def box(content: str) -> str:
    """A text box as Word writes it: for new readers and, the same again, for old ones."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def paragraphs(document: Document, origin: Origin) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph) and block.origin is origin]


def test_text_boxes_once_after_their_paragraph() -> None:
    document = read_docx(docx(p(run("a") + box(p("10 pa nô") + p("x"))), p("b"), p(box(p("y")))))
    assert [(block.text, describe(block.place)) for block in document.blocks if isinstance(block, Paragraph)] == [
        ("a", "đoạn 1"),
        ("10 pa nô", "hộp văn bản 1"),
        ("x", "hộp văn bản 1"),
        ("b", "đoạn 2"),
        ("y", "hộp văn bản 2"),
    ]


def test_old_text_box_and_table_within_a_box() -> None:
    inside = f"<w:txbxContent>{p('x')}{tbl(tr(tc('10')))}</w:txbxContent>"
    vml = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    document = read_docx(docx(tbl(tr(tc(p(run("a") + vml)))), tbl(tr(tc("b")))))
    assert [table.cells[0].text for table in document.tables()] == ["a", "10", "b"]
    assert [table.place.table for table in document.tables()] == [1, 2, 3]
    assert paragraphs(document, Origin.TEXT_BOX) == ["x"]


def test_pictures_are_flagged() -> None:
    document = read_docx(docx(p(PICTURE), p(LINE), tbl(tr(tc(p(PICTURE))))))
    paragraph, table = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.picture
    assert isinstance(table, Table)
    assert table.cells[0].picture


def test_object_that_a_converter_left_out_counts_as_a_picture() -> None:
    paragraph = read_docx(docx(p("5\ufffc"))).blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.text, paragraph.picture) == ("5", True)


@pytest.mark.parametrize(
    ("switches", "settings", "headers"),
    [
        ("", "", ["UBND TỈNH", "SỞ", "CỘNG HÒA"]),
        ("<w:titlePg/>", "", ["UBND TỈNH", "SỞ", "CỘNG HÒA", "trang đầu"]),
        ('<w:titlePg w:val="0"/>', "<w:evenAndOddHeaders/>", ["UBND TỈNH", "SỞ", "CỘNG HÒA", "trang chẵn"]),
    ],
)
def test_headers_and_footers_that_are_shown(switches: str, settings: str, headers: list[str]) -> None:
    parts = {
        "header1": part("w:hdr", p("UBND TỈNH") + tbl(tr(tc("SỞ"), tc("CỘNG HÒA")))),
        "header2": part("w:hdr", p("trang đầu")),
        "header3": part("w:hdr", p("trang chẵn")),
        "header4": part("w:hdr", p("nobody shows this")),
        "footer1": part("w:ftr", p("10 pa nô")),
        "settings": part("w:settings", settings),
    }
    kinds = {"header1": "default", "header2": "first", "header3": "even"}
    references = "".join(f'<w:headerReference w:type="{kind}" r:id="{key}"/>' for key, kind in kinds.items())
    footer = '<w:footerReference w:type="default" r:id="footer1"/>'
    section = f"<w:sectPr>{references}{footer}{switches}</w:sectPr>"
    document = read_docx(docx(p("x", section), p("y"), section, parts=parts))
    assert paragraphs(document, Origin.HEADER) == headers
    assert paragraphs(document, Origin.FOOTER) == ["10 pa nô"]


def test_notes_and_comments() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    parts = {
        "footnotes": part(
            "w:footnotes",
            f'<w:footnote w:type="separator" w:id="0">{p("-")}</w:footnote>'
            f'<w:footnote w:id="2">{p("ghi chú")}</w:footnote>',
        ),
        "comments": part("w:comments", f'<w:comment w:id="0">{p("sửa thành 15?")}{p("đúng")}</w:comment>'),
    }
    document = read_docx(docx(p(run("10") + reference), parts=parts))
    assert paragraphs(document, Origin.BODY) == ["10"]
    assert paragraphs(document, Origin.NOTE) == ["sửa thành 15?\nđúng", "ghi chú"]


def test_custom_properties() -> None:
    values = "urn:schemas-microsoft-com:office:x"
    properties = (
        f'<Properties xmlns:vt="{values}"><property name="baocao.unit"><vt:lpwstr>VP</vt:lpwstr></property>'
        '<property name="n"><vt:i4>5</vt:i4></property></Properties>'
    )
    assert read_docx(docx(p("x"), properties=properties)).properties == {"baocao.unit": "VP", "n": "5"}


def test_iso_strict() -> None:
    data = part("w:document", f"<w:body>{p(run('9', '<w:strike/>'))}{tbl(tr(tc('10')))}</w:body>")
    for kind in ("wordprocessingml", "officeDocument", "drawingml"):
        data = data.replace(f"http://schemas.openxmlformats.org/{kind}/2006/", f"http://purl.oclc.org/ooxml/{kind}/")
    assert "purl.oclc.org/ooxml/wordprocessingml/main" in data
    document = read_docx(docx(document=data))
    assert [table.cells[0].text for table in document.tables()] == ["10"]
    paragraph = document.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.struck == "9"


def test_utf16_part_and_unusual_names() -> None:
    data = part(
        "w:document", f"<w:body>{p('Sở KH&amp;CN')}</w:body>", declaration='<?xml version="1.0" encoding="UTF-16"?>'
    )
    assert paragraphs(read_docx(docx(document=data.encode("utf-16"))), Origin.BODY) == ["Sở KH&CN"]
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/officeDocument" Target="/Word/Document2.xml"/></Relationships>'
    )
    members = {"_rels/.rels": relationships, "word\\document2.xml": part("w:document", f"<w:body>{p('x')}</w:body>")}
    assert paragraphs(read_docx(zipped(members)), Origin.BODY) == ["x"]


def test_flat_opc() -> None:
    body = part("w:document", f"<w:body>{p('10')}</w:body>", declaration="")
    package = "http://schemas.microsoft.com/office/2006/xmlPackage"
    flat = (
        f'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="{package}">'
        f'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>{body}</pkg:xmlData></pkg:part>'
        '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>'
    )
    assert paragraphs(read_flat_opc(flat.encode()), Origin.BODY) == ["10"]
    assert read_document(flat.encode()) == read_flat_opc(flat.encode())


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
    f'<w:document xmlns:w="{NAMESPACES["w"]}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
)
DEEP = "<w:tbl><w:tr><w:tc>" * 40 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 40
WIDE = tbl(tr(*[tc("", '<w:gridSpan w:val="1000"/>')] * 3))


MANY = {f"header{number}": " " * 15_000_000 for number in range(1, 7)}
REFERENCES = "".join(f'<w:headerReference r:id="{name}"/>' for name in MANY)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (docx(f"<w:sectPr>{REFERENCES}</w:sectPr>", parts=MANY), "document-too-large"),
        (docx(document=" " * 20_000_000), "document-too-large"),
        (b"", "document-damaged"),
        (b"PK\x03\x04 and no more", "document-damaged"),
        (docx(p("x"))[:-40], "document-damaged"),
        (zipped({"a.txt": "x"}), "document-foreign"),
        (docx(document="<html/>"), "document-foreign"),
        (docx(document=part("w:document", "")), "document-foreign"),
        (docx(document="<w:document"), "document-damaged"),
        (docx(document=b""), "document-damaged"),
        (docx(document=BOMB), "document-damaged"),
        (docx(DEEP), "document-too-large"),
        (docx(WIDE), "document-too-large"),
        (docx("<w:sdt><w:sdtContent>" * 400), "document-damaged"),
    ],
)
def test_unreadable(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_docx(data)
    assert caught.value.finding.code == code


def test_deepest_nesting_that_parses_is_read() -> None:
    blocks = "<w:sdt><w:sdtContent>" * 110 + p("x") + "</w:sdtContent></w:sdt>" * 110
    assert paragraphs(read_docx(docx(blocks)), Origin.BODY) == ["x"]
    runs = "<w:hyperlink>" * 240 + run("y") + "</w:hyperlink>" * 240
    assert paragraphs(read_docx(docx(p(runs))), Origin.BODY) == ["y"]


def test_only_parts_that_matter_are_parsed() -> None:
    """A broken part that says nothing of what is read does no harm."""
    section = '<w:sectPr><w:headerReference r:id="nothing"/></w:sectPr>'
    document = read_docx(
        docx(p("x"), section, parts={"styles": "<broken", "footnotes": "<broken", "header1": "<broken"})
    )
    assert paragraphs(document, Origin.BODY) == ["x"]


def test_broken_styles_that_matter_are_told() -> None:
    with pytest.raises(Unreadable):
        read_docx(docx(p(run("x", '<w:rFonts w:ascii=".VnTime"/>')), parts={"styles": "<broken"}))


def test_style_that_strikes_text_without_run_properties() -> None:
    sheet = styles(style("Normal", "paragraph", "<w:strike/>", default=True))
    document = read_docx(docx("<w:p><w:r><w:t>9</w:t></w:r></w:p>", parts={"styles": sheet}))
    paragraph = document.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.text, paragraph.struck) == ("", "9")
