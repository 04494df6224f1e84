"""Both districts' summaries, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rollup.offices import Office
from tests.rollup.offices_of_example import EA_KAR, KRONG_PAC, district


@pytest.fixture(scope="session")
def ea_kar(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return district(tmp_path_factory.mktemp("rollup") / "ea-kar", "UBND HUYỆN EA KAR", EA_KAR)


@pytest.fixture(scope="session")
def krong_pac(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return district(tmp_path_factory.mktemp("rollup") / "krong-pac", "UBND HUYỆN KRÔNG PẮC", KRONG_PAC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "tinh"
