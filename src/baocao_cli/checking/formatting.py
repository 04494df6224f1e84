"""What a run and a paragraph look like once defaults, theme, styles, numbering and their own properties are followed.

Rules: ECMA-376 Part 1, 17.7.2 (style hierarchy), 17.7.3 (toggle properties), 17.9 (numbering).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from baocao_cli.documents.word.names import VAL, is_on, number_in, w
from baocao_cli.documents.word.styles import theme_fonts

TWIPS_PER_POINT = 20
SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEME_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "cs": "cstheme", "eastAsia": "eastAsiaTheme"}
_TOGGLES = frozenset({"b", "i", "caps", "smallCaps", "strike", "vanish"})
_BLACK = frozenset({"", "auto", "000000"})
_DARK_THEME_COLOURS = frozenset({"text1", "dark1"})
_DEFAULT_SIZE = 20
"""Half points: of a document that names no size (ECMA-376 Part 1, 17.3.2.38)."""
_DEFAULT_TAB = 720
_MAX_CHAIN = 50
_NO_OUTLINE = 9
"""The outline level of body text (17.3.1.20)."""
_AUTOMATIC_SPACE = 280
_CHARACTERS = "%"

Properties = dict[str, str]


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
        return self.colour in _BLACK


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph's look; lengths in points.

    `line_spacing`: lines where `line_rule` is `auto`, else points. `borders`: by side, the kind of line.
    """

    align: str = "left"
    left: float = 0
    right: float = 0
    first_line: float = 0
    before: float = 0
    after: float = 0
    line_spacing: float = 1
    line_rule: str = "auto"
    borders: Mapping[str, str] = field(default_factory=dict)
    outline: int | None = None
    label: str = ""
    """What automatic numbering prints before the text, with `1` or `I` for every number."""
    contextual: bool = False
    style: str = ""


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
            self._paragraph_defaults = _paragraph(defaults.find(f"{w('pPrDefault')}/{w('pPr')}"))

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
            merged = _over(merged, _paragraph(element.find(w("pPr"))))
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
        own = _paragraph(direct)
        styled = self.style_paragraph(own.get("pStyle"), "paragraph")
        level = self._level({**styled, **own})
        merged = self._paragraph_defaults
        for properties in (self.style_paragraph(table, "table") if table else {}, styled):
            merged = _over(merged, properties)
        if level is not None:
            merged = _over(merged, _paragraph(level.find(w("pPr"))))
        return _paragraph_look(_over(merged, own), "" if level is None else _label(level))

    def _level(self, properties: Properties) -> etree._Element | None:
        """The level of the list that the paragraph belongs to."""
        number, depth = properties.get("numId", "0"), properties.get("ilvl", "0")
        if self._numbering is None or number == "0":
            return None
        for instance in self._numbering.iterchildren(w("num")):
            if instance.get(w("numId")) == number:
                abstract = instance.find(w("abstractNumId"))
                return self._abstract_level("" if abstract is None else abstract.get(VAL, ""), depth)
        return None

    def _abstract_level(self, abstract: str, depth: str) -> etree._Element | None:
        assert self._numbering is not None
        for definition in self._numbering.iterchildren(w("abstractNum")):
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
        size=_number(size, _DEFAULT_SIZE) / 2,
        bold=_true(said["b"]),
        italic=_true(said["i"]),
        capitals=_true(said["caps"]),
        underlined=said.get("u", "none") not in ("none", ""),
        hidden=_true(said["vanish"]),
        colour=said.get("color", ""),
    )


def _paragraph(element: etree._Element | None) -> Properties:
    """What one `w:pPr` says itself, attributes of indents and spacing one by one."""
    said: Properties = {}
    if element is None:
        return said
    for child in element:
        name = etree.QName(child).localname
        if name in ("jc", "outlineLvl", "pStyle"):
            said[name] = child.get(VAL, "")
        elif name == "contextualSpacing":
            said[name] = str(is_on(child))
        elif name in ("ind", "spacing"):
            said |= {f"{name}.{_direction(str(key))}": str(value) for key, value in child.attrib.items()}
        elif name == "pBdr":
            said |= {f"pBdr.{etree.QName(side).localname}": side.get(VAL, "none") for side in child}
        elif name == "numPr":
            said |= {etree.QName(each).localname: each.get(VAL, "0") for each in child}
    return said


def _direction(key: str) -> str:
    name = key.rpartition("}")[2]
    return {"start": "left", "end": "right"}.get(name, name)


def _over(base: Properties, top: Properties) -> Properties:
    """First-line and hanging indents exclude each other."""
    merged = base | top
    if "ind.firstLine" in top and "ind.hanging" not in top:
        merged.pop("ind.hanging", None)
    if "ind.hanging" in top and "ind.firstLine" not in top:
        merged.pop("ind.firstLine", None)
    return merged


def _paragraph_look(said: Properties, label: str) -> ParagraphLook:
    rule = said.get("spacing.lineRule", "auto")
    line = _number(said.get("spacing.line", ""), 240)
    outline = number_in(said.get("outlineLvl", ""), _NO_OUTLINE)
    return ParagraphLook(
        align={"start": "left", "end": "right"}.get(said.get("jc", "left"), said.get("jc", "left")),
        left=_points(said.get("ind.left")),
        right=_points(said.get("ind.right")),
        first_line=_points(said.get("ind.firstLine")) - _points(said.get("ind.hanging")),
        before=_space(said, "before"),
        after=_space(said, "after"),
        line_spacing=line / 240 if rule == "auto" else line / TWIPS_PER_POINT,
        line_rule=rule,
        borders={name[5:]: value for name, value in said.items() if name.startswith("pBdr.") and value not in _NO_LINE},
        outline=outline if outline < _NO_OUTLINE else None,
        label=label,
        contextual=_true(said.get("contextualSpacing")),
        style=said.get("pStyle", ""),
    )


_NO_LINE = ("none", "nil", "")


def _space(said: Properties, side: str) -> float:
    if said.get(f"spacing.{side}Autospacing") in ("1", "true", "on"):
        return _AUTOMATIC_SPACE / TWIPS_PER_POINT
    return _points(said.get(f"spacing.{side}"))


def _points(twips: str | None) -> float:
    return _number(twips or "", 0) / TWIPS_PER_POINT


def _number(text: str, default: float) -> float:
    """A number of a sane length, as `w:` attributes hold it; some programs write `240.0`."""
    return float(text) if _PLAIN_NUMBER.fullmatch(text) else default


_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_NUMERALS = {"upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a", "bullet": "", "none": ""}


def _label(level: etree._Element) -> str:
    """`I.` for a level of capital Roman numbers, `1.1.` for two of Arabic ones, the sign itself for bullets."""
    text, form = level.find(w("lvlText")), level.find(w("numFmt"))
    pattern = "" if text is None else text.get(VAL, "")
    numeral = _NUMERALS.get("decimal" if form is None else form.get(VAL, ""), "1")
    pieces = pattern.split(_CHARACTERS)
    return pieces[0] + "".join(numeral + piece[1:] for piece in pieces[1:])
