"""`baocao collect` and `status` as a user runs them, over the small world."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from baocao_cli.cli.commands.schema import NAMES
from baocao_cli.contract.collect import CollectDocument
from baocao_cli.contract.schema import DOCUMENTS
from baocao_cli.contract.status import StatusDocument
from baocao_cli.workspace.settings import default_settings_text
from tests.support.cli import Result, baocao
from tests.support.world import World, csv_roster

ROSTER = csv_roster("ket-qua")


@pytest.fixture
def office(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """The world's folder with settings and a roster of two units."""
    (world.root / "baocao.toml").write_text(default_settings_text(), encoding="utf-8")
    (world.root / "don-vi.csv").write_text(ROSTER, encoding="utf-8")
    return world.in_commands(monkeypatch)


def run(office: World, *arguments: str) -> Result:
    return baocao(*arguments, cwd=office.root)


@pytest.mark.parametrize(
    "arguments", [["--json", "collect", "hop-thu"], ["collect", "--json", "hop-thu"], ["collect", "hop-thu", "--json"]]
)
def test_json_before_and_after_the_name(office: World, arguments: list[str]) -> None:
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=|khac=0")
    result = run(office, *arguments)
    document = CollectDocument.model_validate(result.json)
    assert result.exit == 0
    assert document.counts.accepted == 1
    reading = result.json["files"][0]["returns"][0]["readings"]["pa-no"]
    assert list(reading) == ["status", "value", "raw", "where", "period", "period_proposal", "proposal"]
    assert reading["value"] == {"total": 10, "kinds": {}}
    assert "1 báo cáo" in result.err


def test_the_document_of_a_run_without_files(office: World) -> None:
    result = run(office, "collect", "hop-thu", "--json")
    assert result.exit == 0
    assert result.json["files"] == []
    assert set(result.json["counts"].values()) == {0}


def test_superseded_by_is_present_only_on_replaced_versions(office: World) -> None:
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    office.put("b.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-03 08:00")
    older, newer = (file["returns"][0] for file in run(office, "collect", "hop-thu", "--json").json["files"])
    assert older["superseded_by"] is not None
    assert "superseded_by" not in newer
    assert newer["findings"][0]["code"] == "version-differs"


def test_the_screen_says_what_to_do_in_eighty_columns(office: World) -> None:
    office.put("b.txt", "MOI|ket-qua|2020-09|pa-no=10")
    office.put("c.txt", "hỏng")
    result = run(office, "collect", "hop-thu")
    assert result.exit == 1
    assert result.err == ""
    assert "không nhận" in result.out
    assert "có thể là VP" in " ".join(result.out.split())
    assert max(map(len, result.out.splitlines())) <= 80


def test_a_mail_is_not_named_beside_its_attachment_that_could_not_be_read(office: World) -> None:
    """One thing waits: the attachment. Of a mail that holds nothing it is said that it has no report."""
    message = EmailMessage()
    message["From"], message["Date"] = "vp@example.vn", "Fri, 02 Oct 2020 08:00:00 +0700"
    message.set_content("Kính gửi.")
    office.put("khong kem.eml", message.as_bytes())
    message.add_attachment("hỏng".encode(), maintype="application", subtype="octet-stream", filename="anh.pdf")
    office.put("thu.eml", message.as_bytes())
    shown = run(office, "collect", "hop-thu").out.split("Cần xem, cần làm")[1].splitlines()
    assert [line for line in shown if line.startswith("thu.eml")] == ["thu.eml!/anh.pdf"]
    assert [line for line in shown if line.startswith("  - thu.eml") and "anh.pdf" not in line] == []
    assert [line for line in shown if line.startswith("khong kem.eml")] == ["khong kem.eml"]


def test_a_file_that_could_not_be_read_is_named_with_its_unit(office: World) -> None:
    office.put("VP/anh.pdf", "hỏng")
    office.put("anh.pdf", "hỏng khác")
    shown = run(office, "collect", "hop-thu").out.split("Cần xem, cần làm")[1]
    assert "2 tệp: VP/anh.pdf (VP); anh.pdf" in shown


def test_a_scan_of_which_the_report_came_otherwise_is_not_listed_as_waiting(office: World) -> None:
    office.put("VP/anh.pdf", "hỏng")
    office.put("TT/anh.pdf", "hỏng khác")
    assert "Đang chờ:" in run(office, "collect", "hop-thu").out
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    shown = run(office, "collect", "hop-thu").out.split("Đang chờ:")[1]
    assert "TT/anh.pdf" in shown
    assert "VP/anh.pdf" not in shown
    office.put("b.txt", "TT|ket-qua|2020-09|pa-no=10")
    last = run(office, "collect", "hop-thu")
    assert (last.exit, "Đang chờ:" in last.out, "VP/anh.pdf" in last.out) == (0, False, True)


def test_a_trial_run_says_so(office: World) -> None:
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    result = run(office, "collect", "hop-thu", "--dry-run")
    assert "Chạy thử" in result.out
    assert not (office.root / ".baocao").exists()


def test_an_inbox_that_is_not_there(office: World) -> None:
    result = run(office, "collect", "khong-co", "--json")
    assert result.exit == 2
    assert result.json["findings"][0]["code"] == "inbox-missing"


def test_the_inbox_is_relative_to_the_current_folder(office: World) -> None:
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    assert baocao("collect", ".", "--json", cwd=office.inbox).exit == 0


@pytest.mark.parametrize("place", ["before", "after", "variable"])
def test_the_workspace_can_be_named(office: World, tmp_path_factory: pytest.TempPathFactory, place: str) -> None:
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    elsewhere = tmp_path_factory.mktemp("khac")
    named = ["-C", str(office.root)]
    command = ["collect", str(office.inbox), "--json"]
    with pytest.MonkeyPatch.context() as patch:
        if place == "variable":
            patch.setenv("BAOCAO_WORKSPACE", str(office.root))
            result = baocao(*command, cwd=elsewhere)
        else:
            arguments = [*named, *command] if place == "before" else [*command, *named]
            result = baocao(*arguments, cwd=elsewhere)
    assert result.exit == 0
    assert (office.root / ".baocao" / "so.sqlite").is_file()


def test_a_damaged_ledger_is_exit_4(office: World) -> None:
    state = office.root / ".baocao"
    state.mkdir()
    (state / "so.sqlite").write_bytes(b"no ledger " * 200)
    result = run(office, "collect", "hop-thu", "--json")
    assert result.exit == 4
    assert result.json["findings"][0]["code"] == "ledger-damaged"


def test_interrupted(office: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    monkeypatch.setattr("baocao_cli.collection.intake.Intake.take", interrupt)
    result = run(office, "collect", "hop-thu")
    assert (result.exit, result.out) == (130, "")
    assert "Đã dừng" in result.err


def test_the_fault_of_one_file_is_logged_not_shown(office: World) -> None:
    office.put("a.txt", "lỗi trong chương trình")
    result = run(office, "collect", "hop-thu")
    assert "Traceback" not in result.out + result.err
    log = (office.root / ".baocao" / "nhat-ky.log").read_text(encoding="utf-8")
    assert "RuntimeError: lỗi trong chương trình" in log


class TestStatus:
    def test_who_has_sent_what(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-06 00:00")
        run(office, "collect", "hop-thu")
        result = run(office, "status", "--json")
        document = StatusDocument.model_validate(result.json)
        assert result.exit == 1
        assert (document.month, document.due) == ("2020-09", "2020-10-05")
        assert (document.expected, document.received, document.late, document.missing) == (2, 1, 1, 1)
        assert {report.unit: str(report.state) for report in document.reports} == {"VP": "late", "TT": "missing"}

    def test_the_due_day_ends_at_midnight_in_vietnam(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-05 23:59")
        run(office, "collect", "hop-thu")
        assert run(office, "status", "--json").json["late"] == 0

    def test_all_has_come(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10\nTT|ket-qua|2020-09|pa-no=1")
        run(office, "collect", "hop-thu")
        result = run(office, "status")
        assert result.exit == 0
        assert "đúng hạn" in result.out

    def test_what_is_held_waits(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15\nTT|ket-qua|2020-09|pa-no=1")
        office.put("b.txt", "MOI|ket-qua|2020-09|pa-no=1")
        run(office, "collect", "hop-thu")
        result = run(office, "status", "--json")
        assert result.exit == 1
        assert {report["unit"]: report["state"] for report in result.json["reports"]} == {"VP": "held", "TT": "on_time"}
        assert [waiting["unit"] for waiting in result.json["waiting"]] == ["VP", None]
        assert result.json["waiting"][0]["readings"][0]["raw"] == "10-15"
        assert "10-15" not in run(office, "status").err

    def test_versions_of_unknown_order_are_held_not_missing(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=1")
        office.put("b.txt", "VP|ket-qua|2020-09|pa-no=2")
        run(office, "collect", "hop-thu")
        reports = run(office, "status", "--json").json["reports"]
        assert {report["unit"]: report["state"] for report in reports} == {"VP": "held", "TT": "missing"}

    def test_a_report_that_is_not_owed(self, office: World) -> None:
        office.put("a.txt", "VP|tin-bai|2020-09|tin-bai=1")
        run(office, "collect", "hop-thu")
        result = run(office, "status", "--json")
        assert [(report["unit"], report["form"]) for report in result.json["unowed"]] == [("VP", "tin-bai")]

    def test_what_was_waived_and_that_it_is_frozen(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
        run(office, "collect", "hop-thu")
        before = run(office, "status", "--json").json
        assert (before["waived"], before["frozen"]) == ([], None)
        run(office, "waive", "TT/ket-qua", "--reason", "Đơn vị đã giải thể.")
        waived = run(office, "status", "--json")
        (gap,) = waived.json["waived"]
        assert waived.exit == 0
        assert gap["key"] == "TT/ket-qua"
        assert (gap["unit"], gap["form"], gap["reading"], gap["reason"]) == (
            "TT",
            "ket-qua",
            None,
            "Đơn vị đã giải thể.",
        )
        run(office, "summarize", "--final")
        frozen = run(office, "status", "--json").json["frozen"]
        assert (frozen["number"], frozen["files"][0]) == (0, "tong-hop/2020-09/tong-hop-2020-09.docx")
        said = " ".join(run(office, "status").out.split())
        assert "Tháng 9/2020 đã chốt ngày" in said
        assert "TT · Kết quả tuyên truyền: Đơn vị đã giải thể (" in said
        assert "chưa có (không chờ nữa)" in said

    def test_a_waived_reading_is_no_question(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15\nTT|ket-qua|2020-09|pa-no=1")
        run(office, "collect", "hop-thu")
        assert run(office, "status").exit == 1
        run(office, "waive", "VP/ket-qua/pa-no", "--reason", "Không hỏi được.")
        assert run(office, "status").exit == 0
        assert baocao("--json", cwd=office.root).json["questions"] == 0

    def test_what_several_returns_share_is_said_once(self, office: World) -> None:
        for number in range(9):
            office.put(f"a{number}.txt", f"VP|ket-qua|2020-0{number + 1}|pa-no=?10-15")
        office.put("b.txt", "VP|ket-qua|?|pa-no=?10-15")
        run(office, "collect", "hop-thu")
        assert "2 tệp: a8.txt (VP); b.txt (" in " ".join(run(office, "status").out.split())

    def test_the_latest_opened_month(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10\nVP|ket-qua|2020-08|pa-no=10")
        run(office, "collect", "hop-thu")
        assert run(office, "status", "--json").json["month"] == "2020-09"
        assert run(office, "status", "--json", "--month", "2020-08").json["month"] == "2020-08"

    def test_no_month_was_ever_opened(self, office: World) -> None:
        result = run(office, "status", "--json")
        assert result.exit == 2
        assert not (office.root / ".baocao").exists()


def test_every_document_is_offered() -> None:
    assert set(NAMES) == set(DOCUMENTS)


@pytest.mark.parametrize("name", NAMES)
def test_schema(tmp_path: Path, name: str) -> None:
    result = baocao("schema", name, cwd=tmp_path)
    assert result.exit == 0
    assert result.json["$schema"].startswith("https://json-schema.org/")


def test_the_catalogue_of_findings(tmp_path: Path) -> None:
    result = baocao("findings", "--json", cwd=tmp_path)
    assert result.exit == 0
    found = {finding["code"]: finding for finding in result.json["findings"]}
    assert found["version-differs"]["severity"] == "warning"
    assert "version-differs" in baocao("findings", cwd=tmp_path).out
