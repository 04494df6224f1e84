"""The figures of a final summary are kept whole, and later differences are reported."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from baocao_cli.ledger.finals import Final
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.summary.issue.issued_figures import changes_since, issued_figures, to_json
from baocao_cli.summary.model.summary import Summary
from tests.support.built_returns import ON_TIME, SEPTEMBER, count, kept, reported, text
from tests.support.drawn_returns import month_returns
from tests.support.small_office import summary_of


def frozen(summary: Summary) -> Final:
    return Final(1, SEPTEMBER, 0, ON_TIME, "Nguyễn Văn A", to_json(issued_figures(summary)), ())


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


def test_words_that_changed_are_a_change_though_no_figure_is() -> None:
    before = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa.")))
    after = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa, thiếu màn.")))
    changes = changes_since(frozen(summary_of(before)), summary_of(after))
    assert (changes.replaced, changes.figures) == ((after,), ())
    assert changes.in_words() == "1 báo cáo, 0 số liệu"


def test_a_figure_that_is_no_longer_counted_is_reported_with_its_old_value() -> None:
    before = kept("VP", "ket-qua", reported("pa-no", count(3, áp_phích=3)))
    changes = changes_since(frozen(summary_of(before)), summary_of())
    assert changes.withdrawn == (("VP", "ket-qua"),)
    gone = {str(change.name): (change.before, change.after) for change in changes.figures if not change.cumulative}
    assert gone["ket-qua/pa-no.total"] == (Decimal(3), None)
    assert gone["ket-qua/pa-no.kinds.áp phích"] == (Decimal(3), None)
