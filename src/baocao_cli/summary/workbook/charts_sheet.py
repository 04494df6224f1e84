"""The sheet of charts, each beside its figures, which are formulas over the sheets of units and months."""

from __future__ import annotations

from typing import Any

from baocao_cli.summary.charts.chart import Chart
from baocao_cli.summary.phrasing import upper_first
from baocao_cli.summary.workbook.line_codes import CodedLines
from baocao_cli.summary.workbook.sheet_writer import FONT, Book, Formula, Page
from baocao_cli.summary.workbook.totals_sheets import TotalsSheets
from baocao_cli.summary.workbook.units_sheet import UnitsSheet
from baocao_cli.texts import say

_NAME_WIDTH, _FIGURE_WIDTH = 62, 16
_CHART_COLUMN = 3
_PIXELS_PER_ROW, _WIDTH, _MARGIN_ROWS = 20, 620, 3
_LEAST_HEIGHT, _BAR_HEIGHT, _BARS_MARGIN = 280, 24, 130
_ROOM_FOR_NAMES = {"x": 0.4, "y": 0.12, "width": 0.54, "height": 0.72}
_GREY, _BLACK = "#7F7F7F", "#000000"


class ChartsSheet(Page):
    """The sheet of charts, each with its figures to the left."""

    def __init__(self, book: Book, charts: tuple[Chart, ...]) -> None:
        super().__init__(book, say("sheet.charts"))
        self._charts = charts
        self.page.set_column(0, 0, _NAME_WIDTH)
        self.page.set_column(1, 1, _FIGURE_WIDTH)

    def fill(self, units: UnitsSheet, totals: TotalsSheets, lines: CodedLines) -> None:
        row, breaks = 1, []
        for number, chart in enumerate(self._charts, start=1):
            caption = f"{say('chart.number')} {number}. {upper_first(chart.caption)}."
            self.write(row, 0, caption, kind="caption")
            self.write(row + 1, 0, chart.category_axis, kind="head")
            self.write(row + 1, 1, chart.figure.axis, kind="head")
            for index, (name, figure) in enumerate(chart.points):
                source = self._source(chart, index, units, totals, lines)
                self.write(row + 2 + index, 0, name)
                self.write(row + 2 + index, 1, None if figure is None else Formula(source, figure))
            self.page.insert_chart(row, _CHART_COLUMN, self._chart(row, chart), {"description": chart.caption})
            row += max(len(chart.points) + 2, _height(chart) // _PIXELS_PER_ROW) + _MARGIN_ROWS
            breaks.append(row - 1)
        self.page.set_h_pagebreaks(breaks[:-1])

    def _source(self, chart: Chart, index: int, units: UnitsSheet, totals: TotalsSheets, lines: CodedLines) -> str:
        figure = chart.figure
        if chart.shape == "bars":
            return units.cell(chart.keys[index], figure.form, figure.measure, figure.path)
        return totals.cell_of_month(lines.row_of(figure.form, figure.measure, figure.path), chart.keys[index])

    def _chart(self, row: int, chart: Chart) -> Any:
        """The chart for XlsxWriter, with its figures in it for viewers that do not calculate."""
        lying = chart.shape == "bars"
        made = self._book.workbook.add_chart({"type": "bar" if lying else "column"})
        first, last = row + 2, row + 1 + len(chart.points)
        names, figures = zip(*chart.points, strict=True)
        made.add_series(
            {
                "name": chart.figure.label,
                "categories": f"={self.name}!$A${first}:$A${last}",
                "values": f"={self.name}!$B${first}:$B${last}",
                "categories_data": list(names),
                "values_data": ["" if figure is None else figure for figure in figures],
                "fill": {"color": _GREY},
                "border": {"color": _BLACK, "width": 0.5},
                "data_labels": {"value": True, "font": _font(10)},
                "gap": 60,
            }
        )
        made.set_title({"name": chart.figure.label, "name_font": {**_font(12), "bold": True}, "overlay": False})
        made.set_legend({"none": True})
        fonts = {"name_font": _font(11), "num_font": _font(10)}
        lines = {"visible": True, "line": {"color": "#BFBFBF"}}
        names_axis = {"name": chart.category_axis, **fonts, "text_axis": True, "major_gridlines": {"visible": False}}
        figures_axis = {"name": chart.figure.axis, **fonts, "min": 0, "major_gridlines": lines}
        if lying:
            made.set_y_axis({**names_axis, "reverse": True, "crossing": "max", "interval_unit": 1})
            made.set_x_axis(figures_axis)
            made.set_plotarea({"layout": _ROOM_FOR_NAMES})
        else:
            made.set_x_axis(names_axis)
            made.set_y_axis(figures_axis)
        made.set_size({"width": _WIDTH, "height": _height(chart)})
        return made


def _font(size: int) -> dict[str, object]:
    return {"name": FONT, "size": size, "color": _BLACK, "bold": False}


def _height(chart: Chart) -> int:
    if chart.shape == "columns":
        return _LEAST_HEIGHT
    return max(_LEAST_HEIGHT, _BARS_MARGIN + _BAR_HEIGHT * len(chart.points))
