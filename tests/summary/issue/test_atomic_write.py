"""All files or none, and never half of one."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from baocao_cli.errors import StoreFault
from baocao_cli.findings import message
from baocao_cli.summary.issue.atomic_write import write_together


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_with_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / "tong-hop" / "2020-09"
    write_together({folder / "a.docx": b"one", folder / "b.xlsx": b"two"})
    assert names(folder) == ["a.docx", "b.xlsx"]
    assert (folder / "b.xlsx").read_bytes() == b"two"


def test_a_file_that_word_holds_open_leaves_both_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, workbook = tmp_path / "a.docx", tmp_path / "b.xlsx"
    document.write_bytes(b"old document")
    workbook.write_bytes(b"old workbook")
    real = Path.replace

    def refuse_the_workbook(self: Path, target: Path) -> Path:
        if Path(target) == workbook and self.name.endswith(".moi"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_workbook)
    with pytest.raises(StoreFault) as fault:
        write_together({document: b"new document", workbook: b"new workbook"})
    finding = fault.value.findings[0]
    assert (fault.value.exit_code, finding.code, finding.where) == (4, "summary-file-in-use", workbook.as_posix())
    assert "Hãy đóng tệp ấy" in message(finding)
    assert (document.read_bytes(), workbook.read_bytes()) == (b"old document", b"old workbook")
    assert names(tmp_path) == ["a.docx", "b.xlsx"]


def test_a_first_summary_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def refuse_the_second(self: Path, target: Path) -> Path:
        if Path(target).name == "b.xlsx":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_second)
    with pytest.raises(StoreFault) as fault:
        write_together({tmp_path / "a.docx": b"1", tmp_path / "b.xlsx": b"2"})
    assert fault.value.findings[0].code == "summary-not-written"
    assert names(tmp_path) == []


def test_an_interruption_puts_back_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, workbook = tmp_path / "a.docx", tmp_path / "b.xlsx"
    document.write_bytes(b"old")
    real = Path.replace

    def interrupt_at_the_second(self: Path, target: Path) -> Path:
        if Path(target) == workbook:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", interrupt_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        write_together({document: b"new", workbook: b"new"})
    assert document.read_bytes() == b"old"
    assert names(tmp_path) == ["a.docx"]
