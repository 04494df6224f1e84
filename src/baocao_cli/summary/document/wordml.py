"""Pieces of WordprocessingML that a template cannot hold: lines whose length depends on a text, tables whose columns
depend on a form. They name the template's styles, so that their look is edited in Word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from xml.sax.saxutils import escape

from markupsafe import Markup

from baocao_cli.ooxml.characters import printable

TWIPS_PER_POINT = 20

HEAD_STYLE = "BangDau"
TEXT_STYLE = "BangChu"
FIGURE_STYLE = "BangSo"
KEEPING = "Lien"
"""The suffix of the cell styles that keep a row together with the next."""
LINE_STYLE = "DuongKe"
TABLE_STYLE = "BangBieu"

TWIPS_PER_CHARACTER = 125
MOST_LINES_WHOLE = 20


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head, its share of the table's width, the alignment of its cells."""

    head: str
    share: float
    align: Literal["text", "figure"] = "text"


Cell = str | Sequence[str]
"""A cell's text, or its paragraphs."""


@dataclass(frozen=True, slots=True)
class Group:
    """A row over the whole width with the heading of the rows below it."""

    text: str


@dataclass(frozen=True, slots=True)
class Totals:
    """The last row, in bold."""

    cells: Sequence[Cell]


Row = Sequence[Cell] | Group | Totals


def line(length: float, available: float) -> Markup:
    """An empty paragraph with a drawn line, `length` points long, centred in `available` points."""
    indent = max(0, round((available - length) / 2 * TWIPS_PER_POINT))
    return Markup(  # noqa: S704 - numbers and style names only
        f'<w:p><w:pPr><w:pStyle w:val="{LINE_STYLE}"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
        f'</w:pBdr><w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )


def table(columns: Sequence[Column], rows: Iterable[Row], width: int, whole: int = 0, whole_groups: int = 0) -> Markup:
    """A table `width` twips wide whose head repeats on every page and whose rows stay whole.

    The last two rows, and a group's heading and its first row, stay together; so do all rows if there are at most
    `whole`, and those of a group of at most `whole_groups`. A row about as tall as a page may break: it would be cut
    off otherwise.
    """
    widths = _widths(columns, width)
    styles = [FIGURE_STYLE if column.align == "figure" else TEXT_STYLE for column in columns]
    keeping = [f"{style}{KEEPING}" for style in styles]
    found = list(rows)
    kept = _kept_with_next(found, whole, whole_groups)
    pieces = ["<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"]
    pieces += [_cell([column.head], HEAD_STYLE, each) for column, each in zip(columns, widths, strict=True)]
    pieces.append("</w:tr>")
    for index, row in enumerate(found):
        pieces.append(
            _group(row, widths) if isinstance(row, Group) else _row(row, keeping if index in kept else styles, widths)
        )
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    return Markup(  # noqa: S704 - every text in it was escaped by `_paragraph`
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(pieces)}</w:tbl>'
    )


def _kept_with_next(rows: Sequence[Row], whole: int, whole_groups: int) -> set[int]:
    """The indexes of the rows that stay on one page with the row below; a group's heading always does."""
    first = 0 if len(rows) <= whole else max(0, len(rows) - 2)
    kept = set(range(first, len(rows) - 1))
    headings = [index for index, row in enumerate(rows) if isinstance(row, Group)]
    for start, end in pairwise([*headings, len(rows)]):
        if end - start - 1 <= whole_groups:
            kept.update(range(start, end - 1))
    return kept


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    whole = sum(column.share for column in columns)
    return [int(width * column.share / whole) for column in columns]


def _group(group: Group, widths: Sequence[int]) -> str:
    inner = _paragraph(group.text, f"{TEXT_STYLE}{KEEPING}", bold=True)
    properties = f'<w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{len(widths)}"/></w:tcPr>'
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{properties}{inner}</w:tc></w:tr>"


def _row(row: Sequence[Cell] | Totals, styles: Sequence[str], widths: Sequence[int]) -> str:
    bold = isinstance(row, Totals)
    texts = [[cell] if isinstance(cell, str) else cell for cell in (row.cells if isinstance(row, Totals) else row)]
    inner = "".join(_cell(*each, bold=bold) for each in zip(texts, styles, widths, strict=True))
    tall = any(_lines(each, width) > MOST_LINES_WHOLE for each, width in zip(texts, widths, strict=True))
    return f"<w:tr>{'' if tall else '<w:trPr><w:cantSplit/></w:trPr>'}{inner}</w:tr>"


def _lines(paragraphs: Sequence[str], width: int) -> int:
    """About how many lines the paragraphs take in a cell so many twips wide."""
    return sum(1 + len(text) * TWIPS_PER_CHARACTER // width for text in paragraphs)


def _cell(paragraphs: Sequence[str], style: str, width: int, *, bold: bool = False) -> str:
    inner = "".join(_paragraph(text, style, bold=bold) for text in paragraphs or [""])
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'


def _paragraph(text: str, style: str, *, bold: bool = False) -> str:
    look = "<w:rPr><w:b/><w:bCs/></w:rPr>" if bold else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{look}<w:t xml:space="preserve">'
        f"{escape(printable(text))}</w:t></w:r></w:p>"
    )
