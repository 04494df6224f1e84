"""`baocao init-month` from the outside (contract §2, §3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.ledger.months.working_month import this_month
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.locate import open_workspace
from baocao_cli.workspace.settings import default_settings_text
from tests.support.cli import baocao
from tests.support.rosters import HEADER, write_roster
from tests.support.world import World, csv_roster

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


def test_every_run_stops_while_the_roster_is_the_sample(tmp_path: Path) -> None:
    baocao("init-month", "--month", "2020-09", cwd=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = baocao("init-month", "--month", "2020-09", "--json", cwd=tmp_path)
    assert (again.exit, again.json["written"], again.json["kept"]) == (1, [], [])
    assert [finding["code"] for finding in again.json["findings"]] == ["roster-still-sample"]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_one_row_of_the_sample_is_enough_to_stop(tmp_path: Path) -> None:
    write_roster(tmp_path, HEADER, UNIT, ("P-KHTC", "Phòng Kế hoạch - Tài chính (ví dụ)"))
    result = baocao("init-month", "--month", "2020-09", cwd=tmp_path)
    assert result.exit == 1
    assert "Phòng Kế hoạch - Tài chính (ví dụ)" in " ".join(result.out.split())
    assert not (tmp_path / "bieu-mau").exists()


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


def test_a_month_far_ahead_is_refused_unless_it_is_meant(root: Path) -> None:
    later = str(this_month().plus(2))
    refused = baocao("init-month", "--month", later, "--json", cwd=root)
    assert (refused.exit, refused.json["findings"][0]["code"]) == (2, "month-far-ahead")
    assert sorted(path.name for path in root.iterdir()) == ["don-vi.xlsx"]
    assert baocao("init-month", "--month", str(this_month().plus(1)), cwd=root).exit == 0
    assert baocao("init-month", "--month", later, "--yes", cwd=root).exit == 0


def test_a_form_is_asked_of_nobody_before_its_first_month(root: Path) -> None:
    own = root / "mau" / "tin-bai" / "form.toml"
    own.parent.mkdir(parents=True)
    shipped = (templates_folder() / "tin-bai" / "form.toml").read_text(encoding="utf-8")
    own.write_text(shipped.replace("version = 1", 'version = 1\nfrom = "2020-09"', 1), encoding="utf-8")
    july, september = (
        baocao("init-month", "--month", month, "--json", cwd=root).json["written"] for month in ("2020-07", "2020-09")
    )
    assert [path for path in july if "tin-bai" in path] == []
    assert len([path for path in september if "tin-bai" in path]) == 2
    assert baocao("status", "--month", "2020-07", "--json", cwd=root).json["expected"] == 1
    assert baocao("status", "--month", "2020-09", "--json", cwd=root).json["expected"] == 2


class TestClose:
    def test_a_month_opened_by_mistake_no_longer_shows(self, root: Path) -> None:
        baocao("init-month", "--month", "2020-09", cwd=root)
        baocao("init-month", "--month", "2021-09", cwd=root)
        closed = baocao("init-month", "--close", "--month", "2021-09", "--json", cwd=root)
        assert (closed.exit, closed.json["month"], closed.json["written"]) == (0, "2021-09", [])
        assert [finding["code"] for finding in closed.json["findings"]] == ["month-closed", "month-closed-blanks"]
        assert baocao("status", "--json", cwd=root).json["month"] == "2020-09"

    def test_status_says_that_it_is_not_open(self, root: Path) -> None:
        baocao("init-month", "--month", "2020-09", cwd=root)
        baocao("init-month", "--month", "2021-09", cwd=root)
        assert "chưa được mở" not in baocao("status", "--month", "2021-09", cwd=root).out
        baocao("init-month", "--close", "--month", "2021-09", cwd=root)
        assert "Tháng 9/2021 chưa được mở" in baocao("status", "--month", "2021-09", cwd=root).out

    def test_its_blanks_stay_and_their_folder_is_named(self, root: Path) -> None:
        baocao("init-month", "--month", "2021-09", cwd=root)
        said = baocao("init-month", "--close", "--month", "2021-09", cwd=root).out
        assert "bieu-mau/2021-09" in said
        assert len(list((root / "bieu-mau" / "2021-09" / "VP").iterdir())) == 4

    def test_it_can_be_opened_again(self, root: Path) -> None:
        for arguments in ((), ("--close",), ()):
            assert baocao("init-month", *arguments, "--month", "2020-09", cwd=root).exit == 0
        assert baocao("status", "--json", cwd=root).json["month"] == "2020-09"

    @pytest.mark.parametrize(
        ("arguments", "code"), [((), "close-without-month"), (("--month", "2020-10"), "month-not-open")]
    )
    def test_what_is_not_open_is_refused(self, root: Path, arguments: tuple[str, ...], code: str) -> None:
        baocao("init-month", "--month", "2020-09", cwd=root)
        refused = baocao("init-month", "--close", *arguments, "--json", cwd=root)
        assert (refused.exit, refused.json["findings"][0]["code"]) == (2, code)

    def test_a_month_for_which_something_came_stays_open(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        office = world.in_commands(monkeypatch)
        (office.root / "baocao.toml").write_text(default_settings_text(), encoding="utf-8")
        (office.root / "don-vi.csv").write_text(csv_roster("ket-qua"), encoding="utf-8")
        office.put("VP thang 9.txt", "VP|ket-qua|2020-09|pa-no=10")
        baocao("collect", "hop-thu", cwd=office.root)
        refused = baocao("init-month", "--close", "--month", "2020-09", "--json", cwd=office.root)
        assert (refused.exit, refused.json["findings"][0]["code"]) == (2, "month-not-empty")
        assert "VP thang 9.txt" in refused.json["findings"][0]["message"]
        assert baocao("status", "--json", cwd=office.root).json["month"] == "2020-09"
