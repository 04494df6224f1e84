"""After a month was issued: late corrections, returns of unknown months, a roster that changes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.months.office import Member, Office, Sent, figures_of
from tests.months.paper import Figures, by_hand, scan_pdf
from tests.months.scene import Scene
from tests.months.seen import waiting_in
from tests.sample_maker.content import Grid, Heading
from tests.support.cli import baocao

VP = Member("VP", "Văn phòng Sở", "vanphong@example.vn")
TTRA = Member("TTRA", "Thanh tra Sở", "thanhtra@example.vn")
KHTC = Member("KHTC", "Phòng Kế hoạch - Tài chính", "khtc@example.vn")
QUY = Member("QUY", "Quỹ Phát triển Khoa học và Công nghệ", "quy@example.vn")
MONTHS = ("2020-08", "2020-09")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Three units; the reports of August and September came in time, boards 10, 20 and 30 each."""
    made = Office(tmp_path, (VP, TTRA, KHTC), MONTHS, number="37")
    for month in MONTHS:
        made.receive([_sent(made, unit, month, boards, 2) for unit, boards in ((VP, 10), (TTRA, 20), (KHTC, 30))])
        made.collect(month)
    return made


def _sent(office: Office, unit: Member, month: str, boards: int, day: int) -> Sent:
    scene = Scene(office, unit, month, Figures(boards, 1, 20, 15))
    return Sent(f"{unit.code}/BC {month} {boards}.docx", scene.day(day), scene.filled())


def _written(document: Any) -> str:
    """The path of the Word document that an issue wrote."""
    return str(next(each for each in document["written"] if each.endswith(".docx") and "ra-soat" not in each))


def test_a_supplement_lists_every_units_changed_figure(office: Office) -> None:
    """Two corrections that cancel out: the totals stay, both units' figures stand in the supplement."""
    assert office.issue("2020-09", "2020-10-06").exit == 0
    office.receive([_sent(office, VP, "2020-09", 13, 8), _sent(office, TTRA, "2020-09", 17, 8)])
    office.collect("2020-09")
    assert figures_of(office.summary("2020-09")["totals"]).boards == 60
    lines = office.lines(_written(office.issue("2020-09", "2020-10-12").json))
    for name, old, new in (("Văn phòng Sở", "10", "13"), ("Thanh tra Sở", "20", "17")):
        listed = [number for number, line in enumerate(lines) if {old, new} <= set(re.findall(r"[\d/]+", line))]
        named = listed and any(name in line for line in lines[: listed[0] + 1])
        assert named, f"{name}: {old} → {new} is not listed:\n" + "\n".join(lines)
    assert not any(KHTC.name in line for line in lines), "a unit whose figures stayed is named"


def test_a_supplement_cites_the_report_that_was_issued(office: Office) -> None:
    """Its number and the date that it bears: not the supplement's own number, not the day of the machine."""
    assert office.issue("2020-09", "2020-10-06").exit == 0
    office.number_documents("41")
    office.receive([_sent(office, VP, "2020-09", 13, 8)])
    office.collect("2020-09")
    words = office.words(_written(office.issue("2020-09", "2020-10-12").json))
    assert "37/BC" in words, words
    assert re.search(r"0?6/10/2020|ngày 0?6 tháng 10 năm 2020", words), words


def test_a_correction_after_the_issue_is_not_late(office: Office) -> None:
    assert office.issue("2020-09", "2020-10-06").exit == 0
    office.receive([_sent(office, VP, "2020-09", 13, 8)])
    office.collect("2020-09")
    assert office.report("2020-09", "VP", "ket-qua")["state"] == "on_time"
    assert office.summary("2020-09")["late"] == 0


def test_an_unchanged_month_has_no_supplement(office: Office) -> None:
    """A blank and the same report in Excel after the issue change nothing."""
    assert office.issue("2020-09", "2020-10-06").exit == 0
    scene = Scene(office, VP, "2020-09", Figures(10, 1, 20, 15))
    office.receive([Sent("VP/BC lần nữa.xlsx", scene.day(8), scene.filled(ending="xlsx"))])
    office.receive([Sent("VP/VP-ket-qua-2020-09.docx", scene.day(9), scene.blank())])
    office.collect("2020-09")
    issued = office.issue("2020-09", "2020-10-12")
    assert issued.exit == 0, issued.err
    assert not issued.json["written"], f"nothing has changed, and this was written: {issued.json['written']}"


def _of_no_month(office: Office, day: str) -> Sent:
    heading = Heading("Văn phòng Sở", "", signed="Đắk Lắk, ngày ... tháng ... năm ....", number="Số...../BC-.....")
    cells = ("14 cái", "01 buổi, 20 người", "15 phút", "Không có")
    data = by_hand(Grid(heading, cells, periods=("",) * 4))
    return Sent("BC không tháng.docx", day, data)


def test_a_return_of_no_month_waits_in_the_month_before_it_came(office: Office) -> None:
    """It came in October, so it is September's question and nobody else's."""
    office.receive([_of_no_month(office, "2020-10-04T09:00:00+07:00")])
    office.collect(None)
    assert office.exits[-1] == 1
    waiting = {month: [*waiting_in(office.summary(month))] for month in MONTHS}
    assert [month for month, held in waiting.items() if held] == ["2020-09"], waiting


def test_another_month_is_issued_while_it_waits(office: Office) -> None:
    office.receive([_of_no_month(office, "2020-10-04T09:00:00+07:00")])
    office.collect(None)
    assert office.issue("2020-08", "2020-09-08").exit == 0
    assert office.issue("2020-09", "2020-10-06").exit == 1


def test_a_return_of_no_month_is_done_with_when_a_later_one_says_it(office: Office) -> None:
    """The same sender's (folder's) mended file under the same name names the month."""
    office.receive([_of_no_month(office, "2020-10-04T09:00:00+07:00")])
    office.collect(None)
    scene = Scene(office, VP, "2020-09", Figures(14, 1, 20, 15))
    office.receive([Sent("BC không tháng.docx", scene.day(5), scene.filled())])
    office.collect(None)
    assert [*waiting_in(office.summary("2020-09"))] == []
    assert figures_of(office.summary("2020-09")["totals"]).boards == 64


def test_a_renamed_code_keeps_its_history(office: Office) -> None:
    """VP becomes VPS with `Mã cũ` VP: what came stays received, and a correction finds what it replaces."""
    renamed = replace(VP, code="VPS", was="VP")
    office.write_roster((renamed, TTRA, KHTC))
    summary = office.summary("2020-09")
    assert (summary["expected"], summary["received"], summary["missing"]) == (3, 3, [])
    assert figures_of(summary["totals"]).boards == 60
    assert office.report("2020-09", "VPS", "ket-qua")["state"] == "on_time"
    opened = baocao("init-month", "--month", "2020-09", cwd=office.root)
    assert opened.exit == 0, opened.err
    office.receive([_sent(office, renamed, "2020-09", 14, 4)])
    office.collect("2020-09")
    assert figures_of(office.summary("2020-09")["totals"]).boards == 64
    (kept,) = office.file("VPS/BC 2020-09 14.docx")["returns"]
    assert (kept["unit"], kept["supersedes"]) == ("VPS", office.file("VP/BC 2020-09 10.docx")["sha256"])


def test_the_blank_of_the_old_code_is_the_renamed_units(office: Office) -> None:
    """A blank that went out under the old code comes back after the change: it is the renamed unit's."""
    office.write_roster((replace(VP, code="VPS", was="VP"), TTRA, KHTC))
    office.receive([_sent(office, VP, "2020-09", 14, 4)])
    office.collect("2020-09")
    assert [each["unit"] for each in office.file("VP/BC 2020-09 14.docx")["returns"]] == ["VPS"]
    assert figures_of(office.summary("2020-09")["totals"]).boards == 64


def _scan(office: Office) -> None:
    """September's report of a fourth unit came as a scan alone."""
    office.write_roster((VP, TTRA, KHTC, QUY))
    office.receive([Sent(f"{QUY.name}/scan0001.pdf", "2020-10-02T09:00:00+07:00", scan_pdf(1))])
    office.collect("2020-09")


def test_a_month_is_not_issued_while_a_scan_waits(office: Office) -> None:
    _scan(office)
    assert office.exits[-1] == 1
    issued = office.issue("2020-09", "2020-10-06")
    assert (issued.exit, issued.json["written"]) == (1, [])


def test_what_was_waived_waits_no_more(office: Office) -> None:
    """The scan's report is waived: a further `collect` asks nothing, and the month can be issued."""
    _scan(office)
    waived = baocao("waive", "QUY/ket-qua", "--month", "2020-09", "--reason", "Chỉ có bản chụp", cwd=office.root)
    assert waived.exit == 0, waived.err
    office.collect("2020-09")
    assert office.exits[-1] == 0
    assert office.issue("2020-09", "2020-10-06").exit == 0


def test_the_document_says_sent_but_not_read(office: Office) -> None:
    """The leader never reads that a unit sent nothing which did send a scan."""
    _scan(office)
    summary = office.summary("2020-09")
    assert [(each["unit"], each.get("sent")) for each in summary["missing"]] == [("QUY", "unreadable")]
    lines = office.lines(next(path for path in summary["written"] if path.endswith("tong-hop-2020-09.docx")))
    wrong = [line for line in lines if QUY.name in line and re.search(r"[Cc]hưa gửi", line)]
    assert not wrong, wrong


def test_a_blank_of_a_frozen_month_changes_nothing(office: Office) -> None:
    assert office.issue("2020-09", "2020-10-06").exit == 0
    before = office.summary("2020-09")["totals"]
    scene = Scene(office, VP, "2020-09")
    office.receive([Sent("VP/VP-ket-qua-2020-09.xlsx", scene.day(9), scene.blank("xlsx"))])
    office.collect("2020-09")
    (blank,) = [each for file in office.runs[-1]["files"] for each in file["returns"]]
    assert [finding["code"] for finding in blank["findings"]] == ["return-empty"]
    assert office.exits[-1] == 0
    assert office.summary("2020-09")["totals"] == before
