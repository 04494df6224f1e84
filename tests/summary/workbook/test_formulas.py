"""The workbook's formulas: what they come to is what was computed, in LibreOffice and as it is kept beside them."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook as Opened

from baocao_cli.month import Month
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.model.totals import ListTally
from baocao_cli.summary.workbook.line_codes import CodedLines, figure_of
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.values import Entry
from tests.support.built_returns import (
    count,
    entries,
    entry,
    held,
    items,
    kept,
    missing,
    parts,
    reported,
    units,
    zero,
)
from tests.support.office_programs import converted
from tests.support.own_form import SPORT
from tests.support.small_office import summary_of

AUGUST, JULY = Month(2020, 8), Month(2020, 7)
UNITS = units(("01", "Văn phòng"), ("1", "Thanh tra"), ("1-2", "Phòng 1-2"), ("1E2", "Chi cục"))
"""Codes that a formula would take for numbers or dates, and for one another."""


def a_campaign() -> Summary:
    """Kinds and items spelled in several ways and with wildcards; months without figures; nil lists."""
    returns = [
        kept(
            "01",
            "ket-qua",
            reported("pa-no", count(35, pa_nô=10, áp_phích=5)),
            reported("tuyen-truyen-mieng", parts(sessions=2, attendees=None)),
            reported("phat-thanh", parts(minutes="31.5")),
            reported("khac", items(("Xe loa*", "lượt", 3), ("xe loa", "lượt", "2.5"), ("=văn nghệ", None, 1))),
        ),
        kept(
            "1",
            "ket-qua",
            reported("pa-no", count(1250, PA_NÔ=1000, băng_rôn=0)),
            zero("tuyen-truyen-mieng", parts(sessions=0, attendees=0)),
            held("phat-thanh", "15 phút/ngày"),
            reported("khac", items(("XE LOA", "Lượt", 4), (">5", "<>", 7))),
        ),
        kept("1-2", "ket-qua", missing("pa-no"), missing("phat-thanh"), zero("khac", items())),
        kept("1E2", "ket-qua", reported("pa-no", count(8)), reported("phat-thanh", parts(minutes="0.1"))),
        kept(
            "01",
            "tin-bai",
            reported("tin-bai", entries(entry("A", "tin", minutes="3.25"), entry("B"), entry("C", held=True))),
        ),
        kept("1", "tin-bai", zero("tin-bai", entries())),
        kept("1-2", "tin-bai", reported("tin-bai", entries(entry("D", "TIN"), entry("E", "ảnh")))),
        kept("01", "ket-qua", reported("pa-no", count(7, khẩu_hiệu=9)), month=AUGUST),
        kept("1", "ket-qua", reported("khac", items(("chỉ tháng 8", "buổi", 2))), month=AUGUST),
        kept("01", "tin-bai", reported("tin-bai", entries(entry("F", "video"))), month=AUGUST),
        kept("1", "tin-bai", zero("tin-bai", entries()), month=JULY),
    ]
    return summary_of(*returns, roster=UNITS)


def a_stock() -> Summary:
    listed = entries(Entry({"name": "Giải", "day": None, "teams": Decimal(8)}, "Giải", "bảng 2, hàng 2"))
    returns = [
        kept("01", "the-thao", reported("bong-chuyen", parts(men=12, women=None)), reported("danh-sach", listed)),
        kept("01", "the-thao", reported("kinh-phi", count(1000)), month=AUGUST),
        kept("1", "the-thao", reported("kinh-phi", count(5000))),
    ]
    return summary_of(*returns, roster=UNITS, forms=(SPORT,))


def nothing_but_nil() -> Summary:
    returns = [kept("01", "tin-bai", zero("tin-bai", entries())), kept("01", "ket-qua", zero("khac", items()))]
    return summary_of(*returns, roster=UNITS)


SUMMARIES = pytest.mark.parametrize(
    "summary", [a_campaign(), a_stock(), nothing_but_nil()], ids=["flow", "stock", "nil"]
)


def opened(content: bytes, *, kept_values: bool = True) -> Opened:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=kept_values)


def figure(value: object) -> Decimal | None:
    return None if value in (None, "") else round(Decimal(str(value)), 6)


@SUMMARIES
def test_what_is_kept_beside_the_totals_formulas_is_what_was_computed(summary: Summary) -> None:
    sheet = opened(render_workbook(summary))["Tổng hợp"]
    heads = [cell.value for cell in sheet[1]]
    month, cumulative = heads.index("Tháng 9/2020"), heads.index("Lũy kế từ tháng 02/2020")
    for line in CodedLines(summary).all:
        cells = [cell.value for cell in sheet[line.row]]
        assert (cells[3] or "", cells[2]) == (line.line.unit, cells[2])
        assert figure(cells[month]) == figure(line.line.month), line.line.label
        assert figure(cells[cumulative]) == figure(line.line.cumulative), line.line.label


@SUMMARIES
def test_every_line_finds_its_own_figure_in_the_totals(summary: Summary) -> None:
    for line in CodedLines(summary).all:
        if line.line.names:
            assert line.of_month(line.totals.month[line.line.measure]) == line.line.month, line.line.label
            assert line.of_month(line.totals.cumulative[line.line.measure]) == line.line.cumulative, line.line.label


def test_a_figure_that_a_total_does_not_have_is_none() -> None:
    tally = ListTally(Decimal(3), {"tin": Decimal(3)}, {"minutes": None})
    assert figure_of(tally, ("by_kind", "TIN")) == 3
    assert figure_of(tally, ("by_kind", "ảnh")) is None
    assert figure_of(tally, ("minutes",)) is None
    assert figure_of(None, ("items",)) is None
    assert figure_of(items(("Xe loa", None, 2)), ("items", "xe  LOA", "")) == 2


def test_units_have_a_row_each_and_their_totals_below() -> None:
    sheet = opened(render_workbook(a_campaign()))["Theo đơn vị"]
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads[2:8] == (
        "Pa nô, áp phích, khẩu hiệu",
        "Tuyên truyền miệng: số buổi",
        "Tuyên truyền miệng: số người dự",
        "Phát thanh trên Đài TT Cơ sở",
        "Khác",
        "Tin, bài, ảnh, video clip",
    )
    by_code = {row[0]: row[2:] for row in rows}
    assert by_code["01"][:4] == (35, 2, None, 31.5)
    assert by_code["1"][:5] == (1250, 0, 0, None, "04 Lượt XE LOA; 07 <> >5")
    assert by_code["1-2"][:6] == (None, None, None, None, None, 2)
    assert rows[-1][1:6] == ("Tổng cộng", 1293, 2, 0, 31.6)


def test_months_without_a_return_are_empty() -> None:
    sheet = opened(render_workbook(a_campaign()))["Theo tháng"]
    heads, *rows = sheet.iter_rows(values_only=True)
    (row,) = [row for row in rows if row[2] == "Pa nô, áp phích, khẩu hiệu"]
    found = dict(zip(map(str, heads), row, strict=True))
    assert [found[f"Tháng {month}/2020"] for month in ("6", "7", "8", "9")] == [None, None, 7, 1293]
    assert found["Lũy kế từ tháng 02/2020"] == 1300


def without_results(content: bytes) -> bytes:
    """The workbook with no result beside any formula: whoever opens it must calculate."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as written:
        for name in source.namelist():
            written.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", source.read(name)))
    return target.getvalue()


@pytest.mark.office
@SUMMARIES
def test_libreoffice_calculates_what_was_computed(summary: Summary, tmp_path: Path) -> None:
    content = render_workbook(summary)
    written = tmp_path / "tong-hop.xlsx"
    written.write_bytes(without_results(content))
    calculated = opened(converted(written, "xlsx", tmp_path / "out").read_bytes())
    formulas, ours = opened(content, kept_values=False), opened(content)
    compared = 0
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    place = sheet.title, cell.coordinate
                    theirs = calculated[sheet.title][cell.coordinate].value
                    assert figure(theirs) == figure(ours[sheet.title][cell.coordinate].value), place
                    compared += 1
    assert compared > 20
