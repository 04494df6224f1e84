"""A list's printed total, held against what its entries add up to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.reading.lists.total import read_total
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Entries, Entry, Wait
from tests.reading.examples import entry_list, told

LIST = entry_list()
COLUMNS = {1: "items", 2: "minutes"}


def entries(count: int, minutes: int | None, held: int = 0) -> Entries:
    length = Decimal(minutes) / count if minutes is not None else None
    certain = [Entry({"title": "Đại hội", "minutes": length}, "", "") for _ in range(count)]
    waits = {"title": Wait("title-unclear", whole=True)}
    return Entries((*certain, *(Entry({"title": None, "minutes": None}, "", "", waits) for _ in range(held))))


def read(*cells: Cell, computed: Entries, unit: str | None = "phút") -> Understood:
    assert LIST.total is not None
    return read_total(LIST.total, cells, LIST.measure.kinds, COLUMNS, computed, Context(column_unit=unit))


def cell(text: str, column: int = 1, span: int = 1) -> Cell:
    return Cell(9, column, Place(table=2, row=10, column=column + 1), text, column_span=span)


@pytest.mark.parametrize(
    ("texts", "items", "minutes", "severity"),
    [
        (("12",), 12, None, ""),
        (("12 tin, bài",), 12, None, ""),
        (("12 tin bài; 45 phút",), 12, 45, ""),
        (("05 tin, 03 bài, 4 video clip",), 12, None, ""),
        (("05 tin, 07 bài", "45 phút"), 12, 45, ""),
        (("12", "45"), 12, 45, ""),
        (("12", "45'"), 12, 45, ""),
        (("12 mục", "0h45"), 12, 45, ""),
        (("mười hai tin, bài",), 12, None, ""),
        (("", "12"), 12, None, ""),
        (("", "45"), None, 45, ""),
        (("", "45 phút"), None, 45, ""),
        (("11",), 11, None, "warning"),
        (("", "44 phút"), None, 44, "warning"),
        (("12", "tháng... năm...."), 12, None, ""),
    ],
)
def test_a_printed_total_is_held_against_the_computed_one(
    texts: tuple[str, ...], items: int | None, minutes: int | None, severity: str
) -> None:
    cells = [cell(text, at) for at, text in enumerate(texts, start=1) if text]
    understood = read(*cells, computed=entries(12, 45))
    assert understood.status is Status.REPORTED, understood
    assert understood.value is not None
    assert understood.value.to_json() == {"items": items, "minutes": minutes}
    assert told(understood.findings) == severity


def test_an_empty_total_is_missing_with_an_info_only() -> None:
    for understood in (read(computed=entries(2, 6)), read(cell("......"), computed=entries(2, 6))):
        assert (understood.status, told(understood.findings)) == (Status.MISSING, "")


def test_a_merged_total_cell_gives_both() -> None:
    understood = read(cell("12 tin, bài (45 phút)", span=2), computed=entries(12, 45))
    assert understood.value is not None
    assert understood.value.to_json() == {"items": 12, "minutes": 45}


def test_a_sheets_number_goes_by_its_column() -> None:
    number = Cell(9, 2, Place(), "45", CellKind.NUMBER, Decimal(45))
    understood = read(number, computed=entries(12, 45))
    assert understood.value is not None
    assert understood.value.to_json() == {"items": None, "minutes": 45}


def test_hours_of_the_head_are_heeded() -> None:
    understood = read(cell("2", 2), computed=entries(12, 120), unit="giờ")
    assert understood.value is not None
    assert understood.value.to_json()["minutes"] == 120


def test_held_entries_may_make_up_the_difference() -> None:
    assert told(read(cell("12"), computed=entries(10, None, held=2)).findings) == ""
    assert told(read(cell("15"), computed=entries(10, None, held=2)).findings) == "warning"


def test_thirds_of_minutes_come_out_even() -> None:
    assert told(read(cell("10 phút", 2), computed=entries(3, 10)).findings) == ""


@pytest.mark.parametrize("text", ["10-12", "nhiều", "xem phụ lục", "3:15", "10 phút/ngày"])
def test_an_unclear_total_is_held(text: str) -> None:
    understood = read(cell(text), computed=entries(12, 45))
    assert (understood.status, understood.value, told(understood.findings)) == (Status.HELD, None, "error"), understood


def test_none_is_zero() -> None:
    understood = read(cell("0"), computed=Entries())
    assert (understood.status, told(understood.findings)) == (Status.ZERO, "")
    assert read(cell("Không"), computed=Entries()).status is Status.ZERO
