"""What a run and a paragraph look like once defaults, theme, styles, numbering and their own properties are followed.

Rules: ECMA-376 Part 1, 17.7.2 (style hierarchy), 17.7.3 (toggle properties), 17.9 (numbering).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lxml import etree

from baocao_cli.checking.paragraph import (
    TWIPS_PER_POINT,
    ParagraphLook,
    Properties,
    label_of,
    look_of,
    number_or,
    over,
    properties_of,
)
from baocao_cli.documents.word.names import VAL, is_on, w
from baocao_cli.documents.word.styles import theme_fonts

SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEME_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "cs": "cstheme", "eastAsia": "eastAsiaTheme"}
_TOGGLES = frozenset({"b", "i", "caps", "smallCaps", "strike", "vanish"})
_BLACK = frozenset({"", "auto", "000000"})
_DARK_THEME_COLOURS = frozenset({"text1", "dark1"})
_DEFAULT_SIZE = 20
"""Half points: of a document that names no size (ECMA-376 Part 1, 17.3.2.38)."""
_DEFAULT_TAB = 720
_MAX_CHAIN = 50


@dataclass(frozen=True, slots=True)
class TextLook:
    """A run's look. `fonts` by slot, empty where none is set; `size` in points."""

    fonts: tuple[str, str, str, str]
    size: float
    bold: bool
    italic: bool
    capitals: bool
    underlined: bool
    hidden: bool
    colour: str

    @property
    def black(self) -> bool:
        """Whether it prints in black."""
        return self.colour in _BLACK


class StyleSheet:
    """The styles, theme and numbering of one document."""

    def __init__(
        self,
        styles: etree._Element | None,
        theme: etree._Element | None = None,
        numbering: etree._Element | None = None,
        default_tab: int = _DEFAULT_TAB,
    ) -> None:
        self._fonts = theme_fonts(theme) if theme is not None else {}
        self._styles: dict[str, etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._numbering = numbering
        self.default_tab = default_tab / TWIPS_PER_POINT
        self._run_defaults: Properties = {}
        self._paragraph_defaults: Properties = {}
        if styles is not None:
            self._index(styles)
        self.style_run = cache(self._style_run)
        self.style_paragraph = cache(self._style_paragraph)

    def _index(self, root: etree._Element) -> None:
        for style in root.iterchildren(w("style")):
            kind = style.get(w("type"), "paragraph")
            self._styles.setdefault(style.get(w("styleId"), ""), style)
            if style.get(w("default")) in ("1", "true", "on"):
                self._defaults.setdefault(kind, style.get(w("styleId"), ""))
        defaults = root.find(w("docDefaults"))
        if defaults is not None:
            self._run_defaults = self._run(defaults.find(f"{w('rPrDefault')}/{w('rPr')}"))
            self._paragraph_defaults = properties_of(defaults.find(f"{w('pPrDefault')}/{w('pPr')}"))

    def chain(self, style_id: str | None, kind: str) -> list[etree._Element]:
        """A style and those it is based on, the nearest first; the default of its kind for an unknown one."""
        known = style_id if style_id in self._styles else self._defaults.get(kind)
        chain: list[etree._Element] = []
        element = self._styles.get(known or "")
        while element is not None and element not in chain and len(chain) < _MAX_CHAIN:
            chain.append(element)
            base = element.find(w("basedOn"))
            element = self._styles.get(base.get(VAL, "")) if base is not None else None
        return chain

    def _style_run(self, style_id: str | None, kind: str) -> Properties:
        merged: Properties = {}
        for element in reversed(self.chain(style_id, kind)):
            merged |= self._run(element.find(w("rPr")))
        return merged

    def _style_paragraph(self, style_id: str | None, kind: str) -> Properties:
        merged: Properties = {}
        for element in reversed(self.chain(style_id, kind)):
            merged = over(merged, properties_of(element.find(w("pPr"))))
        return merged

    # --- runs ---------------------------------------------------------------------------------------------------------

    def text_look(self, direct: etree._Element | None, paragraph: str | None, table: str | None) -> TextLook:
        """A run's look from its own `w:rPr` and the styles of its paragraph and table (ids, None: the default)."""
        own = self._run(direct)
        levels = [
            self.style_run(table, "table"),
            self.style_run(paragraph, "paragraph"),
            self.style_run(own.get("rStyle"), "character"),
        ]
        merged = dict(self._run_defaults)
        toggled = {name: _true(self._run_defaults.get(name)) for name in _TOGGLES}
        styled = dict.fromkeys(_TOGGLES, False)
        for level in levels:
            merged |= level
            for name in _TOGGLES:
                styled[name] ^= _true(level.get(name))
        for name in _TOGGLES:
            merged[name] = str(_true(own[name]) if name in own else styled[name] or toggled[name])
        return _text_look(merged | {name: value for name, value in own.items() if name not in _TOGGLES})

    def _run(self, element: etree._Element | None) -> Properties:
        """What one `w:rPr` says itself."""
        said: Properties = {}
        if element is None:
            return said
        for child in element:
            name = etree.QName(child).localname
            if name == "rFonts":
                said |= self._slots(child)
            elif name in _TOGGLES:
                said[name] = str(is_on(child))
            elif name == "color":
                said["color"] = _colour(child)
            elif name in ("sz", "rStyle", "u"):
                said[name] = child.get(VAL, "")
        return said

    def _slots(self, element: etree._Element) -> Properties:
        slots: Properties = {}
        for slot in SLOTS:
            reference, name = element.get(w(_THEME_SLOTS[slot])), element.get(w(slot))
            if reference is not None:
                slots[slot] = self._fonts.get(reference, "")
            elif name is not None:
                slots[slot] = name
        return slots

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def paragraph_look(self, direct: etree._Element | None, table: str | None) -> ParagraphLook:
        """A paragraph's look from its own `w:pPr` and the style of the table around it."""
        own = properties_of(direct)
        styled = self.style_paragraph(own.get("pStyle"), "paragraph")
        level = self._level({**styled, **own})
        merged = self._paragraph_defaults
        for properties in (self.style_paragraph(table, "table") if table else {}, styled):
            merged = over(merged, properties)
        if level is not None:
            merged = over(merged, properties_of(level.find(w("pPr"))))
        return look_of(over(merged, own), "" if level is None else label_of(level))

    def _level(self, properties: Properties) -> etree._Element | None:
        """The level of the list that the paragraph belongs to."""
        number, depth = properties.get("numId", "0"), properties.get("ilvl", "0")
        if self._numbering is None or number == "0":
            return None
        for instance in self._numbering.iterchildren(w("num")):
            if instance.get(w("numId")) == number:
                abstract = instance.find(w("abstractNumId"))
                return _abstract_level(self._numbering, "" if abstract is None else abstract.get(VAL, ""), depth)
        return None


def _abstract_level(numbering: etree._Element, abstract: str, depth: str) -> etree._Element | None:
    for definition in numbering.iterchildren(w("abstractNum")):
        if definition.get(w("abstractNumId")) == abstract:
            return next((each for each in definition.iterchildren(w("lvl")) if each.get(w("ilvl")) == depth), None)
    return None


def _true(value: str | None) -> bool:
    return value == "True"


def _colour(element: etree._Element) -> str:
    if element.get(w("themeColor")) in _DARK_THEME_COLOURS and element.get(w("themeTint")) is None:
        return "000000"
    return element.get(VAL, "").lower()


def _text_look(said: Properties) -> TextLook:
    ascii_font, h_ansi, complex_script, east_asia = (said.get(slot, "") for slot in SLOTS)
    size = said.get("sz", "")
    return TextLook(
        fonts=(ascii_font, h_ansi, complex_script, east_asia),
        size=number_or(size, _DEFAULT_SIZE) / 2,
        bold=_true(said["b"]),
        italic=_true(said["i"]),
        capitals=_true(said["caps"]),
        underlined=said.get("u", "none") not in ("none", ""),
        hidden=_true(said["vanish"]),
        colour=said.get("color", ""),
    )
