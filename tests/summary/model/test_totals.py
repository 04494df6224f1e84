"""Totals: what every return adds, whatever order returns come in."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.errors import WorkspaceFault
from baocao_cli.forms.declaration import CountMeasure, Form
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.summary.issue.as_json import summary_to_json
from baocao_cli.values import Count, Item, Items, Parts, Value
from tests.support.built_returns import (
    KET_QUA,
    SEPTEMBER,
    TIN_BAI,
    count,
    entries,
    entry,
    held,
    items,
    kept,
    missing,
    parts,
    reported,
    zero,
)
from tests.support.small_office import summary_of


def month_totals(*returns: KeptReturn) -> dict[str, Any]:
    found: dict[str, Any] = summary_to_json(summary_of(*returns))["totals"]
    return found


def test_shapes_are_those_of_the_contract() -> None:
    list_entries = [entry(f"Tít {n}", "tin", "2020-09-05") for n in range(5)]
    list_entries += [entry(f"Tít {n}", "bài", None, "5.5") for n in range(3)]
    list_entries += [entry(f"Tít {n}", None, None, "3.75") for n in range(4)]
    totals = month_totals(
        kept(
            "VP",
            "ket-qua",
            reported("pa-no", count(35, pa_nô=10)),
            reported("tuyen-truyen-mieng", parts(sessions=2, attendees=150)),
            zero("phat-thanh", parts(minutes=0)),
            reported("khac", items(("xe loa", "lượt", 3))),
        ),
        kept("VP", "tin-bai", reported("tin-bai", entries(*list_entries))),
    )
    assert totals == {
        "ket-qua": {
            "pa-no": {"total": 35, "kinds": {"pa nô": 10}},
            "tuyen-truyen-mieng": {"sessions": 2, "attendees": 150},
            "phat-thanh": {"minutes": 0},
            "khac": {"items": [{"label": "xe loa", "unit": "lượt", "quantity": 3}]},
        },
        "tin-bai": {"items": 12, "by_kind": {"tin": 5, "bài": 3, "khác": 4}, "minutes": 31.5},
    }


def test_a_measure_that_was_not_reported_is_null() -> None:
    totals = month_totals(kept("VP", "ket-qua", missing("pa-no"), held("phat-thanh", "15 phút/ngày")))
    assert totals == {
        "ket-qua": {"pa-no": None, "tuyen-truyen-mieng": None, "phat-thanh": None, "khac": None},
        "tin-bai": None,
    }


def test_a_part_that_was_not_reported_is_null_and_the_other_is_counted() -> None:
    totals = month_totals(
        kept("VP", "ket-qua", reported("tuyen-truyen-mieng", parts(sessions=3, attendees=None))),
        kept("KHTC", "ket-qua", reported("tuyen-truyen-mieng", parts(sessions=2, attendees=None))),
    )
    assert totals["ket-qua"]["tuyen-truyen-mieng"] == {"sessions": 5, "attendees": None}


def test_held_entries_count_nowhere() -> None:
    totals = month_totals(
        kept(
            "VP",
            "tin-bai",
            reported("tin-bai", entries(entry("A", "tin", None, 3), entry(None, held=True, raw="05 tin"))),
        )
    )
    assert totals["tin-bai"] == {"items": 1, "by_kind": {"tin": 1}, "minutes": 3}


def test_an_entry_counts_without_what_it_waits_for() -> None:
    listed = entries(entry("A", "tin", None, 3), entry("B", "bài", waits_for=("minutes", "published")))
    totals = month_totals(kept("VP", "tin-bai", reported("tin-bai", listed)))
    assert totals["tin-bai"] == {"items": 2, "by_kind": {"tin": 1, "bài": 1}, "minutes": 3}


def test_a_nil_list_is_zero_and_a_list_without_minutes_has_none() -> None:
    assert month_totals(kept("VP", "tin-bai", zero("tin-bai", entries())))["tin-bai"] == {
        "items": 0,
        "by_kind": {},
        "minutes": 0,
    }
    without = month_totals(kept("VP", "tin-bai", reported("tin-bai", entries(entry("A", "ảnh")))))
    assert without["tin-bai"] == {"items": 1, "by_kind": {"ảnh": 1}, "minutes": None}


def test_items_are_summed_only_where_label_and_unit_agree() -> None:
    totals = month_totals(
        kept(
            "KHTC", "ket-qua", reported("khac", items(("XE  LOA", "lượt", 2), ("xe loa", "buổi", 1), (None, "lượt", 4)))
        ),
        kept("VP", "ket-qua", reported("khac", items(("Xe loa", "lượt", 3), ("hoà nhạc", None, 1)))),
        kept("TTR", "ket-qua", reported("khac", items(("hòa nhạc", None, 2)))),
    )
    assert totals["ket-qua"]["khac"] == {
        "items": [
            {"label": "Xe loa", "unit": "lượt", "quantity": 5},
            {"label": "hoà nhạc", "unit": None, "quantity": 3},
            {"label": "xe loa", "unit": "buổi", "quantity": 1},
            {"label": None, "unit": "lượt", "quantity": 4},
        ]
    }


def test_kinds_are_in_the_order_of_the_form_then_of_the_roster() -> None:
    totals = month_totals(
        kept("KHTC", "ket-qua", reported("pa-no", count(9, băng_rôn=4, khẩu_hiệu=5))),
        kept("VP", "ket-qua", reported("pa-no", count(3, cờ_phướn=1, áp_phích=2, pa_nô=0))),
    )
    kinds = totals["ket-qua"]["pa-no"]["kinds"]
    assert list(kinds.items()) == [("pa nô", 0), ("áp phích", 2), ("khẩu hiệu", 5), ("cờ phướn", 1), ("băng rôn", 4)]


def test_cumulative_figures_sum_the_campaign_and_the_month_before_is_separate() -> None:
    def in_month(month: Month, total: int) -> KeptReturn:
        return kept("VP", "ket-qua", reported("pa-no", count(total)), month=month)

    summary = summary_of(
        in_month(Month(2020, 1), 1000),  # before the campaign
        in_month(Month(2020, 2), 1),
        in_month(Month(2020, 8), 20),
        in_month(SEPTEMBER, 300),
        in_month(Month(2020, 10), 5000),  # after the month
    )
    totals = summary.totals[0]
    assert summary_to_json(summary)["cumulative"]["from"] == "2020-02"
    assert totals.cumulative["pa-no"] == Count(Decimal(321), {})
    assert totals.previous["pa-no"] == Count(Decimal(20), {})
    assert totals.month["pa-no"] == Count(Decimal(300), {})


def test_a_month_before_the_campaign_is_counted_from_itself() -> None:
    january = Month(2020, 1)
    summary = summary_of(kept("VP", "ket-qua", reported("pa-no", count(4)), month=january), span=january)
    assert summary_to_json(summary)["cumulative"]["from"] == "2020-01"
    assert summary.totals[0].cumulative["pa-no"] == Count(Decimal(4), {})


def _with_stock(form: Form) -> Form:
    """The form with `pa-no` declared as a stock."""
    grid = form.grids[0]
    row = grid.rows[0]
    placed = row.measures[0]
    stock = placed.measure.model_copy(update={"over_months": "latest"})
    rows = (row.model_copy(update={"measures": (placed.model_copy(update={"measure": stock}),)}), *grid.rows[1:])
    return form.model_copy(update={"tables": (grid.model_copy(update={"rows": rows}),)})


def test_of_a_stock_each_units_latest_figure_counts() -> None:
    returns = [
        kept("VP", "ket-qua", reported("pa-no", count(10)), month=Month(2020, 7)),
        kept("VP", "ket-qua", reported("pa-no", count(12)), month=SEPTEMBER),
        kept("KHTC", "ket-qua", reported("pa-no", count(5)), month=Month(2020, 8)),
    ]
    for order in (returns, returns[::-1]):
        totals = summary_of(*order, forms=(_with_stock(KET_QUA),)).totals[0]
        assert totals.cumulative["pa-no"] == Count(Decimal(17), {})
        assert totals.month["pa-no"] == Count(Decimal(12), {})


def test_a_form_of_a_list_and_other_measures_keeps_each_under_its_id() -> None:
    both = KET_QUA.model_copy(update={"id": "ca-hai", "tables": (*KET_QUA.tables, *TIN_BAI.tables)})
    summary = summary_of(
        kept("VP", "ca-hai", reported("pa-no", count(2)), reported("tin-bai", entries(entry("A", "tin", None, 1)))),
        forms=(both,),
    )
    totals = summary_to_json(summary)["totals"]["ca-hai"]
    assert totals["pa-no"] == {"total": 2, "kinds": {}}
    assert totals["tin-bai"] == {"items": 1, "by_kind": {"tin": 1}, "minutes": 1}


def test_a_value_of_another_kind_than_declared_stops_the_run() -> None:
    with pytest.raises(WorkspaceFault) as fault:
        summary_of(kept("VP", "ket-qua", reported("pa-no", parts(sessions=1))))
    assert fault.value.findings[0].code == "declaration-unlike-ledger"
    assert fault.value.findings[0].reading == "pa-no"


# --- properties -------------------------------------------------------------------------------------------------------

_FIGURES = st.decimals(min_value=0, max_value=100000, places=2)
_KINDS = st.dictionaries(st.sampled_from(["pa nô", "áp phích", "khẩu hiệu", "băng rôn", "Băng rôn"]), _FIGURES)
_COUNTS = st.builds(lambda kinds, rest: Count(sum(kinds.values(), rest), kinds), _KINDS, _FIGURES)
_PARTS = st.builds(
    lambda sessions, attendees: Parts({"sessions": sessions, "attendees": attendees}),
    st.none() | _FIGURES,
    st.none() | _FIGURES,
)
_ITEMS = st.lists(
    st.builds(
        Item,
        st.sampled_from(["xe loa", "Xe  Loa", "văn nghệ", None]),
        st.sampled_from(["lượt", "buổi", None]),
        _FIGURES,
    ),
    max_size=4,
).map(lambda found: Items(tuple(found)))
_MONTHS = st.sampled_from([Month(2020, 2), Month(2020, 8), SEPTEMBER])
_VALUES: dict[str, st.SearchStrategy[Value]] = {"pa-no": _COUNTS, "tuyen-truyen-mieng": _PARTS, "khac": _ITEMS}
_READINGS = st.fixed_dictionaries(_VALUES)


@st.composite
def _returns(draw: st.DrawFn) -> list[KeptReturn]:
    pairs = draw(st.lists(st.tuples(st.sampled_from(["VP", "KHTC", "TTR", "LA"]), _MONTHS), unique=True, max_size=8))
    returns = []
    for unit, month in pairs:
        readings: list[Reading] = [reported(measure, value) for measure, value in draw(_READINGS).items()]
        returns.append(kept(unit, "ket-qua", *readings, month=month))
    return returns


@given(_returns(), st.randoms(use_true_random=False))
def test_the_order_of_returns_never_matters(returns: list[KeptReturn], random: Random) -> None:
    shuffled = list(returns)
    random.shuffle(shuffled)
    assert summary_to_json(summary_of(*shuffled)) == summary_to_json(summary_of(*returns))


@given(_returns())
def test_totals_are_the_sum_of_what_each_return_says(returns: list[KeptReturn]) -> None:
    totals = summary_of(*returns).totals[0].cumulative
    values = {measure: [r.value for k in returns for r in k.readings if r.measure == measure] for measure in totals}
    counts = [value for value in values["pa-no"] if isinstance(value, Count)]
    if not counts:
        assert totals["pa-no"] is None
        return
    total = totals["pa-no"]
    assert isinstance(total, Count)
    assert total.total == sum(each.total for each in counts)
    assert sum(total.kinds.values()) == sum(sum(each.kinds.values()) for each in counts)
    spoken, found = totals["tuyen-truyen-mieng"], [v for v in values["tuyen-truyen-mieng"] if isinstance(v, Parts)]
    assert isinstance(spoken, Parts)
    for part in ("sessions", "attendees"):
        told = [figure for each in found if (figure := each.parts[part]) is not None]
        assert spoken.parts[part] == (sum(told) if told else None)
    others, sums = totals["khac"], defaultdict[str, Decimal](Decimal)
    assert isinstance(others, Items)
    for each in values["khac"]:
        assert isinstance(each, Items)
        for item in each.items:
            sums[str(item.unit)] += item.quantity
    for unit, quantity in sums.items():
        assert sum(item.quantity for item in others.items if str(item.unit) == unit) == quantity


def test_the_shipped_forms_declare_what_these_tests_take_for_granted() -> None:
    measure = KET_QUA.measure("pa-no")
    assert isinstance(measure, CountMeasure)
    assert [kind.name for kind in measure.kinds] == ["pa nô", "áp phích", "khẩu hiệu"]
