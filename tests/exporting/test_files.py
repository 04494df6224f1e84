"""Each format says the same; text stays text wherever it is opened."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.errors import UsageFault
from baocao_cli.exporting import sheet_file
from baocao_cli.exporting.csv_file import write_csv
from baocao_cli.exporting.json_file import write_json
from baocao_cli.exporting.parquet_file import require_parquet, write_parquet
from baocao_cli.exporting.rows import COLUMNS, TidyRow, tidy_rows
from baocao_cli.exporting.sheet_file import write_sheet
from baocao_cli.exporting.spreadsheet_text import FORMULA_STARTS, defused, plain_figure
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import VIETNAM
from tests.support.built_returns import FORMS, count, entries, entry, held, items, kept, missing, parts, reported, text

FORM_BY_ID = {form.id: form for form in FORMS}
NAMES = {"VP": "Văn phòng Sở"}


def rows_of(*returns: KeptReturn) -> list[TidyRow]:
    return [row for each in returns for row in tidy_rows(each, FORM_BY_ID, NAMES)]


def a_month() -> list[TidyRow]:
    return rows_of(
        kept(
            "VP",
            "ket-qua",
            reported("pa-no", count(35, pa_nô=10), raw="=1+1"),
            reported("tuyen-truyen-mieng", parts(sessions=2, attendees=None)),
            held("phat-thanh", "-15 phút/ngày"),
            reported("khac", items(("xe loa", "lượt", "3"))),
            reported("kho-khan", text("Kinh phí\ncòn hạn chế.")),
        ),
        kept("VP", "tin-bai", reported("tin-bai", entries(entry("Tin A", "tin", "2020-09-05", "3.25")))),
    )


def test_an_entry_that_waits_for_its_minutes_counts_without_them() -> None:
    listed = entries(entry("Tin A", "tin", waits_for=("minutes",)), entry("Bài B", "bài"))
    found = [(row.part, row.value, row.status) for row in rows_of(kept("VP", "tin-bai", reported("tin-bai", listed)))]
    assert found == [
        ("items", 1, "reported"),
        ("minutes", None, "held"),
        ("items", 1, "reported"),
        ("minutes", None, "missing"),
    ]


def test_a_row_is_one_figure_one_entry_or_one_text() -> None:
    found = [(row.measure, row.part, row.entry, row.value, row.status, row.counts) for row in a_month()]
    assert found == [
        ("pa-no", "total", None, 35, "reported", True),
        ("pa-no", "kinds.pa nô", None, 10, "reported", True),
        ("tuyen-truyen-mieng", "sessions", None, 2, "reported", True),
        ("tuyen-truyen-mieng", "attendees", None, None, "missing", False),
        ("phat-thanh", "", None, None, "held", False),
        ("khac", "items", 1, 3, "reported", True),
        ("kho-khan", "text", None, None, "reported", False),
        ("tin-bai", "items", 1, 1, "reported", True),
        ("tin-bai", "minutes", 1, Decimal("3.25"), "reported", True),
    ]


def test_labels_units_and_places_are_in_the_row_of_the_figure() -> None:
    by_part = {(row.measure, row.part): row for row in a_month()}
    item = by_part["khac", "items"]
    assert (item.label, item.unit_of_measure, item.place) == ("xe loa", "lượt", "bảng 2, hàng 2, cột 3")
    minutes = by_part["tin-bai", "minutes"]
    assert (minutes.label, minutes.kind, minutes.published) == ("Tin A", "tin", "2020-09-05")
    assert (minutes.unit_of_measure, minutes.place) == ("phút", "bảng 2, hàng 2")
    assert by_part["kho-khan", "text"].text == "Kinh phí\ncòn hạn chế."


def test_what_is_not_in_force_counts_nothing() -> None:
    returned = kept("VP", "ket-qua", reported("pa-no", count(35)), missing("phat-thanh"))
    assert [row.counts for row in rows_of(returned)] == [True, False]
    older, contested = replace(returned, superseded_by="0" * 64), replace(returned, contested=True)
    nobodys = replace(returned, unit=None)
    assert not any(row.counts for row in rows_of(older, contested, nobodys))
    assert [row.superseded for row in rows_of(older)] == [True, True]


def test_a_form_that_is_no_longer_there_loses_no_row() -> None:
    found = list(tidy_rows(kept("VP", "cu", reported("pa-no", count(3))), FORM_BY_ID, NAMES))
    assert [(row.part, row.value, row.counts) for row in found] == [("total", Decimal(3), False)]


def test_csv_is_unicode_for_excel_and_holds_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "so-lieu.csv"
    write_csv(path, a_month())
    assert path.read_bytes().startswith(b"\xef\xbb\xbfmonth,unit,")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert tuple(found[0]) == COLUMNS
    assert [row["value"] for row in found] == ["35", "10", "2", "", "", "3", "", "1", "3.25"]
    assert (found[0]["raw"], found[4]["raw"], found[0]["counts"]) == ("'=1+1", "'-15 phút/ngày", "true")
    assert found[6]["text"] == "Kinh phí\ncòn hạn chế."
    assert found[0]["received_at"] == "2020-10-02T09:30:00+07:00"


@given(st.text(), st.sampled_from(FORMULA_STARTS))
def test_whatever_may_be_a_formula_is_defused(rest: str, start: str) -> None:
    assert defused(start + rest) == "'" + start + rest
    assert not defused(rest).startswith(FORMULA_STARTS)


@given(st.decimals(min_value=0, max_value=10**9, places=6))
def test_a_figure_in_text_is_that_figure(figure: Decimal) -> None:
    assert Decimal(plain_figure(figure)) == figure
    assert "E" not in plain_figure(figure)


def test_a_sheet_keeps_text_as_text_and_figures_as_figures(tmp_path: Path) -> None:
    path = tmp_path / "so-lieu.xlsx"
    row = replace(a_month()[0], raw="#N/A", text="x" * 40_000, label="a\x00b")
    write_sheet(path, [*a_month(), row])
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    assert tuple(heads) == COLUMNS
    raw, value = heads.index("raw") + 1, heads.index("value") + 1
    formula, error = sheet.cell(2, raw), sheet.cell(11, raw)
    assert (formula.value, formula.data_type, formula.quotePrefix) == ("=1+1", "s", True)
    assert (error.value, error.data_type) == ("#N/A", "s")
    assert [sheet.cell(number, value).value for number in (2, 10)] == [35, 3.25]
    assert str(sheet.cell(11, heads.index("text") + 1).value).endswith("(còn nữa, xem bản gốc)")
    assert str(sheet.cell(2, heads.index("received_at") + 1).value) == "2020-10-02 09:30:00"


def test_a_full_sheet_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_file, "_MOST_ROWS", 5)
    write_sheet(tmp_path / "a.xlsx", a_month())
    sheets = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    assert [(sheet.title, sheet.max_row) for sheet in sheets] == [("Số liệu", 5), ("Số liệu 2", 5), ("Số liệu 3", 2)]


def test_json_has_a_row_an_object(tmp_path: Path) -> None:
    path = tmp_path / "so-lieu.json"
    write_json(path, a_month())
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["schema"] == "baocao/rows/1"
    assert [row["value"] for row in document["rows"]] == [35, 10, 2, None, None, 3, None, 1, 3.25]
    assert tuple(document["rows"][0]) == COLUMNS
    assert document["rows"][0]["raw"] == "=1+1"


def test_parquet_gives_back_every_row(tmp_path: Path) -> None:
    path = tmp_path / "so-lieu.parquet"
    third = replace(a_month()[0], value=Decimal(10) / Decimal(3))
    write_parquet(path, [*a_month(), third])
    found = pyarrow.parquet.read_table(path).to_pylist()
    assert [row["value"] for row in found[:-1]] == [row.value for row in a_month()]
    assert found[-1]["value"] == Decimal("3.3333333333")
    assert (found[0]["raw"], found[0]["counts"], found[5]["entry"]) == ("=1+1", True, 1)
    assert found[0]["received_at"] == a_month()[0].received_at.astimezone(VIETNAM)


def test_parquet_without_its_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(UsageFault) as fault:
        require_parquet()
    assert fault.value.findings[0].code == "export-extra-missing"


@pytest.mark.parametrize("write", [write_csv, write_sheet, write_json, write_parquet])
def test_no_rows_are_a_file_too(write: Callable[[Path, Iterable[TidyRow]], None], tmp_path: Path) -> None:
    write(tmp_path / "rong", [])
    assert (tmp_path / "rong").stat().st_size > 0
