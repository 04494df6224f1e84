"""A chart as DrawingML (`c:chartSpace`, ECMA-376 part 1, §21.2).

Its figures are in it (`numCache` with `ptCount`: without it LibreOffice refuses the whole document) and in the workbook
beside it, which Word opens to edit them. Bars are grey with black edges: they print in black and white.
"""

from __future__ import annotations

from decimal import Decimal
from xml.sax.saxutils import escape

from baocao_cli.ooxml.characters import printable
from baocao_cli.summary.charts.chart import Chart
from baocao_cli.summary.charts.data_workbook import CATEGORIES, FIGURES, SERIES
from baocao_cli.vietnamese.text_width import width_in_points

WIDTH = 467.7
"""Points between the margins of a portrait page."""
FONT = "Times New Roman"
DATA_RELATIONSHIP = "rId1"

_TITLE_SIZE, _TEXT_SIZE = 12, 11
_BAR_HEIGHT, _BARS_MARGIN, _LEAST_HEIGHT, _COLUMNS_HEIGHT = 21.0, 94.0, 170.0, 210.0
_TITLE_HEIGHT, _AXIS_HEIGHT, _NAME_MARGIN = 40.0, 46.0, 12.0
_MOST_FOR_NAMES = 0.45
_ABOVE_NAMES = 20.0
_ROOM_RIGHT = 36.0
_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222
_FEW = 10
_WHOLE = '[>=1000000]0"."000"."000;[>=1000]0"."000;0'
"""Groups thousands with `.` on every system: a document, unlike a sheet, must look the same to all readers."""
_FRACTION = "[$-42A]General"


def height(chart: Chart) -> float:
    """The chart's height in points; bars need more for each of them."""
    if chart.shape == "columns":
        return _COLUMNS_HEIGHT
    return max(_LEAST_HEIGHT, _BARS_MARGIN + _BAR_HEIGHT * len(chart.points))


def chart_space(chart: Chart) -> bytes:
    """The bytes of the chart's part."""
    direction = "bar" if chart.shape == "bars" else "col"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>'
        f"{_title(chart.figure.label, _TITLE_SIZE)}"
        f'<c:autoTitleDeleted val="0"/><c:plotArea>{_layout(chart)}'
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{_series(chart)}<c:gapWidth val="60"/><c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
        f"</c:barChart>{_category_axis(chart)}{_value_axis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_text_properties(_TEXT_SIZE)}"
        f'<c:externalData r:id="{DATA_RELATIONSHIP}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _text(words: str) -> str:
    return escape(printable(words))


def _font(tag: str, size: float, *, bold: bool = False) -> str:
    faces = f'<a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/><a:cs typeface="{FONT}"/>'
    black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    return f'<a:{tag} lang="vi-VN" sz="{round(size * 100)}" b="{int(bold)}">{black}{faces}</a:{tag}>'


def _text_properties(size: float) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_font("defRPr", size)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p>'
        "</c:txPr>"
    )


def _title(words: str, size: float, rotation: str = "", layout: str = "") -> str:
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{rotation}/><a:lstStyle/><a:p><a:pPr>{_font('defRPr', size, bold=True)}"
        f"</a:pPr><a:r>{_font('rPr', size, bold=True)}<a:t>{_text(words)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'{layout}<c:overlay val="0"/></c:title>'
    )


def _layout(chart: Chart) -> str:
    """The plot's layout: bars leave room for the longest name; columns are laid out by the program that shows them."""
    if chart.shape == "columns":
        return "<c:layout/>"
    names = max(width_in_points(name, _TEXT_SIZE) for name, _ in chart.points) + _NAME_MARGIN
    left = min(names / WIDTH, _MOST_FOR_NAMES)
    top, bottom = _TITLE_HEIGHT / height(chart), _AXIS_HEIGHT / height(chart)
    places = {"x": left, "y": top, "w": 1 - left - _ROOM_RIGHT / WIDTH, "h": 1 - top - bottom}
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        + "".join(f'<c:{side} val="{share:.4f}"/>' for side, share in places.items())
        + "</c:manualLayout></c:layout>"
    )


def _series(chart: Chart) -> str:
    count = len(chart.points)
    names = "".join(
        f'<c:pt idx="{index}"><c:v>{_text(name)}</c:v></c:pt>' for index, (name, _) in enumerate(chart.points)
    )
    figures = "".join(
        f'<c:pt idx="{index}"><c:v>{figure:f}</c:v></c:pt>'
        for index, (_, figure) in enumerate(chart.points)
        if figure is not None
    )
    count_of = f'<c:ptCount val="{count}"/>'
    code = escape(_format(chart), {'"': "&quot;"})
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:tx><c:strRef><c:f>{SERIES}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{_text(chart.series)}'
        "</c:v></c:pt></c:strCache></c:strRef></c:tx>"
        '<c:spPr><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill><a:ln w="6350"><a:solidFill>'
        '<a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'{_text_properties(_TEXT_SIZE)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>{CATEGORIES.format(last=count + 1)}</c:f><c:strCache>{count_of}{names}</c:strCache>"
        "</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{FIGURES.format(last=count + 1)}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count_of}{figures}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _format(chart: Chart) -> str:
    return _WHOLE if chart.is_whole else _FRACTION


def _category_axis(chart: Chart) -> str:
    """The axis of names; of bars in reverse order, so that the first is on top."""
    lying = chart.shape == "bars"
    orientation, side = ("maxMin", "l") if lying else ("minMax", "b")
    title = _title_above(chart) if lying else _title(chart.category_axis, _TEXT_SIZE)
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>{title}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{_axis_line()}{_text_properties(_TEXT_SIZE)}<c:crossAx val="{_VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _title_above(chart: Chart) -> str:
    """The axis title above the names, because long names leave no room beside them."""
    layout = (
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.02"/>'
        f'<c:y val="{_ABOVE_NAMES / height(chart):.4f}"/></c:manualLayout></c:layout>'
    )
    return _title(chart.category_axis, _TEXT_SIZE, ' rot="0" vert="horz"', layout)


def _value_axis(chart: Chart) -> str:
    lying = chart.shape == "bars"
    side, crosses = ("b", "max") if lying else ("l", "autoZero")
    highest = max(chart.figures)
    code = escape(_WHOLE if chart.is_whole or highest >= _FEW else _FRACTION, {'"': "&quot;"})
    title = _title(chart.figure.axis, _TEXT_SIZE, "" if lying else ' rot="-5400000" vert="horz"')
    step = '<c:majorUnit val="1"/>' if chart.is_whole and highest <= _FEW else ""
    lowest = '<c:min val="0"/>' if min(chart.figures) >= Decimal(0) else ""
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{lowest}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:majorGridlines><c:spPr><a:ln w="3175"><a:solidFill>'
        '<a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
        f'{title}<c:numFmt formatCode="{code}" sourceLinked="0"/>'
        f'<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{_axis_line()}'
        f'{_text_properties(_TEXT_SIZE)}<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _axis_line() -> str:
    return '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>'
