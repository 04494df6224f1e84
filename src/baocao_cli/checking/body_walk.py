"""A document's body as lines of text with their look, and its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from baocao_cli.checking.formatting import StyleSheet, TextLook
from baocao_cli.checking.lines import Drawn, Line, Row, Section, Span, Spot, Table
from baocao_cli.checking.paragraph import TWIPS_PER_POINT, ParagraphLook
from baocao_cli.checking.shapes import drawn_lines
from baocao_cli.documents.word.names import ALTERNATE_CONTENT, MAIN, VAL, branch, is_on, number_in, w

_P, _TBL, _TR, _TC, _R, _PPR, _RPR = (w(name) for name in ("p", "tbl", "tr", "tc", "r", "pPr", "rPr"))
_WRAPPERS = frozenset(
    w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple")
)
_CELL_MARGIN = 108
"""Twips left and right in a cell where nothing is said: Word's own table style has them."""
_CHARACTERS = {w("tab"): "\t", w("noBreakHyphen"): "-", w("br"): "\n", w("cr"): "\n", w("ptab"): "\t"}
_PAGE_BREAKS = ("page", "column")
_BORDER_SIDES = ("top", "bottom", "between")
_SOLID = ("single", "thick")


class BodyWalk:
    """Walks a body once, keeping count of paragraphs and tables as a person does."""

    def __init__(self, sheet: StyleSheet, sections: tuple[Section, ...] = ()) -> None:
        self._sheet = sheet
        self._sections = sections
        self._section = 0
        self._paragraphs = 0
        self._boxes = 0
        self.lines: list[Line] = []
        self.tables: list[Table] = []

    def walk(self, body: etree._Element) -> BodyWalk:
        """Take in the body's paragraphs and tables; returns itself."""
        for element in _blocks(body):
            if element.tag == _TBL:
                self._table(element, None)
            else:
                self._paragraphs += 1
                spot = Spot(paragraph=self._paragraphs, section=self._section, width=self._text_width())
                self._paragraph(element, spot, None)
                if element.find(f"{_PPR}/{w('sectPr')}") is not None:
                    self._section += 1
        return self

    def _text_width(self) -> float:
        if not self._sections:
            return 0
        return self._sections[min(self._section, len(self._sections) - 1)].text_width

    # --- tables -------------------------------------------------------------------------------------------------------

    def _table(self, element: etree._Element, around: Spot | None) -> None:
        """`around`: the cell that a nested table stands in; its lines count as that cell's."""
        properties = element.find(w("tblPr"))
        style = _value(properties, "tblStyle")
        margins = self._margins(properties, style)
        number = len(self.tables) + 1
        if around is None:
            self.tables.append(Table(number, False))
        grid = [number_in(column.get(w("w"), "")) for column in element.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
        rows = []
        for row_number, row in enumerate(_children(element, _TR), start=1):
            rows.append(_row(row))
            start = number_in(_value(row.find(w("trPr")), "gridBefore") or "0")
            for column, cell in enumerate(_children(row, _TC), start=1):
                span, width = _cell_width(cell, grid, start)
                start += span
                spot = around or Spot(table=number, row=row_number, column=column, section=self._section)
                self._cell(cell, replace(spot, width=max(0, width - margins) / TWIPS_PER_POINT), style)
        if around is None:
            bordered = self._bordered(element, properties, style)
            self.tables[number - 1] = Table(number, bordered, tuple(rows))

    def _cell(self, cell: etree._Element, spot: Spot, style: str | None) -> None:
        for element in _blocks(cell):
            if element.tag == _TBL:
                self._table(element, spot)
            else:
                self._paragraph(element, spot, style)

    def _margins(self, properties: etree._Element | None, style: str | None) -> int:
        """Left and right cell margins together, in twips; what styles say holds where the table says nothing."""
        found: dict[str, int] = {"left": _CELL_MARGIN, "right": _CELL_MARGIN}
        sources = [each.find(w("tblPr")) for each in reversed(self._sheet.chain(style, "table"))]
        for source in [*sources, properties]:
            margins = None if source is None else source.find(w("tblCellMar"))
            for side in () if margins is None else margins:
                name = {"start": "left", "end": "right"}.get(_local(side), _local(side))
                found[name] = number_in(side.get(w("w"), ""))
        return found["left"] + found["right"]

    def _bordered(self, element: etree._Element, properties: etree._Element | None, style: str | None) -> bool:
        """Whether lines show round its cells: the table's own borders, else its style's, or those of cells."""
        sources = [properties, *(each.find(w("tblPr")) for each in self._sheet.chain(style, "table"))]
        for source in sources:
            borders = None if source is None else source.find(w("tblBorders"))
            if borders is not None:
                if _shows(borders):
                    return True
                break
        cells = list(element.iterfind(f"{_TR}/{_TC}/{w('tcPr')}/{w('tcBorders')}"))
        return 2 * sum(_boxed(borders) for borders in cells) > len(list(element.iterfind(f"{_TR}/{_TC}")))

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def _paragraph(self, element: etree._Element, spot: Spot, table_style: str | None) -> None:
        direct = element.find(_PPR)
        look = self._sheet.paragraph_look(direct, table_style)
        runs = _Runs(self._sheet, look.style or None, table_style)
        runs.take(element)
        mark = None if direct is None else direct.find(_RPR)
        ending = self._sheet.text_look(mark, look.style or None, table_style)
        drawn = (*runs.drawn, *_border_lines(look, spot.width))
        for index, spans in enumerate(runs.lines):
            shown = tuple(spans) or (Span("", ending),)
            last = index == len(runs.lines) - 1
            self.lines.append(Line(shown, look, spot, drawn if last else (), begins=index == 0))
        for box in runs.boxes:
            self._box(box)

    def _box(self, content: etree._Element) -> None:
        self._boxes += 1
        for element in _blocks(content):
            if element.tag == _P:
                self._paragraph(element, Spot(paragraph=self._boxes, section=self._section, box=True), None)


class _Runs:
    """A paragraph's runs: spans by line, shapes that hang on it, contents of its text boxes."""

    def __init__(self, sheet: StyleSheet, style: str | None, table_style: str | None) -> None:
        self._sheet = sheet
        self._style = style
        self._table_style = table_style
        self.lines: list[list[Span]] = [[]]
        self.drawn: list[Drawn] = []
        self.boxes: list[etree._Element] = []

    def take(self, parent: etree._Element) -> None:
        """Take in the runs of a paragraph, through links, insertions and content controls."""
        for child in parent:
            if child.tag == _R:
                self._run(child)
            elif child.tag in _WRAPPERS:
                self.take(child)

    def _run(self, run: etree._Element) -> None:
        look = self._sheet.text_look(run.find(_RPR), self._style, self._table_style)
        for child in run:
            if child.tag == w("t"):
                self._text(child.text or "", look)
            elif child.tag in _CHARACTERS and child.get(w("type")) not in _PAGE_BREAKS:
                self._text(_CHARACTERS[child.tag], look)
            elif child.tag in (w("drawing"), w("pict"), ALTERNATE_CONTENT):
                self._graphic(child)

    def _text(self, text: str, look: TextLook) -> None:
        if look.hidden:
            return
        for index, part in enumerate(text.split("\n")):
            if index:
                self.lines.append([])
            if part:
                self.lines[-1].append(Span(part, look))

    def _graphic(self, element: etree._Element) -> None:
        shown = branch(element) if element.tag == ALTERNATE_CONTENT else element
        if shown is None:
            return
        self.drawn.extend(drawn_lines(shown))
        self.boxes.extend(shown.iter(w("txbxContent")))


def _border_lines(look: ParagraphLook, width: float) -> Iterator[Drawn]:
    for side in _BORDER_SIDES:
        kind = look.borders.get(side)
        if kind is not None:
            yield Drawn(width - look.left - look.right, kind in _SOLID, border=True)
            return


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables, those in content controls too."""
    for child in parent:
        if child.tag in (_P, _TBL):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _row(row: etree._Element) -> Row:
    properties = row.find(w("trPr"))
    header, whole = (
        is_on(None if properties is None else properties.find(w(name))) for name in ("tblHeader", "cantSplit")
    )
    return Row(len(list(_children(row, _TC))), header, whole)


def _cell_width(cell: etree._Element, grid: list[int], start: int) -> tuple[int, int]:
    """How many columns of the grid a cell covers, and its width in twips."""
    properties = cell.find(w("tcPr"))
    span = min(number_in(_value(properties, "gridSpan") or "1", 1) or 1, max(1, len(grid)))
    width = None if properties is None else properties.find(w("tcW"))
    if width is not None and width.get(w("type")) == "dxa":
        return span, number_in(width.get(w("w"), ""))
    return span, sum(grid[start : start + span])


def _shows(borders: etree._Element) -> bool:
    return any(side.get(VAL, "none") not in ("none", "nil") for side in borders)


def _boxed(borders: etree._Element) -> bool:
    """A cell with lines on both sides: one alone may be a line below a heading."""
    sides = {_local(side) for side in borders if side.get(VAL, "none") not in ("none", "nil")}
    return len(sides & {"top", "bottom", "left", "right", "start", "end"}) >= 3


def _value(properties: etree._Element | None, name: str) -> str | None:
    element = None if properties is None else properties.find(f"{{{MAIN}}}{name}")
    return None if element is None else element.get(VAL)


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname)
