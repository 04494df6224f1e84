"""The figures of a final summary are kept whole, of all units and of each return."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given, settings

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.summary.issue.issued_figures import from_json, issued_figures, to_json
from tests.support.built_returns import count, entries, entry, held, kept, reported, text, zero
from tests.support.drawn_returns import month_returns
from tests.support.small_office import summary_of


@given(returns=month_returns())
@settings(max_examples=40, deadline=None)
def test_what_was_issued_is_read_back_as_it_was(returns: list[KeptReturn]) -> None:
    issued = issued_figures(summary_of(*returns))
    assert from_json(to_json(issued)) == issued


@given(returns=month_returns())
@settings(max_examples=40, deadline=None)
def test_the_figures_of_the_returns_add_up_to_the_totals(returns: list[KeptReturn]) -> None:
    issued = issued_figures(summary_of(*returns))
    sums: dict[tuple[str, str, str], Decimal] = {}
    for each in issued.returns.values():
        for name, figure in each.figures.items():
            sums[name.key] = sums.get(name.key, Decimal(0)) + (figure or 0)
    added = ("total", "items", "minutes", "sessions", "attendees")
    for name, figure in issued.month.items():
        if figure and (name.path in added or name.path.startswith(("kinds.", "by_kind.", "items."))):
            assert sums[name.key] == figure, name


def test_what_is_not_counted_is_not_kept_as_a_figure() -> None:
    returned = kept("VP", "ket-qua", reported("pa-no", count(3)), held("phat-thanh", "15 phút/ngày"))
    figures = issued_figures(summary_of(returned)).returns["VP/ket-qua"].figures
    assert {str(name): figure for name, figure in figures.items() if figure is not None} == {
        "ket-qua/pa-no.total": Decimal(3)
    }


def test_a_list_is_kept_by_kind_and_its_texts_beside_it() -> None:
    listed = entries(entry("Đại hội", "tin", None, 3), entry("Gương sáng", "bài", None, 5), entry("?", held=True))
    returned = kept("VP", "tin-bai", reported("tin-bai", listed), reported("kho-khan", text("Thiếu máy ảnh.")))
    issued = issued_figures(summary_of(returned)).returns["VP/tin-bai"]
    assert {name.path: figure for name, figure in issued.figures.items()} == {
        "items": 2,
        "by_kind.tin": 1,
        "by_kind.bài": 1,
        "minutes": 8,
        "minutes.tin": 3,
        "minutes.bài": 5,
    }
    assert issued.texts == {"kho-khan": "Thiếu máy ảnh."}
    assert list(issued.lists) == ["tin-bai"]


def test_no_difficulties_is_no_text() -> None:
    returned = kept("VP", "ket-qua", reported("pa-no", count(3)), zero("kho-khan", text("")))
    assert issued_figures(summary_of(returned)).returns["VP/ket-qua"].texts == {}


def test_months_frozen_by_an_earlier_version_are_read() -> None:
    stated = {
        "month": [["ket-qua", "pa-no", "total", "3"]],
        "cumulative": [["ket-qua", "pa-no", "total", None]],
        "returns": {"VP/ket-qua": "0a:1b"},
        "waived": ["TTR/ket-qua"],
    }
    issued = from_json(json.dumps(stated))
    assert (issued.returns, issued.fingerprints, issued.waived) == ({}, {"VP/ket-qua": "0a:1b"}, ("TTR/ket-qua",))
    assert [*issued.month.values(), *issued.cumulative.values()] == [Decimal(3), None]
