"""`baocao summarize` as a user runs it."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from baocao_cli.documents.libreoffice import ConversionFault
from baocao_cli.resources import templates_folder
from tests.support.cli import baocao
from tests.support.world import World, csv_roster, make_world

ROSTER = csv_roster()


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A workspace of two units that owe both forms."""
    return make_world(tmp_path, ROSTER)


def collect_everything(world: World) -> None:
    for unit in ("VP", "TT"):
        for form in ("ket-qua", "tin-bai"):
            world.put(f"{unit}-{form}.txt", f"{unit}|{form}|2020-09|" + ("pa-no=10" if form == "ket-qua" else "x=0"))
    with world.collect():
        pass


def test_a_complete_month_is_written_and_nothing_waits(world: World) -> None:
    collect_everything(world)
    result = baocao("summarize", "--month", "2020-09", cwd=world.root)
    assert result.exit == 0
    assert "Phải nhận 4 báo cáo: đã nhận 4 (sau hạn 0), chưa nhận 0." in result.out
    assert "Đã ghi: tong-hop/2020-09/tong-hop-2020-09.docx" in result.out
    folder = world.root / "tong-hop" / "2020-09"
    assert sorted(path.name for path in folder.iterdir()) == ["tong-hop-2020-09.docx", "tong-hop-2020-09.xlsx"]
    document = Document(str(folder / "tong-hop-2020-09.docx"))
    assert any("Pa nô, áp phích, khẩu hiệu: 20 cái" in paragraph.text for paragraph in document.paragraphs)
    assert "Tổng hợp" in openpyxl.load_workbook(folder / "tong-hop-2020-09.xlsx").sheetnames


def test_json_has_the_contracts_shape(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=?15 phút/ngày", at="2020-10-06 09:00")
    world.put("b.txt", "TT|ket-qua|2020-09|pa-no=0")
    world.put("c.txt", "TT|ket-qua|2020-08|pa-no=7")
    world.put("d.txt", "?|ket-qua|2020-09|pa-no=1000")
    with world.collect():
        pass
    result = baocao("--json", "summarize", "--month", "2020-09", cwd=world.root)
    assert result.exit == 1
    assert result.json == {
        "schema": "baocao/summary/1",
        "month": "2020-09",
        "expected": 4,
        "received": 2,
        "late": 1,
        "missing": [{"unit": "VP", "form": "tin-bai", "sent": None}, {"unit": "TT", "form": "tin-bai", "sent": None}],
        "held": [
            {"unit": "VP", "form": "ket-qua", "reading": "phat-thanh", "raw": "15 phút/ngày"},
            {"unit": None, "form": "ket-qua", "reading": None, "raw": result.json["held"][1]["raw"]},
        ],
        "unowed": [],
        "totals": {
            "ket-qua": {
                "pa-no": {"total": 10, "kinds": {}},
                "tuyen-truyen-mieng": None,
                "phat-thanh": None,
                "khac": None,
            },
            "tin-bai": None,
        },
        "cumulative": {
            "from": "2020-02",
            "ket-qua": {
                "pa-no": {"total": 17, "kinds": {}},
                "tuyen-truyen-mieng": None,
                "phat-thanh": None,
                "khac": None,
            },
            "tin-bai": None,
        },
        "written": ["tong-hop/2020-09/tong-hop-2020-09.docx", "tong-hop/2020-09/tong-hop-2020-09.xlsx"],
    }
    told = " ".join(result.err.split())
    assert "phát thanh trên Đài TT Cơ sở (a.txt, bảng 2, hàng 2, cột 3) ghi “15 phút/ngày”" in told


def test_a_month_with_no_return_writes_nothing(world: World) -> None:
    result = baocao("summarize", "--month", "2020-09", "--json", cwd=world.root)
    assert (result.exit, result.json["written"], result.json["received"]) == (1, [], 0)
    assert "chưa có báo cáo nào" in result.err
    assert not (world.root / "tong-hop").exists()


def test_what_is_missing_makes_it_wait(world: World) -> None:
    world.put("a.txt", "VP|ket-qua|2020-09|pa-no=10")
    with world.collect():
        pass
    result = baocao("summarize", "--month", "2020-09", cwd=world.root)
    assert result.exit == 1
    assert "Báo cáo chưa có để tính" in result.out
    assert "Trung tâm Thông tin" in result.out


def test_running_again_gives_the_same_bytes(world: World) -> None:
    collect_everything(world)
    folder = world.root / "tong-hop" / "2020-09"
    baocao("summarize", "--month", "2020-09", cwd=world.root)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    baocao("summarize", "--month", "2020-09", cwd=world.root)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_the_day_of_signing_is_printed_where_it_is_given(world: World) -> None:
    collect_everything(world)
    assert baocao("summarize", "--month", "2020-09", "--date", "2020-10-05", cwd=world.root).exit == 0
    document = Document(str(world.root / "tong-hop" / "2020-09" / "tong-hop-2020-09.docx"))
    assert document.tables[0].cell(1, 1).text == "Đắk Lắk, ngày 05 tháng 10 năm 2020"


def test_a_day_in_another_notation_is_wrong_usage(world: World) -> None:
    result = baocao("summarize", "--month", "2020-09", "--date", "5/10/2020", "--json", cwd=world.root)
    assert result.exit == 2
    assert result.json["findings"][0]["code"] == "day-notation"


def test_the_offices_own_template_wins_and_its_faults_are_reported(world: World) -> None:
    collect_everything(world)
    own = world.root / "mau" / "tong-hop" / "summary.docx"
    own.parent.mkdir(parents=True)
    shutil.copy(templates_folder() / "tong-hop" / "summary.docx", own)
    template = Document(str(own))
    opening = next(paragraph for paragraph in template.paragraphs if paragraph.text == "{{ opening }}")
    opening.runs[0].text = "Mẫu của cơ quan: {{ month }}"
    template.save(str(own))
    assert baocao("summarize", "--month", "2020-09", cwd=world.root).exit == 0
    written = world.root / "tong-hop" / "2020-09" / "tong-hop-2020-09.docx"
    before = written.read_bytes()
    texts = [paragraph.text for paragraph in Document(io.BytesIO(before)).paragraphs]
    assert "Mẫu của cơ quan: tháng 9 năm 2020" in texts

    opening.runs[0].text = "{{ khong_co_ten_nay }}"
    template.save(str(own))
    result = baocao("summarize", "--month", "2020-09", "--json", cwd=world.root)
    assert result.exit == 3
    finding = result.json["findings"][0]
    assert finding["code"] == "template-unknown-name"
    assert "khong_co_ten_nay" in finding["message"]
    assert finding["where"] == "mau/tong-hop/summary.docx"
    assert written.read_bytes() == before


def test_a_file_that_cannot_be_replaced_is_named_and_nothing_changes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    collect_everything(world)
    baocao("summarize", "--month", "2020-09", cwd=world.root)
    folder = world.root / "tong-hop" / "2020-09"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    real = Path.replace

    def held_open_by_excel(self: Path, target: Path) -> Path:
        if Path(target).suffix == ".xlsx" and self.name.endswith(".moi"):
            raise PermissionError(13, "Permission denied", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held_open_by_excel)
    result = baocao("summarize", "--month", "2020-09", "--date", "2020-10-05", "--json", cwd=world.root)
    assert result.exit == 4
    assert result.json["findings"][0]["code"] == "summary-file-in-use"
    assert result.json["findings"][0]["where"] == "tong-hop/2020-09/tong-hop-2020-09.xlsx"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def collect_two_months(world: World) -> None:
    for month, posters in (("2020-08", 7), ("2020-09", 10)):
        for unit in ("VP", "TT"):
            world.put(f"{unit}-{month}.txt", f"{unit}|ket-qua|{month}|pa-no={posters}")
    with world.collect():
        pass


@pytest.mark.parametrize(
    ("options", "name", "expected"),
    [
        (("--from", "2020-08", "--to", "2020-09"), "2020-08_2020-09", 8),
        (("--phase", "1"), "dot-1", 32),
        (("--year", "2020"), "nam-2020", 32),
    ],
)
def test_a_span_has_its_own_files_and_its_own_document(
    world: World, options: tuple[str, ...], name: str, expected: int
) -> None:
    collect_two_months(world)
    settings = '[[phases]]\nnumber = 1\nname = "Đợt một"\nstart = 2020-02-01\nend = 2020-10-31\n'
    (world.root / "baocao.toml").write_text(settings, encoding="utf-8")
    result = baocao("summarize", *options, "--json", cwd=world.root)
    assert result.exit == 1
    told = result.json
    assert told["schema"] == "baocao/summary-span/1"
    assert told["span"]["name"] == name
    assert (told["span"]["from"], told["span"]["to"]) == ("2020-08" if expected == 8 else "2020-02", "2020-09")
    assert (told["expected"], told["received"]) == (expected, 4)
    assert {"unit": "VP", "form": "tin-bai", "month": "2020-08", "sent": None} in told["missing"]
    assert told["totals"]["ket-qua"]["pa-no"]["total"] == 34
    assert told["written"] == [f"tong-hop/{name}/tong-hop-{name}.{ending}" for ending in ("docx", "xlsx")]
    assert all((world.root / path).is_file() for path in told["written"])


def test_one_month_from_and_to_is_that_months_summary(world: World) -> None:
    collect_everything(world)
    result = baocao("summarize", "--from", "2020-09", "--to", "2020-09", "--json", cwd=world.root)
    assert (result.exit, result.json["schema"], result.json["month"]) == (0, "baocao/summary/1", "2020-09")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--month", "2020-09", "--year", "2020"), "span-twice"),
        (("--phase", "1", "--from", "2020-08"), "span-twice"),
        (("--from", "2020-08"), "span-half"),
        (("--to", "2020-08"), "span-half"),
        (("--from", "2020-09", "--to", "2020-08"), "span-reversed"),
        (("--year", "20"), "year-unlikely"),
        (("--phase", "9"), "phase-unknown"),
        (("--year", "2019"), "span-owes-nothing"),
        (("--from", "2019-01", "--to", "2019-12"), "span-owes-nothing"),
        (("--from", "2199-01", "--to", "2199-12"), "span-owes-nothing"),
        (("--year", "2020", "--final"), "final-of-span"),
    ],
)
def test_what_is_no_span_is_wrong_usage(world: World, options: tuple[str, ...], code: str) -> None:
    collect_everything(world)
    result = baocao("summarize", *options, "--json", cwd=world.root)
    assert (result.exit, result.json["findings"][0]["code"]) == (2, code)


def test_what_several_returns_share_is_said_once(world: World) -> None:
    world.put("vp.txt", "VP|ket-qua|2020-09|pa-no=3")
    world.put("a.txt", "MOI1|ket-qua|2020-09|pa-no=1")
    world.put("b.txt", "MOI2|ket-qua|2020-09|pa-no=1")
    with world.collect():
        pass
    said = " ".join(baocao("summarize", cwd=world.root).out.split())
    assert "cả báo cáo (a.txt; b.txt)" in said


def test_a_span_that_owes_nothing_is_refused_by_name(world: World) -> None:
    collect_everything(world)
    said = " ".join(baocao("summarize", "--from", "2019-01", "--to", "2019-03", cwd=world.root).err.split())
    assert "trong kỳ từ tháng 01 đến tháng 3 năm 2019" in said
    assert not (world.root / "tong-hop").exists()


def test_without_a_month_it_is_the_latest_that_has_ended_and_is_not_frozen(world: World) -> None:
    collect_everything(world)
    assert baocao("summarize", "--json", cwd=world.root).json["month"] == "2020-09"


def test_a_month_is_typed_as_people_write_it(world: World) -> None:
    collect_everything(world)
    for typed in ("9/2020", "09-2020", "tháng 9/2020", "Tháng 9 năm 2020"):
        assert baocao("summarize", "--month", typed, "--json", cwd=world.root).json["month"] == "2020-09"


def test_a_span_with_no_return_writes_nothing(world: World) -> None:
    result = baocao("summarize", "--year", "2021", "--json", cwd=world.root)
    assert (result.exit, result.json["written"]) == (1, [])
    assert "Chưa có báo cáo nào được tính cho năm 2021" in " ".join(result.err.split())


def test_the_pdf_is_the_same_each_time_and_beside_the_document(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(("20201005101112", "20201006101112"))
    identities = iter(("A" * 32, "B" * 32))

    def convert(data: bytes, ending: str, target: str) -> bytes:
        assert (data[:2], ending, target) == (b"PK", "docx", "pdf")
        one = next(identities)
        return f"%PDF-1.7 /CreationDate(D:{next(moments)}Z')>> /ID [ <{one}>\n<{one}> ] /DocChecksum /{one}".encode()

    monkeypatch.setattr("baocao_cli.summary.issue.pdf.convert", convert)
    collect_everything(world)
    result = baocao("summarize", "--month", "2020-09", "--pdf", "--json", cwd=world.root)
    pdf = world.root / "tong-hop" / "2020-09" / "tong-hop-2020-09.pdf"
    assert (result.exit, result.json["written"][-1]) == (0, "tong-hop/2020-09/tong-hop-2020-09.pdf")
    first = pdf.read_bytes()
    assert b"(D:20200930000000Z')" in first
    baocao("summarize", "--month", "2020-09", "--pdf", cwd=world.root)
    assert pdf.read_bytes() == first


def test_without_libreoffice_the_document_is_written_and_the_message_says_how_to_get_a_pdf(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_program(*_: object) -> bytes:
        raise ConversionFault("LibreOffice is not installed")

    monkeypatch.setattr("baocao_cli.summary.issue.pdf.convert", no_program)
    monkeypatch.setattr("baocao_cli.summary.issue.pdf.find_libreoffice", lambda: None)
    collect_everything(world)
    older = world.root / "tong-hop" / "2020-09" / "tong-hop-2020-09.pdf"
    older.parent.mkdir(parents=True)
    older.write_bytes(b"%PDF-1.4 of last time")
    result = baocao("summarize", "--month", "2020-09", "--pdf", "--json", cwd=world.root)
    assert result.exit == 0
    assert [path.rpartition(".")[2] for path in result.json["written"]] == ["docx", "xlsx"]
    told = " ".join(result.err.split())
    assert "vì máy chưa có LibreOffice" in told
    assert "Lưu thành (Save As) > PDF" in told
    assert "tong-hop-2020-09.pdf là bản của lần trước" in told
    assert "bản của lần trước" in " ".join(baocao("summarize", "--month", "2020-09", cwd=world.root).out.split())


@pytest.mark.office
def test_libreoffice_makes_the_pdf(world: World) -> None:
    collect_everything(world)
    pdf = world.root / "tong-hop" / "2020-09" / "tong-hop-2020-09.pdf"
    assert baocao("summarize", "--month", "2020-09", "--pdf", cwd=world.root).exit == 0
    first = pdf.read_bytes()
    assert first.startswith(b"%PDF-")
    baocao("summarize", "--month", "2020-09", "--pdf", cwd=world.root)
    assert pdf.read_bytes() == first
