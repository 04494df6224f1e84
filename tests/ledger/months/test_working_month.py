"""Which month a command is about where none is named (contract §3)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baocao_cli.errors import UsageFault
from baocao_cli.ledger.months.finals import add_final
from baocao_cli.ledger.months.working_month import check_not_far_ahead, this_month, working_month
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.settings_model import Campaign, Settings

JULY, AUGUST, SEPTEMBER = Month(2020, 7), Month(2020, 8), Month(2020, 9)


def office(root: Path, *opened: Month, frozen: tuple[Month, ...] = (), settings: Settings | None = None) -> Workspace:
    workspace = Workspace(root, settings or Settings(), (), (), root / "don-vi.xlsx")
    with Ledger.open(workspace.state_folder) as ledger:
        for month in opened:
            ledger.open_month(month)
    with Ledger.open_for_run(workspace.state_folder) as ledger, ledger.transaction() as connection:
        for month in frozen:
            add_final(connection, month, 0, "{}", ())
    return workspace


def test_the_latest_that_has_ended(tmp_path: Path) -> None:
    workspace = office(tmp_path, JULY, SEPTEMBER, AUGUST)
    assert working_month(workspace, date(2020, 10, 1)) == SEPTEMBER
    assert working_month(workspace, date(2020, 9, 30)) == AUGUST


def test_a_frozen_month_is_passed_over(tmp_path: Path) -> None:
    workspace = office(tmp_path, JULY, AUGUST, SEPTEMBER, frozen=(SEPTEMBER,))
    assert working_month(workspace, date(2020, 10, 20)) == AUGUST


def test_else_the_latest(tmp_path: Path) -> None:
    assert working_month(office(tmp_path, JULY, SEPTEMBER, frozen=(JULY,)), date(2020, 9, 12)) == SEPTEMBER


def test_a_month_that_ends_on_the_fourteenth(tmp_path: Path) -> None:
    workspace = office(tmp_path, AUGUST, SEPTEMBER, settings=Settings(campaign=Campaign(month_counts="15-14")))
    assert working_month(workspace, date(2020, 9, 14)) == AUGUST
    assert working_month(workspace, date(2020, 9, 15)) == SEPTEMBER


def test_no_month_was_ever_opened(tmp_path: Path) -> None:
    with pytest.raises(UsageFault, match="month-not-opened"):
        working_month(office(tmp_path), date(2020, 9, 14))


def test_a_month_far_ahead_is_asked_for_expressly() -> None:
    check_not_far_ahead(None, expressly=False)
    check_not_far_ahead(this_month().plus(1), expressly=False)
    check_not_far_ahead(this_month().plus(2), expressly=True)
    with pytest.raises(UsageFault, match="month-far-ahead"):
        check_not_far_ahead(this_month().plus(2), expressly=False)
