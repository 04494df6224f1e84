"""Inside an OpenDocument paragraph: spans, fields, notes, frames. Deleted text is stored elsewhere and never met."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from baocao_cli.documents.looks.levels import BASE
from baocao_cli.documents.looks.lines import Piece
from baocao_cli.documents.looks.symbols import in_font
from baocao_cli.documents.odt.names import count, name, names
from baocao_cli.documents.odt.styles import Look, Styles
from baocao_cli.vietnamese.legacy import Encoding, Evidence

_STYLE_NAME = name("text:style-name")
_SPACES = re.compile(r"[ \t\r\n]+")
_MAX_SPACES = 100
_SKIPPED = names(
    "text:page-number",
    "text:page-count",
    "text:note-citation",
    "text:ruby-text",
    "text:label",
    "text:number",
    "text:tracked-changes",
    "text:bibliography-mark",
    "office:forms",
    "office:event-listeners",
    "draw:control",
)
_TRACKED = names("text:change", "text:change-start", "text:change-end")
_SHAPES = names("draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:ellipse", "draw:circle", "draw:polygon")
_PICTURES = names("draw:image", "draw:object", "draw:object-ole", "draw:plugin")
_TEXT_BLOCKS = names("text:p", "text:h", "text:list", "table:table", "loext:table")


@dataclass(slots=True)
class Content:
    """What one paragraph holds: its runs, its text boxes, its notes."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    picture: bool = False


class Inline:
    """Reads the paragraphs of one document."""

    def __init__(self, styles: Styles, unicode_typed: frozenset[Encoding] = frozenset()) -> None:
        """Fonts of the `unicode_typed` encodings are taken for Unicode."""
        self.tracked = False
        self.evidence = Evidence()
        self._unicode_typed = unicode_typed
        self._styles = styles
        self._content = Content()
        self._handlers: dict[str, Callable[[etree._Element, Look], None]] = {
            name("text:span"): self._span,
            name("text:s"): lambda element, look: self._emit(" " * min(count(element, "text:c"), _MAX_SPACES), look),
            name("text:tab"): lambda element, look: self._emit("\t", look),
            name("text:line-break"): lambda element, look: self._emit("\n", look),
            name("text:note"): self._note,
            name("office:annotation"): self._note,
            name("text:hidden-text"): self._hidden_text,
            name("text:hidden-paragraph"): self._hidden_text,
            name("text:placeholder"): self._hidden_text,
            name("loext:content-control"): self._control,
            **dict.fromkeys(_SKIPPED, self._skip),
            **dict.fromkeys(_TRACKED, self._change),
            **dict.fromkeys(_SHAPES, self._shape),
        }

    def ground(self, family: str, style: str | None) -> str | None:
        """The colour that a table's, row's or cell's style puts behind its text; None: it lets through."""
        return self._styles.look(family, style).ground

    def paragraph(self, element: etree._Element, *, hidden: bool = False, ground: str | None = None) -> Content:
        """What a `text:p` or `text:h` holds. `ground`: the colour of the cell or frame around it."""
        self._content = Content()
        default = self._styles.default
        around = default if ground is None else default._replace(ground=ground)
        look = around.under(self._styles.look("paragraph", element.get(_STYLE_NAME)))
        self._within(element, look.concealed() if hidden else look)
        return self._content

    def shape(self, element: etree._Element) -> Content:
        """What a frame holds that stands among the blocks."""
        self._content = Content()
        self._shape(element, Look())
        return self._content

    def _within(self, element: etree._Element, look: Look) -> None:
        self._text(element.text, look)
        for child in element:
            handler = self._handlers.get(child.tag, self._within)
            if isinstance(child.tag, str):
                handler(child, look)
            self._text(child.tail, look)

    def _text(self, text: str | None, look: Look) -> None:
        if text:
            self._emit(_SPACES.sub(" ", text), look)

    def _emit(self, text: str, look: Look) -> None:
        encoding = look.encoding
        if encoding is not None:
            self.evidence.note(text, encoding)
            encoding = None if encoding in self._unicode_typed else encoding
        text = in_font(text, look.font)
        self._content.pieces.append(Piece(text, look.showing, encoding, look.level or BASE))

    def _span(self, element: etree._Element, look: Look) -> None:
        self._within(element, look.under(self._styles.look("text", element.get(_STYLE_NAME))))

    def _hidden_text(self, element: etree._Element, look: Look) -> None:
        """Hidden text, or a prompt that nobody typed over."""
        shown = element.get(name("text:is-hidden")) == "false"
        self._within(element, look if shown else look.concealed())

    def _control(self, element: etree._Element, look: Look) -> None:
        prompt = element.get(name("loext:showing-place-holder")) == "true"
        self._within(element, look.concealed() if prompt else look)

    def _note(self, element: etree._Element, look: Look) -> None:
        self._content.notes.append(element)

    def _skip(self, element: etree._Element, look: Look) -> None:
        """Nothing that a person typed."""

    def _change(self, element: etree._Element, look: Look) -> None:
        self.tracked = True

    def _shape(self, element: etree._Element, look: Look) -> None:
        waiting = [element]
        while waiting:
            current = waiting.pop()
            if any(child.tag in _TEXT_BLOCKS for child in current):
                self._content.boxes.append(current)
            self._content.picture = self._content.picture or current.tag in _PICTURES
            waiting.extend(child for child in reversed(current) if child.tag not in _TEXT_BLOCKS)
