"""Which blanks are written, where, and what happens to those that are there."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from baocao_cli.blanks.write_blanks import compile_templates
from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import message
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.blanks.conftest import SEPTEMBER, make_blanks
from tests.support.office_programs import audit

OWED = [
    f"bieu-mau/2020-09/{unit}/{unit}-{form}-2020-09.{ending}"
    for unit, forms in (("VP", ("ket-qua", "tin-bai")), ("TT-1", ("ket-qua", "tin-bai")), ("KT", ("tin-bai",)))
    for form in forms
    for ending in ("docx", "xlsx")
]


def hashes(workspace: Workspace) -> dict[str, str]:
    files = (path for path in workspace.root.rglob("bieu-mau/**/*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_form_that_a_unit_owes(workspace: Workspace) -> None:
    report = make_blanks(workspace)
    assert list(report.written) == OWED
    assert (report.kept, report.findings) == ((), ())
    assert all((workspace.root / path).is_file() for path in OWED)


def test_nothing_else_is_left_behind(workspace: Workspace) -> None:
    make_blanks(workspace)
    assert len(hashes(workspace)) == len(OWED)


def test_units_owe_only_within_their_months(workspace: Workspace) -> None:
    assert not any("/KT/" in path for path in make_blanks(workspace, Month(2020, 8)).written)


@pytest.mark.parametrize("path", OWED[:4])
def test_every_kind_of_file_is_valid(workspace: Workspace, path: str) -> None:
    make_blanks(workspace)
    assert audit(workspace.root / path) == []


def test_the_same_month_gives_the_same_bytes(workspace: Workspace) -> None:
    make_blanks(workspace)
    before = hashes(workspace)
    assert list(make_blanks(workspace, force=True).written) == OWED
    assert hashes(workspace) == before


def test_what_a_unit_has_filled_in_is_left_alone(workspace: Workspace) -> None:
    make_blanks(workspace)
    filled = workspace.root / OWED[0]
    filled.write_bytes(b"filled in")
    report = make_blanks(workspace)
    assert (report.written, list(report.kept)) == ((), OWED)
    assert filled.read_bytes() == b"filled in"
    make_blanks(workspace, force=True)
    assert zipfile.is_zipfile(filled)


def test_a_file_that_word_has_open_is_reported_and_the_others_are_written(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_messages = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "VP-tin-bai-2020-09.docx":
            raise PermissionError(13, "held", str(target))
        return file_messages(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    report = make_blanks(workspace)
    held = "bieu-mau/2020-09/VP/VP-tin-bai-2020-09.docx"
    assert list(report.written) == [path for path in OWED if path != held]
    assert [(finding.code, finding.where) for finding in report.findings] == [("blank-locked", held)]
    assert len(hashes(workspace)) == len(OWED) - 1


def test_a_failing_disk_leaves_nothing_half_written(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_bytes(self: Path, data: bytes) -> int:
        with self.open("wb") as stream:
            stream.write(data[:10])
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    with pytest.raises(OSError, match="No space left"):
        make_blanks(workspace)
    assert hashes(workspace) == {}


def test_a_month_in_which_no_report_is_owed(workspace: Workspace) -> None:
    only_kt = Workspace(workspace.root, workspace.settings, workspace.units[2:], workspace.forms, workspace.roster)
    assert [finding.code for finding in make_blanks(only_kt, Month(2021, 1)).findings] == ["no-unit-owes"]


def test_a_template_that_cannot_be_used_stops_everything(workspace: Workspace) -> None:
    own = workspace.root / "mau" / "tin-bai"
    own.mkdir(parents=True)
    (own / "blank.docx").write_bytes(b"no document")
    with pytest.raises(WorkspaceFault) as caught:
        compile_templates(open_workspace(workspace.root), SEPTEMBER)
    assert "mau/tin-bai/blank.docx" in message(caught.value.findings[0])
    assert hashes(workspace) == {}
