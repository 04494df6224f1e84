"""Files that could not be read: signed copies beside a report, and those that wait (contract §7, Punctuality)."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest

from baocao_cli.collection.report import FileReport
from baocao_cli.contract.collect import as_json
from baocao_cli.ledger import Ledger
from baocao_cli.ledger.came import Sent, came
from baocao_cli.month import Month
from tests.support.world import World

SEPTEMBER = Month(2020, 9)
REPORT = "VP|ket-qua|2020-09|pa-no=10"


def codes(file: FileReport) -> list[tuple[str, str]]:
    return [(finding.code, finding.severity.value) for finding in file.findings]


def mail(*attachments: tuple[str, str]) -> bytes:
    message = EmailMessage()
    message["From"], message["Date"] = "vp@example.vn", "Fri, 02 Oct 2020 08:00:00 +0700"
    message.set_content("Kính gửi báo cáo.")
    for name, text in attachments:
        message.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


@pytest.mark.parametrize("scan", ["BC (da ky).txt", "BC.pdf", "BC_signed.pdf", "bc - bản ký.pdf"])
def test_a_scan_named_after_a_report_in_its_folder_is_its_copy(world: World, scan: str) -> None:
    world.put("VP/BC.txt", REPORT)
    world.put(f"VP/{scan}", "hỏng")
    with world.collect() as report:
        files = {file.path: file for file in report.files()}
        assert report.exit_code == 0
    assert files[f"VP/{scan}"].outcome == "rejected"
    assert codes(files[f"VP/{scan}"]) == [("copy-of-report", "info")]
    with Ledger.open(world.root / ".baocao") as ledger:
        assert came(ledger.connection, SEPTEMBER, SEPTEMBER).unread == ()


@pytest.mark.parametrize("scan", ["VP/BC10.pdf", "TT/BC1.pdf", "VP/TB.pdf"], ids=["number", "folder", "name"])
def test_a_scan_of_another_name_or_folder_is_none(world: World, scan: str) -> None:
    world.put("VP/BC1.txt", REPORT)
    world.put(scan, "hỏng")
    with world.collect() as report:
        files = {file.path: file for file in report.files()}
        assert report.exit_code == 1
    assert codes(files[scan]) == [("file-damaged", "error")]


def test_a_copy_that_is_a_day_younger_is_warned_of(world: World) -> None:
    world.put("BC.txt", REPORT, at="2020-10-02 08:00")
    world.put("BC ky.pdf", "hỏng", at="2020-10-03 08:00")
    assert codes(world.files()["BC ky.pdf"]) == [("copy-of-report-younger", "warning")]


def test_whatever_came_in_one_mail_with_a_report_is_an_enclosure(world: World) -> None:
    world.put("thu.eml", mail(("BC.txt", REPORT), ("cong van.pdf", "hỏng")))
    with world.collect() as report:
        files = {file.path: file for file in report.files()}
        assert report.exit_code == 0
    assert codes(files["thu.eml!/cong van.pdf"]) == [("copy-of-report", "info")]
    assert files["thu.eml"].outcome == "read"


def test_it_stays_a_copy_when_it_is_collected_again(world: World) -> None:
    world.put("BC.txt", REPORT)
    world.put("BC ky.pdf", "hỏng")
    world.files()
    with world.collect() as report:
        files = {file.path: file for file in report.files()}
        assert (report.exit_code, codes(files["BC ky.pdf"])) == (0, [("copy-of-report", "info")])


def test_what_cannot_be_read_waits_while_a_report_is_owed_of_which_nothing_came(world: World) -> None:
    for unit in ("VP", "TT"):
        for form in ("ket-qua", "tin-bai"):
            if (unit, form) != ("TT", "tin-bai"):
                world.put(f"{unit}-{form}.txt", f"{unit}|{form}|2020-09|")
    world.put("anh.pdf", "hỏng")
    with world.collect() as report:
        assert report.exit_code == 1
    world.put("TT-tin-bai.txt", "TT|tin-bai|2020-09|")
    with world.collect() as report:
        files = {file.path: file for file in report.files()}
        assert report.exit_code == 0
    assert (files["anh.pdf"].outcome, files["anh.pdf"].waits) == ("rejected", False)


def test_json_says_whose_it_is_likely(world: World) -> None:
    world.put("anh.pdf", "hỏng")
    world.put("BC.txt", REPORT)
    with world.collect() as report:
        files = json.loads("".join(as_json(report)))["files"]
    assert [file["likely"] for file in files] == [None, {"unit": None, "form": None, "month": "2020-09"}]


def test_a_mail_that_held_what_cannot_be_read_is_not_unread_itself(world: World) -> None:
    world.put("thu.eml", mail(("anh.pdf", "hỏng")))
    world.files()
    with Ledger.open(world.root / ".baocao") as ledger:
        unread = came(ledger.connection, SEPTEMBER, SEPTEMBER).unread
    assert [file.path for file in unread] == ["thu.eml!/anh.pdf"]


def test_what_came_for_a_report(world: World) -> None:
    world.put("a.txt", REPORT, at="2020-10-01 08:00")
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=11", at="2020-10-09 08:00")
    world.put("c.txt", "TT|ket-qua|?|pa-no=11", at="2020-10-03 08:00")
    world.files()
    with Ledger.open(world.root / ".baocao") as ledger:
        found = came(ledger.connection, SEPTEMBER, SEPTEMBER)
    first = found.first_for("VP", "ket-qua", SEPTEMBER)
    assert first is not None
    assert first.day == 1
    assert found.sent("TT", "ket-qua", SEPTEMBER) is Sent.HELD
    assert found.sent("TT", "tin-bai", SEPTEMBER) is None


def test_a_file_copied_into_its_units_folder_no_longer_waits_for_its_unit(world: World) -> None:
    scan = world.put("scan.pdf", "hỏng")
    world.files()
    world.put("VP/scan.pdf", "hỏng")
    world.put("VP (2)/scan.pdf", "hỏng", at="2020-10-08 08:00")
    scan.unlink()
    with world.collect() as report:
        assert report.exit_code == 1
    with Ledger.open(world.root / ".baocao") as ledger:
        unread = came(ledger.connection, SEPTEMBER, SEPTEMBER).unread
    assert [(file.unit, file.path, file.received_at.day) for file in unread] == [("VP", "VP/scan.pdf", 2)]
