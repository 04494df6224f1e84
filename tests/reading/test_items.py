"""Items: label and unit as typed, nothing lost between them."""

from __future__ import annotations

import pytest

from baocao_cli.reading.model import Status
from baocao_cli.values import Items
from tests.reading.reader import codes, read


def _items(text: str) -> list[tuple[str | None, str | None, int]]:
    value = read("khac", text).value
    assert isinstance(value, Items)
    return [(item.label, item.unit, int(item.quantity)) for item in value.items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Xe loa (03 lượt), văn nghệ (01 buổi)", [("Xe loa", "lượt", 3), ("văn nghệ", "buổi", 1)]),
        ("a) Xe loa: 3 lượt; b) văn nghệ: 1 buổi", [("Xe loa", "lượt", 3), ("văn nghệ", "buổi", 1)]),
        ("Kinh phí 5 triệu đồng, xe loa 3 lượt", [("xe loa", "lượt", 3)]),
        ("05 bài tuyên truyền 80 năm thành lập Đảng bộ", [("tuyên truyền 80 năm thành lập Đảng bộ", "bài", 5)]),
        ("Zalo   nhóm:\t05 bài", [("Zalo nhóm", "bài", 5)]),
    ],
)
def test_labels_and_units_as_typed(text: str, items: list[tuple[str | None, str | None, int]]) -> None:
    assert _items(text) == items


def test_persons_and_likes_beside_an_item_are_set_aside() -> None:
    understood = read("khac", "01 hội thi (120 người tham gia)")

    assert _items("01 hội thi (120 người tham gia)") == [("hội thi", None, 1)]
    assert codes(understood) == {"figure-set-aside"}


def test_a_denied_item_is_zero_beside_others() -> None:
    assert sorted(_items("Xe loa: không; văn nghệ: 01 buổi"), key=str) == [("Xe loa", None, 0), ("văn nghệ", "buổi", 1)]
    assert read("khac", "Xe loa: không; văn nghệ: không").status is Status.ZERO
