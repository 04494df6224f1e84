"""A file: what it is, its tables, whose and which month's it is, its measures; and one cell of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.documents.places import describe
from baocao_cli.errors import UsageFault
from baocao_cli.explaining.explain_request import Request, explain_request
from baocao_cli.explaining.explanation import CellExplanation, Explanation, FileExplanation
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.resources import samples_folder
from tests.make_samples import demo_workspace

INBOX = samples_folder() / "inbox"
WORD = "VP_ket qua tuyen truyen T9.docx"
HELD = "TTUD.docx"
LIST = "VP_tin bai T9.docx"
SHEET = "CCTDC bao cao thang 9.xlsx"
MAIL = "thu-TTTK.eml"


def explained(name: str, cell: str | None = None) -> Explanation:
    return explain_request(Request(name, cell), INBOX, None)


def file_of(name: str) -> FileExplanation:
    explanation = explained(name)
    assert explanation.file is not None
    return explanation.file


def cell_of(name: str, cell: str) -> CellExplanation:
    explanation = explained(name, cell)
    assert explanation.cell is not None
    return explanation.cell


def test_a_word_file_with_its_tables_and_measures() -> None:
    file = file_of(WORD)
    assert (file.kind, file.format, len(file.tables), len(file.returns)) == ("docx", "docx", 3, 1)
    assert [table.answers for table in file.tables] == [0, 4, 0]
    assert file.tables[1].head.startswith("STT | Hình thức tuyên truyền")
    (only,) = file.returns
    assert (only.form.id if only.form else None, str(only.month)) == ("ket-qua", "2020-09")
    assert [reading.measure for reading in only.readings] == [
        "pa-no",
        "tuyen-truyen-mieng",
        "phat-thanh",
        "khac",
        "kho-khan",
    ]
    assert {decision.what: decision.decided for decision in only.decisions} == {
        "form": "ket-qua",
        "unit": None,
        "month": "2020-09",
    }


def test_without_a_roster_the_evidence_of_the_unit_is_still_shown() -> None:
    explanation = explained(WORD)
    assert explanation.units == 0
    assert explanation.file is not None
    unit = explanation.file.returns[0].decisions[1]
    heading = unit.evidence[0]
    assert (heading.source, heading.text, heading.where) == ("heading", "VĂN PHÒNG SỞ", "bảng 1, hàng 1, cột 1")
    assert (heading.says, heading.certain, heading.decides) == ((), False, True)
    assert [finding.code for finding in unit.findings] == ["unit-not-in-roster"]


def test_all_evidence_is_shown_with_what_decided_and_what_says_something_else(tmp_path: Path) -> None:
    inbox = demo_workspace(tmp_path)
    request = Request(f"{inbox.name}/thu-TTTK.eml!/BC kết quả.docx")
    explained = explain_request(request, tmp_path, None).file
    assert explained is not None
    form, unit, month = explained.returns[0].decisions
    assert [(each.source, each.decides) for each in form.evidence] == [("rows", True), ("heads", False)]
    assert [each.source for each in unit.evidence] == ["heading", "sentence", "sender", "folder"]
    assert {each.says for each in unit.evidence} == {("TTTK",)}
    assert [each.source for each in month.evidence if each.decides] == ["sentence"]
    assert [each.meaning for each in month.evidence if each.source == "surroundings"] == ["tháng 9, không ghi năm"]
    assert [each for decision in (form, unit, month) for each in decision.evidence if each.against] == []
    asked = explain_request(Request(request.text, month=Month(2020, 8)), tmp_path, None).file
    assert asked is not None
    assert [finding.code for finding in asked.returns[0].decisions[2].findings] == ["month-not-asked"]


def test_a_mail_with_its_members() -> None:
    file = file_of(MAIL)
    assert (file.kind, file.format, file.returns) == ("eml", None, ())
    assert [(member.path, len(member.returns), member.ignored) for member in file.members] == [
        ("thu-TTTK.eml!/BC kết quả.docx", 1, False),
        ("thu-TTTK.eml!/Tin bài.xlsx", 1, False),
        ("thu-TTTK.eml!/image001.png", 0, True),
    ]
    assert file.members[0].sender == "Trung tâm Thông tin <tttk@example.vn>"
    member = file_of("thu-TTTK.eml!/Tin bài.xlsx")
    assert [reading.measure for reading in member.returns[0].readings] == ["tin-bai", "tong-cong", "kho-khan"]


def test_a_file_that_is_not_read_says_why() -> None:
    file = file_of("anh chup.png")
    assert (file.kind, file.format, [finding.code for finding in file.findings]) == ("picture", None, ["picture-file"])


@pytest.mark.parametrize(
    ("name", "asked", "measure", "texts"),
    [
        (HELD, "phat-thanh", "phat-thanh", ["15 phút/ngày", "tháng 9 năm 2020"]),
        (HELD, "bảng 2, hàng 4, cột 3", "phat-thanh", ["15 phút/ngày"]),
        (HELD, "bang 02 hang 04 cot 03", "phat-thanh", ["15 phút/ngày"]),
        (HELD, "Bảng 2, Hàng 4, Cột 4", "phat-thanh", ["tháng 9 năm 2020"]),
        (SHEET, "Biểu 1!C12", "tuyen-truyen-mieng", ["04 buổi, 210 người"]),
        (SHEET, "c12", "tuyen-truyen-mieng", ["04 buổi, 210 người"]),
        (SHEET, "kho-khan", "kho-khan", ["Không"]),
        (MAIL, "Biểu 1!B12", "tin-bai", ["Bài: Chặng đường 80 năm"]),
        (LIST, "bảng 2, hàng 3, cột 3", "tin-bai", ["03'15\""]),
    ],
)
def test_a_cell_is_found_by_its_place_or_its_measure(name: str, asked: str, measure: str, texts: list[str]) -> None:
    cell = cell_of(name, asked)
    assert cell.reading.measure == measure
    assert [text.text for text in cell.texts] == texts


def test_the_steps_of_a_held_cell_end_as_its_reading_does() -> None:
    cell = cell_of(HELD, "phat-thanh")
    assert cell.reading.status is cell.texts[0].reading.status is Status.HELD
    assert [finding.code for finding in cell.texts[0].reading.findings] == [
        finding.code for finding in cell.reading.findings
    ]
    assert cell.where == "bảng 2, hàng 4, cột 3; bảng 2, hàng 4, cột 4"


def test_every_reading_of_the_samples_can_be_asked_for_by_its_place() -> None:
    """What `explain` lists of a file it explains cell by cell, and with the same outcome."""
    faults = []
    for name in (WORD, HELD, LIST, SHEET):
        for each in file_of(name).returns:
            for reading in each.readings:
                by_measure = cell_of(name, reading.measure)
                if by_measure.reading != reading:
                    faults.append((name, reading.measure))
                if reading.place is not None and reading.place.row is not None and by_measure.texts:
                    place = describe(reading.place)
                    if cell_of(name, place).reading.measure != reading.measure:
                        faults.append((name, place))
    assert faults == []


@pytest.mark.parametrize(
    ("name", "cell", "code"),
    [
        (WORD, "bảng 9, hàng 1, cột 1", "explain-cell-unknown"),
        (WORD, "tin-bai", "explain-cell-unknown"),
        ("khong-co.docx", None, "explain-file-missing"),
        ("thu-TTTK.eml!/khong-co.docx", None, "explain-member-missing"),
    ],
)
def test_what_is_not_there_is_said(name: str, cell: str | None, code: str) -> None:
    with pytest.raises(UsageFault) as fault:
        explained(name, cell)
    assert [finding.code for finding in fault.value.findings] == [code]


def test_nothing_is_changed_and_nothing_is_written(tmp_path: Path) -> None:
    copy = tmp_path / "bc.docx"
    copy.write_bytes((INBOX / WORD).read_bytes())
    explain_request(Request("bc.docx"), tmp_path, None)
    assert [path.name for path in tmp_path.iterdir()] == ["bc.docx"]


def test_the_unit_of_the_column_is_shown_with_the_text() -> None:
    texts = cell_of(LIST, "bảng 2, hàng 3, cột 3").texts
    assert [text.column_unit for text in texts] == ["phút"]
