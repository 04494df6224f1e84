"""Frozen months: the latest counts, numbers do not repeat, files are known by their paths."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baocao_cli.ledger.migrations import STEPS
from baocao_cli.ledger.months.finals import FinalFile, add_files, add_final, finals, frozen_months, latest_final
from baocao_cli.ledger.store import NAME, Ledger
from baocao_cli.month import Month

SEPTEMBER, OCTOBER = Month(2020, 9), Month(2020, 10)
KEPT = "luu-tru/2020-09/da-chot/a.docx"


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
        assert [final.number for final in finals(connection, SEPTEMBER)] == [0, 1]
        files = [each.path for final in finals(connection, SEPTEMBER) for each in final.files]
        assert files == [file(f"{letter}.docx").path for letter in "abc"]
        assert (latest_final(connection, OCTOBER), finals(connection, OCTOBER)) == (None, ())
        assert frozen_months(connection) == {"2020-09": latest.frozen_at}


def test_what_a_document_bears_is_kept_with_it(tmp_path: Path) -> None:
    borne = replace(file("a.docx"), symbol="37/BC-SKHCN", signed_on=date(2020, 10, 6))
    with Ledger.open_for_run(tmp_path) as ledger, ledger.transaction() as connection:
        add_final(connection, SEPTEMBER, 0, "{}", [borne, file("a.xlsx")])
        (final,) = finals(connection, SEPTEMBER)
        assert final.files == (borne, file("a.xlsx"))


def test_a_month_frozen_by_an_earlier_version_has_documents_without_numbers(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as connection:
        for statements in STEPS[:4]:
            for statement in statements:
                connection.execute(statement)
        connection.execute("PRAGMA user_version = 4")
        connection.execute("INSERT INTO finals VALUES (1, '2020-09', 0, '2020-10-06T02:00:00.000000+00:00', 'A', '{}')")
        connection.execute("INSERT INTO final_files VALUES (1, ?, ?, ?)", (file("a.docx").path, "0" * 64, KEPT))
    with Ledger.open_for_run(tmp_path) as ledger:
        (final,) = finals(ledger.connection, SEPTEMBER)
    assert final.files == (file("a.docx"),)


def test_a_number_is_given_once(tmp_path: Path) -> None:
    with Ledger.open_for_run(tmp_path) as ledger, ledger.transaction() as connection:
        add_final(connection, SEPTEMBER, 0, "{}", [])
        with pytest.raises(sqlite3.IntegrityError):
            add_final(connection, SEPTEMBER, 0, "{}", [])
