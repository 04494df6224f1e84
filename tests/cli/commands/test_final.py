"""`baocao waive` and `baocao summarize --final` as a user runs them: drafts, gaps, frozen months, supplements."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from docx import Document

from baocao_cli.resources import templates_folder
from tests.support.cli import Result, baocao
from tests.support.office_programs import audit
from tests.support.world import World, csv_roster, make_world

ROSTER = csv_roster("ket-qua")
REASON = "Đơn vị đã giải thể"


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A workspace of two units that owe one form."""
    return make_world(tmp_path, ROSTER).in_commands(monkeypatch)


def collected(world: World, **reports: str) -> None:
    for name, text in reports.items():
        world.put(f"{name}.txt", text)
    with world.collect():
        pass


def run(world: World, *arguments: str) -> Result:
    command, *further = arguments
    return baocao(command, "--month", "2020-09", *further, cwd=world.root)


def codes(result: Result) -> list[str]:
    return [finding["code"] for finding in result.json["findings"]]


def folder(world: World) -> Path:
    return world.root / "tong-hop" / "2020-09"


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def complete(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10", tt="TT|ket-qua|2020-09|pa-no=5")


def test_a_month_with_gaps_is_a_draft_and_one_without_is_none(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10")
    assert run(world, "summarize").exit == 1
    assert "DỰ THẢO" in words(folder(world) / "tong-hop-2020-09.docx")
    collected(world, tt="TT|ket-qua|2020-09|pa-no=5")
    assert run(world, "summarize").exit == 0
    assert "DỰ THẢO" not in words(folder(world) / "tong-hop-2020-09.docx")


def test_a_template_that_cannot_show_a_draft_is_reported(world: World) -> None:
    own = world.root / "mau" / "tong-hop" / "summary.docx"
    own.parent.mkdir(parents=True)
    template = Document(str(templates_folder() / "tong-hop" / "summary.docx"))
    for paragraph in template.tables[0].cell(1, 0).paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    template.save(str(own))
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10")
    result = run(world, "summarize")
    assert "Mẫu văn bản mau/tong-hop/summary.docx không có chỗ ghi chữ “DỰ THẢO”" in " ".join(result.out.split())


def test_gaps_are_listed_with_their_keys(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày", unknown="?|ket-qua|2020-09|pa-no=1")
    result = run(world, "waive", "--json")
    assert result.exit == 1
    digits = hashlib.sha256(b"?|ket-qua|2020-09|pa-no=1").hexdigest()[:8]
    keys = [gap["key"] for gap in result.json["open"]]
    assert keys == ["TT/ket-qua", "VP/ket-qua/phat-thanh", f"chua-ro/{digits}"]
    assert (result.json["open"][1]["raw"], result.json["open"][1]["path"]) == ("15 phút/ngày", "vp.txt")


def test_without_a_key_it_says_how_to_waive(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10")
    result = baocao("waive", cwd=world.root)
    assert result.exit == 1
    assert 'baocao waive --month 2020-09 TT/ket-qua --reason "lý do"' in " ".join(result.out.split())


def test_nothing_is_final_while_something_waits(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày")
    result = run(world, "summarize", "--final", "--json")
    assert (result.exit, result.json["written"]) == (1, [])
    assert "TT/ket-qua, VP/ket-qua/phat-thanh" in " ".join(result.err.split())
    assert not folder(world).exists()
    assert not list((world.root / "luu-tru").rglob("da-chot"))


def test_waived_gaps_are_stated_with_their_reason_and_the_month_is_final(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày")
    waived = run(world, "waive", "TT", "--reason", REASON, "--json")
    assert waived.exit == 0
    assert waived.json["now_waived"] == ["TT/ket-qua"]
    (given,) = waived.json["waived"]
    assert given["reason"] == REASON
    assert run(world, "waive", "VP/ket-qua/phat-thanh", "--reason", "Không hỏi lại được").exit == 0
    assert run(world, "summarize", "--final").exit == 0
    said = words(folder(world) / "tong-hop-2020-09.docx")
    assert f"Trung tâm Thông tin, Kết quả tuyên truyền chưa gửi: {REASON} (" in said
    assert "phát thanh trên Đài TT Cơ sở: Không hỏi lại được (" in said
    assert "DỰ THẢO" not in said


def test_a_waiver_does_not_cover_what_comes_later(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày")
    run(world, "waive", "VP", "--reason", REASON)
    world.put("vp2.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=?20 phút/ngày", at="2020-10-03 08:00")
    with world.collect():
        pass
    assert "VP/ket-qua/phat-thanh" in [gap["key"] for gap in run(world, "waive", "--json").json["open"]]


def test_a_waiver_can_be_undone_and_its_row_stays(world: World) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10")
    run(world, "waive", "TT/ket-qua", "--reason", REASON)
    undone = run(world, "waive", "TT/ket-qua", "--undo", "--json")
    assert (undone.exit, undone.json["undone"], undone.json["waived"]) == (1, ["TT/ket-qua"], [])
    with closing(sqlite3.connect(world.root / ".baocao" / "so.sqlite")) as ledger:
        assert ledger.execute("SELECT unit, reason FROM waivers").fetchall() == [("TT", REASON)]
    assert run(world, "waive", "TT/ket-qua", "--undo", "--json").exit == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("KHONG-CO", "--reason", REASON), "gap-unknown"),
        (("VP", "--reason", REASON), "gap-unknown"),
        (("TT",), "waiver-without-reason"),
        (("TT", "--undo"), "waiver-unknown"),
        (("--reason", REASON), "gap-unknown"),
        (("--undo",), "waiver-unknown"),
    ],
)
def test_what_cannot_be_waived_is_wrong_usage(world: World, arguments: tuple[str, ...], code: str) -> None:
    collected(world, vp="VP|ket-qua|2020-09|pa-no=10")
    result = run(world, "waive", *arguments, "--json")
    assert (result.exit, codes(result)) == (2, [code])


def test_what_was_issued_is_kept_byte_for_byte_and_recorded(world: World) -> None:
    complete(world)
    assert run(world, "summarize", "--final").exit == 0
    kept = world.root / "luu-tru" / "2020-09" / "da-chot"
    issued = contents(folder(world))
    assert sorted(contents(kept).values()) == sorted(issued.values())
    with closing(sqlite3.connect(world.root / ".baocao" / "so.sqlite")) as ledger:
        rows = ledger.execute("SELECT path, sha256, kept FROM final_files ORDER BY path").fetchall()
    for path, sha256, copy in rows:
        assert hashlib.sha256((world.root / path).read_bytes()).hexdigest() == sha256
        assert (world.root / copy).read_bytes() == (world.root / path).read_bytes()
    assert [path for path, _, _ in rows] == [
        "tong-hop/2020-09/tong-hop-2020-09.docx",
        "tong-hop/2020-09/tong-hop-2020-09.xlsx",
    ]


def test_a_frozen_month_is_written_no_more(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    before = contents(folder(world))
    for further in ((), ("--final",), ("--date", "2020-10-06")):
        result = run(world, "summarize", *further, "--json")
        assert (result.exit, result.json["written"]) == (0, [])
        assert "đã chốt" in result.err
    assert contents(folder(world)) == before


def test_a_late_return_is_reported_and_changes_no_file(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    before = contents(folder(world))
    world.put("vp2.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-09 08:00")
    result = baocao("collect", str(world.inbox), "--json", cwd=world.root)
    (returned,) = [each for file in result.json["files"] for each in file["returns"]]
    assert returned["outcome"] == "accepted_with_warnings"
    assert "return-after-final" in [finding["code"] for finding in returned["findings"]]
    told = run(world, "summarize", "--json")
    assert (told.exit, told.json["written"]) == (1, [])
    assert "từ đó có thay đổi: 1 báo cáo, 2 số liệu" in " ".join(told.err.split())
    assert contents(folder(world)) == before


def test_a_supplement_reports_every_change_and_leaves_the_issued_files_alone(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    before = contents(folder(world))
    collected(world, vp2="VP|ket-qua|2020-09|pa-no=10")
    world.put("vp3.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-09 08:00")
    with world.collect():
        pass
    result = run(world, "summarize", "--final", "--json")
    assert result.exit == 0
    assert result.json["written"] == [
        "tong-hop/2020-09/tong-hop-2020-09-bo-sung-1.docx",
        "tong-hop/2020-09/tong-hop-2020-09-bo-sung-1.xlsx",
    ]
    assert {name: data for name, data in contents(folder(world)).items() if "bo-sung" not in name} == before
    document = Document(str(folder(world) / "tong-hop-2020-09-bo-sung-1.docx"))
    assert "Văn phòng Sở: báo cáo “Kết quả tuyên truyền” được thay bằng bản mới (nhận ngày 09/10/2020)." in words(
        folder(world) / "tong-hop-2020-09-bo-sung-1.docx"
    )
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert rows[1:] == [
        ["01", "Pa nô, áp phích, khẩu hiệu", "cái", "15", "17", "+2"],
        ["02", "Pa nô, áp phích, khẩu hiệu (lũy kế từ tháng 02/2020)", "cái", "15", "17", "+2"],
    ]
    assert audit(folder(world) / "tong-hop-2020-09-bo-sung-1.docx") == []
    assert run(world, "summarize", "--final", "--json").json["written"] == []


def test_a_frozen_month_can_still_go_out_in_the_other_layout(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    before = contents(folder(world))
    assert run(world, "summarize", "--layout", "dang", "--json").json["written"] == []
    result = run(world, "summarize", "--final", "--layout", "dang", "--json")
    assert (result.exit, result.json["written"]) == (0, ["tong-hop/2020-09/tong-hop-2020-09-dang.docx"])
    assert run(world, "summarize", "--final", "--layout", "dang", "--json").json["written"] == []
    assert {name: data for name, data in contents(folder(world)).items() if name in before} == before


def test_a_supplement_goes_wherever_the_summary_went(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    run(world, "summarize", "--final", "--layout", "dang")
    world.put("vp2.txt", "VP|ket-qua|2020-09|pa-no=12", at="2020-10-09 08:00")
    with world.collect():
        pass
    result = run(world, "summarize", "--final", "--json")
    assert [Path(path).name for path in result.json["written"]] == [
        "tong-hop-2020-09-bo-sung-1.docx",
        "tong-hop-2020-09-bo-sung-1-dang.docx",
        "tong-hop-2020-09-bo-sung-1.xlsx",
    ]
    party = folder(world) / "tong-hop-2020-09-bo-sung-1-dang.docx"
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in words(party)
    assert "về bổ sung lần 1 Báo cáo" in " ".join(words(party).split())
    assert "{" not in words(party)
    assert audit(party) == []


def test_supplements_are_numbered_and_wait_like_the_summary(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    for number, figure in enumerate(("12", "?10-15", "20"), start=1):
        world.put(f"vp{number}.txt", f"VP|ket-qua|2020-09|pa-no={figure}", at=f"2020-10-1{number} 08:00")
        with world.collect():
            pass
        result = run(world, "summarize", "--final", "--json")
        assert result.exit == (1 if "?" in figure else 0)
    names = sorted(path.name for path in folder(world).glob("*bo-sung*.docx"))
    assert names == ["tong-hop-2020-09-bo-sung-1.docx", "tong-hop-2020-09-bo-sung-2.docx"]


def corrected(world: World, report: str = "VP|ket-qua|2020-09|pa-no=12", day: int = 9) -> None:
    world.put(f"vp-{day}.txt", report, at=f"2020-10-{day:02d} 08:00")
    with world.collect():
        pass


def supplement(world: World, number: int = 1, layout: str = "") -> str:
    return " ".join(words(folder(world) / f"tong-hop-2020-09-bo-sung-{number}{layout}.docx").split())


def test_a_number_is_the_documents_own_and_its_supplement_cites_it(world: World) -> None:
    complete(world)
    assert run(world, "summarize", "--number", "36").exit == 0
    assert "Số: 36/BC-SKHCN" in words(folder(world) / "tong-hop-2020-09.docx")
    assert run(world, "summarize", "--final", "--number", "37", "--date", "2020-10-06").exit == 0
    said = words(folder(world) / "tong-hop-2020-09.docx")
    assert "Số: 37/BC-SKHCN" in said
    assert "(Kèm theo Báo cáo số 37/BC-SKHCN ngày 06 tháng 10 năm 2020 của Sở KH&CN)" in said
    corrected(world)
    assert run(world, "summarize", "--final").exit == 0
    said = supplement(world)
    assert "Số: …/BC-SKHCN" in said
    assert "ngày … tháng … năm 20…" in said
    assert "điều chỉnh Báo cáo số 37/BC-SKHCN ngày 06 tháng 10 năm 2020 như sau:" in said
    corrected(world, "VP|ket-qua|2020-09|pa-no=14", 10)
    assert run(world, "summarize", "--final", "--number", "41", "--date", "2020-10-12").exit == 0
    said = supplement(world, 2)
    assert "Số: 41/BC-SKHCN" in said
    assert "Báo cáo số 37/BC-SKHCN ngày 06 tháng 10 năm 2020, đã bổ sung lần 1, như sau:" in said


def test_a_number_of_the_settings_is_not_carried_into_a_supplement(world: World) -> None:
    (world.root / "baocao.toml").write_text('[summary]\nnumber = "7"\n', encoding="utf-8")
    complete(world)
    assert run(world, "summarize", "--final").exit == 0
    corrected(world)
    assert run(world, "summarize", "--final").exit == 0
    said = supplement(world)
    assert "Số: …/BC-SKHCN" in said
    assert re.search(r"Báo cáo số 07/BC-SKHCN tổng hợp tháng 9 năm 2020 \(chốt ngày \d\d tháng \d+ năm \d+\)", said)


def test_a_number_is_that_of_one_layout(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final", "--number", "37", "--date", "2020-10-06")
    run(world, "summarize", "--final", "--layout", "dang", "--number", "5", "--date", "2020-10-07")
    corrected(world)
    assert run(world, "summarize", "--final", "--layout", "dang", "--number", "6").exit == 0
    assert "Số 06-BC/ĐU" in supplement(world, layout="-dang")
    assert "Báo cáo số 05-BC/ĐU ngày 07 tháng 10 năm 2020 như sau:" in supplement(world, layout="-dang")
    assert "Số: …/BC-SKHCN" in supplement(world)
    assert "Báo cáo số 37/BC-SKHCN ngày 06 tháng 10 năm 2020 như sau:" in supplement(world)


@pytest.mark.parametrize("number", ["37/BC-SKHCN", "", "ba bảy"])
def test_a_number_is_its_digits_alone(world: World, number: str) -> None:
    complete(world)
    result = run(world, "summarize", "--number", number, "--json")
    assert (result.exit, codes(result)) == (2, ["document-number-notation"])
    assert not folder(world).exists()


def test_a_version_that_reads_alike_is_no_supplement(world: World) -> None:
    complete(world)
    run(world, "summarize", "--final")
    before = contents(folder(world))
    corrected(world, "VP|ket-qua|2020-09|pa-no=10|phat-thanh=")
    result = run(world, "summarize", "--final", "--json")
    assert (result.exit, result.json["written"]) == (0, [])
    assert "số liệu không có gì thay đổi" in " ".join(result.err.split())
    assert contents(folder(world)) == before


def test_a_version_that_waits_is_no_supplement(world: World) -> None:
    """It leaves empty what the one in force has, so that one stays in force until somebody answers."""
    complete(world)
    run(world, "summarize", "--final")
    before = contents(folder(world))
    corrected(world, "VP|ket-qua|2020-09|pa-no=|kho-khan=~Thiếu loa.")
    result = run(world, "summarize", "--final", "--json")
    assert (result.exit, result.json["written"]) == (1, [])
    assert "số liệu không có gì thay đổi" in " ".join(result.err.split())
    assert contents(folder(world)) == before


def test_a_template_without_units_figures_is_reported(world: World) -> None:
    own = world.root / "mau" / "tong-hop" / "supplement.docx"
    own.parent.mkdir(parents=True)
    template = Document(str(templates_folder() / "tong-hop" / "supplement.docx"))
    for paragraph in [each for each in template.paragraphs if "unit_figures" in each.text]:
        if "{{p" in paragraph.text:
            paragraph.text = ""
        elif "{%p if" in paragraph.text:
            paragraph.text = "{%p if rows %}"
    template.save(str(own))
    complete(world)
    run(world, "summarize", "--final")
    corrected(world)
    result = run(world, "summarize", "--final")
    assert result.exit == 0
    assert "mau/tong-hop/supplement.docx không có bảng số liệu thay đổi của từng đơn vị" in " ".join(result.out.split())


def test_a_month_without_returns_is_not_final(world: World) -> None:
    result = run(world, "summarize", "--final", "--json")
    assert (result.exit, result.json["written"]) == (1, [])
    assert not folder(world).exists()


def test_where_a_file_cannot_be_written_the_month_stays_open(world: World) -> None:
    complete(world)
    (folder(world) / "tong-hop-2020-09.docx").mkdir(parents=True)
    result = run(world, "summarize", "--final", "--json")
    assert result.exit == 4
    assert not list((world.root / "luu-tru").rglob("da-chot/*"))
    (folder(world) / "tong-hop-2020-09.docx").rmdir()
    assert run(world, "summarize", "--final").exit == 0
