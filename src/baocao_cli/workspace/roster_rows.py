"""The roster's rows as they are in `don-vi.xlsx` or `don-vi.csv`, not yet interpreted."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.workspace import disk

_DELIMITERS = ";,\t"
_ERROR_VALUE = re.compile(r"#(?:N/A|[A-Z0-9/]+[!?])")
_LAST_COLUMN = 200
_EMPTY_ROWS_AT_END = 1000
"""After this number of empty rows the roster is over: formatted rows may reach to the end of the sheet."""


@dataclass(frozen=True, slots=True)
class RosterCell:
    """A cell's value: text, number, date or nothing. `number_format` is Excel's; it may show leading zeros."""

    value: str | int | float | date | None = None
    number_format: str = ""

    @property
    def text(self) -> str:
        """What a person sees, white space folded; a whole number with the leading zeros of its format."""
        if self.value is None:
            return ""
        if isinstance(self.value, date):
            return self.value.strftime("%Y-%m-%d")
        if isinstance(self.value, int) or (isinstance(self.value, float) and self.value.is_integer()):
            digits = len(self.number_format) if set(self.number_format) == {"0"} else 1
            return f"{int(self.value):0{digits}d}"
        return re.sub(r"[^\S\n]+", " ", tidy(str(self.value))).strip()

    @property
    def is_error(self) -> bool:
        """Whether it is an error value of Excel: `#N/A`, `#REF!` …"""
        return _ERROR_VALUE.fullmatch(self.text) is not None

    @property
    def is_number(self) -> bool:
        """Whether the file stores it as a number."""
        return isinstance(self.value, int | float)


@dataclass(frozen=True, slots=True)
class RosterRows:
    """The rows that are not empty, each with its number in Excel; `sheet` is empty for a CSV file."""

    file: str
    sheet: str
    rows: tuple[tuple[int, tuple[RosterCell, ...]], ...]

    def where(self, row: int | None = None) -> str:
        """`don-vi.xlsx, trang “Danh sách”, hàng 5`; without a row the place of the whole table."""
        if row is None:
            return say("roster.place_table", file=self.file, sheet=self.sheet) if self.sheet else self.file
        if self.sheet:
            return say("roster.place_sheet", file=self.file, sheet=self.sheet, row=row)
        return say("roster.place_rows", file=self.file, row=row)


def rows_of(path: Path) -> list[RosterRows]:
    """The possible readings of the file: one of a workbook, one for each delimiter of a CSV file.

    Raises WorkspaceFault for a file that cannot be opened or is not UTF-8.
    """
    try:
        return _csv_readings(path) if path.suffix.lower() == ".csv" else [_first_sheet(path)]
    except OSError as error:
        raise WorkspaceFault(Finding.of("roster-unreadable", file=path.name, problem=disk.problem(error))) from error


def _csv_readings(path: Path) -> list[RosterRows]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WorkspaceFault(Finding.of("roster-encoding", file=path.name)) from error
    return [_csv_rows(path.name, text, delimiter) for delimiter in _DELIMITERS]


def _csv_rows(name: str, text: str, delimiter: str) -> RosterRows:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows = ((number, tuple(RosterCell(value) for value in line)) for number, line in enumerate(lines, start=1))
    return RosterRows(name, "", tuple((number, cells) for number, cells in rows if _says_something(cells)))


def _first_sheet(path: Path) -> RosterRows:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(path, data_only=True)
        sheet = workbook.worksheets[0]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, IndexError, SyntaxError) as error:
        fault = Finding.of("roster-unreadable", file=path.name, problem=say("roster.not_a_workbook"))
        raise WorkspaceFault(fault) from error
    try:
        return RosterRows(path.name, sheet.title, tuple(_sheet_rows(sheet)))
    finally:
        workbook.close()


def _sheet_rows(sheet: object) -> Iterator[tuple[int, tuple[RosterCell, ...]]]:
    from openpyxl.worksheet.worksheet import Worksheet

    assert isinstance(sheet, Worksheet)
    empty = 0
    columns = min(sheet.max_column, _LAST_COLUMN)
    for number, line in enumerate(sheet.iter_rows(max_col=columns), start=1):
        cells = tuple(RosterCell(_plain_value(cell.value), cell.number_format) for cell in line)
        if _says_something(cells):
            empty = 0
            yield number, cells
        else:
            empty += 1
            if empty >= _EMPTY_ROWS_AT_END:
                return


def _plain_value(value: object) -> str | int | float | date | None:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, str | int | float | date):
        return value
    return str(value)


def _says_something(cells: tuple[RosterCell, ...]) -> bool:
    return any(cell.text for cell in cells)
