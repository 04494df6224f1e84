"""Columns are known by their heads: swapped, added, in two rows, lower down."""

from __future__ import annotations

from tests.recognition import papers
from tests.recognition.papers import HEAD, VALUES, Rows, cell, grid, report, rows


def test_swapped_columns_and_a_column_of_notes() -> None:
    swapped: Rows = [[row[3], row[2], row[0], row[1], "Ghi chú" if row is HEAD else "tăng 2"] for row in grid()]
    found = papers.single(report(body=[swapped]))
    assert papers.texts(found) == VALUES
    assert papers.told(found, "pa-no") == {"note-kept"}


def test_heads_without_diacritics_shortened_or_with_a_slip() -> None:
    for heads in (
        ["TT", "Hinh thuc tuyen truyen", "So luong", "Thoi gian"],
        ["Số TT", "HÌNH THỨC", "SL", "TG thực hiện"],
        ["STT", "Hình thức tuyên truyên", "Số lượg", "Thời gian thực hiên"],
    ):
        assert papers.texts(papers.single(report(body=[[heads, *rows()]]))) == VALUES


def test_planned_figures_never_count() -> None:
    planned: Rows = [[*row[:2], "Kế hoạch" if row is HEAD else "99", *row[2:]] for row in grid()]
    found = papers.single(report(body=[planned]))
    assert papers.texts(found) == VALUES
    assert found.filled is not None
    assert [finding.code for finding in found.filled.findings] == ["planned-set-aside"]


def test_two_header_rows_with_a_group() -> None:
    head: Rows = [
        [
            cell("STT", row_span=2),
            cell("Hình thức tuyên truyền", row_span=2),
            cell("Số lượng", column_span=2),
            None,
            cell("Thời gian thực hiện", row_span=2),
        ],
        [None, None, "Kế hoạch", "Thực hiện", None],
    ]
    body: Rows = [[*row[:2], "10", *row[2:]] for row in rows()]
    assert papers.texts(papers.single(report(body=[[*head, *body]]))) == VALUES


def test_of_a_group_the_month_counts_and_the_cumulative_figure_does_not() -> None:
    head: Rows = [
        [
            cell("STT", row_span=2),
            cell("Hình thức tuyên truyền", row_span=2),
            cell("Số lượng", column_span=2),
            None,
            cell("Thời gian thực hiện", row_span=2),
        ],
        [None, None, "Trong tháng", "Lũy kế", None],
    ]
    body: Rows = [[*row[:3], "99", row[3]] for row in rows()]
    found = papers.single(report(body=[[*head, *body]]))
    assert papers.texts(found) == VALUES
    assert papers.told(found, "pa-no") == {"column-of-no-count"}


def test_two_header_rows_that_are_not_merged_and_a_row_of_column_numbers() -> None:
    head: Rows = [["STT", "Hình thức", "Kết quả", ""], ["", "", "Số lượng", "Thời gian"], ["(1)", "(2)", "(3)", "(4)"]]
    assert papers.texts(papers.single(report(body=[[*head, *rows()]]))) == VALUES


def test_the_header_row_lower_down() -> None:
    title: Rows = [[cell("BIỂU TỔNG HỢP", column_span=4), None, None, None]]
    assert papers.texts(papers.single(report(body=[[*title, ["", "", "", ""], *grid()]]))) == VALUES


def test_the_unit_in_a_head_is_heeded() -> None:
    for head in ("Số lượng (ĐVT: giờ)", "Số lượng (giờ)", "Số lượng\nĐVT: giờ"):
        found = papers.single(report(body=[[[*HEAD[:2], head, HEAD[3]], *rows()]]))
        assert papers.filled(found)["phat-thanh"].column_unit == "giờ"


def test_a_column_of_units_is_heeded_row_by_row() -> None:
    units = ["ĐVT", "cái", "buổi", "giờ", ""]
    body: Rows = [[*row[:2], unit, *row[2:]] for row, unit in zip(grid(), units, strict=True)]
    found = papers.single(report(body=[body]))
    assert papers.texts(found) == VALUES
    assert [answer.column_unit for answer in papers.filled(found).values()] == ["cái", "buổi", "giờ", None]


def test_figures_in_a_column_without_a_head_are_told() -> None:
    body: Rows = [[*row, "", "12" if number == 2 else ""] for number, row in enumerate(grid())]
    found = papers.single(report(body=[body]))
    assert papers.told(found, "tuyen-truyen-mieng") == {"column-not-counted"}
    assert papers.told(found, "pa-no") == set()


def test_without_a_head_for_figures_the_only_filled_column_is_held() -> None:
    body: Rows = [["STT", "Hình thức tuyên truyền", "Diễn biến", "Thời gian thực hiện"], *rows()]
    found = papers.single(report(body=[body]))
    assert papers.texts(found) == VALUES
    assert papers.told(found, "pa-no") == {"value-column-unknown"}


def test_without_a_head_for_figures_several_filled_columns_are_held() -> None:
    body: Rows = [["STT", "Hình thức tuyên truyền", "Tháng 8", "Tháng 9", "Thời gian thực hiện"]]
    found = papers.single(report(body=[[*body, *([*row[:2], "7", *row[2:]] for row in rows())]]))
    assert papers.texts(found)["pa-no"] == "7 · 05"
    assert papers.told(found, "pa-no") == {"value-columns-several", "column-not-counted"}


def test_columns_named_by_the_parts_of_a_measure_answer_it_without_a_value_column() -> None:
    body: Rows = [["STT", "Hình thức tuyên truyền", "Số buổi", "Số người dự", "Thời gian thực hiện"]]
    found = papers.single(report(body=[[*body, *([*row[:2], "2", "85", row[3]] for row in rows())]]))
    answer = papers.filled(found)["tuyen-truyen-mieng"]
    assert {part: cell.text for part, cell in answer.part_cells.items()} == {"sessions": "2", "attendees": "85"}
    assert papers.told(found, "phat-thanh") == {"value-columns-several", "column-not-counted"}


def test_a_table_without_its_head_is_read_as_printed_and_told() -> None:
    found = papers.single(report(body=[rows()]))
    assert papers.texts(found) == VALUES
    assert found.filled is not None
    assert [finding.code for finding in found.filled.findings] == ["head-not-there"]


def test_a_value_column_split_in_two_holds_where_both_halves_are_filled() -> None:
    head: Rows = [["STT", "Hình thức tuyên truyền", cell("Số lượng", column_span=2), None, "Thời gian thực hiện"]]
    body: Rows = [[*row[:2], row[2], "7" if number == 0 else "", row[3]] for number, row in enumerate(rows())]
    found = papers.single(report(body=[[*head, *body]]))
    assert papers.texts(found) == VALUES
    assert papers.told(found, "pa-no") == {"two-value-cells"}
    assert papers.told(found, "phat-thanh") == set()


def test_a_value_column_parted_by_the_parts_of_a_measure_gives_each_its_cell() -> None:
    head: Rows = [
        [cell("STT", row_span=2), cell("Hình thức", row_span=2), cell("Số lượng", column_span=2), None, "Thời gian"],
        [None, None, "Số buổi", "Số người dự", None],
    ]
    body = [
        [*row[:2], "2", "85", row[3]] if number == 1 else [*row[:3], "", row[3]] for number, row in enumerate(rows())
    ]
    found = papers.single(report(body=[[*head, *body]]))
    answer = papers.filled(found)["tuyen-truyen-mieng"]
    assert {part: cell.text for part, cell in answer.part_cells.items()} == {"sessions": "2", "attendees": "85"}
    assert (answer.cell, answer.findings) == (None, ())
    assert papers.texts(found)["pa-no"] == "05"


def test_a_unit_of_time_above_the_table_is_for_lengths_alone() -> None:
    found = papers.single(papers.document(papers.heading(), *papers.intro(), "ĐVT: giờ", grid(), *papers.ending()))
    assert [answer.column_unit for answer in papers.filled(found).values()] == [None, None, "giờ", None]
