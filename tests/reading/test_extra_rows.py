"""Rows that a unit added: the figure of the cell is of the label, whatever number is in front of that."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.month import Month
from baocao_cli.reading.lists.extra_rows import read_extra_row
from baocao_cli.reading.model import Context, Status
from baocao_cli.values import Items
from tests.reading.declared import measures
from tests.reading.examples import text_cell

CONTEXT = Context(Month(2020, 9))


def further() -> ItemsMeasure:
    measure = measures()["khac"]
    assert isinstance(measure, ItemsMeasure)
    return measure


@pytest.mark.parametrize("label", ["Zalo, Facebook", "05 Zalo, Facebook", "5. Zalo, Facebook", "(5) Zalo, Facebook"])
def test_the_number_of_the_row_is_no_part_of_its_label(label: str) -> None:
    understood = read_extra_row(label, text_cell("10 bài"), further(), CONTEXT)
    assert isinstance(understood.value, Items)
    assert [(item.label, item.quantity) for item in understood.value.items] == [("Zalo, Facebook", Decimal(10))]


@pytest.mark.parametrize("label", ["Zalo: 05 bài", "05 bài Zalo", "Zalo 05", "Kinh phí 2.000.000 đồng"])
def test_a_figure_in_the_label_beside_an_empty_cell_is_held_as_typed(label: str) -> None:
    understood = read_extra_row(label, text_cell(""), further(), CONTEXT)
    assert understood.status is Status.HELD
    assert [(finding.code, finding.raw) for finding in understood.findings] == [("extra-figure-in-label", label)]


@pytest.mark.parametrize("label", ["Zalo, Facebook", "05 Zalo, Facebook", "5. Zalo, Facebook"])
def test_an_empty_row_is_missing(label: str) -> None:
    assert read_extra_row(label, text_cell(""), further(), CONTEXT).status is Status.MISSING
