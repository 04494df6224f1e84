"""What openpyxl writes comes back exactly, space around a text apart: any kinds of values anywhere, any merges."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from baocao_cli.documents.model import Cell, CellKind, Table
from baocao_cli.documents.workbook.xlsx import read_xlsx

Value = str | int | float | Decimal | date | time | bool

_ERRORS = ("#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")
_words = st.text(
    alphabet=st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạẩữợỵ ABCĐ0123456789.,:;/-()%\n"),
    min_size=1,
    max_size=20,
)
_texts = _words.filter(lambda words: words.strip() != "" and words[0] not in "=#'")
_values: st.SearchStrategy[Value] = st.one_of(
    _texts,
    st.integers(min_value=-(10**9), max_value=10**9),
    st.decimals(places=2, min_value=-10000, max_value=10000),
    st.dates(min_value=date(1900, 3, 1), max_value=date(2100, 1, 1)),
    st.times().map(lambda value: value.replace(microsecond=0)),
    st.booleans(),
    st.sampled_from(_ERRORS),
)


@dataclass(frozen=True)
class Drawn:
    """A sheet: values by (row, column) from 1, blocks to merge whose places hold one value at most."""

    values: dict[tuple[int, int], Value]
    merges: list[tuple[int, int, int, int]]
    struck: frozenset[tuple[int, int]]


@st.composite
def sheets(draw: st.DrawFn) -> Drawn:
    places = st.tuples(st.integers(1, 12), st.integers(1, 8))
    values = draw(st.dictionaries(places, _values, max_size=25))
    merges: list[tuple[int, int, int, int]] = []
    taken: set[tuple[int, int]] = set()
    for top, left in draw(st.lists(places, max_size=4)):
        bottom, right = top + draw(st.integers(0, 2)), left + draw(st.integers(0, 2))
        block = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        if len(block) > 1 and not block & taken:
            taken |= block
            merges.append((top, left, bottom, right))
            values = {place: value for place, value in values.items() if place not in block or place == (top, left)}
    struck = draw(st.frozensets(st.sampled_from(sorted(values)), max_size=3)) if values else frozenset()
    return Drawn(values, merges, struck)


def write(drawn: Drawn) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for (row, column), value in drawn.values.items():
        cell = sheet.cell(row, column, value)
        if (row, column) in drawn.struck:
            cell.font = Font(strike=True)
    for top, left, bottom, right in drawn.merges:
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def expected(value: Value) -> tuple[CellKind, object]:
    """Kind, and value or text; space around a text says nothing."""
    if isinstance(value, bool):
        return CellKind.TEXT, str(value).upper()
    if isinstance(value, str):
        return (CellKind.ERROR if value in _ERRORS else CellKind.TEXT), value.strip()
    if isinstance(value, date):
        return CellKind.DATE, value
    if isinstance(value, time):
        return CellKind.TIME, value
    return CellKind.NUMBER, Decimal(str(value))


def read_back(cell: Cell) -> tuple[CellKind, object]:
    return cell.kind, cell.text if cell.value is None else cell.value


@settings(max_examples=150, deadline=None)
@given(sheets())
def test_every_value_and_merge_comes_back(drawn: Drawn) -> None:
    (table,) = read_xlsx(write(drawn)).tables()
    assert isinstance(table, Table)
    assert {(cell.row + 1, cell.column + 1) for cell in table.cells} == set(drawn.values)
    for cell in table.cells:
        place = (cell.row + 1, cell.column + 1)
        assert (cell.place.row, cell.place.column) == place
        if place in drawn.struck:
            assert (cell.text, cell.value, cell.kind) == ("", None, CellKind.TEXT)
            assert cell.struck
        else:
            assert read_back(cell) == expected(drawn.values[place])
    assert list(table.cells) == sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    rows = max((row for row, _ in drawn.values), default=0)
    columns = max((column for _, column in drawn.values), default=0)
    assert (table.row_count, table.column_count) == (rows, columns)
    spans = {(cell.row + 1, cell.column + 1): (cell.row_span, cell.column_span) for cell in table.cells}
    for top, left, bottom, right in drawn.merges:
        if (top, left) in spans:
            assert spans[top, left] == (min(bottom, rows) - top + 1, min(right, columns) - left + 1)


@given(st.datetimes(min_value=datetime(1900, 3, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - no zone in a sheet
@settings(max_examples=50, deadline=None)
def test_a_moment_keeps_its_day_and_shows_its_time(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    (table,) = read_xlsx(write(Drawn({(1, 1): moment}, [], frozenset()))).tables()
    assert table.cells[0].value == moment.date()
    assert table.cells[0].text == f"{moment:%d/%m/%Y %H:%M}"
