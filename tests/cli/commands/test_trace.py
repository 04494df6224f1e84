"""`baocao trace` and `summarize --trace` as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.support.cli import baocao
from tests.support.office_programs import audit
from tests.support.world import World, csv_roster, make_world

ROSTER = csv_roster("ket-qua")


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Two units, one of which sent a second version."""
    made = make_world(tmp_path, ROSTER)
    made.put("vp.txt", "VP|ket-qua|2020-09|pa-no=10")
    made.put("vp2.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    made.put("tt.txt", "TT|ket-qua|2020-09|pa-no=5")
    made.put("tt8.txt", "TT|ket-qua|2020-08|pa-no=7")
    with made.collect():
        pass
    return made


def test_the_document_says_what_adds_up_and_what_was_left_out(world: World) -> None:
    result = baocao("trace", "--month", "2020-09", "pa-no", "--json", cwd=world.root)
    assert result.exit == 0
    assert {name: result.json[name] for name in ("schema", "month", "from", "cumulative", "asked")} == {
        "schema": "baocao/trace/1",
        "month": "2020-09",
        "from": "2020-09",
        "cumulative": False,
        "asked": "pa-no",
    }
    (figure,) = result.json["figures"]
    assert (figure["figure"], figure["value"]) == ("ket-qua/pa-no.total", 17)
    first = figure["contributions"][0]
    assert (first["unit"], first["path"], first["value"], first["raw"]) == ("VP", "vp2.txt", 12, "12")
    assert (world.root / first["original"]).read_bytes() == (world.inbox / "vp2.txt").read_bytes()
    assert [(left["reason"], left["path"], left["value"]) for left in figure["left_out"]] == [
        ("superseded", "vp.txt", 10)
    ]


def test_cumulative_figures_are_traced_over_the_months(world: World) -> None:
    result = baocao("trace", "--month", "2020-09", "ket-qua/pa-no.total", "--cumulative", "--json", cwd=world.root)
    (figure,) = result.json["figures"]
    assert (result.json["from"], figure["value"]) == ("2020-02", 24)
    assert [(piece["month"], piece["unit"], piece["value"]) for piece in figure["contributions"]] == [
        ("2020-08", "TT", 7),
        ("2020-09", "VP", 12),
        ("2020-09", "TT", 5),
    ]
    assert [(left["reason"], left["month"], left["unit"]) for left in figure["left_out"]] == [
        ("missing", "2020-08", "VP"),
        ("superseded", "2020-09", "VP"),
    ]


def test_people_read_a_table(world: World) -> None:
    result = baocao("trace", "--month", "2020-09", "pa-no", cwd=world.root)
    said = " ".join(result.out.split())
    assert "Pa nô, áp phích, khẩu hiệu (ket-qua/pa-no.total), tháng 9/2020: 17 cái" in said
    assert "Cộng: 17 cái từ 2 ô." in said
    assert "Không được cộng (1):" in said


def test_what_is_held_waits(world: World) -> None:
    world.put("vp3.txt", "VP|ket-qua|2020-09|pa-no=?10-15", at="2020-10-04 08:00")
    with world.collect():
        pass
    assert baocao("trace", "--month", "2020-09", "pa-no", cwd=world.root).exit == 1
    assert baocao("trace", "--month", "2020-09", "phat-thanh", cwd=world.root).exit == 0


@pytest.mark.parametrize("name", ["khong-co", "pa-no.kinds.băng", "kho-khan", "tin-bai/pa-no", ""])
def test_an_unknown_figure_is_answered_with_those_that_there_are(world: World, name: str) -> None:
    result = baocao("trace", "--month", "2020-09", name, "--json", cwd=world.root)
    assert result.exit == 2
    (finding,) = result.json["findings"]
    assert finding["code"] == "figure-unknown"
    assert "ket-qua/pa-no.total, ket-qua/tuyen-truyen-mieng.sessions" in finding["message"]


def test_the_summarys_annex_has_every_contribution(world: World) -> None:
    baocao("summarize", "--month", "2020-09", "--trace", cwd=world.root)
    path = world.root / "tong-hop" / "2020-09" / "tong-hop-2020-09.docx"
    assert audit(path) == []
    document = Document(str(path))
    assert any(paragraph.text == "NGUỒN CỦA TỪNG SỐ LIỆU THÁNG 9 NĂM 2020" for paragraph in document.paragraphs)
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert rows[1:] == [
        ["Pa nô, áp phích, khẩu hiệu: 17 cái", "Văn phòng Sở", "12", "12", "vp2.txt, bảng 2, hàng 2, cột 3"],
        ["Pa nô, áp phích, khẩu hiệu: 17 cái", "Trung tâm Thông tin", "5", "5", "tt.txt, bảng 2, hàng 2, cột 3"],
    ]


def test_the_month_has_a_column_only_where_there_are_several(world: World) -> None:
    of_a_month = baocao("trace", "--month", "2020-09", "pa-no", cwd=world.root).out
    assert " Tháng " not in of_a_month
    assert " Tháng " in baocao("trace", "--month", "2020-09", "pa-no", "--cumulative", cwd=world.root).out


def test_nothing_said_has_no_unit(world: World) -> None:
    first_line = baocao("trace", "--month", "2020-12", "pa-no", cwd=world.root).out.splitlines()[0]
    assert first_line.rstrip().endswith("tháng 12/2020: chưa có số liệu")
