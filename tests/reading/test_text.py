"""Free text: kept whole, denied, or not written."""

from __future__ import annotations

import pytest

from baocao_cli.forms.declaration import TextMeasure
from baocao_cli.reading.measures.text import read_text
from baocao_cli.reading.model import Status
from baocao_cli.values import Text

OPTIONAL = TextMeasure(reads="text", id="kho-khan", optional=True)
REQUIRED = TextMeasure(reads="text", id="kho-khan")


@pytest.mark.parametrize(
    "text",
    [
        "Không",
        "không.",
        "Không có khó khăn gì",
        "Không có khó khăn, vướng mắc gì./.",
        "Khó khăn: Không; kiến nghị: không có.",
        "khong co",
        "Đơn vị không có kiến nghị, đề xuất",
    ],
)
def test_a_denial_is_zero_with_empty_text(text: str) -> None:
    understood = read_text([text], OPTIONAL)

    assert understood.status is Status.ZERO
    assert understood.value == Text("")
    assert understood.findings == ()


def test_not_yet_is_zero_with_a_warning() -> None:
    understood = read_text(["Chưa có"], OPTIONAL)

    assert understood.status is Status.ZERO
    assert [finding.code for finding in understood.findings] == ["zero-doubtful"]


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí còn hạn chế.",
        "Không có kinh phí",
        "Không có khó khăn, đề nghị cấp thêm kinh phí",
        "Khó khăn: thiếu loa; kiến nghị: không",
    ],
)
def test_words_are_kept_whole(text: str) -> None:
    assert read_text([text], OPTIONAL).value == Text(text)


def test_paragraphs_are_joined_with_line_breaks() -> None:
    paragraphs = ["1. Thiếu kinh phí.", "", "2. Đài hỏng."]

    assert read_text(paragraphs, OPTIONAL).value == Text("1. Thiếu kinh phí.\n2. Đài hỏng.")


@pytest.mark.parametrize("paragraphs", [[], [""], ["......"], ["Khó khăn, vướng mắc:", "…"]])
def test_nothing_written(paragraphs: list[str]) -> None:
    assert [finding.code for finding in read_text(paragraphs, OPTIONAL).findings] == ["cell-empty-optional"]
    assert [finding.code for finding in read_text(paragraphs, REQUIRED).findings] == ["cell-empty"]
