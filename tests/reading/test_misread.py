"""Letters typed for digits in dates and lengths of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.reading.lex.misread import as_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("l2/9", "12/9"), ("O5 phút", "05 phút"), ("1O phút", "10 phút"), ("năm 2O20", "năm 2020"), ("l5phút", "15phút")],
)
def test_look_alikes_among_digits_are_digits(typed: str, meant: str) -> None:
    assert as_meant(typed) == meant


@pytest.mark.parametrize("text", ["2lượt", "5 lần", "quý II", "20h", "VTV1", "Olympic", "T9/2020", "O", "05/9/2020"])
def test_words_and_figures_are_left_alone(text: str) -> None:
    assert as_meant(text) is None


@given(st.from_regex(r"[0-9]{1,2}/[0-9]{1,2}/20[0-9]{2}", fullmatch=True), st.data())
def test_one_look_alike_in_a_date_is_found(date: str, data: st.DataObject) -> None:
    places = [at for at, figure in enumerate(date) if figure in "01"]
    if not places:
        return
    at = data.draw(st.sampled_from(places))
    typed = date[:at] + ("O" if date[at] == "0" else "l") + date[at + 1 :]
    parts = typed.split("/")
    if any(part in ("O", "l") for part in parts):
        return
    assert as_meant(typed) == date
