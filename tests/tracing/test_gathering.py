"""What is traced adds up to what the summary states, whatever the returns say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao_cli.errors import UsageFault
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.summary.tell.figure_names import FigureName, figures_of
from baocao_cli.tracing.gathering import Evidence, trace, understand_name
from baocao_cli.tracing.traced_figure import Reason, TracedFigure
from tests.support.built_returns import (
    FORMS,
    KET_QUA,
    SEPTEMBER,
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
from tests.support.drawn_returns import AUGUST, month_returns
from tests.support.small_office import OFFICE, summary_of


def traced(
    name: str,
    *returns: KeptReturn,
    first: Month = SEPTEMBER,
    waiting: Sequence[KeptReturn] = (),
    superseded: Sequence[KeptReturn] = (),
    forms: Sequence[Form] = FORMS,
) -> list[TracedFigure]:
    asked = understand_name(name, forms)
    assert asked is not None
    return trace(asked, OFFICE, Evidence(returns, waiting, superseded), first, SEPTEMBER)


def one(name: str, *returns: KeptReturn, **further: Sequence[KeptReturn]) -> TracedFigure:
    (figure,) = traced(name, *returns, **further)  # type: ignore[arg-type]  # only sequences of returns are passed on
    return figure


@given(returns=month_returns(), cumulative=st.booleans())
@settings(max_examples=60, deadline=None)
def test_contributions_add_up_to_every_figure_of_the_summary(returns: list[KeptReturn], cumulative: bool) -> None:
    summary = summary_of(*returns)
    for totals in summary.totals:
        for name, value in figures_of(totals.form, totals.cumulative if cumulative else totals.month):
            found = traced(str(name), *returns, first=AUGUST if cumulative else SEPTEMBER)
            figure = next(each for each in found if each.name.key == name.key)
            assert figure.value == value
            pieces = [piece.value for piece in figure.contributions]
            if value is None:
                assert pieces == []
            else:
                assert sum(pieces, Decimal(0)) == value


def test_each_contribution_has_its_unit_and_place() -> None:
    returned = kept("VP", "ket-qua", reported("pa-no", count(35, pa_nô=10), raw="10 pa nô, còn lại 25"))
    figure = one("pa-no", returned)
    assert (str(figure.name), figure.label, figure.unit, figure.value) == (
        "ket-qua/pa-no.total",
        "Pa nô, áp phích, khẩu hiệu",
        "cái",
        Decimal(35),
    )
    (piece,) = figure.contributions
    assert (piece.value, piece.status) == (Decimal(35), Status.REPORTED)
    source = piece.source
    assert (source.unit, source.month, source.file) == ("VP", SEPTEMBER, "VP-ket-qua.docx")
    assert (source.where, source.raw) == ("bảng 2, hàng 2, cột 3", "10 pa nô, còn lại 25")
    assert (source.original, source.sha256) == (returned.original, returned.sha256)


def test_kinds_and_what_has_none_are_figures_of_their_own() -> None:
    returns = (
        kept("VP", "ket-qua", reported("pa-no", count(35, pa_nô=10))),
        kept("KHTC", "ket-qua", reported("pa-no", count(7))),
    )
    assert one("pa-no.kinds.Pa Nô", *returns).value == 10
    rest = one("pa-no.without_kind", *returns)
    assert (rest.value, [piece.value for piece in rest.contributions]) == (Decimal(32), [Decimal(25), Decimal(7)])


def test_an_entry_of_a_list_is_followed_to_its_own_row() -> None:
    told = entries(
        entry("Tin A", "tin", row=2), entry("Bài B", "bài", None, "3.25", row=3), entry("?", held=True, row=4)
    )
    returned = kept("VP", "tin-bai", reported("tin-bai", told))
    items_figure, minutes = traced("tin-bai", returned)
    assert [piece.source.where for piece in items_figure.contributions] == ["bảng 2, hàng 2", "bảng 2, hàng 3"]
    assert [left.reason for left in items_figure.left_out if left.source.unit == "VP"] == [Reason.HELD]
    assert (minutes.value, [piece.source.where for piece in minutes.contributions]) == (
        Decimal("3.25"),
        ["bảng 2, hàng 3"],
    )
    assert Reason.PART in {left.reason for left in minutes.left_out}
    assert one("tin-bai.by_kind.tin", returned).value == 1


def test_an_entry_that_waits_for_its_minutes_lacks_only_these() -> None:
    told = entries(entry("Tin A", "tin", None, 2, row=2), entry("Bài B", "bài", waits_for=("minutes",), row=3))
    items_figure, minutes = traced("tin-bai", kept("VP", "tin-bai", reported("tin-bai", told)))
    assert items_figure.value == 2
    assert not [each for each in items_figure.left_out if each.source.unit == "VP"]
    (left,) = [each for each in minutes.left_out if each.source.unit == "VP"]
    assert (left.reason, left.source.where) == (Reason.HELD, "bảng 2, hàng 3")


def test_what_is_left_out_has_its_reason_and_is_not_counted() -> None:
    newer = kept("VP", "ket-qua", reported("pa-no", count(5)))
    older = replace(kept("VP", "ket-qua", reported("pa-no", count(3))), superseded_by=newer.sha256)
    unknown = kept(None, "ket-qua", reported("pa-no", count(99)), outcome=ReturnOutcome.HELD)
    figure = one(
        "pa-no",
        newer,
        kept("KHTC", "ket-qua", held("pa-no", "10-15")),
        waiting=[unknown],
        superseded=[older],
    )
    assert figure.value == 5
    assert [(left.reason, left.source.unit, left.value) for left in figure.left_out] == [
        (Reason.HELD, "KHTC", None),
        (Reason.WAITING, None, None),
        (Reason.MISSING, "TTR", None),
        (Reason.SUPERSEDED, "VP", Decimal(3)),
    ]


def test_a_part_that_was_not_reported_is_left_out_of_that_part_only() -> None:
    returned = kept("VP", "ket-qua", reported("tuyen-truyen-mieng", parts(sessions=3, attendees=None)))
    sessions, attendees = traced("tuyen-truyen-mieng", returned)
    assert (sessions.value, attendees.value) == (Decimal(3), None)
    assert Reason.PART not in {left.reason for left in sessions.left_out}
    assert [left.source.unit for left in attendees.left_out if left.reason is Reason.PART] == ["VP"]


def test_of_a_stock_only_the_latest_month_counts() -> None:
    stock = KET_QUA.model_copy(
        update={"tables": tuple(table.model_copy(update={"rows": _as_stock(table)}) for table in KET_QUA.tables)}
    )
    returns = (
        kept("VP", "ket-qua", reported("pa-no", count(3)), month=AUGUST),
        kept("KHTC", "ket-qua", reported("pa-no", count(4)), month=AUGUST),
        kept("VP", "ket-qua", reported("pa-no", count(5))),
    )
    (figure,) = traced("pa-no", *returns, first=AUGUST, forms=[stock])
    assert figure.value == 9
    assert [(piece.source.unit, piece.value) for piece in figure.contributions] == [
        ("KHTC", Decimal(4)),
        ("VP", Decimal(5)),
    ]
    assert [(left.source.unit, left.value) for left in figure.left_out if left.reason is Reason.OLDER] == [
        ("VP", Decimal(3))
    ]


def _as_stock(table: object) -> tuple[object, ...]:
    rows = table.rows  # type: ignore[attr-defined]  # the form's only table is a grid
    return tuple(
        row.model_copy(
            update={
                "measures": tuple(
                    placed.model_copy(update={"measure": placed.measure.model_copy(update={"over_months": "latest"})})
                    for placed in row.measures
                )
            }
        )
        for row in rows
    )


def test_free_items_are_a_figure_each_and_none_at_all_is_nought() -> None:
    returned = kept("VP", "ket-qua", reported("khac", items(("xe loa", "lượt", 3), (None, None, 2))))
    assert [(str(figure.name), figure.value) for figure in traced("khac", returned)] == [
        ("ket-qua/khac.items.lượt xe loa", Decimal(3)),
        ("ket-qua/khac.items.?", Decimal(2)),
    ]
    (nothing,) = traced("khac", kept("VP", "ket-qua", zero("khac", items())))
    assert (nothing.value, len(nothing.contributions)) == (Decimal(0), 1)
    (unreported,) = traced("khac", kept("VP", "ket-qua", missing("khac")))
    assert (unreported.value, unreported.contributions) == (None, ())


def test_names_are_understood_with_and_without_their_form() -> None:
    for name in ("pa-no", "ket-qua/pa-no", "ket-qua/pa-no.kinds.loại a/b"):
        asked = understand_name(name, FORMS)
        assert asked is not None
        assert (asked.form.id, asked.measure.id) == ("ket-qua", "pa-no")
    assert understand_name("tin-bai/pa-no", FORMS) is None
    assert understand_name("kho-khan", FORMS) is None
    twin = KET_QUA.model_copy(update={"id": "ket-qua-2"})
    with pytest.raises(UsageFault) as fault:
        understand_name("pa-no.total", [KET_QUA, twin])
    assert fault.value.findings[0].values["figures"] == "ket-qua/pa-no.total, ket-qua-2/pa-no.total"


def test_a_figures_name_compares_as_a_reader_would() -> None:
    assert FigureName("a", "b", "kinds.Pa Nô").key == FigureName("a", "b", "kinds.pa nô").key
