"""Tables laid out so that a person reads them at once, and what is given beside a cell: whole files, read through."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import docx
import openpyxl
import pytest

from baocao_cli.recognition.model import Knowledge
from baocao_cli.workspace.settings_model import Settings
from tests.recognition.papers import HEAD, LABELS, MOTTO, NATION, PERIOD, SECTION, UNITS
from tests.recognition.written import PLAIN, Paper, codes, readings, recognised, values
from tests.support.own_form import declaration, declared

PLAIN_VALUES: Mapping[str, Any] = {
    "pa-no": {"total": 5, "kinds": {}},
    "tuyen-truyen-mieng": {"sessions": 2, "attendees": 85},
    "phat-thanh": {"minutes": 120},
    "khac": {"items": []},
    "kho-khan": {"text": ""},
}
PA_NO, ORAL, RADIO, OTHER = LABELS.values()
FIRST = ("STT", "Hình thức")


def with_columns(heads: Sequence[str], *beside: str, at: int) -> Paper:
    """A return whose figures are in the column `at` of those, the others holding `beside`."""
    rows = []
    for number, label, value, _period in PLAIN:
        cells = list(beside)
        cells.insert(at, value)
        rows.append((number, label, *cells))
    return Paper(head=(*FIRST, *heads), rows=rows)


def with_rows(*rows: Sequence[str], instead_of: int) -> Paper:
    """A return with other rows in place of one."""
    kept = list(PLAIN)
    return Paper(rows=[*kept[:instead_of], *rows, *kept[instead_of + 1 :]])


# --- whose figures a column holds -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "paper",
    [
        with_columns(["Kỳ trước", "Kỳ này"], "99", at=1),
        with_columns(["Tháng trước", "Tháng này", "Lũy kế"], "99", "104", at=1),
        with_columns(["Trong tháng", "L.kế"], "104", at=0),
        with_columns(["Tháng 9", "9 tháng"], "104", at=0),
        with_columns(["Số lượng tháng 8", "Số lượng tháng 9"], "99", at=1),
        with_columns(["KH", "TH", "Tỷ lệ"], "99", "85%", at=1),
        with_columns(["Đăng ký", "Đã làm"], "99", at=1),
        with_columns(["Kế hoạch tháng 9", "Kết quả tháng 9"], "99", at=1),
        with_columns(["Tuần 1", "Tuần 2", "Tuần 3", "Tuần 4", "Cộng"], "", "", "", "", at=4),
        with_columns(["Từ 01/9 đến 15/9", "Tuần III", "Tuần IV", "Tổng cộng tháng 9"], "", "", "", at=3),
    ],
    ids=lambda paper: " | ".join(map(str, paper.head[2:])),
)
@pytest.mark.parametrize("kind", ["word", "excel"])
def test_the_column_of_the_month_counts(paper: Paper, kind: str) -> None:
    found = recognised(getattr(paper, kind)())
    assert values(found) == PLAIN_VALUES
    assert not found.held


def test_a_group_of_weeks_with_their_sum_counts_the_sum() -> None:
    rows = [(number, label, "", "", "", "", value, period) for number, label, value, period in PLAIN]
    paper = Paper(
        head=("STT", "Hình thức", "Số lượng", "", "", "", "", "Thời gian"),
        second_head=("", "", "Tuần 1", "Tuần 2", "Tuần 3", "Tuần 4", "Cộng", ""),
        merged=((0, 2, 0, 6), (0, 0, 1, 0), (0, 1, 1, 1), (0, 7, 1, 7)),
        rows=rows,
    )
    assert values(recognised(paper.word())) == PLAIN_VALUES


def test_a_group_that_is_not_merged_is_a_group_all_the_same() -> None:
    for lower in (("Kỳ trước", "Kỳ này"), ("Tháng 8", "Tháng 9")):
        rows = [(number, label, "99", value, period) for number, label, value, period in PLAIN]
        paper = Paper(
            head=("STT", "Hình thức", "Số lượng", "", "Thời gian"), second_head=("", "", *lower, ""), rows=rows
        )
        assert values(recognised(paper.word())) == PLAIN_VALUES


def test_a_title_over_the_table_is_no_group() -> None:
    title = ("THỰC HIỆN KẾ HOẠCH TUYÊN TRUYỀN", "", "", "")
    rows = [tuple(HEAD), *PLAIN]
    assert values(recognised(Paper(head=title, rows=rows).word())) == PLAIN_VALUES
    assert values(recognised(Paper(head=title, rows=rows, merged=((0, 0, 0, 3),)).excel())) == PLAIN_VALUES


@pytest.mark.parametrize(
    ("total", "code"), [("12", "details-differ"), ("", "value-columns-several"), ("10", None), ("10 tấm", None)]
)
def test_weeks_must_add_up_to_their_sum(total: str, code: str | None) -> None:
    rows = [("01", PA_NO, "1", "2", "3", "4", total), *((n, label, "", "", "", "", v) for n, label, v, _ in PLAIN[1:])]
    paper = Paper(head=(*FIRST, "Tuần 1", "Tuần 2", "Tuần 3", "Tuần 4", "Cộng"), rows=rows)
    found = recognised(paper.word())
    assert values(found)["pa-no"] == ("held" if code else {"total": 10, "kinds": {}})
    assert code is None or code in codes(found, "pa-no")


def test_weeks_without_their_sum_count_nothing() -> None:
    found = recognised(with_columns(["Tuần 1", "Tuần 2", "Tuần 3"], "1", "1", at=0).word())
    assert {values(found)[name] for name in LABELS} == {"held"}


@pytest.mark.parametrize(
    "head", ["Số lượng tháng 8", "Kết quả lũy kế", "Số lượng 9 tháng", "Số lượng quý III", "Kết quả đến hết tháng 9"]
)
def test_figures_of_another_time_never_count(head: str) -> None:
    rows = [tuple(row) for row in PLAIN]
    found = recognised(Paper(head=("STT", "Hình thức", head, "Thời gian"), rows=rows).word())
    for name in LABELS:
        assert values(found)[name] == "held"
        assert readings(found)[name].proposal is None
        assert "head-of-another-time" in codes(found, name)


def test_heads_alone_that_name_a_longer_time_hold_the_return() -> None:
    rows = [row[:3] for row in PLAIN]
    found = recognised(Paper(head=(*FIRST, "Số lượng quý III"), rows=rows).word())
    assert found.held
    assert {finding.code for finding in found.findings} >= {"month-longer-time"}


def test_a_column_for_each_month_is_no_months_report() -> None:
    found = recognised(with_columns(["Tháng 8", "Tháng 9", "Lũy kế"], "7", "12", at=1).word())
    assert values(found)["pa-no"] == "held"


# --- the unit that is given with a cell -------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", ["m2", "m²", "đồng", "triệu đồng", "%", "km", "buổi", "phút", "cái/ngày"])
@pytest.mark.parametrize("given", ["head", "column"])
def test_a_unit_that_is_not_the_measures_holds_it(unit: str, given: str) -> None:
    if given == "head":
        paper = Paper(head=("STT", "Hình thức", f"Số lượng ({unit})", "Thời gian"))
    else:
        head = ("STT", "Hình thức", "ĐVT", "Số lượng", "Thời gian")
        units = (unit, "buổi, người", "phút", "")
        paper = Paper(head=head, rows=[(*row[:2], each, *row[2:]) for row, each in zip(PLAIN, units, strict=True)])
    found = recognised(paper.word())
    assert values(found)["pa-no"] == "held"
    assert readings(found)["pa-no"].proposal is None
    assert "unit-of-another-measure" in codes(found, "pa-no")
    assert values(found)["tuyen-truyen-mieng"] == PLAIN_VALUES["tuyen-truyen-mieng"]


@pytest.mark.parametrize("unit", ["cái", "tấm", "pa nô", "cái, tấm", "cái/tháng", "nếu có", "ghi bằng số"])
def test_a_unit_of_the_measure_or_no_unit_at_all_says_nothing(unit: str) -> None:
    found = recognised(Paper(head=("STT", "Hình thức", f"Số lượng ({unit})", "Thời gian")).word())
    assert values(found)["pa-no"] == PLAIN_VALUES["pa-no"]
    assert codes(found, "pa-no") == set()


def test_hours_of_a_head_are_turned_into_minutes_and_told() -> None:
    rows = [*PLAIN[:2], ("03", RADIO, "2", PERIOD), PLAIN[3]]
    found = recognised(Paper(head=("STT", "Hình thức", "Số lượng (giờ)", "Thời gian"), rows=rows).word())
    assert values(found)["phat-thanh"] == {"minutes": 120}
    assert codes(found, "phat-thanh") == {"column-unit-converted"}


def test_a_unit_that_a_number_is_shown_with_is_given_with_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(Paper(rows=[("01", PA_NO, 12, PERIOD), *PLAIN[1:]]).excel()))
    sheet = book.active
    assert sheet is not None
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 12)
    cell.number_format = '0" m2"'
    file = io.BytesIO()
    book.save(file)
    found = recognised(file.getvalue())
    assert values(found)["pa-no"] == "held"
    assert "figure-of-what" in codes(found, "pa-no")


_MONEY_TABLES = """
[[tables]]
type = "grid"
id = "van-nghe"
columns = [
  { id = "noi-dung", role = "label", heads = ["Nội dung"] },
  { id = "so", role = "value", heads = ["Số buổi"] },
  { id = "kinh-phi", role = "value", heads = ["Kinh phí (triệu đồng)"] },
]
[[tables.rows]]
label = "Biểu diễn văn nghệ"
measures = [
  { column = "so", measure = { reads = "count", id = "buoi", units = ["buổi"] } },
  { column = "kinh-phi", measure = { reads = "parts", id = "kinh-phi", parts = [
    { id = "money", label = "Kinh phí", units = ["triệu đồng"], whole = false }] } },
]
[[tables.rows]]
label = "Chiếu phim lưu động"
measures = [{ column = "so", measure = { reads = "count", id = "phim", units = ["buổi"] } }]
"""
MONEY = declared(declaration("van-nghe", "Hoạt động văn nghệ", _MONEY_TABLES, sheet="Văn nghệ"))


@pytest.mark.parametrize(
    ("head", "figure", "value"),
    [
        ("Kinh phí (triệu đồng)", "350,5", {"money": 350.5}),
        ("Kinh phí (triệu đồng)", "350,5 triệu đồng", {"money": 350.5}),
        ("Kinh phí (nghìn đồng)", "350500", "held"),
    ],
)
def test_a_bare_figure_under_the_forms_own_head_is_in_the_forms_unit(head: str, figure: str, value: object) -> None:
    knowledge = Knowledge((MONEY,), UNITS, Settings())
    rows = [("Biểu diễn văn nghệ", "3", figure), ("Chiếu phim lưu động", "2", "")]
    paper = Paper(title="BÁO CÁO HOẠT ĐỘNG VĂN NGHỆ", head=("Nội dung", "Số buổi", head), rows=rows)
    assert values(recognised(paper.word(), knowledge))["kinh-phi"] == value


# --- rows that part a row ---------------------------------------------------------------------------------------------

KINDS = {"total": 16, "kinds": {"pa nô": 2, "áp phích": 5, "khẩu hiệu": 9}}


@pytest.mark.parametrize(
    ("rows", "measure", "value"),
    [
        ([("01", PA_NO, "", PERIOD), ("", "- Pa nô", "2"), ("", "- Áp phích", "5"), ("", "- K.hiệu", "9")], 0, KINDS),
        ([("1.1", "Pa nô", "2"), ("1.2", "Áp phích", "5"), ("1.3", "Khẩu hiệu", "9")], 0, KINDS),
        ([("01", "Pa nô\nÁp phích\nKhẩu hiệu", "2\n5\n9", PERIOD)], 0, KINDS),
        ([("01", "Pa nô,\náp phích,\nkhẩu hiệu", "02\n05\n09", PERIOD)], 0, KINDS),
        ([("02", ORAL, "", PERIOD), ("", "- Số buổi", "2"), ("", "- Số người dự", "85")], 1, None),
        ([("02", ORAL, "02 buổi, 85 người", PERIOD), ("", "- Số buổi", "2"), ("", "- Số người dự", "85")], 1, None),
        ([("02", "Tuyên truyền miệng\n- Số buổi\n- Số người dự", "2\n85", PERIOD)], 1, None),
        ([("02", ORAL, "", PERIOD), ("", "- Chi bộ", "1 buổi, 40 người"), ("", "- Thôn", "1 buổi, 45 người")], 1, None),
        ([("03", RADIO, "", PERIOD), ("", "- Thôn 1", "50"), ("", "- Thôn 2", "70")], 2, None),
        ([("01", PA_NO, "16", PERIOD), ("1.1", "Pa nô", "7"), ("1.2", "Áp phích", "9")], 0, {"total": 16, "kinds": {}}),
        ([("01", PA_NO, "20", PERIOD), ("", "Trong đó: pa nô", "7")], 0, {"total": 20, "kinds": {}}),
        ([("01", PA_NO, "20", PERIOD), ("1.1", "Pa nô", "7"), ("1.2", "Áp phích", "9")], 0, "held"),
        ([("03", RADIO, "60 phút", PERIOD), ("", "- Thôn 1", "15 phút"), ("", "- Thôn 2", "30 phút")], 2, "held"),
    ],
)
def test_rows_that_part_a_row_are_read_with_it(rows: Sequence[Sequence[str]], measure: int, value: object) -> None:
    name = list(LABELS)[measure]
    found = recognised(with_rows(*rows, instead_of=measure).word())
    assert values(found) == {**PLAIN_VALUES, name: PLAIN_VALUES[name] if value is None else value}


@pytest.mark.parametrize(
    ("sessions", "attendees"),
    [
        ("Số buổi tuyên truyền miệng", "Số người dự tuyên truyền miệng"),
        ("Tuyên truyền miệng (buổi)", "Tuyên truyền miệng (người)"),
    ],
)
def test_a_row_for_each_part_is_the_row(sessions: str, attendees: str) -> None:
    rows = [("02", sessions, "2", PERIOD), ("", attendees, "85", PERIOD)]
    assert values(recognised(with_rows(*rows, instead_of=1).word())) == PLAIN_VALUES
    half = [("02", sessions, "2", PERIOD), ("", attendees, "", PERIOD)]
    found = recognised(with_rows(*half, instead_of=1).word())
    assert values(found)["tuyen-truyen-mieng"] == {"sessions": 2, "attendees": None}


@pytest.mark.parametrize(
    ("label", "row"),
    [
        ("Số lượng pa nô, áp phích, khẩu hiệu", 0),
        ("Tổng số buổi, số người tuyên truyền miệng", 1),
        ("Thời lượng phát thanh (phút)", 2),
        ("Số phút phát thanh", 2),
    ],
)
def test_a_label_may_ask_for_the_figure(label: str, row: int) -> None:
    number, _label, value, period = PLAIN[row]
    found = recognised(with_rows((number, label, value, period), instead_of=row).word())
    assert values(found) == PLAIN_VALUES
    assert codes(found, list(LABELS)[row]) == set()


def test_a_line_left_empty_beside_its_label_is_a_kind_left_empty() -> None:
    rows = [("01", "Pa nô\nÁp phích\nKhẩu hiệu", "02\n\n10", PERIOD), *PLAIN[1:]]
    expected = {"total": 12, "kinds": {"pa nô": 2, "khẩu hiệu": 10}}
    assert values(recognised(Paper(rows=rows).word()))["pa-no"] == expected


def test_four_labels_and_four_figures_in_one_row_are_four_rows() -> None:
    figures = "\n".join(row[2] for row in PLAIN)
    rows = [("1\n2\n3\n4", "\n".join(LABELS.values()), figures, PERIOD)]
    assert values(recognised(Paper(rows=rows).word())) == PLAIN_VALUES


def test_a_label_that_runs_over_two_lines_is_one_label() -> None:
    rows = [("01", "Pa nô, áp phích,\nkhẩu hiệu", "05 pa nô\n20 khẩu hiệu", PERIOD), *PLAIN[1:]]
    expected = {"total": 25, "kinds": {"pa nô": 5, "khẩu hiệu": 20}}
    assert values(recognised(Paper(rows=rows).word()))["pa-no"] == expected


def test_a_label_that_turns_the_parts_round_is_heeded() -> None:
    rows = [PLAIN[0], ("02", "Tuyên truyền miệng (người/buổi)", "12/15", PERIOD), *PLAIN[2:]]
    assert values(recognised(Paper(rows=rows).word()))["tuyen-truyen-mieng"] == {"sessions": 15, "attendees": 12}


# --- columns and tables of a measure's own ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heads", "oral"),
    [
        (("Số lượng", "Số buổi", "Số người"), ("", "2", "85")),
        (("Số lượng", "Số buổi", "Số người", "Số phút"), ("", "2", "85", "")),
        (("Kết quả", "S.buổi", "Lượt người"), ("02 buổi, 85 người", "", "")),
    ],
)
def test_parts_may_have_columns_beside_the_figures(heads: Sequence[str], oral: Sequence[str]) -> None:
    empty = ("",) * (len(heads) - 1)
    rows = [(n, label, value, *empty, period) for n, label, value, period in PLAIN]
    rows[1] = ("02", ORAL, *oral, PERIOD)
    found = recognised(Paper(head=("STT", "Hình thức", *heads, "Thời gian"), rows=rows).word())
    assert values(found) == PLAIN_VALUES
    assert codes(found, "tuyen-truyen-mieng") == set()


ORAL_TABLE = (("TT", "Nội dung", "Số buổi", "Số người"), ("1", "Chi bộ", "1", "40"), ("2", "Thôn 1", "1", "45"))


def with_tables(*parts: str | Sequence[Sequence[str]]) -> bytes:
    """A Word file of lines and tables."""
    document = docx.Document()
    for part in ("VĂN PHÒNG SỞ", NATION, MOTTO, "BÁO CÁO", "Kết quả tháng 9 năm 2020", *parts, SECTION, "Không"):
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part), max(map(len, part)))
        for number, row in enumerate(part):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_every_measure_may_have_its_own_table() -> None:
    found = recognised(
        with_tables(
            *("1. Pa nô, áp phích, khẩu hiệu", (("TT", "Nội dung", "Số lượng"), ("1", "Pa nô", "2"), ("2", "AP", "3"))),
            *("2. Tuyên truyền miệng", (*ORAL_TABLE, ("", "Cộng", "2", "85"))),
            *("3. P.thanh:", (("TT", "Địa điểm", "Thời lượng (phút)"), ("1", "Thôn A", "50"), ("2", "Thôn B", "70"))),
            *("4. Khác", (("TT", "Nội dung", "Số lượng"), ("1", "Xe loa", "3 lượt"))),
        )
    )
    assert values(found) == {
        **PLAIN_VALUES,
        "pa-no": {"total": 5, "kinds": {"pa nô": 2, "áp phích": 3}},
        "khac": {"items": [{"label": "Xe loa", "unit": "lượt", "quantity": 3}]},
    }


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (ORAL_TABLE, {"sessions": 2, "attendees": 85}),
        ((*ORAL_TABLE, ("", "Tổng cộng", "3", "85")), "held"),
        ((("Số buổi", "Số người dự"), ("2", "85")), {"sessions": 2, "attendees": 85}),
    ],
)
def test_a_table_of_the_oral_row_alone(rows: Sequence[Sequence[str]], value: object) -> None:
    found = recognised(with_tables("2. Tuyên truyền miệng:", rows))
    assert values(found)["tuyen-truyen-mieng"] == value


def test_a_table_of_details_beside_the_whole_adds_nothing() -> None:
    found = recognised(with_tables((tuple(HEAD), *PLAIN), "Tuyên truyền miệng", ORAL_TABLE))
    assert values(found) == PLAIN_VALUES


def test_a_table_of_one_row_and_its_parts_is_the_forms() -> None:
    rows = (("STT", "Nội dung", "Số buổi", "Số người"), ("1", "TT miệng", "2", "85"))
    found = recognised(with_tables(rows))
    assert values(found)["tuyen-truyen-mieng"] == {"sessions": 2, "attendees": 85}


# --- units of rows below a row, tables of one row, heads that come twice ---------------------------------------------


def with_units(*rows: Sequence[str]) -> Paper:
    """A return with a column of units."""
    return Paper(head=("STT", "Nội dung", "ĐVT", "Số lượng"), rows=rows)


def test_a_row_below_a_row_has_a_unit_of_its_own() -> None:
    good = with_units(("1", "Pa nô", "tấm", "4"), ("2", "Khẩu hiệu", "câu", "30"), ("3", RADIO, "phút", "120"))
    assert values(recognised(good.word()))["pa-no"] == {"total": 34, "kinds": {"pa nô": 4, "khẩu hiệu": 30}}
    area = with_units(("1", "Pa nô", "m2", "45"), ("2", "Áp phích", "tờ", "10"), ("3", RADIO, "phút", "120"))
    assert readings(recognised(area.word()))["pa-no"].status == "held"


def test_rows_of_units_part_a_composite() -> None:
    rows = [("1", "Tuyên truyền miệng", "buổi", "2"), ("", "Người dự", "người", "85"), ("2", RADIO, "phút", "120")]
    found = recognised(with_units(*rows).word())
    assert values(found)["tuyen-truyen-mieng"] == {"sessions": 2, "attendees": 85}
    assert codes(found, "tuyen-truyen-mieng") == set()


def test_an_added_row_has_the_unit_beside_it() -> None:
    rows = [("1", PA_NO, "cái", "5"), ("2", RADIO, "phút", "120"), ("3", "Xe loa lưu động", "lượt", "4")]
    expected = {"items": [{"label": "Xe loa lưu động", "unit": "lượt", "quantity": 4}]}
    assert values(recognised(with_units(*rows).word()))["khac"] == expected


@pytest.mark.parametrize("kind", ["word", "excel"])
def test_heads_that_come_twice_are_two_tables(kind: str) -> None:
    (first, second, third, fourth) = PLAIN
    paper = Paper(head=(*HEAD, *HEAD), rows=[(*first, *third), (*second, *fourth)])
    found = recognised(getattr(paper, kind)())
    assert values(found) == PLAIN_VALUES
    assert not found.held


def test_a_table_for_each_row_is_known_by_its_rows_parts_and_units() -> None:
    kinds = Paper(head=("Chỉ tiêu", "Số lượng"), rows=[("Pa nô", "10"), ("Áp phích", "5")])
    document = docx.Document(io.BytesIO(kinds.word()))
    last = document.tables[-1]._tbl
    for rows in ([("Chỉ tiêu", "Số buổi", "Số người"), (ORAL, "2", "85")], [("Chỉ tiêu", "Số phút"), (RADIO, "120")]):
        table = document.add_table(len(rows), len(rows[0]))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
        line = document.add_paragraph("")._p
        last.addnext(line)
        line.addnext(table._tbl)
        last = table._tbl
    file = io.BytesIO()
    document.save(file)
    found = values(recognised(file.getvalue()))
    assert found["pa-no"] == {"total": 15, "kinds": {"pa nô": 10, "áp phích": 5}}
    assert {name: found[name] for name in ("tuyen-truyen-mieng", "phat-thanh")} == {
        "tuyen-truyen-mieng": {"sessions": 2, "attendees": 85},
        "phat-thanh": {"minutes": 120},
    }
