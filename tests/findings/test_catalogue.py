"""The catalogue of findings: each code is declared once, is used, and says something a clerk can act on."""

from __future__ import annotations

import re
import string
from pathlib import Path

from baocao_cli.findings import Finding, Severity, message
from baocao_cli.findings.catalogue import STAGES, catalogue
from baocao_cli.texts import declared_findings
from tests.support.cli import baocao

SOURCE = Path(__file__).parents[2] / "src" / "baocao_cli"
DECLARED = SOURCE / "texts" / "vi" / "findings"
VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]")
CODE = re.compile(r"[a-z]+(-[a-z]+)*")


def test_every_file_is_a_stage_and_every_stage_a_file() -> None:
    assert sorted(path.name for path in DECLARED.iterdir()) == sorted(f"{stage}.toml" for stage in STAGES)


def test_every_declaration_has_the_same_fields() -> None:
    faults = []
    for stage in STAGES:
        for code, fields in declared_findings(stage).items():
            if not CODE.fullmatch(code) or list(fields) != ["severity", "sentence", "remedy", "example"]:
                faults.append((stage, code, *fields))
            faults += [(stage, code, name) for name, text in fields.items() if text != " ".join(text.split())]
    assert faults == []


def test_no_code_is_declared_in_two_stages() -> None:
    assert len(catalogue()) == sum(len(declared_findings(stage)) for stage in STAGES)


def test_every_code_is_used() -> None:
    program = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    assert [code for code in catalogue() if f'"{code}"' not in program] == []


def test_every_message_is_a_vietnamese_sentence_with_an_example() -> None:
    faults = []
    for code, entry in catalogue().items():
        said = message(Finding.of(code, reading="pa-no", where="bảng 2, hàng 2, cột 3", raw="15 phút/ngày"))
        begins_well = said[0].isupper() or not said[0].isalpha()
        ends_well = said.rstrip("”)").endswith((".", "?", "!", "…"))
        if not (begins_well and ends_well and VIETNAMESE.search(said) and entry.example):
            faults.append((code, said, entry.example))
    assert faults == []


def test_every_error_says_what_to_do() -> None:
    errors = [entry for entry in catalogue().values() if entry.severity is Severity.ERROR]
    assert [entry.code for entry in errors if not entry.remedy] == []


def test_the_fields_of_a_text_are_plain_names() -> None:
    faults = []
    for code, entry in catalogue().items():
        fields = [
            field for _, field, _, _ in string.Formatter().parse(entry.sentence + entry.remedy) if field is not None
        ]
        faults += [(code, field) for field in fields if not field.isidentifier()]
    assert faults == []


def test_months_are_written_as_people_write_them_and_in_commands_as_commands_take_them() -> None:
    text = message(Finding.of("frozen-month-changed", month="2020-09", day="05/10/2020", by="A", changes="…"))
    assert text.startswith("Tháng 9/2020 đã chốt")
    assert "--month 2020-09" in text


def test_help_does_not_read_the_catalogue(tmp_path: Path) -> None:
    catalogue.cache_clear()
    assert baocao("collect", "--help", cwd=tmp_path).exit == 0
    assert catalogue.cache_info().currsize == 0
