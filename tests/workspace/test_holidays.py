"""Due days on weekends and holidays are the next working day (contract §7, Punctuality)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from baocao_cli.month import Month
from baocao_cli.workspace.holidays import Holiday, read_holiday
from baocao_cli.workspace.settings_model import Campaign, Settings


def due(month: Month, due_day: int = 5, *holidays: str) -> date:
    return Settings(campaign=Campaign(due_day=due_day, holidays=Campaign().holidays + more(*holidays))).due_date(month)


def more(*holidays: str) -> tuple[Holiday, ...]:
    return tuple(map(read_holiday, holidays))


def test_a_working_day_is_the_due_day() -> None:
    assert due(Month(2020, 9)) == date(2020, 10, 5)


@pytest.mark.parametrize(
    ("month", "day"), [(Month(2020, 8), date(2020, 9, 7)), (Month(2020, 6), date(2020, 7, 6))], ids=["sat", "sun"]
)
def test_a_weekend_moves_to_monday(month: Month, day: date) -> None:
    assert due(month) == day


def test_a_holiday_moves_on_and_so_do_those_behind_it() -> None:
    assert due(Month(2020, 8), 2) == date(2020, 9, 3)
    assert due(Month(2021, 8), 2) == date(2021, 9, 3)
    assert due(Month(2020, 4), 1) == date(2020, 5, 4)


def test_dated_holidays_are_of_their_year_alone() -> None:
    tet = "10/2/2021 - 16/2/2021"
    assert due(Month(2021, 1), 10, tet) == date(2021, 2, 17)
    assert due(Month(2022, 1), 10, tet) == date(2022, 2, 10)
    assert due(Month(2021, 3), 21, "21/4/2021") == date(2021, 4, 22)


def test_a_date_of_toml_is_taken_too() -> None:
    assert read_holiday(date(2021, 4, 21)) == read_holiday("21/4/2021")


def test_a_moment_of_toml_is_no_day() -> None:
    with pytest.raises(ValueError, match="2021-04-21"):
        read_holiday(datetime(2021, 4, 21, 7, 30))  # noqa: DTZ001 - TOML has such without a time zone


def test_the_shipped_settings_list_the_fixed_holidays_alone() -> None:
    days = [(holiday.first.day, holiday.first.month) for holiday in Settings().campaign.holidays]
    assert days == [(1, 1), (30, 4), (1, 5), (2, 9)]
    assert all(holiday.yearly for holiday in Settings().campaign.holidays)
