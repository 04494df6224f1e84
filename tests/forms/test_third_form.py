"""An office's own form, of quite another subject, from blank to summary: files alone, no code."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from tests.support.cli import baocao

DECLARATION = Path(__file__).parent / "data" / "sinh-hoat" / "form.toml"
ROSTER = "Mã,Tên đơn vị,Biểu mẫu\nCB1,Chi bộ Văn phòng,sinh-hoat\nCB2,Chi bộ Trung tâm Kỹ thuật,sinh-hoat\n"


def template(target: Path) -> None:
    """The blank as an office draws it in Word."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "{{ superior_capitals }}\n{{ unit_capitals }}"
    head.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    document.add_paragraph("BÁO CÁO TÌNH HÌNH SINH HOẠT CHI BỘ")
    document.add_paragraph("{{ period }}")
    document.add_paragraph("I. SINH HOẠT")
    grid = document.add_table(rows=1, cols=4, style="Table Grid")
    rows: list[tuple[str, ...]] = [
        ("TT", "Nội dung sinh hoạt", "Số cuộc", "Số đảng viên dự"),
        ("1", "Sinh hoạt thường kỳ", "", ""),
    ]
    rows.append(("2", "Sinh hoạt chuyên đề", "", ""))
    for index, texts in enumerate(rows):
        cells = grid.rows[0].cells if index == 0 else grid.add_row().cells
        for cell, text in zip(cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("II. KẾT NẠP ĐẢNG VIÊN MỚI")
    listing = document.add_table(rows=4, cols=3, style="Table Grid")
    marks: list[tuple[str, ...]] = [
        ("TT", "Họ và tên đảng viên mới", "Ngày kết nạp"),
        ("{%tr for number in rows %}", "", ""),
    ]
    marks += [("{{ number }}", "", ""), ("{%tr endfor %}", "", "")]
    for row, texts in zip(listing.rows, marks, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("III. KIẾN NGHỊ CỦA CHI BỘ")
    document.add_paragraph("")
    document.add_paragraph("T/M CHI BỘ")
    document.save(str(target))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    own = tmp_path / "mau" / "sinh-hoat"
    own.mkdir(parents=True)
    shutil.copyfile(DECLARATION, own / "form.toml")
    template(own / "blank.docx")
    (tmp_path / "don-vi.csv").write_text(ROSTER, encoding="utf-8")
    opened = baocao("init-month", "--month", "2020-09", cwd=tmp_path)
    assert opened.exit == 0, opened.err + opened.out
    return tmp_path


def blank(workspace: Path, unit: str, ending: str) -> Path:
    return workspace / "bieu-mau" / "2020-09" / unit / f"{unit}-sinh-hoat-2020-09.{ending}"


def fill_word(source: Path, target: Path) -> None:
    document = docx.Document(str(source))
    grid, listing = document.tables[-2:]
    for row, column, text in ((1, 2, "01"), (1, 3, "25 đ/c"), (2, 2, "02"), (2, 3, "40")):
        grid.cell(row, column).text = text
    for row, texts in ((1, ("Nguyễn Văn A", "05/9/2020")), (2, ("Trần Thị B", "ngày 19 tháng 9 năm 2020"))):
        for column, text in enumerate(texts, 1):
            listing.cell(row, column).text = text
    heading = next(p for p in document.paragraphs if p.text.startswith("III."))
    following = document.paragraphs[[p.text for p in document.paragraphs].index(heading.text) + 1]
    following.text = "Đề nghị cấp thêm tài liệu."
    document.save(str(target))


def fill_sheet(source: Path, target: Path) -> None:
    book = load_workbook(source)
    sheet = book.worksheets[0]
    places = {cell.value: (cell.row, cell.column) for row in sheet.iter_rows() for cell in row if cell.value}
    meetings, members = places["Số cuộc"][1], places["Số đảng viên dự"][1]
    for label, figures in (("Sinh hoạt thường kỳ", (1, 30)), ("Sinh hoạt chuyên đề", (0, 0))):
        for column, figure in zip((meetings, members), figures, strict=True):
            sheet.cell(places[label][0], column).value = figure
    book.save(target)


def test_from_blank_to_summary_without_code(workspace: Path) -> None:
    inbox = workspace / "hom-thu"
    inbox.mkdir()
    fill_word(blank(workspace, "CB1", "docx"), inbox / "cb1.docx")
    fill_sheet(blank(workspace, "CB2", "xlsx"), inbox / "cb2.xlsx")
    told = baocao("collect", "hom-thu", "--json", cwd=workspace).json
    first, second = (entry["returns"][0] for entry in told["files"])
    assert (first["unit"], first["form"], first["month"], first["outcome"]) == (
        "CB1",
        "sinh-hoat",
        "2020-09",
        "accepted",
    )
    values = {measure: reading["value"] for measure, reading in first["readings"].items()}
    assert values["thuong-ky"] == {"meetings": 1, "members": 25}
    assert values["chuyen-de"] == {"meetings": 2, "members": 40}
    entries = [{name: item[name] for name in ("name", "admitted")} for item in values["ket-nap"]["items"]]
    assert entries == [
        {"name": "Nguyễn Văn A", "admitted": "2020-09-05"},
        {"name": "Trần Thị B", "admitted": "2020-09-19"},
    ]
    assert values["kien-nghi"] == {"text": "Đề nghị cấp thêm tài liệu."}
    assert second["unit"] == "CB2"
    assert second["readings"]["chuyen-de"]["status"] == "zero"

    summary = baocao("summarize", "--month", "2020-09", "--json", cwd=workspace).json
    assert summary["totals"]["sinh-hoat"]["thuong-ky"] == {"meetings": 2, "members": 55}
    assert summary["totals"]["sinh-hoat"]["ket-nap"]["items"] == 2
    written = docx.Document(str(workspace / summary["written"][0]))
    text = "\n".join(paragraph.text for paragraph in written.paragraphs)
    cells = " ".join(cell.text for table in written.tables for row in table.rows for cell in row.cells)
    assert "Đề nghị cấp thêm tài liệu." in text + cells
    assert "Nguyễn Văn A" in text + cells
    assert "55" in cells
