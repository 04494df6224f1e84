"""Reports of another span than a month wait, wherever the span is said; plans and cited times are none (§6.15)."""

from __future__ import annotations

import pytest

from tests.recognition.papers import SEPTEMBER
from tests.recognition.written import PLAIN, Paper, recognised

BLANK_PERIODS = [(*row[:3], "tháng... năm....") for row in PLAIN]
OF_NO_MONTH = "Văn phòng Sở báo cáo kết quả tuyên truyền, cụ thể như sau:"
SPANS = (
    *("quý III năm 2020", "Quí 3/2020", "cả năm 2020", "9 tháng đầu năm 2020", "6 tháng đầu năm", "nửa đầu năm 2020"),
    *("bán niên", "9T/2020", "từ tháng 7 đến tháng 9 năm 2020", "tháng 7, 8, 9 năm 2020", "tháng 8-9/2020"),
    *("T7-9 năm 2020", "tháng 7 đến 9 năm 2020", "tháng 7/2020 và 9 năm 2020"),
    *("2 tháng 8, 9/2020", "từ ngày 01/7/2020 đến ngày 30/9/2020", "từ đầu năm đến nay", "lũy kế đến hết tháng 9"),
    *("tuần 3 tháng 9", "tuần 38", "tuần từ 14/9 đến 20/9/2020", "nửa đầu tháng 9", "10 ngày đầu tháng 9"),
)


def held_codes(paper: Paper, kind: str = "word") -> set[str]:
    found = recognised(getattr(paper, kind)())
    assert found.held == (found.month is None)
    return {finding.code for finding in found.findings} if found.held else set()


@pytest.mark.parametrize("where", ["subject", "title", "sentence", "above"])
def test_a_report_of_another_span_waits_whatever_its_periods_say(where: str) -> None:
    waits = {}
    for span in SPANS:
        paper = {
            "subject": Paper(subject=f"Kết quả tuyên truyền {span}"),
            "title": Paper(title=f"BÁO CÁO kết quả tuyên truyền {span}", sentence=OF_NO_MONTH),
            "sentence": Paper(sentence=f"Văn phòng Sở báo cáo kết quả tuyên truyền {span}, cụ thể như sau:"),
            "above": Paper(sentence=OF_NO_MONTH, above=f"I. KẾT QUẢ {span.upper()}"),
        }[where]
        waits[span] = held_codes(paper, "excel" if where == "above" else "word")
    said = {"month-longer-time", "month-part-only", "month-evidence-equal"}
    assert {span: bool(codes & said) for span, codes in waits.items()} == dict.fromkeys(SPANS, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong quý III năm 2020, Văn phòng Sở đã thực hiện:",
        "Thực hiện Kế hoạch số 12/KH-SKHCN, trong 9 tháng đầu năm Văn phòng Sở báo cáo kết quả như sau:",
        "Kết quả tuyên truyền tháng 9 và lũy kế 9 tháng như sau:",
    ],
)
def test_the_sentence_that_leads_to_the_table_says_the_span(sentence: str) -> None:
    assert "month-longer-time" in held_codes(Paper(sentence=sentence))


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Kết quả tháng 9 và phương hướng, nhiệm vụ quý IV năm 2020"},
        {"subject": "Kết quả tháng 9; nhiệm vụ trọng tâm 3 tháng cuối năm 2020"},
        {"subject": "V/v tuyên truyền các ngày lễ lớn trong năm 2020"},
        {"subject": "Kết quả tuyên truyền đợt 1 tháng 9 năm 2020"},
        {"subject": "Kết quả tuyên truyền tháng 9/2020 (so với quý II năm 2020)"},
        {"sentence": "Thực hiện Kế hoạch quý III số 5/KH-SKHCN, Văn phòng Sở báo cáo kết quả tháng 9/2020 như sau:"},
        {"sentence": "Văn phòng Sở báo cáo kết quả từ ngày 01/9/2020 đến ngày 30/9/2020 như sau:"},
        {"sentence": "Trong quý III, tình hình ổn định. Văn phòng Sở báo cáo kết quả tháng 9 năm 2020 như sau:"},
        {"above": "I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN (không lũy kế)"},
        {"title": "KẾT QUẢ THÁNG 9/2020", "subject": "(Kế hoạch số 12/KH-SKHCN ngày 20/02/2020)"},
        {"below": ("II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ", "Kinh phí quý IV chưa được cấp.", "THỦ TRƯỞNG ĐƠN VỊ")},
    ],
)
def test_times_of_plans_of_comparisons_of_what_is_to_come_are_none(changes: dict[str, object]) -> None:
    found = recognised(Paper(**changes).word())  # type: ignore[arg-type]  # fields of the paper by name
    assert (found.month, found.held) == (SEPTEMBER, False)


def test_a_phase_is_a_time_where_no_month_is_named() -> None:
    sentence = "Văn phòng Sở báo cáo kết quả tuyên truyền đợt 1 năm 2020, cụ thể như sau:"
    assert held_codes(Paper(sentence=sentence, rows=BLANK_PERIODS)) >= {"month-longer-time"}
    assert held_codes(Paper(sentence=sentence)) == set()


def test_a_table_that_has_the_month_apart_reports_it() -> None:
    rows = [(*row[:3], "99") for row in PLAIN]
    paper = Paper(
        title="BÁO CÁO kết quả tháng 9 và 9 tháng đầu năm 2020",
        head=("STT", "Hình thức", "Tháng 9", "9 tháng"),
        rows=rows,
    )
    assert held_codes(paper) == set()


def test_weeks_that_are_added_up_report_the_month() -> None:
    head = ("STT", "Hình thức", "Tuần 1", "Tuần 2", "Tuần 3", "Tuần 4", "Cộng")
    rows = [(*row[:2], "", "", "", "", row[2]) for row in PLAIN]
    sentence = "Văn phòng Sở báo cáo kết quả tuần 1 đến tuần 4 tháng 9 năm 2020 như sau:"
    assert held_codes(Paper(sentence=sentence, head=head, rows=rows)) == set()
    assert held_codes(Paper(sentence=sentence)) >= {"month-part-only"}


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "KẾ HOẠCH", "sentence": "Văn phòng Sở tuyên truyền tháng 9 năm 2020 như sau:"},
        {"title": "KẾ HOẠCH tuyên truyền tháng 9 năm 2020"},
        {"title": "CHƯƠNG TRÌNH"},
        {"title": "Kế hoạch tuyên truyền tháng 9 năm 2020"},
        {"sentence": "Đơn vị dự kiến kế hoạch tuyên truyền tháng 10 năm 2020 như sau:"},
    ],
)
def test_a_plan_is_no_report(changes: dict[str, str]) -> None:
    assert "paper-is-plan" in held_codes(Paper(**changes))  # type: ignore[arg-type]  # fields of the paper by name


def test_a_name_with_the_word_for_plan_makes_no_plan() -> None:
    paper = Paper(heading=("PHÒNG", "KẾ HOẠCH - TÀI CHÍNH", *Paper().heading[1:]), title="Báo cáo kết quả tháng 9/2020")
    assert held_codes(paper) == set()
