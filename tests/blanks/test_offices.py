"""The blanks in a real office program."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.ooxml.package import read_parts
from baocao_cli.workspace.folder import Workspace
from tests.blanks.conftest import make_blanks
from tests.support.office_programs import converted


@pytest.mark.office
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_the_hidden_mark_survives_saving(workspace: Workspace, tmp_path: Path, ending: str) -> None:
    make_blanks(workspace)
    again = tmp_path / "again"
    again.mkdir()
    saved = converted(workspace.root / f"bieu-mau/2020-09/VP/VP-ket-qua-2020-09.{ending}", ending, again)
    mark = read_parts(saved.read_bytes())["docProps/custom.xml"].decode()
    for name, value in (("form", "ket-qua"), ("unit", "VP"), ("month", "2020-09"), ("version", "1")):
        assert f'name="baocao-{name}"><vt:lpwstr>{value}</vt:lpwstr>' in mark
