"""Wards → districts → province: the figures are those of collecting every ward directly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.rollup.offices import Office, came_at, without_data
from tests.rollup.offices_of_example import DEPARTMENT, EA_KAR, KRONG_PAC, province, units
from tests.support.office_programs import audit, converted


@pytest.fixture(scope="session")
def direct(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The summary's JSON where the province collects every ward itself."""
    office = Office(tmp_path_factory.mktemp("rollup") / "thang", DEPARTMENT, units(*EA_KAR, *KRONG_PAC))
    office.receive_from_wards((*EA_KAR, *KRONG_PAC))
    office.collect()
    return office.summarize()


def returns_of(collected: Any) -> dict[tuple[str, str], Any]:
    return {(each["unit"], each["form"]): each for file in collected["files"] for each in file["returns"]}


def codes(told: Any) -> list[str]:
    return [finding["code"] for finding in told["findings"]]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_totals_are_equal_to_collecting_every_ward(
    folder: Path, ea_kar: Office, krong_pac: Office, direct: Any, kind: str
) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file(kind), f"huyen-1.{kind}")
    office.receive(krong_pac.summary_file(kind), f"huyen-2.{kind}")
    collected = office.collect()
    assert collected["counts"]["held"] == 0
    summary = office.summarize()
    assert summary["totals"] == direct["totals"]
    assert summary["cumulative"] == direct["cumulative"]
    assert (summary["expected"], summary["received"], summary["held"]) == (4, 4, [])


def test_every_reading_names_the_cell_that_people_see(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file())
    form = returns_of(office.collect())["EK", "ket-qua"]
    readings = form["readings"]
    assert form["outcome"] == "accepted"
    assert readings["pa-no"]["raw"] == "89"
    assert readings["pa-no"]["where"] == "bảng 2, hàng 2, cột 4"
    assert readings["tuyen-truyen-mieng"]["value"] == {"sessions": 6, "attendees": 115}
    assert readings["tuyen-truyen-mieng"]["raw"] == "6; 115"
    assert readings["phat-thanh"]["value"] == {"minutes": 195.5}
    assert readings["kho-khan"]["value"] == {"text": "UBND xã Ea Tu: Kinh phí còn hạn chế."}


def test_entries_are_located_in_the_annex(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file())
    reading = returns_of(office.collect())["EK", "tin-bai"]["readings"]["tin-bai"]
    first = reading["value"]["items"][0]
    assert (first["title"], first["kind"], first["published"]) == ("Khai mạc Đại hội", "tin", "2020-09-05")
    assert reading["raw"] == ""
    assert first["where"].startswith(f"{reading['where']}, hàng ")
    assert "UBND xã Ea Tu" in first["raw"]


def test_a_draft_is_taken_with_a_warning(folder: Path, krong_pac: Office) -> None:
    office = province(folder)
    office.receive(krong_pac.summary_file())
    office.receive(krong_pac.summary_file("xlsx"))
    files = office.collect()["files"]
    assert [codes(file) for file in files] == [["summary-draft"], ["summary-draft"]]
    assert {each["outcome"] for file in files for each in file["returns"]} == {"accepted_with_warnings"}


def test_document_and_workbook_together_count_once(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file())
    office.receive(ea_kar.summary_file("xlsx"), at="2020-10-02 08:05")
    collected = office.collect()
    assert collected["counts"]["held"] == 0
    assert office.summarize()["totals"]["ket-qua"]["pa-no"]["total"] == 89


def test_a_copy_that_lost_its_data_sent_beside_the_document_is_no_rival(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file())
    without_data(office.receive(ea_kar.summary_file(), "ban sao.docx"))
    for path in office.inbox.iterdir():
        came_at(path, "2020-10-02 08:00")
    files = office.collect()["files"]
    in_force = [file["path"] for file in files for each in file["returns"] if each["supersedes"] is not None]
    assert in_force == ["tong-hop-2020-09.docx"] * 2
    assert {each["outcome"] for file in files for each in file["returns"]} <= {"accepted", "accepted_with_warnings"}
    assert office.summarize()["totals"]["ket-qua"]["pa-no"]["total"] == 89


def test_a_later_summary_supersedes_and_reports_what_changed(folder: Path, tmp_path: Path, ea_kar: Office) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file(), "lan-1.docx")
    more = Office(tmp_path / "lan-2", ea_kar.name, ea_kar.units)
    more.receive_from_wards(EA_KAR[:2])
    more.collect()
    more.summarize()
    office.receive(more.summary_file(), "lan-2.docx", at="2020-10-03 08:00")
    collected = office.collect()
    later = next(file for file in collected["files"] if file["path"] == "lan-2.docx")
    form = next(each for each in later["returns"] if each["form"] == "ket-qua")
    assert form["supersedes"] is not None
    assert "version-differs" in codes(form)
    assert office.summarize()["totals"]["ket-qua"]["pa-no"]["total"] == 39


def test_the_upper_summary_carries_the_wards_through_their_districts(
    folder: Path, tmp_path: Path, ea_kar: Office, krong_pac: Office
) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file(), "1.docx")
    office.receive(krong_pac.summary_file(), "2.docx")
    office.collect()
    wanted = office.summarize()["totals"]
    ministry = Office(tmp_path / "bo", "BỘ KHOA HỌC VÀ CÔNG NGHỆ", [("DL", "Sở Khoa học và Công nghệ", "")])
    ministry.receive(office.summary_file())
    collected = ministry.collect()
    assert collected["counts"]["held"] == 0, json.dumps(collected, ensure_ascii=False)
    assert ministry.summarize()["totals"] == wanted


def test_months_add_up_alike(tmp_path: Path) -> None:
    """Of two months, each collected in its time, the cumulative figures are those of the wards."""
    wards = EA_KAR[:2]
    below = Office(tmp_path / "huyen", "UBND HUYỆN EA KAR", units(*wards))
    above = province(tmp_path / "tinh")
    for month in ("2020-08", "2020-09"):
        below.receive_from_wards(wards, month)
        below.collect()
        stated = below.summarize(month)
        above.receive(below.summary_file(month=month))
        collected = above.collect()
        assert collected["counts"]["held"] == 0
        assert above.summarize(month)["cumulative"] == stated["cumulative"]


def test_the_files_stay_valid(ea_kar: Office) -> None:
    assert audit(ea_kar.summary_file()) == []
    assert audit(ea_kar.summary_file("xlsx")) == []


def test_the_same_ledger_gives_the_same_bytes(ea_kar: Office) -> None:
    before = [ea_kar.summary_file(kind).read_bytes() for kind in ("docx", "xlsx")]
    ea_kar.summarize()
    assert [ea_kar.summary_file(kind).read_bytes() for kind in ("docx", "xlsx")] == before


@pytest.mark.office
@pytest.mark.parametrize(("kind", "saved_as"), [("docx", "docx"), ("docx", "odt"), ("xlsx", "xlsx"), ("xlsx", "ods")])
def test_saving_in_libreoffice_loses_no_figure(
    folder: Path, tmp_path: Path, ea_kar: Office, krong_pac: Office, direct: Any, kind: str, saved_as: str
) -> None:
    office = province(folder)
    for index, below in enumerate((ea_kar, krong_pac)):
        office.receive(converted(below.summary_file(kind), saved_as, tmp_path), f"huyen-{index}.{saved_as}")
    collected = office.collect()
    assert collected["counts"]["held"] == 0
    totals = office.summarize()["totals"]
    assert json.dumps(totals).lower() == json.dumps(direct["totals"]).lower()
    gone = [code for file in collected["files"] for code in codes(file) if code == "summary-data-gone"]
    assert len(gone) == (0 if (kind, saved_as) == ("docx", "docx") else 2)
