"""`baocao collect .` in the workspace itself: only what units filled in counts."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx

from tests.make_samples import DEMO
from tests.support.cli import baocao


def workspace(folder: Path) -> Path:
    shutil.copyfile(DEMO / "don-vi.csv", folder / "don-vi.csv")
    assert baocao("init-month", "--month", "2020-09", cwd=folder).exit == 0
    return folder


def test_nothing_of_the_workspace_itself_is_taken(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    shutil.copyfile(DEMO / "inbox" / "QLCN.docx", root / "QLCN.docx")
    baocao("collect", ".", cwd=root)
    baocao("summarize", "--month", "2020-09", cwd=root)
    files = baocao("collect", ".", "--json", cwd=root).json["files"]
    taken = {file["path"]: file["outcome"] for file in files if file["outcome"] != "ignored"}
    assert taken == {"QLCN.docx": "duplicate"}
    state = baocao("status", "--json", cwd=root).json
    assert state["received"] == 1


def test_a_blank_that_was_filled_in_where_it_lies_is_a_return(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    blank = root / "bieu-mau" / "2020-09" / "TTRA" / "TTRA-ket-qua-2020-09.docx"
    document = docx.Document(str(blank))
    document.tables[1].cell(1, 2).text = "05"
    document.save(str(blank))
    files = baocao("collect", "bieu-mau", "--json", cwd=root).json["files"]
    read = [file for file in files if file["outcome"] != "ignored"]
    assert [file["path"] for file in read] == ["2020-09/TTRA/TTRA-ket-qua-2020-09.docx"]
    assert read[0]["returns"][0]["readings"]["pa-no"]["value"] == {"total": 5, "kinds": {}}
    assert {finding["code"] for file in files if file["outcome"] == "ignored" for finding in file["findings"]} == {
        "blank-untouched"
    }
