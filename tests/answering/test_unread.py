"""Typing the figures of a report of which only a file came that cannot be read (contract §8)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import Result, baocao
from tests.support.world import World, csv_roster, make_world

MONTH = ("--month", "2020-09")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    made = make_world(tmp_path, csv_roster("ket-qua")).in_commands(monkeypatch)
    made.put("VP/scan.pdf", "hỏng", at="2020-10-02 08:00")
    collect(made)
    return made


def collect(world: World) -> Result:
    return baocao("collect", str(world.inbox), *MONTH, "--json", cwd=world.root)


def answer(world: World, *arguments: str) -> Result:
    return baocao("answer", *arguments, *MONTH, "--json", cwd=world.root)


def questions(world: World) -> list[str]:
    return [each["key"] for each in baocao("review", *MONTH, "--json", cwd=world.root).json["questions"]]


def totals(world: World) -> dict[str, Any]:
    found: dict[str, Any] = baocao("summarize", *MONTH, "--json", cwd=world.root).json["totals"]["ket-qua"] or {}
    return found


def state(world: World) -> str:
    reports = baocao("status", *MONTH, "--json", cwd=world.root).json["reports"]
    return str(next(each["state"] for each in reports if each["unit"] == "VP"))


def test_its_figures_are_typed_one_by_one(world: World) -> None:
    assert (questions(world), state(world)) == (["VP/ket-qua"], "unreadable")
    first = answer(world, "VP/ket-qua/pa-no", "35 pa nô")
    assert first.exit == 0
    assert first.json["answered"][0]["before"] == {"status": "missing", "value": None}
    assert first.json["answered"][0]["after"]["value"]["total"] == 35
    assert answer(world, "VP/ket-qua/phat-thanh", "450 phút").exit == 0
    assert (questions(world), state(world)) == ([], "on_time")
    assert (totals(world)["pa-no"]["total"], totals(world)["phat-thanh"]["minutes"]) == (35, 450)


def test_each_is_traced_to_the_file_and_to_who_typed_it(world: World) -> None:
    answer(world, "VP/ket-qua/pa-no", "35")
    traced = json.dumps(baocao("trace", "ket-qua/pa-no.total", *MONTH, "--json", cwd=world.root).json)
    assert "VP/scan.pdf" in traced
    assert '"text": "35"' in traced


def test_a_nil_report(world: World) -> None:
    assert answer(world, "VP/ket-qua", "không").exit == 0
    assert (totals(world)["pa-no"]["total"], totals(world)["phat-thanh"]["minutes"]) == (0, 0)
    assert questions(world) == []


@pytest.mark.parametrize("arguments", [("VP/ket-qua", "35"), ("VP/ket-qua/pa-no", "10-15"), ("TT/ket-qua/pa-no", "3")])
def test_what_is_not_certain_or_has_no_file_is_refused(world: World, arguments: tuple[str, str]) -> None:
    assert answer(world, *arguments).exit == 2
    assert questions(world) == ["VP/ket-qua"]


def test_collecting_again_keeps_it_and_undoing_asks_again(world: World) -> None:
    answer(world, "VP/ket-qua/pa-no", "35")
    assert collect(world).exit == 0
    assert totals(world)["pa-no"]["total"] == 35
    number = baocao("undo", "--json", cwd=world.root).json["decisions"][0]["id"]
    assert baocao("undo", str(number), "--json", cwd=world.root).exit == 1
    assert (questions(world), state(world)) == (["VP/ket-qua"], "unreadable")


def test_the_report_itself_takes_its_place(world: World) -> None:
    answer(world, "VP/ket-qua", "không")
    world.put("VP/BC.txt", "VP|ket-qua|2020-09|pa-no=7", at="2020-10-04 08:00")
    collect(world)
    assert totals(world)["pa-no"]["total"] == 7
