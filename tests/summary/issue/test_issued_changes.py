"""What has changed since a month was frozen is found, unit by unit; what reads alike is no change."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from baocao_cli.ledger import codec
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.months.finals import Final
from baocao_cli.summary.issue.issued_changes import Changes, changes_since
from baocao_cli.summary.issue.issued_figures import from_json, issued_figures, to_json
from baocao_cli.summary.model.summary import Summary
from tests.support.built_returns import (
    ON_TIME,
    SEPTEMBER,
    count,
    entries,
    entry,
    items,
    kept,
    missing,
    parts,
    reported,
    text,
    zero,
)
from tests.support.drawn_returns import month_returns
from tests.support.small_office import summary_of


def frozen(summary: Summary) -> Final:
    return Final(1, SEPTEMBER, 0, ON_TIME, "Nguyễn Văn A", to_json(issued_figures(summary)), ())


def frozen_by_an_earlier_version(summary: Summary) -> Final:
    """As it was kept before each unit's figures were: a digest of each return beside its file's hash."""
    stated = json.loads(to_json(issued_figures(summary)))
    for returned in summary.returns:
        said = [(each.measure, each.status.value, codec.encode_value(each.value)) for each in returned.readings]
        digest = hashlib.sha256(repr(said).encode()).hexdigest()[:16]
        stated["returns"][f"{returned.unit}/{returned.form}"] = f"{returned.sha256}:{digest}"
    return Final(1, SEPTEMBER, 0, ON_TIME, "Nguyễn Văn A", json.dumps(stated), ())


def changed(before: KeptReturn, after: KeptReturn) -> Changes:
    return changes_since(frozen(summary_of(before)), summary_of(after))


def by_unit(changes: Changes) -> dict[str, tuple[object, object]]:
    """`VP/ket-qua/pa-no.total` → before and after."""
    return {
        f"{change.unit}/{figure.name}": (figure.before, figure.after)
        for change in changes.of_returns
        for figure in change.figures
    }


@given(returns=month_returns())
@settings(max_examples=40, deadline=None)
def test_the_same_returns_change_nothing_in_whatever_order_they_come(returns: list[KeptReturn]) -> None:
    assert not changes_since(frozen(summary_of(*returns)), summary_of(*reversed(returns)))


@given(before=month_returns(), after=month_returns())
@settings(max_examples=40, deadline=None)
def test_differences_lead_from_the_one_to_the_other(before: list[KeptReturn], after: list[KeptReturn]) -> None:
    was, now = issued_figures(summary_of(*before)), issued_figures(summary_of(*after))
    figures = {name.key: figure for name, figure in was.month.items()}
    for change in changes_since(frozen(summary_of(*before)), summary_of(*after)).figures:
        if not change.cumulative:
            assert figures.get(change.name.key) == change.before
            figures[change.name.key] = change.after
    expected = {name.key: figure for name, figure in now.month.items()}
    assert {key: figure for key, figure in figures.items() if figure} == {
        key: figure for key, figure in expected.items() if figure
    }


@given(before=month_returns(), after=month_returns())
@settings(max_examples=40, deadline=None)
def test_each_units_differences_lead_from_the_one_to_the_other(
    before: list[KeptReturn], after: list[KeptReturn]
) -> None:
    was, now = issued_figures(summary_of(*before)), issued_figures(summary_of(*after))
    figures = {(key, name.key): figure for key, each in was.returns.items() for name, figure in each.figures.items()}
    for change in changes_since(frozen(summary_of(*before)), summary_of(*after)).of_returns:
        for each in change.figures:
            place = (f"{change.unit}/{change.form}", each.name.key)
            assert figures.get(place) == each.before
            figures[place] = each.after
    expected = {(key, name.key): figure for key, each in now.returns.items() for name, figure in each.figures.items()}
    assert {key: figure for key, figure in figures.items() if figure} == {
        key: figure for key, figure in expected.items() if figure
    }


def test_changes_that_cancel_out_are_changes_of_both_units() -> None:
    before = [kept(unit, "ket-qua", reported("pa-no", count(figure))) for unit, figure in (("VP", 10), ("TTR", 20))]
    after = [kept(unit, "ket-qua", reported("pa-no", count(figure))) for unit, figure in (("VP", 13), ("TTR", 17))]
    changes = changes_since(frozen(summary_of(*before)), summary_of(*after))
    assert changes.figures == ()
    assert by_unit(changes) == {"VP/ket-qua/pa-no.total": (10, 13), "TTR/ket-qua/pa-no.total": (20, 17)}
    assert changes.in_words() == "2 báo cáo, 0 số liệu (theo từng đơn vị: 2 số liệu)"


def test_words_that_changed_are_a_change_though_no_figure_is() -> None:
    before = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa.")))
    after = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa, thiếu màn.")))
    changes = changed(before, after)
    assert (changes.replaced, changes.figures) == ((after,), ())
    assert [change.texts for change in changes.of_returns] == [{"kho-khan": "Thiếu loa, thiếu màn."}]
    assert changes.in_words() == "1 báo cáo, 0 số liệu"


def test_words_that_are_gone_are_a_change() -> None:
    before = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa.")))
    after = kept("VP", "ket-qua", reported("pa-no", count(3)), zero("kho-khan", text("")))
    assert [change.texts for change in changed(before, after).of_returns] == [{"kho-khan": ""}]


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [
        ("ket-qua", reported("pa-no", count(3, áp_phích=3)), reported("pa-no", count("3.0", Áp_phích=3), raw="03 cái")),
        ("ket-qua", reported("pa-no", count(3, áp_phích=3)), reported("pa-no", count(3, áp_phích=3, khẩu_hiệu=0))),
        ("ket-qua", reported("phat-thanh", parts(minutes=0)), zero("phat-thanh", parts(minutes=0))),
        ("ket-qua", reported("khac", items(("xe loa", "lượt", 2))), reported("khac", items(("Xe loa", "lượt", 2)))),
        ("ket-qua", reported("kho-khan", text("Thiếu loa.")), reported("kho-khan", text("thiếu loa.\n"))),
        ("ket-qua", missing("kho-khan"), zero("kho-khan", text(""))),
        (
            "tin-bai",
            reported("tin-bai", entries(entry("Đại hội", "tin", None, 3), entry("Gương sáng", "bài", None, 5))),
            reported(
                "tin-bai", entries(entry("Gương  sáng", "bài", None, "5.0", row=4), entry("Đại hội", "tin", None, 3))
            ),
        ),
    ],
)
def test_a_later_version_that_reads_alike_is_no_change(form: str, before: object, after: object) -> None:
    assert not changed(kept("VP", form, before), kept("VP", form, after))  # type: ignore[arg-type]  # readings


def test_an_entrys_other_title_is_a_change_of_the_list_alone() -> None:
    before = kept("VP", "tin-bai", reported("tin-bai", entries(entry("Đại hội", "tin", "2020-09-05", 3))))
    after = kept("VP", "tin-bai", reported("tin-bai", entries(entry("Đại hội Đảng", "tin", "2020-09-05", 3))))
    changes = changed(before, after)
    assert [(change.figures, change.lists) for change in changes.of_returns] == [((), ("tin-bai",))]
    assert changes.replaced == (after,)


def test_minutes_that_moved_from_one_kind_to_another_are_changes_of_both() -> None:
    before = kept("VP", "tin-bai", reported("tin-bai", entries(entry("A", "tin", None, 3), entry("B", "bài", None, 5))))
    after = kept("VP", "tin-bai", reported("tin-bai", entries(entry("A", "tin", None, 5), entry("B", "bài", None, 3))))
    changes = changed(before, after)
    assert changes.figures == ()
    assert by_unit(changes) == {
        "VP/tin-bai/tin-bai.minutes.tin": (3, 5),
        "VP/tin-bai/tin-bai.minutes.bài": (5, 3),
    }


def test_a_return_that_came_anew_had_nothing_before_and_its_zeros_are_figures() -> None:
    after = kept("VP", "ket-qua", reported("pa-no", count(3)), zero("phat-thanh", parts(minutes=0)))
    changes = changes_since(frozen(summary_of(kept("TTR", "ket-qua"))), summary_of(kept("TTR", "ket-qua"), after))
    assert changes.arrived == (after,)
    assert by_unit(changes) == {
        "VP/ket-qua/pa-no.total": (None, 3),
        "VP/ket-qua/phat-thanh.minutes": (None, 0),
    }


def test_a_figure_that_is_no_longer_counted_is_reported_with_its_old_value() -> None:
    before = kept("VP", "ket-qua", reported("pa-no", count(3, áp_phích=3)))
    changes = changes_since(frozen(summary_of(before)), summary_of())
    assert changes.withdrawn == (("VP", "ket-qua"),)
    gone = {str(change.name): (change.before, change.after) for change in changes.figures if not change.cumulative}
    assert gone["ket-qua/pa-no.total"] == (Decimal(3), None)
    assert gone["ket-qua/pa-no.kinds.áp phích"] == (Decimal(3), None)
    assert by_unit(changes) == {f"VP/{name}": figures for name, figures in gone.items()}


def test_units_and_forms_are_in_the_summarys_order() -> None:
    after = [kept(unit, form) for unit in ("TTR", "VP") for form in ("tin-bai", "ket-qua")]
    after = [replace(each, readings=(reported("kho-khan", text("Thiếu loa.")),)) for each in after]
    changes = changes_since(frozen(summary_of()), summary_of(*after))
    places = [(change.unit, change.form) for change in changes.of_returns]
    assert places == [("VP", "ket-qua"), ("VP", "tin-bai"), ("TTR", "ket-qua"), ("TTR", "tin-bai")]


def test_of_a_month_frozen_by_an_earlier_version_only_totals_are_known() -> None:
    before = kept("VP", "ket-qua", reported("pa-no", count(3)))
    after = kept("VP", "ket-qua", reported("pa-no", count(5)), reported("kho-khan", text("Thiếu loa.")))
    changes = changes_since(frozen_by_an_earlier_version(summary_of(before)), summary_of(after))
    assert (changes.by_unit, changes.replaced, by_unit(changes)) == (False, (after,), {})
    assert [(change.before, change.after) for change in changes.figures] == [(Decimal(3), Decimal(5))] * 2
    assert [change.texts for change in changes.of_returns] == [{"kho-khan": "Thiếu loa."}]


def test_of_a_month_frozen_by_an_earlier_version_the_same_is_no_change() -> None:
    returned = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa.")))
    older = frozen_by_an_earlier_version(summary_of(returned))
    assert from_json(older.stated).fingerprints
    assert not changes_since(older, summary_of(returned))
    assert not changes_since(older, summary_of(replace(returned, sha256="0" * 64)))
    gone = changes_since(older, summary_of())
    assert (gone.withdrawn, gone.of_returns) == ((("VP", "ket-qua"),), ())
