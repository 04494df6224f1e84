"""Frozen months: the latest counts, numbers do not repeat, files are known by their paths."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from baocao_cli.ledger.finals import FinalFile, add_files, add_final, frozen_months, issued_paths, latest_final
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month

SEPTEMBER, OCTOBER = Month(2020, 9), Month(2020, 10)


def file(name: str) -> FinalFile:
    return FinalFile(f"tong-hop/2020-09/{name}", "0" * 64, f"luu-tru/2020-09/da-chot/{name}")


def test_the_latest_of_a_month_is_found_with_its_files(tmp_path: Path) -> None:
    with Ledger.open_for_run(tmp_path) as ledger, ledger.transaction() as connection:
        assert latest_final(connection, SEPTEMBER) is None
        add_final(connection, SEPTEMBER, 0, "{}", [file("a.docx")])
        add_final(connection, SEPTEMBER, 1, '{"month": []}', [file("b.docx")])
        latest = latest_final(connection, SEPTEMBER)
        assert latest is not None
        assert (latest.number, latest.stated, latest.files) == (1, '{"month": []}', (file("b.docx"),))
        add_files(connection, latest.id, [file("c.docx")])
        assert issued_paths(connection, SEPTEMBER) == {file(f"{letter}.docx").path for letter in "abc"}
        assert (latest_final(connection, OCTOBER), issued_paths(connection, OCTOBER)) == (None, frozenset())
        assert frozen_months(connection) == {"2020-09": latest.frozen_at}


def test_a_number_is_given_once(tmp_path: Path) -> None:
    with Ledger.open_for_run(tmp_path) as ledger, ledger.transaction() as connection:
        add_final(connection, SEPTEMBER, 0, "{}", [])
        with pytest.raises(sqlite3.IntegrityError):
            add_final(connection, SEPTEMBER, 0, "{}", [])
