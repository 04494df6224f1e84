"""A unit is counted once: direct returns beside a summary, and two summaries with a unit in common."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.rollup.offices import Office, Ward, without_data
from tests.rollup.offices_of_example import EA_KAR, KRONG_PAC, district, province, units
from tests.support.cli import baocao

EA_TU = EA_KAR[0]


def codes(told: Any) -> list[str]:
    return [finding["code"] for finding in told["findings"]]


def outcomes(collected: Any) -> dict[tuple[str, str], str]:
    return {(each["unit"], each["form"]): each["outcome"] for file in collected["files"] for each in file["returns"]}


def with_direct_return(folder: Path, name: str = EA_TU.name, superior: str = "") -> Office:
    """The province, where a ward is in the roster beside its district, and has sent its own return."""
    office = province(folder, (EA_TU.code, name, superior))
    assert baocao("init-month", "--month", "2020-09", cwd=folder).exit == 0
    office.receive_from_wards([EA_TU])
    return office


def test_the_direct_return_of_a_covered_ward_is_held(folder: Path, ea_kar: Office) -> None:
    office = with_direct_return(folder)
    office.receive(ea_kar.summary_file(), "huyen.docx")
    collected = office.collect()
    found = outcomes(collected)
    assert found["EATU", "ket-qua"] == found["EATU", "tin-bai"] == "held"
    assert found["EK", "ket-qua"] == "accepted_with_warnings"
    by_unit = {each["unit"]: each for file in collected["files"] for each in file["returns"]}
    assert "unit-counted-twice" in codes(by_unit["EATU"])
    assert "huyen.docx" in next(f["message"] for f in by_unit["EATU"]["findings"] if f["code"] == "unit-counted-twice")
    assert "covers-direct-return" in codes(by_unit["EK"])
    summary = office.summarize()
    assert summary["totals"]["ket-qua"]["pa-no"]["total"] == 89
    assert {(each["unit"], each["form"]) for each in summary["held"]} == {("EATU", "ket-qua"), ("EATU", "tin-bai")}


def test_the_order_in_which_they_come_changes_nothing(folder: Path, ea_kar: Office) -> None:
    office = with_direct_return(folder)
    assert set(outcomes(office.collect()).values()) == {"accepted"}
    assert office.summarize()["totals"]["ket-qua"]["pa-no"]["total"] == 37
    office.receive(ea_kar.summary_file(), "huyen.docx", at="2020-10-04 08:00")
    office.collect()
    summary = office.summarize()
    assert summary["totals"]["ket-qua"]["pa-no"]["total"] == 89
    assert {each["unit"] for each in summary["held"]} == {"EATU"}


def test_a_summary_without_the_ward_lets_its_own_return_count(folder: Path, tmp_path: Path, ea_kar: Office) -> None:
    office = with_direct_return(folder)
    office.receive(ea_kar.summary_file(), "huyen.docx")
    office.collect()
    without = district(tmp_path / "lai", "UBND HUYỆN EA KAR", EA_KAR[1:])
    office.receive(without.summary_file(), "huyen-lai.docx", at="2020-10-05 08:00")
    office.collect()
    summary = office.summarize()
    assert summary["held"] == []
    assert summary["totals"]["ket-qua"]["pa-no"]["total"] == 89


def test_a_summary_without_its_data_says_in_its_annex_whom_it_counts(folder: Path, ea_kar: Office) -> None:
    office = with_direct_return(folder)
    without_data(office.receive(ea_kar.summary_file(), "huyen.docx"))
    assert outcomes(office.collect())["EATU", "ket-qua"] == "held"


def test_a_ward_of_another_name_form_is_the_same_ward(folder: Path, ea_kar: Office) -> None:
    office = with_direct_return(folder, "Ủy ban nhân dân xã Ea Tu")
    office.receive(ea_kar.summary_file())
    assert outcomes(office.collect())["EATU", "ket-qua"] == "held"


def test_namesakes_under_other_superiors_both_count(folder: Path, tmp_path: Path) -> None:
    here = Ward(EA_TU.code, EA_TU.name, EA_TU.cells, EA_TU.entries, EA_TU.words, superior="UBND huyện Ea Kar")
    below = district(tmp_path / "huyen", "UBND HUYỆN EA KAR", (here, *EA_KAR[1:]))
    office = with_direct_return(folder, superior="UBND thành phố Buôn Ma Thuột")
    office.receive(below.summary_file())
    assert "held" not in outcomes(office.collect()).values()
    assert office.summarize()["totals"]["ket-qua"]["pa-no"]["total"] == 89 + 37


def test_two_summaries_with_a_ward_in_common_are_both_held(folder: Path, tmp_path: Path, ea_kar: Office) -> None:
    other = district(tmp_path / "khac", "UBND HUYỆN KRÔNG PẮC", (*KRONG_PAC, EA_TU))
    office = province(folder)
    office.receive(ea_kar.summary_file(), "1.docx")
    office.receive(other.summary_file(), "2.docx")
    collected = office.collect()
    assert set(outcomes(collected).values()) == {"held"}
    told = [finding for file in collected["files"] for each in file["returns"] for finding in each["findings"]]
    assert {f["code"] for f in told if f["severity"] == "error"} == {"units-counted-twice"}
    assert all(EA_TU.name in f["message"] for f in told if f["code"] == "units-counted-twice")
    assert office.run("summarize", "--month", "2020-09").exit == 1


def test_a_summary_inside_a_summary_is_held(folder: Path, tmp_path: Path, ea_kar: Office) -> None:
    """A region that covers the district, and the district itself."""
    region = Office(tmp_path / "vung", "BAN QUẢN LÝ VÙNG ĐÔNG", [("EK", "UBND huyện Ea Kar", "")])
    region.receive(ea_kar.summary_file())
    region.collect()
    region.summarize()
    office = province(folder, ("VD", "Ban Quản lý Vùng Đông", ""), *units(EA_TU))
    office.receive(ea_kar.summary_file(), "huyen.docx")
    office.receive(region.summary_file(), "vung.docx")
    found = outcomes(office.collect())
    assert found["EK", "ket-qua"] == "held"
    assert found["VD", "ket-qua"] != "held"
    assert office.summarize()["totals"]["ket-qua"]["pa-no"]["total"] == 89
