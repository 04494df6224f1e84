"""Text in an .ods: paragraphs with spans, spaces, tabs and breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from baocao_cli.documents.looks.levels import BASE
from baocao_cli.documents.looks.lines import HIDDEN
from baocao_cli.documents.odt.names import count, name
from baocao_cli.documents.odt.styles import Look, Styles
from baocao_cli.documents.workbook.package import local
from baocao_cli.documents.workbook.styled import Run

_MOST_SPACES = 1000
_STYLE_NAME = name("text:style-name")
_SPACES = re.compile(r"[ \t\r\n]+")
_NO_TEXT = frozenset(("annotation", "frame", "note", "ruby-text", "custom-shape", "rect", "g", "line", "control"))


def read_runs(element: etree._Element, look: Look, styles: Styles) -> list[Run]:
    """The element's own paragraphs, joined by line breaks; notes and shapes in it are left out."""
    runs: list[Run] = []
    for paragraph in element:
        if local(paragraph) in ("p", "h"):
            if runs:
                runs.append(_run("\n", look))
            runs.extend(_runs(paragraph, look.under(styles.look("paragraph", paragraph.get(_STYLE_NAME))), styles))
    return runs


def _runs(element: etree._Element, look: Look, styles: Styles) -> Iterator[Run]:
    """Text in order; a hyperlink's or a field's text is text."""
    yield _run(_SPACES.sub(" ", element.text or ""), look)
    for child in element:
        kind = local(child)
        if kind == "s":
            yield _run(" " * min(count(child, "text:c"), _MOST_SPACES), look)
        elif kind in ("tab", "line-break"):
            yield _run("\t" if kind == "tab" else "\n", look)
        elif kind == "span":
            yield from _runs(child, look.under(styles.look("text", child.get(_STYLE_NAME))), styles)
        elif kind not in _NO_TEXT:
            yield from _runs(child, look, styles)
        yield _run(_SPACES.sub(" ", child.tail or ""), look)


def _run(text: str, look: Look) -> Run:
    return Run(text, look.font, bool(look.struck), look.showing == HIDDEN, look.level or BASE)
