"""Number words, written and read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.vietnamese.fold import plain
from baocao_cli.vietnamese.numerals import read_prefix, read_words, spell


@given(st.integers(0, 999_999_999))
def test_what_is_spelled_is_read_back(figure: int) -> None:
    assert read_words(spell(figure)) == figure


@given(st.integers(1, 99))
def test_words_without_diacritics_are_read(figure: int) -> None:
    assert read_words(plain(spell(figure))) == figure


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("ba mươi tư", 34),
        ("hai mươi nhăm", 25),
        ("bốn chục", 40),
        ("một trăm lẻ năm", 105),
        ("một trăm linh năm", 105),
        ("hai trăm rưỡi", 250),
        ("một trăm hai", 120),
        ("một trăm hai lăm", 125),
        ("một nghìn hai", 1200),
        ("một triệu hai", 1_200_000),
        ("hai lăm", 25),
        ("ba mốt", 31),
        ("một nghìn rưỡi", 1500),
        ("hai ngàn không trăm linh ba", 2003),
        ("một triệu hai trăm nghìn", 1_200_000),
        ("không", 0),
    ],
)
def test_words(words: str, figure: int) -> None:
    assert read_words(words) == Decimal(figure)


@pytest.mark.parametrize("words", ["", "tư", "hai ba", "một trăm năm", "mười lăm cái", "trăm", "đầu tư", "lẻ năm"])
def test_no_number(words: str) -> None:
    assert read_words(words) is None


def test_a_prefix_ends_where_other_words_begin() -> None:
    assert read_prefix(["hai", "mươi", "người"]) == (2, Decimal(20))


def test_spelling_has_bounds() -> None:
    with pytest.raises(ValueError, match="cannot spell"):
        spell(-1)
