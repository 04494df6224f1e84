"""A template as an office draws it in Word, with nothing of the shipped ones: its workbook says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.blanks.conftest import make_blanks
from tests.support.office_programs import audit
from tests.support.own_form import declaration

_TABLES = """
[[tables]]
type = "grid"
id = "hop"
columns = [
  { id = "tt", role = "number", heads = ["TT"] },
  { id = "noi-dung", role = "label", heads = ["Nội dung"] },
  { id = "so-cuoc", role = "value", heads = ["Số cuộc"] },
  { id = "so-nguoi", role = "value", heads = ["Số người dự"] },
]

[[tables.rows]]
label = "Họp chi bộ"

[[tables.rows.measures]]
part_columns = { meetings = "so-cuoc", people = "so-nguoi" }

[tables.rows.measures.measure]
reads = "parts"
id = "hop-chi-bo"
parts = [
  { id = "meetings", label = "Số cuộc", units = ["cuộc"] },
  { id = "people", label = "Số người", units = ["người"] },
]
"""
DECLARATION = declaration("hop", "Hội họp", _TABLES, sheet="Họp", version=3)


@pytest.fixture
def third(workspace: Workspace) -> Workspace:
    """With a template as Word's own: its styles, a table between paragraphs, no heading table."""
    own = workspace.root / "mau" / "hop"
    own.mkdir(parents=True)
    (own / "form.toml").write_text(DECLARATION, encoding="utf-8")
    document = Document()
    document.add_paragraph("{{ unit_capitals }}")
    document.add_heading("BÁO CÁO HỘI HỌP")
    document.add_paragraph("{{ unit }} báo cáo {{ period }}:")
    table = document.add_table(2, 4)
    for row, texts in enumerate((("TT", "Nội dung", "Số cuộc", "Số người dự"), ("1", "Họp chi bộ", "", ""))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.save(str(own / "blank.docx"))
    return open_workspace(workspace.root)


def workbook_of(third: Workspace) -> Path:
    assert "bieu-mau/2020-09/VP/VP-hop-2020-09.docx" in make_blanks(third).written
    return third.root / "bieu-mau/2020-09/VP/VP-hop-2020-09.xlsx"


def test_its_workbook_says_what_its_template_says(third: Workspace) -> None:
    path = workbook_of(third)
    assert audit(path) == []
    sheet = load_workbook(path)["Họp"]
    assert [cell.value for row in sheet.iter_rows() for cell in row if cell.value] == [
        *("VĂN PHÒNG SỞ", "BÁO CÁO HỘI HỌP", "Văn phòng Sở báo cáo tháng 9 năm 2020:"),
        *("TT", "Nội dung", "Số cuộc", "Số người dự", "1", "Họp chi bộ"),
    ]


def test_a_part_with_a_column_of_its_own_is_a_number(third: Workspace) -> None:
    sheet = load_workbook(workbook_of(third))["Họp"]
    checks = {str(check.sqref): check.type for check in sheet.data_validations.dataValidation}
    assert set(checks.values()) == {"whole"}
    assert {address[0] for address in checks} == {"C", "D"}
