"""Answering a question, correcting a figure, and taking it back (contract §8)."""

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
    made = make_world(tmp_path, csv_roster()).in_commands(monkeypatch)
    made.put("VP.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày", at="2020-10-02 08:00")
    collect(made)
    return made


def collect(world: World) -> Result:
    return baocao("collect", str(world.inbox), *MONTH, "--json", cwd=world.root)


def answer(world: World, *arguments: str) -> Result:
    return baocao("answer", *arguments, *MONTH, "--json", cwd=world.root)


def undo(world: World, *arguments: str) -> Result:
    return baocao("undo", *arguments, "--json", cwd=world.root)


def totals(world: World) -> dict[str, Any]:
    result = baocao("summarize", *MONTH, "--json", cwd=world.root)
    found: dict[str, Any] = result.json["totals"]["ket-qua"]
    return {measure: found[measure] for measure in ("pa-no", "phat-thanh")}


def questions(world: World) -> list[str]:
    return [each["key"] for each in baocao("review", *MONTH, "--json", cwd=world.root).json["questions"]]


def test_a_typed_answer_counts_at_once(world: World) -> None:
    assert questions(world) == ["VP/ket-qua/phat-thanh"]
    result = answer(world, "VP/ket-qua/phat-thanh", "450 phút")
    assert result.exit == 0
    (answered,) = result.json["answered"]
    assert (answered["key"], answered["text"]) == ("VP/ket-qua/phat-thanh", "450 phút")
    assert answered["before"] == {"status": "held", "value": None}
    assert answered["after"] == {"status": "reported", "value": {"minutes": 450}}
    assert result.json["refused"] == []
    assert totals(world)["phat-thanh"] == {"minutes": 450}
    assert questions(world) == []
    status = baocao("status", *MONTH, "--json", cwd=world.root).json
    assert next(each["state"] for each in status["reports"] if each["unit"] == "VP") == "on_time"


def test_what_was_read_stays_beside_the_answer(world: World) -> None:
    answer(world, "VP/ket-qua/phat-thanh", "450 phút")
    traced = baocao("trace", "ket-qua/phat-thanh.minutes", *MONTH, "--json", cwd=world.root)
    assert "15 phút/ngày" in json.dumps(traced.json, ensure_ascii=False)


@pytest.mark.parametrize("text", ["15 phút/ngày", "", "khoảng 10-15 phút", "abc"])
def test_what_is_not_certain_is_refused(world: World, text: str) -> None:
    result = answer(world, "VP/ket-qua/phat-thanh", text)
    assert (result.exit, result.json["schema"]) == (2, "baocao/error/1")
    assert undo(world).json["decisions"] == []
    assert questions(world) == ["VP/ket-qua/phat-thanh"]


@pytest.mark.parametrize("key", ["VP", "VP/khong-co/pa-no", "TT/ket-qua/pa-no", "VP/ket-qua/khong-co", "chua-ro/1234"])
def test_a_key_that_names_nothing_is_refused(world: World, key: str) -> None:
    assert answer(world, key, "37").exit == 2


def test_an_accepted_figure_is_corrected_with_a_reason(world: World) -> None:
    assert answer(world, "VP/ket-qua/pa-no", "37").exit == 2
    assert answer(world, "VP/ket-qua/pa-no", "37", "--reason", "Đơn vị gọi điện").exit == 0
    assert totals(world)["pa-no"]["total"] == 37


def test_a_denial_is_zero(world: World) -> None:
    assert answer(world, "VP/ket-qua/phat-thanh", "không").exit == 0
    assert totals(world)["phat-thanh"] == {"minutes": 0}


def test_undoing_restores_the_state_before(world: World) -> None:
    before = totals(world)
    document = (world.root / "tong-hop/2020-09/tong-hop-2020-09.docx").read_bytes()
    answer(world, "VP/ket-qua/phat-thanh", "450 phút")
    totals(world)
    (decision,) = undo(world).json["decisions"]
    assert (decision["kind"], decision["key"], decision["undone"]) == ("answer", "VP/ket-qua/phat-thanh", False)
    taken_back = undo(world, str(decision["id"]))
    assert (taken_back.exit, taken_back.json["undone"]) == (1, [decision["id"]])
    assert [each["undone"] for each in taken_back.json["decisions"]] == [True]
    assert totals(world) == before
    assert (world.root / "tong-hop/2020-09/tong-hop-2020-09.docx").read_bytes() == document
    assert undo(world, str(decision["id"])).exit == 2


def test_answers_and_waivers_are_one_sequence(world: World) -> None:
    answer(world, "VP/ket-qua/phat-thanh", "450 phút")
    baocao("waive", "TT/ket-qua", *MONTH, "--reason", "Đã giải thể", cwd=world.root)
    listed = undo(world).json["decisions"]
    assert [(each["id"], each["kind"]) for each in listed] == [(2, "waiver"), (1, "answer")]
    assert listed[0]["key"] == "TT/ket-qua"
    undo(world, "2")
    assert "TT/ket-qua" in [each["key"] for each in baocao("waive", *MONTH, "--json", cwd=world.root).json["open"]]


def test_another_version_asks_its_own_questions(world: World) -> None:
    answer(world, "VP/ket-qua/phat-thanh", "450 phút")
    world.put("VP2.txt", "VP|ket-qua|2020-09|pa-no=11|phat-thanh=?20 phút/ngày", at="2020-10-03 08:00")
    collect(world)
    assert questions(world) == ["VP/ket-qua/phat-thanh"]


def test_collecting_again_keeps_the_answer(world: World) -> None:
    answer(world, "VP/ket-qua/phat-thanh", "450 phút")
    assert collect(world).exit == 0
    assert totals(world)["phat-thanh"] == {"minutes": 450}


class TestVersions:
    """A version that waits: it replaces, completes, or the one in force stays."""

    @pytest.fixture
    def key(self, world: World) -> str:
        world.put("VP2.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=", at="2020-10-03 08:00")
        answer(world, "VP/ket-qua/phat-thanh", "450 phút")
        collect(world)
        (key,) = questions(world)
        assert key.startswith("VP/ket-qua@")
        return key

    def test_it_replaces(self, world: World, key: str) -> None:
        assert answer(world, key, "--replace").exit == 0
        assert totals(world) == {"pa-no": {"total": 12, "kinds": {}}, "phat-thanh": None}

    @pytest.mark.parametrize("how", ["--complete", "--accept"])
    def test_it_completes(self, world: World, key: str, how: str) -> None:
        assert answer(world, key, how).exit == 0
        assert totals(world) == {"pa-no": {"total": 12, "kinds": {}}, "phat-thanh": {"minutes": 450}}

    def test_the_one_in_force_stays(self, world: World, key: str) -> None:
        assert answer(world, key, "--in-force").exit == 0
        assert totals(world)["pa-no"]["total"] == 10
        assert questions(world) == []

    def test_it_waits_again_when_that_is_undone(self, world: World, key: str) -> None:
        answer(world, key, "--replace")
        number = undo(world).json["decisions"][0]["id"]
        assert undo(world, str(number)).exit == 1
        assert questions(world) == [key]
        assert totals(world)["pa-no"]["total"] == 10

    def test_only_what_waits_is_decided_so(self, world: World, key: str) -> None:
        assert answer(world, "VP/ket-qua", "--replace").exit == 2
        assert answer(world, "VP/ket-qua/pa-no", "--replace").exit == 2
        assert answer(world, key).exit == 2


def test_of_versions_of_unknown_order_one_is_chosen(world: World) -> None:
    world.put("a.txt", "TT|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    world.put("b.txt", "TT|ket-qua|2020-09|pa-no=12", at="2020-10-02 08:00")
    collect(world)
    first, second = (key for key in questions(world) if key.startswith("TT/ket-qua@"))
    assert answer(world, second, "--replace").exit == 0
    assert [key for key in questions(world) if key.startswith("TT")] == []
    assert first not in questions(world)


def test_a_withdrawn_return_counts_no_more(world: World) -> None:
    assert answer(world, "VP/ket-qua", "--withdraw").exit == 2
    assert answer(world, "VP/ket-qua", "--withdraw", "--reason", "Gửi nhầm").exit == 0
    reports = baocao("status", *MONTH, "--json", cwd=world.root).json["reports"]
    assert [each["state"] for each in reports if (each["unit"], each["form"]) == ("VP", "ket-qua")] == ["missing"]
    summary = baocao("summarize", *MONTH, "--json", cwd=world.root)
    assert summary.exit == 1
    assert questions(world) == []


def test_the_day_that_a_report_really_came(world: World) -> None:
    world.put("TT.txt", "TT|ket-qua|2020-09|pa-no=1", at="2020-10-20 08:00")
    collect(world)

    def late() -> bool:
        reports = baocao("status", *MONTH, "--json", cwd=world.root).json["reports"]
        (found,) = (each["late"] for each in reports if (each["unit"], each["form"]) == ("TT", "ket-qua"))
        return bool(found)

    assert late()
    assert answer(world, "TT/ket-qua", "--came", "2020-10-03").exit == 0
    assert not late()
    undo(world, str(undo(world).json["decisions"][0]["id"]))
    assert late()


def test_the_day_that_a_report_really_came_outlives_further_runs(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baocao_cli.collection.decided.read_file", world.reader)
    content = "TT|ket-qua|2020-09|pa-no=1"
    world.put("TT.txt", content, at="2020-10-02 08:00")
    collect(world)

    def came() -> str:
        reports = baocao("status", *MONTH, "--json", cwd=world.root).json["reports"]
        (found,) = (each for each in reports if (each["unit"], each["form"]) == ("TT", "ket-qua"))
        return f"{found['received_at']}"[:10]

    assert came() == "2020-10-02"
    assert answer(world, "TT/ket-qua", "--came", "2020-10-20").exit == 0
    collect(world)
    assert came() == "2020-10-20"
    world.put("TT sao.txt", content, at="2020-10-01 08:00")
    collect(world)
    assert came() == "2020-10-20"
    result = answer(world, "TT/ket-qua", "--as-month", "2020-09", "--reason", "Đúng tháng")
    assert result.exit == 0, result
    assert came() == "2020-10-20"
    (said,) = (each["id"] for each in undo(world).json["decisions"] if "2020-10-20" in each["text"])
    undo(world, str(said))
    assert came() == "2020-10-01"
