"""The pieces that a document is read into: lines of text with their look, lines that are drawn, tables, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from baocao_cli.checking.formatting import TextLook
from baocao_cli.checking.paragraph import ParagraphLook
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import plain, tidy
from baocao_cli.vietnamese.legacy import decode_runs, encoding_of

_PIECES = re.compile(r"(\t+|\s{4,})")
_QUOTED = 40


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look."""

    text: str
    look: TextLook


@dataclass(frozen=True, slots=True)
class Drawn:
    """A horizontal line that is drawn: its length in points; whether it is solid."""

    length: float
    solid: bool = True
    border: bool = False
    """A paragraph's border; else a shape."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line stands, as a person counts; `width` in points is what a line of text has there.

    `table` is 0 outside of tables; `column` counts cells of the row, each merged cell once.
    """

    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    section: int = 0
    width: float = 0
    box: bool = False

    @property
    def cell(self) -> tuple[int, int, int]:
        """Table, row and column: equal for lines in one cell."""
        return self.table, self.row, self.column

    def __str__(self) -> str:
        if self.table:
            return say("place.cell", table=self.table, row=self.row, column=self.column)
        return say("place.textbox" if self.box else "place.paragraph", paragraph=self.paragraph)


@dataclass(frozen=True)
class Line:
    """A paragraph, or a part of one between line breaks. `begins`: it is the paragraph's first."""

    spans: tuple[Span, ...]
    paragraph: ParagraphLook
    spot: Spot
    drawn: tuple[Drawn, ...] = ()
    begins: bool = True
    piece: int = 0
    """Which piece of a line that tabs split in columns."""

    @cached_property
    def text(self) -> str:
        """What is seen, automatic numbers included, white space folded; text in legacy fonts as its readers see it."""
        runs = ((span.text, encoding_of(span.look.fonts[1] or span.look.fonts[0])) for span in self.spans)
        shown, _ = decode_runs(runs)
        typed = " ".join(tidy(shown).split())
        label = self.paragraph.label if self.begins else ""
        return f"{label} {typed}" if label and typed else typed

    @property
    def typed(self) -> str:
        """The text as it was typed."""
        return "".join(span.text for span in self.spans)

    @cached_property
    def key(self) -> str:
        """The text folded, without diacritics."""
        return plain(self.text)

    @property
    def blank(self) -> bool:
        """Whether nothing is seen."""
        return not self.text

    @property
    def looks(self) -> tuple[TextLook, ...]:
        """The looks of whatever is seen."""
        return tuple(span.look for span in self.spans if tidy(span.text).strip())

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.looks) and all(look.bold for look in self.looks)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return bool(self.looks) and all(look.italic for look in self.looks)

    @property
    def capitals(self) -> bool:
        """Whether every letter is shown as a capital, typed as one or not."""
        if any(encoding_of(look.fonts[1]) for look in self.looks):
            return self.text != self.text.lower() and self.text == self.text.upper()
        letters = [span for span in self.spans if any(letter.isalpha() for letter in span.text)]
        return bool(letters) and all(span.look.capitals or span.text == span.text.upper() for span in letters)

    @property
    def size(self) -> float:
        """The largest size in it, in points; of an empty line its own."""
        return max((look.size for look in self.looks), default=max((span.look.size for span in self.spans), default=0))

    @property
    def printed(self) -> str:
        """The text as it shows: in capitals where the look asks for them."""
        return "".join(span.text.upper() if span.look.capitals else span.text for span in self.spans).strip()

    @property
    def where(self) -> str:
        """The place and the words there, for a person to find it."""
        text = self.text
        quoted = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
        return say("check.where", place=self.spot, text=quoted) if quoted else str(self.spot)

    def pieces(self) -> Iterator[Line]:
        """The line as tabs or long gaps split it in columns; itself where they do not."""
        parts: list[list[Span]] = [[]]
        for span in self.spans:
            for index, text in enumerate(_PIECES.split(span.text)):
                if index % 2:
                    parts.append([])
                elif text:
                    parts[-1].append(Span(text, span.look))
        filled = [part for part in parts if any(span.text.strip() for span in part)]
        if len(filled) < 2:
            yield self
            return
        for index, part in enumerate(filled):
            yield replace(self, spans=tuple(part), piece=index, drawn=self.drawn if index == 0 else ())


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row."""

    cells: int
    header: bool
    whole: bool
    """It does not break across pages."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body, counted from 1; those with no borders only lay out the page."""

    number: int
    bordered: bool
    rows: tuple[Row, ...] = ()

    def __str__(self) -> str:
        return say("place.table", table=self.number)


@dataclass(frozen=True, slots=True)
class Header:
    """What a section prints in the margin: whether a page number, and its lines."""

    lines: tuple[Line, ...] = ()
    page_lines: tuple[Line, ...] = ()
    """The lines that hold a page number."""
    centred_frames: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A section's page set-up; lengths in points."""

    number: int
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    first_differs: bool = False
    number_format: str = "decimal"
    header: Header = field(default_factory=Header)
    first_header: Header = field(default_factory=Header)
    footer: Header = field(default_factory=Header)

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """Between the margins, in points."""
        return self.width - self.left - self.right

    def __str__(self) -> str:
        return say("check.section", number=self.number)
