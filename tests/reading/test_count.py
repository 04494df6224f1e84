"""Counts with kinds, on the shipped form and on one of another office."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.forms.declaration import CountMeasure, Kind
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context, Status
from baocao_cli.values import Count
from tests.reading.reader import codes, read

MEMBERS = CountMeasure(
    reads="count",
    id="hoi-vien",
    units=("hội viên", "người"),
    kinds=(Kind(name="nam"), Kind(name="nữ", spellings=("nu",))),
)


@pytest.mark.parametrize(
    ("text", "total", "kinds"),
    [
        ("45 hội viên", 45, {}),
        ("45 (20 nam, 25 nữ)", 45, {"nam": 20, "nữ": 25}),
        ("Nam: 20; nữ: 25", 45, {"nam": 20, "nữ": 25}),
        ("kết nạp 5 hội viên", 5, {}),
    ],
)
def test_another_form_needs_no_code(text: str, total: int, kinds: dict[str, int]) -> None:
    understood = read(MEMBERS, text)

    assert understood.status is Status.REPORTED
    assert understood.value == Count(Decimal(total), {kind: Decimal(figure) for kind, figure in kinds.items()})


def test_cumulative_figure_is_kept_apart() -> None:
    understood = read("pa-no", "Trong tháng: 03; lũy kế: 12")

    assert understood.value == Count(Decimal(3))
    assert understood.cumulative == Count(Decimal(12))


def test_cumulative_alone_proposes_the_difference_to_the_ledger() -> None:
    known = Context(cumulative={"pa-no": Count(Decimal(40))})

    assert read("pa-no", "45 (lũy kế)", known).proposal == Count(Decimal(5))
    assert read("pa-no", "30 (lũy kế)", known).proposal is None


def test_head_in_thousands_holds_a_bare_figure() -> None:
    understood = read("pa-no", "12", Context(column_unit="nghìn tờ"))

    assert understood.status is Status.HELD
    assert codes(understood) == {"column-unit-scaled"}


@pytest.mark.parametrize(
    ("kind", "code"), [(CellKind.ERROR, "cell-error-value"), (CellKind.UNCOMPUTED, "cell-uncomputed")]
)
def test_a_cell_without_a_value_is_held(kind: CellKind, code: str) -> None:
    cell = Cell(0, 0, Place(), "=SUM(B2:B4)", kind)

    assert codes(read_cell(cell, MEMBERS, Context())) == {code}


def test_no_cell_is_missing() -> None:
    assert read_cell(None, MEMBERS, Context()).status is Status.MISSING


def test_findings_quote_what_was_typed() -> None:
    understood = read("pa-no", "05 pano; 50 băng rôn")

    (finding,) = understood.findings
    assert finding.values == {"typed": "50 băng rôn", "kind": "băng rôn"}


@pytest.mark.parametrize(
    ("text", "code"),
    [("05 pa nô, " * 300, "cell-too-long"), ("0905123456", "figure-unreadable"), ("9" * 40, "figure-impossible")],
)
def test_what_no_cell_can_mean_is_held(text: str, code: str) -> None:
    understood = read("pa-no", text)

    assert understood.status is Status.HELD
    assert code in codes(understood)
