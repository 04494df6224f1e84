"""A form that an office declares itself is added up, printed and written into the workbook with no code."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest
from docx import Document
from docx.document import Document as WordDocument

from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.issue.as_json import summary_to_json
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.tell.figure_lines import figure_lines
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.values import Entry
from tests.support.built_returns import count, entries, kept, missing, parts, reported, text, units
from tests.support.own_form import SPORT
from tests.support.small_office import summary_of


@pytest.fixture(scope="module")
def summary() -> Summary:
    def tournament(name: str, day: str, teams: int | None) -> Entry:
        fields = {"name": name, "day": day, "teams": None if teams is None else Decimal(teams)}
        return Entry(fields, name, "bảng 2, hàng 2")

    listed = entries(tournament("Giải mừng Đại hội", "2020-09-02", 8), tournament("Giải cầu lông", "2020-09", None))
    return summary_of(
        kept(
            "A",
            "the-thao",
            reported("bong-chuyen", parts(men=12, women=None)),
            reported("kinh-phi", count(1250000)),
            reported("danh-sach", listed),
            reported("nhan-xet", text("Sân bãi xuống cấp.")),
            reported("kien-nghi", text("Đề nghị sửa sân.")),
        ),
        kept("B", "the-thao", missing("bong-chuyen"), reported("kinh-phi", count(5000)), month=Month(2020, 8)),
        roster=units(("A", "Phòng A"), ("B", "Phòng B")),
        forms=(SPORT,),
    )


@pytest.fixture(scope="module")
def document(summary: Summary) -> WordDocument:
    return Document(io.BytesIO(render_document(summary, templates_folder() / "tong-hop" / "summary.docx")))


def test_totals_are_listed_by_measure(summary: Summary) -> None:
    totals = summary_to_json(summary)
    assert totals["totals"]["the-thao"] == {
        "bong-chuyen": {"men": 12, "women": None},
        "kinh-phi": {"total": 1250000, "kinds": {}},
        "danh-sach": {"items": 2, "teams": 8},
    }
    assert totals["cumulative"]["the-thao"]["kinh-phi"] == {"total": 1255000, "kinds": {}}


def test_lines_are_labelled_as_declared(summary: Summary) -> None:
    lines = [(line.number, line.label, line.unit, line.month) for line in figure_lines(summary.totals[0])]
    assert lines == [
        ("01", "Giải bóng chuyền", "", None),
        ("", "Vận động viên nam", "người", Decimal(12)),
        ("", "Vận động viên nữ", "", None),
        ("", "Kinh phí", "nghìn đồng", Decimal(1250000)),
        ("02", "Giải đã tổ chức", "mục", Decimal(2)),
        ("", "Số đội dự", "", Decimal(8)),
    ]


def test_sentences_and_tables_follow_the_declaration(document: WordDocument) -> None:
    sentences = [paragraph.text for paragraph in document.paragraphs]
    assert (
        "- Giải bóng chuyền: 12 người, chưa có số liệu về vận động viên nữ; lũy kế từ tháng 02 năm 2020 là 12 người."
    ) in sentences
    assert (
        "- Kinh phí: 1.250.000 nghìn đồng; số mới nhất của các đơn vị tính từ tháng 02 năm 2020 là 1.255.000 nghìn "
        "đồng."
    ) in sentences
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    listed = document.tables[heads.index(["STT", "Tên giải", "Ngày tổ chức", "Số đội dự", "Đơn vị"])]
    assert [cell.text for cell in listed.rows[2].cells] == ["02", "Giải cầu lông", "tháng 9/2020", "–", "Phòng A"]
    assert [cell.text for cell in listed.rows[3].cells] == ["", "Tổng cộng: 02 mục", "", "8", ""]


def test_words_in_a_table_are_kept_as_those_of_a_section(document: WordDocument, summary: Summary) -> None:
    lines = [paragraph.text for paragraph in document.paragraphs]
    start = lines.index("1. Phòng A")
    assert lines[start + 1 : start + 5] == [
        "Tại biểu “Hoạt động thể thao: nhận xét”:",
        "Sân bãi xuống cấp.",
        "Tại biểu “Hoạt động thể thao: kiến nghị”:",
        "Đề nghị sửa sân.",
    ]
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(summary)))
    assert [row[3] for row in workbook["Khó khăn, kiến nghị"].iter_rows(min_row=2, values_only=True)] == [
        "Nhận xét (nếu có)",
        "Kiến nghị",
    ]


def test_the_workbook_has_its_columns_and_a_sheet_of_its_entries(summary: Summary) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(summary)))
    assert "Thể thao  giải đội" in workbook.sheetnames
    heads = [cell.value for cell in workbook["Số liệu"][1]]
    assert heads[7:10] == ["Vận động viên nam", "Vận động viên nữ", "Số đội dự"]
