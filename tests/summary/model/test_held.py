"""What is held has the reason that was found at its own place."""

from __future__ import annotations

from datetime import UTC, datetime

from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.questions.gather import Gather
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.held import held_of
from baocao_cli.values import Entries, Entry, Wait

TITLE, TIME = "bảng 2, hàng 2, cột 2", "bảng 2, hàng 2, cột 3"


def test_a_held_entry_has_the_reason_of_any_of_its_cells() -> None:
    entry = Entry({"title": "A"}, "A | ?", TITLE, {"published": Wait("time-unclear")}, cells={"published": (TIME, "?")})
    findings = (
        Finding.of("internal-fault", where=TIME, reason="của mục này"),
        Finding.of("internal-fault", where="bảng 2, hàng 3, cột 3", reason="của mục khác"),
        Finding.of("period-set-aside", where=TITLE, raw="?"),
    )
    reading = Reading("tin-bai", Status.REPORTED, value=Entries((entry,)), findings=findings)
    kept = KeptReturn(
        1, "a.docx", "", datetime(2020, 10, 1, tzinfo=UTC), "", "VP", "tin-bai", Month(2020, 9), ReturnOutcome.HELD,
        readings=(reading,),
    )  # fmt: skip
    (question,) = Gather((), ()).of_returns([kept])
    (held,) = held_of(question)
    assert "của mục này" in held.reason
    assert "của mục khác" not in held.reason
