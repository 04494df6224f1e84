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
from baocao_cli.reading.lists.entries import entry_field_ids, read_entries
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Entries
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


def test_a_held_time_holds_its_entry_alone() -> None:
    understood = read(row(1, "Tin: Đại hội", "3:15"), row(2, "Bài: Hội nghị", "12/9/2020"))
    assert understood.status is Status.REPORTED
    held, certain = items(understood)
    assert held["held"] is True
    assert held["proposal"] == {"title": "Đại hội", "kind": "tin", "published": None, "minutes": 3.25}
    assert (held["published"], held["minutes"]) == (None, None)
    assert "held" not in certain
    finding = next(finding for finding in understood.findings if finding.code == "time-clock")
    assert (finding.where, finding.raw, finding.reading) == ("bảng 2, hàng 2, cột 3", "3:15", "tin-bai")


def test_a_held_entry_that_nothing_is_likelier_for_has_no_proposal() -> None:
    understood = read(row(1, "Tin: Đại hội", "9"))
    assert understood.status is Status.HELD
    assert items(understood)[0]["proposal"] is None
    assert understood.value is not None
    assert understood.value.figures()["items"] == 0


def test_counts_without_titles_are_a_held_entry() -> None:
    understood = read(row(1, "05 tin, 03 bài, 02 video", ""))
    assert understood.status is Status.HELD
    assert items(understood)[0]["held"] is True
    assert items(understood)[0]["raw"] == "05 tin, 03 bài, 02 video"
    assert told(understood.findings) == "error"


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
    assert held.status is Status.HELD
    assert "entry-length-shared" in codes(held)


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
    assert entry_field_ids(measure) == ("name", "day", "people", "length")
    understood = read(
        row(1, "Hội nghị A", "05/9/2020", "1.250 người", "2 giờ", columns=columns),
        row(2, "Hội nghị B", "31/9/2020", "12,5", "9", columns=columns),
        measure=measure,
        units={},
    )
    first, second = items(understood)
    assert (first["name"], first["day"], first["people"], first["length"]) == ("Hội nghị A", "2020-09-05", 1250, 120)
    assert (second["day"], second["people"], second["length"], second["held"]) == (None, None, 9, True)
    assert read(row(1, "Không", "", "", "", columns=columns), measure=measure, units={}).status is Status.ZERO


def test_sums_are_of_certain_entries() -> None:
    understood = read(row(1, "Tin: A1", "3'15\""), row(2, "Tin: B1", "3:15"), row(3, "Tin: C1", "2 phút"))
    assert understood.value is not None
    assert understood.value.figures() == {"items": 2, "minutes": Decimal("5.25")}


def test_a_length_in_the_title_is_told() -> None:
    understood = read(row(1, "Video: Đại hội Chi bộ (3 phút)", "05/9/2020"))
    assert "title-tells-length" in codes(understood)
    assert "title-tells-length" not in codes(read(row(1, "Video: 80 năm (1940-2020)", "3 phút")))


def test_an_error_value_is_no_title() -> None:
    understood = read(row(1, Cell(0, 0, Place(), "#N/A", CellKind.ERROR), "05/9/2020"))
    assert (understood.status, "title-unclear" in codes(understood)) == (Status.HELD, True)
