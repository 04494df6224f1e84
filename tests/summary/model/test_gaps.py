"""Gaps are waived one by one as they stood."""

from __future__ import annotations

from dataclasses import replace

from baocao_cli.ledger.decided.waivers import Waiver
from baocao_cli.ledger.kept_return import ReturnOutcome
from baocao_cli.summary.model.gaps import gaps, open_gaps, waived_gaps
from baocao_cli.summary.tell.waiver_text import waived_lines
from baocao_cli.values import Wait
from tests.support.built_returns import ON_TIME, SEPTEMBER, entries, entry, held, kept, reported
from tests.support.small_office import OFFICE, summary_of


def test_missing_reports_and_held_entries_are_gaps_until_they_are_waived() -> None:
    listed = entries(
        entry("Tin A", held=True, raw="Tin A | ?", row=2),
        replace(entry("Tin B", held=True, raw="Tin B | ?", row=3), waits={"minutes": Wait("time-unclear")}),
    )
    returned = kept("VP", "tin-bai", reported("tin-bai", listed), outcome=ReturnOutcome.HELD)
    summary = summary_of(returned, roster=OFFICE[:1])
    assert [gap.key for gap in gaps(summary)] == ["VP/ket-qua", "VP/tin-bai/tin-bai", "VP/tin-bai/tin-bai"]
    first, second, third = (gap.identity for gap in gaps(summary))
    waivers = [
        Waiver(number, SEPTEMBER, identity, "Không hỏi được", ON_TIME, "Nguyễn Văn A")
        for number, identity in enumerate((first, second))
    ]
    waived = replace(summary, waivers=tuple(waivers))
    assert [gap.identity for gap in open_gaps(waived)] == [third]
    assert [gap.identity for gap in waived_gaps(waived)] == [first, second]
    assert waived_lines(waived) == [
        "Văn phòng Sở, Kết quả tuyên truyền chưa gửi: Không hỏi được (Nguyễn Văn A, ngày 02/10/2020).",
        "Văn phòng Sở, Số liệu tin, bài, ảnh, video clip, tin, bài, ảnh, video clip: Không hỏi được "
        "(Nguyễn Văn A, ngày 02/10/2020).",
    ]


def test_another_version_of_what_was_waived_is_another_gap() -> None:
    first = summary_of(kept("VP", "ket-qua", held("phat-thanh", "15 phút/ngày")))
    gap = next(gap for gap in gaps(first) if gap.identity.reading == "phat-thanh")
    waiver = Waiver(1, SEPTEMBER, gap.identity, "Không hỏi được", ON_TIME, "")
    again = kept("VP", "ket-qua", held("phat-thanh", "15 phút/ngày"))
    second = summary_of(again, waivers=[waiver])
    assert "VP/ket-qua/phat-thanh" in [gap.key for gap in open_gaps(second)]
