"""`baocao review`: every question of a month once, under its key (contract §8)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import baocao
from tests.support.world import World, csv_roster, make_world


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return make_world(tmp_path, csv_roster()).in_commands(monkeypatch)


def asked(world: World) -> list[dict[str, Any]]:
    baocao("collect", str(world.inbox), "--month", "2020-09", cwd=world.root)
    result = baocao("review", "--month", "2020-09", "--json", cwd=world.root)
    assert result.json["schema"] == "baocao/review/1"
    assert result.exit == (1 if result.json["questions"] else 0)
    questions: list[dict[str, Any]] = result.json["questions"]
    return questions


def test_a_held_reading_is_asked_in_its_report(world: World) -> None:
    world.put("VP.txt", "VP|ket-qua|2020-09|pa-no=?10-15")
    (question,) = asked(world)
    assert (question["key"], question["kind"], question["raw"]) == ("VP/ket-qua/pa-no", "reading", "10-15")
    assert (question["unit"], question["form"], question["month"]) == ("VP", "ket-qua", "2020-09")
    assert (question["path"], question["where"]) == ("VP.txt", "bảng 2, hàng 2, cột 3")
    assert question["original"].startswith("luu-tru/2020-09/")
    assert [finding["severity"] for finding in question["findings"]] == ["error"]


def test_a_version_is_asked_under_its_own_file(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=5", at="2020-10-02 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=", at="2020-10-03 08:00")
    (question,) = asked(world)
    assert question["kind"] == "version"
    assert question["key"].startswith("VP/ket-qua@")
    assert (question["proposal"], question["proposal_text"]) == ({"version": "complete"}, "complete")
    assert question["choices"] == ["replace", "complete", "in-force"]


def test_one_name_in_several_files_is_asked_once(world: World) -> None:
    for name in ("a", "b", "c"):
        world.put(f"{name}.txt", f"?|ket-qua|2020-09|pa-no={len(name)}", at="2020-10-02 08:00")
    questions = asked(world)
    assert [question["kind"] for question in questions] == ["unit"] * len(questions)
    assert all(question["key"].startswith("chua-ro/") for question in questions)
    assert questions[0]["proposal"] == {"unit": "VP"}


def test_what_cannot_be_read_is_asked_while_its_report_is_owed(world: World) -> None:
    world.put("VP/scan.pdf", "hỏng")
    questions = asked(world)
    assert [(each["key"], each["kind"]) for each in questions] == [
        ("VP/ket-qua", "unreadable"),
        ("VP/tin-bai", "unreadable"),
    ]
    world.put("VP/BC.txt", "VP|ket-qua|2020-09|pa-no=1")
    assert [each["key"] for each in asked(world)] == ["VP/tin-bai"]


def test_what_is_waived_is_no_question(world: World) -> None:
    world.put("VP.txt", "VP|ket-qua|2020-09|pa-no=?10-15")
    (question,) = asked(world)
    waived = baocao("waive", question["key"], "--month", "2020-09", "--reason", "Đã hỏi", cwd=world.root)
    assert waived.exit == 0
    assert asked(world) == []


def test_the_text_names_key_file_and_next_step(world: World) -> None:
    world.put("VP.txt", "VP|ket-qua|2020-09|pa-no=?10-15")
    asked(world)
    shown = baocao("review", "--month", "2020-09", cwd=world.root)
    assert shown.exit == 1
    for words in ("VP/ket-qua/pa-no", "VP.txt", "“10-15”", "baocao waive"):
        assert words in shown.out
    nothing = baocao("review", "--month", "2020-08", cwd=world.root)
    assert (nothing.exit, "không có câu nào" in nothing.out) == (0, True)
