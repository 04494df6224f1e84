"""Waivers are rows: given, undone, given again, none of them overwritten."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.ledger.decided import waivers
from baocao_cli.ledger.decided.waivers import GapIdentity
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month

SEPTEMBER, OCTOBER = Month(2020, 9), Month(2020, 10)
MISSING = GapIdentity("VP", "tin-bai", None, None, "", "")
HELD = GapIdentity("VP", "ket-qua", "phat-thanh", "0" * 64, "bảng 2, hàng 4, cột 3", "15 phút/ngày")
NOBODYS = GapIdentity(None, None, None, "1" * 64, "", "")


def test_what_was_waived_comes_back_as_it_was(tmp_path: Path) -> None:
    with Ledger.open_for_run(tmp_path) as ledger, ledger.transaction() as connection:
        waivers.waive(connection, SEPTEMBER, [("", gap) for gap in (MISSING, HELD, NOBODYS)], "Đơn vị đã giải thể")
        found = waivers.waivers(connection, SEPTEMBER)
        assert [waiver.gap for waiver in found] == [MISSING, HELD, NOBODYS]
        assert {(waiver.month, waiver.reason) for waiver in found} == {(SEPTEMBER, "Đơn vị đã giải thể")}
        assert waivers.waivers(connection, OCTOBER) == ()


def test_undoing_leaves_the_row_and_bears_repeating(tmp_path: Path) -> None:
    with Ledger.open_for_run(tmp_path) as ledger, ledger.transaction() as connection:
        for reason in ("lần một", "lần hai"):
            waivers.waive(connection, SEPTEMBER, [("", MISSING)], reason)
            (given,) = waivers.waivers(connection, SEPTEMBER)
            assert given.reason == reason
            waivers.undo(connection, [given])
            assert waivers.waivers(connection, SEPTEMBER) == ()
        assert connection.execute("SELECT reason FROM waivers ORDER BY id").fetchall() == [("lần một",), ("lần hai",)]
