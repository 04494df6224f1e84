"""Pieces of WordprocessingML that a template cannot hold: lines whose length depends on a text, tables whose columns
depend on a form. They name the template's styles, so that their look is edited in Word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from markupsafe import Markup

from baocao_cli.summary.cleaning import printable

TWIPS_PER_POINT = 20

HEAD_STYLE = "BangDau"
TEXT_STYLE = "BangChu"
FIGURE_STYLE = "BangSo"
LINE_STYLE = "DuongKe"
TABLE_STYLE = "BangBieu"


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head, its share of the table's width, how its cells are set."""

    head: str
    share: float
    align: Literal["text", "figure"] = "text"


Cell = str | Sequence[str]
"""A cell's text, or its paragraphs."""


def line(length: float, available: float) -> Markup:
    """An empty paragraph with a drawn line, `length` points long, centred in `available` points."""
    indent = max(0, round((available - length) / 2 * TWIPS_PER_POINT))
    return Markup(  # noqa: S704 - numbers and style names only
        f'<w:p><w:pPr><w:pStyle w:val="{LINE_STYLE}"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
        f'</w:pBdr><w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )


def table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], width: int) -> Markup:
    """A table `width` twips wide whose head repeats on every page and whose rows stay whole."""
    widths = _widths(columns, width)
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    head = "".join(_cell([column.head], HEAD_STYLE, each) for column, each in zip(columns, widths, strict=True))
    styles = [FIGURE_STYLE if column.align == "figure" else TEXT_STYLE for column in columns]
    body = "".join(_row(cells, styles, widths) for cells in rows)
    return Markup(  # noqa: S704 - every text in it was escaped by `_cell`
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{body}</w:tbl>"
    )


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    whole = sum(column.share for column in columns)
    return [int(width * column.share / whole) for column in columns]


def _row(cells: Sequence[Cell], styles: Sequence[str], widths: Sequence[int]) -> str:
    inner = "".join(
        _cell([content] if isinstance(content, str) else content, style, width)
        for content, style, width in zip(cells, styles, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inner}</w:tr>"


def _cell(paragraphs: Sequence[str], style: str, width: int) -> str:
    inner = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(printable(text))}'
        "</w:t></w:r></w:p>"
        for text in paragraphs or [""]
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'
