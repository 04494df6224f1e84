"""Days, months and longer times in running text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.month import Month
from baocao_cli.reading.spans.dates import find_dates, find_longer_times, find_months
from baocao_cli.vietnamese.fold import tidy

_MONTH_WORDS = "một hai ba tư năm sáu bảy tám chín mười,mười một,mười hai".replace(" ", ",", 9).split(",")
_MONTHS = st.builds(Month, st.integers(2000, 2099), st.integers(1, 12))
_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))

MONTH_NOTATIONS = (
    "tháng {m} năm {y}",
    "tháng {m:02d} năm {y}",
    "Tháng {m}/{y}",
    "THÁNG {m} NĂM {y}",
    "thang {m} nam {y}",
    "T{m}/{y}",
    "T{m:02d}.{y}",
    "T{m}-{y}",
    "{m}/{y}",
    "{m:02d}-{y}",
    "{m:02d}.{y}",
    "tháng {m}, năm {y}",
    "tháng {m} ({y})",
    "BC_T{m:02d}_{y}.docx",
    "bc-{y}-{m:02d}.xlsx",
    "BC thang {m} {y}",
    "bc {y}{m:02d}.docx",
    "báo cáo {m:02d} {y}",
)
DAY_NOTATIONS = (
    "{d:02d}/{m:02d}/{y}",
    "{d}/{m}/{y}",
    "{d}.{m}.{y}",
    "{d:02d}-{m}-{y}",
    "{y}-{m:02d}-{d:02d}",
    "ngày {d} tháng {m} năm {y}",
    "ngày {d:02d}/{m}/{y}",
    "Ngày {d:02d} tháng {m:02d} năm {y}",
    "ngay {d} thang {m} nam {y}",
    "{d} tháng {m}/{y}",
)


@given(_MONTHS, st.sampled_from(MONTH_NOTATIONS))
def test_a_month_is_found_in_any_notation(month: Month, notation: str) -> None:
    found = find_months(notation.format(m=month.number, y=month.year))
    assert [mention.month for mention in found] == [month]
    assert found[0].year_written


@given(_MONTHS)
def test_a_month_in_words_is_found(month: Month) -> None:
    found = find_months(f"tháng {_MONTH_WORDS[month.number - 1]} năm {month.year}")
    assert [mention.month for mention in found] == [month]


@given(_DAYS, st.sampled_from(DAY_NOTATIONS))
def test_a_date_is_found_in_any_notation(day: date, notation: str) -> None:
    found = find_dates(notation.format(d=day.day, m=day.month, y=day.year))
    assert [mention.value for mention in found] == [day]
    assert not find_months(notation.format(d=day.day, m=day.month, y=day.year))


@given(st.text(max_size=60))
def test_any_text_is_borne_and_offsets_lie_in_it(text: str) -> None:
    spans = [(month.start, month.end) for month in find_months(text)]
    spans += [(day.start, day.end) for day in find_dates(text)]
    assert all(0 <= start < end <= len(tidy(text)) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("BC thang 9.docx", [(None, 9)]),
        ("tháng 8, 9/2020", [(2020, 8), (2020, 9)]),
        ("tháng 7, 8, 9 năm 2020", [(None, 7), (None, 8), (2020, 9)]),
        ("T7-9 năm 2020", [(2020, 7), (2020, 9)]),
        ("từ tháng 11/2019 đến tháng 2", [(2019, 11), (2020, 2)]),
        ("6 tháng đầu năm 2020", []),
        ("tháng... năm....", []),
        ("tháng năm 2020", []),
        ("tháng Năm năm 2020", [(2020, 5)]),
        ("Nghị định số 09/2019/NĐ-CP", []),
        ("Kế hoạch số 12/2020 của Sở", []),
        ("Kế hoạch số ...../KH-SKHCN ngày ...../02/2020", []),
        ("....., ngày ... tháng 9 năm 2020", []),
        ("nhiệm kỳ 2020-2025, 80 năm thành lập (1940 – 2020)", []),
        ("tuần 2 tháng 9", [(None, 9)]),
        ("tháng 2 lần", []),
        ("Việt Nam 2020", []),
    ],
)
def test_months_of_a_text(text: str, months: list[tuple[int | None, int]]) -> None:
    assert [(mention.year, mention.number) for mention in find_months(text)] == months


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ngày 05 tháng 10 năm 2020", [(5, 10, 2020)]),
        ("....., ngày ... tháng 9 năm 2020", [(None, 9, 2020)]),
        ("ngày ...../02/2020", [(None, 2, 2020)]),
        ("5, 12, 19/9", [(5, 9, None), (12, 9, None), (19, 9, None)]),
        ("25/12 - 05/01/2021", [(25, 12, 2020), (5, 1, 2021)]),
        ("1.9 - 30.9.2020", [(1, 9, 2020), (30, 9, 2020)]),
        ("15/16 đảng viên", []),
        ("31/9/2020", []),
        ("1,5 giờ, 2.500 lượt", []),
    ],
)
def test_dates_of_a_text(text: str, dates: list[tuple[int | None, int, int | None]]) -> None:
    assert [(mention.day, mention.month, mention.year) for mention in find_dates(text)] == dates


def test_a_default_year_completes_a_month() -> None:
    mention = find_months("tháng 9", default_year=2020)[0]
    assert (mention.month, mention.year_written) == (Month(2020, 9), False)


def test_longer_times_are_told_apart() -> None:
    found = find_longer_times("quý III/2020; 6 tháng đầu năm 2020; năm 2019")
    assert [str(mention.grain) for mention in found] == ["quarter", "several-months", "year"]
