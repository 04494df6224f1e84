"""The Word blanks: the source's words, what is known filled in, laid out after Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell

from baocao_cli.month import Month
from baocao_cli.vietnamese.text_width import width_in_points
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.blanks.conftest import SEPTEMBER, make_blanks

SUBJECT = (
    "V/v Tuyên truyền đại hội đảng bộ các cấp tiến tới Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII và Đại hội đại biểu "
    "toàn quốc lần thứ XIII của Đảng; 80 năm thành lập Đảng bộ tỉnh Đắk Lắk (1940 – 2020)"
)
BASIS = (
    "Thực hiện Kế hoạch số ...../KH-SKHCN ngày ...../02/2020 của Sở KH&CN về {}Tuyên truyền đại hội đảng bộ các cấp "
    "tiến tới Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII và Đại hội đại biểu toàn quốc lần thứ XIII của Đảng; 80 năm "
    "thành lập Đảng bộ tỉnh Đắk Lắk (1940 {} 2020)."
)
MONTH = "Tháng 9 năm 2020"
NATION = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
NUMBER = ["Số...../BC-.....", "Đắk Lắk, ngày ... tháng ... năm 2020"]
SENTENCE = "{} báo cáo kết quả tuyên truyền, cụ thể kết quả thực hiện như sau:"
DIFFICULTIES = "II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ (NẾU CÓ)"
RECIPIENTS = ["Nơi nhận:", "- Sở TT&TT (b/c);", "- Lưu VT."]


def blank(workspace: Workspace, unit: str, form: str, month: Month = SEPTEMBER) -> WordDocument:
    make_blanks(workspace, month)
    return Document(str(workspace.blanks_folder(month) / unit / f"{unit}-{form}-{month}.docx"))


def lines(document: WordDocument) -> list[str]:
    """Every paragraph that says something, in order; a table's cell by cell, no-break spaces as plain ones."""

    def texts() -> Iterator[str]:
        for item in document.iter_inner_content():
            if isinstance(item, Table):
                for cell in (cell for row in item.rows for cell in row.cells):
                    yield from (paragraph.text for paragraph in cell.paragraphs)
            else:
                yield item.text

    return [text.replace("\u00a0", " ") for text in texts() if text.strip()]


def test_form_1_word_for_word(workspace: Workspace) -> None:
    period = "tháng 9 năm 2020"
    assert lines(blank(workspace, "VP", "ket-qua")) == [
        *("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "VĂN PHÒNG SỞ", *NATION, *NUMBER),
        *("BÁO CÁO", SUBJECT, MONTH, BASIS.format("việc ", "–"), SENTENCE.format("Văn phòng Sở")),
        "I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN:",
        *("STT", "Hình thức tuyên truyền", "Số lượng", "Thời gian thực hiện"),
        *("01", "Pa nô, áp phích, khẩu hiệu", period),
        *("02", "Tuyên truyền miệng (buổi, tổng số người dự)", period),
        *("03", "Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)", period),
        *("04", "Khác (xe loa, văn nghệ cổ động.v.v..)", period),
        *(DIFFICULTIES, *RECIPIENTS, "THỦ TRƯỞNG ĐƠN VỊ"),
    ]


def test_form_2_word_for_word(workspace: Workspace) -> None:
    dots = "tháng... năm...."
    assert lines(blank(workspace, "VP", "tin-bai")) == [
        *("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "VĂN PHÒNG SỞ", *NATION, *NUMBER),
        *(
            "BÁO CÁO SỐ LIỆU TIN, BÀI, ẢNH, VIDEO CLIP",
            SUBJECT,
            MONTH,
            BASIS.format("", "-"),
            SENTENCE.format("Văn phòng Sở"),
        ),
        "I. HÌNH THỨC, NỘI DUNG:",
        *("STT", "Tít của: tin, bài, phóng sự, video clip...", "Thời gian đăng (phút)"),
        *("01", dots, "02", dots, "03", dots, "04", dots, "Tổng cộng"),
        *(DIFFICULTIES, *RECIPIENTS, "NGƯỜI LẬP", "THỦ TRƯỞNG ĐƠN VỊ"),
    ]


def test_without_a_superior_the_dots_of_the_source_are_printed(workspace: Workspace) -> None:
    assert lines(blank(workspace, "TT-1", "ket-qua"))[0] == "UBND ....."
    assert lines(blank(workspace, "TT-1", "tin-bai"))[0].startswith("TRUNG TÂM <A&B>")


def test_names_with_signs_that_xml_knows(workspace: Workspace) -> None:
    name = "Trung tâm <A&B> Thông tin và Thống kê Khoa học và Công nghệ"
    said = lines(blank(workspace, "TT-1", "ket-qua"))
    assert name.upper() in said
    assert SENTENCE.format(name) in said


@pytest.mark.parametrize(
    ("month", "period", "year"),
    [
        (Month(2020, 2), "tháng 02 năm 2020", "2020"),
        (Month(2020, 12), "tháng 12 năm 2020", "2020"),
        (Month(2021, 1), "tháng 01 năm 2021", "2021"),
    ],
)
def test_the_year_follows_the_month(workspace: Workspace, month: Month, period: str, year: str) -> None:
    said = lines(blank(workspace, "VP", "ket-qua", month))
    assert said.count(period) == 4
    assert f"Đắk Lắk, ngày ... tháng ... năm {year}" in said
    assert BASIS.format("việc ", "–") in said


def test_settings_are_heeded(workspace: Workspace) -> None:
    (workspace.root / "baocao.toml").write_text(
        '[office]\nplace = "Buôn Ma Thuột"\n[plan]\nnumber = "12/KH-SKHCN"\nday = "20/02/2020"\n'
        '[blank]\nsuperior = "UBND huyện"\nrecipients = ["Sở TT&TT (b/c)", "Đảng ủy Sở"]\n',
        encoding="utf-8",
    )
    said = lines(blank(open_workspace(workspace.root), "TT-1", "ket-qua"))
    assert said[0] == "UBND HUYỆN"
    assert "Buôn Ma Thuột, ngày ... tháng ... năm 2020" in said
    assert any("Kế hoạch số 12/KH-SKHCN ngày 20/02/2020 của" in line for line in said)
    assert said[-5:-1] == ["Nơi nhận:", "- Sở TT&TT (b/c);", "- Đảng ủy Sở;", "- Lưu VT."]


@pytest.mark.parametrize(("form", "dash"), [("ket-qua", "–"), ("tin-bai", "-")])
def test_the_plan_s_subject_is_a_setting(workspace: Workspace, form: str, dash: str) -> None:
    (workspace.root / "baocao.toml").write_text('[plan]\nsubject = "Bầu cử <Q&H> (2021 – 2026)"\n', encoding="utf-8")
    said = lines(blank(open_workspace(workspace.root), "VP", form))
    assert "V/v Bầu cử <Q&H> (2021 – 2026)" in said
    assert sum(f"Bầu cử <Q&H> (2021 {dash} 2026)." in line for line in said) == 1


@pytest.mark.parametrize("form", ["ket-qua", "tin-bai"])
def test_the_month_line_can_be_taken_out_of_the_template(workspace: Workspace, form: str) -> None:
    loaded = next(loaded for loaded in workspace.forms if loaded.form.id == form)
    own = workspace.root / "mau" / form
    own.mkdir(parents=True)
    document = Document(str(loaded.template))
    (line,) = (paragraph for paragraph in document.paragraphs if paragraph.text == "{{ month_line }}")
    for run in line.runs:
        run.text = ""
    document.save(str(own / "blank.docx"))
    assert MONTH not in lines(blank(open_workspace(workspace.root), "VP", form))


@pytest.mark.parametrize("form", ["ket-qua", "tin-bai"])
def test_page_font_and_tables(workspace: Workspace, form: str) -> None:
    document = blank(workspace, "VP", form)
    (section,) = document.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin is not None] == [20, 20, 30, 15]
    (fonts,) = document.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:rFonts")
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert document.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == ["vi-VN"]
    heading, figures, end = document.tables
    assert len(figures.rows[0]._tr.xpath("./w:trPr/w:tblHeader")) == 1
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in figures.rows)
    assert not heading._tbl.xpath("./w:tblPr/w:tblBorders")
    assert not end._tbl.xpath("./w:tblPr/w:tblBorders")
    assert {table._tbl.xpath("sum(./w:tblGrid/w:gridCol/@w:w)") for table in document.tables} == {Mm(165).twips}


def drawn(cell: _Cell) -> float:
    """The length in points of the line drawn in a cell of the heading."""
    width = cell.width
    assert width is not None
    (line,) = (paragraph for paragraph in cell.paragraphs if paragraph._p.xpath("./w:pPr/w:pBdr"))
    left, right = line.paragraph_format.left_indent, line.paragraph_format.right_indent
    assert left is not None
    assert left == right
    return float(width.pt - left.pt - right.pt)


@pytest.mark.parametrize(("unit", "name"), [("VP", "VĂN PHÒNG SỞ"), ("KT", "TRUNG TÂM KỸ THUẬT")])
def test_drawn_lines_are_as_long_as_the_rule_says(workspace: Workspace, unit: str, name: str) -> None:
    below_name, below_motto = (drawn(cell) for cell in blank(workspace, unit, "tin-bai").tables[0].rows[0].cells)
    length = width_in_points(name, 12, bold=True)
    assert length / 3 <= below_name <= length / 2
    assert below_motto == pytest.approx(width_in_points(NATION[1], 13, bold=True), rel=0.02)


def test_no_line_is_typed(workspace: Workspace) -> None:
    assert not any("__" in line for line in lines(blank(workspace, "VP", "ket-qua")))


def test_a_blank_is_a_small_file(workspace: Workspace) -> None:
    make_blanks(workspace)
    sizes = [path.stat().st_size for path in Path(workspace.root).rglob("bieu-mau/**/*.docx")]
    assert max(sizes) < 20_000
