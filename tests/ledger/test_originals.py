"""File names that every system accepts, whatever the file was called; copies that are whole or not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.ledger import originals
from baocao_cli.month import Month

HASH = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("VP thang 9.docx", "VP thang 9-01234567.docx"),
        ("tháng 9/Báo cáo.docx", "Báo cáo-01234567.docx"),
        ("thu.eml!/BC: số 1?.docx", "BC_ số 1_-01234567.docx"),
        ("CON.docx", "_CON-01234567.docx"),
        ("con.txt.docx", "_con.txt-01234567.docx"),
        (".docx", "docx-01234567"),
        ("...", "tep-01234567"),
        ("khong-duoi", "khong-duoi-01234567"),
        ("a.docx. ", "a.docx-01234567"),
        ("a.mot duoi rat dai", "a.mot duoi rat dai-01234567"),
    ],
)
def test_names(path: str, name: str) -> None:
    assert originals.safe_name(path, HASH) == name


@given(st.text(max_size=300))
def test_any_name_is_made_safe(path: str) -> None:
    name = originals.safe_name(path, HASH)
    assert len(name) <= 100
    assert len(name.encode()) <= 255
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.strip(" .")
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name)


def test_where_an_original_goes() -> None:
    assert originals.place_of("a.docx", HASH, Month(2020, 9)) == "luu-tru/2020-09/a-01234567.docx"
    assert originals.place_of("a.docx", HASH, None) == "luu-tru/chua-ro/a-01234567.docx"


def test_a_copy_is_written_once_and_whole(tmp_path: Path) -> None:
    target = tmp_path / "luu-tru" / "2020-09" / "a.docx"
    originals.write(target, b"abc")
    before = target.stat().st_mtime_ns
    originals.write(target, b"abc")
    assert target.stat().st_mtime_ns == before
    assert list(target.parent.iterdir()) == [target]


def test_a_damaged_copy_is_mended(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"")
    originals.write(target, b"abc")
    assert target.read_bytes() == b"abc"


def test_colleagues_can_read_a_copy(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"abc")
    originals.write(tmp_path / "a.docx", b"abc")
    assert (tmp_path / "a.docx").stat().st_mode == plain.stat().st_mode


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        originals.write(tmp_path / "a.docx", b"abc")
    assert list(tmp_path.iterdir()) == []
