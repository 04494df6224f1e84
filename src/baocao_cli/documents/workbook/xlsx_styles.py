"""The styles of an .xlsx that matter here: each cell format's number format, font and strike."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from baocao_cli.documents.workbook.number_format import GENERAL, built_in
from baocao_cli.documents.workbook.package import Package, local, truth


@dataclass(frozen=True, slots=True)
class Font:
    """A font's name and strike; None where a run leaves it to its cell."""

    name: str | None = None
    struck: bool | None = None


@dataclass(frozen=True, slots=True)
class CellFormat:
    """One of a workbook's cell formats."""

    number_format: str = GENERAL
    font: Font = Font()


def font_of(properties: etree._Element | None) -> Font:
    """From a `font` or a run's `rPr`."""
    name: str | None = None
    struck: bool | None = None
    for item in properties if properties is not None else ():
        kind = local(item)
        if kind in ("name", "rFont"):
            name = item.get("val")
        elif kind == "strike":
            struck = truth(item.get("val", "1"))
    return Font(name, struck)


def read_formats(package: Package, part: str | None) -> list[CellFormat]:
    """Cell formats by their number; a workbook without styles has one plain format."""
    if part is None or part not in package:
        return [CellFormat()]
    codes: dict[int, str] = {}
    fonts: list[Font] = []
    formats: list[CellFormat] = []
    for group in package.root(part):
        kind = local(group)
        if kind == "numFmts":
            codes = {_number(item.get("numFmtId")): item.get("formatCode") or GENERAL for item in group}
        elif kind == "fonts":
            fonts = [font_of(item) for item in group if local(item) == "font"]
        elif kind == "cellXfs":
            formats = [_format(item, codes, fonts) for item in group if local(item) == "xf"]
    return formats or [CellFormat()]


def _format(item: etree._Element, codes: dict[int, str], fonts: list[Font]) -> CellFormat:
    number, font = _number(item.get("numFmtId")), _number(item.get("fontId"))
    code = codes[number] if number in codes else built_in(number)
    return CellFormat(code, fonts[font] if 0 <= font < len(fonts) else Font())


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
