"""The ledger as a store: opened, damaged, locked, of another version; months; cumulative figures."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival
from baocao_cli.ledger import Ledger
from baocao_cli.ledger.kept_return import FileOutcome
from baocao_cli.ledger.lock import locked
from baocao_cli.ledger.migrations import STEPS
from baocao_cli.ledger.store import NAME
from baocao_cli.ledger.writer import Basis, Run
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.validation import JudgedReturn, ReturnOutcome
from baocao_cli.values import Count, Entries, Items, Parts, Text, Value

SEPTEMBER = Month(2020, 9)


def keep(state: Path, month: Month, value: Value, *, unit: str | None = "VP", day: int = 1, held: bool = False) -> None:
    """One return with one reading, in a run of its own."""
    status = Status.HELD if held else Status.REPORTED
    findings = (Finding.of("internal-fault", reason="?"),) if held else ()
    reading = Reading("pa-no", status, None if held else value, raw="x", findings=findings)
    outcome = ReturnOutcome.HELD if held or unit is None else ReturnOutcome.ACCEPTED
    new = JudgedReturn(unit, "ket-qua", month, outcome, held_whole=unit is None, readings=(reading,))
    name = f"{unit}-{month}-{day}"
    arrival = Arrival(f"{name}.docx", f"{name:0>64}", datetime(2020, 10, day, tzinfo=UTC))
    with Ledger.open_for_run(state) as ledger, Run.begin(ledger, Path("hop-thu"), None) as run:
        file = run.add_file(arrival, FileOutcome.READ)
        run.add_return(file, arrival, new, Basis("k", None))


def test_looking_makes_no_ledger(tmp_path: Path) -> None:
    state = tmp_path / ".baocao"
    with Ledger.open(state) as ledger:
        assert ledger.opened_months() == []
        assert list(ledger.in_force(SEPTEMBER, SEPTEMBER)) == []
        assert list(ledger.waiting()) == []
    assert not state.exists()


def test_opening_a_month_is_kept_and_repeats_without_harm(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.open_month(Month(2020, 10))
        ledger.open_month(SEPTEMBER)
        ledger.open_month(SEPTEMBER)
        assert ledger.opened_months() == [SEPTEMBER, Month(2020, 10)]
    with Ledger.open(tmp_path) as ledger:
        assert ledger.opened_months() == [SEPTEMBER, Month(2020, 10)]


@pytest.mark.parametrize(
    "content", [b"this is no ledger at all, but words " * 40, b"SQLite format 3\x00" + b"\xff" * 4000]
)
def test_a_damaged_ledger_is_reported(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(StoreFault) as caught:
        Ledger.open(tmp_path)
    assert caught.value.findings[0].code == "ledger-damaged"
    assert (tmp_path / NAME).read_bytes() == content


def test_a_ledger_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(StoreFault) as caught:
        Ledger.open(tmp_path)
    assert caught.value.findings[0].code == "ledger-newer"


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path), Ledger.open(tmp_path) as ledger:
        with pytest.raises(StoreFault) as caught:
            ledger.open_month(SEPTEMBER)
        assert caught.value.findings[0].code == "ledger-locked"


def test_months_without_end_are_read_in_order(tmp_path: Path) -> None:
    for month in (Month(2020, 10), SEPTEMBER):
        for unit in ("TT", "KH", None):
            keep(tmp_path, month, Count(Decimal(1)), unit=unit)
    with Ledger.open(tmp_path) as ledger:
        found = [(str(kept.month), kept.unit) for kept in ledger.in_force(SEPTEMBER, Month(2020, 10))]
        assert found == [("2020-09", "KH"), ("2020-09", "TT"), ("2020-10", "KH"), ("2020-10", "TT")]
        assert [str(kept.month) for kept in ledger.waiting(SEPTEMBER)] == ["2020-09"]
        assert len(list(ledger.waiting())) == 2


class TestCumulative:
    def test_counts_of_earlier_months_add_up(self, tmp_path: Path) -> None:
        keep(tmp_path, Month(2020, 7), Count(Decimal(5), {"pa nô": Decimal(5)}))
        keep(tmp_path, Month(2020, 8), Count(Decimal(7), {"áp phích": Decimal(7)}))
        keep(tmp_path, SEPTEMBER, Count(Decimal(100)))
        keep(tmp_path, Month(2020, 8), Count(Decimal(1000)), unit="TT")
        with Ledger.open(tmp_path) as ledger:
            assert ledger.cumulative("VP", "ket-qua", SEPTEMBER) == {
                "pa-no": Count(Decimal(12), {"pa nô": Decimal(5), "áp phích": Decimal(7)})
            }

    def test_only_the_version_in_force_counts(self, tmp_path: Path) -> None:
        keep(tmp_path, Month(2020, 8), Count(Decimal(7)), day=1)
        keep(tmp_path, Month(2020, 8), Count(Decimal(9)), day=2)
        with Ledger.open(tmp_path) as ledger:
            assert ledger.cumulative("VP", "ket-qua", SEPTEMBER) == {"pa-no": Count(Decimal(9))}

    def test_what_is_held_counts_nowhere(self, tmp_path: Path) -> None:
        keep(tmp_path, Month(2020, 8), Count(Decimal(7)), held=True)
        with Ledger.open(tmp_path) as ledger:
            assert ledger.cumulative("VP", "ket-qua", SEPTEMBER) == {}

    def test_from_the_campaigns_first_month(self, tmp_path: Path) -> None:
        keep(tmp_path, Month(2020, 1), Count(Decimal(7)))
        keep(tmp_path, Month(2020, 2), Count(Decimal(1)))
        with Ledger.open(tmp_path) as ledger:
            assert ledger.cumulative("VP", "ket-qua", SEPTEMBER, first=Month(2020, 2)) == {"pa-no": Count(Decimal(1))}

    def test_the_latest_value_of_a_stock_counts(self, tmp_path: Path) -> None:
        keep(tmp_path, Month(2020, 7), Count(Decimal(5)))
        keep(tmp_path, Month(2020, 8), Count(Decimal(4)))
        with Ledger.open(tmp_path) as ledger:
            kept = ledger.cumulative("VP", "ket-qua", SEPTEMBER, latest=frozenset({"pa-no"}))
        assert kept == {"pa-no": Count(Decimal(4))}

    @pytest.mark.parametrize(
        ("value", "twice"),
        [
            (Parts({"minutes": Decimal("1.5")}), Parts({"minutes": Decimal("3.0")})),
            (Items(()), Items(())),
            (Text("a"), Text("a")),
            (Entries(()), Entries(())),
        ],
    )
    def test_every_kind_of_value(self, tmp_path: Path, value: Value, twice: Value) -> None:
        keep(tmp_path, Month(2020, 7), value)
        keep(tmp_path, Month(2020, 8), value)
        with Ledger.open(tmp_path) as ledger:
            assert ledger.cumulative("VP", "ket-qua", SEPTEMBER) == {"pa-no": twice}
