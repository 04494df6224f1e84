"""The catalogue of findings: each code has its text, is used, and says something a clerk can act on."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from baocao_cli.findings import Finding, Severity
from baocao_cli.findings.codes import CODES, STAGES
from baocao_cli.texts import example, message
from baocao_cli.texts.vi.findings import FINDINGS

SOURCE = Path(__file__).parents[2] / "src" / "baocao_cli"


def test_every_code_has_a_text_and_every_text_a_code() -> None:
    assert set(CODES) == set(FINDINGS)


def test_no_code_stands_in_two_stages() -> None:
    assert len(CODES) == sum(len(stage) for stage in STAGES.values())


def test_every_code_is_used() -> None:
    catalogues = {SOURCE / "findings" / "codes", SOURCE / "texts" / "vi" / "findings"}
    program = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.parent not in catalogues
    )
    unused = [code for code in CODES if f'"{code}"' not in program]
    assert unused == []


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_message_is_a_vietnamese_sentence_with_an_example(code: str) -> None:
    said = message(Finding.of(code, reading="pa-no", where="bảng 2, hàng 2, cột 3", raw="15 phút/ngày"))
    assert said[0].isupper() or not said[0].isalpha()
    assert said.rstrip("”)").endswith((".", "?", "!", "…"))
    assert re.search(r"[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", said)
    assert example(code)


@pytest.mark.parametrize("code", sorted(code for code, severity in CODES.items() if severity is Severity.ERROR))
def test_every_error_says_what_to_do(code: str) -> None:
    assert FINDINGS[code].remedy


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_fields_of_a_text_are_plain_names(code: str) -> None:
    text = FINDINGS[code]
    fields = [field for _, field, _, _ in string.Formatter().parse(text.sentence + text.remedy) if field is not None]
    assert all(field.isidentifier() for field in fields)


def test_months_are_written_as_people_write_them_and_in_commands_as_commands_take_them() -> None:
    told = message(Finding.of("frozen-month-changed", month="2020-09", day="05/10/2020", by="A", changes="…"))
    assert told.startswith("Tháng 9/2020 đã chốt")
    assert "--month 2020-09" in told
