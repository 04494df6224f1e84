"""A unit whose code was changed keeps its history (contract §2, roster: `Mã cũ`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import baocao_cli
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.roster.roster_changes import roster_changes
from baocao_cli.month import Month
from baocao_cli.status import month_status
from baocao_cli.summary.issue.finalize import finalize_month
from baocao_cli.summary.issue.summarize import compose_from_ledger, summarize_month
from baocao_cli.summary.issue.waive import waive
from baocao_cli.workspace.unit import Unit
from tests.support.world import UNITS, World

JULY, AUGUST = Month(2020, 7), Month(2020, 8)
TT = UNITS[1]
RENAMED = (Unit("VPS", "Văn phòng Sở", forms=("ket-qua",), former_codes=("VP",)), TT)
WITHOUT_OLD = (Unit("VPS", "Văn phòng Sở", forms=("ket-qua",)), TT)


def in_force(world: World, month: Month = JULY) -> dict[str | None, str]:
    """Unit → the file in force."""
    with open_ledger(world.workspace) as ledger:
        return {kept.unit: kept.file_path for kept in ledger.in_force(month, month)}


def pa_no(world: World, month: Month = JULY) -> object:
    with open_ledger(world.workspace) as ledger:
        totals = compose_from_ledger(world.workspace, ledger, month).totals[0]
    value = totals.month["pa-no"]
    return None if value is None else value.to_json()


def codes(world: World) -> list[str]:
    return [finding.code for finding in roster_changes(world.workspace)]


def july(world: World) -> None:
    world.put("VP.txt", "VP|ket-qua|2020-07|pa-no=10", at="2020-08-03 08:00")
    world.put("TT.txt", "TT|ket-qua|2020-07|pa-no=5", at="2020-08-03 08:00")
    world.files()


def test_what_came_under_the_old_code_counts_for_the_new_one(world: World) -> None:
    july(world)
    world.units = RENAMED
    assert in_force(world) == {"VPS": "VP.txt", "TT": "TT.txt"}
    reports = {report.unit: report.received for report in month_status(world.workspace, JULY).owed}
    assert reports["VPS"]
    assert not month_status(world.workspace, JULY).unowed
    with open_ledger(world.workspace) as ledger:
        earlier = ledger.cumulative("VPS", "ket-qua", AUGUST)
    assert earlier["pa-no"].to_json() == {"total": 10, "kinds": {}}


def test_taking_the_old_code_out_again_restores_what_was(world: World) -> None:
    july(world)
    before = in_force(world)
    world.units = RENAMED
    in_force(world)
    world.units = UNITS
    assert in_force(world) == before == {"VP": "VP.txt", "TT": "TT.txt"}


def test_a_correction_under_the_new_code_replaces_the_old_report(world: World) -> None:
    july(world)
    world.units = RENAMED
    world.put("VP moi.txt", "VPS|ket-qua|2020-07|pa-no=12", at="2020-08-05 08:00")
    world.files()
    assert in_force(world) == {"VPS": "VP moi.txt", "TT": "TT.txt"}
    assert pa_no(world) == {"total": 17, "kinds": {}}


def test_a_correction_from_before_the_old_code_was_noted_is_not_counted_twice(world: World) -> None:
    july(world)
    world.units = WITHOUT_OLD
    world.put("VP moi.txt", "VPS|ket-qua|2020-07|pa-no=12", at="2020-08-05 08:00")
    world.files()
    assert pa_no(world) == {"total": 27, "kinds": {}}
    world.units = RENAMED
    assert pa_no(world) == {"total": 17, "kinds": {}}
    assert in_force(world) == {"VPS": "VP moi.txt", "TT": "TT.txt"}


def test_codes_of_two_units_are_not_put_together(world: World) -> None:
    july(world)
    world.units = (Unit("HC", "Phòng Hành chính", former_codes=("VP", "TT")),)
    assert codes(world) == ["roster-former-code-of-two"]
    assert pa_no(world) == {"total": 15, "kinds": {}}
    assert in_force(world) == {"HC": "VP.txt", "TT": "TT.txt"}


def test_a_waiver_stays_with_the_unit(world: World) -> None:
    july(world)
    world.units = (Unit("VP", "Văn phòng Sở", forms=("ket-qua", "tin-bai")), TT)
    waive(world.workspace, JULY, "VP/tin-bai", "Không có tin, bài.")
    world.units = (Unit("VPS", "Văn phòng Sở", former_codes=("VP",)), TT)
    with open_ledger(world.workspace) as ledger:
        summary = compose_from_ledger(world.workspace, ledger, JULY)
    assert [waiver.gap.unit for waiver in summary.waivers] == ["VPS"]


def test_a_frozen_month_has_not_changed_because_a_code_has(world: World) -> None:
    world.units = (Unit("VP", "Văn phòng Sở", forms=("ket-qua",)), Unit("TT", TT.name, forms=("ket-qua",)))
    july(world)
    assert finalize_month(world.workspace, JULY).written
    world.units = (*RENAMED[:1], Unit("TT", TT.name, forms=("ket-qua",)))
    with open_ledger(world.workspace) as ledger:
        findings = summarize_month(world.workspace, ledger, JULY).findings
    assert [finding.code for finding in findings] == ["month-frozen"]


def test_a_code_that_vanished_while_another_appeared_is_reported(world: World) -> None:
    july(world)
    assert codes(world) == []
    world.units = WITHOUT_OLD
    (finding,) = roster_changes(world.workspace)
    assert (finding.code, finding.values["new"], finding.raw) == ("roster-code-vanished", "VPS", "VP")
    world.put("VP thang 8.txt", "VPS|ket-qua|2020-08|pa-no=12", at="2020-09-03 08:00")
    world.files()
    assert codes(world) == ["roster-code-vanished"]
    world.units = RENAMED
    assert codes(world) == []


def test_the_likest_new_codes_are_named_first_and_none_that_has_its_old_code(world: World) -> None:
    july(world)
    others = (Unit("BQL", "Ban Quản lý"), Unit("KHTC", "Phòng Kế hoạch - Tài chính", former_codes=("PKH",)))
    world.units = (*others, *WITHOUT_OLD)
    (finding,) = roster_changes(world.workspace)
    assert finding.values["new"] == "VPS, BQL"


def test_undoing_a_rename_after_a_correction_loses_nothing_and_says_what_to_do(world: World) -> None:
    july(world)
    world.units = RENAMED
    world.put("VP moi.txt", "VPS|ket-qua|2020-07|pa-no=12", at="2020-08-05 08:00")
    world.files()
    world.units = UNITS
    assert pa_no(world) == {"total": 17, "kinds": {}}
    assert codes(world) == ["roster-code-vanished"]
    world.units = (Unit("VP", "Văn phòng Sở", former_codes=("VPS",)), TT)
    assert in_force(world) == {"VP": "VP moi.txt", "TT": "TT.txt"}
    assert codes(world) == []


def test_a_unit_that_is_gone_alone_is_not_reported(world: World) -> None:
    july(world)
    world.units = UNITS[1:]
    assert codes(world) == []


def test_every_command_opens_the_ledger_with_the_old_codes() -> None:
    def opens_directly() -> Iterator[str]:
        for path in sorted(Path(baocao_cli.__file__).parent.rglob("*.py")):
            if re.search(r"Ledger\.open(?:_for_run)?\(", path.read_text(encoding="utf-8")):
                yield path.stem

    assert list(opens_directly()) == ["of_workspace"]
