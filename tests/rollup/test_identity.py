"""Whose and which month's a summary is, and what cannot be one month's return."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.rollup.offices import Office
from tests.rollup.offices_of_example import DEPARTMENT, EA_KAR, district, province, units


def codes(told: Any) -> list[str]:
    return [finding["code"] for finding in told["findings"]]


def test_a_span_of_months_is_rejected_by_name_with_the_remedy(folder: Path, tmp_path: Path) -> None:
    below = district(tmp_path / "huyen", "UBND HUYỆN EA KAR", EA_KAR[:1])
    below.run("summarize", "--from", "2020-08", "--to", "2020-09")
    office = province(folder)
    for kind in ("docx", "xlsx"):
        office.receive(below.root / "tong-hop" / "2020-08_2020-09" / f"tong-hop-2020-08_2020-09.{kind}")
    files = office.collect()["files"]
    assert [(file["outcome"], codes(file)) for file in files] == [("rejected", ["summary-of-longer-time"])] * 2
    assert "“baocao summarize --month" in files[0]["findings"][0]["message"]


def test_an_office_that_is_not_in_the_roster_is_held(folder: Path, tmp_path: Path) -> None:
    below = district(tmp_path / "huyen", "UBND HUYỆN CƯ KUIN", EA_KAR[:1])
    office = province(folder)
    office.receive(below.summary_file(), "a.docx")
    office.receive(below.summary_file("xlsx"), "a.xlsx")
    for file in office.collect()["files"]:
        for each in file["returns"]:
            assert (each["unit"], each["outcome"]) == (None, "held")
            assert codes(each)[0].startswith("unit-")


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_offices_of_one_name_are_distinguished_by_the_superior_body(folder: Path, tmp_path: Path, kind: str) -> None:
    name = "PHÒNG VĂN HÓA VÀ THÔNG TIN"
    below = Office(tmp_path / "huyen", name, units(EA_KAR[0]), superior="UBND HUYỆN EA KAR")
    below.receive_from_wards(EA_KAR[:1])
    below.collect()
    below.summarize()
    rooms = [
        ("VH1", "Phòng Văn hóa và Thông tin", "UBND huyện Krông Pắc"),
        ("VH2", "Phòng Văn hóa và Thông tin", "UBND huyện Ea Kar"),
    ]
    office = Office(folder, DEPARTMENT, rooms)
    office.receive(below.summary_file(kind))
    assert {each["unit"] for each in office.collect()["files"][0]["returns"]} == {"VH2"}


def test_another_heading_over_the_same_data_is_reported(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    path = office.receive(ea_kar.summary_file())
    document = Document(str(path))
    cell = document.tables[0].cell(0, 0)
    next(p for p in cell.paragraphs if "EA KAR" in p.text).text = "UBND HUYỆN KRÔNG PẮC"
    document.save(str(path))
    each = office.collect()["files"][0]["returns"][0]
    assert (each["unit"], each["outcome"]) == ("KP", "accepted_with_warnings")
    assert "summary-office-differs" in codes(each)


def test_the_party_committees_summary_proposes_the_office(folder: Path, tmp_path: Path) -> None:
    below = district(tmp_path / "huyen", "UBND HUYỆN EA KAR", EA_KAR[:1])
    below.run("summarize", "--month", "2020-09", "--layout", "dang")
    office = province(folder)
    office.receive(below.root / "tong-hop" / "2020-09" / "tong-hop-2020-09-dang.docx")
    each = office.collect()["files"][0]["returns"][0]
    assert (each["outcome"], each["proposal"]["unit"]) == ("held", "EK")


def test_a_summary_of_another_month_goes_to_its_own(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    office.receive(ea_kar.summary_file())
    collected = office.run("collect", "thu", "--month", "2020-10", "--json").json
    each = collected["files"][0]["returns"][0]
    assert (each["month"], each["outcome"]) == ("2020-09", "accepted_with_warnings")
    assert "month-not-asked" in codes(each)
