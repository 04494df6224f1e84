"""Where versions stand among each other: what the question of one that waits quotes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from baocao_cli.findings import Finding, message
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.versions.standing import stand
from baocao_cli.month import Month
from tests.support.built_returns import ON_TIME, count, entries, entry, kept, missing, reported

SUBJECT = Finding.of(
    "month-contradicted", raw="Báo cáo tháng 8", source="tiêu đề thư", month=Month(2020, 9), where="thư"
)
IN_FORCE = kept("VP", "ket-qua", reported("pa-no", count(10), raw="10"))
LATER = ON_TIME + timedelta(days=1)


@pytest.mark.parametrize(
    ("newer", "raw", "quoted"),
    [
        (
            replace(
                kept("VP", "ket-qua", reported("pa-no", count(4)), findings=(SUBJECT, SUBJECT), received_at=LATER),
                contradicted=True,
            ),
            "Báo cáo tháng 8",
            "chưa chắc (“Báo cáo tháng 8”); bản đang dùng",
        ),
        (
            replace(kept("VP", "ket-qua", reported("pa-no", count(4)), received_at=LATER), contradicted=True),
            None,
            "chưa chắc; bản đang dùng",
        ),
        (
            kept("VP", "ket-qua", missing("pa-no"), reported("phat-thanh", count(1)), received_at=LATER),
            None,
            "có số liệu (“10”); bản đang dùng",
        ),
    ],
)
def test_the_question_quotes_its_reason_and_only_what_the_waiting_file_says_is_its_raw_text(
    newer: KeptReturn, raw: str | None, quoted: str
) -> None:
    """What would be lost was typed in the other file: no screen may show it as typed in this one."""
    standings = {each.version.id: each for each in stand([newer, IN_FORCE])}
    assert standings[newer.id].contested_by == IN_FORCE
    (question,) = standings[newer.id].findings
    assert question.raw == raw
    assert quoted in message(question)


def test_a_list_that_is_replaced_is_told_by_its_figures_and_titles() -> None:
    four = entries(*(entry(f"Tin {letter}", minutes=2) for letter in "ABCD"))
    older = kept("VP", "tin-bai", reported("tin-bai", four))
    newer = kept("VP", "tin-bai", reported("tin-bai", entries(entry("Tin E", minutes=3))), received_at=LATER)
    standings = {each.version.id: each for each in stand([older, newer])}
    (told,) = standings[newer.id].findings
    assert "trước là 4 mục, 8 phút (“Tin A”; “Tin B”; “Tin C”; …), nay là 1 mục, 3 phút (“Tin E”)" in message(told)
