"""Writing sheets row by row: frozen heads, filters, widths, print set-up, and text that stays text.

XlsxWriter is used because it stores a formula's result with it (for viewers that do not calculate) and keeps no row in
memory.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from baocao_cli.documents.places import column_letters
from baocao_cli.ooxml.characters import printable
from baocao_cli.summary.workbook.shared_strings import with_shared_strings
from baocao_cli.texts import say

FONT = "Times New Roman"
_SIZE = 11
_LONGEST_TEXT = 32767
"""The most characters of a cell; a longer text is cut, with a remark."""
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_MOST_LINKS = 65530
"""The most links of one sheet in Excel; further ones are written as text."""
_TAKEN_FOR_FORMULAS = ("=", "+", "-", "@")
_ESCAPED_IN_LINKS = ' "#%<>[]^`{}'

LINE_HEIGHT, _MOST_HEIGHT = 15.0, 409.0
"""In points: the height of a line of text, and the greatest height of a row."""
_LETTERS_PER_CHARACTER, _BOLD_LETTERS_PER_CHARACTER = 1.1, 0.9
"""How many letters fit in the width of one digit, by which column widths are measured."""

_PAPER_A4 = 9
_PAPER_WIDTH = 10.3
"""Inches between the margins of A4 in landscape."""
_SMALLEST_PRINT = 0.7
"""The smallest scale in print: 11 points become no less than 7.7."""
_PIXELS_PER_INCH, _PIXELS_PER_CHARACTER, _PIXELS_BESIDE = 96, 7, 5


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column's head and its width in characters."""

    head: str
    width: float


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in Excel's English notation, without `=`, and its result; None shows as an empty cell."""

    text: str
    result: Decimal | None


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to a file (`target` relative to the workbook's folder, with `/`) or, with `#`, to a cell."""

    text: str
    target: str


SheetValue = str | Decimal | int | datetime | Formula | Link | None


class _PlainFormulas(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """Skips XlsxWriter's search of each formula for functions of later Excels, which takes longer than writing it.

    These formulas have none. Should XlsxWriter rename the method, only time is lost.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class Book:
    """A workbook that is written once. Its sheets are in the order in which they are added."""

    def __init__(self, title: str, creator: str, saved: datetime) -> None:
        self._target = io.BytesIO()
        options = {
            "constant_memory": True,
            "default_format_properties": {"font_name": FONT, "font_size": _SIZE},
        }
        self.workbook = Workbook(self._target, options)
        self.workbook.set_properties({"title": title, "author": creator, "created": saved})
        self._formats: dict[tuple[str, bool, bool, bool], Any] = {}
        self._titles: set[str] = set()

    def finished(self) -> bytes:
        """The workbook's bytes. Nothing can be written afterwards."""
        self.workbook.close()
        return with_shared_strings(self._target.getvalue())

    def sheet(
        self,
        title: str,
        columns: Sequence[SheetColumn],
        *,
        filtered: bool = True,
        frozen_columns: int = 0,
        lined: bool = True,
    ) -> Sheet:
        """A sheet of rows with its head in row 1.

        `lined` False is for sheets with many rows: empty cells are not written, and the printed grid replaces borders.
        """
        return Sheet(self, title, columns, filtered=filtered, frozen_columns=frozen_columns, lined=lined)

    def free_title(self, wanted: str) -> str:
        """The title, cut to what Excel allows, and numbered if it is already taken."""
        plain = wanted.translate(_NOT_IN_TITLES).strip().strip("'") or say("sheet.unnamed")
        title, number = plain[:_LONGEST_TITLE], 1
        while title.casefold() in self._titles:
            number += 1
            ending = f" ({number})"
            title = plain[: _LONGEST_TITLE - len(ending)] + ending
        self._titles.add(title.casefold())
        return title

    def format(self, kind: str, *, bold: bool = False, quoted: bool = False, lined: bool = True) -> Any:
        """The format for a kind of cell, made when it is first needed. `lined`: with lines around the cell."""
        key = kind, bold, quoted, lined
        if key not in self._formats:
            properties = {**_FORMATS[kind], **({"bold": True} if bold else {})}
            if lined and kind not in _WITHOUT_LINES:
                properties |= _LINES
            made = self.workbook.add_format({"font_name": FONT, "font_size": _SIZE, "valign": "top", **properties})
            if quoted:
                made.set_quote_prefix()
            self._formats[key] = made
        return self._formats[key]


_LINES = {"border": 1, "border_color": "#808080"}
_WITHOUT_LINES = ("title", "caption", "plain", "words")
_FORMATS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "bg_color": "#E7E6E6"},
    "text": {"text_wrap": True},
    "link": {"text_wrap": True, "font_color": "#0563C1", "underline": 1},
    "whole": {"align": "right", "num_format": "#,##0"},
    "fraction": {"align": "right", "num_format": "#,##0.0##"},
    "moment": {"align": "right", "num_format": "dd/mm/yyyy hh:mm"},
    "title": {"bold": True, "font_size": 14},
    "caption": {"italic": True},
    "plain": {"bold": True},
    "words": {"text_wrap": True},
}
"""Excel shows figures by the settings of its reader's system; `#,##0` is only its notation."""


class Page:
    """A worksheet, set up for paper, whose cells are written from the top down."""

    def __init__(self, book: Book, title: str) -> None:
        self._book = book
        self.title = book.free_title(title)
        self.page: Any = book.workbook.add_worksheet(self.title, worksheet_class=_PlainFormulas)
        self._links = 0
        self._lined = True
        self.page.set_landscape()
        self.page.set_paper(_PAPER_A4)
        self.page.set_margins(left=0.7, right=0.7, top=0.75, bottom=0.75)
        self.page.set_header(f'&C&"{FONT},Regular"&P')
        self.page.fit_to_pages(1, 0)

    @property
    def name(self) -> str:
        """The sheet's name, quoted for formulas."""
        return "'" + self.title.replace("'", "''") + "'"

    @property
    def link(self) -> str:
        """A link to the sheet's first cell."""
        return f"#{self.name}!A1"

    def cell(self, row: int, index: int) -> str:
        """The reference of one cell, for a formula of another sheet. `row` from 1, as Excel counts; `index` from 0."""
        return f"{self.name}!${column_letters(index + 1)}${row}"

    def write(self, row: int, index: int, value: SheetValue, *, bold: bool = False, kind: str = "text") -> None:
        """Write one cell. `row` from 1, as Excel counts; `index` from 0; `kind` is the format of a text."""
        book, page, above, lined = self._book, self.page, row - 1, self._lined
        if value is None or value == "":
            if lined:
                page.write_blank(above, index, None, book.format("text", bold=bold))
        elif isinstance(value, str):
            text = fitting(value)
            quoted = text.startswith(_TAKEN_FOR_FORMULAS)
            page.write_string(above, index, text, book.format(kind, bold=bold, quoted=quoted, lined=lined))
        elif isinstance(value, Formula):
            style = book.format(_kind(value.result), bold=bold, lined=lined)
            page.write_formula(above, index, f"={value.text}", style, "" if value.result is None else value.result)
        elif isinstance(value, Link):
            self._write_link(row, index, value)
        elif isinstance(value, datetime):
            page.write_datetime(above, index, value, book.format("moment", bold=bold, lined=lined))
        else:
            page.write_number(above, index, value, book.format(_kind(value), bold=bold, lined=lined))

    def _write_link(self, row: int, index: int, link: Link) -> None:
        text = fitting(link.text)
        self._links += 1
        if self._links > _MOST_LINKS or not text:
            self.write(row, index, text)
            return
        quoted = text.startswith(_TAKEN_FOR_FORMULAS)
        target = f"internal:{link.target[1:]}" if link.target.startswith("#") else f"external:{_escaped(link.target)}"
        self.page.write_url(row - 1, index, target, self._book.format("link", quoted=quoted, lined=self._lined), text)


class Sheet(Page):
    """A sheet to which rows are added: its head in row 1 stays in sight and is repeated on paper."""

    def __init__(
        self,
        book: Book,
        title: str,
        columns: Sequence[SheetColumn],
        *,
        filtered: bool,
        frozen_columns: int,
        lined: bool,
    ) -> None:
        super().__init__(book, title)
        self._columns, self._filtered = columns, filtered
        self.next_row = 2
        """The number of the next row, as Excel counts."""
        pages = _pages_across(columns)
        self.page.fit_to_pages(pages, 0)
        self.page.freeze_panes(1, frozen_columns)
        self.page.repeat_rows(0)
        if pages > 1 and frozen_columns:
            self.page.repeat_columns(0, frozen_columns - 1)
        for index, column in enumerate(columns):
            self.page.set_column(index, index, column.width)
            self.write(1, index, column.head, kind="head")
        self._set_height(1, [column.head for column in columns], _BOLD_LETTERS_PER_CHARACTER)
        self._lined = lined
        if not lined:
            self.page.hide_gridlines(0)

    def fill(self, rows: Iterable[Sequence[SheetValue]]) -> Sheet:
        """Add all rows; the filter covers them."""
        for row in rows:
            self.add(row)
        return self.ended()

    def ended(self) -> Sheet:
        """Set the filter over the rows so far."""
        if self._filtered:
            self.page.autofilter(0, 0, self.next_row - 2, len(self._columns) - 1)
        return self

    def add(self, row: Sequence[SheetValue], *, bold: bool = False) -> None:
        """Write the next row."""
        for index, value in enumerate(row):
            self.write(self.next_row, index, value, bold=bold)
        self._set_height(self.next_row, row)
        self.next_row += 1

    def _set_height(self, row: int, values: Sequence[SheetValue], letters: float = _LETTERS_PER_CHARACTER) -> None:
        """Make the row as high as its longest text needs, which only Excel does by itself."""
        lines = 1
        for value, column in zip(values, self._columns, strict=True):
            text = value.text if isinstance(value, Link) else value
            if isinstance(text, str) and (len(text) > column.width * letters or "\n" in text):
                lines = max(lines, lines_of(text, column.width * letters))
        if lines > 1:
            self.page.set_row(row - 1, min(LINE_HEIGHT * lines, _MOST_HEIGHT))

    def column(self, index: int) -> str:
        """The reference of all cells of a column below the head, for a formula of any sheet."""
        letters = column_letters(index + 1)
        return f"{self.name}!${letters}$2:${letters}${max(self.next_row - 1, 2)}"


def lines_of(text: str, letters: float) -> int:
    """About how many lines the text takes if `letters` fit on one."""
    return sum(math.ceil(max(len(line), 1) / letters) for line in text.split("\n"))


def fitting(text: str) -> str:
    """The text without forbidden characters, cut to what a cell can hold."""
    text = printable(text)
    if len(text) <= _LONGEST_TEXT:
        return text
    ending = say("sheet.cut")
    return text[: _LONGEST_TEXT - len(ending)] + ending


def _kind(value: Decimal | int | None) -> str:
    return "fraction" if isinstance(value, Decimal) and value != value.to_integral_value() else "whole"


def _escaped(path: str) -> str:
    """The path as Excel writes it into its files: only special characters are escaped, not letters."""
    return "".join(f"%{ord(each):02X}" if each in _ESCAPED_IN_LINKS else each for each in path)


def _pages_across(columns: Sequence[SheetColumn]) -> int:
    """How many pages wide the sheet is printed, so that it stays readable."""
    pixels = sum(_PIXELS_PER_CHARACTER * column.width + _PIXELS_BESIDE for column in columns)
    return max(1, math.ceil(pixels / _PIXELS_PER_INCH * _SMALLEST_PRINT / _PAPER_WIDTH))
