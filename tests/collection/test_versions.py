"""Several versions of one return (contract §7, Versions): the latest is in force, differences are reported."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from baocao_cli.findings import message
from baocao_cli.ledger import Ledger
from baocao_cli.month import Month
from tests.support.world import World

SEPTEMBER = Month(2020, 9)


def codes(kept: Any) -> list[str]:
    return [finding.code for finding in kept.findings]


def in_force(world: World) -> list[str]:
    with Ledger.open(world.root / ".baocao") as ledger:
        return [kept.file_path for kept in ledger.in_force(SEPTEMBER, SEPTEMBER)]


@pytest.mark.parametrize(("older", "newer"), [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_the_later_one_counts_whatever_its_path(world: World, older: str, newer: str) -> None:
    world.put(older, "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.put(newer, "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    files = world.files()
    old, new = files[older].returns[0], files[newer].returns[0]
    assert (new.supersedes, new.superseded_by) == (files[older].sha256, None)
    assert (old.supersedes, old.superseded_by) == (None, files[newer].sha256)
    assert in_force(world) == [newer]


@pytest.mark.parametrize("names", list(itertools.permutations(("a.txt", "b.txt", "c.txt"))))
def test_the_chain_is_the_same_under_any_names(world: World, names: tuple[str, str, str]) -> None:
    for day, name in enumerate(names, start=1):
        world.put(name, f"VP|ket-qua|2020-09|pa-no={day}", at=f"2020-10-0{day} 08:00")
    files = world.files()
    first, second, third = (files[name] for name in names)
    assert [file.returns[0].supersedes for file in (first, second, third)] == [None, first.sha256, second.sha256]
    assert [file.returns[0].superseded_by for file in (first, second, third)] == [second.sha256, third.sha256, None]
    assert in_force(world) == [names[2]]


def test_differences_are_reported_on_the_newer_version_reading_by_reading(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=5|khac=1", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=5|khac=2", at="2020-10-03 08:00")
    files = world.files()
    new = files["b.txt"].returns[0]
    assert [(finding.code, finding.reading) for finding in new.findings] == [
        ("version-differs", "pa-no"),
        ("version-differs", "khac"),
    ]
    assert new.outcome == "accepted_with_warnings"
    assert new.findings[0].where == "bảng 2, hàng 2, cột 3"
    assert codes(files["a.txt"].returns[0]) == []


def test_the_same_figures_are_no_difference(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=10.0", at="2020-10-03 08:00")
    new = world.files()["b.txt"].returns[0]
    assert new.outcome == "accepted"
    assert new.supersedes is not None


def test_an_answer_to_a_held_reading_is_no_difference(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    assert world.files()["b.txt"].returns[0].outcome == "accepted"
    with Ledger.open(world.root / ".baocao") as ledger:
        assert list(ledger.waiting()) == []


def test_an_older_version_that_comes_later_stays_the_older(world: World) -> None:
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    newer = world.files()["b.txt"].sha256
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    old = world.files()["a.txt"].returns[0]
    assert old.superseded_by == newer
    assert in_force(world) == ["b.txt"]
    with Ledger.open(world.root / ".baocao") as ledger:
        (kept,) = ledger.in_force(SEPTEMBER, SEPTEMBER)
    assert kept.supersedes == old.sha256
    assert codes(kept) == ["version-differs"]


def test_an_order_that_cannot_be_known_holds_both(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12")
    with world.collect() as report:
        returns = [kept for file in report.files() for kept in file.returns]
        assert report.counts.held == 2
    assert [kept.outcome for kept in returns] == ["held", "held"]
    assert [codes(kept) for kept in returns] == [["version-order-unknown"], ["version-order-unknown"]]
    assert in_force(world) == []
    with Ledger.open(world.root / ".baocao") as ledger:
        assert len(list(ledger.waiting(SEPTEMBER))) == 2


def test_a_third_version_settles_an_unknown_order(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12")
    world.files()
    world.put("c.txt", "VP|ket-qua|2020-09|pa-no=12.0", at="2020-10-05 08:00")
    world.files()
    assert in_force(world) == ["c.txt"]
    with Ledger.open(world.root / ".baocao") as ledger:
        assert list(ledger.waiting()) == []


def test_one_time_and_the_same_figures_count_once(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=10.0")
    files = world.files()
    assert {kept.outcome for file in files.values() for kept in file.returns} == {"accepted"}
    assert len(in_force(world)) == 1


def test_of_several_arrivals_of_the_same_bytes_the_first_counts(world: World) -> None:
    """Else the order of paths would decide which version is the later one."""
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-04 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    world.put("c.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.files()
    assert in_force(world) == ["b.txt"]


def test_other_units_forms_and_months_are_no_versions(world: World) -> None:
    world.put(
        "a.txt",
        "VP|ket-qua|2020-09|pa-no=1\nTT|ket-qua|2020-09|pa-no=2\nVP|tin-bai|2020-09\nVP|ket-qua|2020-08|pa-no=4",
    )
    assert [kept.supersedes for kept in world.files()["a.txt"].returns] == [None] * 4


def test_of_an_unknown_order_the_version_before_stays_in_force(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=9", at="2020-10-01 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=10")
    world.put("c.txt", "VP|ket-qua|2020-09|pa-no=12")
    files = world.files()
    assert in_force(world) == ["a.txt"]
    assert [files[name].returns[0].outcome for name in ("b.txt", "c.txt")] == ["held", "held"]


def test_versions_of_an_unknown_time_have_no_order(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12", at="1980-01-01 00:00")
    assert [codes(file.returns[0]) for file in world.files().values()] == [["version-order-unknown"]] * 2
    world.put("c.txt", "VP|ket-qua|2020-09|pa-no=10.0", at="1980-01-01 00:00")
    world.files()
    assert in_force(world) == []


def test_a_copy_of_an_unknown_time_is_no_question(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=10.0", at="1980-01-01 00:00")
    assert {kept.outcome for file in world.files().values() for kept in file.returns} == {"accepted"}
    assert len(in_force(world)) == 1


def effective(world: World) -> dict[str, tuple[str, str, str]]:
    """Measure → status, raw text and file of what counts for VP's first form."""
    with Ledger.open(world.root / ".baocao") as ledger:
        (kept,) = [each for each in ledger.in_force(SEPTEMBER, SEPTEMBER) if each.form == "ket-qua"]
    return {
        reading.measure: (reading.status.value, reading.raw, kept.as_read(reading.measure).file_path)
        for reading in kept.readings
    }


class TestWhatANewerVersionLeavesEmpty:
    """Completes, keeps, or asks; the older one stays in force until it is answered."""

    FULL = "VP|ket-qua|2020-09|pa-no=10|phat-thanh=5|kho-khan=~Thiếu kinh phí."

    def test_a_figure_left_empty_is_asked(self, world: World) -> None:
        world.put("a.txt", self.FULL, at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=|kho-khan=", at="2020-10-03 08:00")
        with world.collect() as report:
            files = {file.path: file for file in report.files()}
            assert report.exit_code == 1
        newer = files["b.txt"].returns[0]
        assert (newer.outcome, newer.supersedes, codes(newer)) == ("held", None, ["version-leaves-empty"])
        assert (newer.findings[0].raw, "có số liệu (“5”); bản đang dùng" in message(newer.findings[0])) == (None, True)
        assert in_force(world) == ["a.txt"]

    def test_what_answers_the_held_readings_completes(self, world: World) -> None:
        world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày", at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=|phat-thanh=450", at="2020-10-03 08:00")
        files = world.files()
        newer = files["b.txt"].returns[0]
        assert newer.outcome == "accepted_with_warnings"
        assert newer.supersedes == files["a.txt"].sha256
        assert [(finding.code, finding.reading) for finding in newer.findings] == [("version-keeps", "pa-no")]
        assert effective(world) == {
            "pa-no": ("reported", "10", "a.txt"),
            "phat-thanh": ("reported", "450", "b.txt"),
        }
        with Ledger.open(world.root / ".baocao") as ledger:
            assert list(ledger.waiting()) == []

    def test_what_answers_one_of_two_leaves_the_other_waiting(self, world: World) -> None:
        world.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-12|phat-thanh=?15 phút/ngày|khac=1", at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=|phat-thanh=450|khac=", at="2020-10-03 08:00")
        world.files()
        assert effective(world)["pa-no"] == ("held", "10-12", "a.txt")
        with Ledger.open(world.root / ".baocao") as ledger:
            (waiting,) = ledger.waiting(SEPTEMBER)
        assert (waiting.file_path, waiting.outcome) == ("b.txt", "held")

    def test_a_text_left_empty_is_kept_with_a_warning(self, world: World) -> None:
        world.put("a.txt", self.FULL, at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=5|kho-khan=", at="2020-10-03 08:00")
        newer = world.files()["b.txt"].returns[0]
        assert newer.outcome == "accepted_with_warnings"
        assert codes(newer) == ["version-keeps", "version-differs"]
        assert effective(world)["kho-khan"] == ("reported", "Thiếu kinh phí.", "a.txt")

    def test_that_there_was_none_is_kept_without_a_question(self, world: World) -> None:
        world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=0", at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=", at="2020-10-03 08:00")
        newer = world.files()["b.txt"].returns[0]
        assert codes(newer) == ["version-keeps-none", "version-differs"]
        assert effective(world)["phat-thanh"] == ("zero", "0", "a.txt")

    def test_what_was_kept_is_kept_on(self, world: World) -> None:
        world.put("a.txt", self.FULL, at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=5|kho-khan=", at="2020-10-03 08:00")
        world.put("c.txt", "VP|ket-qua|2020-09|pa-no=13|phat-thanh=5|kho-khan=", at="2020-10-04 08:00")
        world.files()
        assert effective(world)["kho-khan"] == ("reported", "Thiếu kinh phí.", "a.txt")
        assert in_force(world) == ["c.txt"]

    def test_a_whole_version_is_done_with_those_that_waited(self, world: World) -> None:
        world.put("a.txt", self.FULL, at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=|kho-khan=", at="2020-10-03 08:00")
        world.put("c.txt", "VP|ket-qua|2020-09|pa-no=13|phat-thanh=6|kho-khan=~Không.", at="2020-10-04 08:00")
        with world.collect() as report:
            files = {file.path: file for file in report.files()}
            assert report.exit_code == 0
        assert codes(files["b.txt"].returns[0]) == ["held-return-done"]
        assert in_force(world) == ["c.txt"]

    def test_nothing_that_counts_is_replaced_without_a_question(self, world: World) -> None:
        world.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-12|phat-thanh=", at="2020-10-02 08:00")
        world.put("b.txt", "VP|ket-qua|2020-09|pa-no=|phat-thanh=5", at="2020-10-03 08:00")
        newer = world.files()["b.txt"].returns[0]
        assert (newer.outcome, codes(newer)) == ("accepted_with_warnings", ["version-differs"] * 2)

    def test_the_same_once_more_is_one(self, world: World) -> None:
        world.put("a.txt", self.FULL, at="2020-10-02 08:00")
        world.put("b.txt", self.FULL + " ", at="2020-10-03 08:00")
        newer = world.files()["b.txt"].returns[0]
        assert (newer.outcome, codes(newer)) == ("accepted", ["version-alike"])

    def test_other_titles_are_another_list(self, world: World) -> None:
        world.put("a.txt", "VP|tin-bai|2020-09|tin-bai=“Đại hội”", at="2020-10-02 08:00")
        world.put("b.txt", "VP|tin-bai|2020-09|tin-bai=“Bầu cử”", at="2020-10-03 08:00")
        assert codes(world.files()["b.txt"].returns[0]) == ["version-differs"]
