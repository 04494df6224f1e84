"""How an element's text looks on a page: font, level, colours, whether it is struck through, whether it is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from baocao_cli.documents.html.css import Declarations, StyleSheets
from baocao_cli.documents.looks.colours import BLACK, WHITE, Colour, colour_of, unseen
from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED
from baocao_cli.documents.looks.lines import HIDDEN, STRUCK, VISIBLE, Piece
from baocao_cli.documents.looks.symbols import in_font
from baocao_cli.vietnamese.legacy import encoding_of

_STRUCK = frozenset({"s", "strike", "del"})
_LEVELS = {"sup": RAISED, "sub": LOWERED}
_ALIGNED = {"super": RAISED, "sub": LOWERED, "text-top": RAISED, "text-bottom": LOWERED}
_BOXES = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "table", "col", "colgroup", "img"})
"""Elements whose `vertical-align` aligns their content within a row."""
_SIZE = re.compile(r"([0-9]*\.?[0-9]+)(px|pt|pc|in|cm|mm|em|rem|ex|%)?", re.IGNORECASE)
_LENGTH = re.compile(r"([+-]?)([0-9]*\.?[0-9]+)(?:px|pt|pc|in|cm|mm|em|rem|ex|%)", re.IGNORECASE)
_POINTS = {"px": 0.75, "": 0.75, "pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "rem": 12.0}
_TINY = 1.0
"""Points: text of that size is no text that anybody reads."""
_CONTROL_POINTS = 10.0
_FAMILY = re.compile(r"[\d.]+(?:px|pt|pc|in|cm|mm|em|rem|ex|%)(?:\s*/\s*\S+)?\s+(.+)|((?:\"|').+)", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d+)\s*[, ]\s*(\d+)\s*[, ]\s*(\d+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)", re.IGNORECASE)
_SEEN_THROUGH = frozenset({"transparent", "none", "inherit", "initial", "unset", "currentcolor", ""})


@dataclass(frozen=True, slots=True)
class Look:
    """How text shows. `gone`: it and all in it is not there to be seen; `invisible`: what is in it may be.

    `ground` is None where what is behind is not known.
    """

    font: str = ""
    points: float = 12.0
    level: int = BASE
    struck: bool = False
    gone: bool = False
    invisible: bool = False
    colour: Colour | None = BLACK
    ground: Colour | None = WHITE

    @property
    def showing(self) -> int:
        """VISIBLE, STRUCK or HIDDEN, as a piece of a line has it."""
        if self.gone or self.invisible or self.points <= _TINY or unseen(self.colour, self.ground):
            return HIDDEN
        return STRUCK if self.struck else VISIBLE

    def piece(self, text: str) -> Piece:
        """Text in this look."""
        return Piece(in_font(text, self.font), self.showing, encoding_of(self.font), self.level)

    def on_view(self) -> Look:
        """This look without what hides it: for rows and tables that say of themselves that they are hidden."""
        return replace(self, gone=False, invisible=False)

    def of_control(self) -> Look:
        """The look around a control, which has colours of its own and is not struck with the text around it."""
        return replace(self, struck=False, level=BASE, colour=BLACK, ground=WHITE, points=_CONTROL_POINTS)


class Looks:
    """Resolves the looks of a page's elements, each by that of the element around it."""

    def __init__(self, root: Any) -> None:
        self._sheets = StyleSheets()
        for sheet in root.iter("style"):
            self._sheets.add(sheet.text or "")

    def of(self, element: Any, around: Look) -> Look:
        """The look within an element; `around`: the look of the element around it."""
        said = self._sheets.declared(element)
        if not said and not element.attrib and element.tag not in _LEVELS and element.tag not in _STRUCK:
            return around
        points = _points(said, around.points)
        return Look(
            font=_family(said) or element.get("face") or around.font,
            points=points,
            level=_level(element, said, around.level),
            struck=around.struck or _strikes(element, said),
            gone=around.gone or _is_gone(element, said),
            invisible=_is_invisible(said, around),
            colour=_colour(element, said, around.colour),
            ground=_ground(element, said, around.ground),
        )


def _family(said: Declarations) -> str:
    if "font-family" in said:
        return said["font-family"]
    match = _FAMILY.search(said.get("font", ""))
    return (match[1] or match[2]).strip() if match else ""


def _points(said: Declarations, around: float) -> float:
    size = _SIZE.search(said.get("font-size", "") or said.get("font", ""))
    if size is None:
        return around
    unit = (size[2] or "").lower()
    if unit in ("em", "ex", "%"):
        return around * float(size[1]) / (100 if unit == "%" else 1)
    return float(size[1]) * _POINTS[unit]


def _level(element: Any, said: Declarations, around: int) -> int:
    """By `vertical-align`, or by how far the element is moved up or down from where it stood."""
    if element.tag in _BOXES:
        return around
    aligned = said.get("vertical-align", "").lower()
    own = _LEVELS.get(element.tag, BASE) if not aligned else _ALIGNED.get(aligned, _shift(aligned))
    if own == BASE and (raise_by := said.get("mso-text-raise")):
        own = _shift(raise_by)
    if own == BASE and said.get("position", "").lower() == "relative":
        own = -_shift(said.get("top", "")) or _shift(said.get("bottom", ""))
    return own or around


def _shift(length: str) -> int:
    match = _LENGTH.fullmatch(length.strip())
    if match is None or not float(match[2]):
        return BASE
    return LOWERED if match[1] == "-" else RAISED


def _strikes(element: Any, said: Declarations) -> bool:
    drawn = f"{said.get('text-decoration', '')} {said.get('text-decoration-line', '')}".strip().lower()
    if "line-through" in drawn or said.get("text-line-through", "none") != "none":
        return True
    return element.tag in _STRUCK and not drawn


def _is_gone(element: Any, said: Declarations) -> bool:
    display = said.get("display", "").lower()
    if display == "none" or said.get("mso-hide", "").lower() == "all" or _is_clear(said.get("color", "")):
        return True
    if element.get("hidden") is not None and not display:
        return True
    opacity = _SIZE.fullmatch(said.get("opacity", ""))
    return opacity is not None and not float(opacity[1])


def _is_invisible(said: Declarations, around: Look) -> bool:
    visibility = said.get("visibility", "").lower()
    return visibility in ("hidden", "collapse") if visibility in ("hidden", "collapse", "visible") else around.invisible


def _colour(element: Any, said: Declarations, around: Colour | None) -> Colour | None:
    named = said.get("color") or (element.get("color") if element.tag == "font" else None)
    named = named or (element.get("text") if element.tag == "body" else None)
    if named is None or named.lower() in ("inherit", "initial", "unset", "currentcolor"):
        return around
    return _parsed(named)


def _ground(element: Any, said: Declarations, around: Colour | None) -> Colour | None:
    """The background's colour; pictures and gradients are not followed."""
    for written in (said.get("background-image", ""), said.get("background", "")):
        if "(" in _RGB.sub("", written):
            return None
    named = said.get("background-color") or _first_colour(said.get("background", "")) or element.get("bgcolor") or ""
    if element.get("background") is not None:
        return None
    return around if named.lower() in _SEEN_THROUGH or _lets_through(named) else _parsed(named)


def _first_colour(background: str) -> str:
    if match := _RGB.search(background):
        return match[0]
    return next((word for word in background.split() if word.lower() in _SEEN_THROUGH or colour_of(word)), "")


def _is_clear(colour: str) -> bool:
    return colour.lower() == "transparent" or _lets_through(colour)


def _lets_through(named: str) -> bool:
    match = _RGB.fullmatch(named.strip())
    return match is not None and match[4] is not None and not float(match[4].rstrip("%"))


def _parsed(named: str) -> Colour | None:
    match = _RGB.fullmatch(named.strip())
    if match is None:
        return colour_of(named)
    red, green, blue = (min(int(part), 255) for part in match.groups()[:3])
    return red, green, blue
