"""One rule for the month of every command (contract §3): without `--month` the one that the office works on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from baocao_cli.ledger import times
from baocao_cli.ledger.months.working_month import this_month
from baocao_cli.workspace.settings import default_settings_text
from tests.support.cli import baocao
from tests.support.world import World, csv_roster

COMMANDS = [["status"], ["summarize"], ["waive"], ["trace", "pa-no"], ["export", "--format", "json"]]


@pytest.fixture
def office(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """August 2020 waits for TT, September is frozen, the present month has not ended."""
    (world.root / "baocao.toml").write_text(default_settings_text(), encoding="utf-8")
    (world.root / "don-vi.csv").write_text(csv_roster("ket-qua"), encoding="utf-8")
    world.in_commands(monkeypatch)
    world.put("8.txt", "VP|ket-qua|2020-08|pa-no=8", at="2020-09-02 08:00")
    world.put("9.txt", "VP|ket-qua|2020-09|pa-no=9\nTT|ket-qua|2020-09|pa-no=9")
    assert baocao("collect", "hop-thu", cwd=world.root).exit == 0
    assert baocao("summarize", "--month", "2020-09", "--final", cwd=world.root).exit == 0
    assert baocao("init-month", cwd=world.root).exit == 0
    return world


@pytest.mark.parametrize("command", COMMANDS, ids=[command[0] for command in COMMANDS])
def test_the_latest_that_has_ended_and_is_not_frozen(office: World, command: list[str]) -> None:
    named = baocao(*command, "--month", "tháng 8/2020", "--json", cwd=office.root)
    for written in (office.root / "xuat").glob("*"):
        written.unlink()
    alone = baocao(*command, "--json", cwd=office.root)
    assert (alone.exit, alone.json) == (named.exit, named.json)
    assert "2020-08" in alone.out


@pytest.mark.parametrize("typed", ["2020-08", "8/2020", "08-2020", "tháng 8/2020", "Tháng 8 năm 2020"])
def test_a_month_as_people_type_it(office: World, typed: str) -> None:
    assert baocao("status", "--month", typed, "--json", cwd=office.root).json["month"] == "2020-08"


def test_init_month_takes_this_month(office: World) -> None:
    assert baocao("init-month", "--json", cwd=office.root).json["month"] == str(this_month())


def test_a_month_that_was_never_opened_is_opened_by_collect(office: World) -> None:
    office.put("7.txt", "VP|ket-qua|2020-07|pa-no=7", at="2020-08-02 08:00")
    baocao("collect", "hop-thu", cwd=office.root)
    assert baocao("init-month", "--close", "--month", "2020-07", cwd=office.root).exit == 2


def test_no_month_was_ever_opened(tmp_path: Path) -> None:
    (tmp_path / "baocao.toml").write_text(default_settings_text(), encoding="utf-8")
    (tmp_path / "don-vi.csv").write_text(csv_roster("ket-qua"), encoding="utf-8")
    for command in COMMANDS:
        result = baocao(*command, "--json", cwd=tmp_path)
        assert (result.exit, result.json["findings"][0]["code"]) == (2, "month-not-opened"), command


def test_the_present_month_is_the_one_of_vietnam() -> None:
    assert this_month().first_day <= times.now().date() < this_month().last_day + timedelta(days=1)
