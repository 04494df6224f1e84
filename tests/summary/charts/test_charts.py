"""Charts of the summary's document: chosen by the declarations, editable, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pdfplumber
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.summary.charts.chart import Chart
from baocao_cli.summary.charts.choice import MOST_MONTHS, MOST_UNITS, charted_figures, charts_of
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.model.summary import Summary
from baocao_cli.workspace.unit import Unit
from tests.support.built_returns import (
    KET_QUA,
    SEPTEMBER,
    TIN_BAI,
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

TEMPLATE = templates_folder() / "tong-hop" / "summary.docx"
UNITS = units(("VP", "Văn phòng Sở"), ("KHTC", "Phòng <KH & TC>"), ("TTR", "=Thanh tra"))
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
AUGUST, JUNE = Month(2020, 8), Month(2020, 6)


def composed(*returns: KeptReturn, of: tuple[Unit, ...] = UNITS) -> Summary:
    return summary_of(*returns, roster=of)


def three_units() -> Summary:
    return composed(
        kept("VP", "ket-qua", reported("pa-no", count(35)), reported("phat-thanh", parts(minutes="31.5"))),
        kept("KHTC", "ket-qua", reported("pa-no", count(1250)), reported("phat-thanh", parts(minutes=20))),
        kept("TTR", "ket-qua", zero("pa-no", count(0)), held("phat-thanh", "15 phút/ngày")),
        kept("VP", "ket-qua", reported("pa-no", count(7)), month=JUNE),
        kept("VP", "tin-bai", reported("tin-bai", entries(entry("A"), entry("B"), entry("?", held=True)))),
    )


def charts_by_subject(summary: Summary) -> dict[tuple[str, str], Chart]:
    return {(chart.figure.measure, chart.shape): chart for chart in charts_of(summary)}


# --- which charts there are -------------------------------------------------------------------------------------------


def test_the_first_figure_of_each_measure_that_adds_up_is_charted() -> None:
    found = [(each.measure, each.path, each.axis) for form in (KET_QUA, TIN_BAI) for each in charted_figures(form)]
    assert found == [
        ("pa-no", "total", "Số lượng (cái)"),
        ("tuyen-truyen-mieng", "sessions", "Số buổi"),
        ("phat-thanh", "minutes", "Số phút"),
        ("tin-bai", "items", "Số mục"),
    ]


def test_a_form_of_the_offices_own_is_charted_without_code() -> None:
    assert [(each.measure, each.label, each.axis) for each in charted_figures(SPORT)] == [
        ("bong-chuyen", "Giải bóng chuyền: vận động viên nam", "Vận động viên nam (người)"),
        ("kinh-phi", "Kinh phí", "Số lượng (nghìn đồng)"),
        ("danh-sach", "Giải đã tổ chức", "Số mục"),
    ]


def test_units_are_sorted_by_size_and_held_ones_left_out() -> None:
    found = charts_by_subject(three_units())
    assert found["pa-no", "bars"].points == (
        ("Phòng <KH & TC>", Decimal(1250)),
        ("Văn phòng Sở", Decimal(35)),
        ("=Thanh tra", Decimal(0)),
    )
    assert found["phat-thanh", "bars"].keys == ("VP", "KHTC")


def test_a_month_without_a_figure_is_a_gap() -> None:
    chart = charts_by_subject(three_units())["pa-no", "columns"]
    assert chart.points == (("6/2020", Decimal(7)), ("7/2020", None), ("8/2020", None), ("9/2020", Decimal(1285)))
    assert chart.caption == "Pa nô, áp phích, khẩu hiệu từ tháng 6/2020 đến tháng 9/2020"


def test_there_is_no_chart_without_anything_to_compare() -> None:
    assert charts_of(composed(kept("VP", "ket-qua", reported("pa-no", count(35))))) == ()
    nil = [kept(code, "ket-qua", zero("pa-no", count(0)), missing("phat-thanh")) for code in ("VP", "KHTC")]
    assert charts_of(composed(*nil)) == ()
    only_items = [kept(code, "ket-qua", reported("khac", items(("xe loa", "lượt", 3)))) for code in ("VP", "KHTC")]
    assert charts_of(composed(*only_items)) == ()


def test_of_many_units_the_largest_are_shown_and_the_others_are_said() -> None:
    many = units(*((f"U{n}", f"Xã {n}") for n in range(200)))
    returns = [kept(unit.code, "ket-qua", reported("pa-no", count(unit.order))) for unit in many]
    (chart,) = charts_of(composed(*returns, of=many))
    assert len(chart.points) == MOST_UNITS
    assert chart.points[0] == ("Xã 199", Decimal(199))
    assert f"các đơn vị khác (185 đơn vị) cộng lại: {184 * 185 // 2:,}".replace(",", ".") in chart.caption


def test_of_many_months_the_latest_are_shown() -> None:
    last = SEPTEMBER.plus(30)
    returns = [kept("VP", "ket-qua", reported("pa-no", count(n)), month=SEPTEMBER.plus(n)) for n in range(31)]
    (chart,) = charts_of(summary_of(*returns, roster=UNITS, span=last))
    assert (len(chart.points), chart.points[-1]) == (MOST_MONTHS, ("3/2023", Decimal(30)))
    assert "(24 tháng gần nhất)" in chart.caption


# --- the document -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def package() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(render_document(three_units(), TEMPLATE)))


def part(package: zipfile.ZipFile, number: int) -> etree._Element:
    return etree.fromstring(package.read(f"word/charts/chart{number}.xml"))


def test_each_chart_is_drawn_with_caption_and_description(package: zipfile.ZipFile) -> None:
    body = package.read("word/document.xml").decode()
    charts = [name for name in package.namelist() if re.fullmatch(r"word/charts/chart\d+\.xml", name)]
    assert len(charts) == len(charts_of(three_units())) == 3
    assert re.findall(r'r:id="(rIdBieuDo\d)"', body) == ["rIdBieuDo1", "rIdBieuDo2", "rIdBieuDo3"]
    words = re.sub(r"<[^>]+>", "", body)
    assert "BIỂU ĐỒ THÁNG 9 NĂM 2020" in words
    assert "Biểu đồ 1. Pa nô, áp phích, khẩu hiệu của từng đơn vị, tháng 9 năm 2020." in words
    described = [each.get("descr") for each in etree.fromstring(body.encode()).iter("{*}docPr")]
    assert described[0] == (
        "Biểu đồ thanh ngang: Pa nô, áp phích, khẩu hiệu của từng đơn vị, tháng 9 năm 2020. "
        "Phòng <KH & TC>: 1.250; Văn phòng Sở: 35; =Thanh tra: 0."
    )
    assert "7/2020: không có số liệu" in str(described[1])


def test_the_figures_are_in_the_chart_with_their_count(package: zipfile.ZipFile) -> None:
    chart = part(package, 2)
    cache = next(chart.iter(f"{CHART}numCache"))
    assert cache.find(f"{CHART}ptCount") is not None
    assert [(point.get("idx"), point[0].text) for point in cache.iter(f"{CHART}pt")] == [("0", "7"), ("3", "1285")]
    assert next(chart.iter(f"{CHART}strCache"))[1][0].text == "Pa nô, áp phích, khẩu hiệu"
    titles = ["".join(str(piece) for piece in title.itertext()) for title in chart.iter(f"{CHART}title")]
    assert titles == ["Pa nô, áp phích, khẩu hiệu", "Tháng", "Số lượng (cái)"]
    assert set(re.findall(rb'typeface="([^"]*)"', etree.tostring(chart))) == {b"Times New Roman"}


def test_the_workbook_beside_the_chart_has_the_same_figures_where_the_chart_looks(package: zipfile.ZipFile) -> None:
    chart = part(package, 1)
    relations = package.read("word/charts/_rels/chart1.xml.rels").decode()
    target = re.search(r'Target="\.\./(embeddings/[^"]+)"', relations)
    assert target is not None
    workbook = openpyxl.load_workbook(io.BytesIO(package.read(f"word/{target[1]}")))
    for reference in (*chart.iter(f"{CHART}strRef"), *chart.iter(f"{CHART}numRef")):
        formula = str(reference.findtext(f"{CHART}f"))
        sheet, _, cells = formula.rpartition("!")
        found = workbook[sheet.strip("'")][cells.replace("$", "")]
        column = [cell for (cell,) in found] if isinstance(found, tuple) else [found]
        kept_here = [str(point[0].text) for point in reference.iter(f"{CHART}pt")]
        assert [str(cell.value) for cell in column] == kept_here
        assert all(cell.data_type in ("s", "n") for cell in column)


def test_the_same_month_gives_the_same_bytes_and_a_valid_document(tmp_path: Path) -> None:
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(render_document(three_units(), TEMPLATE))
    assert path.read_bytes() == render_document(three_units(), TEMPLATE)
    assert OpenXmlValidator().validate(path).errors == []


def test_a_template_without_the_annex_carries_no_charts(tmp_path: Path) -> None:
    own = tmp_path / "summary.docx"
    with zipfile.ZipFile(TEMPLATE) as source, zipfile.ZipFile(own, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"{{p annex.table }}", b"{{ annex.title }}"))
    package = zipfile.ZipFile(io.BytesIO(render_document(three_units(), own)))
    assert [name for name in package.namelist() if "chart" in name or "embeddings" in name] == []


@pytest.mark.office
def test_libreoffice_draws_the_charts(tmp_path: Path) -> None:
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(render_document(three_units(), TEMPLATE))
    with pdfplumber.open(converted(path, "pdf", tmp_path)) as printed:
        page = next(page for page in printed.pages if "BIỂU ĐỒ" in (page.extract_text() or ""))
        words = page.extract_text()
        bars = [shape for shape in (*page.rects, *page.curves) if shape["fill"] and shape["width"] > 100]
    for expected in ("Số lượng (cái)", "Phòng <KH & TC>", "1.250", "Biểu đồ 1."):
        assert expected in words
    assert bars
