"""Held returns that a later one answers (contract §7, Versions), and the months that held returns belong to."""

from __future__ import annotations

import pytest

from baocao_cli.ledger import Ledger
from baocao_cli.month import Month
from tests.support.world import World

SEPTEMBER, JULY = Month(2020, 9), Month(2020, 7)


def waiting(world: World, month: Month | None = None) -> list[str]:
    with Ledger.open(world.root / ".baocao") as ledger:
        return [kept.file_path for kept in ledger.waiting(month)]


def test_the_mended_file_under_the_same_name_answers_for_its_unit(world: World) -> None:
    world.put("BC.txt", "?|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    assert world.files()["BC.txt"].returns[0].outcome == "held"
    world.put("BC.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-03 08:00")
    world.files()
    assert waiting(world) == []


@pytest.mark.parametrize(
    ("held", "later"),
    [
        ("?|tin-bai|2020-09", "VP|ket-qua|2020-09|pa-no=10"),
        ("?|ket-qua|2020-08|pa-no=9", "VP|ket-qua|2020-09|pa-no=10"),
        ("?|ket-qua|2020-09|pa-no=9", "TT|ket-qua|2020-09|pa-no=10"),
    ],
    ids=["another form", "another month", "another unit than the likely one"],
)
def test_a_file_of_the_same_name_that_says_something_else_answers_nothing(world: World, held: str, later: str) -> None:
    world.put("BC.txt", held, at="2020-10-02 08:00")
    world.files()
    world.put("BC.txt", later, at="2020-10-03 08:00")
    world.files()
    assert waiting(world) == ["BC.txt"]


def test_a_file_of_another_name_answers_nothing_for_an_unknown_unit(world: World) -> None:
    world.put("a.txt", "?|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-03 08:00")
    world.files()
    assert waiting(world) == ["a.txt"]


def test_an_earlier_file_answers_nothing(world: World) -> None:
    world.put("BC.txt", "?|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.files()
    world.put("BC.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-01 08:00")
    world.files()
    assert waiting(world) == ["BC.txt"]


def test_what_is_done_with_is_an_info_and_waits_again_when_its_answer_goes(world: World) -> None:
    world.put("BC.txt", "?|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.files()
    world.put("BC.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-03 08:00")
    world.files()
    with Ledger.open(world.root / ".baocao") as ledger:
        (held,) = [kept for kept in ledger.superseded(SEPTEMBER, SEPTEMBER) if kept.unit is None]
    assert [(finding.code, finding.severity) for finding in held.findings][-1] == ("held-return-done", "info")


def test_a_return_of_no_known_month_belongs_to_the_month_before_it_came(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|?|pa-no=10", at="2020-10-02 08:00")
    world.files()
    assert waiting(world, SEPTEMBER) == ["a.txt"]
    assert waiting(world, JULY) == []
