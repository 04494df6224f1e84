"""Composites: parts in one cell, parts in columns of their own, durations, money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_cli.forms.declaration import Part, PartsMeasure
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context, Status
from baocao_cli.values import Parts
from tests.reading.declared import measures
from tests.reading.reader import cell, codes, read

IN_MILLIONS = PartsMeasure(
    reads="parts", id="kinh-phi", parts=(Part(id="amount", label="Kinh phí", units=("triệu đồng",), whole=False),)
)
IN_DONG = PartsMeasure(reads="parts", id="kinh-phi", parts=(Part(id="amount", label="Kinh phí", units=("đồng",)),))


def _amount(measure: PartsMeasure, text: str) -> Decimal | None:
    value = read(measure, text).value
    return value.parts["amount"] if isinstance(value, Parts) else None


@pytest.mark.parametrize("text", ["12,5 triệu đồng", "12,5", "12,5 triệu", "12.500.000 đồng"])
def test_money_in_every_scale_is_in_the_declared_one(text: str) -> None:
    assert _amount(IN_MILLIONS, text) == Decimal("12.5")


@pytest.mark.parametrize("text", ["12.500.000 đồng", "12,5 triệu đồng", "12,5 triệu", "12500000"])
def test_money_in_dong(text: str) -> None:
    assert _amount(IN_DONG, text) == Decimal(12500000)


def test_the_columns_unit_is_heeded() -> None:
    hours = Context(column_unit="giờ")

    converted = read("phat-thanh", "2,5", hours)

    assert converted.value == Parts({"minutes": Decimal(150)})
    assert [finding.code for finding in converted.findings] == ["column-unit-converted"]
    assert read("phat-thanh", "90 phút", hours).value == Parts({"minutes": Decimal(90)})


def test_cumulative_parts_propose_the_difference_to_the_ledger() -> None:
    known = Context(cumulative={"tuyen-truyen-mieng": Parts({"sessions": Decimal(8), "attendees": Decimal(300)})})

    understood = read("tuyen-truyen-mieng", "Lũy kế: 10 buổi, 420 người", known)

    assert understood.status is Status.HELD
    assert understood.proposal == Parts({"sessions": Decimal(2), "attendees": Decimal(120)})


@pytest.mark.parametrize(
    ("sessions", "attendees", "status", "value"),
    [
        ("02", "85", Status.REPORTED, {"sessions": 2, "attendees": 85}),
        ("02 buổi", "1.250 người", Status.REPORTED, {"sessions": 2, "attendees": 1250}),
        ("", "85", Status.REPORTED, {"sessions": None, "attendees": 85}),
        ("Không", "0", Status.ZERO, {"sessions": 0, "attendees": 0}),
        ("", "", Status.MISSING, None),
        ("2,5", "85", Status.HELD, None),
    ],
)
def test_parts_in_columns_of_their_own(
    sessions: str, attendees: str, status: Status, value: dict[str, int | None] | None
) -> None:
    cells = {"sessions": cell(sessions), "attendees": cell(attendees)}

    understood = read_cell(None, measures()["tuyen-truyen-mieng"], Context(), cells)

    assert understood.status is status
    assert (understood.value.to_json() if understood.value is not None else None) == value


def test_an_uncertain_part_holds_the_whole_and_proposes_the_certain_one() -> None:
    understood = read("tuyen-truyen-mieng", "02 buổi, 30-40 người")

    assert understood.status is Status.HELD
    assert understood.proposal == Parts({"sessions": Decimal(2), "attendees": None})
    assert "figure-range" in codes(understood)
