"""A run's font, level and colour, and whether it is struck through or hidden, once styles and theme are followed.

Rules: ECMA-376 Part 1, 17.7.2 (style hierarchy), 17.7.3 (toggle properties), 17.3.2.26 (which of a run's fonts a
character takes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from baocao_cli.documents.looks.colours import Colour, colour_of
from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED
from baocao_cli.documents.word.names import DRAWING, VAL, is_on, number, number_in, w
from baocao_cli.vietnamese.legacy import Encoding, encoding_of

_RPR, _RFONTS, _BASED_ON, _STYLE_ID = w("rPr"), w("rFonts"), w("basedOn"), w("styleId")
_STRIKE, _DSTRIKE, _VANISH = w("strike"), w("dstrike"), w("vanish")
_VERT_ALIGN, _POSITION, _COLOUR, _SIZE = w("vertAlign"), w("position"), w("color"), w("sz")
_SHADING, _HIGHLIGHT, _FILL, _PATTERN_COLOUR = w("shd"), w("highlight"), w("fill"), w("color")
_CS, _RTL = w("cs"), w("rtl")
_SLOTS = {
    "ascii": (w("asciiTheme"), w("ascii")),
    "hAnsi": (w("hAnsiTheme"), w("hAnsi")),
    "cs": (w("cstheme"), w("cs")),
}
_MAX_CHAIN = 50
_LEVELS = {"superscript": RAISED, "subscript": LOWERED, "baseline": BASE}
_SHIFT = 4
"""Half-points of `w:position` from which on the eye sees that a text is raised or lowered."""
_TINY = 2
"""Half-points: text of one point is no text that anybody reads."""
AUTOMATIC, PATTERN = "auto", "pattern"
"""A colour that the program chooses so that it can be seen; a ground of two colours."""


@dataclass(frozen=True, slots=True)
class RunLook:
    """Fonts by slot, and how text shows; None: not said here.

    `colour` and `ground` are hexadecimal digits, a name, AUTOMATIC or PATTERN; `ground` is what the run itself has
    behind it.
    """

    fonts: Mapping[str, str] = field(default_factory=dict)
    struck: bool | None = None
    hidden: bool | None = None
    level: int | None = None
    colour: str | None = None
    ground: str | None = None
    tiny: bool | None = None

    def under(self, top: RunLook) -> RunLook:
        """This look with what a nearer one says on top."""
        return RunLook(
            {**self.fonts, **top.fonts} if top.fonts else self.fonts,
            self.struck if top.struck is None else top.struck,
            self.hidden if top.hidden is None else top.hidden,
            self.level if top.level is None else top.level,
            self.colour if top.colour is None else top.colour,
            self.ground if top.ground is None else top.ground,
            self.tiny if top.tiny is None else top.tiny,
        )


_PLAIN = RunLook()


class Styles:
    """The style sheet of one document."""

    def __init__(self, root: etree._Element | None, theme: Mapping[str, str]) -> None:
        self._theme = theme
        self._elements: dict[str, etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._looks: dict[str, RunLook] = {}
        self._around: dict[tuple[str | None, str | None, str | None], RunLook] = {}
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
        said: dict[str, etree._Element] = {}
        struck: bool | None = None
        for child in run_properties:
            if child.tag in (_STRIKE, _DSTRIKE):
                struck = is_on(child) or bool(struck)
            elif isinstance(child.tag, str):
                said[child.tag] = child
        vanish, fonts, colour, size = (said.get(tag) for tag in (_VANISH, _RFONTS, _COLOUR, _SIZE))
        return RunLook(
            fonts=self._fonts(fonts) if fonts is not None else {},
            struck=struck,
            hidden=is_on(vanish) if vanish is not None else None,
            level=_level(said.get(_VERT_ALIGN), said.get(_POSITION)),
            colour=colour.get(VAL, AUTOMATIC) if colour is not None else None,
            ground=_run_ground(said.get(_SHADING), said.get(_HIGHLIGHT)),
            tiny=number(size, _TINY + 1) <= _TINY if size is not None else None,
        )

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
                    look = look.under(self.direct(run_properties))
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

    def around(self, character: str | None, paragraph: str | None, table: str | None) -> RunLook:
        """What defaults and styles make of a run before its own properties. Arguments are style ids, None: default."""
        key = (character, paragraph, table)
        if key not in self._around:
            look, struck, hidden = self._document, False, False
            for level in (
                self._style(self._known("table", table)),
                self._style(self._known("paragraph", paragraph)),
                self._style(self._known("character", character)),
            ):
                look = look.under(level)
                struck ^= bool(level.struck)
                hidden ^= bool(level.hidden)
            self._around[key] = replace(
                look, struck=struck or bool(self._document.struck), hidden=hidden or bool(self._document.hidden)
            )
        return self._around[key]

    def shades(self, kind: str, style_id: str | None) -> bool:
        """Whether a paragraph's or table's style has a ground of its own anywhere, also one under conditions."""
        known = self._known(kind, style_id)
        if known is None:
            return False
        holders = (shading.getparent() for element in self._chain(known) for shading in element.iter(_SHADING))
        return any(holder is not None and holder.tag != _RPR for holder in holders)


def ground_behind(shading: etree._Element | None, around: Colour | None) -> Colour | None:
    """The colour behind text by the `w:shd` of its paragraph, cell or table; without one it is `around`.

    None: not known, or of several colours.
    """
    said = shading_colour(shading)
    return around if said is None else colour_of(said)


def shading_colour(shading: etree._Element | None) -> str | None:
    """The colour of a `w:shd`; None where it leaves through what is behind it."""
    if shading is None:
        return None
    pattern, fill = shading.get(VAL, "clear"), shading.get(_FILL, AUTOMATIC)
    if pattern == "solid":
        return "000000" if shading.get(_PATTERN_COLOUR) in (None, AUTOMATIC) else shading.get(_PATTERN_COLOUR)
    if pattern not in ("clear", "nil"):
        return PATTERN
    return None if fill == AUTOMATIC else fill


def _run_ground(shading: etree._Element | None, highlight: etree._Element | None) -> str | None:
    marked = highlight.get(VAL, "none") if highlight is not None else "none"
    return marked if marked != "none" else shading_colour(shading)


def _level(aligned: etree._Element | None, position: etree._Element | None) -> int | None:
    """By `w:vertAlign`, or by a `w:position` that is far enough from the line."""
    if aligned is None and position is None:
        return None
    level = _LEVELS.get(aligned.get(VAL, ""), BASE) if aligned is not None else BASE
    if level == BASE and position is not None:
        text = position.get(VAL, "")
        shift = number_in(text.removeprefix("-").removesuffix(".0"))
        if shift >= _SHIFT:
            return LOWERED if text.startswith("-") else RAISED
    return level


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
