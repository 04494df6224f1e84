"""Comparisons: said of what both spans tell alike, and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.tell.figure_lines import figure_lines
from baocao_cli.summary.tell.prose import FormProse, cumulative_mismatch_lines, form_prose
from baocao_cli.values import Count, Parts
from baocao_cli.workspace.settings_model import Campaign, Settings
from baocao_cli.workspace.unit import Unit
from tests.support.built_returns import (
    KET_QUA,
    SEPTEMBER,
    TIN_BAI,
    count,
    entries,
    entry,
    held,
    items,
    kept,
    parts,
    reported,
    units,
    zero,
)
from tests.support.small_office import summary_of

AUGUST = Month(2020, 8)
TWO = units(("A", "Phòng A"), ("B", "Phòng B"))


def of_two(*returns: KeptReturn, span: Month | Span = SEPTEMBER, settings: Settings | None = None) -> Summary:
    return summary_of(*returns, roster=TWO, forms=(KET_QUA,), span=span, settings=settings)


def prose_of(*returns: KeptReturn, settings: Settings | None = None) -> FormProse:
    summary = of_two(*returns, settings=settings)
    return form_prose(summary.totals[0], summary)


def full(month: Month, figures: Sequence[tuple[Count, Parts]]) -> list[KeptReturn]:
    """A return of each unit: posters and talks."""
    return [
        kept(
            unit.code,
            "ket-qua",
            reported("pa-no", posters),
            reported("tuyen-truyen-mieng", talks),
            reported("phat-thanh", parts(minutes=30)),
            zero("khac", items()),
            month=month,
        )
        for unit, (posters, talks) in zip(TWO, figures, strict=True)
    ]


def talks(sessions: int, attendees: int | None = 50) -> Parts:
    return parts(sessions=sessions, attendees=attendees)


def test_a_whole_comparison_says_by_how_much() -> None:
    before = full(AUGUST, [(count(10), talks(2)), (count(30), talks(2))])
    now = full(SEPTEMBER, [(count(15), talks(3)), (count(35), talks(2, 40))])
    told = prose_of(*before, *now)
    assert told.intro == "Tổng hợp 02/02 báo cáo theo biểu này, kết quả tháng 9 năm 2020 như sau:"
    assert told.sentences == (
        "Pa nô, áp phích, khẩu hiệu: 50 cái, tăng 10 cái (25 %) so với tháng 8 năm 2020; lũy kế từ tháng 02 năm 2020 "
        "là 90 cái.",
        "Tuyên truyền miệng: 05 buổi, 90 người, tăng 01 buổi (25 %), giảm 10 người (10 %) so với tháng 8 năm 2020; lũy "
        "kế từ tháng 02 năm 2020 là 09 buổi, 190 người.",
        "Phát thanh trên Đài TT Cơ sở: 60 phút, bằng tháng 8 năm 2020; lũy kế từ tháng 02 năm 2020 là 120 phút.",
        "Khác: không có.",
    )
    assert told.remark == ""


def test_nothing_grows_by_a_share_of_nothing() -> None:
    before = full(AUGUST, [(count(0), talks(0, 0)), (count(0), talks(1))])
    now = full(SEPTEMBER, [(count(4), talks(9)), (count(1), talks(9))])
    posters, spoken = prose_of(*before, *now).sentences[:2]
    assert posters.startswith("Pa nô, áp phích, khẩu hiệu: 05 cái, tháng 8 năm 2020 không có;")
    assert "tăng 17 buổi, tăng 50 người (100 %) so với" in spoken
    gone = prose_of(*full(AUGUST, [(count(3), talks(1))] * 2), *full(SEPTEMBER, [(count(0), talks(1))] * 2)).sentences[
        0
    ]
    assert gone.startswith("Pa nô, áp phích, khẩu hiệu: không có, tháng 8 năm 2020 có 06 cái;")
    never = prose_of(*full(AUGUST, [(count(0), talks(1))] * 2), *full(SEPTEMBER, [(count(0), talks(1))] * 2)).sentences[
        0
    ]
    assert never == "Pa nô, áp phích, khẩu hiệu: không có, tháng 8 năm 2020 cũng không có."


def test_a_unit_that_is_missing_in_one_month_is_left_out_of_the_comparison() -> None:
    before = full(AUGUST, [(count(10), talks(2)), (count(30), talks(2))])
    now = full(SEPTEMBER, [(count(11), talks(2)), (count(35), talks(2))])[:1]
    told = prose_of(*before, *now)
    assert told.sentences[0] == (
        "Pa nô, áp phích, khẩu hiệu: 11 cái; riêng 01 đơn vị có đủ số liệu hai tháng tăng 01 cái (10 %) so với tháng 8 "
        "năm 2020; lũy kế từ tháng 02 năm 2020 là 51 cái."
    )
    assert told.remark == (
        "Tháng 8 năm 2020 nhận được 02/02 báo cáo, tháng 9 năm 2020 nhận được 01/02 báo cáo theo biểu này; do số liệu "
        "hai tháng không cùng đủ, mức tăng, giảm chỉ nêu với các đơn vị có đủ số liệu ở cả hai tháng."
    )
    summary = of_two(*before, *now)
    assert all(line.difference is None for line in figure_lines(summary.totals[0]))


def test_a_part_that_was_left_out_or_is_held_keeps_its_unit_out() -> None:
    before = full(AUGUST, [(count(10), talks(2)), (count(30), talks(2))])
    now = full(SEPTEMBER, [(count(10), talks(2, None)), (count(30), talks(3))])
    told = prose_of(*before, *now)
    assert (
        "riêng 01 đơn vị có đủ số liệu hai tháng tăng 01 buổi (50 %), số người dự không thay đổi" in told.sentences[1]
    )
    assert "bằng tháng 8 năm 2020" in told.sentences[0]
    assert told.remark.startswith("Do có số liệu để trống hoặc chờ xác minh, mức tăng, giảm chỉ nêu với")
    waits = [kept("A", "ket-qua", held("pa-no", "?")), kept("B", "ket-qua", reported("pa-no", count(1)))]
    assert "riêng 01 đơn vị" in prose_of(*before, *waits).sentences[0]


def test_units_that_joined_are_compared_where_everybody_reported() -> None:
    newcomer = (TWO[0], Unit("B", "Phòng B", order=1, first_month=SEPTEMBER))
    before = full(AUGUST, [(count(10), talks(2)), (count(1), talks(2))])[:1]
    now = full(SEPTEMBER, [(count(10), talks(2)), (count(30), talks(2))])
    summary = summary_of(*before, *now, roster=newcomer, forms=(KET_QUA,))
    assert "tăng 30 cái so với" in form_prose(summary.totals[0], summary).sentences[0]


def test_nothing_came_before_and_the_first_month() -> None:
    now = full(SEPTEMBER, [(count(10), talks(2)), (count(30), talks(2))])
    told = prose_of(*now)
    assert "so với" not in " ".join(told.sentences)
    assert told.remark == "Tháng 8 năm 2020 không có báo cáo nào theo biểu này nên không có số liệu để so sánh."
    first = prose_of(*now, settings=Settings(campaign=Campaign(first_month=SEPTEMBER)))
    assert first.sentences[0] == "Pa nô, áp phích, khẩu hiệu: 40 cái."
    assert first.remark == "Đây là tháng báo cáo đầu tiên nên chưa có số liệu để so sánh."


def test_a_month_without_reports_says_so() -> None:
    told = prose_of(kept("A", "ket-qua", reported("pa-no", count(1)), month=AUGUST))
    assert told.intro == "Trong tháng 9 năm 2020, chưa nhận được báo cáo nào theo biểu này."


def test_lists_are_compared_by_their_number() -> None:
    before = [
        kept(unit.code, "tin-bai", reported("tin-bai", entries(entry("Tít", "tin"))), month=AUGUST) for unit in TWO
    ]
    listed = entries(entry("Một", "bài", None, 2), entry("Hai", "tin"))
    now = [kept(unit.code, "tin-bai", reported("tin-bai", listed)) for unit in TWO]
    summary = summary_of(*before, *now, roster=TWO, forms=(TIN_BAI,))
    assert form_prose(summary.totals[0], summary).sentences == (
        "Tin, bài, ảnh, video clip: 04 mục (02 tin, 02 bài), tổng thời lượng 04 phút, tăng 02 mục (100 %) so với tháng "
        "8 năm 2020; lũy kế từ tháng 02 năm 2020 là 06 mục, tổng thời lượng 04 phút.",
    )


def test_spans_are_compared_month_by_month() -> None:
    months = [Month(2020, number) for number in (4, 5, 6, 7)]
    returns = [each for month in months for each in full(month, [(count(month.number), talks(1))] * 2)]
    span = Span.of_months(Month(2020, 6), Month(2020, 7))
    summary = of_two(*returns, span=span)
    told = form_prose(summary.totals[0], summary).sentences[0]
    assert "26 cái, tăng 08 cái (44,4 %) so với kỳ từ tháng 4 đến tháng 5 năm 2020; lũy kế" in told
    lacking = of_two(*[each for each in returns if (each.unit, each.month) != ("B", Month(2020, 5))], span=span)
    told = form_prose(lacking.totals[0], lacking).sentences[0]
    assert "riêng 01 đơn vị có đủ số liệu hai kỳ tăng 04 cái" in told
    early = of_two(*returns, span=Span.of_months(Month(2020, 2), Month(2020, 7)))
    assert early.previous is None
    assert form_prose(early.totals[0], early).sentences[0] == "Pa nô, áp phích, khẩu hiệu: 44 cái."


def test_cumulative_figures_of_units_are_held_against_their_returns() -> None:
    stated = [
        kept("A", "ket-qua", reported("pa-no", count(3), cumulative=count(12))),
        kept("A", "ket-qua", reported("pa-no", count(5)), month=AUGUST),
        kept("B", "ket-qua", reported("pa-no", count(4), cumulative=count(4))),
        kept("B", "ket-qua", reported("pa-no", count(4), cumulative=count(100)), month=AUGUST),
    ]
    found = of_two(*stated).cumulative_mismatches
    assert [(each.unit, each.path, int(each.stated), int(each.computed)) for each in found] == [
        ("A", "total", 12, 8),
        ("B", "total", 4, 8),
    ]
    assert cumulative_mismatch_lines(of_two(*stated)) == [
        "Phòng A, pa nô, áp phích, khẩu hiệu: đơn vị nêu 12, cộng từ báo cáo 08;",
        "Phòng B, pa nô, áp phích, khẩu hiệu: đơn vị nêu 04, cộng từ báo cáo 08.",
    ]


def test_a_figure_without_a_name_is_marked() -> None:
    told = prose_of(kept("A", "ket-qua", reported("khac", items(("xe loa", "lượt", 3), (None, None, 12)))))
    assert told.sentences[3].startswith("Khác: 03 lượt xe loa; 12 (không ghi tên);")
