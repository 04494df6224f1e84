"""One `table:table` of an .ods: rows and cells with their repetitions, spans, kinds (OpenDocument 1.3, Part 3, §9)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import product

from lxml import etree

from baocao_cli.documents.looks.lines import HIDDEN
from baocao_cli.documents.model import CellKind
from baocao_cli.documents.odt.names import count, name
from baocao_cli.documents.workbook import values
from baocao_cli.documents.workbook.number_format import Shows, date_parts
from baocao_cli.documents.workbook.ods.styles import BOOLEAN, SheetStyles
from baocao_cli.documents.workbook.ods.text import read_runs
from baocao_cli.documents.workbook.package import local
from baocao_cli.documents.workbook.sheet import Area, SheetBuilder
from baocao_cli.documents.workbook.styled import join, set_apart, text_content
from baocao_cli.documents.workbook.values import Content
from baocao_cli.vietnamese.fold import tidy

_TABLE, _OFFICE = name("table:table").removesuffix("table"), name("office:value").removesuffix("value")
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_ROWS, _COLUMNS = 1_048_576, 16_384
_ROW_GROUPS = frozenset(("table-row-group", "table-header-rows", "table-rows"))
_COLUMN_GROUPS = frozenset(("table-column-group", "table-header-columns", "table-columns"))
_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?|#N/A|Err:\d+")
_DURATION = re.compile(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")
_LONGEST = Decimal(400_000)
"""Days; a longer duration is no time that anybody typed."""


@dataclass(slots=True)
class SheetReader:
    """Reads one sheet into its builder; the loose ends (notes, shapes) are picked up by `ods`."""

    styles: SheetStyles
    sheet: SheetBuilder
    anchored: list[tuple[int, int, etree._Element]] = field(default_factory=list)
    """Notes and shapes that hang on a cell, with its place."""
    _columns: list[int] = field(default_factory=list)
    """Where each column element begins, and the style of its cells."""
    _column_styles: list[str | None] = field(default_factory=list)

    def read(self, table: etree._Element) -> None:
        """Raises Unreadable beyond the limits, ValueError for figures that are none."""
        row = 0
        column = 0
        for element in _opened(table):
            repeated = _repeats(element, "number-rows-repeated", _ROWS)
            if local(element) == "table-row":
                if row < _ROWS:
                    self._read_row(element, row, repeated)
                row += repeated
            else:
                width = _repeats(element, "number-columns-repeated", _COLUMNS)
                self._columns.append(column)
                self._column_styles.append(element.get(f"{_TABLE}default-cell-style-name"))
                if _concealed(element):
                    self.sheet.hidden_columns.append((column, column + width - 1))
                column += width

    def _read_row(self, element: etree._Element, row: int, repeated: int) -> None:
        if _concealed(element):
            self.sheet.hidden_rows.append((row, row + repeated - 1))
        column = 0
        default = element.get(f"{_TABLE}default-cell-style-name")
        for cell in element:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            width = _repeats(cell, "number-columns-repeated", _COLUMNS)
            if column < _COLUMNS and _says_something(cell):
                self._read_cell(cell, range(row, min(row + repeated, _ROWS)), range(column, column + width), default)
            column += width

    def _read_cell(self, cell: etree._Element, rows: range, columns: range, default: str | None) -> None:
        style = cell.get(f"{_TABLE}style-name") or default or self._column_style(columns.start)
        content = self._content(cell, style)
        height = _repeats(cell, "number-rows-spanned", _ROWS)
        width = _repeats(cell, "number-columns-spanned", _COLUMNS)
        for child in cell:
            if local(child) not in ("p", "h"):
                self.anchored.append((rows.start, columns.start, child))
        if height > 1 or width > 1:
            top, left = rows.start, columns.start
            self.sheet.merges.append(Area(top, left, top + height - 1, left + width - 1))
        if content.text or content.struck or content.hidden:
            for row, column in product(rows, columns):
                self.sheet.put(row, column, content)

    def _column_style(self, column: int) -> str | None:
        index = bisect_right(self._columns, column) - 1
        return self._column_styles[index] if index >= 0 else None

    def _content(self, cell: etree._Element, style: str | None) -> Content:
        look = self.styles.look(style)
        shown = join(read_runs(cell, look, self.styles.texts))
        content = self._value(cell, style, (shown.text or shown.struck or shown.hidden).strip())
        if content is None:
            return self._framed(cell, text_content(shown), style)
        blank = content.kind is CellKind.NUMBER and shown.empty and any(local(child) == "p" for child in cell)
        return set_apart(content, struck=bool(look.struck), hidden=blank or look.showing == HIDDEN)

    def _framed(self, cell: etree._Element, content: Content, style: str | None) -> Content:
        """A text as it is seen; the program that wrote it keeps what it shows, words of the format and all."""
        stored = tidy(cell.get(f"{_OFFICE}string-value") or "").strip()
        if not stored:
            return values.framed(content, self.styles.code(style))
        return content if content.text or content.hidden else Content(hidden=stored)

    def _value(self, cell: etree._Element, style: str | None, seen: str) -> Content | None:
        """What a cell holds that is more than text; None for text, and where a value is said to be but is not."""
        kind = cell.get(f"{_OFFICE}value-type") or cell.get(f"{_CALC}value-type") or ""
        if cell.get(f"{_CALC}value-type") == "error" or _ERROR.fullmatch(seen):
            return Content(seen or "#N/A", CellKind.ERROR)
        if kind == "string" and not len(cell):
            return Content(tidy(cell.get(f"{_OFFICE}string-value") or ""))
        if kind in ("", "string"):
            return _uncomputed(cell)
        return _typed(cell, kind, self.styles.code(style), seen)


def _opened(table: etree._Element) -> Iterator[etree._Element]:
    """Columns and rows in order, groups opened."""
    for element in table:
        kind = local(element)
        if kind in ("table-row", "table-column"):
            yield element
        elif kind in _ROW_GROUPS or kind in _COLUMN_GROUPS:
            yield from _opened(element)


def _says_something(cell: etree._Element) -> bool:
    """Has content, or covers others that may."""
    if len(cell) or cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula"):
        return True
    return f"{_TABLE}number-columns-spanned" in cell.attrib or f"{_TABLE}number-rows-spanned" in cell.attrib


def _repeats(element: etree._Element, attribute: str, most: int) -> int:
    return min(count(element, f"table:{attribute}"), most)


def _concealed(element: etree._Element) -> bool:
    return element.get(f"{_TABLE}visibility") in ("collapse", "filter")


def _uncomputed(cell: etree._Element) -> Content | None:
    """A formula without a value; None where the cell shows a text or has no formula."""
    formula = cell.get(f"{_TABLE}formula")
    if formula is None or any(local(child) == "p" for child in cell):
        return None
    return Content(tidy("=" + formula.partition("=")[2]), CellKind.UNCOMPUTED)


def _typed(cell: etree._Element, kind: str, code: str, seen: str) -> Content | None:
    """A cell of that kind; None where its value is missing or none of its kind."""
    if kind == "boolean":
        return values.boolean(value=cell.get(f"{_OFFICE}boolean-value") == "true")
    if kind == "date":
        return _date(cell.get(f"{_OFFICE}date-value") or "", code)
    if kind == "time":
        return _time(cell.get(f"{_OFFICE}time-value") or "", code)
    figure = values.as_typed(cell.get(f"{_OFFICE}value") or "")
    if figure is None:
        return None
    if code == BOOLEAN or seen in ("TRUE", "FALSE"):
        return values.boolean(value=bool(figure))
    return values.number(str(figure), code)


def _date(stored: str, code: str) -> Content | None:
    try:
        moment = datetime.fromisoformat(stored) if "T" in stored else None
        value = moment.date() if moment else date.fromisoformat(stored)
    except ValueError:
        return None
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second if moment else 0
    parts = date_parts(code)
    if parts.shows not in (Shows.DATE, Shows.DATE_TIME):
        parts = date_parts("dd/mm/yyyy h:mm" if seconds else "dd/mm/yyyy")
    return values.day(value, seconds, parts, code)


def _time(stored: str, code: str) -> Content | None:
    match = _DURATION.fullmatch(stored)
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes, seconds = (Decimal(part or 0) for part in match.groups())
    length = days + (hours * 3600 + minutes * 60 + seconds) / 86_400
    if length > _LONGEST:
        return None
    parts = date_parts(code)
    return values.clock(length, parts if parts.hour or parts.second else date_parts("[h]:mm:ss"), code)
