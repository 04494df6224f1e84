"""Who counts a unit twice: the rule by itself, on returns made by hand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from baocao_cli.recognition.identity.unit_index import unit_index
from baocao_cli.recognition.model import Knowledge
from baocao_cli.rollup.carried import Covered
from baocao_cli.rollup.overlaps import Inside, Overlap, inside, overlaps, unit_of
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit

UNITS = (
    Unit("EK", "UBND huyện Ea Kar"),
    Unit("KP", "UBND huyện Krông Pắc"),
    Unit("XA1", "UBND xã Ea Tu"),
    Unit("XA2", "UBND xã Tân Lập", superior="UBND huyện Krông Búk"),
)
INDEX = unit_index(Knowledge((), UNITS, Settings()))


@dataclass(frozen=True)
class Return:
    id: int
    unit: str | None
    covers: tuple[Covered, ...] = ()


def summary(number: int, unit: str, *names: str, superior: str = "") -> Return:
    return Return(number, unit, tuple(Covered("ket-qua", name, superior=superior) for name in names))


def test_a_direct_return_is_inside_the_summary_that_covers_it() -> None:
    returns = [summary(1, "EK", "UBND xã Ea Tu", "UBND xã Ea Kao"), Return(2, "XA1"), Return(3, "KP")]
    assert inside(returns, INDEX) == (Inside(2, 1, "UBND xã Ea Tu"),)
    assert overlaps(returns, INDEX) == ()


def test_summaries_with_a_unit_in_common_overlap_and_let_its_own_return_count() -> None:
    returns = [summary(1, "EK", "UBND xã Ea Tu"), summary(2, "KP", "Ủy ban nhân dân xã Ea Tu"), Return(3, "XA1")]
    assert overlaps(returns, INDEX) == (Overlap(1, 2, ("UBND xã Ea Tu",)),)
    assert inside(returns, INDEX) == ()


def test_a_summary_inside_another_is_no_overlap() -> None:
    returns = [summary(1, "KP", "UBND huyện Ea Kar", "UBND xã Ea Tu"), summary(2, "EK", "UBND xã Ea Tu")]
    assert inside(returns, INDEX) == (Inside(2, 1, "UBND huyện Ea Kar"),)
    assert overlaps(returns, INDEX) == ()


def test_a_summary_never_covers_itself() -> None:
    assert inside([summary(1, "EK", "UBND huyện Ea Kar")], INDEX) == ()


@pytest.mark.parametrize(
    ("name", "superior", "code"),
    [
        ("UBND xã Ea Tu", "", "XA1"),
        ("Ủy ban nhân dân xã Ea Tu", "UBND huyện Ea Kar", "XA1"),
        ("UBND xã Tân Lập", "UBND huyện Krông Búk", "XA2"),
        ("UBND xã Tân Lập", "UBND huyện Ea Kar", None),
        ("UBND xã Tân Lập", "", "XA2"),
        ("UBND xã Tấn Lập", "", None),
        ("UBND xã Hòa Phú", "", None),
    ],
)
def test_names_as_a_reader_takes_them(name: str, superior: str, code: str | None) -> None:
    unit = unit_of(Covered("ket-qua", name, superior=superior), INDEX)
    assert (None if unit is None else unit.code) == code


def test_codes_of_another_office_do_not_identify_a_unit() -> None:
    assert unit_of(Covered("ket-qua", "UBND xã Hòa Phú", code="XA1"), INDEX) is None
