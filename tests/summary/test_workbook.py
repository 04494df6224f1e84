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

from baocao_cli.summary.compose import compose
from baocao_cli.summary.model import Summary
from baocao_cli.summary.workbook import render_workbook
from baocao_cli.workspace.settings_model import Settings
from tests.summary.examples import (
    FORMS,
    SEPTEMBER,
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

UNITS = units(("VP", "Văn phòng Sở"), ("KHTC", "=Phòng Kế hoạch"))


def summary() -> Summary:
    return compose(
        SEPTEMBER,
        UNITS,
        FORMS,
        Settings(),
        [
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
        ],
    )


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_workbook(summary())))


def rows(workbook: Workbook, title: str) -> list[dict[str, object]]:
    heads, *body = workbook[title].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in body]


def test_sheets_stand_in_the_order_in_which_they_are_read(workbook: Workbook) -> None:
    assert workbook.sheetnames == [
        "Tổng hợp",
        "Số liệu",
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


def test_text_that_looks_like_a_formula_stays_text(workbook: Workbook) -> None:
    sheet = workbook["Số liệu"]
    assert cell_of(sheet, "+10 pa nô") == ("s", True)
    assert cell_of(workbook["Gửi báo cáo"], "=Phòng Kế hoạch") == ("s", True)
    assert cell_of(workbook["Tin, bài"], "@Tin") == ("s", True)
    assert not any(cell.data_type == "f" for each in workbook.worksheets for row in each.iter_rows() for cell in row)


def test_error_names_and_control_characters_are_words() -> None:
    odd = compose(
        SEPTEMBER,
        UNITS,
        FORMS,
        Settings(),
        [kept("VP", "ket-qua", held("pa-no", "#N/A"), held("phat-thanh", "1\x00\x0b2"), held("khac", "x" * 40000))],
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
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.column_dimensions["A"].width > 5


def test_two_lists_of_one_name_have_sheets_of_their_own() -> None:
    twice = [form.model_copy(update={"id": f"tin-bai-{n}"}) for n, form in enumerate((FORMS[1], FORMS[1]))]
    found = compose(SEPTEMBER, UNITS, twice, Settings(), [])
    assert openpyxl.load_workbook(io.BytesIO(render_workbook(found))).sheetnames[2:4] == ["Tin, bài", "Tin, bài (2)"]


def test_the_same_ledger_gives_the_same_bytes() -> None:
    first = render_workbook(summary())
    assert first == render_workbook(summary())
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2020-09-30T00:00:00Z" in package.read("docProps/core.xml")


def test_the_workbook_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "tong-hop.xlsx"
    path.write_bytes(render_workbook(summary()))
    assert [error for error in OpenXmlValidator().validate(path).errors if error.severity.name == "ERROR"] == []
