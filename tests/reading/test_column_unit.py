"""A figure and the unit of its column are one text (contract §6.8)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.forms.declaration import Part, PartsMeasure
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context, Status
from baocao_cli.values import Count, Parts
from tests.reading.declared import measures
from tests.reading.reader import read

FOREIGN = {
    "pa-no": ("m2", "m²", "mét", "%", "người", "phút", "đồng", "triệu đồng"),
    "phat-thanh": ("phút/buổi", "tin", "lượt", "km", "người"),
    "tuyen-truyen-mieng": ("m2", "buổi/người"),
}


@pytest.mark.parametrize(("measure", "unit"), [(name, unit) for name, units in FOREIGN.items() for unit in units])
@pytest.mark.parametrize("figure", ["12", "0012", "1.200"])
def test_a_unit_of_something_else_holds(measure: str, unit: str, figure: str) -> None:
    assert read(measure, figure, Context(column_unit=unit)).status is Status.HELD


@pytest.mark.parametrize("unit", ["cái", "Chiếc", "cái/chiếc", "cái, buổi, phút", "số lượng", None])
def test_a_unit_of_the_measure_changes_nothing(unit: str | None) -> None:
    understood = read("pa-no", "12", Context(column_unit=unit))

    assert (understood.value, understood.findings) == (Count(Decimal(12)), ())


def test_a_unit_says_which_part_is_meant() -> None:
    people = read("tuyen-truyen-mieng", "85", Context(column_unit="người"))

    assert people.value == Parts({"sessions": None, "attendees": Decimal(85)})


def test_the_cells_own_unit_goes_before_the_columns() -> None:
    assert read("pa-no", "05 pa nô", Context(column_unit="m2")).value == Count(Decimal(5), {"pa nô": Decimal(5)})


def test_a_unit_that_the_form_declares_scales_nothing() -> None:
    money = PartsMeasure(
        reads="parts", id="kinh-phi", parts=(Part(id="amount", label="Kinh phí", units=("triệu đồng",), whole=False),)
    )

    assert read(money, "12,5", Context(column_unit="triệu đồng")).value == Parts({"amount": Decimal("12.5")})


@pytest.mark.parametrize(
    ("measure", "value", "shown", "status"),
    [
        ("pa-no", "12", "12 m2", Status.HELD),
        ("pa-no", "12000", "12,000 đ", Status.HELD),
        ("pa-no", "12", "12 cái", Status.REPORTED),
        ("pa-no", "12", "Tổng: 12", Status.REPORTED),
        ("pa-no", "12000", "12,000", Status.REPORTED),
        ("phat-thanh", "15", "15 phút/ngày", Status.HELD),
        ("phat-thanh", "15", "15 phút", Status.REPORTED),
    ],
)
def test_what_a_number_format_shows_is_read_with_the_number(
    measure: str, value: str, shown: str, status: Status
) -> None:
    number = Cell(row=1, column=1, text=shown, kind=CellKind.NUMBER, value=Decimal(value), place=Place(table=1))

    assert read_cell(number, measures()[measure], Context()).status is status
