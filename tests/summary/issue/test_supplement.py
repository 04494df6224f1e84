"""A supplement: what it says of units, totals and words, which report it cites, and the names of its templates."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from docx import Document

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.months.finals import Final, FinalFile
from baocao_cli.resources import templates_folder
from baocao_cli.summary.document.template_names import Names
from baocao_cli.summary.issue.issued_changes import changes_since
from baocao_cli.summary.issue.issued_figures import issued_figures, to_json
from baocao_cli.summary.issue.supplement import render_supplement, supplement_names
from baocao_cli.summary.model.summary import Summary
from baocao_cli.workspace.settings_model import Settings
from tests.support.built_returns import (
    ON_TIME,
    SEPTEMBER,
    count,
    entries,
    entry,
    kept,
    reported,
    text,
    zero,
)
from tests.support.small_office import OFFICE, summary_of

TEMPLATES = templates_folder() / "tong-hop"
FOLDER = "tong-hop/2020-09"


def final(summary: Summary, number: int = 0, *files: FinalFile) -> Final:
    return Final(number + 1, SEPTEMBER, number, ON_TIME, "", to_json(issued_figures(summary)), files)


def issued_as(name: str, symbol: str | None = None, signed_on: date | None = None) -> FinalFile:
    return FinalFile(f"{FOLDER}/{name}", "0" * 64, f"luu-tru/{name}", symbol, signed_on)


def names(before: Summary, after: Summary, issued: Sequence[Final] = ()) -> Names:
    issued = issued or [final(before)]
    return supplement_names(after, issued, changes_since(issued[-1], after), None)


def boards(unit: str, figure: int, *further: object) -> KeptReturn:
    return kept(unit, "ket-qua", reported("pa-no", count(figure)), *further)  # type: ignore[arg-type]  # readings


def rows(table: str) -> list[list[str]]:
    """The texts of a table's cells, row by row."""
    return [re.findall(r"<w:t [^>]*>([^<]*)</w:t>", row) for row in table.split("<w:tr>")[1:]]


def test_the_readme_lists_every_name_of_a_supplement() -> None:
    returned = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa.")))
    found = names(summary_of(), summary_of(returned))
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8").split("## Bản bổ sung")[1]
    listed = set(re.findall(r"`(\w+)`", readme))
    assert listed == {*found, *found["rows"][0], *found["difficulties"][0]}


def test_each_units_changed_figures_are_listed_below_its_name() -> None:
    before = summary_of(boards("VP", 10), boards("KHTC", 5), boards("TTR", 20))
    after = summary_of(boards("VP", 13), boards("KHTC", 5), boards("TTR", 17))
    found = names(before, after)
    assert (found["rows"], found["no_figures"]) == ([], "Không có số liệu tổng hợp nào thay đổi.")
    assert rows(found["unit_figures"])[1:] == [
        ["Văn phòng Sở (“Kết quả tuyên truyền”)"],
        ["01", "Pa nô, áp phích, khẩu hiệu", "cái", "10", "13", "+3"],
        ["Thanh tra Sở (“Kết quả tuyên truyền”)"],
        ["01", "Pa nô, áp phích, khẩu hiệu", "cái", "20", "17", "-3"],
    ]
    assert found["dash_note"] == ""


def test_what_came_anew_and_what_is_gone_is_listed_with_a_dash() -> None:
    before, after = summary_of(boards("VP", 10)), summary_of(boards("TTR", 17))
    found = names(before, after)
    assert rows(found["unit_figures"])[1:] == [
        ["Văn phòng Sở (“Kết quả tuyên truyền”)"],
        ["01", "Pa nô, áp phích, khẩu hiệu", "cái", "10", "–", ""],
        ["Thanh tra Sở (“Kết quả tuyên truyền”)"],
        ["01", "Pa nô, áp phích, khẩu hiệu", "cái", "–", "17", ""],
    ]
    assert found["dash_note"].startswith("Dấu “–”")


def test_a_lists_minutes_are_listed_by_kind() -> None:
    before = summary_of(kept("VP", "tin-bai", reported("tin-bai", entries(entry("Đại hội", "tin", None, 3)))))
    after = summary_of(kept("VP", "tin-bai", reported("tin-bai", entries(entry("Đại hội", "tin", None, 5)))))
    assert rows(names(before, after)["unit_figures"])[2:] == [
        ["01", "Tin, bài, ảnh, video clip: tổng thời lượng", "phút", "3", "5", "+2"],
        ["02", "Tin, bài, ảnh, video clip: tổng thời lượng (tin)", "phút", "3", "5", "+2"],
    ]


def test_a_list_of_which_only_a_title_has_changed_is_named() -> None:
    before = summary_of(kept("VP", "tin-bai", reported("tin-bai", entries(entry("Đại hội", "tin", None, 3)))))
    after = summary_of(kept("VP", "tin-bai", reported("tin-bai", entries(entry("Đại hội Đảng", "tin", None, 3)))))
    found = names(before, after)
    assert found["unit_figures"] == ""
    assert found["reports"][-1].startswith("Văn phòng Sở: “")
    assert found["reports"][-1].endswith("có mục được sửa tên hoặc ngày; số lượng không thay đổi.")


def test_a_report_of_which_no_new_file_came_was_verified_again() -> None:
    was = boards("VP", 10)
    now = replace(was, readings=(reported("pa-no", count(13)),))
    assert names(summary_of(was), summary_of(now))["reports"] == [
        "Văn phòng Sở: nội dung của báo cáo “Kết quả tuyên truyền” đã nhận ngày 02/10/2020 được xác minh lại."
    ]


def test_only_words_that_have_changed_are_printed() -> None:
    same, gone = reported("kho-khan", text("Thiếu loa.")), zero("kho-khan", text(""))
    before = summary_of(boards("VP", 1, same), boards("KHTC", 1, same), boards("TTR", 1, same))
    new = reported("kho-khan", text("Thiếu màn.\nThiếu dây."))
    after = summary_of(boards("VP", 2, same), boards("KHTC", 1, new), boards("TTR", 1, gone))
    assert names(before, after)["difficulties"] == [
        {
            "heading": "Phòng Kế hoạch - Tài chính (“Kết quả tuyên truyền”)",
            "paragraphs": ["Thiếu màn.", "Thiếu dây."],
        },
        {
            "heading": "Thanh tra Sở (“Kết quả tuyên truyền”)",
            "paragraphs": ["Báo cáo mới không còn nêu khó khăn, vướng mắc, kiến nghị."],
        },
    ]


def test_of_a_month_whose_units_figures_were_not_kept_it_says_only_totals() -> None:
    before, after = summary_of(boards("VP", 10)), summary_of(boards("VP", 13))
    older = final(before)
    older = replace(
        older,
        stated=re.sub(r'"returns": \{.*\}, "waived"', '"returns": {"VP/ket-qua": "0a:1b"}, "waived"', older.stated),
    )
    found = names(before, after, [older])
    assert [row["after"] for row in found["rows"]] == ["13", "13"]
    assert found["unit_figures"] == ""
    assert "không được lưu riêng" in found["no_unit_figures"]


OCTOBER_6, OCTOBER_9 = date(2020, 10, 6), date(2020, 10, 9)
REPORT, PARTY, FIRST = "tong-hop-2020-09.docx", "tong-hop-2020-09-dang.docx", "tong-hop-2020-09-bo-sung-1.docx"


@pytest.mark.parametrize(
    ("symbol", "signed_on", "cited"),
    [
        ("37/BC-SKHCN", OCTOBER_6, "Báo cáo số 37/BC-SKHCN ngày 06 tháng 10 năm 2020"),
        ("37/BC-SKHCN", None, "Báo cáo số 37/BC-SKHCN tổng hợp tháng 9 năm 2020 (chốt ngày 02 tháng 10 năm 2020)"),
        (None, OCTOBER_6, "Báo cáo tổng hợp tháng 9 năm 2020 (ký ngày 06 tháng 10 năm 2020)"),
        (None, None, "Báo cáo tổng hợp tháng 9 năm 2020 (chốt ngày 02 tháng 10 năm 2020)"),
    ],
)
def test_it_cites_the_report_by_what_it_bears(symbol: str | None, signed_on: date | None, cited: str) -> None:
    before, after = summary_of(boards("VP", 10)), summary_of(boards("VP", 13))
    issued = [final(before, 0, issued_as(REPORT, symbol, signed_on), issued_as("tong-hop-2020-09.xlsx"))]
    assert names(before, after, issued)["opening"] == f"Sở KH&CN bổ sung, điều chỉnh {cited} như sau:"


@pytest.mark.parametrize(
    ("symbol", "earlier"),
    [
        ("41/BC-SKHCN", "đã bổ sung lần 1 tại Báo cáo số 41/BC-SKHCN ngày 09 tháng 10 năm 2020"),
        (None, "đã bổ sung lần 1"),
    ],
)
def test_a_second_supplement_cites_the_report_and_the_first_one(symbol: str | None, earlier: str) -> None:
    before, after = summary_of(boards("VP", 10)), summary_of(boards("VP", 13))
    issued = [
        final(before, 0, issued_as(REPORT, "37/BC-SKHCN", OCTOBER_6)),
        final(before, 1, issued_as(FIRST, symbol, OCTOBER_9)),
    ]
    report = "Báo cáo số 37/BC-SKHCN ngày 06 tháng 10 năm 2020"
    opening = names(before, after, issued)["opening"]
    assert opening == f"Sở KH&CN bổ sung, điều chỉnh {report}, {earlier}, như sau:"


def test_a_report_that_was_issued_after_a_supplement_has_its_changes() -> None:
    before, after = summary_of(boards("VP", 10)), summary_of(boards("VP", 13), settings=Settings().in_layout("dang"))
    report = final(before, 0, issued_as(REPORT, "37/BC-SKHCN", OCTOBER_6))
    late = final(before, 1, issued_as(FIRST), issued_as(PARTY, "05-BC/ĐU", OCTOBER_9))
    opening = names(before, after, [report, late])["opening"]
    assert opening.endswith("điều chỉnh Báo cáo số 05-BC/ĐU ngày 09 tháng 10 năm 2020 như sau:")


def test_each_layout_cites_its_own_document() -> None:
    before = summary_of(boards("VP", 10))
    files = [issued_as(PARTY, "05-BC/ĐU", OCTOBER_9), issued_as(REPORT, "37/BC-SKHCN", OCTOBER_6)]
    for layout, cited in (("nd30", "37/BC-SKHCN"), ("dang", "05-BC/ĐU")):
        after = summary_of(boards("VP", 13), settings=Settings().in_layout(layout))  # type: ignore[arg-type]  # a layout
        assert f"Báo cáo số {cited} " in names(before, after, [final(before, 0, *files)])["opening"]
    assert "số 37/BC-SKHCN " in names(before, after, [final(before, 0, *files[1:])])["opening"]


@pytest.mark.parametrize("template", ["supplement.docx", "supplement-dang.docx"])
def test_its_tables_repeat_their_heads_and_keep_a_report_together(template: str) -> None:
    before = summary_of(*(boards(unit.code, 10) for unit in OFFICE))
    after = summary_of(*(kept(unit.code, "ket-qua", reported("pa-no", count(11, áp_phích=2))) for unit in OFFICE))
    data = render_supplement(after, [final(before)], changes_since(final(before), after), TEMPLATES / template)
    totals, units = Document(io.BytesIO(data)).tables[1:3]
    for table in (totals, units):
        assert table._tbl.xpath("./w:tr[1]/w:trPr/w:tblHeader")
        assert [cell.text for cell in table.rows[0].cells] == [cell.text for cell in totals.rows[0].cells]
        assert [column.width for column in table.columns] == [column.width for column in totals.columns]
    styles = [row.cells[-1].paragraphs[0].style.style_id for row in units.rows[1:]]
    assert styles == ["BangChuLien", "BangSoLien", "BangSoLien", "BangSo"] * 3
