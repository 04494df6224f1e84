"""Months as people type them."""

from __future__ import annotations

from baocao_cli.month import Month
from baocao_cli.vietnamese.typed_month import typed_month


def test_every_way_of_typing_a_month() -> None:
    typed = (
        "2020-09", "2020-9", "2020/09", "9/2020", "09/2020", "09-2020", "9.2020", " tháng 9/2020 ", "Tháng 09/2020",
        "tháng 9 năm 2020", "thang 9-2020", "T9/2020", "t9-20", "9 / 2020",
    )  # fmt: skip
    assert [text for text in typed if typed_month(text) != Month(2020, 9)] == []


def test_what_is_no_month_for_certain() -> None:
    typed = ("", "9", "tháng 9", "9/20", "13/2020", "2020-00", "2020-13", "5/9/2020", "quý III/2020", "2020", "x9/2020")
    assert [text for text in typed if typed_month(text) is not None] == []
