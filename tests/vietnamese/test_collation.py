"""Vietnamese alphabetical order."""

from __future__ import annotations

import random
import unicodedata

import pytest

from baocao_cli.vietnamese.collation import collation_key


@pytest.mark.parametrize(
    "in_order",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p"],
        ["q", "r", "s", "t", "u", "ư", "v", "x", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai"],
        ["Buôn Đôn", "Buôn Hồ", "Cư Kuin", "Cư M'gar", "Dang Kang", "Đắk Lắk", "Ea H'leo", "Êa"],
        ["Phòng 1", "Phòng 2", "Phòng Hành chính", "Phòng Kế hoạch", "Phòng Quản lý", "Trung tâm"],
        ["Hòa Bình", "Hòa Thắng", "Hoàn Kiếm"],
    ],
)
def test_order_is_that_of_a_vietnamese_dictionary(in_order: list[str]) -> None:
    shuffled = random.Random(7).sample(in_order, len(in_order))
    assert sorted(shuffled, key=collation_key) == in_order


def test_how_characters_are_coded_does_not_matter() -> None:
    assert collation_key(unicodedata.normalize("NFD", "Đắk Lắk")) == collation_key("ĐẮK LẮK")
    assert collation_key("Hoà") == collation_key("Hòa")
