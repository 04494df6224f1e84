"""How wide texts are in Times New Roman, held against widths measured with Liberation Serif."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.vietnamese.text_width import line_count, longest_line, width_in_points

WORDS = st.lists(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyÀẤẬ", min_size=1, max_size=12), max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("text", "size", "bold", "width"),
    [("MMMM", 12, True, 45.3), ("iiii", 12, False, 13.3), ("0123456789", 13, False, 65.0), ("", 12, False, 0)],
)
def test_known_widths(text: str, size: float, bold: bool, width: float) -> None:
    assert width_in_points(text, size, bold=bold) == pytest.approx(width, abs=0.1)


def test_a_letter_is_as_wide_with_its_marks() -> None:
    assert width_in_points("Thường trực Đảng ủy", 13) == width_in_points("Thuong truc Đang uy", 13)


@given(WORDS, st.floats(60, 500))
def test_lines_hold_the_whole_text(text: str, available: float) -> None:
    lines = line_count(text, 12, available)
    longest = longest_line(text, 12, available)
    assert longest <= available
    assert (lines == 1) == (width_in_points(text, 12) <= available or " " not in text)
    assert width_in_points(text.replace(" ", ""), 12) <= lines * max(
        available, *(width_in_points(w, 12) for w in text.split() or [""])
    )


def test_no_line_ends_at_a_no_break_space() -> None:
    broken, kept = "VÀ CÔNG NGHỆ", "VÀ\u00a0CÔNG\u00a0NGHỆ"
    assert width_in_points(kept, 12) == width_in_points(broken, 12)
    assert (line_count(broken, 12, 60), line_count(kept, 12, 60)) == (2, 1)
