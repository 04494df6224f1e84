"""The run's resolved font decides what its characters are."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Paragraph, Table
from baocao_cli.documents.word import read_docx
from tests.documents.word.raw_docx import docx, fonts, p, part, run, style, styles, tbl, tc, tr

TCVN3 = "B\u00b8o c\u00b8o th\u00adêng kú"
TIMES = fonts("Times New Roman")
VN = fonts(".VnTime")


def read(content: str, *sheet: str, properties: str = "", defaults: str = "", theme: str = "") -> Paragraph:
    parts = {"styles": styles(*sheet, defaults=defaults)}
    if theme:
        parts["theme1"] = theme
    block = read_docx(docx(p(content, properties), parts=parts)).blocks[0]
    assert isinstance(block, Paragraph)
    return block


PLAIN = f"<w:r><w:t>{TCVN3}</w:t></w:r>"
THEME = part(
    "a:theme",
    '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme>'
    "</a:themeElements>",
)
UNICODE = "<w:r><w:t>Hòa ×¸</w:t></w:r>"
NORMAL = style("Normal", "paragraph", VN, default=True)


@pytest.mark.parametrize(
    "block",
    [
        read(run(TCVN3, VN)),
        read(run(TCVN3, '<w:rFonts w:ascii=".VnTime"/>'), defaults=TIMES),
        read(run(TCVN3, '<w:rFonts w:hAnsi=".VnTime"/>'), defaults=TIMES),
        read(run(TCVN3, fonts(".vntime"))),
        read(PLAIN, defaults=VN),
        read(PLAIN, NORMAL, defaults=TIMES),
        read(PLAIN, NORMAL, properties='<w:pStyle w:val="Unknown"/>'),
        read(PLAIN, style("A", "paragraph", based_on="Normal"), NORMAL, properties='<w:pStyle w:val="A"/>'),
        read(run(TCVN3, '<w:rStyle w:val="C"/>'), style("C", "character", VN), defaults=TIMES),
        read(PLAIN, defaults='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>', theme=THEME),
        read(run(TCVN3, f"{TIMES.replace('w:cs=', 'w:eastAsia=')}<w:cs/>"), defaults=VN),
    ],
)
def test_fonts_found_wherever_they_are_set(block: Paragraph) -> None:
    assert (block.text, block.legacy) == ("Báo cáo thường kỳ", True)


@pytest.mark.parametrize(
    "block",
    [
        read(run("Hòa ×¸", TIMES), NORMAL),
        read(run("Hòa ×¸", '<w:rStyle w:val="C"/>'), style("C", "character", TIMES), NORMAL),
        read(
            "<w:r><w:t>Hòa ×¸</w:t></w:r>", style("A", "paragraph", TIMES), NORMAL, properties='<w:pStyle w:val="A"/>'
        ),
        read(UNICODE, defaults=VN.replace(".VnTime", "Vnook")),
        read(run("Hòa ×¸", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'), NORMAL),
        read(run("Hòa ×¸", '<w:rFonts w:eastAsia=".VnTime"/>'), defaults=TIMES),
        read(run("Hòa ×¸", '<w:rFonts w:cs=".VnTime"/>'), defaults=TIMES),
    ],
)
def test_text_in_a_unicode_font_is_never_converted(block: Paragraph) -> None:
    assert (block.text, block.legacy) == ("Hòa ×¸", False)


def test_table_style_sets_the_font_of_its_cells() -> None:
    sheet = styles(style("T", "table", VN), style("Normal", "paragraph", default=True), defaults=TIMES)
    inner = tbl(tr(tc(f"<w:p>{PLAIN}</w:p>")))
    outer = f"<w:p>{PLAIN}</w:p>"
    table = read_docx(docx(tbl(tr(tc(outer + inner + outer)), style="T"), parts={"styles": sheet})).blocks[0]
    assert isinstance(table, Table)
    assert table.cells[0].text == "Báo cáo thường kỳ\nBáo cáo thường kỳ"
    assert not table.cells[0].tables[0].cells[0].legacy


def test_mixed_runs_in_one_cell() -> None:
    content = (
        run("Sè l\u00adîng: ", VN)
        + run("hòa ", TIMES)
        + run("khaåu hieäu ", fonts("VNI-Times"))
        + run("b\u00b8o", fonts(".VnTimeH"))
    )
    assert read(content).text == "Số lượng: hòa khẩu hiệu BÁO"


def test_vni_letter_split_over_runs_and_formats() -> None:
    vni = fonts("VNI-Times")
    content = run("tuye", vni) + run("â", f"<w:b/>{vni}") + run("n truyeà", vni) + run("n", vni)
    assert read(content).text == "tuyên truyền"


def test_symbols_and_the_private_area() -> None:
    assert read('<w:r><w:t>b</w:t><w:sym w:font=".VnTime" w:char="F0B8"/><w:t>o</w:t></w:r>').text == "báo"
    private = "".join(chr(0xF000 + ord(character)) for character in "b\u00b8o c\u00b8o 10")
    assert read(run(private, VN)).text == "báo cáo 10"


def test_soft_hyphen_element_is_u_with_horn() -> None:
    assert read(f"<w:r><w:rPr>{VN}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t>êng</w:t></w:r>").text == "thường"


def test_struck_and_hidden_legacy_text() -> None:
    block = read(run("5 ", VN) + run("b\u00b8o", f"{VN}<w:strike/>") + run("c\u00b8o", f"{VN}<w:vanish/>"))
    assert (block.text, block.struck, block.hidden, block.legacy) == ("5", "báo", "cáo", True)


def test_one_finding_for_a_document() -> None:
    document = read_docx(docx(p(run(TCVN3, VN)), tbl(tr(tc(p(run(TCVN3, VN)))))))
    assert [finding.code for finding in document.findings] == ["legacy-fonts"]
    assert read_docx(docx(p(run("10 pa no", VN)))).findings == ()


def test_unicode_typed_over_an_old_template() -> None:
    """The fonts of an old template stay in the file where Word shows another font in their stead."""
    sheet = styles(NORMAL)
    blocks = (p("Báo cáo"), tbl(tr(tc("Hòa"), tc("Tuyên truyền miệng"))))
    document = read_docx(docx(*blocks, parts={"styles": sheet}))
    first, table = document.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(table, Table)
    assert [first.text, *(cell.text for cell in table.cells)] == ["Báo cáo", "Hòa", "Tuyên truyền miệng"]
    assert document.findings == ()


def test_unicode_runs_beside_legacy_ones_of_the_same_font() -> None:
    document = read_docx(docx(p("B\u00b8o c\u00b8o"), p("Sở Khoa học"), parts={"styles": styles(NORMAL)}))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["Báo cáo", "Sở Khoa học"]


def test_legacy_font_in_a_header_alone() -> None:
    header = part("w:hdr", p(run(TCVN3, VN)))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    block = read_docx(docx(p("Sở"), section, parts={"header1": header})).blocks[1]
    assert isinstance(block, Paragraph)
    assert (block.text, block.legacy) == ("Báo cáo thường kỳ", True)
