""".xls: what xlrd tells and what its records tell beside it."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from decimal import Decimal

import pytest
import xlwt

from baocao_cli.documents.model import CellKind, Document, Table, Unreadable
from baocao_cli.documents.workbook.xls import read_xls


def saved(workbook: xlwt.Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def first_table(document: Document) -> Table:
    return next(document.tables())


def test_kinds_merges_and_styles() -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Tháng 9")
    sheet.write_merge(0, 0, 0, 3, "BÁO CÁO")
    sheet.write(1, 0, 0.1 + 0.2)
    sheet.write(1, 1, date(2020, 9, 1), xlwt.easyxf(num_format_str="DD/MM/YYYY"))
    sheet.write(1, 2, time(2, 30), xlwt.easyxf(num_format_str="h:mm"))
    sheet.write(1, 3, datetime(2020, 9, 5, 14, 30), xlwt.easyxf(num_format_str="dd/mm/yyyy h:mm"))  # noqa: DTZ001 - no zone in a sheet
    sheet.write(2, 0, 12, xlwt.easyxf(num_format_str='0" buổi"'))
    sheet.write(2, 1, True)
    sheet.write(2, 2, 12, xlwt.easyxf("font: struck_out on"))
    sheet.write(2, 3, "01")
    table = first_table(read_xls(saved(workbook)))
    assert (table.sheet, table.row_count, table.column_count) == ("Tháng 9", 3, 4)
    assert table.cells[0].column_span == 4
    assert [(cell.kind, cell.value, cell.text, cell.struck) for cell in table.cells[1:]] == [
        (CellKind.NUMBER, Decimal("0.3"), "0,3", ""),
        (CellKind.DATE, date(2020, 9, 1), "01/09/2020", ""),
        (CellKind.TIME, time(2, 30), "02:30", ""),
        (CellKind.DATE, date(2020, 9, 5), "05/09/2020 14:30", ""),
        (CellKind.NUMBER, Decimal(12), "12 buổi", ""),
        (CellKind.TEXT, None, "TRUE", ""),
        (CellKind.TEXT, None, "", "12"),
        (CellKind.TEXT, None, "01", ""),
    ]


def test_runs_with_their_own_fonts() -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("1")
    struck = xlwt.easyfont("struck_out on")
    legacy = xlwt.easyfont("name .VnTime")
    sheet.write_rich_text(0, 0, [("10", struck), " 12 pa nô ", ("b¸o c¸o", legacy)])
    sheet.write(1, 0, "tuyªn truyÒn", xlwt.easyxf("font: name .VnTime"))
    document = read_xls(saved(workbook))
    cells = first_table(document).cells
    assert [(cell.text, cell.struck, cell.legacy) for cell in cells] == [
        ("12 pa nô báo cáo", "10", True),
        ("tuyên truyền", "", True),
    ]
    assert [finding.code for finding in document.findings] == ["legacy-fonts"]


def test_a_formula_that_nobody_computed() -> None:
    """xlwt keeps an empty text for every formula; no calculating program has left its mark in the file."""
    workbook = xlwt.Workbook()
    workbook.add_sheet("1").write(0, 0, 5)
    workbook.add_sheet("2").write(3, 1, xlwt.Formula("SUM(A1:A3)"))
    first, second = read_xls(saved(workbook)).tables()
    assert [cell.kind for cell in first.cells] == [CellKind.NUMBER]
    assert [(cell.kind, cell.row, cell.column) for cell in second.cells] == [(CellKind.UNCOMPUTED, 3, 1)]


def test_hidden_sheets_rows_and_columns() -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("1")
    for row in range(4):
        sheet.write(row, 0, row + 1)
        sheet.write(row, 2, "x")
    sheet.row(1).hidden = True
    sheet.col(2).hidden = True
    workbook.add_sheet("2").visibility = 1
    workbook.add_sheet("3").visibility = 2
    tables = list(read_xls(saved(workbook)).tables())
    assert [(table.sheet, table.hidden) for table in tables] == [("1", False), ("2", True), ("3", True)]
    assert (tables[0].hidden_rows, tables[0].hidden_columns) == (frozenset({1}), frozenset({2}))


def test_dates_since_1904() -> None:
    workbook = xlwt.Workbook()
    workbook.dates_1904 = True
    workbook.add_sheet("1").write(0, 0, date(2020, 9, 1), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    assert first_table(read_xls(saved(workbook))).cells[0].value == date(2020, 9, 1)


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 200])
def test_what_is_no_workbook(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read_xls(data)
    assert caught.value.finding.code == "workbook-damaged"


def test_a_truncated_workbook() -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("1")
    for row in range(200):
        sheet.write(row, 0, f"dòng {row}")
    with pytest.raises(Unreadable):
        read_xls(saved(workbook)[:3000])
