"""Lines that are drawn as shapes: DrawingML (Word 2010 and later) and VML (before)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from baocao_cli.checking.lines import Drawn
from baocao_cli.documents.word.names import DRAWING, VML, number_in

_EMU_PER_POINT = 12700
_FLAT = 3.0
"""Points: a line that rises no more than this is horizontal."""
_LINES = frozenset({"line", "straightConnector1"})
_UNITS = {"pt": 1.0, "": 0.75, "px": 0.75, "in": 72.0, "mm": 72 / 25.4, "cm": 720 / 25.4}
_LENGTH = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,9})?|-?\.[0-9]{1,9})\s*(pt|px|in|mm|cm|)")
_CONNECTOR = "#_x0000_t32"
_SOLID_DASHES = ("solid", "")


def drawn_lines(element: etree._Element) -> Iterator[Drawn]:
    """The horizontal lines in a drawing or picture, in the order in which they stand."""
    for geometry in element.iter(f"{{{DRAWING}}}prstGeom"):
        if geometry.get("prst") in _LINES:
            yield from _drawing(geometry)
    for line in element.iter(f"{{{VML}}}line"):
        yield from _vml_line(line)
    for shape in element.iter(f"{{{VML}}}shape"):
        if shape.get("type") == _CONNECTOR:
            yield from _vml_shape(shape)


def _drawing(geometry: etree._Element) -> Iterator[Drawn]:
    properties = geometry.getparent()
    if properties is None:
        return
    extent = properties.find(f"{{{DRAWING}}}xfrm/{{{DRAWING}}}ext")
    outline = properties.find(f"{{{DRAWING}}}ln")
    if extent is None or (outline is not None and outline.find(f"{{{DRAWING}}}noFill") is not None):
        return
    dash = None if outline is None else outline.find(f"{{{DRAWING}}}prstDash")
    width, height = (number_in(extent.get(name, "")) / _EMU_PER_POINT for name in ("cx", "cy"))
    if height <= _FLAT:
        yield Drawn(width, dash is None or dash.get("val") in _SOLID_DASHES)


def _vml_line(line: etree._Element) -> Iterator[Drawn]:
    start, end = (_point(line.get(name, "")) for name in ("from", "to"))
    if start is not None and end is not None and abs(start[1] - end[1]) <= _FLAT:
        yield Drawn(abs(end[0] - start[0]), _is_solid(line))


def _vml_shape(shape: etree._Element) -> Iterator[Drawn]:
    style = dict(part.split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)
    width, height = _length(style.get("width", "")), _length(style.get("height", "0"))
    if width is not None and (height or 0) <= _FLAT:
        yield Drawn(width, _is_solid(shape))


def _is_solid(shape: etree._Element) -> bool:
    stroke = shape.find(f"{{{VML}}}stroke")
    return stroke is None or stroke.get("dashstyle", "") in _SOLID_DASHES


def _point(text: str) -> tuple[float, float] | None:
    across, _, down = text.partition(",")
    x, y = _length(across), _length(down or "0")
    return None if x is None or y is None else (x, y)


def _length(text: str) -> float | None:
    match = _LENGTH.fullmatch(text.strip())
    return None if match is None else float(match[1]) * _UNITS[match[2]]
