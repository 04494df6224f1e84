"""What the office printed into its blank, its hidden mark and its own file name are light evidence of the month."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from baocao_cli.documents.model import Document, Paragraph
from baocao_cli.month import Month
from baocao_cli.reading.model import Context, Reading, Status
from baocao_cli.recognition.model import Decision, Knowledge, Question, RecognisedReturn
from baocao_cli.returns import read_return
from baocao_cli.workspace.folder import Workspace
from tests.recognition import papers
from tests.support.blank_papers import blank, filled_in, knowledge_of, office, typed, with_printed_line

JULY, AUGUST, SEPTEMBER = Month(2020, 7), Month(2020, 8), Month(2020, 9)
FIGURES = {
    "Pa nô, áp phích, khẩu hiệu": ("05", ""),
    "Tuyên truyền miệng (buổi, tổng số người dự)": ("02 buổi, 85 người", ""),
}
ITEMS = {"01": ("Tin: Đại hội điểm", "")}
SIGNING = "ngày ... tháng ... năm"
PRINTED_LINE = "{{ period | capitalize }}"


@dataclass
class Office:
    """An office, and what recognition makes of its blanks once something was typed into them."""

    workspace: Workspace
    knowledge: Knowledge

    def printing(self, form: str, line: str = PRINTED_LINE) -> Office:
        """The office, whose own template of that form prints a further line."""
        workspace = with_printed_line(self.workspace, form, line)
        return Office(workspace, knowledge_of(workspace))

    def blank(self, form: str, month: Month, ending: str = ".docx") -> Document:
        answers = FIGURES if form == "ket-qua" else ITEMS
        return filled_in(blank(self.workspace, form, month, ending), answers)

    def recognised(self, made: Document, path: str = "BC.docx", **how: object) -> RecognisedReturn:
        return papers.single(made, path, knowledge=self.knowledge, **how)


@pytest.fixture
def own(tmp_path: Path) -> Office:
    workspace = office(tmp_path)
    return Office(workspace, knowledge_of(workspace))


def month_of(found: RecognisedReturn) -> tuple[str | None, set[str]]:
    """The month, and the findings about it."""
    about = {finding.code for finding in found.findings if "month" in finding.code or finding.code.startswith("signed")}
    return str(found.month) if found.month is not None else None, about


def readings(found: RecognisedReturn) -> Mapping[str, Reading]:
    assert found.filled is not None
    return {reading.measure: reading for reading in read_return(found.filled, Context(found.month))}


def evidence_of_month(found: RecognisedReturn) -> Decision:
    return next(decision for decision in found.decisions if decision.question is Question.MONTH)


FORMS_AND_ENDINGS = [(form, ending) for form in ("ket-qua", "tin-bai") for ending in (".docx", ".xlsx")]


@pytest.mark.parametrize(("form", "ending"), FORMS_AND_ENDINGS)
def test_a_plain_blank_is_of_its_month(own: Office, form: str, ending: str) -> None:
    own = own.printing(form)
    made = typed(own.blank(form, SEPTEMBER, ending), {SIGNING: "ngày 01 tháng 10 năm"})
    found = own.recognised(made)
    assert month_of(found) == ("2020-09", set())
    assert found.contradicted == frozenset()
    assert evidence_of_month(found).by is not None
    assert {each.source for each in evidence_of_month(found).evidence} == {"printed", "mark", "signed"}


@pytest.mark.parametrize(("form", "ending"), FORMS_AND_ENDINGS)
def test_last_months_blank_used_again(own: Office, form: str, ending: str) -> None:
    """File name and signing say August; only what the office printed says July."""
    own = own.printing(form)
    made = typed(own.blank(form, JULY, ending), {SIGNING: "ngày 31 tháng 8 năm"})
    found = own.recognised(made, f"BC thang 8{ending}")
    assert month_of(found) == ("2020-08", {"mark-contradicts-month", "month-from-light-evidence"})
    assert found.contradicted == {Question.MONTH}
    assert not found.held


def test_a_printed_period_of_another_month_is_as_good_as_dots(own: Office) -> None:
    found = own.recognised(own.blank("ket-qua", JULY), "BC thang 8.docx")
    reading = readings(found)["pa-no"]
    assert (reading.status, reading.period, reading.period_proposal) == (Status.REPORTED, None, None)
    found = own.recognised(own.blank("ket-qua", JULY), "BC.docx")
    period = readings(found)["pa-no"].period
    assert period is not None
    assert period.start == JULY.first_day


def test_without_its_mark_a_blank_is_known_by_all_that_it_prints_above_its_table(own: Office) -> None:
    made = replace(own.blank("ket-qua", JULY), properties={})
    assert month_of(own.recognised(made, "BC thang 8.docx"))[0] == "2020-08"
    retyped = typed(made, {"cụ thể kết quả thực hiện như sau": "kết quả cụ thể"})
    found = own.recognised(retyped, "BC thang 8.docx")
    assert month_of(found) == ("2020-07", {"month-contradicted"})
    assert found.contradicted == {Question.MONTH}


def test_a_unit_that_words_its_title_as_a_blank_does_typed_it_where_its_blank_is_of_another_month(own: Office) -> None:
    own = own.printing("tin-bai")
    made = typed(own.blank("tin-bai", JULY), {"Tháng 7 năm 2020": "Tháng 8 năm 2020"})
    assert month_of(own.recognised(made)) == ("2020-08", {"mark-contradicts-month"})
    periods = typed(own.blank("ket-qua", JULY), {"tháng 7 năm 2020": "tháng 8 năm 2020"})
    found = own.recognised(periods)
    assert month_of(found) == ("2020-08", {"mark-contradicts-month"})
    assert {reading.period for reading in readings(found).values()} != {None}


@pytest.mark.parametrize(
    ("old", "new", "weight"),
    [
        ("Văn phòng Sở báo cáo kết quả", "Trong tháng 8, Văn phòng Sở báo cáo kết quả", "sentence"),
        ("BÁO CÁO", "BÁO CÁO THÁNG 8", "title"),
        ("tháng 7 năm 2020", "từ 01/8 đến 31/8/2020", "periods"),
    ],
)
def test_whatever_the_unit_typed_outweighs_print(own: Office, old: str, new: str, weight: str) -> None:
    found = own.recognised(typed(own.blank("ket-qua", JULY), {old: new}))
    assert month_of(found) == ("2020-08", {"mark-contradicts-month"})
    decided = evidence_of_month(found).by
    assert decided is not None
    assert decided.source == weight


def test_print_outweighs_the_option_folders_and_the_day_of_signing(own: Office) -> None:
    made = typed(own.blank("ket-qua", SEPTEMBER), {SIGNING: "ngày 30 tháng 11 năm"})
    found = own.recognised(made, "Thang 10/BC.docx", month=Month(2020, 10))
    assert month_of(found) == ("2020-09", {"month-not-asked", "signed-out-of-time"})
    assert found.contradicted == {Question.MONTH}


def test_one_typed_period_among_printed_ones_decides_nothing_and_contradicts(own: Office) -> None:
    made = own.blank("ket-qua", SEPTEMBER)
    made = filled_in(made, {"Pa nô, áp phích, khẩu hiệu": ("05", "tháng 8 năm 2020")})
    found = own.recognised(made)
    assert month_of(found) == ("2020-09", {"month-contradicted"})
    assert {name for name, reading in readings(found).items() if reading.status is Status.HELD} == {"pa-no"}


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_the_mark_alone_names_the_month(own: Office, ending: str) -> None:
    made = filled_in(blank(own.workspace, "tin-bai", SEPTEMBER, ending), {"01": ("Không có", "")})
    made = without_line(made, "Tháng 9 năm 2020")
    assert month_of(own.recognised(made)) == ("2020-09", {"month-from-mark"})
    assert month_of(own.recognised(made, "T8.docx")) == (
        "2020-08",
        {"mark-contradicts-month", "month-from-light-evidence"},
    )


def without_line(made: Document, text: str) -> Document:
    """The document without that line, where it has it."""
    kept = [block for block in made.blocks if not (isinstance(block, Paragraph) and block.text == text)]
    return typed(replace(made, blocks=tuple(kept)), {text: ""})


def test_a_blanks_own_file_name_is_of_the_printed_kind(own: Office) -> None:
    made = replace(without_line(own.blank("tin-bai", SEPTEMBER), "Tháng 9 năm 2020"), properties={})
    for path in ("VP-tin-bai-2020-09.docx", "thu.eml!/VP-tin-bai-2020-09 (1).docx"):
        assert month_of(own.recognised(made, path)) == ("2020-09", {"month-from-light-evidence"})
    typed_in = typed(made, {"BÁO CÁO SỐ LIỆU TIN": "BÁO CÁO THÁNG 8/2020 SỐ LIỆU TIN"})
    assert month_of(own.recognised(typed_in, "VP-tin-bai-2020-09.docx")) == ("2020-08", {"month-contradicted"})
    marked = own.blank("ket-qua", SEPTEMBER)
    assert month_of(own.recognised(marked, "VP-ket-qua-2020-09.docx")) == ("2020-09", set())
    renamed = month_of(own.recognised(own.blank("ket-qua", JULY), "VP-ket-qua-2020-08.docx"))
    assert renamed == ("2020-08", {"mark-contradicts-month", "month-from-light-evidence"})


def test_a_title_outvoted_by_what_was_typed_not_by_what_is_printed(own: Office) -> None:
    title = {"BÁO CÁO": "BÁO CÁO THÁNG 8/2020"}
    made = typed(own.blank("ket-qua", SEPTEMBER), title)
    assert month_of(own.recognised(made, "VP-ket-qua-2020-09.docx")) == ("2020-08", {"mark-contradicts-month"})
    sentence = typed(made, {"Văn phòng Sở báo cáo kết quả": "Trong tháng 9, Văn phòng Sở báo cáo kết quả"})
    found = own.recognised(sentence, "BC thang 9.docx")
    assert month_of(found) == (None, {"month-outvoted"})
    assert found.proposal is not None
    assert found.proposal.month == SEPTEMBER


def test_items_dates_are_weak(own: Office) -> None:
    made = filled_in(own.blank("tin-bai", SEPTEMBER), {"01": ("Tin: Đại hội điểm", "31/8/2020")})
    found = own.recognised(made)
    assert found.month == SEPTEMBER
    assert found.contradicted == {Question.MONTH}
    made = filled_in(made, {"02": ("Bài: Đại hội", "01/9/2020"), "03": ("Tin: Trước đại hội", "30/8/2020")})
    assert own.recognised(made).contradicted == frozenset()


def test_the_blank_of_december_used_again_in_january(own: Office) -> None:
    made = own.blank("ket-qua", Month(2020, 12))
    assert month_of(own.recognised(made, "BC thang 1.docx"))[0] == "2021-01"


def test_a_phase_is_reported_for_the_month_that_is_printed_beside_it(own: Office) -> None:
    made = typed(own.blank("ket-qua", SEPTEMBER), {"BÁO CÁO": "BÁO CÁO ĐỢT 1"})
    assert month_of(own.recognised(made)) == ("2020-09", set())


LINES: list[tuple[str, Callable[[str], str]]] = [
    ("Tháng báo cáo: {{ period }}", lambda unit: "Tháng báo cáo: tháng 9 năm 2020"),
    ("({{ period | upper }})", lambda unit: "(THÁNG 9 NĂM 2020)"),
    ("{{ unit_capitals }} - {{ period.upper() }}", lambda unit: f"{unit.upper()} - THÁNG 9 NĂM 2020"),
    ("Kết quả tháng 9 năm 2020", lambda unit: "Kết quả tháng 9 năm 2020"),
]


@pytest.mark.parametrize(("template", "printed"), LINES)
def test_whatever_line_an_offices_own_template_prints(
    own: Office, template: str, printed: Callable[[str], str]
) -> None:
    own = own.printing("tin-bai", template)
    made = own.blank("tin-bai", SEPTEMBER)
    assert printed("Văn phòng Sở") in [block.text for block in made.blocks if isinstance(block, Paragraph)]
    found = own.recognised(made, "BC T10-2020.docx")
    assert month_of(found)[0] == "2020-10"
    assert "printed" in {each.source for each in evidence_of_month(found).evidence}


def test_the_mail_that_says_another_month_contradicts_and_decides_nothing(own: Office) -> None:
    made = own.blank("ket-qua", JULY)
    found = own.recognised(made, "thu.eml!/VP-ket-qua-2020-07.docx", subject="Báo cáo tháng 8/2020 của Văn phòng Sở")
    assert month_of(found) == ("2020-07", {"month-contradicted"})
    assert found.contradicted == {Question.MONTH}


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_a_month_that_every_blank_prints_is_not_the_returns(own: Office, ending: str) -> None:
    own = own.printing("tin-bai", "Kế hoạch có hiệu lực từ tháng 2 năm 2020")
    made = own.blank("tin-bai", SEPTEMBER, ending)
    assert month_of(own.recognised(made))[0] == "2020-09"
    assert month_of(own.recognised(replace(made, properties={}), "BC T9-2020.docx"))[0] == "2020-09"
