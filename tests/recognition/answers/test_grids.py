"""A grid's rows are known by their labels, whatever became of order, numbers, spelling and shape."""

from __future__ import annotations

import pytest

from tests.recognition import papers
from tests.recognition.papers import HEAD, LABELS, PERIOD, VALUES, Rows, cell, grid, report, rows


@pytest.mark.parametrize(
    ("measure", "label"),
    [
        ("pa-no", "Panô, apphich"),
        ("pa-no", "Pa no, ap phich, khau hieu"),
        ("pa-no", "1. Pa nô, áp phích, khẩu hiệu"),
        ("pa-no", "- Khẩu hiệu, pa nô, áp phích"),
        ("pa-no", "Pa nô, áp phích, khẩu hiệu, băng rôn"),
        ("pa-no", "PA NÔ,\nÁP PHÍCH, KHẨU HIỆU"),
        ("tuyen-truyen-mieng", "Tuyen truyen mieng"),
        ("tuyen-truyen-mieng", "02 Tuyên truyền miệng (buổi, tổng số người dự)"),
        ("tuyen-truyen-mieng", "Tuyên truyền miệng: số buổi, người dự"),
        ("tuyen-truyen-mieng", "Tuyên truyền miệg (buổi)"),
        ("phat-thanh", "Phát thanh"),
        ("phat-thanh", "Phát thanh trên Đài TT cơ sở"),
        ("phat-thanh", "PHÁT THANH TRÊN ĐÀI TT CƠ SỞ (THỜI LƯỢNG TÍNH BẰNG PHÚT)"),
        ("khac", "Khac"),
        ("khac", "04/ Khác (xe loa, văn nghệ...)"),
        ("khac", "Các hình thức khác"),
    ],
)
def test_spellings_of_a_label(measure: str, label: str) -> None:
    changed = [
        [number, label if text == LABELS[measure] else text, value, period] for number, text, value, period in rows()
    ]
    found = papers.single(report(body=[[HEAD, *changed]]))
    assert papers.texts(found) == VALUES


@pytest.mark.parametrize("label", ["Tuyên truyền trên mạng xã hội", "Truyền hình", "Zalo, Facebook", "Khách mời"])
def test_a_row_of_another_label_is_for_the_catch_all(label: str) -> None:
    found = papers.single(report(body=[[*grid(), ["05", label, "10 bài", PERIOD]]]))
    khac = papers.filled(found)["khac"]
    assert [(extra.label, extra.cell.text) for extra in khac.extra] == [(label, "10 bài")]
    assert khac.extra[0].period is not None
    assert papers.told(found, "khac") == {"row-added"}
    assert papers.texts(found) == VALUES


def test_an_added_row_goes_with_its_text_even_where_its_figure_stands_in_the_label() -> None:
    found = papers.single(report(body=[[*grid(), ["", "05 Zalo, Facebook", "", ""]]]))
    assert [extra.label for extra in papers.filled(found)["khac"].extra] == ["05 Zalo, Facebook"]


def test_rows_in_another_order_with_missing_and_repeated_numbers() -> None:
    first, second, third, fourth = rows()
    shuffled: Rows = [["", *fourth[1:]], ["1", *second[1:]], ["1", *first[1:]], ["", *third[1:]]]
    assert papers.texts(papers.single(report(body=[[HEAD, *shuffled]]))) == VALUES


def test_a_deleted_row_is_told() -> None:
    found = papers.single(report(body=[[HEAD, *rows()[:2], rows()[3]]]))
    assert papers.texts(found) == VALUES | {"phat-thanh": None}
    assert papers.told(found, "phat-thanh") == {"row-not-there"}


def test_a_deleted_catch_all_row_still_takes_added_rows() -> None:
    found = papers.single(report(body=[[HEAD, *rows()[:3], ["04", "Xe loa", "03 lượt", PERIOD]]]))
    khac = papers.filled(found)["khac"]
    assert khac.cell is None
    assert [extra.label for extra in khac.extra] == ["Xe loa"]


def test_two_rows_with_figures_for_one_measure_hold_it() -> None:
    found = papers.single(report(body=[[*grid(), ["05", LABELS["pa-no"], "7", PERIOD]]]))
    assert "row-twice" in papers.told(found, "pa-no")


def test_of_a_repeated_row_the_filled_one_answers() -> None:
    empty = ["01", LABELS["pa-no"], "", PERIOD]
    found = papers.single(report(body=[[HEAD, empty, *rows()]]))
    assert papers.texts(found) == VALUES
    assert papers.told(found, "pa-no") == {"row-twice-one-empty"}


def test_detail_rows_do_not_add_to_their_row() -> None:
    details = [["", "- Pa nô", "5", ""], ["", "- Khẩu hiệu", "3", ""]]
    found = papers.single(report(body=[[HEAD, rows({"pa-no": "8"})[0], *details, *rows()[1:]]]))
    assert papers.texts(found)["pa-no"] == "8"
    assert papers.told(found, "pa-no") == {"row-detail-set-aside"}


def test_detail_rows_under_an_empty_row_are_the_measures_text() -> None:
    details = [["", "- Pa nô", "5", ""], ["", "- Khẩu hiệu", "3", ""]]
    found = papers.single(report(body=[[HEAD, rows({})[0], *details, *rows()[1:]]]))
    assert papers.texts(found)["pa-no"] == "Pa nô: 5\nKhẩu hiệu: 3"
    assert papers.told(found, "pa-no") == set()
    period = papers.filled(found)["pa-no"].period
    assert period is not None
    assert period.text == PERIOD


def test_a_merged_period_counts_for_all_its_rows() -> None:
    merged: Rows = [[*row[:3], cell(PERIOD, row_span=4) if number == 0 else None] for number, row in enumerate(rows())]
    found = papers.single(report(body=[[HEAD, *merged]]))
    periods = [answer.period.text for answer in papers.filled(found).values() if answer.period is not None]
    assert periods == [PERIOD] * 4


def test_a_value_merged_over_two_rows_counts_for_neither() -> None:
    merged: Rows = [
        [*row[:2], cell("30", row_span=2) if number == 0 else (None if number == 1 else row[2]), row[3]]
        for number, row in enumerate(rows())
    ]
    found = papers.single(report(body=[[HEAD, *merged]]))
    assert "value-merged-over-rows" in papers.told(found, "pa-no")
    assert "value-merged-over-rows" in papers.told(found, "tuyen-truyen-mieng")
    assert papers.told(found, "phat-thanh") == set()


def test_a_value_merged_with_its_own_empty_row_counts() -> None:
    body: Rows = [HEAD, [*rows()[0][:2], cell("05", row_span=2), PERIOD], ["", "", None, ""], *rows()[1:]]
    found = papers.single(report(body=[body]))
    assert papers.texts(found)["pa-no"] == "05"
    assert papers.told(found, "pa-no") == set()


def test_a_value_merged_with_the_period_beside_it_is_a_value() -> None:
    body: Rows = [HEAD, [*rows()[0][:2], cell("05 pa nô", column_span=2), None], *rows()[1:]]
    answer = papers.filled(papers.single(report(body=[body])))["pa-no"]
    assert answer.cell is not None
    assert answer.cell.text == "05 pa nô"
    assert answer.period is None


def test_a_figure_in_the_label_cell_is_told() -> None:
    body: Rows = [HEAD, ["01", "Pa nô, áp phích, khẩu hiệu (treo 02 tại trụ sở)", "05", PERIOD], *rows()[1:]]
    assert papers.told(papers.single(report(body=[body])), "pa-no") == {"figure-in-label"}


def test_a_figure_only_in_the_label_cell_holds() -> None:
    body: Rows = [HEAD, ["01", "Pa nô, áp phích, khẩu hiệu: 05", "", PERIOD], *rows()[1:]]
    assert papers.told(papers.single(report(body=[body])), "pa-no") == {"figure-in-label-alone"}


def test_a_figure_in_the_number_cell_is_told() -> None:
    body: Rows = [HEAD, ["05 pa nô", *rows()[0][1:]], *rows()[1:]]
    assert papers.told(papers.single(report(body=[body])), "pa-no") == {"number-cell-text"}


def test_a_figure_one_row_too_low_holds() -> None:
    body: Rows = [HEAD, rows({})[0], ["", "", "05", ""], *rows()[1:]]
    found = papers.single(report(body=[body]))
    assert papers.told(found, "pa-no") == {"row-without-label-alone"}
    assert papers.texts(found)["tuyen-truyen-mieng"] == VALUES["tuyen-truyen-mieng"]


def test_a_picture_for_a_figure_holds() -> None:
    body: Rows = [HEAD, [*rows()[0][:2], cell("", picture=True), PERIOD], *rows()[1:]]
    assert papers.told(papers.single(report(body=[body])), "pa-no") == {"figure-in-picture"}


def test_a_ragged_row_answers_nothing_and_breaks_nothing() -> None:
    body: Rows = [HEAD, rows()[0][:2], *rows()[1:]]
    found = papers.single(report(body=[body]))
    assert papers.texts(found) == VALUES | {"pa-no": None}


def test_a_nested_table_is_the_text_of_its_cell() -> None:
    nested = papers.table([["Pa nô", "5"], ["Khẩu hiệu", "3"]])
    body: Rows = [HEAD, [*rows()[0][:2], cell("", tables=(nested,)), PERIOD], *rows()[1:]]
    assert papers.texts(papers.single(report(body=[body])))["pa-no"] == "Pa nô 5\nKhẩu hiệu 3"


def test_a_total_row_is_no_added_row() -> None:
    found = papers.single(report(body=[[*grid(), ["", "Tổng cộng", "207", ""]]]))
    assert papers.filled(found)["khac"].extra == ()
    assert found.filled is not None
    assert [finding.code for finding in found.filled.findings] == ["total-row-set-aside"]


def test_a_unit_in_the_rows_own_label_is_heeded() -> None:
    body = [[*row] for row in grid()]
    body[3][1] = "Phát thanh trên Đài TT Cơ sở (giờ)"
    assert papers.filled(papers.single(report(body=[body])))["phat-thanh"].column_unit == "giờ"
    assert papers.filled(papers.single(report()))["phat-thanh"].column_unit is None


def test_beside_the_row_itself_a_row_of_its_words_and_more_is_an_added_one() -> None:
    added = ["05", "Phát thanh trên Đài huyện", "30 phút", PERIOD]
    found = papers.single(report(body=[[*grid(), added]]))
    assert papers.texts(found) == VALUES
    assert [extra.label for extra in papers.filled(found)["khac"].extra] == ["Phát thanh trên Đài huyện"]
    alone = papers.single(report(body=[[HEAD, *rows()[:2], added, rows()[3]]]))
    assert papers.texts(alone) == VALUES | {"phat-thanh": "30 phút"}
    assert papers.told(alone, "phat-thanh") == {"row-label-extended"}


def test_a_label_in_one_cell_with_its_number_is_no_stray_figure() -> None:
    body: Rows = [HEAD, [cell("1. Pa nô, áp phích, khẩu hiệu", column_span=2), None, "05", PERIOD], *rows()[1:]]
    found = papers.single(report(body=[body]))
    assert papers.texts(found) == VALUES
    assert papers.told(found, "pa-no") == set()


def test_rows_that_part_a_composite_answer_for_its_parts() -> None:
    parted = [
        ["02", LABELS["tuyen-truyen-mieng"], "", ""],
        ["", "- Số buổi", "02", PERIOD],
        ["", "- Số người dự", "85", ""],
    ]
    found = papers.single(report(body=[[HEAD, rows()[0], *parted, *rows()[2:]]]))
    answer = papers.filled(found)["tuyen-truyen-mieng"]
    assert {part: cell.text for part, cell in answer.part_cells.items()} == {"sessions": "02", "attendees": "85"}
    assert answer.period is not None
    assert papers.filled(found)["khac"].extra == ()


def test_items_under_the_catch_all_are_its_own() -> None:
    items = [["", "- Xe loa", "03 lượt", ""], ["", "- Văn nghệ", "01 buổi", ""]]
    found = papers.single(report(body=[[*grid(VALUES | {"khac": ""}), *items]]))
    assert [extra.label for extra in papers.filled(found)["khac"].extra] == ["- Xe loa", "- Văn nghệ"]


def test_items_under_another_row_are_not_for_the_catch_all() -> None:
    body = [HEAD, rows()[0], ["", "- Băng rôn", "3", ""], *rows()[1:]]
    found = papers.single(report(body=[body]))
    assert papers.told(found, "pa-no") == {"row-detail-set-aside"}
    assert papers.filled(found)["khac"].extra == ()


def test_words_in_a_row_under_the_table_are_told() -> None:
    under = [["", "", "", ""], ["Ghi chú: đã treo thêm 02 pa nô", "", "", ""]]
    found = papers.single(report(body=[[*grid(), *under]]))
    assert found.filled is not None
    assert [finding.code for finding in found.filled.findings] == ["figure-outside"]
    empty = papers.single(report(body=[[*grid({}), *under]]))
    assert (empty.held, papers.codes(empty)) == (True, {"figures-only-outside"})


def test_a_signature_row_ends_the_table() -> None:
    found = papers.single(
        report(body=[[*grid(), ["", "Người lập biểu", "", "Thủ trưởng"], ["", "Nguyễn Văn A", "", ""]]])
    )
    assert papers.told(found, "khac") == set()
