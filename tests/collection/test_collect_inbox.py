"""`collect` as a recipe (contract §3, §4, §7): outcomes, duplicates, originals, months, trial runs."""

from __future__ import annotations

import hashlib
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from baocao_cli.collection.understand import UnderstoodFile
from baocao_cli.errors import ExitCode, StoreFault, UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger import Ledger
from baocao_cli.ledger.lock import locked
from baocao_cli.month import Month
from tests.support.world import World

REPORT = "VP|ket-qua|2020-09|pa-no=10"


def outcomes(files: dict[str, Any]) -> dict[str, str]:
    return {path: str(file.outcome) for path, file in files.items()}


def codes(file: Any) -> list[str]:
    return [finding.code for finding in file.findings]


def zipped(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name + ".txt", (2020, 10, 2, 8, 0, 0)), text)
    return stream.getvalue()


def mail(*attachments: tuple[str, str], date: str = "Fri, 02 Oct 2020 08:00:00 +0700") -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "Nguyễn Văn A <a@example.vn>", "Báo cáo", date
    message.set_content("Kính gửi.")
    for name, text in attachments:
        message.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_every_file_is_accounted_for(world: World) -> None:
    world.put("b.txt", REPORT)
    world.put("a/c.txt", "hỏng")
    world.put("~$b.docx", "khóa")
    world.put("d.txt", "lỗi trong chương trình")
    world.put("e.txt", "TT|ket-qua|2020-09|pa-no=?10-15")
    with world.collect() as report:
        files = {file.path: file for file in report.files()}
        assert outcomes(files) == {
            "a/c.txt": "rejected",
            "b.txt": "read",
            "d.txt": "rejected",
            "e.txt": "read",
            "~$b.docx": "ignored",
        }
        counts = report.counts
        assert report.exit_code is ExitCode.WAITING
    assert (counts.files, counts.read, counts.rejected, counts.ignored) == (5, 2, 2, 1)
    assert (counts.returns, counts.accepted, counts.held) == (2, 1, 1)
    assert codes(files["a/c.txt"]) == ["file-damaged"]
    assert codes(files["d.txt"]) == ["internal-fault"]


def test_a_plain_run_leaves_nothing_to_do(world: World) -> None:
    world.put("b.txt", REPORT)
    with world.collect() as report:
        assert report.exit_code is ExitCode.DONE


def test_the_same_bytes_are_read_once(world: World) -> None:
    world.put("a.txt", REPORT)
    world.put("b.txt", REPORT)
    assert outcomes(world.files()) == {"a.txt": "read", "b.txt": "duplicate"}
    again = world.files()
    assert outcomes(again) == {"a.txt": "duplicate", "b.txt": "duplicate"}
    assert again["a.txt"].returns == ()


def test_what_was_rejected_is_looked_at_again(world: World) -> None:
    world.put("a.txt", "hỏng")
    for _ in range(2):
        assert outcomes(world.files()) == {"a.txt": "rejected"}


def test_an_inbox_that_is_not_there(world: World) -> None:
    world.inbox.rmdir()
    with pytest.raises(UsageFault) as caught:
        world.collect()
    assert caught.value.findings[0].code == "inbox-missing"
    assert not (world.root / ".baocao").exists()


def test_a_trial_run_reports_the_same_and_changes_nothing(world: World) -> None:
    world.put("a.txt", REPORT)
    world.put("b.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    before = tree(world.root)
    tried = world.files("2020-09", dry_run=True)
    assert tree(world.root) == before
    done = world.files("2020-09")
    assert outcomes(tried) == outcomes(done)
    assert [kept.supersedes for kept in tried["b.txt"].returns] == [kept.supersedes for kept in done["b.txt"].returns]


def test_a_trial_run_knows_what_was_collected(world: World) -> None:
    world.put("a.txt", REPORT)
    world.files()
    kept = (world.root / ".baocao" / "so.sqlite").read_bytes()
    world.put("b.txt", "TT|ket-qua|2020-09|pa-no=1")
    assert outcomes(world.files(dry_run=True)) == {"a.txt": "duplicate", "b.txt": "read"}
    assert (world.root / ".baocao" / "so.sqlite").read_bytes() == kept


def test_originals_are_kept_byte_for_byte_by_month(world: World) -> None:
    world.put("VP tháng 9.txt", REPORT)
    world.put("x.txt", "??|ket-qua|?|pa-no=1")
    world.files()
    kept = {
        path.parent.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (world.root / "luu-tru").rglob("*")
        if path.is_file()
    }
    assert kept == {
        "2020-09": hashlib.sha256(REPORT.encode()).hexdigest(),
        "chua-ro": hashlib.sha256(b"??|ket-qua|?|pa-no=1").hexdigest(),
    }


def test_the_inbox_is_never_changed(world: World) -> None:
    world.put("a.txt", REPORT)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in world.inbox.iterdir()}
    world.files()
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in world.inbox.iterdir()} == before


def test_months_that_were_never_opened_are_opened(world: World) -> None:
    world.put("a.txt", REPORT)
    world.files("2020-10")
    with Ledger.open(world.root / ".baocao") as ledger:
        assert ledger.opened_months() == [Month(2020, 9), Month(2020, 10)]


class TestContainers:
    def test_members_follow_their_outer_file(self, world: World) -> None:
        world.put("thu.eml", mail(("bc.txt", REPORT), ("anh.txt", "hỏng")))
        files = world.files()
        assert outcomes(files) == {"thu.eml": "read", "thu.eml!/anh.txt": "rejected", "thu.eml!/bc.txt": "read"}
        kept = files["thu.eml!/bc.txt"].returns[0]
        assert kept.received_at.isoformat() == "2020-10-02T08:00:00+07:00"

    def test_the_same_bytes_twice_in_one_mail(self, world: World) -> None:
        world.put("thu.eml", mail(("a.txt", REPORT), ("b.txt", REPORT)))
        assert outcomes(world.files()) == {
            "thu.eml": "read",
            "thu.eml!/a.txt": "read",
            "thu.eml!/b.txt": "duplicate",
        }

    def test_a_mail_whose_reports_were_read_before_is_one_duplicate(self, world: World) -> None:
        world.put("bc.txt", REPORT)
        world.put("thu.eml", mail(("bc.txt", REPORT)))
        assert outcomes(world.files()) == {"bc.txt": "read", "thu.eml": "duplicate"}

    def test_a_rejected_member_is_reported_again(self, world: World) -> None:
        world.put("nen.zip", zipped(a=REPORT, b="hỏng"))
        assert outcomes(world.files())["nen.zip"] == "read"
        assert outcomes(world.files()) == {"nen.zip": "duplicate", "nen.zip!/b.txt": "rejected"}

    def test_an_archive_without_a_report_is_rejected_and_says_why(self, world: World) -> None:
        world.put("nen.zip", zipped(a="hỏng"))
        files = world.files()
        assert outcomes(files) == {"nen.zip": "rejected", "nen.zip!/a.txt": "rejected"}
        assert codes(files["nen.zip"]) == ["archive-without-report"]

    def test_an_archive_in_a_mail(self, world: World) -> None:
        message = EmailMessage()
        message["From"], message["Date"] = "a@example.vn", "Fri, 02 Oct 2020 08:00:00 +0700"
        message.add_attachment(zipped(a=REPORT), maintype="application", subtype="zip", filename="nen.zip")
        world.put("thu.eml", message.as_bytes())
        assert outcomes(world.files()) == {
            "thu.eml": "read",
            "thu.eml!/nen.zip": "read",
            "thu.eml!/nen.zip!/a.txt": "read",
        }


class TestReadAgain:
    """A return that waits for its unit, form or month is read again when what is known has changed."""

    def test_in_the_same_inbox(self, world: World) -> None:
        world.put("a.txt", "MOI|ket-qua|2020-09|pa-no=10")
        world.put("b.txt", REPORT)
        assert world.files()["a.txt"].returns[0].unit is None
        assert outcomes(world.files()) == {"a.txt": "duplicate", "b.txt": "duplicate"}
        world.units = (*world.units, type(world.units[0])("MOI", "Phòng mới"))
        files = world.files()
        assert outcomes(files) == {"a.txt": "read", "b.txt": "duplicate"}
        assert files["a.txt"].returns[0].unit == "MOI"
        with Ledger.open(world.root / ".baocao") as ledger:
            assert list(ledger.waiting()) == []

    def test_from_its_original_where_the_inbox_is_another(self, world: World) -> None:
        path = world.put("a.txt", "MOI|ket-qua|2020-09|pa-no=10")
        world.files()
        path.unlink()
        world.units = (*world.units, type(world.units[0])("MOI", "Phòng mới"))
        assert world.files() == {}
        with Ledger.open(world.root / ".baocao") as ledger:
            assert [kept.unit for kept in ledger.in_force(Month(2020, 9), Month(2020, 9))] == ["MOI"]
            assert list(ledger.waiting()) == []

    def test_with_a_month_where_it_waited_for_one(self, world: World) -> None:
        world.put("a.txt", "VP|ket-qua|?|pa-no=10")
        assert world.files()["a.txt"].returns[0].outcome == "held"
        assert outcomes(world.files()) == {"a.txt": "duplicate"}
        assert world.files("2020-09")["a.txt"].returns[0].month == Month(2020, 9)
        assert outcomes(world.files("2020-09")) == {"a.txt": "duplicate"}

    def test_what_can_no_longer_be_read_is_rejected_and_waits_no_more(self, world: World) -> None:
        world.put("a.txt", "MOI|ket-qua|2020-09|pa-no=10")
        world.files()
        world.units = world.units[:1]
        world.reader = lambda *_: UnderstoodFile((), (Finding.of("no-table"),))
        for _ in range(2):
            assert outcomes(world.files()) == {"a.txt": "rejected"}
        with Ledger.open(world.root / ".baocao") as ledger:
            assert list(ledger.waiting()) == []

    def test_one_known_and_one_unknown_return_in_one_file(self, world: World) -> None:
        world.put("a.txt", REPORT + "\nMOI|ket-qua|2020-09|pa-no=3")
        world.files()
        world.units = (*world.units, type(world.units[0])("MOI", "Phòng mới"))
        assert [kept.unit for kept in world.files()["a.txt"].returns] == ["VP", "MOI"]
        with Ledger.open(world.root / ".baocao") as ledger:
            assert [kept.unit for kept in ledger.in_force(Month(2020, 9), Month(2020, 9))] == ["MOI", "VP"]


class TestFaults:
    def test_two_runs_at_once_do_not_collide(self, world: World) -> None:
        world.put("a.txt", REPORT)
        with locked(world.root / ".baocao"), pytest.raises(StoreFault) as caught:
            world.collect()
        assert caught.value.findings[0].code == "ledger-locked"
        assert outcomes(world.files()) == {"a.txt": "read"}

    def test_a_failed_run_leaves_nothing_behind(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        from baocao_cli.ledger.writer import Run

        world.put("a.txt", REPORT)
        world.put("b.txt", "TT|ket-qua|2020-09|pa-no=1")
        add_file = Run.add_file

        def full(self: Run, arrival: Any, *rest: Any) -> int:
            if arrival.path == "b.txt":
                raise OSError(28, "No space left on device")
            return add_file(self, arrival, *rest)

        monkeypatch.setattr(Run, "add_file", full)
        with pytest.raises(OSError, match="No space"):
            world.collect()
        monkeypatch.undo()
        assert [path for path in (world.root / "luu-tru").rglob("*") if path.is_file()] == []
        with Ledger.open(world.root / ".baocao") as ledger:
            assert ledger.opened_months() == []
            assert ledger.connection.execute("SELECT COUNT(*) FROM files").fetchone() == (0,)

    def test_interrupted_it_keeps_what_was_finished(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        from baocao_cli.ledger.writer import Run

        world.put("a.txt", REPORT)
        world.put("b.txt", "TT|ket-qua|2020-09|pa-no=1")
        add_return = Run.add_return

        def interrupted(self: Run, file: int, arrival: Any, *rest: Any) -> int:
            if arrival.path == "b.txt":
                raise KeyboardInterrupt
            return add_return(self, file, arrival, *rest)

        monkeypatch.setattr(Run, "add_return", interrupted)
        with pytest.raises(KeyboardInterrupt):
            world.collect()
        monkeypatch.setattr(Run, "add_return", add_return)
        assert outcomes(world.files()) == {"a.txt": "duplicate", "b.txt": "read"}
