"""Loading forms: whose files win, and how a wrong declaration is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import message
from baocao_cli.forms.loader import load_forms
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.unit import Unit

SHIPPED = templates_folder()
DECLARATION = (SHIPPED / "ket-qua" / "form.toml").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "mau"


def declare(own: Path, text: str, folder: str = "ket-qua", encoding: str = "utf-8") -> Path:
    path = own / folder / "form.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def told(own: Path) -> list[str]:
    with pytest.raises(WorkspaceFault) as caught:
        load_forms((own, SHIPPED))
    return [message(finding) for finding in caught.value.findings]


def test_shipped_forms_load() -> None:
    assert [loaded.form.id for loaded in load_forms((SHIPPED,))] == ["ket-qua", "tin-bai"]


def test_a_folder_that_is_not_there_is_passed_over(own: Path) -> None:
    assert [loaded.form.id for loaded in load_forms((own, SHIPPED))] == ["ket-qua", "tin-bai"]


def test_the_office_s_declaration_wins_and_keeps_the_shipped_template(own: Path) -> None:
    declaration = declare(own, DECLARATION.replace("version = 1", "version = 2"))
    loaded = load_forms((own, SHIPPED))[0]
    assert (loaded.form.version, loaded.declaration) == (2, declaration)
    assert loaded.template == SHIPPED / "ket-qua" / "blank.docx"


def test_the_office_s_template_alone_wins(own: Path) -> None:
    (own / "ket-qua").mkdir(parents=True)
    template = Path(shutil.copy(SHIPPED / "ket-qua" / "blank.docx", own / "ket-qua"))
    loaded = load_forms((own, SHIPPED))[0]
    assert (loaded.template, loaded.declaration) == (template, SHIPPED / "ket-qua" / "form.toml")


def test_a_third_form_needs_both_files(own: Path) -> None:
    declare(own, DECLARATION.replace('id = "ket-qua"\nversion', 'id = "bieu-3"\nversion'), "bieu-3")
    assert told(own) == [
        "Biểu mẫu “bieu-3” thiếu tệp mau/bieu-3/blank.docx. Hãy chép tệp mẫu Word ấy vào thư mục của biểu mẫu."
    ]
    shutil.copy(SHIPPED / "ket-qua" / "blank.docx", own / "bieu-3")
    assert [loaded.form.id for loaded in load_forms((own, SHIPPED))] == ["bieu-3", "ket-qua", "tin-bai"]


def test_a_template_in_a_folder_of_no_form_is_a_fault(own: Path) -> None:
    (own / "ket_qua").mkdir(parents=True)
    shutil.copy(SHIPPED / "ket-qua" / "blank.docx", own / "ket_qua")
    (fault,) = told(own)
    assert fault.startswith("Tệp mau/ket_qua/blank.docx")
    assert "(ket-qua, tin-bai)" in fault


def test_one_id_in_two_folders_is_a_fault(own: Path) -> None:
    declare(own, DECLARATION)
    declare(own, DECLARATION, "ket-qua-2")
    (fault,) = told(own)
    assert "mau/ket-qua-2/form.toml" in fault
    assert "mau/ket-qua/form.toml" in fault


@pytest.mark.parametrize(
    ("written", "instead", "place"),
    [
        ('reads = "count"', 'reads = "đếm"', 'tables[1].rows[1].measures[1].measure: phải là một trong "count", '),
        ('reads = "count"\n', "", "tables[1].rows[1].measures[1].measure: thiếu mục “reads”"),
        ("file_names", "file_name", "recognise.file_name: không có mục nào tên “file_name” (có lẽ là “file_names”?)"),
        ('role = "period"', 'role = "kỳ"', 'tables[1].columns[4].role: phải là một trong "number", "label", '),
        ('catch_all = "khac"', 'catch_all = "pa-no"', "catch_all “pa-no” phải là một chỉ tiêu"),
        ('id = "phat-thanh"', 'id = "pa-no"', "mã chỉ tiêu dùng hai lần: pa-no"),
        ('id = "thoi-gian"', 'id = "so-luong"', "mã cột dùng hai lần: so-luong"),
        ('role = "label"', 'role = "note"', 'cần một cột có role = "label"'),
        ('title = "BÁO CÁO"\n', "", "mục title: thiếu mục này"),
        ("baocao/form/1", "baocao/form/9", 'mục schema: phải là một trong "baocao/form/1"'),
        ('type = "grid"', 'type = "bảng"', 'mục tables[1]: phải là một trong "grid", "list", không phải “bảng”'),
        ("widths = { stt", "widths = { so-thu-tu", "workbook.widths: không có cột “so-thu-tu”"),
        ('role = "note"', 'role = "value"', "cần nói rõ đọc ở cột nào (đang có: so-luong, ghi-chu)"),
        ('heads = ["STT", ', 'heads = "STT", ', "dòng "),
    ],
)
def test_a_wrong_declaration_is_reported_with_its_place(own: Path, written: str, instead: str, place: str) -> None:
    assert written in DECLARATION
    declare(own, DECLARATION.replace(written, instead))
    (fault,) = told(own)
    assert fault.startswith("Tệp mau/ket-qua/form.toml, ")
    assert place in fault


def test_every_wrong_declaration_is_reported(own: Path) -> None:
    declare(own, DECLARATION.replace("version = 1", 'version = "một"').replace('title = "BÁO CÁO"\n', ""))
    declare(own, "id = 3", "bieu-3", encoding="utf-16")
    assert [fault.partition(":")[0] for fault in told(own)] == [
        "Tệp mau/bieu-3/form.toml",
        "Tệp mau/ket-qua/form.toml, mục version",
        "Tệp mau/ket-qua/form.toml, mục title",
    ]


@pytest.mark.parametrize("taken", ["items", "by_kind", "raw", "where", "held", "proposal"])
def test_a_field_cannot_have_a_reserved_name(own: Path, taken: str) -> None:
    listed = (SHIPPED / "tin-bai" / "form.toml").read_text(encoding="utf-8")
    before = 'reads = "kind", id = "kind"'
    assert before in listed
    declare(own, listed.replace(before, f'reads = "text", id = "{taken}"'), "tin-bai")
    (fault,) = told(own)
    assert f"bảng “tin-bai”, cột “loai”: id “{taken}” đã dùng cho việc khác" in fault


def test_a_form_cannot_have_the_name_of_another_member(own: Path) -> None:
    declare(own, DECLARATION.replace('id = "ket-qua"', 'id = "from"', 1), "from")
    shutil.copyfile(SHIPPED / "ket-qua" / "blank.docx", own / "from" / "blank.docx")
    (fault,) = told(own)
    assert "id “from” của biểu mẫu đã dùng cho việc khác" in fault


def test_a_form_is_asked_for_in_its_months_alone(own: Path) -> None:
    months = 'version = 1\nfrom = "2020-09"\nto = "tháng 11/2020"'
    declare(own, DECLARATION.replace("version = 1", months))
    form = load_forms((own, SHIPPED))[0].form
    asked = [number for number in range(7, 13) if form.is_asked_in(Month(2020, number))]
    assert asked == [9, 10, 11]
    unit = Unit("VP", "Văn phòng Sở")
    assert not unit.owes(form, Month(2020, 8))
    assert unit.owes(form, Month(2020, 9))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('from = "quý III"', "mục from: phải là một tháng"),
        ('from = "2020-09"\nto = "2020-07"', "(from) 2020-09 lại sau"),
    ],
)
def test_wrong_months_of_a_form(own: Path, written: str, said: str) -> None:
    declare(own, DECLARATION.replace("version = 1", f"version = 1\n{written}"))
    assert [text for text in told(own) if said in text]
