"""Every kind of arrival by itself: three units, one of which sent a plain report, and the files of the kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.months.kinds import KINDS
from tests.months.office import Member, Office, Sent
from tests.months.paper import Figures, scan_pdf
from tests.months.scene import Kind, Played, Scene, shifted
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
    scene, played, plain = _staged(kind, opened, tmp_path)
    first, *further = played.rounds
    play(scene.office, [[plain, *first], *further], scene.month)
    differences = [*unmet_alone(scene, played.expect, WITNESS)]
    assert not differences, "\n  ".join([f"{kind.__doc__}", *differences])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_kind_collected_otherwise(kind: Kind, opened: Path, tmp_path: Path) -> None:
    """What counts, what waits and how each report stands does not depend on how often the clerk collects."""
    scene, played, plain = _staged(kind, opened, tmp_path)
    play(scene.office, [[plain], *_otherwise(played.rounds)], scene.month)
    expect = replace(played.expect, exit=None, outcomes={}, severity={}, supersedes={})
    differences = [*unmet_alone(scene, expect, WITNESS)]
    assert not differences, "\n  ".join([f"{kind.__doc__}", *differences])


def _otherwise(rounds: Sequence[Sequence[Sent]]) -> list[list[Sent]]:
    """Several rounds in one; one round file by file, in the order of their times; one file twice."""
    files = [sent for of_a_round in rounds for sent in of_a_round]
    if len({sent.path for sent in files}) < len(files):
        return [*map(list, rounds), []]
    if len(rounds) > 1:
        return [files]
    return [*([sent] for sent in sorted(files, key=lambda sent: sent.at)), []]


def _staged(kind: Kind, opened: Path, tmp_path: Path) -> tuple[Scene, Played, Sent]:
    """The scene of a kind, its files, and the witness's plain report."""
    office = Office.copied(opened, tmp_path / "office")
    witness = Scene(office, TTRA, figures=WITNESS)
    scene = Scene(office, VP, neighbour=QLKH)
    plain = Sent("Thanh tra Sở/BC thanh tra.docx", witness.day(2), witness.filled())
    return scene, kind(scene), plain


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


def test_empty_blanks_are_counted_as_such(opened: Path, tmp_path: Path) -> None:
    """Under `counts` of `collect --json`, beside what was accepted."""
    scene, _, plain = _staged(KINDS[0], opened, tmp_path)
    play(scene.office, [[plain, Sent("VP/VP-ket-qua-2020-09.docx", scene.day(2), scene.blank())]], scene.month)
    counts = scene.office.runs[-1]["counts"]
    assert (counts["returns"], counts["accepted"], counts.get("empty")) == (2, 1, 1)


def test_a_scan_belongs_to_the_month_that_its_name_says(opened: Path, tmp_path: Path) -> None:
    """`tháng 8` on a picture that came in October: August's report, not September's."""
    scene, _, plain = _staged(KINDS[0], opened, tmp_path)
    play(scene.office, [[plain, Sent(f"{VP.name} bc tháng 8.pdf", scene.day(2), scan_pdf(1))]], scene.month)
    states = [scene.office.report(month, "VP", "ket-qua")["state"] for month in ("2020-08", "2020-09")]
    assert states == ["unreadable", "missing"]
