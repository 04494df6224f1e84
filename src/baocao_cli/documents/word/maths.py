"""Formulas (`m:oMath`) as the text that a person would type for them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED, shifted
from baocao_cli.documents.word.names import MATH

_TEXT = f"{{{MATH}}}t"
_DENOMINATOR = f"{{{MATH}}}den"
_LEVELS = {f"{{{MATH}}}sup": RAISED, f"{{{MATH}}}sub": LOWERED}


def formula(element: etree._Element) -> str:
    """The formula's characters in order; a fraction with its stroke (`1/2`, not `12`), exponents raised (`m²`)."""
    return "".join(_parts(element, BASE))


def _parts(element: etree._Element, level: int) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            text = child.text or ""
            yield "".join(part for part, _ in shifted(text, level)) if level else text
            continue
        if child.tag == _DENOMINATOR:
            yield "/"
        yield from _parts(child, _LEVELS.get(child.tag, level))
