"""The table's rows that count add up to the summary."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from hypothesis import given, settings

from baocao_cli.exporting.rows import TidyRow, tidy_rows
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.summary.tell.figure_names import figures_of
from baocao_cli.vietnamese.fold import fold
from tests.support.built_returns import FORMS, SEPTEMBER
from tests.support.drawn_returns import month_returns
from tests.support.small_office import summary_of

DERIVED = ("by_kind.", "without_kind")
"""Figures that no row has for itself: kinds of entries are in the column `kind`."""


@given(returns=month_returns())
@settings(max_examples=60, deadline=None)
def test_rows_that_count_add_up_to_the_summarys_figures(returns: list[KeptReturn]) -> None:
    forms = {form.id: form for form in FORMS}
    sums: dict[tuple[str | None, str, str], Decimal] = defaultdict(Decimal)
    for each in returns:
        for row in tidy_rows(each, forms, {}):
            if row.counts and row.value is not None and each.month == SEPTEMBER:
                sums[row.form, row.measure, fold(_path(row))] += row.value
    for totals in summary_of(*returns).totals:
        for name, value in figures_of(totals.form, totals.month):
            if not name.path.startswith(DERIVED):
                assert sums[name.key] == (value or 0)


def _path(row: TidyRow) -> str:
    if row.measure != "khac" or row.entry is None:
        return row.part
    return f"items.{' '.join(part for part in (row.unit_of_measure, row.label) if part) or '?'}"
