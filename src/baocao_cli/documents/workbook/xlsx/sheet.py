"""One worksheet part of an .xlsx, in one pass: cells, merges, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import lru_cache

from lxml import etree

from baocao_cli.documents.looks.lines import Line
from baocao_cli.documents.model import CellKind
from baocao_cli.documents.workbook import values
from baocao_cli.documents.workbook.number_format import date_parts
from baocao_cli.documents.workbook.package import Package, local, truth
from baocao_cli.documents.workbook.sheet import Area, SheetBuilder
from baocao_cli.documents.workbook.styled import set_apart, text_content
from baocao_cli.documents.workbook.values import Content
from baocao_cli.documents.workbook.xlsx.styles import PLAIN_FONT, CellFormat
from baocao_cli.documents.workbook.xlsx.text import RichText, read_string, styled, unescape
from baocao_cli.vietnamese.fold import tidy

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ROWS, _COLUMNS = 1_048_576, 16_384


@dataclass(slots=True)
class Book:
    """What every sheet of one workbook shares."""

    strings: Sequence[RichText]
    formats: Sequence[CellFormat]
    date1904: bool = False
    kept_values_stale: bool = False
    """The program that wrote it asks for all formulas to be computed on opening: its zeros are placeholders."""
    _styled: dict[tuple[int, int], Line] = field(default_factory=dict)

    def shared(self, number: int, form: CellFormat) -> Line:
        """A shared string in a cell of one of the `formats`. Raises LookupError for a string that is not there."""
        if number < 0:
            raise LookupError(number)
        key = number, id(form)
        if key not in self._styled:
            self._styled[key] = styled(self.strings[number], form.font, form.ground)
        return self._styled[key]

    def with_tables(self) -> Book:
        """The same for a sheet with tables, whose styles bring colours that are not followed."""
        return replace(self, formats=[form.on_unknown_sheet() for form in self.formats], _styled={})

    def format(self, number: str | None) -> CellFormat:
        """The format by a cell's `s`; the plain one where it names none that is there."""
        index = int(number) if number and number.isascii() and number.isdigit() else 0
        return self.formats[index] if index < len(self.formats) else CellFormat()


def read_sheet(package: Package, part: str, book: Book, sheet: SheetBuilder) -> None:
    """Fills the builder. Raises what damaged XML raises, and Unreadable beyond the limits."""
    row = -1
    for element in package.walk(part, "row", "col", "mergeCell"):
        kind = local(element)
        if kind == "row":
            row = _read_row(element, row + 1, book, sheet)
        elif kind == "col":
            _read_columns(element, sheet)
        else:
            area = parse_area(element.get("ref") or "")
            if area is not None:
                sheet.merges.append(area)


def _read_row(element: etree._Element, following: int, book: Book, sheet: SheetBuilder) -> int:
    """The number of the row, 0-based: its own `r`, else the one after the row before it."""
    number = element.get("r") or ""
    row = int(number) - 1 if number.isascii() and number.isdigit() and 0 < int(number) <= _ROWS else following
    if truth(element.get("hidden")) or _zero(element.get("ht")):
        sheet.hidden_rows.append((row, row))
    column = -1
    for cell in element:
        address = parse_address(cell.get("r") or "")
        cell_row, column = address if address is not None else (row, column + 1)
        if len(cell):
            sheet.put(cell_row, column, _content(cell, book))
    return row


def _read_columns(element: etree._Element, sheet: SheetBuilder) -> None:
    first, last = element.get("min") or "", element.get("max") or ""
    if (truth(element.get("hidden")) or _zero(element.get("width"))) and first.isdigit() and last.isdigit():
        sheet.hidden_columns.append((int(first) - 1, min(int(last), _COLUMNS) - 1))


def _zero(size: str | None) -> bool:
    return size is not None and size.strip("0.") == "" and "0" in size


@lru_cache(maxsize=4096)
def parse_address(address: str) -> tuple[int, int] | None:
    """`C5` → (4, 2); None for what is no place of a worksheet."""
    match = _ADDRESS.fullmatch(address)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match[2])
    return (row - 1, column - 1) if 1 <= row <= _ROWS and column <= _COLUMNS else None


def parse_area(reference: str) -> Area | None:
    """`A1:C3` as an area; None for what is none."""
    first, _, last = reference.partition(":")
    start, end = parse_address(first), parse_address(last or first)
    if start is None or end is None:
        return None
    return Area(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))


def _content(cell: etree._Element, book: Book) -> Content:
    """What one `c` holds."""
    parts = {local(child): child for child in cell}
    formula, kept = (None if part not in parts else parts[part].text or "" for part in ("f", "v"))
    kind = cell.get("t") or "n"
    form = book.format(cell.get("s"))
    if formula is not None and _uncomputed(kind, kept, book):
        content = Content(tidy(f"={unescape(formula)}"), CellKind.UNCOMPUTED)
    elif kind in ("s", "str", "inlineStr"):
        return _text(kind, kept, parts.get("is"), form, book)
    else:
        content = _value(kind, (kept or "").strip(), form, book)
    return set_apart(content, struck=bool(form.font.struck), hidden=form.hides)


def _uncomputed(kind: str, kept: str | None, book: Book) -> bool:
    if kept is None or (kept == "" and kind != "str"):
        return True
    return book.kept_values_stale and kind == "n" and kept.strip() == "0"


def _text(kind: str, kept: str | None, inline: etree._Element | None, form: CellFormat, book: Book) -> Content:
    if kind == "s":
        number = (kept or "").strip()
        shown = book.shared(int(number), form) if number else Line()
    elif inline is not None:
        shown = styled(read_string(inline), form.font, form.ground)
    else:
        shown = styled(((unescape(kept or ""), PLAIN_FONT),), form.font, form.ground)
    return values.framed(text_content(shown), form.number_format)


def _value(kind: str, kept: str, form: CellFormat, book: Book) -> Content:
    if not kept:
        return Content()
    if kind == "b":
        return values.boolean(value=truth(kept))
    if kind == "e":
        return Content(kept, CellKind.ERROR)
    if kind == "d":
        return _iso(kept, form)
    return values.number(kept, form.number_format, date1904=book.date1904)


def _iso(kept: str, form: CellFormat) -> Content:
    """A date or time written as ISO 8601 (§18.18.11, `d`)."""
    parts = date_parts(form.number_format)
    try:
        if ":" in kept and "-" not in kept:
            return values.time_of_day(time.fromisoformat(kept.lstrip("T")), parts, form.number_format)
        moment = datetime.fromisoformat(kept) if "T" in kept else None
        value = moment.date() if moment else date.fromisoformat(kept)
    except ValueError:
        return Content(kept)
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second if moment else 0
    return values.day(value, seconds, parts, form.number_format)
