"""The workbook blanks: the Word blank's words on one sheet, answers open, everything else locked."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from baocao_cli.ooxml.package import read_parts
from baocao_cli.workspace.folder import Workspace
from tests.blanks.conftest import make_blanks
from tests.blanks.test_word_blank import SUBJECT, blank, lines


def sheet_of(workspace: Workspace, unit: str, form: str) -> Worksheet:
    make_blanks(workspace)
    path = workspace.root / f"bieu-mau/2020-09/{unit}/{unit}-{form}-2020-09.xlsx"
    return load_workbook(path).worksheets[0]


def texts(sheet: Worksheet) -> list[str]:
    found = (str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
    return [text.replace("\u00a0", " ") for text in found]


def row_of(sheet: Worksheet, text: str) -> int:
    (row,) = (cell.row for cells in sheet.iter_rows() for cell in cells if cell.value == text)
    assert isinstance(row, int)
    return row


@pytest.mark.parametrize(
    ("unit", "form"), [("VP", "ket-qua"), ("TT-1", "ket-qua"), ("VP", "tin-bai"), ("KT", "tin-bai")]
)
def test_it_says_what_the_word_blank_says(workspace: Workspace, unit: str, form: str) -> None:
    """The sheet of a list has four rows more."""
    spare = [*("05", "06", "07", "08"), *(["tháng... năm...."] * 4)] if form == "tin-bai" else []
    assert sorted(texts(sheet_of(workspace, unit, form))) == sorted([*lines(blank(workspace, unit, form)), *spare])


def test_answers_are_open_and_the_rest_is_locked(workspace: Workspace) -> None:
    sheet = sheet_of(workspace, "VP", "ket-qua")
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert not sheet.protection.insertRows
    for number in ("01", "02", "03", "04"):
        row = row_of(sheet, number)
        assert [sheet.cell(row, column).protection.locked for column in (1, 2, 3, 4)] == [True, True, False, False]
    assert sheet.cell(row_of(sheet, SUBJECT), 1).protection.locked
    head = row_of(sheet, "STT")
    assert all(sheet.cell(head, column).protection.locked for column in range(1, 5))
    assert not sheet.cell(row_of(sheet, "Số...../BC-....."), 1).protection.locked
    assert not sheet.cell(row_of(sheet, "II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ (NẾU CÓ)") + 1, 1).protection.locked


def test_a_list_has_spare_rows_before_its_total(workspace: Workspace) -> None:
    sheet = sheet_of(workspace, "VP", "tin-bai")
    first, total = row_of(sheet, "01"), row_of(sheet, "Tổng cộng")
    numbers = [sheet.cell(row, 1).value for row in range(first, total)]
    assert numbers == ["01", "02", "03", "04", "05", "06", "07", "08"]
    for row in range(row_of(sheet, "01"), total):
        assert not any(sheet.cell(row, column).protection.locked for column in range(1, sheet.max_column + 1))
    assert sheet.cell(total, 1).protection.locked
    assert not sheet.cell(total, 2).protection.locked


def test_only_a_number_is_asked_for_where_only_a_number_is_right(workspace: Workspace) -> None:
    sheet = sheet_of(workspace, "VP", "ket-qua")
    checks = {str(check.sqref): check for check in sheet.data_validations.dataValidation}
    minutes = f"C{row_of(sheet, '03')}"
    assert {address for address, check in checks.items() if check.type is not None} == {minutes}
    assert checks[minutes].errorStyle == "warning"
    sessions = checks[f"C{row_of(sheet, '02')}"]
    assert sessions.prompt is not None
    assert "số buổi, số người dự" in sessions.prompt


def test_what_is_typed_stays_what_was_typed(workspace: Workspace) -> None:
    sheet = sheet_of(workspace, "VP", "ket-qua")
    row = row_of(sheet, "01")
    assert {sheet.cell(row, column).number_format for column in (3, 4)} == {"@"}


def test_it_prints_on_a4_one_page_wide(workspace: Workspace) -> None:
    sheet = sheet_of(workspace, "VP", "tin-bai")
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    head = row_of(sheet, "STT")
    assert sheet.print_title_rows == f"${head}:${head}"


def test_every_cell_is_in_the_office_s_font(workspace: Workspace) -> None:
    sheet = sheet_of(workspace, "VP", "tin-bai")
    assert {cell.font.name for row in sheet.iter_rows() for cell in row} == {"Times New Roman"}


@pytest.mark.parametrize("form", ["ket-qua", "tin-bai"])
def test_the_hidden_mark(workspace: Workspace, form: str) -> None:
    make_blanks(workspace)
    path = workspace.root / f"bieu-mau/2020-09/VP/VP-{form}-2020-09.xlsx"
    mark = read_parts(path.read_bytes())["docProps/custom.xml"].decode()
    for name, value in (("form", form), ("version", "1"), ("unit", "VP"), ("month", "2020-09")):
        assert f'name="baocao-{name}"><vt:lpwstr>{value}</vt:lpwstr>' in mark
