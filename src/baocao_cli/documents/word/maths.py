"""Formulas (`m:oMath`) as the text that a person would type for them."""

from __future__ import annotations

from lxml import etree

from baocao_cli.documents.word.names import MATH

_TEXT = f"{{{MATH}}}t"
_DENOMINATOR = f"{{{MATH}}}den"


def formula(element: etree._Element) -> str:
    """The formula's characters in order; a fraction with its stroke: `1/2`, not `12`."""
    parts: list[str] = []
    for part in element.iter(_TEXT, _DENOMINATOR):
        if part.tag == _DENOMINATOR:
            parts.append("/")
        else:
            parts.append(part.text or "")
    return "".join(parts)
