"""Bare `baocao`, and the last screenful of `collect` (contract §3)."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.contract.standing import StandingDocument
from tests.support.cli import Result, baocao
from tests.support.world import World

_SCREEN = 24


def run(office: World, *arguments: str) -> Result:
    return baocao(*arguments, cwd=office.root)


def said(result: Result) -> str:
    return " ".join(result.out.split())


class TestBare:
    def test_before_the_first_month(self, office: World) -> None:
        result = run(office)
        assert (result.exit, result.err) == (0, "")
        assert "baocao init-month --month" in said(result)

    def test_where_the_month_stands(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
        run(office, "collect", "hop-thu")
        result = run(office)
        assert result.exit == 0
        assert len(result.out.splitlines()) <= 8
        assert "Tháng 9/2020 (hạn 05/10/2020): phải gửi 2, đã có 1 (muộn 0), còn thiếu 1." in said(result)
        assert "baocao status --month 2020-09" in said(result)

    def test_what_waits_comes_first(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15|phat-thanh=?15 phút/ngày")
        run(office, "collect", "hop-thu")
        document = StandingDocument.model_validate(run(office, "--json").json)
        assert (document.questions, document.month is not None and document.month.missing) == (2, 1)
        assert "hỏi đơn vị" in document.next

    def test_all_has_come_then_the_summary_then_the_next_month(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10\nTT|ket-qua|2020-09|pa-no=1")
        run(office, "collect", "hop-thu")
        assert "baocao summarize --month 2020-09" in said(run(office))
        run(office, "summarize", "--month", "2020-09", "--final")
        assert "Đã chốt." in said(run(office))
        assert "baocao init-month --month 2020-10" in said(run(office))

    def test_from_within_and_by_name(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
        run(office, "collect", "hop-thu")
        assert baocao(cwd=office.inbox).out == run(office).out
        assert baocao("-C", str(office.root), cwd=office.root.parent).out == run(office).out

    def test_a_named_folder_that_is_no_workspace(self, tmp_path: Path) -> None:
        result = baocao("-C", str(tmp_path / "khac"), "--json", cwd=tmp_path)
        assert (result.exit, result.json["findings"][0]["code"]) == (3, "no-workspace")

    def test_wrong_settings(self, office: World) -> None:
        (office.root / "baocao.toml").write_text("[campaign]\ndue_day = 40\n", encoding="utf-8")
        assert run(office).exit == 3


def closing(result: Result) -> list[str]:
    """The last screenful: from the line that counts the files."""
    lines = result.out.splitlines()
    first = max(number for number, line in enumerate(lines) if " tệp: " in line and line[0].isdigit())
    return lines[first:]


class TestLastScreenful:
    def test_forty_files_end_in_one_screen(self, office: World) -> None:
        for number in range(20):
            office.put(f"khong ro {number:02}.txt", f"MOI{number}|ket-qua|2020-09|pa-no=1", at="2020-10-01 08:00")
        for number in range(12):
            office.put(f"hong {number:02}.txt", f"hỏng {number}", at="2020-10-01 08:00")
        for number in range(8):
            office.put(f"thang {number}.txt", f"VP|ket-qua|2020-0{number + 2}|pa-no=?{number}-9", at="2020-10-01 08:00")
        lines = closing(run(office, "collect", "hop-thu"))
        assert len(lines) <= _SCREEN
        assert max(map(len, lines)) <= 80
        assert lines[0].startswith("40 tệp: ")
        assert "Việc tiếp theo" in " ".join(lines)
        assert "Tháng 9/2020" in " ".join(lines)

    def test_what_several_files_share_is_said_once(self, office: World) -> None:
        for number in range(9):
            office.put(f"hong {number}.txt", f"hỏng {number}")
        result = run(office, "collect", "hop-thu")
        message = (
            "hong 0.txt; hong 1.txt; hong 2.txt; hong 3.txt; hong 4.txt; hong 5.txt; hong 6.txt; hong 7.txt; hong 8"
        )
        assert said(result).count(f"9 tệp: {message}") == 1
        assert len([line for line in closing(result) if "9 tệp" in line]) == 2

    def test_files_with_the_same_reading_at_other_places_are_named_together(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15")
        office.put("b.txt", "TT|ket-qua|2020-09|pa-no=?10-15")
        assert "2 tệp: a.txt (VP); b.txt (TT)" in said(run(office, "collect", "hop-thu"))

    def test_a_second_run_says_how_many_questions_still_wait(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15|phat-thanh=?15 phút/ngày")
        office.put("b.txt", "MOI|ket-qua|2020-09|pa-no=1")
        assert run(office, "collect", "hop-thu").exit == 1
        again = run(office, "collect", "hop-thu")
        assert again.exit == 0
        assert "Còn 3 câu phải hỏi lại trong 2 báo cáo" in said(again)

    def test_what_waits_in_other_months_is_counted_and_its_month_named(self, office: World) -> None:
        """A second run takes nothing in, so that the month that is worked on is another than the one that waits."""
        office.put("a.txt", "VP|ket-qua|2020-08|pa-no=?10-15", at="2020-09-02 08:00")
        office.put("TT/anh.pdf", "hỏng", at="2020-09-02 08:00")
        run(office, "init-month", "--month", "2020-09")
        run(office, "collect", "hop-thu")
        again = said(run(office, "collect", "hop-thu"))
        assert "Tháng 9/2020" in again
        assert "Còn 2 câu phải hỏi lại trong 2 báo cáo" in again
        assert "baocao review --month 2020-08" in again

    def test_a_trial_run_says_nothing_of_the_month(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
        result = run(office, "collect", "hop-thu", "--dry-run")
        assert "Việc tiếp theo" not in result.out
        assert "1 báo cáo: 1 đã nhận." in result.out

    def test_a_file_that_cannot_be_read_is_the_next_step(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10\nTT|ket-qua|2020-09|pa-no=1")
        office.put("b.txt", "hỏng")
        assert "với tệp không nhận" in said(run(office, "collect", "hop-thu"))

    def test_files_that_cannot_be_read_before_any_month_was_opened(self, office: World) -> None:
        office.put("b.txt", "hỏng")
        assert "với tệp không nhận" in said(run(office, "collect", "hop-thu"))

    def test_a_month_of_more_than_one_ahead_is_refused(self, office: World) -> None:
        office.put("a.txt", "VP|ket-qua|?|pa-no=10")
        refused = run(office, "collect", "hop-thu", "--month", "2199-09", "--json")
        assert (refused.exit, refused.json["findings"][0]["code"]) == (2, "month-far-ahead")
        assert run(office, "collect", "hop-thu", "--month", "2199-09", "--yes").exit == 0
