"""Hints how cells are filled in: seen in Word and Excel, never printed, never read, and right."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from openpyxl import load_workbook

from baocao_cli.blanks.hints import LONGEST_HINT, cell_hints
from baocao_cli.month import Month
from baocao_cli.workspace.folder import Workspace
from tests.blanks.conftest import SEPTEMBER, make_blanks
from tests.blanks.test_workbook_blank import row_of
from tests.support.cli import baocao
from tests.support.office_programs import converted

HINTS = {
    "ket-qua": [
        *("Ghi số lượng, ví dụ: 05 pa nô, 10 áp phích", "Ghi số lượng, ví dụ: 02 buổi, 85 người"),
        *("Ghi số phút, ví dụ: 45", "Ghi số lượng và tên, ví dụ: 03 lượt xe loa"),
    ],
    "tin-bai": [
        "Ghi loại rồi đến tít, ví dụ: Tin: Đại hội Chi bộ",
        "Ghi ngày đăng, thời lượng, ví dụ: 05/9/2020, 3 phút",
    ],
}


def path_of(workspace: Workspace, form: str, ending: str) -> Path:
    make_blanks(workspace)
    return workspace.root / f"bieu-mau/2020-09/VP/VP-{form}-2020-09.{ending}"


@pytest.mark.parametrize("form", ["ket-qua", "tin-bai"])
def test_word_shows_them_as_titles_of_empty_controls(workspace: Workspace, form: str) -> None:
    with zipfile.ZipFile(path_of(workspace, form, "docx")) as package:
        body = package.read("word/document.xml").decode()
    titles = re.findall(r'<w:alias w:val="([^"]*)"/>', body)
    assert list(dict.fromkeys(titles)) == HINTS[form]
    controls = re.findall(r"<w:sdtContent>(.*?)</w:sdtContent>", body)
    assert len(controls) == len(titles)
    assert not any(re.sub(r"<[^>]*>", "", content).strip() for content in controls)


@pytest.mark.parametrize("form", ["ket-qua", "tin-bai"])
def test_excel_shows_the_same_beside_the_cell(workspace: Workspace, form: str) -> None:
    sheet = load_workbook(path_of(workspace, form, "xlsx")).worksheets[0]
    row = row_of(sheet, "01")
    prompts = {str(check.sqref): check.prompt or "" for check in sheet.data_validations.dataValidation}
    columns = [cell.column_letter for cell in sheet[row_of(sheet, "STT")] if cell.value]
    cells = [f"{columns[2]}{at}" for at in range(row, row + 4)]
    if form == "tin-bai":
        cells = [f"{column}{row}" for column in columns[1:]]
    shown = [prompts[cell] for cell in cells]
    assert all(prompt.startswith(hint) for prompt, hint in zip(shown, HINTS[form], strict=True))


def test_no_hint_is_longer_than_word_allows(workspace: Workspace) -> None:
    for loaded in workspace.forms:
        hints = cell_hints(loaded.form, Month(2021, 12))
        assert hints
        assert all(0 < len(hint) <= LONGEST_HINT for name, hint in hints.items() if name != "kind")


def test_a_form_that_begun_as_a_copy_of_another_has_none(workspace: Workspace) -> None:
    assert cell_hints(workspace.forms[0].form, SEPTEMBER)["khong-co"] == ""


@pytest.mark.office
@pytest.mark.parametrize("form", ["ket-qua", "tin-bai"])
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_they_are_not_printed(workspace: Workspace, tmp_path: Path, form: str, ending: str) -> None:
    with pdfplumber.open(converted(path_of(workspace, form, ending), "pdf", tmp_path)) as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
    assert "ví dụ" not in text
    assert "Tháng 9 năm 2020" in text


def test_what_they_advise_is_read_without_a_warning(workspace: Workspace, tmp_path: Path) -> None:
    """And nothing else that a blank prints is: neither the month under the subject nor the hints."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    examples = [hint.split("ví dụ: ")[1] for form in ("ket-qua", "tin-bai") for hint in HINTS[form]]
    figures, entry = examples[:4], examples[4:]
    document = Document(str(path_of(workspace, "ket-qua", "docx")))
    for row, text in enumerate(figures, start=1):
        document.tables[1].rows[row].cells[2].paragraphs[0].add_run(text)
    document.save(str(inbox / "VP-ket-qua-2020-09.docx"))
    book = load_workbook(path_of(workspace, "tin-bai", "xlsx"))
    sheet = book.worksheets[0]
    row = row_of(sheet, "06")
    columns = [cell.column for cell in sheet[row_of(sheet, "STT")] if cell.value]
    for column, text in zip(columns[1:], entry, strict=True):
        sheet.cell(row, column).value = text
    book.save(inbox / "VP-tin-bai-2020-09.xlsx")
    result = baocao("collect", str(inbox), "--json", cwd=workspace.root)
    assert result.exit == 0
    returns = {each["form"]: each for file in result.json["files"] for each in file["returns"]}
    severities = {each["severity"] for found in returns.values() for each in found["findings"]}
    assert {found["outcome"] for found in returns.values()} == {"accepted"}
    assert severities <= {"info"}
    readings = returns["ket-qua"]["readings"]
    assert readings["pa-no"]["value"] == {"total": 15, "kinds": {"pa nô": 5, "áp phích": 10}}
    assert readings["tuyen-truyen-mieng"]["value"] == {"sessions": 2, "attendees": 85}
    assert readings["phat-thanh"]["value"] == {"minutes": 45}
    assert readings["khac"]["value"] == {"items": [{"label": "xe loa", "unit": "lượt", "quantity": 3}]}
    (item,) = returns["tin-bai"]["readings"]["tin-bai"]["value"]["items"]
    assert (item["title"], item["kind"], item["published"], item["minutes"]) == (
        *("Đại hội Chi bộ", "tin", "2020-09-05"),
        3,
    )
