"""Heads of tables are read as summaries write them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.month import Month
from baocao_cli.rollup.tables import month_of
from baocao_cli.summary.phrasing import month_short, upper_first

MONTHS = st.builds(Month, st.integers(1000, 9999), st.integers(1, 12))


@given(MONTHS)
def test_the_month_of_a_head_is_the_one_that_was_written(month: Month) -> None:
    assert month_of(upper_first(month_short(month))) == month
    assert month_of(month_short(month)) == month


@given(MONTHS, MONTHS)
def test_a_head_of_several_months_names_no_single_one(first: Month, last: Month) -> None:
    assert month_of(f"{month_short(first)} – {month_short(last)}") is None
