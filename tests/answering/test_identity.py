"""Whose and which month's a return is, as a person says it (contract §8): read again from its original."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.months.office import Member, Office, Sent
from tests.months.paper import by_hand, grid
from tests.sample_maker.content import Heading
from tests.support.cli import Result, baocao

VP = Member("VP", "Văn phòng Sở", "vanphong@example.vn")
TTRA = Member("TTRA", "Thanh tra Sở", "thanhtra@example.vn")
STRANGER = "PHÒNG HÀNH CHÍNH TỔNG HỢP"
MONTH = ("--month", "2020-09")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path, (VP, TTRA), ("2020-08", "2020-09"))


def paper(unit: str, boards: int, title: str | None = None) -> bytes:
    made = grid(Heading(unit), (str(boards), "2 buổi, 85 người", "45 phút", "Không"))
    return by_hand(made, title=title)


def send(office: Office, *files: tuple[str, bytes]) -> None:
    office.receive([Sent(path, f"2020-10-0{day}T08:00:00+07:00", data) for day, (path, data) in enumerate(files, 2)])
    office.collect("2020-09")


def questions(office: Office) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = baocao("review", *MONTH, "--json", cwd=office.root).json["questions"]
    return found


def answer(office: Office, *arguments: str) -> Result:
    return baocao("answer", *arguments, *MONTH, "--json", cwd=office.root)


def boards(office: Office, month: str = "2020-09") -> int | None:
    office.collect(None)
    total = office.summary(month)["totals"]["ket-qua"]["pa-no"]
    return None if total is None else int(total["total"])


def test_one_unknown_name_in_two_files_is_answered_once(office: Office) -> None:
    send(office, ("a.docx", paper(STRANGER, 10)), ("b.docx", paper(STRANGER, 12)))
    (question,) = questions(office)
    assert (question["kind"], question["raw"]) == ("unit", STRANGER)
    result = answer(office, question["key"], "--unit", "VP")
    assert result.exit == 0
    assert [each["before"]["unit"] for each in result.json["answered"]] == [None, None]
    assert [each["after"] for each in result.json["answered"]] == [
        {"unit": "VP", "form": "ket-qua", "month": "2020-09"}
    ] * 2
    assert boards(office) == 12, "the later of the two versions counts"
    assert questions(office) == []


@pytest.mark.parametrize("typed", ["VP", "Văn phòng Sở", "vp"])
def test_the_unit_may_be_typed_as_the_answer(office: Office, typed: str) -> None:
    send(office, ("a.docx", paper(STRANGER, 10)))
    assert answer(office, questions(office)[0]["key"], typed).exit == 0
    assert boards(office) == 10


def test_a_unit_that_is_not_in_the_roster_is_refused(office: Office) -> None:
    send(office, ("a.docx", paper(STRANGER, 10)))
    key = questions(office)[0]["key"]
    assert answer(office, key, "--unit", "VPX").exit == 2
    assert [each["key"] for each in questions(office)] == [key]


def test_a_remembered_name_identifies_the_next_file_and_is_taken_back_alone(office: Office) -> None:
    send(office, ("a.docx", paper(STRANGER, 10)))
    assert answer(office, questions(office)[0]["key"], "--unit", "VP", "--remember").exit == 0
    send(office, ("a.docx", paper(STRANGER, 10)), ("b.docx", paper(STRANGER, 15)))
    assert questions(office) == []
    assert boards(office) == 15
    decisions = baocao("undo", "--json", cwd=office.root).json["decisions"]
    assert [each["kind"] for each in decisions] == ["name", "answer"]
    baocao("undo", str(decisions[0]["id"]), "--json", cwd=office.root)
    assert [each["kind"] for each in questions(office)] == ["unit"]
    assert boards(office) == 10


def test_undoing_asks_again(office: Office) -> None:
    send(office, ("a.docx", paper(STRANGER, 10)))
    before = questions(office)
    answer(office, before[0]["key"], "--unit", "VP")
    (decision,) = baocao("undo", "--json", cwd=office.root).json["decisions"]
    assert baocao("undo", str(decision["id"]), "--json", cwd=office.root).exit == 1
    assert questions(office) == before
    assert boards(office) is None


def test_an_accepted_return_is_moved_to_another_month_with_a_reason(office: Office) -> None:
    send(office, ("a.docx", paper("VĂN PHÒNG SỞ", 10)))
    assert answer(office, "VP/ket-qua", "--as-month", "2020-08").exit == 2
    moved = answer(office, "VP/ket-qua", "--as-month", "2020-08", "--reason", "Ghi nhầm tháng")
    assert moved.json["answered"][0]["after"]["month"] == "2020-08"
    assert boards(office) is None
    assert boards(office, "2020-08") == 10


def test_an_accepted_return_is_given_to_another_unit(office: Office) -> None:
    send(office, ("a.docx", paper("VĂN PHÒNG SỞ", 10)))
    answer(office, "VP/ket-qua", "--unit", "TTRA", "--reason", "Thanh tra dùng mẫu của Văn phòng")
    assert office.report("2020-09", "TTRA", "ket-qua")["state"] == "on_time"
    assert office.report("2020-09", "VP", "ket-qua")["state"] == "missing"


def test_another_form_is_refused(office: Office) -> None:
    send(office, ("a.docx", paper(STRANGER, 10)))
    assert answer(office, questions(office)[0]["key"], "--unit", "VP", "--form", "tin-bai").exit == 2
