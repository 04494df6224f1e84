"""`baocao init-month` from the outside (contract §2, §3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.cli.commands.init_month import this_month
from baocao_cli.month import Month
from baocao_cli.workspace.locate import open_workspace
from tests.support.cli import baocao
from tests.support.rosters import HEADER, write_roster

UNIT = ("VP", "Văn phòng Sở")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_roster(tmp_path, HEADER, UNIT)
    return tmp_path


def test_a_new_folder_stops_at_the_sample_roster(tmp_path: Path) -> None:
    result = baocao("init-month", "--month", "2020-09", "--json", cwd=tmp_path)
    assert result.exit == 1
    assert result.json["schema"] == "baocao/init-month/1"
    assert result.json["written"] == ["baocao.toml", "don-vi.xlsx"]
    assert [finding["code"] for finding in result.json["findings"]] == ["roster-sample-written"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["baocao.toml", "don-vi.xlsx"]
    assert "don-vi.xlsx" in result.err


def test_the_next_run_makes_the_blanks(tmp_path: Path) -> None:
    baocao("init-month", "--month", "2020-09", cwd=tmp_path)
    write_roster(tmp_path, HEADER, UNIT)
    result = baocao("init-month", "--month", "2020-09", "--json", cwd=tmp_path)
    assert result.exit == 0
    assert result.json == {
        "schema": "baocao/init-month/1",
        "month": "2020-09",
        "phase": {
            "number": 1,
            "name": "Đến khi hoàn thành đại hội đảng bộ các cấp tiến tới Đại hội Đảng bộ tỉnh lần thứ XVII",
        },
        "written": [
            f"bieu-mau/2020-09/VP/VP-{form}-2020-09.{ending}"
            for form in ("ket-qua", "tin-bai")
            for ending in ("docx", "xlsx")
        ],
        "kept": [],
        "findings": [],
    }


def test_a_folder_with_a_roster_needs_no_second_run(root: Path) -> None:
    result = baocao("init-month", "--month", "2020-09", cwd=root)
    assert (result.exit, result.err) == (0, "")
    assert "đợt 1" in result.out
    assert "05/10/2020" in result.out
    assert (root / "baocao.toml").is_file()
    assert (root / "bieu-mau" / "2020-09" / "VP" / "VP-tin-bai-2020-09.xlsx").is_file()


def test_the_month_is_open_afterwards(root: Path) -> None:
    from baocao_cli.ledger.store import Ledger

    baocao("init-month", "--month", "2020-09", cwd=root)
    baocao("init-month", "--month", "2020-08", cwd=root)
    with Ledger.open(open_workspace(root).state_folder) as ledger:
        assert ledger.opened_months() == [Month(2020, 8), Month(2020, 9)]


def test_blanks_that_are_there_are_kept_unless_forced(root: Path) -> None:
    baocao("init-month", "--month", "2020-09", cwd=root)
    again = baocao("init-month", "--month", "2020-09", "--json", cwd=root)
    assert (again.exit, again.json["written"], len(again.json["kept"])) == (0, [], 4)
    forced = baocao("init-month", "--month", "2020-09", "--force", "--json", cwd=root)
    assert (forced.exit, len(forced.json["written"]), forced.json["kept"]) == (0, 4, [])


def test_another_folder_is_named(root: Path) -> None:
    outside = root.parent
    assert baocao("-C", root.name, "init-month", "--month", "2020-09", cwd=outside).exit == 0
    assert baocao("init-month", "--month", "2020-10", "--workspace", root.name, cwd=outside).exit == 0
    assert sorted(path.name for path in (root / "bieu-mau").iterdir()) == ["2020-09", "2020-10"]


def test_from_within_the_workspace(root: Path) -> None:
    baocao("init-month", "--month", "2020-09", cwd=root)
    assert baocao("init-month", "--month", "2020-10", cwd=root / "bieu-mau" / "2020-09").exit == 0
    assert (root / "bieu-mau" / "2020-10").is_dir()


@pytest.mark.parametrize("name", ["don-vi.xlsx", "baocao.toml"])
def test_wrong_files_of_the_workspace_change_nothing(root: Path, name: str) -> None:
    if name == "don-vi.xlsx":
        write_roster(root, HEADER, UNIT, UNIT)
    else:
        (root / name).write_text("[campaign]\ndue_day = 40\n", encoding="utf-8")
    before = sorted(root.iterdir())
    result = baocao("init-month", "--month", "2020-09", "--json", cwd=root)
    assert (result.exit, result.json["schema"], result.json["exit"]) == (3, "baocao/error/1", 3)
    assert sorted(root.iterdir()) == before


def test_a_month_before_the_campaign_is_reported(root: Path) -> None:
    result = baocao("init-month", "--month", "2019-09", "--json", cwd=root)
    assert (result.exit, result.json["phase"]) == (0, None)
    assert [finding["code"] for finding in result.json["findings"]] == ["month-before-campaign"]


def test_no_month(root: Path) -> None:
    assert baocao("init-month", "--month", "13/2020", cwd=root).exit == 2


def test_this_month_is_the_default(root: Path) -> None:
    assert baocao("init-month", "--json", cwd=root).json["month"] == str(this_month())
