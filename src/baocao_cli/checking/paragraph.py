"""A paragraph's look, from the properties that styles, numbering and the paragraph itself give it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from baocao_cli.documents.word.names import VAL, is_on, w

TWIPS_PER_POINT = 20
_AUTOMATIC_SPACE = 280
_PLACEHOLDER = "%"
"""Stands before the number of a level in what numbering prints."""

Properties = dict[str, str]
"""What is said of a run or paragraph, by the name of the element, or of element and attribute."""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph's look; lengths in points.

    `line_spacing`: lines where `line_rule` is `auto`, else points. `borders`: by side, the kind of line.
    """

    align: str = "left"
    left: float = 0
    right: float = 0
    first_line: float = 0
    before: float = 0
    after: float = 0
    line_spacing: float = 1
    line_rule: str = "auto"
    borders: Mapping[str, str] = field(default_factory=dict)
    label: str = ""
    """What automatic numbering prints before the text, with `1` or `I` for every number."""
    contextual: bool = False
    style: str = ""


def properties_of(element: etree._Element | None) -> Properties:
    """What one `w:pPr` says itself, attributes of indents and spacing one by one."""
    said: Properties = {}
    if element is None:
        return said
    for child in element:
        name = etree.QName(child).localname
        if name in ("jc", "pStyle"):
            said[name] = child.get(VAL, "")
        elif name == "contextualSpacing":
            said[name] = str(is_on(child))
        elif name in ("ind", "spacing"):
            said |= {f"{name}.{_direction(str(key))}": str(value) for key, value in child.attrib.items()}
        elif name == "pBdr":
            said |= {f"pBdr.{etree.QName(side).localname}": side.get(VAL, "none") for side in child}
        elif name == "numPr":
            said |= {etree.QName(each).localname: each.get(VAL, "0") for each in child}
    return said


def _direction(key: str) -> str:
    name = key.rpartition("}")[2]
    return {"start": "left", "end": "right"}.get(name, name)


def over(base: Properties, top: Properties) -> Properties:
    """What both come to, the top winning. First-line and hanging indents exclude each other."""
    merged = base | top
    if "ind.firstLine" in top and "ind.hanging" not in top:
        merged.pop("ind.hanging", None)
    if "ind.hanging" in top and "ind.firstLine" not in top:
        merged.pop("ind.firstLine", None)
    return merged


def look_of(said: Properties, label: str) -> ParagraphLook:
    """The look that the properties come to; `label`: what numbering prints."""
    rule = said.get("spacing.lineRule", "auto")
    line = number_or(said.get("spacing.line", ""), 240)
    return ParagraphLook(
        align={"start": "left", "end": "right"}.get(said.get("jc", "left"), said.get("jc", "left")),
        left=_points(said.get("ind.left")),
        right=_points(said.get("ind.right")),
        first_line=_points(said.get("ind.firstLine")) - _points(said.get("ind.hanging")),
        before=_space(said, "before"),
        after=_space(said, "after"),
        line_spacing=line / 240 if rule == "auto" else line / TWIPS_PER_POINT,
        line_rule=rule,
        borders={name[5:]: value for name, value in said.items() if name.startswith("pBdr.") and value not in _NO_LINE},
        label=label,
        contextual=said.get("contextualSpacing") == "True",
        style=said.get("pStyle", ""),
    )


_NO_LINE = ("none", "nil", "")


def _space(said: Properties, side: str) -> float:
    if said.get(f"spacing.{side}Autospacing") in ("1", "true", "on"):
        return _AUTOMATIC_SPACE / TWIPS_PER_POINT
    return _points(said.get(f"spacing.{side}"))


def _points(twips: str | None) -> float:
    return number_or(twips or "", 0) / TWIPS_PER_POINT


def number_or(text: str, default: float) -> float:
    """A number of a sane length, as `w:` attributes hold it; some programs write `240.0`."""
    return float(text) if _PLAIN_NUMBER.fullmatch(text) else default


_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_NUMERALS = {"upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a", "bullet": "", "none": ""}


def label_of(level: etree._Element) -> str:
    """`I.` for a level of capital Roman numbers, `1.1.` for two of Arabic ones, the sign itself for bullets."""
    text, form = level.find(w("lvlText")), level.find(w("numFmt"))
    pattern = "" if text is None else text.get(VAL, "")
    numeral = _NUMERALS.get("decimal" if form is None else form.get(VAL, ""), "1")
    pieces = pattern.split(_PLACEHOLDER)
    return pieces[0] + "".join(numeral + piece[1:] for piece in pieces[1:])
