"""A workspace with three units, and its blanks of September 2020."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.blanks.model import BlanksReport
from baocao_cli.blanks.write_blanks import compile_templates, write_blanks
from baocao_cli.month import Month
from baocao_cli.workspace.create import create_workspace
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.support.rosters import HEADER, write_roster

SEPTEMBER = Month(2020, 9)


def make_blanks(workspace: Workspace, month: Month = SEPTEMBER, *, force: bool = False) -> BlanksReport:
    templates = compile_templates(workspace, month)
    return write_blanks(workspace, month, templates, force=force, progress=lambda done, total, what: None)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    write_roster(
        tmp_path,
        HEADER,
        ("VP", "Văn phòng Sở", "", "", "", "", "", "Sở Khoa học và Công nghệ"),
        ("TT-1", "Trung tâm <A&B> Thông tin và Thống kê Khoa học và Công nghệ"),
        ("KT", "Trung tâm Kỹ thuật", "", "", "tin-bai", "2020-09", "2020-12"),
    )
    create_workspace(tmp_path)
    return open_workspace(tmp_path)
