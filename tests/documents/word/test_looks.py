"""Raised marks, and text that its own formatting hides, in Word documents: as the eye sees them."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Cell, Document, Paragraph, Table
from baocao_cli.documents.word import read_docx
from tests.documents.word.raw_docx import docx, fonts, p, part, run, style, styles, tbl, tc, tr

SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'
SUBSCRIPT = '<w:vertAlign w:val="subscript"/>'
BASELINE = '<w:vertAlign w:val="baseline"/>'
WHITE = '<w:color w:val="FFFFFF"/>'


def cell_of(document: Document) -> Cell:
    table = document.blocks[0]
    assert isinstance(table, Table)
    return table.cells[0]


def read(content: str, *, cell: str = "", parts: dict[str, str] | None = None) -> Cell:
    """What a table's only cell with that content is read as; `cell`: its properties."""
    return cell_of(read_docx(docx(tbl(tr(tc(content, cell))), parts=parts)))


def seen(content: str, sheet: str = "") -> str:
    return read(content, parts={"styles": sheet} if sheet else None).text


def math(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def in_box(content: str) -> str:
    """A run with a text box of that content."""
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"


def position(half_points: str) -> str:
    return f'<w:position w:val="{half_points}"/>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("12") + run("1", SUPERSCRIPT), "12¹"),
        (run("12 ") + run("10", SUPERSCRIPT), "12 ¹⁰"),
        (run("12") + run("(3)", SUPERSCRIPT), "12⁽³⁾"),
        (run("12") + run("1,2", SUPERSCRIPT), "12¹,²"),
        (run("12") + run("*", SUPERSCRIPT), "12*"),
        (run("12") + run("1", SUBSCRIPT), "12₁"),
        (run("02 buổi") + run("1", SUPERSCRIPT) + run(", 85") + run("2", SUPERSCRIPT), "02 buổi¹, 85²"),
        (run("24 m") + run("2", SUPERSCRIPT), "24 m²"),
        (run("CO") + run("2", SUBSCRIPT), "CO₂"),
        (run("lần thứ 1") + run("er", SUPERSCRIPT), "lần thứ 1er"),
        (run("1", SUPERSCRIPT) + run("12"), "¹12"),
        (run("1", SUPERSCRIPT) + run(" Số ước tính"), "¹ Số ước tính"),
        (run("3") + run("1", SUPERSCRIPT) + run("/") + run("2", SUBSCRIPT), "3½"),
        (run("12") + run("1", BASELINE), "121"),
        (run("12") + run("1", position("6")), "12¹"),
        (run("12") + run("1", position("-6")), "12₁"),
        (run("12") + run("1", position("2")), "121"),
        (run("12") + run("1", BASELINE + position("8")), "12¹"),
        (f"<m:oMath><m:sSup><m:e>{math('m')}</m:e><m:sup>{math('2')}</m:sup></m:sSup></m:oMath>", "m²"),
    ],
)
def test_raised_and_lowered_digits(content: str, text: str) -> None:
    assert seen(content) == text


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        (p(run("12", SUPERSCRIPT)), "12"),
        (p(run("12", SUPERSCRIPT) + run(" pa nô", SUPERSCRIPT)), "12 pa nô"),
        (p(run("12", SUPERSCRIPT) + run(" ") + run("", "")), "12"),
        (p(run("12", SUPERSCRIPT)) + p(run("người", SUPERSCRIPT)), "12\nngười"),
        (p("12") + p(run("1", SUPERSCRIPT)), "12\n¹"),
        (p(run("9", "<w:strike/>") + run("12", SUPERSCRIPT)), "12"),
    ],
)
def test_a_figure_that_is_raised_alone_is_no_mark(blocks: str, text: str) -> None:
    assert read(blocks).text == text


def test_raised_marks_in_merged_and_nested_cells() -> None:
    mark = run("12") + run("1", SUPERSCRIPT)
    nested = p() + tbl(tr(tc(mark))) + p()
    document = read_docx(docx(tbl(tr(tc(mark, '<w:gridSpan w:val="2"/>')), tr(tc(nested), tc("x")))))
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert table.cells[0].text == "12¹"
    assert table.cells[1].tables[0].cells[0].text == "12¹"


def test_a_tracked_mark() -> None:
    inserted = f"{run('12')}<w:ins>{run('1', SUPERSCRIPT)}</w:ins><w:del>{run('3')}</w:del>"
    assert seen(inserted) == "12¹"


def test_paragraphs_headers_and_text_boxes_too() -> None:
    mark = run("12") + run("1", SUPERSCRIPT)
    header = part("w:hdr", p(mark))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    document = read_docx(docx(p(mark), p(in_box(p(mark))), section, parts={"header1": header}))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["12¹"] * 3


def test_a_mark_beside_text_in_a_legacy_font() -> None:
    """U+00B2 and its like are letters in those fonts; a raised digit is none."""
    content = run("b¸o c¸o", fonts(".VnTime")) + run("2", fonts(".VnTime") + SUPERSCRIPT)
    assert seen(content) == "báo cáo²"


_SHEET = styles(
    style("Mark", "character", SUPERSCRIPT),
    style("MarkChild", "character", based_on="Mark"),
    style("Raised", "paragraph", SUPERSCRIPT),
    style("Hidden", "character", WHITE),
    style("Grid", "table", SUPERSCRIPT),
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("12") + run("1", '<w:rStyle w:val="Mark"/>'), "12¹"),
        (run("12") + run("1", '<w:rStyle w:val="MarkChild"/>'), "12¹"),
        (run("12") + run("1", '<w:rStyle w:val="MarkChild"/>' + BASELINE), "121"),
        (p(run("12"), '<w:pStyle w:val="Raised"/>'), "12"),
        (p(run("12", BASELINE) + run("1"), '<w:pStyle w:val="Raised"/>'), "12¹"),
    ],
)
def test_levels_of_styles(content: str, text: str) -> None:
    assert seen(content, _SHEET) == text


def test_level_of_a_table_style() -> None:
    table = tbl(tr(tc(run("12", BASELINE) + run("1"))), style="Grid")
    assert cell_of(read_docx(docx(table, parts={"styles": _SHEET}))).text == "12¹"


def shading(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


@pytest.mark.parametrize(
    ("properties", "cell", "hidden"),
    [
        (WHITE, "", True),
        (colour("FEFEFE"), "", True),
        (colour("D9D9D9"), "", False),
        (colour("auto"), "", False),
        (WHITE, shading("auto"), True),
        (WHITE, shading("1F4E79"), False),
        (colour("1F4E79"), shading("1F4E79"), True),
        (colour("000000"), '<w:shd w:val="solid" w:color="auto" w:fill="auto"/>', True),
        (WHITE, '<w:shd w:val="pct50" w:color="auto" w:fill="FFFFFF"/>', False),
        (WHITE + '<w:highlight w:val="blue"/>', "", False),
        (colour("FFFF00") + '<w:highlight w:val="yellow"/>', "", True),
        (WHITE + shading("C00000"), "", False),
        ('<w:sz w:val="2"/>', "", True),
        ('<w:sz w:val="16"/>', "", False),
        ('<w:rStyle w:val="Hidden"/>', "", True),
        ("<w:vanish/>", "", True),
    ],
)
def test_what_its_own_formatting_hides(properties: str, cell: str, hidden: bool) -> None:
    found = read(run("12") + run(" + 5", properties), cell=cell, parts={"styles": _SHEET})
    assert (found.text, found.hidden) == (("12", "+ 5") if hidden else ("12 + 5", ""))


def test_white_text_on_a_shaded_paragraph_or_table_is_seen() -> None:
    assert read(p(run("12", WHITE), shading("1F4E79"))).text == "12"
    shaded = tbl(tr(tc(run("12", WHITE)))).replace("<w:tblPr>", f"<w:tblPr>{shading('1F4E79')}")
    assert cell_of(read_docx(docx(shaded))).text == "12"


def test_white_text_where_a_style_shades_is_taken_for_seen() -> None:
    """A table's style can shade its first row, every other row: which one, is not followed."""
    conditional = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{shading("1F4E79")}</w:tcPr></w:tblStylePr></w:style>'
    sheet = styles(style("Dark", "table").replace("</w:style>", conditional))
    table = tbl(tr(tc(run("12", WHITE))), style="Dark")
    assert cell_of(read_docx(docx(table, parts={"styles": sheet}))).text == "12"


def test_white_text_in_a_paragraph_of_a_style_that_shades_is_taken_for_seen() -> None:
    sheet = styles(
        style("Band", "paragraph", WHITE).replace("<w:rPr>", f"<w:pPr>{shading('1F4E79')}</w:pPr><w:rPr>", 1)
    )
    assert read(p(run("12"), '<w:pStyle w:val="Band"/>'), parts={"styles": sheet}).text == "12"


def test_white_text_in_a_text_box_is_taken_for_seen() -> None:
    document = read_docx(docx(p(in_box(p(run("12", WHITE)))), p("x")))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["12", "x"]


def test_white_text_on_a_coloured_page_is_taken_for_seen() -> None:
    body = part("w:document", f'<w:background w:color="1F4E79"/><w:body>{p(run("12", WHITE))}</w:body>')
    (block,) = read_docx(docx(document=body)).blocks
    assert isinstance(block, Paragraph)
    assert block.text == "12"


def test_a_style_that_nobody_uses_changes_nothing() -> None:
    assert seen(run("12") + run("1"), _SHEET) == "121"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("P", fonts("Wingdings 2")), "✓"),
        (run("\uf0fc", fonts("Wingdings")), "✓"),
        (run("12", fonts("Wingdings")), "\uf031\uf032"),
        (run("12", fonts("Symbol")), "12"),
        (run("10 pa nô ") + run("ü", fonts("Wingdings")), "10 pa nô ✓"),
    ],
)
def test_letters_of_symbol_fonts_are_signs(content: str, text: str) -> None:
    assert seen(content) == text
