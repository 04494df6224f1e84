"""`baocao demo` and the samples it runs on."""

from __future__ import annotations

import json
from pathlib import Path

from baocao_cli.demo import MONTH
from tests.make_samples import DEMO, DEMO_MONTH
from tests.support.cli import baocao


def test_the_demo_is_as_expected_and_says_what_to_open(tmp_path: Path) -> None:
    done = baocao("demo", "thu", cwd=tmp_path)
    assert (done.exit, done.err) == (0, "")
    assert "Kết quả đúng như dự kiến." in done.out
    assert (tmp_path / "thu" / "tong-hop" / "2020-09" / "tong-hop-2020-09.docx").is_file()


def test_without_a_folder_it_makes_a_new_one_each_time(tmp_path: Path) -> None:
    folders = [baocao("demo", "--json", cwd=tmp_path).json["folder"] for _ in range(2)]
    assert [Path(folder).name for folder in folders] == ["baocao-demo", "baocao-demo-2"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thu").mkdir()
    (tmp_path / "thu" / "giu.txt").write_text("của tôi", encoding="utf-8")
    done = baocao("demo", "thu", "--json", cwd=tmp_path)
    assert done.exit == 2
    assert [finding["code"] for finding in done.json["findings"]] == ["demo-folder-taken"]
    assert [path.name for path in (tmp_path / "thu").iterdir()] == ["giu.txt"]


def test_every_sample_has_its_time_and_its_expected_result() -> None:
    arrivals = json.loads((DEMO / "arrivals.json").read_text(encoding="utf-8"))
    files = {path.relative_to(DEMO / "inbox").as_posix() for path in (DEMO / "inbox").rglob("*") if path.is_file()}
    assert files == set(arrivals)
    assert [path for path in files if not (DEMO / "expected" / f"{path}.json").is_file()] == []
    assert str(MONTH) == DEMO_MONTH


def test_the_index_of_samples_names_every_file() -> None:
    samples = DEMO.parent
    index = (samples / "README.md").read_text(encoding="utf-8")
    folders = (samples / "demo" / "inbox", samples / "defects")
    files = [path.relative_to(folder).as_posix() for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert [name for name in files if f"`{name}`" not in index] == []
