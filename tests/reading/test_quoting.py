"""Messages quote a cell as it stands, character by character."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.findings import message
from baocao_cli.reading.lex.quoting import quote, quote_runs
from baocao_cli.reading.lex.tokens import tokenize
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.measures.times.period import read_period_text
from baocao_cli.reading.measures.times.publication_text import read_publication_text
from baocao_cli.vietnamese.fold import tidy
from tests.reading.declared import measures
from tests.reading.reader import SEPTEMBER, codes, read

DATA = Path(__file__).parent.parent / "data"
TYPED_WITH_CARE = (
    "10-15|10 - 15|10 – 15|15 phút x 20|15 phút  ×  20 ngày|15’/ngày x 20 ngày|02 pa nô–áp phích|2 giờ  rưỡi|1h5|17h00"
    "|02 buổi , khoảng  85  người|03 / 120|60 phút – 90 phút|15 ( mười sáu )|15(mười sáu)|20 khẩu hiệu , băng rôn"
    "|– 5|45’30”|20 ngày, mỗi ngày 15 phút|5 ,6; 7|100m Băng rôn|50 Băng Rôn|02 bài , 15 phút / bài|35–40 người"
    "|chưa  kể  khách mời, 85 người|12 tháng 9|hai phướn, 5 pa nô|5 pa nô, không  phát hiện lỗi|1’250"
    "|Quốc khánh 2 / 9: 5"
)


def _texts() -> list[tuple[str, str]]:
    listed = [(measure, text) for measure in measures() for text in TYPED_WITH_CARE.split("|")]
    for name in ("cells.csv", "cells_more.csv", "variants.csv"):
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["cell_type"] == "text" and row["measure"] in measures()]
        listed += [(row["measure"], row["cell"]) for row in rows]
    return listed


def test_what_a_message_quotes_is_in_the_cell() -> None:
    """Of every text of the examples, and of those above in every measure."""
    quoted = [
        (measure, text, finding.values["typed"])
        for measure, text in _texts()
        for finding in read(measure, text).findings
        if "typed" in finding.values
    ]
    assert quoted
    assert [each for each in quoted if not each[2] or each[2] not in tidy(each[1])] == []


@pytest.mark.parametrize(
    ("measure", "text", "code", "quoted"),
    [
        ("pa-no", "10-15", "figure-range", "10-15"),
        ("pa-no", "10  –  15 pa nô", "figure-range", "10  –  15"),
        ("phat-thanh", "15 phút x 20", "product-places", "15 phút x 20"),
        ("phat-thanh", "20 ngày, mỗi ngày 15 phút", "product-computed", "20 ngày, mỗi ngày 15 phút"),
        ("phat-thanh", "15’/ ngày", "rate-without-count", "15’/ ngày"),
        ("phat-thanh", "1h5", "figure-unreadable", "1h5"),
        ("pa-no", "15 ( mười sáu )", "figure-contradicts-words", "15 ( mười sáu )"),
        ("pa-no", "khoảng 30 cái Pa nô", "figure-approximate", "30 cái Pa nô"),
        ("pa-no", "20 Băng Rôn", "kind-unlisted", "20 Băng Rôn"),
        ("pa-no", "Đã thực  hiện", "words-no-figure", "Đã thực  hiện"),
        ("tuyen-truyen-mieng", "lũy kế: 10 buổi", "only-cumulative", "lũy kế: 10 buổi"),
    ],
)
def test_the_words_that_a_finding_is_about_are_quoted(measure: str, text: str, code: str, quoted: str) -> None:
    found = [finding for finding in read(measure, text).findings if finding.code == code]
    assert [finding.values["typed"] for finding in found] == [quoted]
    assert f"“{quoted}”" in message(found[0])


@pytest.mark.parametrize("hint", ["hơn trăm người", "vài chục người", "nhiều người"])
def test_vague_words_instead_of_a_number_are_reported(hint: str) -> None:
    for text in (f"04 buổi, {hint}", f"{hint}, 04 buổi"):
        understood = read("tuyen-truyen-mieng", text)
        assert codes(understood) == {"part-in-words"}
        assert f"“{hint}” không phải con số" in message(understood.findings[0])


def test_such_words_beside_the_parts_figure_qualify_it() -> None:
    understood = read("tuyen-truyen-mieng", "04 buổi, 120 người, nhiều người trẻ")
    assert [(finding.code, finding.values["typed"]) for finding in understood.findings] == [
        ("words-qualify", "nhiều người trẻ")
    ]


def test_of_a_number_cell_what_the_sheet_shows_is_quoted() -> None:
    cell = Cell(0, 0, Place(table=1, row=1, column=1), "12,50", CellKind.NUMBER, Decimal("12.5"))
    for measure in ("pa-no", "tuyen-truyen-mieng", "khac"):
        findings = read_cell(cell, measures()[measure], SEPTEMBER).findings
        assert {finding.values["typed"] for finding in findings if "typed" in finding.values} == {"12,50"}


def test_a_bracket_that_opens_in_the_quote_is_closed() -> None:
    text = "85 (người ) dự"
    tokens = tokenize(text)
    assert quote(text, tokens[:3]) == "85 (người )"
    assert quote(text, tokens[:1]) == "85"
    assert quote(text, []) == ""


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Từ 7h30  –  11h00 ngày 5/9/2020", "7h30  –  11h00"),
        ("02 lần / tuần, tháng 9/2020", "02 lần / tuần"),
        ("tại Sở do  phòng làm, tháng 9/2020", "Sở do  phòng làm"),
        ("Bình 5/9/2020 Hoa", "Bình”, “Hoa"),
    ],
)
def test_what_stands_beside_a_period_is_quoted_as_typed(text: str, quoted: str) -> None:
    findings = read_period_text(text, SEPTEMBER.month).findings
    assert quoted in [value for finding in findings for value in finding.values.values()]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("3 phút (03:15) ngày 5/9/2020", "03:15"),
        ("03 (bốn)  phút", "03 (bốn)"),
        ("1  250 phút", "1  250"),
        ("3 phút, 2  kỳ", "2  kỳ"),
        ("Nguyễn  A ngày 5/9/2020 chuyên mục", "Nguyễn  A”, “chuyên mục"),
    ],
)
def test_what_stands_beside_a_length_is_quoted_as_typed(text: str, quoted: str) -> None:
    findings = read_publication_text(text, SEPTEMBER).findings
    assert quoted in [value for finding in findings for value in finding.values.values()]


def test_words_apart_are_quoted_apart() -> None:
    text = "do  Sở, tại xã"
    words = [token for token in tokenize(text) if token.text != ","]
    assert quote_runs(text, words) == "do  Sở”, “tại xã"
