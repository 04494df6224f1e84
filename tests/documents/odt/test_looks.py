"""Raised marks, and text that its own formatting hides, in OpenDocument texts."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Cell, Paragraph, Table
from baocao_cli.documents.odt import read_odt
from tests.documents.odt.raw_odt import cell, odt, p, row, span, style, table

SUPERSCRIPT = 'style:text-position="super 58%"'
_STYLES = (
    style("Super", "text", SUPERSCRIPT)
    + style("Child", "text", "", parent="Super")
    + style("Base", "text", 'style:text-position="0% 100%"')
    + style("Sub", "text", 'style:text-position="sub 58%"')
    + style("Up", "text", 'style:text-position="33% 58%"')
    + style("Down", "text", 'style:text-position="-8% 58%"')
    + style("Slightly", "text", 'style:text-position="4% 100%"')
    + style("RaisedParagraph", "paragraph", SUPERSCRIPT)
    + style("White", "text", 'fo:color="#ffffff"')
    + style("Red", "text", 'fo:color="#c00000"')
    + style("Automatic", "text", 'fo:color="#ffffff" style:use-window-font-color="true"')
    + style("Marked", "text", 'fo:color="#ffffff" fo:background-color="#c00000"')
    + style("Tiny", "text", 'fo:font-size="1pt"')
    + style("Struck", "text", 'style:text-line-through-style="solid"')
    + style("Wingdings", "text", 'fo:font-family="Wingdings"')
)


def filled(name: str, family: str, colour: str) -> str:
    """A style that puts a colour behind its text."""
    properties = f'<style:{family}-properties fo:background-color="{colour}"/>'
    return f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'


_STYLES += (
    filled("RedCell", "table-cell", "#c00000")
    + filled("RedRow", "table-row", "#c00000")
    + filled("RedTable", "table", "#c00000")
    + filled("RedParagraph", "paragraph", "#c00000")
)


def read(content: str, attributes: str = "") -> Cell:
    """What a table's only cell with that content is read as."""
    block = read_odt(odt(table(row(cell(content, attributes))), automatic=_STYLES)).blocks[0]
    assert isinstance(block, Table)
    return block.cells[0]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (p("12" + span("1", "Super")), "12¹"),
        (p("12" + span("1", "Child")), "12¹"),
        (p("12" + span("1", "Up")), "12¹"),
        (p("12" + span("1", "Sub")), "12₁"),
        (p("12" + span("1", "Down")), "12₁"),
        (p("12" + span("1", "Slightly")), "121"),
        (p("24 m" + span("2", "Super")), "24 m²"),
        (p(span("1", "Super") + "12"), "¹12"),
        (p(span("12", "Super") + " "), "12"),
        (p(span("12", "Base") + "1", "RaisedParagraph"), "12¹"),
        (p("12", "RaisedParagraph"), "12"),
        (p("12") + p(span("1", "Super")), "12\n¹"),
        (p("lần thứ 1" + span("er", "Super")), "lần thứ 1er"),
        (p(span("12" + span("1", "Super"), "Red")), "12¹"),
        (p("10 " + span("ü", "Wingdings")), "10 ✓"),
    ],
)
def test_raised_and_lowered_digits(content: str, text: str) -> None:
    assert read(content).text == text


@pytest.mark.parametrize(
    ("name", "attributes", "hidden"),
    [
        ("White", "", True),
        ("Tiny", "", True),
        ("Red", "", False),
        ("Automatic", "", False),
        ("Marked", "", False),
        ("White", 'table:style-name="RedCell"', False),
        ("Red", 'table:style-name="RedCell"', True),
    ],
)
def test_what_its_own_formatting_hides(name: str, attributes: str, hidden: bool) -> None:
    found = read(p("12" + span(" + 5", name)), attributes)
    assert (found.text, found.hidden) == (("12", "+ 5") if hidden else ("12 + 5", ""))


def test_grounds_of_rows_tables_and_paragraphs() -> None:
    white = p(span("12", "White"))
    of_row = table(row(cell(white), attributes='table:style-name="RedRow"'))
    of_table = table(row(cell(white))).replace("<table:table>", '<table:table table:style-name="RedTable">')
    of_paragraph = p(span("12", "White"), "RedParagraph")
    document = read_odt(odt(of_row, of_table, of_paragraph, p(span("12", "White")), automatic=_STYLES))
    texts = [block.text if isinstance(block, Paragraph) else block.cells[0].text for block in document.blocks]
    assert texts == ["12", "12", "12", ""]


def test_white_text_in_a_frame_is_taken_for_seen() -> None:
    frame = f"<draw:frame><draw:text-box>{p(span('12', 'White'))}</draw:text-box></draw:frame>"
    document = read_odt(odt(p(frame), p("x"), automatic=_STYLES))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["12", "x"]


def test_marks_in_a_tracked_change_and_beside_struck_text() -> None:
    change = '<text:change-start text:change-id="c"/>'
    found = read(p("12" + change + span("1", "Super") + span("9", "Struck")))
    assert (found.text, found.struck) == ("12¹", "9")
