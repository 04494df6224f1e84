"""The annex has a row for each contribution; figure by figure its rows add up to the document."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given, settings

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.tell.figure_names import figures_of
from baocao_cli.tracing.annex import trace_annexes
from tests.support.built_returns import KET_QUA, SEPTEMBER, count, kept, reported
from tests.support.drawn_returns import AUGUST, month_returns
from tests.support.small_office import summary_of


def rows_of(table: str) -> list[list[str]]:
    rows = re.findall(r"<w:tr>(.*?)</w:tr>", table)
    return [["".join(re.findall(r"<w:t [^>]*>([^<]*)", cell)) for cell in row.split("</w:tc>")[:-1]] for row in rows]


@given(returns=month_returns())
@settings(max_examples=40, deadline=None)
def test_rows_add_up_to_the_figures(returns: list[KeptReturn]) -> None:
    summary = summary_of(*returns)
    expected = sum(
        (value for totals in summary.totals for _, value in figures_of(totals.form, totals.month) if value is not None),
        Decimal(0),
    )
    found = Decimal(0)
    for annex in trace_annexes(summary):
        for row in rows_of(annex.table)[1:]:
            found += Decimal(row[2].replace(".", "").replace(",", "."))
    assert found == expected


def test_a_longer_span_names_the_months() -> None:
    returns = [
        kept("VP", "ket-qua", reported("pa-no", count(3)), month=AUGUST),
        kept("VP", "ket-qua", reported("pa-no", count(5))),
    ]
    summary = summary_of(*returns, forms=[KET_QUA], span=Span.of_months(AUGUST, SEPTEMBER))
    (annex,) = trace_annexes(summary)
    assert [row[:3] for row in rows_of(annex.table)[1:]] == [
        ["Pa nô, áp phích, khẩu hiệu: 8 cái", "Văn phòng Sở, tháng 8/2020", "3"],
        ["Pa nô, áp phích, khẩu hiệu: 8 cái", "Văn phòng Sở, tháng 9/2020", "5"],
    ]
