"""What styles make of a text: font, level, colours, strikes and hiding (ODF 1.3 part 3, 16.2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.looks.colours import colour_of, unseen
from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED
from baocao_cli.documents.looks.lines import HIDDEN, STRUCK, VISIBLE
from baocao_cli.documents.odt.names import name, names
from baocao_cli.vietnamese.legacy import Encoding, encoding_of

_TEXT_PROPERTIES, _PARENT = name("style:text-properties"), name("style:parent-style-name")
_FONT_NAME, _FONT_FAMILY = name("style:font-name"), name("fo:font-family")
_STRIKES = (name("style:text-line-through-style"), name("style:text-line-through-type"))
_DISPLAY, _POSITION = name("text:display"), name("style:text-position")
_COLOUR, _AUTOMATIC_COLOUR = name("fo:color"), name("style:use-window-font-color")
_GROUND, _SIZE = name("fo:background-color"), name("fo:font-size")
_HOLDERS = names("style:paragraph-properties", "style:table-cell-properties", "style:table-row-properties")
_HOLDERS |= names("style:table-properties")
_MAX_CHAIN = 50
_POINTS = re.compile(r"([0-9.]+)pt")
_SHIFT = re.compile(r"(-?)([0-9.]+)%")
_RAISED_FROM, _LOWERED_FROM = 10.0, 5.0
"""Per cent of the size from which on the eye sees that a text is raised or lowered."""
_TINY = 1.0
"""Points: text of that size is no text that anybody reads."""
UNKNOWN, PAGE, AUTOMATIC = "unknown", "ffffff", "automatic"
"""Grounds that are not followed; the page's; a colour that the program chooses so that it can be seen."""


class Look(NamedTuple):
    """How text shows; None: not said."""

    font: str | None = None
    struck: bool | None = None
    hidden: bool | None = None
    level: int | None = None
    colour: str | None = None
    ground: str | None = None
    """The colour behind the text."""
    tiny: bool | None = None

    def under(self, inner: Look) -> Look:
        """This look with what an inner one says on top."""
        if inner is NOTHING_SAID:
            return self
        return Look(
            inner.font if inner.font is not None else self.font,
            inner.struck if inner.struck is not None else self.struck,
            inner.hidden if inner.hidden is not None else self.hidden,
            inner.level if inner.level is not None else self.level,
            inner.colour if inner.colour is not None else self.colour,
            inner.ground if inner.ground is not None else self.ground,
            inner.tiny if inner.tiny is not None else self.tiny,
        )

    def concealed(self) -> Look:
        """This look, hidden."""
        return self._replace(hidden=True)

    @property
    def showing(self) -> int:
        """How text in this look is shown: VISIBLE, STRUCK or HIDDEN."""
        if self.hidden or self.tiny or self._unseen:
            return HIDDEN
        return STRUCK if self.struck else VISIBLE

    @property
    def _unseen(self) -> bool:
        return self.colour is not None and unseen(colour_of(self.colour), colour_of(self.ground or PAGE))

    @property
    def encoding(self) -> Encoding | None:
        """The legacy encoding of its font; None for Unicode."""
        return encoding_of(self.font)


NOTHING_SAID = Look()


class Styles:
    """The styles of a document, of content.xml and styles.xml together; the first of a name wins."""

    def __init__(self, *roots: etree._Element) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.default = NOTHING_SAID
        for root in roots:
            for face in root.iter(name("style:font-face")):
                family = face.get(name("svg:font-family"), "").strip("'\" ")
                self._fonts.setdefault(face.get(name("style:name"), ""), family)
            for style in root.iter(name("style:style")):
                self._elements.setdefault(_key(style), style)
            for style in root.iter(name("style:default-style")):
                if style.get(name("style:family")) == "paragraph":
                    self.default = self._own(style)

    def look(self, family: str, style_name: str | None) -> Look:
        """What a style of that family says, its parents' words included."""
        key = (family, style_name or "")
        if key not in self._looks:
            look = NOTHING_SAID
            for element in reversed(self._chain(key)):
                look = look.under(self._own(element))
            self._looks[key] = look
        return self._looks[key]

    def _chain(self, key: tuple[str, str]) -> list[etree._Element]:
        chain: list[etree._Element] = []
        element = self._elements.get(key)
        while element is not None and element not in chain and len(chain) < _MAX_CHAIN:
            chain.append(element)
            element = self._elements.get((key[0], element.get(_PARENT, "")))
        return chain

    def _own(self, style: etree._Element) -> Look:
        around = next((found for child in style if child.tag in _HOLDERS and (found := _ground(child))), None)
        properties = style.find(_TEXT_PROPERTIES)
        if properties is None:
            return Look(ground=around) if around else NOTHING_SAID
        return Look(
            self._font(properties),
            _strikes(properties),
            _is(properties.get(_DISPLAY), "none"),
            _level(properties.get(_POSITION)),
            AUTOMATIC if properties.get(_AUTOMATIC_COLOUR) == "true" else properties.get(_COLOUR),
            _ground(properties) or around,
            _is_tiny(properties.get(_SIZE)),
        )

    def _font(self, properties: etree._Element) -> str | None:
        font_name = properties.get(_FONT_NAME)
        font = self._fonts.get(font_name, font_name) if font_name else properties.get(_FONT_FAMILY, "").strip("'\" ")
        return font or None


def _strikes(properties: etree._Element) -> bool | None:
    strikes = [value for value in map(properties.get, _STRIKES) if value is not None]
    return any(value != "none" for value in strikes) if strikes else None


def _is(said: str | None, value: str) -> bool | None:
    return None if said is None else said == value


def _is_tiny(size: str | None) -> bool | None:
    points = _POINTS.fullmatch(size or "")
    return None if points is None else float(points[1]) <= _TINY


def _ground(properties: etree._Element) -> str | None:
    """The colour that these properties put behind text; None where they let through what is behind."""
    said = properties.get(_GROUND)
    return None if said in (None, "transparent") else said


def _level(position: str | None) -> int | None:
    """Of `super 58%`, `-8% 58%`: a place, then a size."""
    if position is None:
        return None
    place = position.partition(" ")[0]
    if place in ("super", "sub"):
        return RAISED if place == "super" else LOWERED
    shift = _SHIFT.fullmatch(place)
    if shift is None or float(shift[2]) < (_LOWERED_FROM if shift[1] else _RAISED_FROM):
        return BASE
    return LOWERED if shift[1] else RAISED


def _key(style: etree._Element) -> tuple[str, str]:
    return style.get(name("style:family"), ""), style.get(name("style:name"), "")
