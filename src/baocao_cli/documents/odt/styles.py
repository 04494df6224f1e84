"""What styles make of a text: its font, and whether it is struck through or hidden (ODF 1.3 part 3, 16.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from baocao_cli.documents.lines import HIDDEN, STRUCK, VISIBLE
from baocao_cli.documents.odt.names import name
from baocao_cli.vietnamese.legacy import Encoding, encoding_of

_TEXT_PROPERTIES, _PARENT = name("style:text-properties"), name("style:parent-style-name")
_FONT_NAME, _FONT_FAMILY = name("style:font-name"), name("fo:font-family")
_STRIKES = (name("style:text-line-through-style"), name("style:text-line-through-type"))
_DISPLAY = name("text:display")
_MAX_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Look:
    """How text shows; None: not said."""

    font: str | None = None
    struck: bool | None = None
    hidden: bool | None = None

    def under(self, inner: Look) -> Look:
        """This look with what an inner one says on top."""
        return Look(
            inner.font if inner.font is not None else self.font,
            inner.struck if inner.struck is not None else self.struck,
            inner.hidden if inner.hidden is not None else self.hidden,
        )

    def concealed(self) -> Look:
        """This look, hidden."""
        return replace(self, hidden=True)

    @property
    def showing(self) -> int:
        """How text in this look is shown: VISIBLE, STRUCK or HIDDEN."""
        return HIDDEN if self.hidden else STRUCK if self.struck else VISIBLE

    @property
    def encoding(self) -> Encoding | None:
        """The legacy encoding of its font; None for Unicode."""
        return encoding_of(self.font)


class Styles:
    """The styles of a document, of content.xml and styles.xml together; the first of a name wins."""

    def __init__(self, *roots: etree._Element) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._fonts: dict[str, str] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.default = Look()
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
            look = Look()
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
        properties = style.find(_TEXT_PROPERTIES)
        if properties is None:
            return Look()
        font_name = properties.get(_FONT_NAME)
        font = self._fonts.get(font_name, font_name) if font_name else properties.get(_FONT_FAMILY, "").strip("'\" ")
        strikes = [value for value in map(properties.get, _STRIKES) if value is not None]
        display = properties.get(_DISPLAY)
        return Look(
            font or None,
            any(value != "none" for value in strikes) if strikes else None,
            display == "none" if display is not None else None,
        )


def _key(style: etree._Element) -> tuple[str, str]:
    return style.get(name("style:family"), ""), style.get(name("style:name"), "")
