"""A list's rows: as many as there are, with its total wherever it stands."""

from __future__ import annotations

from baocao_cli.recognition.model import FilledList, RecognisedReturn
from tests.recognition import papers
from tests.recognition.papers import LIST_HEAD, Part, Rows, cell, listing

TITLE = "BÁO CÁO SỐ LIỆU TIN, BÀI, ẢNH, VIDEO CLIP"


def listed(*body: Part, title: str = TITLE) -> tuple[RecognisedReturn, FilledList]:
    made = papers.document(papers.heading(), *papers.intro(title), *body, *papers.ending())
    found = papers.single(made, "VP-2020-09.docx")
    assert found.form == "tin-bai"
    assert found.filled is not None
    return found, found.filled.lists[0]


def columns(entries: FilledList) -> list[list[str]]:
    return [
        [row.cells[name].text if name in row.cells else "" for name in ("tit", "thoi-gian")] for row in entries.rows
    ]


def told(entries: FilledList) -> list[str]:
    return [finding.code for finding in entries.findings]


def test_rows_beyond_the_printed_ones_and_empty_rows() -> None:
    entries = [(f"Tin {number}", "3 phút") for number in range(1, 8)]
    body: Rows = listing(*entries[:3], ("", "tháng... năm...."), *entries[3:], ("", ""), total="21 phút")
    _found, filled = listed(body)
    assert columns(filled) == [list(entry) for entry in entries]
    assert [part.text for part in filled.total_cells if part.text] == ["21 phút"]
    assert filled.column_units == {"thoi-gian": "phút"}
    assert told(filled) == []


def test_a_total_merged_over_two_columns_with_its_figure_in_the_label() -> None:
    total: Rows = [[cell("Tổng cộng: 02 tin", column_span=2), None, "5 phút"]]
    _found, filled = listed([LIST_HEAD, ["1", "A", "2 phút"], ["2", "B", "3 phút"], *total])
    assert [part.text for part in filled.total_cells] == ["02 tin", "5 phút"]


def test_no_total_and_no_numbers() -> None:
    _found, filled = listed([LIST_HEAD, ["", "A", "2 phút"], ["", "Tổng Bí thư thăm Đắk Lắk", "3 phút"]])
    assert columns(filled) == [["A", "2 phút"], ["Tổng Bí thư thăm Đắk Lắk", "3 phút"]]
    assert filled.total_cells == ()


def test_a_title_that_begins_like_a_signature_is_a_title() -> None:
    _found, filled = listed(
        [LIST_HEAD, ["", "Bí thư Tỉnh ủy thăm Buôn Ma Thuột", "3 phút"], ["2", "BÍ THƯ THĂM", "1 phút"]]
    )
    assert len(filled.rows) == 2


def test_a_row_after_the_total_is_told() -> None:
    _found, filled = listed([*listing(("A", "3 phút"), total="3 phút"), ["2", "B", "1 phút"]])
    assert columns(filled) == [["A", "3 phút"], ["B", "1 phút"]]
    assert told(filled) == ["row-after-total"]


def test_the_last_of_several_totals_is_the_lists() -> None:
    body: Rows = [LIST_HEAD, ["1", "A", "3 phút"], ["", "Cộng", "3 phút"], ["2", "B", "1 phút"], ["", "Cộng", "1 phút"]]
    for last in ([["3", "C", "2 phút"]], []):
        _found, filled = listed([*body, *last, ["", "Tổng cộng", "6 phút"]])
        rows = [["A", "3 phút"], ["Cộng", "3 phút"], ["B", "1 phút"], ["Cộng", "1 phút"], *(row[1:] for row in last)]
        assert columns(filled) == rows
        assert [part.text for part in filled.total_cells] == ["6 phút"]
        assert told(filled) == []


def test_an_empty_total_below_a_sum_leaves_it_the_total() -> None:
    _found, filled = listed([LIST_HEAD, ["1", "A", "3 phút"], ["", "Cộng", "3 phút"], ["", "Tổng cộng", ""]])
    assert ([part.text for part in filled.total_cells], told(filled)) == (["3 phút"], [])


def test_a_second_total_right_below_the_first_is_told() -> None:
    _found, filled = listed([LIST_HEAD, ["1", "A", "3 phút"], ["", "Cộng", "3 phút"], ["", "Tổng cộng", "4 phút"]])
    assert ([part.text for part in filled.total_cells], told(filled)) == (["3 phút"], ["total-twice"])


def test_a_list_that_runs_over_pages_with_its_head_repeated_or_not() -> None:
    _found, filled = listed(
        [LIST_HEAD, ["1", "A", "3 phút"], LIST_HEAD, ["2", "B", "4 phút"]],
        "2",
        [["3", "C", "5 phút"], ["Tổng", "", "12 phút"]],
    )
    assert [row[0] for row in columns(filled)] == ["A", "B", "C"]
    assert [part.text for part in filled.total_cells if part.text] == ["12 phút"]


def test_a_signature_block_is_no_continuation() -> None:
    signature = [["NGƯỜI LẬP", "", "THỦ TRƯỞNG ĐƠN VỊ"], ["", "", "Nguyễn Văn A"]]
    _found, filled = listed([LIST_HEAD, ["1", "A", "3 phút"]], signature)
    assert len(filled.rows) == 1


def test_a_merged_date_counts_for_all_its_rows_and_a_merged_length_once() -> None:
    body: Rows = [
        LIST_HEAD,
        ["1", "A", cell("tháng 9/2020", row_span=2)],
        ["2", "B", None],
        ["3", "C", cell("15 phút", row_span=2)],
        ["4", "D", None],
    ]
    _found, filled = listed(body)
    assert columns(filled) == [["A", "tháng 9/2020"], ["B", "tháng 9/2020"], ["C", "15 phút"], ["D", ""]]
    assert told(filled) == ["length-merged-over-rows"]


def test_the_kind_and_the_length_in_columns_of_their_own() -> None:
    head = ["STT", "Thể loại", "Tên tin, bài", "Ngày đăng", "Thời lượng (phút)", "Link"]
    _found, filled = listed([head, ["1", "Tin", "A", "05/9/2020", "3", ""]])
    assert {name: part.text for name, part in filled.rows[0].cells.items()} == {
        "tit": "A",
        "thoi-gian": "3 phút, 05/9/2020",
        "loai": "Tin",
    }
    assert told(filled) == ["entry-cells-joined"]


def test_heads_that_other_papers_have_need_the_forms_title() -> None:
    body: Rows = [["TT", "Nội dung", "Thời gian"], ["1", "Họp giao ban", "05/9/2020"]]
    _found, filled = listed(body)
    assert columns(filled) == [["Họp giao ban", "05/9/2020"]]
    other = papers.document(papers.heading(), "LỊCH CÔNG TÁC", body)
    assert papers.codes(papers.known(other)) == {"another-form"}


def test_the_month_of_a_list_is_that_of_its_times_never_of_its_titles() -> None:
    body: Rows = listing(("Kỷ niệm ngày 23/11/1940, tháng 11 năm 2020", "05/9/2020"))
    made = papers.document(papers.heading(), *papers.intro(TITLE), body, *papers.ending())
    assert str(papers.single(made).month) == "2020-09"


def test_a_length_apart_from_its_date_has_the_forms_unit() -> None:
    head = ["STT", "Tên tin, bài", "Ngày đăng", "Thời lượng"]
    _found, filled = listed([head, ["1", "A", "12/9", "3"]])
    assert columns(filled) == [["A", "3 phút, 12/9"]]


def test_a_row_that_names_a_group_is_no_entry_but_tells_their_kind() -> None:
    body: Rows = [
        LIST_HEAD,
        [cell("I. Tin", column_span=3), None, None],
        ["1", "A", "3 phút"],
        ["II", "Bài", ""],
        ["1", "B", "5 phút"],
    ]
    _found, filled = listed(body)
    assert columns(filled) == [["A", "3 phút"], ["B", "5 phút"]]
    assert told(filled) == ["list-group-heading", "list-group-heading"]
    assert [row.cells["loai"].text for row in filled.rows] == ["Tin", "Bài"]


def test_a_first_row_of_short_cells_is_no_row_of_column_numbers() -> None:
    _found, filled = listed([LIST_HEAD, ["1", "A", papers.number("2")], ["2", "B", papers.number("3")]])
    assert [row[0] for row in columns(filled)] == ["A", "B"]
    _found, numbered = listed([LIST_HEAD, ["(1)", "(2)", "(3)"], ["1", "A", "2 phút"]])
    assert columns(numbered) == [["A", "2 phút"]]
    _found, lettered = listed([LIST_HEAD, ["A", "B", "1"], ["1", "A", "2 phút"]])
    assert columns(lettered) == [["A", "2 phút"]]


def test_rows_of_sums_of_one_kind_are_passed_on_with_their_labels_as_titles() -> None:
    entries = papers.listing(("Tin: A", "3 phút"), total=None)
    sums = [["", "Cộng tin: 02", "6 phút"], ["Tổng số bài", "01", ""], ["", "Cộng nhóm II: 03 tin, bài", ""]]
    titles = [["02", "Cộng đồng chung tay phòng dịch", "2 phút"], ["03", "Tổng kết phong trào", "2 phút"]]
    _found, filled = listed([*entries, *sums, *titles, ["Tổng cộng", "", "7 phút"]])
    labels = [["Cộng tin: 02", "6 phút"], ["Tổng số bài 01", ""], ["Cộng nhóm II: 03 tin, bài", ""]]
    assert columns(filled) == [["Tin: A", "3 phút"], *labels, *(row[1:] for row in titles)]
    assert [cell.text for cell in filled.total_cells] == ["", "7 phút"]
    assert told(filled) == []
