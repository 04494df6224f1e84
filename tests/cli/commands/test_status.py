"""`baocao status`: what a person reads on the screen, and what `--json` says beside it."""

from __future__ import annotations

from tests.support.cli import Result, baocao
from tests.support.world import World


def run(office: World, *arguments: str) -> Result:
    return baocao(*arguments, cwd=office.root)


def said(result: Result) -> str:
    return " ".join(result.out.split())


def test_the_day_is_the_first_that_something_came(office: World) -> None:
    """A correction after the due day: on time, and both days are said."""
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10", at="2020-10-02 08:00")
    office.put("b.txt", "VP|ket-qua|2020-09|pa-no=11", at="2020-10-09 08:00")
    office.put("c.txt", "TT|ket-qua|2020-09|pa-no=1", at="2020-10-03 08:00")
    run(office, "collect", "hop-thu")
    shown = said(run(office, "status", "--month", "2020-09"))
    assert "đúng hạn (02/10; bản mới 09/10)" in shown
    assert "đúng hạn (03/10)" in shown


def test_files_that_could_not_be_read_are_named_with_what_to_do(office: World) -> None:
    office.put("VP/anh.pdf", "hỏng")
    office.put("khong ro.pdf", "hỏng khác")
    run(office, "collect", "hop-thu")
    shown = said(run(office, "status", "--month", "2020-09"))
    assert "Tệp đã gửi nhưng chưa đọc được (2):" in shown
    assert "VP: VP/anh.pdf (đến 02/10; bản gốc: luu-tru/" in shown
    assert "chưa rõ đơn vị: khong ro.pdf (đến 02/10" in shown
    assert "chép vào thư mục mang tên đơn vị" in shown


def test_what_was_waived_waits_no_longer(office: World) -> None:
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=?10-15")
    office.put("b.txt", "TT|ket-qua|2020-09|pa-no=1")
    run(office, "collect", "hop-thu")
    before = run(office, "status", "--month", "2020-09", "--json")
    assert (before.exit, [each["path"] for each in before.json["waiting"]]) == (1, ["a.txt"])
    run(office, "waive", "--month", "2020-09", "VP", "--reason", "Đơn vị không trả lời")
    after = run(office, "status", "--month", "2020-09", "--json")
    assert (after.exit, after.json["waiting"], len(after.json["waived"])) == (0, [], 1)
    assert "Báo cáo chờ hỏi lại" not in said(run(office, "status", "--month", "2020-09"))
