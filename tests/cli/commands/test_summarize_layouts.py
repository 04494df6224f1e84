"""`baocao summarize --layout`: both documents are written side by side, each with what its layout prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.support.cli import baocao
from tests.support.world import World, make_world

GOVERNMENT, PARTY, WORKBOOK = (
    f"tong-hop/2020-09/tong-hop-2020-09{ending}" for ending in (".docx", "-dang.docx", ".xlsx")
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """One unit that sent both of its reports."""
    world = make_world(tmp_path, "Mã,Tên đơn vị\nVP,Văn phòng Sở\n")
    world.units = world.units[:1]
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    world.put("b.txt", "VP|tin-bai|2020-09|x=0")
    with world.collect():
        return world


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


def test_neither_layout_overwrites_the_other(world: World) -> None:
    first = baocao("summarize", "--month", "2020-09", "--json", cwd=world.root)
    written = (world.root / GOVERNMENT).read_bytes()
    second = baocao("summarize", "--month", "2020-09", "--layout", "dang", "--json", cwd=world.root)
    assert first.json["written"] == [GOVERNMENT, WORKBOOK]
    assert second.json["written"] == [PARTY, WORKBOOK]
    assert (world.root / GOVERNMENT).read_bytes() == written
    assert second.json["totals"] == first.json["totals"]
    assert baocao("check", PARTY, "--layout", "dang", cwd=world.root).exit == 0
    assert baocao("check", GOVERNMENT, cwd=world.root).exit == 0


def test_settings_name_the_layout_and_what_the_party_prints(world: World) -> None:
    settings = '[summary]\nlayout = "dang"\n[party]\nname = "ĐẢNG ỦY SỞ Y TẾ"\nnumber = "7"\n'
    (world.root / "baocao.toml").write_text(settings, encoding="utf-8")
    done = baocao("summarize", "--month", "2020-09", "--json", cwd=world.root)
    assert done.json["written"] == [PARTY, WORKBOOK]
    printed = words(world.root / PARTY)
    assert "ĐẢNG ỦY SỞ Y TẾ" in printed
    assert "Số 07-BC/ĐU" in printed
    done = baocao("summarize", "--month", "2020-09", "--layout", "nd30", "--json", cwd=world.root)
    assert done.json["written"] == [GOVERNMENT, WORKBOOK]


def test_an_office_may_have_a_template_of_its_own_for_the_party(world: World) -> None:
    own = world.root / "mau" / "tong-hop" / "summary-dang.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"")
    assert baocao("summarize", "--month", "2020-09", cwd=world.root).exit == 0
    assert baocao("summarize", "--month", "2020-09", "--layout", "dang", cwd=world.root).exit == 3


def test_another_layout_is_wrong_usage(world: World) -> None:
    assert baocao("summarize", "--month", "2020-09", "--layout", "iso", cwd=world.root).exit == 2
