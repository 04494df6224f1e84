"""Text in an .ods: paragraphs with spans, spaces, tabs and breaks."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from baocao_cli.documents.workbook.ods_styles import TEXT, Look, Styles
from baocao_cli.documents.workbook.package import local
from baocao_cli.documents.workbook.styled import Run, Styled, join

_MOST_SPACES = 1000
_NO_TEXT = frozenset(("annotation", "frame", "note", "ruby-text", "custom-shape", "rect", "g", "line", "control"))


def read_text(element: etree._Element, look: Look, styles: Styles) -> Styled:
    """The element's own paragraphs, joined by line breaks; notes and shapes in it are left out."""
    return join(read_runs(element, look, styles))


def read_runs(element: etree._Element, look: Look, styles: Styles) -> list[Run]:
    """The same, run by run."""
    runs: list[Run] = []
    for paragraph in element:
        if local(paragraph) in ("p", "h"):
            if runs:
                runs.append(_run("\n", look))
            name = paragraph.get(f"{TEXT}style-name")
            runs.extend(_runs(paragraph, styles.look("paragraph", name).over(look) if name else look, styles))
    return runs


def _runs(element: etree._Element, look: Look, styles: Styles) -> Iterator[Run]:
    """Text in order; a hyperlink's or a field's text is text."""
    yield _run(element.text, look)
    for child in element:
        kind = local(child)
        if kind == "s":
            count = child.get(f"{TEXT}c") or "1"
            yield _run(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES), look)
        elif kind in ("tab", "line-break"):
            yield _run("\t" if kind == "tab" else "\n", look)
        elif kind == "span":
            name = child.get(f"{TEXT}style-name")
            yield from _runs(child, styles.look("text", name).over(look), styles)
        elif kind not in _NO_TEXT:
            yield from _runs(child, look, styles)
        yield _run(child.tail, look)


def _run(text: str | None, look: Look) -> Run:
    return Run(text or "", look.font, struck=bool(look.struck), hidden=bool(look.hidden))
