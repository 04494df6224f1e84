"""The styles of an .xlsx that matter here: each cell format's number format, font and fill."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from baocao_cli.documents.looks.colours import BLACK, WHITE, Colour, unseen
from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED
from baocao_cli.documents.workbook.number_format import GENERAL, built_in
from baocao_cli.documents.workbook.package import Package, local, truth
from baocao_cli.documents.workbook.xlsx.colours import read_colour

_LEVELS = {"superscript": RAISED, "subscript": LOWERED}
_TINY = 1.0
"""Points: text of that size is no text that anybody reads."""


@dataclass(frozen=True, slots=True)
class Font:
    """How text looks; None where a run leaves it to its cell."""

    name: str | None = None
    struck: bool | None = None
    level: int | None = None
    colour: Colour | None = None
    tiny: bool | None = None

    def over(self, cell: Font) -> Font:
        """A run's font with what it leaves to that of its cell."""
        if self is PLAIN_FONT:
            return cell
        return Font(
            self.name or cell.name,
            cell.struck if self.struck is None else self.struck,
            cell.level if self.level is None else self.level,
            self.colour or cell.colour,
            cell.tiny if self.tiny is None else self.tiny,
        )

    def hides(self, ground: Colour | None) -> bool:
        """Whether text in it cannot be seen on that ground."""
        return bool(self.tiny) or unseen(self.colour, ground)


PLAIN_FONT = Font()


@dataclass(frozen=True, slots=True)
class CellFormat:
    """One of a workbook's cell formats. `ground`: the colour of its fill, or of the sheet; None where not known."""

    number_format: str = GENERAL
    font: Font = PLAIN_FONT
    ground: Colour | None = WHITE
    filled: bool = False
    hides: bool = False
    """Whether a value in it cannot be seen."""

    def on_unknown_sheet(self) -> CellFormat:
        """The same on a sheet where tables bring colours of their own."""
        return self if self.filled else replace(self, ground=None, hides=self.font.hides(None))


def font_of(properties: etree._Element | None) -> Font:
    """From a `font` or a run's `rPr`."""
    said: dict[str, etree._Element] = {}
    for item in properties if properties is not None else ():
        said[local(item)] = item
    if not said:
        return PLAIN_FONT
    name, strike = said.get("name", said.get("rFont")), said.get("strike")
    aligned, colour, size = said.get("vertAlign"), said.get("color"), said.get("sz")
    return Font(
        name.get("val") if name is not None else None,
        truth(strike.get("val", "1")) if strike is not None else None,
        _LEVELS.get(aligned.get("val", ""), BASE) if aligned is not None else None,
        read_colour(colour) if colour is not None else None,
        _is_tiny(size.get("val")) if size is not None else None,
    )


def _is_tiny(size: str | None) -> bool:
    try:
        return float(size or _TINY + 1) <= _TINY
    except ValueError:
        return False


def read_formats(package: Package, part: str | None) -> list[CellFormat]:
    """Cell formats by their number; a workbook without styles has one plain format."""
    if part is None or part not in package:
        return [CellFormat()]
    groups = {local(group): group for group in package.root(part)}
    codes = {_number(item.get("numFmtId")): item.get("formatCode") or GENERAL for item in groups.get("numFmts", ())}
    fonts = [font_of(item) for item in groups.get("fonts", ()) if local(item) == "font"]
    fills = [_fill(item) for item in groups.get("fills", ()) if local(item) == "fill"]
    formats = [_format(item, codes, fonts, fills) for item in groups.get("cellXfs", ()) if local(item) == "xf"]
    return formats or [CellFormat()]


def _format(
    item: etree._Element, codes: dict[int, str], fonts: list[Font], fills: list[tuple[Colour | None, bool]]
) -> CellFormat:
    number, font_number, fill_number = (_number(item.get(name)) for name in ("numFmtId", "fontId", "fillId"))
    code = codes[number] if number in codes else built_in(number)
    font = fonts[font_number] if font_number < len(fonts) else PLAIN_FONT
    ground, filled = fills[fill_number] if fill_number < len(fills) else (WHITE, False)
    return CellFormat(code, font, ground, filled, font.hides(ground))


def _fill(element: etree._Element) -> tuple[Colour | None, bool]:
    """A fill's colour (None: of several colours), and whether it is one at all."""
    for pattern in element:
        kind = pattern.get("patternType", "none")
        if local(pattern) == "patternFill" and kind == "none":
            return WHITE, False
        if local(pattern) == "patternFill" and kind == "solid":
            colour = next((item for item in pattern if local(item) == "fgColor"), None)
            return (read_colour(colour) if colour is not None else BLACK), True
        return None, True
    return WHITE, False


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
