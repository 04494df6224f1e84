"""The evidence of the month, weighed: title, sentences, periods, file name; the day of signing is weak."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Document
from baocao_cli.month import Month
from baocao_cli.recognition.model import Knowledge
from baocao_cli.workspace.settings_model import Campaign, Settings
from tests.recognition import papers
from tests.recognition.papers import BASIS, PERIOD, SEPTEMBER, SUBJECT, heading

SENTENCE = "Văn phòng Sở báo cáo kết quả tuyên truyền, cụ thể như sau:"
OPEN = "Đắk Lắk, ngày ... tháng ... năm 2020"
OCTOBER_5 = "Đắk Lắk, ngày 05 tháng 10 năm 2020"


def paper(
    title: str = "", sentence: str = SENTENCE, period: str = "tháng... năm....", signed: str = OPEN, head: str = ""
) -> Document:
    top = heading()
    top[1][1] = signed
    lines = [line for line in (head, "BÁO CÁO", title, SUBJECT, BASIS, sentence) if line]
    return papers.document(top, *lines, papers.grid(period=period), *papers.ending())


def verdict(made: Document, path: str = "bc.docx", month: Month | None = None) -> tuple[str | None, set[str]]:
    found = papers.single(made, path, month=month)
    assert found.unit == "VP"
    assert found.held == (found.month is None)
    return str(found.month) if found.month is not None else None, papers.codes(found)


@pytest.mark.parametrize(
    "title",
    [
        "Kết quả tuyên truyền tháng 9 năm 2020",
        "(Tháng 9/2020)",
        "tháng chín năm 2020",
        "T9/2020",
        "Tháng 9",
        "Kết quả tháng 9 và phương hướng, nhiệm vụ tháng 10 năm 2020",
        "Tháng 9/2020 (so với tháng 8/2020)",
        "BÁO CÁO TUYÊN TRUYỀN THÁNG 9/2020 ĐẠI HỘI ĐẢNG BỘ CÁC CẤP NHIỆM KỲ 2020-2025",
    ],
)
def test_titles(title: str) -> None:
    assert verdict(paper(title)) == ("2020-09", set())


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong tháng 9 năm 2020, Văn phòng Sở báo cáo kết quả như sau:",
        "Văn phòng Sở báo cáo kết quả tuyên truyền từ ngày 01/9/2020 đến ngày 30/9/2020 như sau:",
        "Thực hiện Kế hoạch số 3/KH-SKHCN ngày 11/02/2020, Văn phòng Sở báo cáo kết quả tháng 9/2020 như sau:",
    ],
)
def test_sentences(sentence: str) -> None:
    assert verdict(paper(sentence=sentence)) == ("2020-09", set())


def test_the_plans_own_dates_are_no_evidence() -> None:
    assert verdict(paper()) == (None, {"month-unknown"})


@pytest.mark.parametrize("period", [PERIOD, "T9/2020", "10/9/2020", "từ 01/9 đến 30/9/2020"])
def test_periods(period: str) -> None:
    assert verdict(paper(period=period)) == ("2020-09", set())


@pytest.mark.parametrize(
    "path",
    ["VP thang 9-2020.docx", "VP-ket-qua-2020-09.docx", "BC_VP_T9.2020.docx", "VP 092020.docx", "Thang 9-2020/VP.docx"],
)
def test_names_of_files_and_folders(path: str) -> None:
    assert verdict(paper(), path) == ("2020-09", {"month-from-light-evidence"})


def test_a_lighter_contradiction_is_told() -> None:
    assert verdict(paper("Tháng 8 năm 2020", period=PERIOD)) == ("2020-08", {"month-contradicted"})
    sentence = "Văn phòng Sở báo cáo kết quả tuyên truyền tháng 8/2020 như sau:"
    assert verdict(paper("Tháng 9 năm 2020", sentence)) == ("2020-09", {"month-contradicted"})
    assert verdict(paper("Tháng 9 năm 2020"), "VP-ket-qua-2020-08.docx") == ("2020-09", {"month-contradicted"})


IN_SEPTEMBER = "Trong tháng 9, Văn phòng Sở báo cáo kết quả tuyên truyền như sau:"


@pytest.mark.parametrize(
    ("made", "path"),
    [
        (paper("Tháng 8 năm 2020", IN_SEPTEMBER, PERIOD), "BC.docx"),
        (paper("Tháng 8 năm 2020", IN_SEPTEMBER), "BC T9.docx"),
        (paper("BÁO CÁO THÁNG 8", period="01/9 - 30/9/2020"), "VP 9-2020.docx"),
        (paper("Tháng 8/2020", IN_SEPTEMBER, PERIOD, OCTOBER_5), "VP thang 9.docx"),
        (paper(sentence=IN_SEPTEMBER.replace("9", "8"), period=PERIOD), "T9.2020.docx"),
    ],
)
def test_one_wrong_word_is_outvoted_by_two_lighter_kinds_that_agree(made: Document, path: str) -> None:
    assert verdict(made, path) == (None, {"month-outvoted"})
    found = papers.single(made, path)
    assert found.proposal is not None
    assert found.proposal.month == SEPTEMBER


def test_lighter_kinds_that_do_not_agree_outvote_nothing() -> None:
    assert verdict(paper("Tháng 8 năm 2020", period=PERIOD), "VP T7.docx") == ("2020-08", {"month-contradicted"})
    assert verdict(_periods(PERIOD, PERIOD, "T7/2020", "T7/2020", title="Tháng 8/2020"), "T9.docx") == (
        "2020-08",
        {"month-contradicted", "signed-out-of-time"},
    )


def test_the_day_of_signing_and_a_folder_are_no_such_kinds() -> None:
    made = paper("Tháng 8/2020", IN_SEPTEMBER, signed=OCTOBER_5)
    assert verdict(made, "Thang 9/BC.docx") == ("2020-08", {"month-contradicted", "signed-out-of-time"})


def test_two_of_equal_weight_hold() -> None:
    assert verdict(paper("Tháng 8 và tháng 9 năm 2020")) == (None, {"month-evidence-equal"})
    assert verdict(paper("Tháng 8/2020", head="BÁO CÁO THÁNG 9/2020")) == (None, {"month-evidence-equal"})


def _periods(*periods: str, title: str = "BÁO CÁO") -> Document:
    rows = [[*row[:3], period] for row, period in zip(papers.rows(), periods, strict=True)]
    return papers.document(heading(), title, SUBJECT, SENTENCE, [papers.HEAD, *rows], *papers.ending())


def test_one_deviating_period_is_its_measures_own_matter() -> None:
    assert verdict(_periods(PERIOD, PERIOD, "tháng 8 năm 2020", PERIOD)) == ("2020-09", set())


def test_periods_that_contradict_each_other_evenly_hold() -> None:
    made = _periods(PERIOD, PERIOD, "tháng 8 năm 2020", "tháng 8 năm 2020")
    assert verdict(made) == (None, {"month-evidence-equal"})


def test_the_year_comes_from_elsewhere() -> None:
    assert verdict(paper("Tháng 12", signed="Đắk Lắk, ngày 05 tháng 01 năm 2021")) == ("2020-12", set())
    assert verdict(paper("Tháng 9", signed="ngày ... tháng ... năm ...."), month=SEPTEMBER) == ("2020-09", set())
    assert verdict(paper("Tháng 9", signed="ngày ... tháng ... năm ....")) == (None, {"month-without-year"})


def test_no_evidence() -> None:
    assert verdict(paper(), month=SEPTEMBER) == ("2020-09", {"month-from-option"})
    found = papers.single(paper(signed=OCTOBER_5))
    assert (found.month, found.held, papers.codes(found)) == (None, True, {"month-unknown"})
    assert found.proposal is not None
    assert found.proposal.month == SEPTEMBER


def test_the_day_of_signing_names_the_month_together_with_the_option() -> None:
    assert verdict(paper(signed=OCTOBER_5), month=SEPTEMBER) == ("2020-09", {"month-from-signing"})
    assert verdict(paper(signed=OCTOBER_5), month=Month(2020, 10)) == ("2020-10", {"month-from-signing"})


def test_a_day_of_signing_out_of_time_is_told() -> None:
    december = "Đắk Lắk, ngày 05 tháng 12 năm 2020"
    assert verdict(paper("Tháng 9/2020", signed=december)) == ("2020-09", {"signed-out-of-time"})
    assert verdict(paper("Tháng 9/2020", signed=OCTOBER_5)) == ("2020-09", set())


def test_another_month_than_the_option_is_its_own() -> None:
    assert verdict(paper("Tháng 8/2020"), month=SEPTEMBER) == ("2020-08", {"month-not-asked"})


@pytest.mark.parametrize("title", ["Quý III năm 2020", "9 tháng đầu năm 2020", "Tháng 8, 9 năm 2020", "Tháng 8-9/2020"])
def test_a_longer_time_is_no_month(title: str) -> None:
    assert verdict(paper(title), month=SEPTEMBER) == (None, {"month-longer-time"})


def test_a_mark_of_another_month_is_told() -> None:
    made = papers.document(heading(), "BÁO CÁO", SUBJECT, papers.grid(), properties={"baocao-month": "2020-08"})
    assert verdict(made) == ("2020-09", {"mark-contradicts-month"})


def test_a_month_counted_from_the_15th_to_the_14th() -> None:
    made = paper("(Từ ngày 15/8/2020 đến ngày 14/9/2020)")
    assert papers.single(made).month is None
    settings = Settings(campaign=Campaign(month_counts="15-14"))
    counted = Knowledge(papers.FORMS, papers.UNITS, settings)
    assert papers.single(made, knowledge=counted).month == SEPTEMBER


def test_a_month_in_a_head_stands_for_the_periods() -> None:
    head = ["STT", "Hình thức", "Số lượng tháng 9/2020"]
    made = papers.document(heading(), "BÁO CÁO", SUBJECT, [head, *(row[:3] for row in papers.rows())])
    assert verdict(made) == ("2020-09", set())


def test_a_folder_contradicts_nothing() -> None:
    assert verdict(paper("Tháng 9/2020"), "Nhận tháng 10-2020/VP.docx") == ("2020-09", set())
