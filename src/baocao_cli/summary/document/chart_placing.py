"""Charts in a Word document: the paragraphs that show them, and their parts in the package."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from baocao_cli.ooxml.characters import printable
from baocao_cli.ooxml.package import read_parts, write_parts
from baocao_cli.summary.charts.chart import Chart
from baocao_cli.summary.charts.chart_space import DATA_RELATIONSHIP, WIDTH, chart_space, height
from baocao_cli.summary.charts.data_workbook import data_workbook
from baocao_cli.summary.document.wordml import FIGURE_STYLE, KEEPING
from baocao_cli.summary.phrasing import shown, upper_first
from baocao_cli.texts import say

_EMU_PER_POINT = 12700
_CAPTION_STYLE = "GhiChu"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES, _BODY, _BODY_RELATIONSHIPS = "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"


def shown_charts(charts: Sequence[Chart]) -> Markup:
    """Each chart as a paragraph with its numbered caption below; for a `{{p … }}` of the template.

    The parts that the drawings refer to are added by `with_charts`, when the document is written.
    """
    pieces = (_drawing(number, chart) + _caption(number, chart) for number, chart in enumerate(charts, start=1))
    return Markup("".join(pieces))  # noqa: S704 - every text in it was escaped


def _drawing(number: int, chart: Chart) -> str:
    across, down = round(WIDTH * _EMU_PER_POINT), round(height(chart) * _EMU_PER_POINT)
    name = quoteattr(f"{say('chart.number')} {number}")
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{FIGURE_STYLE}{KEEPING}"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="{_WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{1000 + number}" name={name} descr={quoteattr(printable(description(chart)))}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" xmlns:r="{_RELATIONSHIPS}" r:id="{_relationship(number)}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def _caption(number: int, chart: Chart) -> str:
    """`Biểu đồ 1. …`; the number is a field, which Word updates when the office adds or removes a chart."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{_CAPTION_STYLE}"/><w:keepLines/><w:jc w:val="center"/></w:pPr>'
        f"{_run(say('chart.number') + ' ')}"
        f'<w:fldSimple w:instr=" SEQ {say("chart.sequence")} \\* ARABIC ">{_run(str(number))}</w:fldSimple>'
        f"{_run(f'. {upper_first(chart.caption)}.')}</w:p>"
    )


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(printable(words))}</w:t></w:r>'


def description(chart: Chart) -> str:
    """The alternative text for readers who cannot see the chart: its kind, what it shows, every figure."""
    points = "; ".join(
        say("chart.point", name=name, figure=say("chart.no-figure") if figure is None else shown(figure))
        for name, figure in chart.points
    )
    return say("chart.description", shape=say(f"chart.{chart.shape}"), caption=chart.caption, points=points)


def with_charts(document: bytes, charts: Sequence[Chart]) -> bytes:
    """The document with the parts of those charts that its body shows; a template may leave charts out."""
    parts = read_parts(document)
    body = parts[_BODY].decode("utf-8")
    wanted = [(number, chart) for number, chart in enumerate(charts, start=1) if f'"{_relationship(number)}"' in body]
    if not wanted:
        return document
    for number, chart in wanted:
        parts[f"word/charts/chart{number}.xml"] = chart_space(chart)
        parts[f"word/charts/_rels/chart{number}.xml.rels"] = _data_relationship(number)
        parts[f"word/embeddings/{_data_name(number)}"] = data_workbook(chart)
    parts[_BODY_RELATIONSHIPS] = _appended(
        parts[_BODY_RELATIONSHIPS],
        "Relationships",
        "".join(
            f'<Relationship Id="{_relationship(number)}" Type="{_RELATIONSHIPS}/chart" '
            f'Target="charts/chart{number}.xml"/>'
            for number, _ in wanted
        ),
    )
    overrides = "".join(
        f'<Override PartName="/word/charts/chart{number}.xml" ContentType="{_CHART_TYPE}"/>' for number, _ in wanted
    )
    if not re.search(rb'<Default[^>]*Extension="xlsx"', parts[_TYPES]):
        overrides = f'<Default Extension="xlsx" ContentType="{_SHEET_TYPE}"/>{overrides}'
    parts[_TYPES] = _appended(parts[_TYPES], "Types", overrides)
    return write_parts(parts)


def _appended(part: bytes, root: str, entries: str) -> bytes:
    return part.replace(f"</{root}>".encode(), f"{entries}</{root}>".encode())


def _relationship(number: int) -> str:
    return f"rIdBieuDo{number}"


def _data_name(number: int) -> str:
    return f"Microsoft_Excel_Worksheet{number}.xlsx"


def _data_relationship(number: int) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{_PACKAGE_RELATIONSHIPS}"><Relationship Id="{DATA_RELATIONSHIP}" '
        f'Type="{_RELATIONSHIPS}/package" Target="../embeddings/{_data_name(number)}"/></Relationships>'
    ).encode()
