"""Where names break over the lines of a heading."""

from __future__ import annotations

import pytest

from baocao_cli.blanks.head_lines import NO_BREAK, broken, lines_of
from baocao_cli.vietnamese.text_width import width_in_points

ROOM = 196.0


def shown(name: str, size: float = 12) -> str:
    """The name as it stands, ` | ` where a line may end."""
    return broken(name, size, ROOM, bold=True).replace(" ", " | ").replace(NO_BREAK, " ")


def test_a_name_that_fits_is_left_alone() -> None:
    assert broken("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12, ROOM, bold=True) == "SỞ KHOA HỌC VÀ CÔNG NGHỆ"


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        # Before the conjunction.
        (14, "SỞ KHOA HỌC | VÀ CÔNG NGHỆ"),
        (12, "ĐẢNG BỘ SỞ KHOA HỌC | VÀ CÔNG NGHỆ"),
        (12, "SỞ NÔNG NGHIỆP | VÀ PHÁT TRIỂN NÔNG THÔN"),
        (12, "SỞ VĂN HÓA, THỂ THAO | VÀ DU LỊCH"),
        (12, "CHI BỘ TRUNG TÂM THÔNG TIN | VÀ THỐNG KÊ KH&CN"),
        # Between the kind of body and its name, or before the body or place that it belongs to.
        (14, "ỦY BAN NHÂN DÂN | XÃ EA TU"),
        (12, "ỦY BAN NHÂN DÂN | THÀNH PHỐ BUÔN MA THUỘT"),
        (14, "CHI BỘ | TRUNG TÂM KỸ THUẬT"),
        (12, "CHI BỘ VĂN PHÒNG | SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
        (12, "HỘI LIÊN HIỆP PHỤ NỮ | XÃ HÒA THẮNG"),
        (14, "PHÒNG KẾ HOẠCH - | TÀI CHÍNH"),
        # Between words of two syllables, lines alike.
        (12, "TRUNG TÂM ỨNG DỤNG | TIẾN BỘ KHOA HỌC"),
        (12, "CHI CỤC TIÊU CHUẨN | ĐO LƯỜNG CHẤT LƯỢNG"),
        # `QUẢN LÝ` holds no `QUẬN`, `SỞ HỮU` no `SỞ`, `XÃ HỘI` no `XÃ`.
        (12, "PHÒNG QUẢN LÝ | CHUYÊN NGÀNH | VÀ SỞ HỮU TRÍ TUỆ"),
        (12, "SỞ LAO ĐỘNG - | THƯƠNG BINH VÀ XÃ HỘI"),
        # A phrase of an odd number of syllables is kept together.
        (12, "TRƯỜNG | CAO ĐẲNG NGHỀ ĐẮK LẮK"),
    ],
)
def test_names_break_where_people_break_them(size: float, lines: str) -> None:
    assert shown(lines.replace(" | ", " "), size) == lines


@pytest.mark.parametrize("name", ["TRUNG TÂM THÔNG TIN, ỨNG DỤNG TIẾN BỘ KHOA HỌC VÀ CÔNG NGHỆ", "A" * 40, "", "PHÒNG"])
def test_every_line_fits_and_no_word_is_lost(name: str) -> None:
    head = broken(name, 12, ROOM, bold=True)
    assert head.replace(NO_BREAK, " ") == name
    lines = head.split(" ") if NO_BREAK in head else [head]
    assert all(width_in_points(line, 12, bold=True) <= ROOM for line in lines if NO_BREAK in line)


def test_lines_are_counted() -> None:
    assert lines_of(broken("VĂN PHÒNG SỞ", 12, ROOM, bold=True)) == 1
    assert lines_of(broken("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", 12, ROOM, bold=True)) == 2
