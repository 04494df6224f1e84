"""The page on the architecture names what is there, and the layers that are checked."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "baocao_cli"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([\w/-]+(?:\.py|/))`", PAGE)))


def test_the_layers_are_those_that_are_checked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    block = PAGE.split("which library):")[1].split("typer and rich")[0]
    assert [line.strip().replace(" · ", " | ") for line in block.strip().splitlines()] == layers


def test_every_module_that_it_names_exists() -> None:
    assert NAMED
    assert [named for named in NAMED if not _exists(named)] == []


def _exists(named: str) -> bool:
    """As a path from the root, the package or the tests, or by its last part if the page has named its folder."""
    written_by_the_program = {"luu-tru/", "xuat/", "mau/", "inbox/"}
    by_path = any((folder / named).exists() for folder in (ROOT, PACKAGE, ROOT / "tests", ROOT / "tools"))
    return by_path or any(PACKAGE.glob(f"**/{named}")) or named in written_by_the_program
