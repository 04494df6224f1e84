"""An office whose commands are run."""

from __future__ import annotations

import pytest

from baocao_cli.workspace.settings import default_settings_text
from tests.support.world import World, csv_roster


@pytest.fixture
def office(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """The world's folder with settings and a roster of two units that owe one form."""
    (world.root / "baocao.toml").write_text(default_settings_text(), encoding="utf-8")
    (world.root / "don-vi.csv").write_text(csv_roster("ket-qua"), encoding="utf-8")
    return world.in_commands(monkeypatch)
