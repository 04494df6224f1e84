"""The styles of an .ods's cells and sheets: looks, number formats, hidden sheets (OpenDocument 1.3, Part 3, §16)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from baocao_cli.documents.odt.names import name
from baocao_cli.documents.odt.styles import Look, Styles
from baocao_cli.documents.workbook.number_format import GENERAL
from baocao_cli.documents.workbook.package import local

NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
_NAME, _FAMILY, _PARENT = name("style:name"), name("style:family"), name("style:parent-style-name")
_DATA_STYLE = name("style:data-style-name")
_MAX_PARENTS = 20
_CONDITION = re.compile(r"value\(\)\s*(<=|>=|!=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_NOTHING = '""'
"""A code that shows nothing."""
_FOR_TEXTS = 3
"""Parts of a code before the one for texts."""
_MOST_THOUSANDS = 6
_DATE_PARTS = {"day": "d", "month": "m", "year": "yy", "hours": "h", "minutes": "m", "seconds": "s"}
_DATA_STYLES = frozenset(
    ("number-style", "percentage-style", "currency-style", "date-style", "time-style", "boolean-style", "text-style")
)
BOOLEAN = "BOOLEAN"
"""The code that stands for a boolean style, as LibreOffice spells it."""


class SheetStyles:
    """The styles of a workbook, of content.xml and styles.xml together; the first of a name wins."""

    def __init__(self, *roots: etree._Element) -> None:
        self.texts = Styles(*roots)
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._formats: dict[str, etree._Element] = {}
        self._codes: dict[str, str] = {}
        for element in (style for root in roots for group in root for style in group):
            kind, called = local(element), element.get(_NAME, "")
            if kind == "style" and element.get(_FAMILY) in ("table-cell", "table"):
                self._elements.setdefault((element.get(_FAMILY, ""), called), element)
            elif kind in _DATA_STYLES:
                self._formats.setdefault(called, element)

    def look(self, style: str | None) -> Look:
        """A cell style's font, and whether it strikes or hides."""
        return self.texts.look("table-cell", style)

    def code(self, style: str | None) -> str:
        """A cell style's number format, as the code that shows the same."""
        if style is None:
            return GENERAL
        if style not in self._codes:
            element = self._formats.get(self._data_style(style))
            self._codes[style] = GENERAL if element is None else _format_code(element, self._formats)
        return self._codes[style]

    def _data_style(self, style: str) -> str:
        for _ in range(_MAX_PARENTS):
            element = self._elements.get(("table-cell", style))
            if element is None:
                break
            if (said := element.get(_DATA_STYLE)) is not None:
                return said
            style = element.get(_PARENT, "")
        return ""

    def hides_sheet(self, style: str | None) -> bool:
        """Whether a sheet's style keeps it from view."""
        element = self._elements.get(("table", style or ""))
        return element is not None and any(item.get(name("table:display")) == "false" for item in element)


def _format_code(element: etree._Element, formats: Mapping[str, etree._Element]) -> str:
    """A style with conditions shows the figures that meet one by the style that it maps to, the others itself.

    A style for texts that has conditions says what texts look like; its conditions are for the figures.
    """
    parts: list[str] = []
    for item in element:
        if local(item) != "map":
            continue
        condition = _CONDITION.fullmatch(item.get(name("style:condition")) or "")
        other = formats.get(item.get(name("style:apply-style-name")) or "")
        if condition is None or other is None:
            return GENERAL
        operator = "<>" if condition[1] == "!=" else condition[1]
        parts.append(f"[{operator}{condition[2]}]{_section(other)}")
    if parts and local(element) == "text-style":
        parts.extend([GENERAL] * (_FOR_TEXTS - len(parts)))
    return ";".join((*parts, _section(element)))


def _section(element: etree._Element) -> str:
    kind = local(element)
    if kind == "boolean-style" or not len(element):
        return BOOLEAN if kind == "boolean-style" else GENERAL
    elapsed = element.get(f"{NUMBER}truncate-on-overflow") == "false"
    parts: list[str] = []
    for item in element:
        if local(item) in ("fraction", "scientific-number"):
            return GENERAL
        part = _part(item)
        parts.append(f"[{part}]" if elapsed and not parts and local(item) in _DATE_PARTS else part)
    return "".join(parts) or _NOTHING


def _part(item: etree._Element) -> str:
    """One element of a data style, in the notation of codes; empty for one that shows nothing."""
    kind = local(item)
    if kind == "number":
        return _digits(item)
    if kind in ("text", "currency-symbol"):
        return _literal("".join(str(text) for text in item.itertext()))
    if kind in _DATE_PARTS:
        letter = _DATE_PARTS[kind] * (2 if item.get(f"{NUMBER}style") == "long" else 1)
        return letter + (letter[:1] if item.get(f"{NUMBER}textual") == "true" else "")
    return {"text-content": "@", "am-pm": "AM/PM"}.get(kind, "")


def _literal(text: str) -> str:
    """Percent signs scale the figure; everything else is quoted."""
    return "%".join(f'"{part}"' if part else "" for part in text.replace('"', "").split("%"))


def _digits(item: etree._Element) -> str:
    whole = "0" * _count(item.get(f"{NUMBER}min-integer-digits"))
    if item.get(f"{NUMBER}grouping") == "true":
        whole = f"#,##{whole or '#'}"
    places = _count(item.get(f"{NUMBER}min-decimal-places") or item.get(f"{NUMBER}decimal-places"))
    whole = _parted(whole or "#", item)
    thousands = "," * ((len(item.get(f"{NUMBER}display-factor") or "1") - 1) // 3)
    return whole + ("." + "0" * places if places else "") + thousands[:_MOST_THOUSANDS]


def _parted(whole: str, item: etree._Element) -> str:
    """The pattern of the whole digits with the words between them, placed by how many digits follow."""
    words = [
        (_count(inner.get(f"{NUMBER}position")), _literal("".join(str(text) for text in inner.itertext())))
        for inner in item
        if local(inner) == "embedded-text"
    ]
    if not words or "," in whole:
        return whole
    words.sort(reverse=True)
    digits = whole.rjust(words[0][0] + 1, "#")
    parts, start = "", 0
    for position, literal in words:
        end = len(digits) - position
        parts, start = f"{parts}{digits[start:end]}{literal}", end
    return parts + digits[start:]


def _count(digits: str | None) -> int:
    return min(int(digits), 20) if digits and digits.isascii() and digits.isdigit() else 0
