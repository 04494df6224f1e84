"""Every kind of arrival by itself: three units, one of which sent a plain report, and the files of the kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.months.kinds import KINDS
from tests.months.office import Member, Office, Sent
from tests.months.paper import Figures
from tests.months.scene import Kind, Scene, shifted
from tests.months.seen import play, unmet_alone

VP = Member("VP", "Văn phòng Sở", "vanphong@example.vn")
QLKH = Member("QLKH", "Phòng Quản lý Khoa học", "qlkh@example.vn", "ket-qua; tin-bai")
TTRA = Member("TTRA", "Thanh tra Sở", "thanhtra@example.vn")
WITNESS = Figures(7, 1, 30, 20)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with August and September opened: each kind takes a copy."""
    return Office(tmp_path_factory.mktemp("office"), (VP, QLKH, TTRA), ("2020-08", "2020-09")).root


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_kind(kind: Kind, opened: Path, tmp_path: Path) -> None:
    office = Office.copied(opened, tmp_path / "office")
    witness = Scene(office, TTRA, figures=WITNESS)
    scene = Scene(office, VP, neighbour=QLKH)
    played = kind(scene)
    plain = Sent("Thanh tra Sở/BC thanh tra.docx", witness.day(2), witness.filled())
    first, *further = played.rounds
    play(office, [[plain, *first], *further], scene.month)
    differences = [*unmet_alone(scene, played.expect, WITNESS)]
    assert not differences, "\n  ".join([f"{kind.__doc__}", *differences])


def test_due_days_on_a_weekend_move_to_monday(tmp_path: Path) -> None:
    """August's fifth is a Saturday in September 2020: Monday the seventh is in time, Tuesday is not."""
    office = Office(tmp_path, (VP, QLKH, TTRA), ("2020-08",))
    monday, tuesday = Scene(office, VP, "2020-08"), Scene(office, TTRA, "2020-08")
    office.receive(
        [
            Sent("VP/BC.docx", monday.day(7, 16), monday.filled()),
            Sent("TTRA/BC.docx", tuesday.day(8, 8), tuesday.filled()),
        ]
    )
    office.collect("2020-08")
    assert [office.report("2020-08", unit, "ket-qua")["state"] for unit in ("VP", "TTRA")] == ["on_time", "late"]
    assert shifted("2020-08", 1) == "2020-09"
