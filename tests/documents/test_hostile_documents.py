"""Whatever the bytes, a text reader gives a Document or says Unreadable, soon, and the same each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from baocao_cli.documents.model import Document, Unreadable
from baocao_cli.documents.odt import read_odt
from baocao_cli.documents.word import read_docx
from tests.documents.odt import raw_odt
from tests.documents.word import raw_docx
from tests.documents.word.raw_docx import docx, fonts, p, part, run, sdt, style, styles, tbl, tc, tr, zipped
from tests.documents.word.test_reader import PICTURE, box

VN = fonts(".VnTime")
RICH_DOCX = docx(
    p(run("BÁO CÁO") + box(p("hộp") + tbl(tr(tc("x"))))),
    tbl(
        tr(tc("a", '<w:gridSpan w:val="2"/>'), tc("b", '<w:vMerge w:val="restart"/>')),
        tr(sdt(tc(p(run("b¸o", VN)))), tc(p("c") + tbl(tr(tc("n")))), tc("", "<w:vMerge/>")),
        tr(tc("d"), properties='<w:gridBefore w:val="1"/><w:ins/>'),
    ),
    p(f'{PICTURE}<w:fldSimple w:instr="DATE">{run("5", "<w:strike/>")}</w:fldSimple><w:del>{run("9")}</w:del>'),
    '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
    parts={
        "styles": styles(
            style("N", "paragraph", VN, default=True), style("S", "character", "<w:vanish/>", based_on="N")
        ),
        "header1": part("w:hdr", p("đầu trang")),
    },
    properties='<Properties><property name="a"><v>b</v></property></Properties>',
)
RICH_ODT = raw_odt.odt(
    raw_odt.p(f"a<text:s text:c='2'/>{raw_odt.span('b¸o', 'V')}"),
    raw_odt.table(
        raw_odt.row(raw_odt.cell("a", 'table:number-columns-spanned="2"'), raw_odt.COVERED),
        raw_odt.row(raw_odt.cell("b"), raw_odt.cell("c", 'table:number-columns-repeated="2"')),
    ),
    automatic=raw_odt.style("V", "text", 'fo:font-family=".VnTime"'),
    common="<office:styles/>",
    properties='<meta:user-defined meta:name="a">b</meta:user-defined>',
)
Reader = Callable[[bytes], Document]


def outcome(read: Reader, data: bytes) -> Document | str:
    try:
        return read(data)
    except Unreadable as unreadable:
        return unreadable.finding.code


def cut_and_put(data: bytes, start: int, length: int, put: bytes) -> bytes:
    start %= len(data)
    return data[:start] + put + data[start + length :]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=12), st.booleans())
def test_changed_package(start: int, length: int, put: bytes, word: bool) -> None:
    read, rich = (read_docx, RICH_DOCX) if word else (read_odt, RICH_ODT)
    data = cut_and_put(rich, start, length, put)
    assert outcome(read, data) == outcome(read, data)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


DOCX_MEMBERS, ODT_MEMBERS = members(RICH_DOCX), members(RICH_ODT)
SNIPPETS = st.sampled_from(
    [b"", b"<", b">", b'"', b"&#0;", b"&x;", b"\xff", b"<w:tc>", b"</w:tc>", b"<w:p/>", b"<w:tbl/>", b"<!--", b"99999"]
)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_changed_part(data: st.DataObject) -> None:
    read, parts = data.draw(st.sampled_from([(read_docx, DOCX_MEMBERS), (read_odt, ODT_MEMBERS)]))
    name = data.draw(st.sampled_from(sorted(parts)))
    changed = cut_and_put(
        parts[name], data.draw(st.integers(0, 20_000)), data.draw(st.integers(0, 30)), data.draw(SNIPPETS)
    )
    package = zipped({**parts, name: changed})
    assert outcome(read, package) == outcome(read, package)


NAMES = """
p r t tbl tr tc tcPr trPr pPr rPr gridSpan vMerge hMerge gridBefore sdt sdtContent sdtPr ins del tab br sym fldChar
instrText fldSimple drawing pict txbxContent rFonts strike vanish pStyle rStyle hyperlink sectPr headerReference
"""
VALUES = ["", "1", "2", "-3", "restart", "begin", "separate", "end", ".VnTime", "F0B8", "A", "x" * 30, "99999999"]
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["val", "ascii", "char", "font", "fldCharType", "instr"]), st.sampled_from(VALUES), max_size=2
)


def element(name: str, attributes: dict[str, str], inner: str) -> str:
    written = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{written}>{inner}</w:{name}>"


TREES = st.recursive(
    st.sampled_from(["", "5", "b¸o c¸o", "\t"]),
    lambda inner: st.builds(
        element, st.sampled_from(NAMES.split()), ATTRIBUTES, st.lists(inner, max_size=4).map("".join)
    ),
    max_leaves=25,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TREES, max_size=4))
def test_any_order_of_elements(blocks: list[str]) -> None:
    data = docx(*blocks, parts={"styles": raw_docx.styles(style("A", "paragraph", VN, based_on="A"))})
    assert isinstance(outcome(read_docx, data), Document)
