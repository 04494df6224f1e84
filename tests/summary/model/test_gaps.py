"""Gaps have keys that a person can type, and are waived one by one as they stood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from baocao_cli.ledger.kept_return import ReturnOutcome
from baocao_cli.ledger.waivers import GapIdentity, Waiver
from baocao_cli.summary.model.gaps import gaps, is_named_by, key_of, open_gaps, waived_gaps
from baocao_cli.summary.tell.waiver_text import waived_lines
from tests.support.built_returns import ON_TIME, SEPTEMBER, entries, entry, held, kept, reported
from tests.support.small_office import OFFICE, summary_of

MISSING = GapIdentity("VP", "tin-bai", None, None, "", "")
HELD = GapIdentity("VP", "ket-qua", "phat-thanh", "0" * 64, "bảng 2", "15 phút/ngày")
WAITS_AS_A_WHOLE = GapIdentity("VP", "ket-qua", None, "89abcdef" + "0" * 56, "", "")
OF_NO_FORM = GapIdentity("VP", None, None, "12345678" + "0" * 56, "", "")
OF_NOBODY = GapIdentity(None, "ket-qua", None, "abcdef12" + "0" * 56, "", "")


@pytest.mark.parametrize(
    ("identity", "key"),
    [
        (MISSING, "VP/tin-bai"),
        (HELD, "VP/ket-qua/phat-thanh"),
        (WAITS_AS_A_WHOLE, "VP/ket-qua@89abcdef"),
        (OF_NO_FORM, "VP/12345678"),
        (OF_NOBODY, "chua-ro/abcdef12"),
    ],
)
def test_a_key_names_its_gap(identity: GapIdentity, key: str) -> None:
    assert key_of(identity) == key
    assert is_named_by(key, identity)
    assert is_named_by(f" {key.lower()}/ ", identity)
    assert is_named_by(key.split("/", maxsplit=1)[0], identity)
    assert not is_named_by(f"{key}/x", identity)
    assert not is_named_by(key[:1], identity)
    assert not is_named_by("", identity)


def test_missing_reports_and_held_entries_are_gaps_until_they_are_waived() -> None:
    listed = entries(
        entry("Tin A", held=True, raw="Tin A | ?", row=2), entry("Tin B", held=True, raw="Tin B | ?", row=3)
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


def test_each_of_two_versions_that_wait_has_a_key_of_its_own_and_the_report_names_both() -> None:
    one, other = (GapIdentity("VP", "ket-qua", None, digit * 64, "", "") for digit in "12")
    assert key_of(one) != key_of(other)
    assert not is_named_by(key_of(one), other)
    assert all(is_named_by("VP/ket-qua", each) for each in (one, other, HELD))
    assert not is_named_by("VP/ket", one)
