"""A form in which somebody struck out or hid something is no untouched blank: what was found there is reported."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from baocao_cli.documents.model import Cell
from tests.recognition import papers
from tests.recognition.papers import HEAD, LIST_HEAD, SECTION, Rows, cell, heading, intro, rows

EMPTY_ROW = ["01", "", ""]


def untyped(*listed: Sequence[str | Cell]) -> bool:
    table: Rows = [LIST_HEAD, *listed]
    return papers.single(papers.document(heading(), *intro(), table, SECTION)).untyped


def test_nothing_typed_in_rows_and_total() -> None:
    assert untyped(EMPTY_ROW, ["Tổng cộng", "", ""])


@pytest.mark.parametrize("total", [cell("", struck="15"), cell("", hidden="15"), cell("", picture=True)])
def test_a_total_with_something_in_it_that_is_not_read(total: Cell) -> None:
    assert not untyped(EMPTY_ROW, ["Tổng cộng", "", total])


def test_a_row_that_was_struck_out_as_a_whole() -> None:
    struck = [cell("", struck=text) for text in ("01", "Tin: Khai mạc hội thi", "3 phút")]
    assert not untyped(struck, ["Tổng cộng", "", ""])


def test_figures_in_a_column_that_the_form_does_not_have() -> None:
    table = [[*HEAD, "Cột thêm"], *([*row, "104 cái"] for row in rows({}, ""))]
    assert not papers.single(papers.document(heading(), *intro(), table, SECTION)).untyped


def test_figures_that_are_cumulative_alone() -> None:
    table = [[*HEAD, "Lũy kế từ đầu năm"], *([*row, "104"] for row in rows({}, ""))]
    assert not papers.single(papers.document(heading(), *intro(), table, SECTION)).untyped


def test_a_note_is_no_figure() -> None:
    table = [[*HEAD, "Ghi chú"], *([*row, ""] for row in rows({}, ""))]
    assert papers.single(papers.document(heading(), *intro(), table, SECTION)).untyped
