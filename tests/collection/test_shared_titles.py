"""The same title from two units is reported on the return that came later (contract §7, lists)."""

from __future__ import annotations

from datetime import timedelta

from baocao_cli.collection.shared_titles import shared_titles
from baocao_cli.findings import message
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.store import Ledger
from baocao_cli.values import Entry
from tests.support.built_returns import ON_TIME, SEPTEMBER, entries, entry, kept, reported
from tests.support.world import World

NAMES = {"VP": "Văn phòng Sở", "TT": "Trung tâm Thông tin"}


def listing(unit: str, *found: Entry, days: int = 0) -> KeptReturn:
    return kept(unit, "tin-bai", reported("tin-bai", entries(*found)), received_at=ON_TIME + timedelta(days=days))


def reports(*returns: KeptReturn) -> list[tuple[str | None, str]]:
    return [(each.unit, message(finding)) for each, finding in shared_titles(returns, NAMES)]


def test_the_return_that_came_later_has_the_warning() -> None:
    earlier, later = listing("VP", entry("Đại hội", row=4)), listing("TT", entry("“Đại  hội”.", row=3), days=1)
    for order in ((earlier, later), (later, earlier)):
        ((unit, words),) = reports(*order)
        assert unit == "TT"
        assert "“Đại  hội”." in words
        assert "Văn phòng Sở (VP-tin-bai.docx, bảng 2, hàng 4)" in words


def test_other_titles_and_entries_without_one_are_not_reported() -> None:
    assert not reports(listing("VP", entry("Đại hội"), entry(None)), listing("TT", entry("Đại hội xã"), entry(None)))


def test_a_title_that_one_list_has_twice_is_reported_once_beside_the_other_unit() -> None:
    twice = listing("TT", entry("Đại hội"), entry("Đại hội"), days=1)
    assert [unit for unit, _ in reports(listing("VP", entry("Đại hội")), twice)] == ["TT"]
    assert not reports(twice)


def test_of_three_units_each_later_one_is_reported_beside_the_first() -> None:
    returns = [listing(unit, entry("Đại hội"), days=day) for day, unit in enumerate(("VP", "TT", "TTR"))]
    found = reports(*returns)
    assert [unit for unit, _ in found] == ["TT", "TTR"]
    assert all("Văn phòng Sở" in words for _, words in found)


def in_force(world: World) -> dict[str | None, tuple[str, list[str]]]:
    """Outcome and codes of findings of each return of tin-bai in force, by unit."""
    with Ledger.open(world.root / ".baocao") as ledger:
        return {
            each.unit: (each.outcome, [finding.code for finding in each.findings])
            for each in ledger.in_force(SEPTEMBER, SEPTEMBER)
        }


def test_a_run_warns_and_a_corrected_version_takes_the_warning_away(world: World) -> None:
    world.put("a.txt", "VP|tin-bai|2020-09|tin-bai=“Đại hội”;“Bầu cử”", at="2020-10-02 08:00")
    world.files()
    world.put("b.txt", "TT|tin-bai|2020-09|tin-bai=“Ngày hội”;“đại hội”", at="2020-10-03 08:00")
    world.files()
    assert in_force(world) == {
        "VP": ("accepted", []),
        "TT": ("accepted_with_warnings", ["entry-of-two-units"]),
    }
    world.put("c.txt", "VP|tin-bai|2020-09|tin-bai=“Bầu cử”", at="2020-10-04 08:00")
    world.files()
    assert in_force(world)["TT"] == ("accepted", [])


def test_what_is_in_force_decides_not_what_was_collected_first(world: World) -> None:
    world.put("b.txt", "TT|tin-bai|2020-09|tin-bai=“Đại hội”", at="2020-10-03 08:00")
    world.files()
    world.put("a.txt", "VP|tin-bai|2020-09|tin-bai=“Đại hội”", at="2020-10-02 08:00")
    world.files()
    assert in_force(world) == {
        "VP": ("accepted", []),
        "TT": ("accepted_with_warnings", ["entry-of-two-units"]),
    }
    world.files()
    assert in_force(world)["TT"][1] == ["entry-of-two-units"]


def test_other_months_and_forms_are_not_compared(world: World) -> None:
    world.put("a.txt", "VP|tin-bai|2020-08|tin-bai=“Đại hội”")
    world.put("b.txt", "TT|tin-bai|2020-09|tin-bai=“Đại hội”")
    world.files()
    assert in_force(world) == {"TT": ("accepted", [])}
