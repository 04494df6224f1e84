"""Answers about items of a list (contract §8): by what they wait for, all that wait for the same reason at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.months.office import Member, Office, Sent
from tests.months.paper import by_hand
from tests.sample_maker.content import Heading, Listing
from tests.support.cli import Result, baocao

VP = Member("VP", "Văn phòng Sở", "vanphong@example.vn", forms="tin-bai")
MONTH = ("--month", "2020-09")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path, (VP,), ("2020-09",))


def send(office: Office, *items: tuple[str, str]) -> None:
    paper = by_hand(Listing(Heading("VĂN PHÒNG SỞ"), items))
    office.receive([Sent("VP.docx", "2020-10-02T08:00:00+07:00", paper)])
    office.collect("2020-09")


def questions(office: Office) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = baocao("review", *MONTH, "--json", cwd=office.root).json["questions"]
    return found


def answer(office: Office, *arguments: str) -> Result:
    return baocao("answer", *arguments, *MONTH, "--json", cwd=office.root)


def total(office: Office) -> tuple[int, float | None]:
    office.collect("2020-09")
    found = office.summary("2020-09")["totals"]["tin-bai"]
    return found["items"], found["minutes"]


def test_items_that_wait_for_the_same_are_one_question(office: Office) -> None:
    send(office, ("Ra quân vệ sinh", "3-5 phút"), ("Hội nghị học tập", "2 phút"), ("Bàn giao nhà", "4-6 phút"))
    (question,) = questions(office)
    assert (question["kind"], question["reading"]) == ("item", "tin-bai")
    assert question["key"] == "VP/tin-bai/tin-bai#1"
    assert total(office) == (3, 2)


def test_the_minutes_are_typed(office: Office) -> None:
    send(office, ("Ra quân vệ sinh", "3-5 phút"), ("Hội nghị học tập", "2 phút"))
    result = answer(office, "VP/tin-bai/tin-bai#1", "4 phút")
    assert result.exit == 0
    (answered,) = result.json["answered"]
    assert answered["before"] == {"status": "held", "value": None}
    assert answered["after"]["value"]["minutes"] == 4
    assert total(office) == (2, 6)
    assert questions(office) == []


def test_they_are_not_there(office: Office) -> None:
    send(office, ("Ra quân vệ sinh", "3-5 phút"), ("Hội nghị học tập", "2 phút"))
    assert answer(office, "VP/tin-bai/tin-bai#1", "không").exit == 0
    assert total(office) == (2, 2)


@pytest.mark.parametrize("text", ["", "3-5 phút", "4 phút | tin", "abc"])
def test_what_is_not_certain_is_refused(office: Office, text: str) -> None:
    send(office, ("Ra quân vệ sinh", "3-5 phút"))
    assert answer(office, "VP/tin-bai/tin-bai#1", text).exit == 2
    assert [each["key"] for each in questions(office)] == ["VP/tin-bai/tin-bai#1"]


@pytest.mark.parametrize("key", ["VP/tin-bai/tin-bai#9", "VP/tin-bai/tin-bai#2", "VP/tin-bai/tin-bai"])
def test_only_an_item_that_waits_is_answered(office: Office, key: str) -> None:
    send(office, ("Ra quân vệ sinh", "3-5 phút"), ("Hội nghị học tập", "2 phút"))
    assert answer(office, key, "4 phút").exit == 2


def test_counts_without_titles_are_accepted(office: Office) -> None:
    send(office, ("05 tin, 03 bài", ""))
    keys = [each["key"] for each in questions(office)]
    assert keys
    for key in keys:
        assert answer(office, key, "--accept").exit in (0, 1)
    assert questions(office) == []
    assert total(office)[0] == 8


def test_what_is_no_item_is_left_out_and_the_others_keep_their_numbers(office: Office) -> None:
    send(office, ("05 tin", "3-5 phút"), ("Hội nghị học tập", "4-6 phút"))
    assert [each["key"] for each in questions(office)] == ["VP/tin-bai/tin-bai#1", "VP/tin-bai/tin-bai#6"]
    assert answer(office, "VP/tin-bai/tin-bai#1", "không | không").exit == 0
    assert [each["key"] for each in questions(office)] == ["VP/tin-bai/tin-bai#6"]
    assert answer(office, "VP/tin-bai/tin-bai#6", "5 phút").exit == 0
    assert total(office) == (1, 5)


def test_undoing_asks_again(office: Office) -> None:
    send(office, ("Ra quân vệ sinh", "3-5 phút"))
    before = total(office)
    answer(office, "VP/tin-bai/tin-bai#1", "4 phút")
    (decision,) = baocao("undo", "--json", cwd=office.root).json["decisions"]
    assert baocao("undo", str(decision["id"]), "--json", cwd=office.root).exit == 1
    assert total(office) == before
