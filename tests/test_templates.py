"""The summary's shipped templates are what `tools/` writes: whoever changes the one changes the other."""

from __future__ import annotations

import importlib.util
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / "tools"


def test_the_tools_write_the_shipped_templates(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The Party's templates are the Government's with another head and end, so both are written, in this order."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("build_party_template", TOOLS / "build_party_template.py")
    assert spec is not None
    assert spec.loader is not None
    party = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(party)
    government = party.government
    shipped = government.FOLDER
    monkeypatch.setattr(government, "FOLDER", tmp_path)
    government.main()
    party.main()
    written = sorted(path.name for path in tmp_path.iterdir())
    assert written == sorted(path.name for path in shipped.glob("*.docx"))
    for name in written:
        assert parts_of(tmp_path / name) == parts_of(shipped / name), name


def test_the_party_s_blanks_are_what_the_tool_makes_of_the_government_s(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("build_party_blanks", TOOLS / "build_party_blanks.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    shipped = tool.TEMPLATES
    for form in tool.FORMS:
        (tmp_path / form).mkdir()
        shutil.copy(shipped / form / "blank.docx", tmp_path / form)
    monkeypatch.setattr(tool, "TEMPLATES", tmp_path)
    tool.main()
    for form in tool.FORMS:
        name = f"{form}/blank-dang.docx"
        assert parts_of(tmp_path / name) == parts_of(shipped / name), name


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}
