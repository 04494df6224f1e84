"""What a run's font is, and whether it is struck through or hidden, once styles, defaults and theme are followed.

Rules: ECMA-376 Part 1, 17.7.2 (style hierarchy), 17.7.3 (toggle properties), 17.3.2.26 (which of a run's fonts a
character takes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.word.names import DRAWING, VAL, is_on, w
from baocao_cli.vietnamese.legacy import Encoding, encoding_of

_RPR, _RFONTS, _BASED_ON, _STYLE_ID = w("rPr"), w("rFonts"), w("basedOn"), w("styleId")
_STRIKE, _DSTRIKE, _VANISH = w("strike"), w("dstrike"), w("vanish")
_CS, _RTL = w("cs"), w("rtl")
_SLOTS = {
    "ascii": (w("asciiTheme"), w("ascii")),
    "hAnsi": (w("hAnsiTheme"), w("hAnsi")),
    "cs": (w("cstheme"), w("cs")),
}
_MAX_CHAIN = 50


@dataclass(frozen=True, slots=True)
class RunLook:
    """Fonts by slot, and the toggles; None: not said here."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    struck: bool | None = None
    hidden: bool | None = None


_PLAIN = RunLook()


class Look(NamedTuple):
    """What all styles around a run come to."""

    fonts: Mapping[str, str]
    struck: bool
    hidden: bool


class Styles:
    """The style sheet of one document."""

    def __init__(self, root: etree._Element | None, theme: Mapping[str, str]) -> None:
        self._theme = theme
        self._elements: dict[str, etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._looks: dict[str, RunLook] = {}
        self._around: dict[tuple[str | None, str | None, str | None], Look] = {}
        self._document = _PLAIN
        if root is not None:
            self._index(root)

    def _index(self, root: etree._Element) -> None:
        for style in root.iterchildren(w("style")):
            style_id, kind = style.get(_STYLE_ID, ""), style.get(w("type"), "paragraph")
            self._elements.setdefault(style_id, style)
            if style.get(w("default")) in ("1", "true", "on"):
                self._defaults.setdefault(kind, style_id)
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{_RPR}")
        if defaults is not None:
            self._document = self.direct(defaults)

    def direct(self, run_properties: etree._Element) -> RunLook:
        """What one `w:rPr` says itself."""
        struck = hidden = None
        fonts: Mapping[str, str] = {}
        for child in run_properties:
            tag = child.tag
            if tag in (_STRIKE, _DSTRIKE):
                struck = is_on(child) or bool(struck)
            elif tag == _VANISH:
                hidden = is_on(child)
            elif tag == _RFONTS:
                fonts = self._fonts(child)
        return RunLook(fonts, struck, hidden)

    def _fonts(self, element: etree._Element) -> dict[str, str]:
        fonts = {}
        for slot, (theme_name, name) in _SLOTS.items():
            reference = element.get(theme_name)
            font = self._theme.get(reference, reference) if reference else element.get(name)
            if font:
                fonts[slot] = font
        if "hAnsi" not in fonts and encoding_of(fonts.get("ascii")):
            fonts["hAnsi"] = fonts["ascii"]  # written by programs that know one Western font only
        return fonts

    def _style(self, style_id: str | None) -> RunLook:
        """A style with all that it is based on."""
        if style_id is None or style_id not in self._elements:
            return _PLAIN
        if style_id not in self._looks:
            look = _PLAIN
            for element in reversed(self._chain(style_id)):
                run_properties = element.find(_RPR)
                if run_properties is not None:
                    look = _over(look, self.direct(run_properties))
            self._looks[style_id] = look
        return self._looks[style_id]

    def _known(self, kind: str, style_id: str | None) -> str | None:
        """That style, or the default of its kind where there is none of that id."""
        return style_id if style_id in self._elements else self._defaults.get(kind)

    def _chain(self, style_id: str) -> list[etree._Element]:
        chain: list[etree._Element] = []
        element = self._elements.get(style_id)
        while element is not None and element not in chain and len(chain) < _MAX_CHAIN:
            chain.append(element)
            base = element.find(_BASED_ON)
            element = self._elements.get(base.get(VAL, "")) if base is not None else None
        return chain

    def around(self, character: str | None, paragraph: str | None, table: str | None) -> Look:
        """What defaults and styles make of a run before its own properties. Arguments are style ids, None: default."""
        key = (character, paragraph, table)
        if key not in self._around:
            levels = [
                self._style(self._known("table", table)),
                self._style(self._known("paragraph", paragraph)),
                self._style(self._known("character", character)),
            ]
            fonts = dict(self._document.fonts)
            struck = hidden = False
            for level in levels:
                fonts |= level.fonts
                struck ^= bool(level.struck)
                hidden ^= bool(level.hidden)
            self._around[key] = Look(
                fonts, struck or bool(self._document.struck), hidden or bool(self._document.hidden)
            )
        return self._around[key]


def _over(base: RunLook, top: RunLook) -> RunLook:
    return replace(
        base,
        fonts={**base.fonts, **top.fonts},
        struck=base.struck if top.struck is None else top.struck,
        hidden=base.hidden if top.hidden is None else top.hidden,
    )


def encoding_for(text: str, fonts: Mapping[str, str], *, complex_script: bool) -> Encoding | None:
    """The legacy encoding of a run's text: characters beyond ASCII decide, by the font that they take."""
    if complex_script:
        return encoding_of(fonts.get("cs"))
    if text.isascii():
        return encoding_of(fonts.get("ascii"))
    return encoding_of(fonts.get("hAnsi") or fonts.get("ascii"))


def is_complex_script(run_properties: etree._Element) -> bool:
    """Whether the run's characters take the font for complex scripts."""
    return is_on(run_properties.find(_CS)) or is_on(run_properties.find(_RTL))


def theme_fonts(root: etree._Element) -> dict[str, str]:
    """The fonts that a theme's names stand for: `minorHAnsi` → `Times New Roman`."""
    fonts: dict[str, str] = {}
    for group in ("major", "minor"):
        scheme = root.find(f".//{{{DRAWING}}}{group}Font")
        if scheme is None:
            continue
        for script, names in (("latin", ("Ascii", "HAnsi")), ("cs", ("Bidi",)), ("ea", ("EastAsia",))):
            element = scheme.find(f"{{{DRAWING}}}{script}")
            typeface = element.get("typeface") if element is not None else None
            fonts |= {f"{group}{name}": typeface for name in names if typeface}
    return fonts
