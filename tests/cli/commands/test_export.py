"""`baocao export` as a user runs it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.support.cli import baocao
from tests.support.world import World, csv_roster, make_world

ROSTER = csv_roster()


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = make_world(tmp_path, ROSTER)
    made.put("vp.txt", "VP|ket-qua|2020-09|pa-no=10")
    made.put("vp2.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=", at="2020-10-03 08:00")
    made.put("tt8.txt", "TT|ket-qua|2020-08|pa-no=7")
    with made.collect():
        pass
    return made


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_month_goes_to_the_workspaces_own_folder(world: World) -> None:
    result = baocao("export", "--month", "2020-09", "--json", cwd=world.root)
    assert result.exit == 0
    assert result.json == {
        "schema": "baocao/export/1",
        "from": "2020-09",
        "to": "2020-09",
        "format": "csv",
        "returns": 2,
        "rows": 3,
        "written": "xuat/so-lieu-2020-09.csv",
        "findings": [],
    }
    rows = read(world.root / "xuat" / "so-lieu-2020-09.csv")
    assert [(row["file"], row["measure"], row["value"], row["counts"], row["superseded"]) for row in rows] == [
        ("vp.txt", "pa-no", "10", "false", "true"),
        ("vp2.txt", "pa-no", "12", "true", "false"),
        ("vp2.txt", "phat-thanh", "", "false", "false"),
    ]
    assert baocao("export", "--month", "2020-09", cwd=world.root).exit == 0


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json", "parquet"])
def test_a_range_goes_to_a_named_file_in_each_format(world: World, kind: str) -> None:
    target = world.root / "ra" / f"bang.{kind}"
    arguments = ("--from", "2020-08", "--to", "2020-09", "--format", kind, "--output", str(target))
    result = baocao("export", *arguments, "--json", cwd=world.root)
    assert (result.exit, result.json["rows"], result.json["written"]) == (0, 4, f"ra/bang.{kind}")
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_what_is_there_already_is_not_written_over(world: World) -> None:
    before = (world.root / "don-vi.csv").read_bytes()
    result = baocao("export", "--month", "2020-09", "--output", "don-vi.csv", "--json", cwd=world.root)
    assert (result.exit, result.json["findings"][0]["code"]) == (2, "export-file-exists")
    assert (world.root / "don-vi.csv").read_bytes() == before


@pytest.mark.parametrize(
    "months",
    [
        ("--from", "2020-08"),
        ("--to", "2020-08"),
        ("--from", "2020-09", "--to", "2020-08"),
        ("--month", "2020-09", "--from", "2020-08", "--to", "2020-09"),
    ],
)
def test_months_that_are_not_clear_are_wrong_usage(world: World, months: tuple[str, ...]) -> None:
    result = baocao("export", *months, "--json", cwd=world.root)
    assert (result.exit, result.json["findings"][0]["code"]) == (2, "export-months")


def test_an_unknown_format_is_wrong_usage(world: World) -> None:
    assert baocao("export", "--month", "2020-09", "--format", "xml", cwd=world.root).exit == 2


def test_what_is_held_waits_and_what_has_no_month_is_reported(world: World) -> None:
    world.put("tt9.txt", "TT|ket-qua|2020-09|pa-no=?10-15")
    world.put("x.txt", "VP|ket-qua|?|pa-no=3")
    with world.collect():
        pass
    result = baocao("export", "--month", "2020-09", "--format", "json", "--json", cwd=world.root)
    assert result.exit == 1
    assert [finding["code"] for finding in result.json["findings"]] == ["export-month-unknown"]
    document = json.loads((world.root / result.json["written"]).read_text(encoding="utf-8"))
    (row,) = [row for row in document["rows"] if row["status"] == "held"]
    assert (row["unit"], row["raw"], row["value"]) == ("TT", "10-15", None)


def test_nothing_half_written_is_left(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from baocao_cli.exporting import export

    def fails(path: Path, rows: object) -> None:
        path.write_text("nửa", encoding="utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export, "write_csv", fails)
    result = baocao("export", "--month", "2020-09", "--json", cwd=world.root)
    assert (result.exit, result.json["findings"][0]["code"]) == (4, "disk-full")
    assert list((world.root / "xuat").iterdir()) == []
