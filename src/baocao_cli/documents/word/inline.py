"""Inside a paragraph: runs, fields, tracked changes, content controls, drawings.

Tracked insertions count and deletions do not; of a field the result shows, not its instruction; of alternate content
one branch shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.looks.colours import Colour, colour_of, unseen
from baocao_cli.documents.looks.levels import BASE
from baocao_cli.documents.looks.lines import HIDDEN, STRUCK, VISIBLE, Piece
from baocao_cli.documents.looks.symbols import in_font
from baocao_cli.documents.word import graphics
from baocao_cli.documents.word.fields import Fields, chosen_entry
from baocao_cli.documents.word.maths import formula
from baocao_cli.documents.word.names import ALTERNATE_CONTENT, MATH, VAL, XML_SPACE, branch, child_of, is_on, w
from baocao_cli.documents.word.styles import RunLook, Styles, encoding_for, ground_behind, is_complex_script
from baocao_cli.documents.word.symbols import symbol
from baocao_cli.vietnamese.legacy import Encoding, Evidence

_P_PR, _R, _R_PR, _T = w("pPr"), w("r"), w("rPr"), w("t")
_P_STYLE, _R_STYLE, _SHADING = w("pStyle"), w("rStyle"), w("shd")
_STRIKES, _VANISH = frozenset({w("strike"), w("dstrike")}), w("vanish")
_SDT_PR, _SDT_CONTENT, _PLACEHOLDER = w("sdtPr"), w("sdtContent"), w("showingPlcHdr")
_INSERTED = frozenset({w("ins"), w("moveTo")})
_DELETED = frozenset({w("del"), w("moveFrom")})
_OBJECT = "\ufffc"
"""Stands where a converter from an older format left an object out."""
_XML_SPACES = " \t\r\n"
_LINE_ENDS = str.maketrans({"\n": " ", "\r": " "})
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",  # in TCVN3 this is ư; elsewhere it is dropped with all that is invisible
}
_SKIPPED = frozenset(map(w, ("rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "fldData", "rubyPr", "rt")))


class Look(NamedTuple):
    """How a run shows, and the fonts that resolve its encoding (None: none that matters is in the document)."""

    showing: int = VISIBLE
    fonts: Mapping[str, str] | None = None
    complex_script: bool = False
    level: int = BASE


_PLAIN = Look()


@dataclass(slots=True)
class Content:
    """What one paragraph holds. `joins_next`: its mark was deleted, so the next paragraph goes on in it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    picture: bool = False
    joins_next: bool = False

    def go_on(self, following: Content) -> None:
        """The next paragraph's content, which belongs to this one."""
        self.pieces += following.pieces
        self.boxes += following.boxes
        self.picture = self.picture or following.picture
        self.joins_next = following.joins_next


class Inline:
    """Reads paragraphs of one document.

    `styles` is None where only strikes and hiding at the run itself can matter. Fonts of the `unicode_typed`
    encodings are taken for Unicode. `page`: the colour behind all text; None: not known, or no colour matters.
    """

    def __init__(
        self,
        styles: Styles | None,
        unicode_typed: frozenset[Encoding] = frozenset(),
        *,
        page: Colour | None = None,
    ) -> None:
        self.tracked = False
        self.evidence = Evidence()
        self.placeholder = 0
        """Above 0 within a content control that shows its prompt: nobody typed that text."""
        self.hidden = False
        """Within a hidden row."""
        self.table_style: str | None = None
        self.ground = page
        """The colour behind the paragraphs that come, by their cell and table."""
        self._paragraph_ground = page
        self._styles = styles
        self._unicode_typed = unicode_typed
        self._content = Content()
        self._paragraph_style: str | None = None
        self._fields = Fields()
        self._handlers: dict[str, Callable[[etree._Element], None]] = {
            _R: self._run,
            _P_PR: self._paragraph_properties,
            w("sdt"): self._control,
            w("fldSimple"): self._simple_field,
            ALTERNATE_CONTENT: self._alternate,
            f"{{{MATH}}}oMath": self._formula,
            **dict.fromkeys(_INSERTED, self._inserted),
            **dict.fromkeys(_DELETED, self._deleted),
            **dict.fromkeys(_SKIPPED, self._skip),
        }

    def enter_table(self, style: str | None, shading: etree._Element | None) -> None:
        """What comes next is in a table of that style with that `w:shd`; the caller restores what was before."""
        self.table_style = style
        if self._styles is not None and self._styles.shades("table", style):
            self.ground = None
        self.ground = ground_behind(shading, self.ground)

    def paragraph(self, element: etree._Element) -> Content:
        """What a `w:p` holds."""
        self._content = Content()
        self._paragraph_style = None
        self._paragraph_ground = self.ground
        self._fields = Fields()
        self._within(element)
        return self._content

    def _within(self, element: etree._Element) -> None:
        handlers = self._handlers
        for child in element:
            handler = handlers.get(child.tag)  # an entity's tag is no name and has no handler
            if handler is not None:
                handler(child)
            elif len(child):
                self._within(child)

    def _skip(self, element: etree._Element) -> None:
        """Properties: no text of the paragraph."""

    def _paragraph_properties(self, element: etree._Element) -> None:
        for child in element:
            if child.tag == _P_STYLE:
                self._paragraph_style = child.get(VAL)
                if self._styles is not None and self._styles.shades("paragraph", child.get(VAL)):
                    self._paragraph_ground = None
            elif child.tag == _SHADING:
                self._paragraph_ground = ground_behind(child, self._paragraph_ground)
            elif child.tag == _R_PR:
                for mark in child:
                    self.tracked = self.tracked or mark.tag in _INSERTED
                    if mark.tag in _DELETED:
                        self.tracked = self._content.joins_next = True

    def _control(self, element: etree._Element) -> None:
        placeholder = shows_prompt(element)
        self.placeholder += placeholder
        self._within(element)
        self.placeholder -= placeholder

    def _simple_field(self, element: etree._Element) -> None:
        self._fields.begin()
        self._fields.instruct(element.get(w("instr"), ""))
        self._fields.separate()
        self._within(element)
        self._fields.end()

    def _alternate(self, element: etree._Element) -> None:
        chosen = branch(element)
        if chosen is not None:
            self._within(chosen)

    def _inserted(self, element: etree._Element) -> None:
        self.tracked = True
        self._within(element)

    def _deleted(self, element: etree._Element) -> None:
        self.tracked = True

    def _formula(self, element: etree._Element) -> None:
        self._emit(formula(element), _PLAIN)

    def _run(self, run: etree._Element) -> None:
        self._run_parts(run, _PLAIN)

    def _run_parts(self, container: etree._Element, look: Look) -> None:
        """What a run (or the branch of alternate content within one) holds."""
        text: list[str] = []
        for child in container:
            tag = child.tag
            if tag == _T:
                if not self._fields.muted:
                    text.append(_shown(child))
            elif tag == _R_PR:
                look = self._look(child)
            elif tag in _FIXED:
                if not self._fields.muted:
                    text.append(_FIXED[tag])
            elif tag in _RUN_PARTS:
                self._emit("".join(text), look)
                text.clear()
                _RUN_PARTS[tag](self, child, look)
        self._emit("".join(text), look)

    def _look(self, run_properties: etree._Element | None) -> Look:
        if self._styles is None:
            return _PLAIN if run_properties is None else Look(_direct_showing(run_properties))
        style = child_of(run_properties, _R_STYLE) if run_properties is not None else None
        character = style.get(VAL) if style is not None else None
        look = self._styles.around(character, self._paragraph_style, self.table_style)
        if run_properties is None:
            return Look(self._showing(look), look.fonts, level=look.level or BASE)
        look = look.under(self._styles.direct(run_properties))
        return Look(self._showing(look), look.fonts, is_complex_script(run_properties), look.level or BASE)

    def _showing(self, look: RunLook) -> int:
        ground = self._paragraph_ground if look.ground is None else colour_of(look.ground)
        unseen_there = look.colour is not None and unseen(colour_of(look.colour), ground)
        return _showing(bool(look.struck), bool(look.hidden or look.tiny or unseen_there))

    def _emit(self, text: str, look: Look, encoding: Encoding | None = None) -> None:
        if _OBJECT in text:
            self._content.picture = True
            text = text.replace(_OBJECT, "")
        if not text:
            return
        if look is _PLAIN and self._styles is not None:
            look = self._look(None)
        if encoding is None and look.fonts is not None:
            encoding = encoding_for(text, look.fonts, complex_script=look.complex_script)
            text = in_font(text, look.fonts.get("ascii"))
        if encoding is not None:
            self.evidence.note(text, encoding)
            encoding = None if encoding in self._unicode_typed else encoding
        showing = HIDDEN if self.placeholder or self.hidden else look.showing
        self._content.pieces.append(Piece(text, showing, encoding, look.level))

    def _field_character(self, element: etree._Element, look: Look) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._emit(chosen_entry(element), look)
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()

    def _instruction(self, element: etree._Element, look: Look) -> None:
        self._fields.instruct(element.text or "")

    def _symbol(self, element: etree._Element, look: Look) -> None:
        if not self._fields.muted:
            text, encoding = symbol(element)
            self._emit(text, look, encoding)

    def _graphic(self, element: etree._Element, look: Look) -> None:
        found = graphics.inside(element)
        self._content.boxes.extend(found.boxes)
        self._content.picture = self._content.picture or found.picture

    def _alternate_in_run(self, element: etree._Element, look: Look) -> None:
        chosen = branch(element)
        if chosen is not None:
            self._run_parts(chosen, look)

    def _ruby(self, element: etree._Element, look: Look) -> None:
        self._within(element)


_RUN_PARTS: dict[str, Callable[[Inline, etree._Element, Look], None]] = {
    w("sym"): Inline._symbol,
    w("fldChar"): Inline._field_character,
    w("instrText"): Inline._instruction,
    w("drawing"): Inline._graphic,
    w("pict"): Inline._graphic,
    w("object"): Inline._graphic,
    w("ruby"): Inline._ruby,
    ALTERNATE_CONTENT: Inline._alternate_in_run,
}


def shows_prompt(control: etree._Element) -> bool:
    """Whether a content control (`w:sdt`) shows its prompt, as nothing was typed into it."""
    properties = child_of(control, _SDT_PR)
    return properties is not None and is_on(child_of(properties, _PLACEHOLDER))


def _shown(element: etree._Element) -> str:
    """A `w:t` as Word shows it: spaces at its ends count only where it says so."""
    text = element.text or ""
    if element.get(XML_SPACE) != "preserve":
        text = text.strip(_XML_SPACES)
    return text.translate(_LINE_ENDS) if "\n" in text or "\r" in text else text


def _direct_showing(run_properties: etree._Element) -> int:
    struck = hidden = False
    for child in run_properties:
        if child.tag in _STRIKES:
            struck = struck or is_on(child)
        elif child.tag == _VANISH:
            hidden = is_on(child)
    return _showing(struck, hidden)


def _showing(struck: bool, hidden: bool) -> int:
    return HIDDEN if hidden else STRUCK if struck else VISIBLE
