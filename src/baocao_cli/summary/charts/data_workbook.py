"""The workbook embedded in a Word chart: one sheet with its categories and figures, which Word opens for editing."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from xlsxwriter import Workbook

from baocao_cli.ooxml.characters import printable
from baocao_cli.summary.charts.chart import Chart
from baocao_cli.texts import say

_SHEET = say("chart.sheet")
SERIES, CATEGORIES, FIGURES = f"'{_SHEET}'!$B$1", f"'{_SHEET}'!$A$2:$A${{last}}", f"'{_SHEET}'!$B$2:$B${{last}}"
"""The cells of the chart's name, categories and figures; `last` is the last row."""
FIXED_TIME = datetime(2020, 1, 1, tzinfo=UTC)
"""A fixed time, so that the same chart gives the same bytes."""
_NAME_WIDTH, _FIGURE_WIDTH = 44, 16


def data_workbook(chart: Chart) -> bytes:
    """The workbook's bytes."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": FIXED_TIME})
        sheet = workbook.add_worksheet(_SHEET)
        sheet.set_column(0, 0, _NAME_WIDTH)
        sheet.set_column(1, 1, _FIGURE_WIDTH)
        sheet.write_string(0, 0, chart.category_axis)
        sheet.write_string(0, 1, printable(chart.series))
        for row, (name, figure) in enumerate(chart.points, start=1):
            sheet.write_string(row, 0, printable(name))
            if figure is not None:
                sheet.write_number(row, 1, figure)
    return target.getvalue()
