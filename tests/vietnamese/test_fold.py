"""Keys for comparison: equal for what a Vietnamese reader takes for the same words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.vietnamese.fold import fold, plain, tidy, words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hòa", "hoà"),
        ("ủy ban", "uỷ ban"),
        ("khỏe", "khoẻ"),
        ("kỷ niệm", "kỉ niệm"),
        ("lý luận", "lí luận"),
        ("Đại  hội", "ĐẠI HỘI"),
        ("ðảng", "đảng"),
        ("Pa\u200bnô", "panô"),
    ],
)
def test_equal_keys(first: str, second: str) -> None:
    assert fold(first) == fold(second)


@pytest.mark.parametrize(
    ("first", "second"), [("bài", "bãi"), ("thuý", "thi"), ("tay", "tai"), ("quý", "quí tộc"), ("ma", "mà")]
)
def test_different_keys(first: str, second: str) -> None:
    assert fold(first) != fold(second)


def test_plain_drops_diacritics() -> None:
    assert plain("Tuyên truyền Đại hội") == "tuyen truyen dai hoi"


def test_tidy_keeps_what_a_person_sees() -> None:
    assert tidy("１２\u00a0cái\r\nmới\tin") == "12 cái\nmới\tin"


def test_words_are_folded_one_by_one() -> None:
    assert words("P. KH-TC, Sở") == ("p", "kh", "tc", "so")


@given(st.text(alphabet="aăâeêioôơuưyđhòàáảãạkltnqg ", max_size=20))
def test_folding_is_stable_and_heeds_no_normal_form(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phòng TC-CB¹", ("phong", "tc", "cb")),
        ("Số lượng⁽³⁾", ("so", "luong")),
        ("¹Ghi chú", ("ghi", "chu")),
        ("12¹", ("12",)),
        ("24m² (m³, km²)", ("24m²", "m³", "km²")),
        ("sân gôm²", ("san", "gom")),
    ],
)
def test_raised_digits_are_part_of_no_word_but_of_a_power(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_raised_digits_stay_raised() -> None:
    assert tidy("12¹ m² CO₂ ⁽³⁾") == "12¹ m² CO₂ ⁽³⁾"
    assert fold("Tầm² 12¹ CO₂") == f"{fold('tầm')}² 12¹ co₂"
