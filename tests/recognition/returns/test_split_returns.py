"""Several returns in one file, and one return in several pieces."""

from __future__ import annotations

from baocao_cli.documents.model import Document
from tests.recognition import papers
from tests.recognition.papers import (
    HEAD,
    MOTTO,
    NATION,
    SECTION,
    SUBJECT,
    VALUES,
    Rows,
    cell,
    ending,
    grid,
    heading,
    intro,
    rows,
    sheet,
)

LIST_TITLE = "BÁO CÁO SỐ LIỆU TIN, BÀI, ẢNH, VIDEO CLIP"
LISTED = papers.listing(("Tin: A", "05/9/2020"))


def identities(made: Document, path: str = "bc.docx") -> list[tuple[str | None, str | None, str]]:
    return [(found.unit, found.form, str(found.month)) for found in papers.known(made, path).returns]


def test_a_table_split_in_two_with_and_without_its_head() -> None:
    for second in ([HEAD, *rows()[2:]], rows()[2:]):
        found = papers.single(papers.report(body=[[HEAD, *rows()[:2]], "", second]))
        assert papers.texts(found) == VALUES


def test_a_head_repeated_within_one_table() -> None:
    found = papers.single(papers.report(body=[[HEAD, *rows()[:2], HEAD, *rows()[2:]]]))
    assert papers.texts(found) == VALUES


def test_both_forms_in_one_document() -> None:
    made = papers.document(heading(), *intro(), grid(), *ending(), heading(), *intro(LIST_TITLE), LISTED, *ending("Có"))
    assert identities(made) == [("VP", "ket-qua", "2020-09"), ("VP", "tin-bai", "2020-09")]
    first, second = papers.known(made).returns
    assert first.filled is not None
    assert second.filled is not None
    assert [part.text for part in first.filled.sections[0].paragraphs] == ["Không"]
    assert [part.text for part in second.filled.sections[0].paragraphs] == ["Có"]


def test_both_forms_under_one_heading() -> None:
    made = papers.document(
        heading(), *intro(), grid(), "Biểu 2. Số liệu tin, bài", papers.listing(("A", "3 phút")), *ending()
    )
    assert identities(made) == [("VP", "ket-qua", "2020-09"), ("VP", "tin-bai", "2020-09")]
    assert papers.codes(papers.known(made).returns[1]) == {"month-from-other-report"}


def test_two_units_each_with_its_own_heading() -> None:
    second = [
        heading("PHÒNG KẾ HOẠCH - TÀI CHÍNH"),
        *intro(sentence="Phòng KH-TC báo cáo kết quả:"),
        grid({"pa-no": "7"}),
    ]
    made = papers.document(heading(), *intro(), grid(), *ending(), *second, *ending())
    assert identities(made) == [("VP", "ket-qua", "2020-09"), ("KHTC", "ket-qua", "2020-09")]
    assert papers.texts(papers.known(made).returns[1])["pa-no"] == "7"


def test_headings_in_plain_paragraphs_keep_the_bodies_above_them() -> None:
    def paper(unit: str) -> list[papers.Part]:
        return [
            "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
            unit,
            NATION,
            MOTTO,
            "BÁO CÁO",
            SUBJECT,
            grid(),
            SECTION,
            "Không",
            "Nơi nhận:",
            "- Sở TT&TT;",
            "- Lưu VT.",
            "THỦ TRƯỞNG ĐƠN VỊ",
            "Nguyễn Văn A",
        ]

    made = papers.document(*paper("VĂN PHÒNG SỞ"), *paper("THANH TRA SỞ"))
    assert identities(made) == [("VP", "ket-qua", "2020-09"), ("TTRA", "ket-qua", "2020-09")]


def test_two_tables_of_one_form_under_one_heading_are_held() -> None:
    made = papers.document(
        heading(), *intro(), "Tháng 8", grid(period="tháng 8 năm 2020"), "Tháng 9", grid(), *ending()
    )
    found = papers.known(made).returns
    assert [(each.unit, str(each.month), each.held) for each in found] == [(None, "None", True)] * 2
    assert all("several-under-one-heading" in papers.codes(each) for each in found)


TOP: Rows = [
    ["SỞ KHOA HỌC VÀ CÔNG NGHỆ", None, NATION, None],
    ["VĂN PHÒNG", None, MOTTO, None],
    ["Số: 05/BC-VP", None, "Đắk Lắk, ngày 05 tháng 10 năm 2020", None],
    [cell("BÁO CÁO", column_span=4), None, None, None],
    [cell(SUBJECT, column_span=4), None, None, None],
    ["", "", "", ""],
]
BOTTOM: Rows = [
    ["", "", "", ""],
    [cell(SECTION, column_span=4), None, None, None],
    ["Không có", None, None, None],
    ["Nơi nhận:", None, "THỦ TRƯỞNG ĐƠN VỊ", None],
    ["- Lưu VT.", None, "Nguyễn Văn A", None],
]
LIST_TOP: Rows = [*TOP[:3], [cell(LIST_TITLE, column_span=4), None, None, None], *TOP[4:]]


def test_a_form_on_the_second_sheet_with_everything_around_it() -> None:
    made = papers.document(sheet("Bìa", [["Kính gửi Sở"]]), sheet("Sheet2", [*TOP, *grid(), *BOTTOM]), kind="xlsx")
    found = papers.single(made)
    assert (found.unit, str(found.month), found.held) == ("VP", "2020-09", False)
    assert papers.texts(found) == VALUES
    assert found.filled is not None
    assert [part.text for part in found.filled.sections[0].paragraphs] == ["Không có"]


def test_a_hidden_sheet_with_figures_is_told_and_not_counted() -> None:
    made = papers.document(sheet("KQ", [*TOP, *grid(), *BOTTOM]), sheet("cũ", grid(), hidden=True), kind="xlsx")
    recognition = papers.known(made)
    assert len(recognition.returns) == 1
    assert papers.codes(recognition) == {"hidden-sheet"}


def test_a_form_on_a_hidden_sheet_alone_is_rejected() -> None:
    made = papers.document(sheet("A", [["x"]]), sheet("cũ", grid(), hidden=True), kind="xlsx")
    assert papers.codes(papers.known(made)) == {"form-on-hidden-sheet"}


def test_both_forms_on_two_sheets_and_on_one() -> None:
    both = [("VP", "ket-qua", "2020-09"), ("VP", "tin-bai", "2020-09")]
    first, second = [*TOP, *grid(), *BOTTOM], [*LIST_TOP, *LISTED, *BOTTOM]
    assert identities(papers.document(sheet("1", first), sheet("2", second), kind="xlsx")) == both
    assert identities(papers.document(sheet("1", [*first, ["", "", "", ""], *second]), kind="xlsx")) == both


def test_two_months_on_two_sheets() -> None:
    august, september = [*TOP, *grid(period="tháng 8/2020"), *BOTTOM], [*TOP, *grid(), *BOTTOM]
    made = papers.document(sheet("T8", august), sheet("T9", september), kind="xlsx")
    assert [str(found.month) for found in papers.known(made).returns] == ["2020-08", "2020-09"]


def test_a_whole_paper_inside_a_layout_table() -> None:
    frame: Rows = [
        ["SỞ KHOA HỌC VÀ CÔNG NGHỆ\nVĂN PHÒNG", f"{NATION}\n{MOTTO}"],
        [cell("BÁO CÁO\nTháng 9/2020", column_span=2), None],
        [cell("", column_span=2, tables=(papers.table(grid()),)), None],
        [cell(f"{SECTION}\nKhông", column_span=2), None],
    ]
    found = papers.single(papers.document(frame))
    assert (found.unit, str(found.month)) == ("VP", "2020-09")
    assert papers.texts(found) == VALUES
