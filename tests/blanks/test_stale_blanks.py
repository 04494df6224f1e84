"""Blanks that differ from what would be written now: reported, and rewritten where nobody has touched them."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from baocao_cli.blanks.fingerprint import FINGERPRINT, Written, compare
from baocao_cli.ooxml.package import CUSTOM_PROPERTIES, custom_properties, properties_part, read_parts, write_parts
from tests.support.cli import Result, baocao
from tests.support.office_programs import converted
from tests.support.rosters import HEADER, write_roster

FOLDER = "bieu-mau/2020-09/VP"
WORD, SHEET = f"{FOLDER}/VP-ket-qua-2020-09.docx", f"{FOLDER}/VP-ket-qua-2020-09.xlsx"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_roster(tmp_path, HEADER, ("VP", "Văn phòng Sở"), ("KT", "Trung tâm Kỹ thuật"))
    assert init(tmp_path).exit == 0
    return tmp_path


def init(root: Path, *options: str) -> Result:
    return baocao("init-month", "--month", "2020-09", "--json", *options, cwd=root)


def mend_plan(root: Path) -> None:
    path = root / "baocao.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('number = "...../KH-SKHCN"', 'number = "12/KH-SKHCN"'),
        encoding="utf-8",
    )


def codes(result: Result) -> dict[str, str]:
    return {finding["code"]: finding["message"] for finding in result.json["findings"]}


def fill(path: Path) -> None:
    """As a person would, in the file that was written."""
    if path.suffix == ".docx":
        document = Document(str(path))
        document.tables[1].rows[1].cells[2].paragraphs[0].add_run("05 pa nô")
        document.save(str(path))
    else:
        book = load_workbook(path)
        book.worksheets[0]["C20"].value = "05 pa nô"
        book.save(path)


def without_fingerprint(path: Path) -> None:
    """As an earlier version wrote it."""
    parts = read_parts(path.read_bytes())
    properties = custom_properties(parts)
    del properties[FINGERPRINT]
    path.write_bytes(write_parts({**parts, CUSTOM_PROPERTIES: properties_part(properties)[1]}))


def test_nothing_is_told_where_nothing_has_changed(root: Path) -> None:
    fill(root / WORD)
    again = init(root)
    assert (again.exit, again.json["written"], len(again.json["kept"]), codes(again)) == (0, [], 8, {})


def test_a_mended_plan_makes_blanks_stale(root: Path) -> None:
    before = (root / WORD).read_bytes()
    mend_plan(root)
    again = init(root)
    assert (again.exit, again.json["written"]) == (0, [])
    (told,) = codes(again).values()
    assert "8 bản trắng" in told
    assert "VP-ket-qua-2020-09.docx" in told
    assert "và 5 tệp khác" in told
    assert "--refresh" in told
    assert (root / WORD).read_bytes() == before


def test_refresh_rewrites_what_nobody_has_touched_and_names_the_rest(root: Path) -> None:
    fill(root / WORD)
    fill(root / SHEET)
    filled = {path: (root / path).read_bytes() for path in (WORD, SHEET)}
    mend_plan(root)
    assert set(codes(init(root))) == {"blanks-stale", "blanks-filled"}
    refreshed = init(root, "--refresh")
    assert refreshed.exit == 0
    assert len(refreshed.json["written"]) == 6
    assert sorted(refreshed.json["kept"]) == [WORD, SHEET]
    assert set(codes(refreshed)) == {"blanks-filled"}
    assert "VP-ket-qua-2020-09.docx, VP-ket-qua-2020-09.xlsx" in codes(refreshed)["blanks-filled"]
    assert {path: (root / path).read_bytes() for path in (WORD, SHEET)} == filled
    assert any(
        "12/KH-SKHCN" in line.text for line in Document(str(root / f"{FOLDER}/VP-tin-bai-2020-09.docx")).paragraphs
    )
    assert set(codes(init(root, "--refresh"))) == {"blanks-filled"}


def test_all_that_were_filled_in_are_named(root: Path) -> None:
    paths = sorted((root / "bieu-mau" / "2020-09").rglob("*ket-qua*"))
    for path in paths:
        fill(path)
    mend_plan(root)
    told = codes(init(root, "--refresh"))["blanks-filled"]
    assert len(paths) == 4
    assert all(path.name in told for path in paths)


def test_a_blank_of_an_earlier_version_counts_as_touched(root: Path) -> None:
    without_fingerprint(root / WORD)
    assert codes(init(root)) == {}
    mend_plan(root)
    before = (root / WORD).read_bytes()
    refreshed = init(root, "--refresh")
    assert set(codes(refreshed)) == {"blanks-unknown"}
    assert "VP-ket-qua-2020-09.docx" in codes(refreshed)["blanks-unknown"]
    assert (root / WORD).read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"filled in", b"PK\x03\x04 half a file"])
def test_what_is_no_blank_at_all_is_left_alone(root: Path, data: bytes) -> None:
    (root / WORD).write_bytes(data)
    assert set(codes(init(root, "--refresh"))) == {"blanks-unknown"}
    assert (root / WORD).read_bytes() == data


def test_force_rewrites_everything(root: Path) -> None:
    fill(root / WORD)
    mend_plan(root)
    forced = init(root, "--force")
    assert (len(forced.json["written"]), codes(forced)) == (8, {})


def test_contents_count_not_how_they_are_compressed(root: Path) -> None:
    import zipfile

    path = root / WORD
    recorded = custom_properties(read_parts(path.read_bytes()))[FINGERPRINT]
    parts = read_parts(path.read_bytes())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        for name, part in reversed(parts.items()):
            package.writestr(name, part)
    assert compare(path, recorded) is Written.CURRENT
    assert compare(path, "other") is Written.STALE


@pytest.mark.office
@pytest.mark.parametrize("path", [WORD, SHEET])
def test_a_blank_that_an_office_program_has_saved_is_touched(root: Path, tmp_path: Path, path: str) -> None:
    again = tmp_path / "again"
    again.mkdir()
    saved = converted(root / path, path.rsplit(".", 1)[1], again)
    assert compare(saved, "other") is Written.FILLED


def test_a_new_place_in_the_roster_makes_one_unit_s_blanks_stale(root: Path) -> None:
    write_roster(
        root, (*HEADER, "Địa danh"), ("VP", "Văn phòng Sở"), ("KT", "Trung tâm Kỹ thuật", *[""] * 6, "Buôn Ma Thuột")
    )
    (told,) = codes(init(root)).values()
    assert "4 bản trắng" in told
    assert "KT-ket-qua-2020-09.docx" in told
