"""Text in an .xlsx: shared and inline strings with their runs."""

from __future__ import annotations

import re

from lxml import etree

from baocao_cli.documents.looks.colours import Colour
from baocao_cli.documents.looks.levels import BASE
from baocao_cli.documents.looks.lines import Line
from baocao_cli.documents.workbook.package import Package, local
from baocao_cli.documents.workbook.styled import Run, join
from baocao_cli.documents.workbook.xlsx.styles import PLAIN_FONT, Font, font_of

RichText = tuple[tuple[str, Font], ...]
"""Runs of text; a run's font says only what differs from its cell's."""

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_string(item: etree._Element) -> RichText:
    """A `si` or `is`: a plain `t` or runs `r`. Phonetic runs (`rPh`) are a gloss, no text of the cell."""
    parts: list[tuple[str, Font]] = []
    for child in item:
        kind = local(child)
        if kind == "t":
            parts.append((unescape(child.text or ""), PLAIN_FONT))
        elif kind == "r":
            properties = next((part for part in child if local(part) == "rPr"), None)
            text = "".join(unescape(part.text or "") for part in child if local(part) == "t")
            parts.append((text, font_of(properties)))
    return tuple(parts)


def unescape(text: str) -> str:
    """`_x000D_` is how a string writes a character that XML cannot hold (ECMA-376 Part 1, §22.9.2.19)."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)


def read_shared(package: Package, part: str | None) -> list[RichText]:
    """The shared strings by their number."""
    if part is None:
        return []
    return [read_string(item) for item in package.walk(part, "si")]


def styled(text: RichText, font: Font, ground: Colour | None) -> Line:
    """The text as a person reads it in a cell of that font and ground."""
    return join(runs(text, font, ground))


def runs(text: RichText, font: Font, ground: Colour | None) -> list[Run]:
    """The text's runs; what they leave open is the cell's font's."""
    faces = [(words, own.over(font)) for words, own in text]
    return [
        Run(words, face.name, struck=bool(face.struck), hidden=face.hides(ground), level=face.level or BASE)
        for words, face in faces
    ]
