"""Runs of text with their fonts → lines of the neutral document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baocao_cli.documents.looks.levels import BASE
from baocao_cli.documents.looks.lines import HIDDEN, STRUCK, VISIBLE, Line, Piece, set_line
from baocao_cli.documents.looks.symbols import in_font
from baocao_cli.documents.model import Paragraph, Place
from baocao_cli.documents.workbook.values import Content
from baocao_cli.vietnamese.legacy import encoding_of


class Run(NamedTuple):
    """Text in one font."""

    text: str
    font: str | None = None
    struck: bool = False
    hidden: bool = False
    level: int = BASE


def join(runs: Iterable[Run]) -> Line:
    """The text as a person reads it: legacy fonts converted, what is struck through or hidden apart."""
    return set_line([_piece(run) for run in runs])


def _piece(run: Run) -> Piece:
    showing = HIDDEN if run.hidden else STRUCK if run.struck else VISIBLE
    return Piece(in_font(run.text, run.font), showing, encoding_of(run.font), run.level)


def text_content(line: Line) -> Content:
    """A cell that holds that text."""
    return Content(line.shown, struck=line.struck, hidden=line.hidden, legacy=line.legacy)


def set_apart(content: Content, *, struck: bool, hidden: bool = False) -> Content:
    """The same content in a font that strikes it through or hides it: nobody counts it, nobody loses it."""
    if not struck and not hidden:
        return content
    if not hidden:
        return Content(struck=content.text, hidden=content.hidden)
    return Content(hidden="\n".join(part for part in (content.text, content.hidden) if part))


def paragraphs(runs: Iterable[Run], place: Place) -> Iterator[Paragraph]:
    """What stands beside the cells, in a text box or a note, line by line; those left out that say nothing."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.replace("\r", "\n").split("\n")
        line.append(run._replace(text=first))
        for text in others:
            yield from _paragraph(line, place)
            line = [run._replace(text=text)]
    yield from _paragraph(line, place)


def _paragraph(runs: Iterable[Run], place: Place) -> Iterator[Paragraph]:
    line = join(runs)
    if not line.empty:
        yield Paragraph(line.shown, place, place.origin, line.struck, line.hidden, line.legacy)
