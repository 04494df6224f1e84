"""The rows of a list: one entry each, its fields from its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import pytest

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.forms.declaration import EntryField, ListMeasure
from baocao_cli.month import Month
from baocao_cli.reading.lists.entries import read_entries
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Entries, Wait
from tests.reading.examples import entry_list, told

CONTEXT = Context(Month(2020, 9))
LIST = entry_list().measure
DOTS = "tháng... năm...."


@dataclass(frozen=True)
class Row:
    cells: Mapping[str, Cell]
    place: Place = field(default_factory=lambda: Place(table=2, row=2))


def row(number: int, *texts: str | Cell, columns: Sequence[str] = ("tit", "thoi-gian", "loai")) -> Row:
    cells = {
        column: replace(
            text if isinstance(text, Cell) else Cell(0, 0, Place(), text),
            row=number,
            column=at + 1,
            place=Place(table=2, row=number + 1, column=at + 2),
        )
        for at, (column, text) in enumerate(zip(columns, texts, strict=False))
    }
    return Row(cells, Place(table=2, row=number + 1))


def read(*rows: Row, measure: ListMeasure = LIST, units: Mapping[str, str] | None = None) -> Understood:
    return read_entries(measure, rows, units if units is not None else {"thoi-gian": "phút"}, CONTEXT)


def items(understood: Understood) -> list[dict[str, Any]]:
    assert isinstance(understood.value, Entries)
    found: list[dict[str, Any]] = understood.value.to_json()["items"]
    return found


def codes(understood: Understood) -> list[str]:
    return [finding.code for finding in understood.findings]


def test_every_row_is_an_entry_with_all_its_fields() -> None:
    understood = read(
        row(1, "Tin: Đại hội Chi bộ Trung tâm", "05/9/2020"),
        row(2, 'Bài "80 năm vẻ vang"', DOTS),
        row(3, "Hội thi", "3 phút"),
    )
    assert understood.status is Status.REPORTED
    assert items(understood) == [
        {
            "title": "Đại hội Chi bộ Trung tâm",
            "kind": "tin",
            "published": "2020-09-05",
            "minutes": None,
            "raw": "Tin: Đại hội Chi bộ Trung tâm | 05/9/2020",
            "where": "bảng 2, hàng 2",
        },
        {
            "title": "80 năm vẻ vang",
            "kind": "bài",
            "published": None,
            "minutes": None,
            "raw": 'Bài "80 năm vẻ vang"',
            "where": "bảng 2, hàng 3",
        },
        {
            "title": "Hội thi",
            "kind": None,
            "published": None,
            "minutes": 3,
            "raw": "Hội thi | 3 phút",
            "where": "bảng 2, hàng 4",
        },
    ]
    assert told(understood.findings) == ""


def test_an_entry_counts_without_the_minutes_that_wait() -> None:
    understood = read(row(1, "Tin: Đại hội", "3:15"), row(2, "Bài: Hội nghị", "12/9/2020"))
    assert understood.status is Status.REPORTED
    held, certain = items(understood)
    assert (held["held"], held["waits"]) == (True, ["minutes"])
    assert (held["title"], held["kind"]) == ("Đại hội", "tin")
    assert understood.value is not None
    assert understood.value.figures() == {"items": 2}
    assert held["proposal"] == {"title": "Đại hội", "kind": "tin", "published": None, "minutes": 3.25}
    assert (held["published"], held["minutes"]) == (None, None)
    assert not {"held", "waits", "proposal"} & certain.keys()
    finding = next(finding for finding in understood.findings if finding.code == "time-clock")
    assert (finding.where, finding.raw, finding.reading) == ("bảng 2, hàng 2, cột 3", "3:15", "tin-bai")


def test_a_held_entry_that_nothing_is_likelier_for_has_no_proposal() -> None:
    understood = read(row(1, "Tin: Đại hội", "xem phụ lục"))
    assert understood.status is Status.REPORTED
    assert (items(understood)[0]["waits"], items(understood)[0]["proposal"]) == (["published", "minutes"], None)


def test_bare_figures_under_minutes_propose_minutes() -> None:
    under_minutes = items(read(row(1, "Tin: Đại hội", "9")))[0]
    assert (under_minutes["waits"], under_minutes["proposal"]["minutes"]) == (["minutes"], 9)
    assert items(read(row(1, "Tin: Đại hội", "9"), units={}))[0]["proposal"] is None


def test_an_entry_whose_title_waits_counts_nowhere() -> None:
    understood = read(row(1, "", "3 phút"), row(2, "Tin: Đại hội", "dự kiến 20/9"))
    assert understood.status is Status.HELD
    without_title, planned = items(understood)
    assert (without_title["waits"], without_title["minutes"]) == (["title"], 3)
    assert (planned["waits"], planned["title"], planned["published"]) == (["title", "published"], None, None)
    assert planned["proposal"] == {"title": "Đại hội", "kind": "tin", "published": "2020-09-20", "minutes": None}
    assert understood.value is not None
    assert understood.value.figures() == {"items": 0}


def test_entries_that_wait_for_the_same_say_so_alike() -> None:
    understood = read(row(1, "Tin: A1", "9"), row(2, "Tin: B1", "8"), row(3, "Tin: C1", "31/9/2020"))
    assert isinstance(understood.value, Entries)
    first, second, third = understood.value.entries
    assert first.waits == second.waits == {"minutes": Wait("time-bare-ambiguous")}
    assert third.waits == {"published": Wait("time-impossible")}


def test_counts_without_titles_propose_themselves() -> None:
    understood = read(row(1, "05 tin, 03 bài, 02 video", ""))
    assert understood.status is Status.HELD
    assert told(understood.findings) == "error"
    found = items(understood)
    assert [item["proposal"]["kind"] for item in found] == ["tin"] * 5 + ["bài"] * 3 + ["video clip"] * 2
    assert all(item["waits"] == ["title"] and item["proposal"]["title"] is None for item in found)
    assert {item["raw"] for item in found} == {"05 tin, 03 bài, 02 video"}
    assert understood.value is not None
    assert understood.value.figures()["items"] == 0


def test_counts_of_kinds_together_propose_entries_of_no_kind() -> None:
    found = items(read(row(1, "3 tin bài", "05/9/2020")))
    assert [(item["proposal"]["kind"], item["published"]) for item in found] == [(None, "2020-09-05")] * 3


def test_a_length_beside_several_counted_entries_waits_too() -> None:
    for found in (items(read(row(1, "02 tin", "10 phút"))), items(read(row(1, "02 tin, 10 phút", "")))):
        assert [item["waits"] for item in found] == [["title", "minutes"]] * 2
        assert all(item["proposal"]["minutes"] is None for item in found)
    assert items(read(row(1, "01 tin", "3 phút")))[0]["minutes"] == 3


@pytest.mark.parametrize(
    "text",
    [
        "Lũy kế 45 tin, 120 phút",
        "Lũy kế: 30 tin",
        "Kế hoạch tháng 10: 5 tin",
        "Dự kiến tháng 10: 02 bài",
        "Tháng 8: 05 tin",
        "5-7 bài",
        "05 tin x 3 phút",
        "Tuyên truyền Đại hội: 03 tin",
    ],
)
def test_counts_that_are_not_the_months_for_certain_propose_nothing(text: str) -> None:
    (item,) = items(read(row(1, text, "")))
    assert (item["waits"], item["proposal"]) == (["title"], None)


@pytest.mark.parametrize(
    "label",
    [
        "Cộng tin: 02",
        "Cộng",
        "Cộng (tin): 02",
        "Tổng số tin: 02",
        "Tổng: 2 tin, 5 phút",
        "Cộng mục I",
        "Tổng số lượng tin: 02",
        "Tổng cộng: 02 tin bài",
    ],
)
def test_a_row_of_sums_is_no_entry(label: str) -> None:
    understood = read(row(1, "Tin: Đại hội", "2 phút"), row(2, "Tin: Hội nghị", "3 phút"), row(3, label, "5 phút"))
    assert [item["title"] for item in items(understood)] == ["Đại hội", "Hội nghị"]
    assert (told(understood.findings), codes(understood)) == ("", ["list-sum-row"])


def test_a_bare_figure_beside_a_sum_is_its_minutes() -> None:
    assert told(read(row(1, "Tin: Đại hội", "2 phút"), row(2, "Cộng", "2")).findings) == ""


@pytest.mark.parametrize(("label", "time"), [("Cộng tin: 03", ""), ("Cộng", "6 phút"), ("Cộng bài: 02", "")])
def test_a_sum_that_differs_from_its_rows_is_told(label: str, time: str) -> None:
    understood = read(row(1, "Tin: Đại hội", "2 phút"), row(2, "Tin: Hội nghị", "3 phút"), row(3, label, time))
    assert codes(understood) == ["list-sum-row", "list-sum-differs"]


def test_each_group_has_its_own_sum() -> None:
    understood = read(
        row(1, "Tin: Đại hội", "2 phút"),
        row(2, "Cộng tin: 01", "2 phút"),
        row(3, "Bài: Hội nghị", "4 phút"),
        row(4, "Bài: Hội thi", "5 phút"),
        row(5, "Cộng: 02", "9 phút"),
        row(6, "Tổng cộng: 03 tin, bài", "11 phút"),
    )
    assert len(items(understood)) == 3
    assert told(understood.findings) == ""


def test_sums_alone_are_counts_without_titles() -> None:
    found = items(read(row(1, "Tổng số tin: 02", "")))
    assert [item["proposal"]["kind"] for item in found] == ["tin", "tin"]


@pytest.mark.parametrize(("label", "time"), [("Cộng", "5 phút"), ("Cộng: 05", ""), ("Tổng số tin: 0", "")])
def test_a_figure_in_the_only_sum_of_a_list_is_held(label: str, time: str) -> None:
    understood = read(row(1, label, time))
    assert [item["waits"] for item in items(understood)] == [["title"]]
    assert understood.status is Status.HELD


@pytest.mark.parametrize("label", ["Cộng", "Cộng tin: ..."])
def test_a_sum_without_figures_is_no_entry_of_an_empty_list(label: str) -> None:
    understood = read(row(1, label, ""))
    assert (understood.status, codes(understood)) == (Status.MISSING, ["list-empty", "list-sum-row"])


def test_a_sum_below_a_denial_is_held_only_where_it_contradicts_it() -> None:
    assert read(row(1, "Không có", ""), row(2, "Cộng tin: 0", "")).status is Status.ZERO
    assert read(row(1, "Không có", ""), row(2, "Cộng tin: 02", "")).status is Status.HELD


def test_a_row_of_sums_of_a_list_without_titles_is_no_entry() -> None:
    measure = ListMeasure(
        id="hoi-nghi",
        reads="list",
        fields=(
            EntryField(column="ten", reads="text", id="name"),
            EntryField(column="nguoi", reads="count", id="people"),
        ),
    )
    rows = (row(1, "Hội nghị A", "15", columns=("ten", "nguoi")), row(2, "Tổng số", "15", columns=("ten", "nguoi")))
    understood = read(*rows, measure=measure, units={})
    assert [item["name"] for item in items(understood)] == ["Hội nghị A"]
    assert "list-sum-row" in codes(understood)


@pytest.mark.parametrize(
    "title", ["Cộng đồng chung tay chống dịch", "Tổng kết phong trào thi đua", "Tổng Bí thư thăm Đắk Lắk"]
)
def test_a_title_that_begins_like_a_sum_is_a_title(title: str) -> None:
    assert items(read(row(1, title, "")))[0]["title"] == title


def test_the_same_title_twice_is_told() -> None:
    understood = read(
        row(1, "Tin: Đại hội Chi bộ", "05/9/2020"),
        row(2, "Bài: Hội nghị", ""),
        row(3, "Video “ĐẠI HỘI CHI BỘ.”", "3 phút"),
    )
    assert len(items(understood)) == 3
    (twice,) = [finding for finding in understood.findings if finding.code == "entry-twice"]
    assert (twice.where, twice.values["first"]) == ("bảng 2, hàng 4, cột 2", "bảng 2, hàng 2")
    assert "entry-twice" not in codes(read(row(1, "Tin: Đại hội 1", ""), row(2, "Tin: Đại hội 2", "")))


@pytest.mark.parametrize(
    ("typed", "severity"),
    [
        ("Không", ""),
        ("Không có", ""),
        ("không có tin, bài", ""),
        ("Không phát sinh", ""),
        ("Trong tháng không có tin bài", None),
        ("0", ""),
        ("Chưa có", "warning"),
    ],
)
def test_no_entries_are_zero(typed: str, severity: str | None) -> None:
    understood = read(row(1, typed, DOTS))
    if severity is None:
        assert understood.status in (Status.ZERO, Status.REPORTED)
        return
    assert (understood.status, items(understood), told(understood.findings)) == (Status.ZERO, [], severity)


def test_a_title_that_begins_with_no_is_a_title() -> None:
    assert items(read(row(1, "Không ngừng đổi mới", "")))[0]["title"] == "Không ngừng đổi mới"


def test_nothing_is_missing() -> None:
    understood = read()
    assert (understood.status, understood.value, told(understood.findings)) == (Status.MISSING, None, "warning")
    assert read(row(1, "", DOTS), row(2, "", "")).status is Status.MISSING
    assert read(row(1, "", "tháng 9/2020")).status is Status.MISSING


def test_a_time_without_a_title_is_held() -> None:
    understood = read(row(1, "", "3 phút"), row(2, "Tin: Đại hội", ""))
    assert [item.get("held", False) for item in items(understood)] == [True, False]
    assert "entry-without-title" in codes(understood)


def test_none_beside_a_length_is_held() -> None:
    assert "entry-contradicts-none" in codes(read(row(1, "Không có", "3 phút")))


def test_a_column_of_kinds_goes_before_the_titles_word() -> None:
    understood = read(
        row(1, "Đại hội Chi bộ", "", "Video"), row(2, "Tin: Hội nghị", "", "Bài"), row(3, "Tin: Hội thi", "", "")
    )
    assert [item["kind"] for item in items(understood)] == ["video clip", "bài", "tin"]
    assert codes(understood).count("kind-contradicts-title") == 1


def test_an_unknown_kind_is_told() -> None:
    understood = read(row(1, "Đại hội Chi bộ", "", "Infographic"))
    assert items(understood)[0]["kind"] is None
    assert "kind-unknown" in codes(understood)


def test_several_marked_titles_in_one_cell_are_entries_of_their_own() -> None:
    understood = read(row(1, "- Tin: Đại hội\n- Bài: Hội nghị\nmở rộng", "3 phút\n05/9/2020"))
    assert [(item["title"], item["minutes"], item["published"]) for item in items(understood)] == [
        ("Đại hội", 3, None),
        ("Hội nghị mở rộng", None, "2020-09-05"),
    ]


def test_several_titles_share_a_day_but_not_a_length() -> None:
    shared = read(row(1, "1. Tin: Đại hội\n2. Bài: Hội nghị", "05/9/2020"))
    assert [item["published"] for item in items(shared)] == ["2020-09-05", "2020-09-05"]
    held = read(row(1, "1. Tin: Đại hội\n2. Bài: Hội nghị", "5 phút"))
    assert [item["waits"] for item in items(held)] == [["minutes"], ["minutes"]]
    assert "entry-length-shared" in codes(held)


def test_numbers_of_lines_are_no_part_of_times() -> None:
    understood = read(row(1, "1. Tin: Đại hội\n2. Bài: Hội nghị", "1. 3 phút\n2. 250 giây"))
    assert [item["minutes"] for item in items(understood)] == [3, pytest.approx(250 / 60)]


def test_lines_that_may_be_one_title_or_two_are_held() -> None:
    understood = read(row(1, "Đại hội Chi bộ\nHội nghị tổng kết", ""))
    assert (understood.status, "titles-unclear" in codes(understood)) == (Status.HELD, True)


def test_a_title_over_two_lines_is_one() -> None:
    for text in (
        "Đại hội Chi bộ\nnhiệm kỳ 2020-2025",
        "Tin: “Đại hội\nThành công”",
        "Tin: Đại hội\n(https://skhcn.vn/1)",
    ):
        assert len(items(read(row(1, text, "")))) == 1


def test_titles_after_a_semicolon_are_parted_by_their_kinds() -> None:
    understood = read(row(1, "Tin: Đại hội; Bài: Hội nghị", ""))
    assert [item["title"] for item in items(understood)] == ["Đại hội", "Hội nghị"]
    assert len(items(read(row(1, "Đại hội; những kết quả", "")))) == 1


def test_struck_and_hidden_text_does_not_count_and_is_told() -> None:
    struck = Cell(0, 0, Place(), "", struck="Tin: Đại hội")
    understood = read(row(1, struck, ""))
    assert (understood.status, "text-struck" in codes(understood)) == (Status.MISSING, True)
    hidden = Cell(0, 0, Place(), "Tin: Đại hội", hidden="mật", legacy=True)
    assert {"text-hidden", "text-legacy-font"} <= set(codes(read(row(1, hidden, ""))))


def test_hours_in_the_head_are_heeded() -> None:
    understood = read(row(1, "Tin: Đại hội", "1,5"), units={"thoi-gian": "giờ"})
    assert items(understood)[0]["minutes"] == 90


def test_other_forms_lists_are_read_by_their_columns() -> None:
    measure = ListMeasure(
        id="hoi-nghi",
        reads="list",
        fields=(
            EntryField(column="ten", reads="text", id="name"),
            EntryField(column="ngay", reads="date", id="day"),
            EntryField(column="nguoi", reads="count", id="people"),
            EntryField(column="phut", reads="minutes", id="length"),
        ),
    )
    columns = ("ten", "ngay", "nguoi", "phut")
    understood = read(
        row(1, "Hội nghị A", "05/9/2020", "1.250 người", "2 giờ", columns=columns),
        row(2, "Hội nghị B", "31/9/2020", "12,5", "9", columns=columns),
        measure=measure,
        units={},
    )
    first, second = items(understood)
    assert list(first)[:4] == ["name", "day", "people", "length"]
    assert (first["name"], first["day"], first["people"], first["length"]) == ("Hội nghị A", "2020-09-05", 1250, 120)
    assert (second["day"], second["people"], second["length"], second["held"]) == (None, None, 9, True)
    assert read(row(1, "Không", "", "", "", columns=columns), measure=measure, units={}).status is Status.ZERO


def test_figures_are_of_entries_that_count() -> None:
    understood = read(row(1, "Tin: A1", "3'15\""), row(2, "Tin: B1", "3:15"), row(3, "Tin: C1", "2 phút"))
    assert understood.value is not None
    assert understood.value.figures() == {"items": 3, "minutes": Decimal("5.25")}


def test_a_length_in_the_title_is_told() -> None:
    understood = read(row(1, "Video: Đại hội Chi bộ (3 phút)", "05/9/2020"))
    assert "title-tells-length" in codes(understood)
    assert "title-tells-length" not in codes(read(row(1, "Video: 80 năm (1940-2020)", "3 phút")))


def test_an_error_value_is_no_title() -> None:
    understood = read(row(1, Cell(0, 0, Place(), "#N/A", CellKind.ERROR), "05/9/2020"))
    assert (understood.status, "title-unclear" in codes(understood)) == (Status.HELD, True)
