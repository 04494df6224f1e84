"""Finding and opening the workspace, and making one."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import message
from baocao_cli.month import Month
from baocao_cli.workspace.create import create_workspace
from baocao_cli.workspace.locate import find_root, open_workspace
from tests.support.rosters import HEADER, write_roster


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "Báo cáo"
    folder.mkdir()
    write_roster(folder, HEADER, ("VP", "Văn phòng Sở"))
    create_workspace(folder)
    return folder


def test_the_nearest_folder_upward(root: Path) -> None:
    deep = root / "bieu-mau" / "2020-09"
    deep.mkdir(parents=True)
    assert open_workspace(deep).root == root


def test_a_nearer_workspace_wins(root: Path) -> None:
    inner = root / "khac"
    write_inner = create_workspace(inner)
    assert write_inner
    assert find_root(inner) == inner


def test_a_named_folder_is_taken_relative_to_the_start(root: Path) -> None:
    assert open_workspace(root.parent, Path(root.name)).root == root


def test_a_named_folder_must_be_one_itself(root: Path) -> None:
    inside = root / "bieu-mau"
    inside.mkdir()
    with pytest.raises(WorkspaceFault) as caught:
        open_workspace(root, inside)
    assert [finding.code for finding in caught.value.findings] == ["no-workspace"]


def test_without_a_workspace_the_remedy_is_reported(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceFault) as caught:
        open_workspace(tmp_path)
    assert "baocao init-month" in message(caught.value.findings[0])


def test_what_an_opened_workspace_knows(root: Path) -> None:
    workspace = open_workspace(root)
    assert [unit.code for unit in workspace.units] == ["VP"]
    assert [loaded.form.id for loaded in workspace.forms] == ["ket-qua", "tin-bai"]
    assert workspace.shown(workspace.blanks_folder(Month(2020, 9)) / "VP") == "bieu-mau/2020-09/VP"
    assert workspace.shown(workspace.summary_folder(Month(2020, 9))) == "tong-hop/2020-09"
    assert workspace.findings == ()


def test_settings_forms_and_roster_are_judged_together(root: Path) -> None:
    (root / "baocao.toml").write_text("[campaign]\ndue_day = 31\n", encoding="utf-8")
    write_roster(root, HEADER, ("V P", "Văn phòng Sở"))
    own = root / "mau" / "bieu-3"
    own.mkdir(parents=True)
    (own / "form.toml").write_text("schema = 1", encoding="utf-8")
    with pytest.raises(WorkspaceFault) as caught:
        open_workspace(root)
    codes = [finding.code for finding in caught.value.findings]
    assert codes[0] == "settings-value"
    assert "form-value" in codes
    assert codes[-1] == "roster-code-invalid"


def test_no_roster_is_a_fault(root: Path) -> None:
    (root / "don-vi.xlsx").unlink()
    with pytest.raises(WorkspaceFault) as caught:
        open_workspace(root)
    assert [finding.code for finding in caught.value.findings] == ["roster-missing"]


def test_making_one_leaves_alone_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "baocao.toml").write_text("# của tôi\n", encoding="utf-8")
    assert [path.name for path in create_workspace(tmp_path)] == ["don-vi.xlsx"]
    assert (tmp_path / "baocao.toml").read_text(encoding="utf-8") == "# của tôi\n"
    assert create_workspace(tmp_path) == ()


def test_a_csv_roster_is_a_roster(tmp_path: Path) -> None:
    (tmp_path / "don-vi.csv").write_text("Mã;Tên đơn vị\nVP;Văn phòng\n", encoding="utf-8")
    assert [path.name for path in create_workspace(tmp_path)] == ["baocao.toml"]


def test_a_wrong_roster_stops_before_anything_is_written(tmp_path: Path) -> None:
    write_roster(tmp_path, HEADER, ("V P", "Văn phòng"))
    with pytest.raises(WorkspaceFault):
        create_workspace(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["don-vi.xlsx"]
