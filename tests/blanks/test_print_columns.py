"""What the roster's columns for print put on a blank: the Party's heading and signature, place, signer."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from openpyxl import load_workbook

from baocao_cli.checking.check import check_file
from baocao_cli.checking.model import Layout, Outcome
from baocao_cli.workspace.create import create_workspace
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.blanks.conftest import make_blanks
from tests.blanks.test_word_blank import MONTH, NATION, SUBJECT, lines
from tests.blanks.test_workbook_blank import texts
from tests.support.office_programs import audit, converted
from tests.support.rosters import write_roster

FORMS = ("ket-qua", "tin-bai")
HEADER = ("Mã", "Tên đơn vị", "Cấp trên", "Địa danh", "Loại", "Chức danh ký")
CELL = "Chi bộ Trung tâm Thông tin và Thống kê KH&CN"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    write_roster(
        tmp_path,
        HEADER,
        ("VP", "Văn phòng Sở", "Sở Khoa học và Công nghệ"),
        ("CB", CELL, "Đảng bộ Sở Khoa học và Công nghệ", "Buôn Ma Thuột", "Đảng", "Phó Bí thư"),
        ("CB-VP", "Chi bộ Văn phòng", "", "", "đảng"),
        ("XA", "Ủy ban nhân dân xã Ea Tu", "UBND thành phố Buôn Ma Thuột", "Ea Tu", "", "Chủ tịch"),
        ("SNN", "Sở Nông nghiệp và Phát triển nông thôn", "", "", "Chính quyền", "Giám đốc"),
    )
    create_workspace(tmp_path)
    opened = open_workspace(tmp_path)
    assert opened.findings == ()
    make_blanks(opened)
    return opened


def path_of(workspace: Workspace, unit: str, form: str, ending: str = "docx") -> Path:
    return workspace.root / f"bieu-mau/2020-09/{unit}/{unit}-{form}-2020-09.{ending}"


def word_lines(workspace: Workspace, unit: str, form: str) -> list[str]:
    return lines(Document(str(path_of(workspace, unit, form))))


@pytest.mark.parametrize("form", FORMS)
def test_a_party_unit_has_the_party_s_heading_and_signature(workspace: Workspace, form: str) -> None:
    said = word_lines(workspace, "CB", form)
    assert said[:6] == [
        *("ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ", CELL.upper(), "*", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        *("Số .....-BC/.....", "Buôn Ma Thuột, ngày ... tháng ... năm 2020"),
    ]
    assert said[7:9] == [SUBJECT, MONTH]
    assert said[-2:] == ["T/M CHI BỘ", "PHÓ BÍ THƯ"]
    assert not set(NATION) & set(said)
    assert "THỦ TRƯỞNG ĐƠN VỊ" not in said


@pytest.mark.parametrize("form", FORMS)
def test_without_superior_place_and_title(workspace: Workspace, form: str) -> None:
    said = word_lines(workspace, "CB-VP", form)
    assert said[0] == "CHI BỘ VĂN PHÒNG"
    assert "Đắk Lắk, ngày ... tháng ... năm 2020" in said
    assert said[-2:] == ["T/M CHI BỘ", "BÍ THƯ"]


@pytest.mark.parametrize("form", FORMS)
def test_a_commune_has_its_own_place_and_signs_for_its_committee(workspace: Workspace, form: str) -> None:
    said = word_lines(workspace, "XA", form)
    assert "Ea Tu, ngày ... tháng ... năm 2020" in said
    assert said[-2:] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("unit", ["VP", "CB", "CB-VP", "XA", "SNN"])
def test_the_workbook_says_the_same(workspace: Workspace, unit: str, form: str) -> None:
    sheet = load_workbook(path_of(workspace, unit, form, "xlsx")).worksheets[0]
    spare = [*("05", "06", "07", "08"), *(["tháng... năm...."] * 4)] if form == "tin-bai" else []
    assert sorted(texts(sheet)) == sorted([*word_lines(workspace, unit, form), *spare])


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_word_and_excel_break_a_head_alike(workspace: Workspace, ending: str) -> None:
    path = path_of(workspace, "CB", "tin-bai", ending)
    part = "word/document.xml" if ending == "docx" else "xl/sharedStrings.xml"
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        text = package.read(part).decode()
    assert "ĐẢNG\u00a0BỘ\u00a0SỞ\u00a0KHOA\u00a0HỌC VÀ\u00a0CÔNG\u00a0NGHỆ" in text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("unit", ["CB", "CB-VP"])
def test_a_party_blank_breaks_only_what_its_wording_breaks(workspace: Workspace, unit: str, form: str) -> None:
    path = path_of(workspace, unit, form)
    report = check_file(path, Layout.PARTY)
    assert {result.rule.id for result in report.with_outcome(Outcome.BROKEN)} == {"subject-wording"}
    assert audit(path) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("unit", ["XA", "SNN"])
def test_a_government_blank_breaks_only_what_its_wording_breaks(workspace: Workspace, unit: str, form: str) -> None:
    report = check_file(path_of(workspace, unit, form), Layout.GOVERNMENT)
    broken = {result.rule.id for result in report.with_outcome(Outcome.BROKEN)}
    assert broken == {"number-notation", "subject-wording", "recipients-archive"}


@pytest.mark.office
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_every_blank_is_one_page(workspace: Workspace, tmp_path: Path, ending: str) -> None:
    for unit, form in (("CB", "ket-qua"), ("CB", "tin-bai"), ("XA", "tin-bai"), ("SNN", "ket-qua")):
        with pdfplumber.open(converted(path_of(workspace, unit, form, ending), "pdf", tmp_path)) as pdf:
            assert len(pdf.pages) == 1, (unit, form)


def test_a_form_without_a_party_template_prints_one_for_all(workspace: Workspace) -> None:
    from tests.blanks.test_own_template import DECLARATION

    own = workspace.root / "mau" / "hop"
    own.mkdir(parents=True)
    (own / "form.toml").write_text(DECLARATION, encoding="utf-8")
    document = Document()
    document.add_paragraph("{{ unit_capitals }}")
    table = document.add_table(2, 4)
    for row, cells in enumerate((("TT", "Nội dung", "Số cuộc", "Số người dự"), ("1", "Họp chi bộ", "", ""))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.save(str(own / "blank.docx"))
    make_blanks(open_workspace(workspace.root))
    assert word_lines(workspace, "CB", "hop")[0] == CELL.upper()


def test_an_office_s_own_party_template_wins(workspace: Workspace) -> None:
    own = workspace.root / "mau" / "ket-qua"
    own.mkdir(parents=True)
    shipped = next(loaded.party_template for loaded in workspace.forms if loaded.form.id == "ket-qua")
    document = Document(str(shipped))
    document.add_paragraph("Của riêng {{ unit }}")
    document.save(str(own / "blank-dang.docx"))
    make_blanks(open_workspace(workspace.root), force=True)
    assert word_lines(workspace, "CB-VP", "ket-qua")[-1] == "Của riêng Chi bộ Văn phòng"
    assert "Của riêng" not in " ".join(word_lines(workspace, "VP", "ket-qua"))
