"""A page as the eye sees it: raised marks, struck and hidden text, hidden rows and columns, controls."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.html import read_html
from baocao_cli.documents.html.css import StyleSheets
from baocao_cli.documents.model import Cell, Paragraph, Table, Unreadable


def table_of(inner: str, css: str = "", attributes: str = "", body: str = "") -> Table:
    page = f"<html><head><style>{css}</style></head><body {body}><table {attributes}>{inner}</table></body></html>"
    table = read_html(page.encode()).blocks[0]
    assert isinstance(table, Table)
    return table


def read(content: str, css: str = "", cell: str = "", body: str = "") -> Cell:
    """What a table's only cell with that content is read as."""
    return table_of(f"<tr><td {cell}>{content}</td></tr>", css, body=body).cells[0]


@pytest.mark.parametrize(
    ("content", "css", "text"),
    [
        ("12<sup>1</sup>", "", "12¹"),
        ("12<sub>1</sub>", "", "12₁"),
        ("12 <sup>(3)</sup>", "", "12 ⁽³⁾"),
        ("24 m<sup>2</sup>", "", "24 m²"),
        ("02 buổi<sup>1</sup>, 85<sup>2</sup> người", "", "02 buổi¹, 85² người"),
        ("12<sup><b>1</b></sup>", "", "12¹"),
        ("12<span style='vertical-align:super'>1</span>", "", "12¹"),
        ("12<span style='vertical-align:4pt'>1</span>", "", "12¹"),
        ("12<span style='vertical-align:-20%'>1</span>", "", "12₁"),
        ("12<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>", "", "12¹"),
        ("12<span class=MsoFootnoteReference>1</span>", "span.MsoFootnoteReference {vertical-align:super}", "12¹"),
        ("12<sup>1</sup>", "sup {vertical-align:baseline; position:relative; top:-.5em}", "12¹"),
        ("12<sup>1</sup>", "sup {vertical-align:baseline}", "121"),
        ("lần thứ 1<sup>er</sup>", "", "lần thứ 1er"),
        ("<sup>1</sup>12", "", "¹12"),
        ("<sup>12</sup>", "", "12"),
        ("<sup>12</sup> <b></b>", "", "12"),
        ("12<br><sup>1</sup>", "", "12\n¹"),
        ("<p>12</p><p>13</p>", "td {vertical-align:super}", "12\n13"),
    ],
)
def test_raised_and_lowered_digits(content: str, css: str, text: str) -> None:
    assert read(content, css).text == text


@pytest.mark.parametrize(
    ("content", "struck"),
    [
        ("<s>9</s>", "9"),
        ("<strike>9</strike>", "9"),
        ("<del>9</del>", "9"),
        ("<span style='text-decoration:underline line-through'>9</span>", "9"),
        ("<span style='text-decoration-line:line-through'>9</span>", "9"),
        ("<span class=x>9</span>", "9"),
        ("<s>9<b style='text-decoration:none'>9</b></s>", "99"),
        ("<s style='text-decoration:none'>9</s>", ""),
    ],
)
def test_struck_text_stands_apart(content: str, struck: str) -> None:
    found = read(f"12 {content}", ".x {text-decoration:line-through}")
    assert (found.text, found.struck) == (("12", struck) if struck else ("12 9", ""))


HIDING = [
    ("<span style='display:none'> + 5</span>", ""),
    ("<span style='display: NONE !important; mso-hide:all'> + 5</span>", ""),
    ("<span style='visibility:hidden'> + 5</span>", ""),
    ("<span hidden> + 5</span>", ""),
    ("<span style='font-size:0'> + 5</span>", ""),
    ("<span style='font:0/0 a'> + 5</span>", ""),
    ("<span style='font-size:1pt'> + 5</span>", ""),
    ("<span style='opacity:0'> + 5</span>", ""),
    ("<span style='color:white'> + 5</span>", ""),
    ("<span style='color:#FFF'> + 5</span>", ""),
    ("<span style='color:rgb(255, 255, 255)'> + 5</span>", ""),
    ("<span style='color:transparent'> + 5</span>", ""),
    ("<font color=white> + 5</font>", ""),
    ("<span style='color:red;background:red'> + 5</span>", ""),
    ("<i> + 5</i>", "i {display:none}"),
    ("<i class='a b'> + 5</i>", ".b {display:none}"),
    ("<i id=c> + 5</i>", "#c {display:none}"),
    ("<i class=b> + 5</i>", "td i.b {display:none}"),
    ("<i class=b> + 5</i>", "tr > td > .b {display:none}"),
    ("<i class=b> + 5</i>", "@media screen { .b {display:none} }"),
    ("<i class=b> + 5</i>", "/* .b {} */ .z, .b {display:none}"),
    ("<i class=b> + 5</i>", "<!-- .b {display:none} -->"),
    ("<i class=b><u> + 5</u></i>", ".b {display:none} u {display:inline}"),
    ("<i class=b style='display:inline'> + 5</i>", ".b {display:none !important}"),
]
SHOWING = [
    ("<i class=b> + 5</i>", "@media print { .b {display:none} }"),
    ("<i class=b> + 5</i>", "@page { .b {display:none} }"),
    ("<i class=b> + 5</i>", "div .b {display:none}"),
    ("<i class=b> + 5</i>", "tr > .b {display:none}"),
    ("<i class=b> + 5</i>", ".b:hover {display:none}"),
    ("<i class=b> + 5</i>", ".b[title] {display:none}"),
    ("<i class=b> + 5</i>", ".b {display:none} i.b {display:inline}"),
    ("<i class=b style='display:inline'> + 5</i>", ".b {display:none}"),
    ("<i class=b><u> + 5</u></i>", ".b {visibility:hidden} u {visibility:visible}"),
    ("<span style='color:red'> + 5</span>", ""),
    ("<span style='color:white;background:#1F4E79'> + 5</span>", ""),
    ("<span style='color:white;background:url(x.png)'> + 5</span>", ""),
    ("<span style='color:white;background-image:linear-gradient(red, blue)'> + 5</span>", ""),
]


@pytest.mark.parametrize(("content", "css"), HIDING)
def test_text_that_its_own_formatting_hides(content: str, css: str) -> None:
    found = read(f"12{content}", css)
    assert (found.text, found.hidden) == ("12", "+ 5")


@pytest.mark.parametrize(("content", "css"), SHOWING)
def test_text_that_is_to_be_seen(content: str, css: str) -> None:
    found = read(f"12{content}", css)
    assert (found.text, found.hidden) == ("12 + 5", "")


@pytest.mark.parametrize(
    ("cell", "body", "hidden"),
    [
        ("bgcolor=#1F4E79", "", False),
        ("style='background-color:#1F4E79'", "", False),
        ("background=x.png", "", False),
        ("", "bgcolor=navy", False),
        ("", "style='background:transparent'", True),
        ("bgcolor=white", "bgcolor=navy", True),
    ],
)
def test_white_text_on_what_is_behind_it(cell: str, body: str, hidden: bool) -> None:
    found = read("<font color=#ffffff>12</font>", cell=cell, body=body)
    assert (found.text, found.hidden) == (("", "12") if hidden else ("12", ""))


def test_a_hidden_paragraph_and_a_raised_mark_in_one() -> None:
    page = "<body><p>Tháng 9<sup>1</sup></p><p style='display:none'>tháng 8</p><div hidden>12 pa nô</div></body>"
    blocks = [block for block in read_html(page.encode()).blocks if isinstance(block, Paragraph)]
    assert [(block.text, block.hidden) for block in blocks] == [("Tháng 9¹", ""), ("", "tháng 8"), ("", "12 pa nô")]


def test_hidden_rows_keep_their_place_and_are_named() -> None:
    rows = "<tr><td>a</td></tr><tr style='display:none'><td>b</td></tr><tr hidden><td>c</td></tr>"
    table = table_of(
        rows + "<tbody class=h><tr><td>d</td></tr></tbody><tr class=c><td>e</td></tr>", ".h, .c {visibility:collapse}"
    )
    assert [cell.text for cell in table.cells] == ["a", "b", "c", "d", "e"]
    assert table.hidden_rows == frozenset({1, 2, 3, 4})


def test_hidden_columns_keep_their_place_and_are_named() -> None:
    css = ".n {display:none}"
    rows = "<tr><td>a</td><td class=n>b</td><td>c</td></tr>" * 2
    table = table_of(rows, css)
    assert [(cell.column, cell.text) for cell in table.cells] == [(0, "a"), (1, "b"), (2, "c")] * 2
    assert table.hidden_columns == frozenset({1})
    collapsed = table_of("<col><col style='visibility:collapse'>" + "<tr><td>a</td><td>b</td></tr>")
    assert collapsed.hidden_columns == frozenset({1})


def test_a_cell_that_is_not_there_moves_the_ones_behind_it() -> None:
    head = "<tr><td>STT</td><td>Hình thức</td><td>Số lượng</td></tr>"
    table = table_of(head + "<tr><td>01</td><td>Pa nô</td><td style='display:none'>99</td><td>12</td></tr>")
    moved = table.at(1, 2)
    assert moved is not None
    assert (moved.text, moved.hidden, table.column_count) == ("12", "99", 3)
    last = table_of(head + "<tr><td>01</td><td>Pa nô</td><td>12</td><td hidden>99</td></tr>").at(1, 2)
    assert last is not None
    assert (last.text, last.hidden) == ("12", "99")


def test_an_invisible_cell_keeps_its_place() -> None:
    table = table_of("<tr><td>01</td><td style='visibility:hidden'>99</td><td>12</td></tr>")
    assert [(cell.text, cell.hidden) for cell in table.cells] == [("01", ""), ("", "99"), ("12", "")]
    assert not table.hidden_columns


def test_a_hidden_table_is_marked_as_hidden() -> None:
    table = table_of("<tr><td>12</td></tr>", attributes="style='display:none'")
    assert (table.hidden, table.cells[0].text) == (True, "12")


@pytest.mark.parametrize(
    ("control", "text"),
    [
        ("<input value='12'>", "12"),
        ("<input type=number value=12>", "12"),
        ("<input>", ""),
        ("<input placeholder='Nhập số'>", ""),
        ("<input type=hidden value=99>", ""),
        ("<input type=submit value=Gửi>", ""),
        ("<input type=checkbox checked value=1>", "☑"),
        ("<input type=radio value=1>", "☐"),
        ("<textarea>02 buổi,\n85 người</textarea>", "02 buổi,\n85 người"),
        ("<select><option>30 phút</option><option selected>45 phút</option></select>", "45 phút"),
        ("<select><option>30 phút</option><option>45 phút</option></select>", "30 phút"),
        ("<select size=2><option>30 phút</option></select>", ""),
        ("<select multiple><option selected>a</option><option>b</option><option selected>c</option></select>", "a\nc"),
        ("<datalist><option>9</option></datalist>", ""),
        ("<select hidden><option>30</option></select>", ""),
    ],
)
def test_controls_show_their_values(control: str, text: str) -> None:
    assert read(control).text == text


def test_controls_have_colours_of_their_own() -> None:
    found = read("<div style='color:white;background:navy'><s><input value=12></s></div>")
    assert (found.text, found.struck, found.hidden) == ("12", "", "")
    assert read("<input value=12 style='display:none'>").hidden == "12"


def test_controls_outside_of_tables() -> None:
    page = "<body><div>Đơn vị: <input value='VĂN PHÒNG'></div></body>"
    (block,) = read_html(page.encode()).blocks
    assert isinstance(block, Paragraph)
    assert block.text == "Đơn vị: VĂN PHÒNG"


def test_letters_of_symbol_fonts_are_signs() -> None:
    assert read("<font face='Wingdings 2'>P</font>").text == "✓"
    assert read("10 <span style='font-family:Wingdings'>ü</span>").text == "10 ✓"


@given(st.text(alphabet="{}@;:.#>, abtd!/*'\"(-", max_size=120))
def test_any_style_sheet_ends(css: str) -> None:
    StyleSheets().add(css)
    with contextlib.suppress(Unreadable):
        read_html(f"<style>{css}</style><table><tr><td class=a>12</td></tr></table>".encode())


def test_a_selector_of_many_parts_in_a_deep_page() -> None:
    deep = "<div>" * 120 + "12" + "</div>" * 120
    assert read(deep, " ".join(["div"] * 60) + " p {display:none}").text == "12"
    assert read(deep, " ".join(["div"] * 60) + " {display:none}").hidden == "12"


def test_figures_of_hidden_and_struck_paragraphs_are_reported() -> None:
    page = "<p>x</p><p hidden>Pa nô: 99</p><p><s>tháng 8</s> tháng 9</p><p hidden>ghi chú</p>"
    reported = [(finding.code, finding.where, finding.raw) for finding in read_html(page.encode()).findings]
    assert reported == [
        ("read-from-html", None, None),
        ("text-hidden", "đoạn 2", "Pa nô: 99"),
        ("text-struck", "đoạn 3", "tháng 8"),
    ]
