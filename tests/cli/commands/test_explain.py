"""`baocao explain` as a user runs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from baocao_cli.contract.explain import ExplainDocument
from baocao_cli.resources import samples_folder, templates_folder
from tests.make_samples import demo_workspace
from tests.support.cli import baocao

PRODUCT = ("explain", "15 phút/ngày x 20 ngày", "--measure", "phat-thanh")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """The samples' inbox, outside of any workspace."""
    shutil.copytree(samples_folder() / "inbox", tmp_path / "inbox")
    return tmp_path / "inbox"


def test_a_text_needs_no_workspace(tmp_path: Path) -> None:
    result = baocao(*PRODUCT, cwd=tmp_path)
    assert result.exit == 0
    for told in (
        "15 · phút · / · ngày · x · 20 · ngày",
        "lengths.length",
        "tính theo ngày",
        "đã đọc: 300 phút",
        "Cảnh báo",
    ):
        assert told in result.out
    assert list(tmp_path.iterdir()) == []


def test_the_document_of_a_text(tmp_path: Path) -> None:
    result = baocao("explain", "tháng 8: 05 pa nô", "--measure", "pa-no", "--month", "2020-09", "--json", cwd=tmp_path)
    assert result.exit == 0
    document = result.json
    assert (document["schema"], document["file"], document["cell"], document["units"]) == (
        "baocao/explain/1",
        None,
        None,
        None,
    )
    text = document["text"]
    assert (text["form"], text["measure"], text["month"]) == ("ket-qua", "pa-no", "2020-09")
    assert [(span["text"], span["table"], span["rule"]) for span in text["spans"]] == [("tháng 8", "cell", "time")]
    assert [part["rule"] for part in text["spans"][0]["parts"]] == ["named-month"]
    assert [(figure["value"], figure["whose"]) for figure in text["figures"]] == [(5, "previous")]
    assert (text["reading"]["status"], text["reading"]["findings"][0]["raw"]) == ("held", "tháng 8: 05 pa nô")
    ExplainDocument.model_validate(document)


def test_the_document_of_an_entry(tmp_path: Path) -> None:
    asked = ("explain", "Tin: Đại hội | 05/9/2020, 3'15\"", "--measure", "tin-bai", "--month", "2020-09", "--json")
    reading = baocao(*asked, cwd=tmp_path).json["text"]["reading"]
    assert reading["value"] == {"title": "Đại hội", "kind": "tin", "published": "2020-09-05", "minutes": 3.25}


def test_a_file_and_one_cell_of_it(inbox: Path) -> None:
    whole = baocao("explain", "TTUD.docx", cwd=inbox)
    assert whole.exit == 0
    for told in ("văn bản Word", "Biểu mẫu: ket-qua", "Tháng: 2020-09", "Lỗi: bảng 2, hàng 4, cột 3"):
        assert told in whole.out
    cell = baocao("explain", "TTUD.docx", "bảng 2, hàng 4, cột 3", cwd=inbox)
    assert cell.exit == 0
    assert "15 phút/ngày" in cell.out
    assert "chờ hỏi lại" in cell.out


def test_the_documents_of_a_file_and_of_a_cell(inbox: Path) -> None:
    file = baocao("explain", "thu-TTTK.eml", "--json", cwd=inbox).json
    ExplainDocument.model_validate(file)
    assert (file["text"], file["cell"], file["units"]) == (None, None, 0)
    first = file["file"]["members"][0]
    assert [decision["what"] for decision in first["returns"][0]["decisions"]] == ["form", "unit", "month"]
    cell = baocao("explain", "TTUD.docx", "phat-thanh", "--json", cwd=inbox).json
    ExplainDocument.model_validate(cell)
    assert (cell["cell"]["measure"]["status"], cell["cell"]["measure"]["raw"]) == ("held", "15 phút/ngày")
    assert [text["text"] for text in cell["cell"]["texts"]] == ["15 phút/ngày", "tháng 9 năm 2020"]


def test_in_a_workspace_the_roster_says_whose_a_file_is(tmp_path: Path) -> None:
    inbox = demo_workspace(tmp_path)
    result = baocao("explain", f"{inbox.name}/TTUD.docx", "--json", cwd=tmp_path)
    assert result.exit == 0
    assert result.json["units"] > 0
    decisions = {each["what"]: each["decided"] for each in result.json["file"]["returns"][0]["decisions"]}
    assert decisions == {"form": "ket-qua", "unit": "TTUD", "month": "2020-09"}
    from_outside = baocao("explain", str(inbox / "TTUD.docx"), "-C", str(tmp_path), "--json", cwd=inbox)
    assert from_outside.json["units"] == result.json["units"]


def test_in_a_workspace_the_offices_own_forms_are_taken(tmp_path: Path) -> None:
    demo_workspace(tmp_path)
    own = tmp_path / "mau" / "ket-qua"
    shutil.copytree(templates_folder() / "ket-qua", own)
    declared = (own / "form.toml").read_text(encoding="utf-8")
    declaration = declared.replace('{ name = "pa nô",', '{ name = "biển tấm lớn" },\n  { name = "pa nô",')
    (own / "form.toml").write_text(declaration, encoding="utf-8")
    asked = ("explain", "05 biển tấm lớn", "--measure", "pa-no", "--json")
    value = baocao(*asked, cwd=tmp_path).json["text"]["reading"]["value"]
    assert value == {"total": 5, "kinds": {"biển tấm lớn": 5}}


def test_what_is_wrong_is_said_and_exits_with_2(tmp_path: Path) -> None:
    for asked in (("khong-co.docx",), ("5", "--measure", "pano"), ("5", "o", "--period"), ("5", "--part", "time")):
        result = baocao("explain", *asked, cwd=tmp_path)
        assert (result.exit, result.out) == (2, ""), asked
        assert "Lỗi:" in result.err
    fault = baocao("explain", "khong-co.docx", "--json", cwd=tmp_path)
    assert (fault.exit, fault.json["findings"][0]["code"]) == (2, "explain-file-missing")


def test_a_workspace_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert baocao(*PRODUCT, "-C", "khong-co", cwd=tmp_path).exit == 3


def test_the_schema_is_printed(tmp_path: Path) -> None:
    schema = baocao("schema", "explain", cwd=tmp_path)
    assert schema.exit == 0
    assert schema.json["properties"]["schema"]["const"] == "baocao/explain/1"
