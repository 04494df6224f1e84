"""The workbook: every figure can be followed to its file and place; text stays text."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.render import render_workbook
from tests.support.built_returns import (
    FORMS,
    count,
    entries,
    entry,
    held,
    items,
    kept,
    missing,
    parts,
    reported,
    text,
    units,
    zero,
)
from tests.support.small_office import summary_of

UNITS = units(("VP", "Văn phòng Sở"), ("KHTC", "=Phòng Kế hoạch"))


def summary() -> Summary:
    return summary_of(
        kept(
            "VP",
            "ket-qua",
            reported("pa-no", count(35, pa_nô=10), raw="+10 pa nô"),
            reported("tuyen-truyen-mieng", parts(sessions=2, attendees=150), raw="02 buổi/150 người"),
            held("phat-thanh", "15 phút/ngày"),
            reported("khac", items(("xe loa", "lượt", "3.5"))),
            reported("kho-khan", text("- Thiếu kinh phí\n- Thiếu người")),
        ),
        kept(
            "VP",
            "tin-bai",
            reported(
                "tin-bai",
                entries(entry("@Tin", "tin", "2020-09-05", "3.25"), entry(None, held=True, raw="05 tin", row=3)),
            ),
        ),
        kept("KHTC", "ket-qua", missing("pa-no"), zero("khac", items())),
        roster=UNITS,
    )


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    """As a viewer shows it that does not calculate."""
    return openpyxl.load_workbook(io.BytesIO(render_workbook(summary())), data_only=True)


@pytest.fixture(scope="module")
def formulas() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_workbook(summary())))


def rows(workbook: Workbook, title: str) -> list[dict[str, object]]:
    heads, *body = workbook[title].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in body]


def test_sheets_are_in_reading_order(workbook: Workbook) -> None:
    assert workbook.sheetnames == [
        "Hướng dẫn",
        "Tổng hợp",
        "Theo tháng",
        "Theo đơn vị",
        "Số liệu",
        "Chi tiết",
        "Tin, bài",
        "Khó khăn, kiến nghị",
        "Gửi báo cáo",
        "Chờ xác minh",
    ]


def test_totals_are_numbers(workbook: Workbook) -> None:
    found = {row["Hình thức, nội dung"]: row for row in rows(workbook, "Tổng hợp")}
    assert found["Pa nô, áp phích, khẩu hiệu"]["Tháng 9/2020"] == 35
    assert found["Số người dự"]["Lũy kế từ tháng 02/2020"] == 150
    assert found["Xe loa"]["Tháng 9/2020"] == 3.5
    assert found["Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)"]["Tháng 9/2020"] is None


def test_each_reading_has_a_row_with_its_figures_words_file_and_place(workbook: Workbook) -> None:
    found = {(row["Mã đơn vị"], row["Chỉ tiêu"]): row for row in rows(workbook, "Số liệu")}
    spoken = found["VP", "Tuyên truyền miệng (buổi, tổng số người dự)"]
    assert (spoken["Số buổi"], spoken["Số người dự"], spoken["Tổng số"]) == (2, 150, None)
    assert spoken["Nguyên văn"] == "02 buổi/150 người"
    assert spoken["Tháng"] == "2020-09"
    assert (spoken["Tệp"], spoken["Vị trí"]) == ("VP-ket-qua.docx", "bảng 2, hàng 2, cột 3")
    waits = found["VP", "Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)"]
    assert (waits["Trạng thái"], waits["Số phút"], waits["Nguyên văn"]) == ("Chờ xác minh", None, "15 phút/ngày")
    assert found["KHTC", "Pa nô, áp phích, khẩu hiệu"]["Trạng thái"] == "Để trống"
    assert found["VP", "Pa nô, áp phích, khẩu hiệu"]["Giá trị"] == "35 (pa nô: 10)"
    listed = found["VP", "Tin, bài, ảnh, video clip"]
    assert (listed["Số mục"], listed["Số phút"]) == (1, 3.25)
    assert len(found) == 8


def test_entries_that_are_held_are_there_and_marked(workbook: Workbook) -> None:
    certain, waits = rows(workbook, "Tin, bài")
    assert certain["Tít của: tin, bài, phóng sự, video clip..."] == "@Tin"
    assert (certain["Thời gian đăng"], certain["Thời lượng (phút)"]) == ("05/9/2020", 3.25)
    assert (waits["Trạng thái"], waits["Nguyên văn"], waits["Vị trí"]) == ("Chờ xác minh", "05 tin", "bảng 2, hàng 3")


def test_texts_coverage_and_what_waits(workbook: Workbook) -> None:
    assert rows(workbook, "Khó khăn, kiến nghị")[0]["Nội dung"] == "- Thiếu kinh phí\n- Thiếu người"
    coverage = rows(workbook, "Gửi báo cáo")
    assert [row["Trạng thái"] for row in coverage] == ["Đúng hạn", "Đúng hạn", "Đúng hạn", "Chưa gửi"]
    assert coverage[0]["Nhận lúc"] == datetime(2020, 10, 2, 9, 30)  # noqa: DTZ001 - a sheet's times carry no zone
    assert [row["Nguyên văn"] for row in rows(workbook, "Chờ xác minh")] == ["15 phút/ngày", "05 tin", None]


def cell_of(sheet: Worksheet, value: str) -> tuple[str, bool]:
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == value)
    return cell.data_type, bool(cell.quotePrefix)


def test_text_that_looks_like_a_formula_stays_text(formulas: Workbook) -> None:
    sheet = formulas["Số liệu"]
    assert cell_of(sheet, "+10 pa nô") == ("s", True)
    assert cell_of(formulas["Gửi báo cáo"], "=Phòng Kế hoạch") == ("s", True)
    assert cell_of(formulas["Theo đơn vị"], "=Phòng Kế hoạch") == ("s", True)
    assert cell_of(formulas["Tin, bài"], "@Tin") == ("s", True)
    with_formulas = {
        sheet.title
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert with_formulas == {"Tổng hợp", "Theo tháng", "Theo đơn vị"}


def test_error_names_and_control_characters_are_words() -> None:
    odd = summary_of(
        kept("VP", "ket-qua", held("pa-no", "#N/A"), held("phat-thanh", "1\x00\x0b2"), held("khac", "x" * 40000))
    )
    sheet = openpyxl.load_workbook(io.BytesIO(render_workbook(odd)))["Số liệu"]
    assert cell_of(sheet, "#N/A") == ("s", False)
    assert cell_of(sheet, "12") == ("s", False)
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    longest = max(texts, key=len)
    assert len(longest) == 32767
    assert longest.endswith("(còn nữa, xem bản gốc)")


def test_sheets_are_set_up_for_reading_and_for_paper(workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize or 0)) == ("landscape", 9)
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.oddHeader is not None
        assert sheet.oddHeader.center.text == "&P"
        assert sheet.column_dimensions["A"].width > 5
        if sheet.title != "Hướng dẫn":
            assert str(sheet.freeze_panes).endswith("2")
            assert str(sheet.print_title_rows).replace("$", "") == "1:1"


def test_wide_sheets_are_printed_on_several_pages_across(workbook: Workbook) -> None:
    """Nothing is printed smaller than two thirds: a page is 10.3 inches wide, a character about 7 pixels."""
    for sheet in workbook.worksheets:
        columns = sheet.column_dimensions.values()
        width = sum(7 * each.width * ((each.max or 1) - (each.min or 1) + 1) for each in columns) / 96
        pages = int(sheet.page_setup.fitToWidth or 1)
        assert pages * 10.3 / width > 0.65, sheet.title
    assert workbook["Số liệu"].page_setup.fitToWidth == 2
    assert str(workbook["Số liệu"].print_title_cols).replace("$", "") == "A:B"


def test_sheets_of_rows_can_be_filtered(workbook: Workbook) -> None:
    filtered = {sheet.title: sheet.auto_filter.ref for sheet in workbook.worksheets if sheet.auto_filter.ref}
    assert list(filtered) == workbook.sheetnames[3:]
    assert filtered["Số liệu"] == workbook["Số liệu"].dimensions
    assert filtered["Theo đơn vị"].endswith("3"), "the row of totals is not sorted with the units"


def test_every_reading_leads_to_the_original_it_comes_from(workbook: Workbook) -> None:
    links = [
        (cell.value, cell.hyperlink.target)
        for row in workbook["Số liệu"].iter_rows()
        for cell in row
        if cell.hyperlink is not None
    ]
    assert links[0] == ("VP-ket-qua.docx", "..\\..\\luu-tru\\2020-09\\VP-ket-qua.docx")
    assert len(links) == 8


def test_a_link_bears_every_name_that_a_file_may_have() -> None:
    odd = kept("VP", "ket-qua", zero("khac", items()), file_path="BC #9 100% [cuối].docx")
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(summary_of(odd))))
    (target,) = {cell.hyperlink.target for row in book["Số liệu"].iter_rows() for cell in row if cell.hyperlink}
    assert target == "..\\..\\luu-tru\\2020-09\\BC%20%239%20100%25%20%5Bcuối%5D.docx"


def test_the_first_sheet_leads_to_all_the_others(workbook: Workbook) -> None:
    places = [row[0].hyperlink.location for row in workbook["Hướng dẫn"].iter_rows() if row[0].hyperlink]
    assert places == [f"'{title}'!A1" for title in workbook.sheetnames[1:]]


def test_two_lists_of_one_name_have_sheets_of_their_own() -> None:
    twice = [form.model_copy(update={"id": f"tin-bai-{n}"}) for n, form in enumerate((FORMS[1], FORMS[1]))]
    found = summary_of(forms=twice)
    assert openpyxl.load_workbook(io.BytesIO(render_workbook(found))).sheetnames[5:7] == ["Tin, bài", "Tin, bài (2)"]


def test_the_same_ledger_gives_the_same_bytes() -> None:
    first = render_workbook(summary())
    assert first == render_workbook(summary())
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert len({member.date_time for member in package.infolist()}) == 1
        assert b"2020-09-30T00:00:00Z" in package.read("docProps/core.xml")


def test_the_workbook_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "tong-hop.xlsx"
    path.write_bytes(render_workbook(summary()))
    assert [error for error in OpenXmlValidator().validate(path).errors if error.severity.name == "ERROR"] == []
